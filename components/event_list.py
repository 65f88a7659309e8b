"""The latest events beside the map: date, place, type and the sentence that proves them; one click opens the text."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from components.event_rows import EventRow
from components.markup import plain_label, safe_html
from libya_events.presentation.wording import say


def build_row_label(row: EventRow) -> str:
    return plain_label(f"{row.glyph} {row.type} · {row.where} · {row.when}")


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


def show_event_list(
    rows: Sequence[EventRow], title: str, language: str, height: int, on_open: Callable[[str], None]
) -> None:
    with st.container(height=height, border=True, key="event-list", gap=None):
        st.html(f'<h2 class="le-h2">{safe_html(title)}</h2>')
        for row in rows:
            st.button(
                build_row_label(row),
                key=f"open-{row.event_id}",
                on_click=on_open,
                args=(row.event_id,),
                type="tertiary",
                width="stretch",
                help=None,
            )
            st.html(build_row_evidence(row, language))
