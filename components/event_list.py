"""The latest events beside the map: date, place, type and the sentence that proves them; one click opens the text."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from components.event_rows import EventRow
from components.markup import plain_label, safe_html
from libya_events.presentation.wording import say

ShowHead = Callable[[str, str], None]
"""Draws the head of a row, from the event's id and plain words: a link to the event's page, or what opens it here."""


def opening_here(on_open: Callable[[str], None]) -> ShowHead:
    """Heads that open their event on the page of now."""

    def show_head(event_id: str, words: str) -> None:
        st.button(plain_label(words), key=f"open-{event_id}", on_click=on_open, args=(event_id,), type="tertiary")

    return show_head


def build_row_words(row: EventRow) -> str:
    return f"{row.glyph} {row.type} · {row.where} · {row.when}"


def build_row_evidence(row: EventRow, language: str) -> str:
    """The evidence line under an event: the report's own words, escaped, in their own direction."""
    facts = [row.told_by]
    if row.killed:
        facts.append(say("row.killed", language, range=row.killed))
    if row.injured:
        facts.append(say("row.injured", language, range=row.injured))
    return (
        f'<div class="le-evidence" dir="{row.evidence_direction}">{safe_html(row.evidence)}</div>'
        f'<div class="le-row-facts">{safe_html(" · ".join(facts))}</div>'
    )


def show_event_row(row: EventRow, show_head: ShowHead, below: str) -> None:
    """``below`` is HTML."""
    with st.container(key=f"event-row-{row.event_id}", gap=None):
        show_head(row.event_id, build_row_words(row))
        st.html(below)


def show_event_list(rows: Sequence[EventRow], title: str, language: str, height: int, show_head: ShowHead) -> None:
    with st.container(height=height, border=True, key="event-list", gap=None):
        st.html(f'<h2 class="le-h2">{safe_html(title)}</h2>')
        for row in rows:
            show_event_row(row, show_head, build_row_evidence(row, language))
