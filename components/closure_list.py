"""Sites in words: the last reported state, since when, by whom, told by how many, and the sentence that proves it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from components.event_list import ShowHead
from components.markup import safe_html
from libya_events.presentation.wording import say


@dataclass(frozen=True, slots=True)
class ClosureCard:
    """One site, or one report that names no single site. ``others``: event and words of the site's other reports."""

    event_id: str
    name: str
    badge: str
    is_closed: bool
    state: str
    who: str
    told_by: str
    evidence: str
    evidence_direction: str
    others: tuple[tuple[str, str], ...] = ()


def build_card(card: ClosureCard) -> str:
    tone = "closed" if card.is_closed else "reopened"
    badge = f'<span class="le-site-badge le-site-badge-{tone}">{safe_html(card.badge)}</span>' if card.badge else ""
    return (
        f'<div class="le-closure-head"><h3>{safe_html(card.name)}</h3>{badge}</div>'
        f'<p class="le-closure-state">{safe_html(card.state)}</p>'
        f'<p class="le-row-facts">{safe_html(card.who)} · {safe_html(card.told_by)}</p>'
        f'<blockquote class="le-quote" dir="{card.evidence_direction}">{safe_html(card.evidence)}</blockquote>'
    )


def build_closure_lead(text: str, counts: Sequence[str], language: str) -> str:
    counted = safe_html(say("list.comma", language).join(counts))
    return f'<p class="le-lead">{safe_html(text)}</p><p class="le-lead le-closure-count">{counted}</p>'


def show_closure_list(cards: Sequence[ClosureCard], title: str, more: str, language: str, show_head: ShowHead) -> None:
    """``more`` says what the list means; empty for none."""
    words = f'<p class="le-row-facts">{safe_html(more)}</p>' if more else ""
    st.html(f'<h2 class="le-h2">{safe_html(title)}</h2>{words}')
    for card in cards:
        with st.container(key=f"closure-{card.event_id}", gap=None):
            st.html(build_card(card))
            with st.container(horizontal=True, key=f"closure-events-{card.event_id}", gap="small"):
                show_head(card.event_id, say("closures.open", language))
                for event_id, label in card.others:
                    show_head(event_id, label)
