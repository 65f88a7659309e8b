"""The title bar: what is shown, for which period, under which filters; language and link."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components.copy_link import show_copy_link
from components.markup import plain_label, safe_html
from libya_events.filters import EventFilter, Undated
from libya_events.presentation.filter_words import Chip, build_period_words
from libya_events.presentation.wording import count_phrase, format_number, format_period, say

LANGUAGE_NAMES = {"en": "EN", "ar": "ع"}


def build_count_words(events: int, of_all: int, language: str) -> str:
    return say("counter.of", language, n=format_number(events), all=count_phrase("count.of_events", of_all, language))


def build_counters(
    events: int, of_all: int, undated: int, unplaced: int, event_filter: EventFilter, language: str
) -> list[tuple[str, EventFilter | None]]:
    """Words, and the filter that shows just what they count; None where there is nothing more to show."""
    f = event_filter
    counters: list[tuple[str, EventFilter | None]] = [(build_count_words(events, of_all, language), None)]
    if undated and f.undated is not Undated.ONLY:
        key = "counter.undated" if f.undated is Undated.EXCLUDE else "counter.undated_in"
        words = say(key, language, n=format_number(undated))
        counters.append((words, f.with_(undated=Undated.ONLY)))
    if unplaced and not f.unplaced_only:
        words = say("counter.unplaced", language, n=format_number(unplaced))
        counters.append((words, f.with_(unplaced_only=True)))
    return counters


def build_title(title: str, event_filter: EventFilter, language: str, data_until: date | None) -> str:
    until = say("title.until", language, day=format_period(data_until, data_until, language)) if data_until else ""
    return (
        f'<div class="le-title"><h1>{safe_html(title)}</h1>'
        f'<span class="le-period">{safe_html(build_period_words(event_filter, language))}</span>'
        f'<span class="le-until">{safe_html(until)}</span></div>'
    )


def build_plain_title(title: str) -> str:
    return f'<div class="le-title"><h1>{safe_html(title)}</h1></div>'


def show_title_bar(title: str, language: str, link: str | None, on_language: Callable[[str], None]) -> None:
    """``title`` is HTML made by build_title."""
    with st.container(horizontal=True, vertical_alignment="center", key="title-bar", gap="small"):
        st.html(title, width="content")
        if link is not None:
            show_copy_link(link, language)
        with st.container(horizontal=True, key="languages", width="content", gap=None):
            for code, name in LANGUAGE_NAMES.items():
                st.button(
                    name,
                    key=f"language-{code}",
                    type="primary" if code == language else "secondary",
                    on_click=on_language,
                    args=(code,),
                    help=None,
                )


def show_chips(
    chips: Sequence[Chip],
    counters: Sequence[tuple[str, EventFilter | None]],
    language: str,
    on_filter: Callable[[EventFilter], None],
    on_clear: Callable[[], None],
) -> DeltaGenerator:
    """The removable restrictions and the counters; a counter with a filter is a click away from it. Returns their row,
    in which a page may put more."""
    row = st.container(horizontal=True, vertical_alignment="center", key="chips", gap="xsmall")
    # Two boxes, though the style sheet lays all out in one row: beside a changing number of chips the counter would
    # move, and Streamlit shows what moves twice until the page is drawn.
    with row.container(key="chips-set"):
        for at, chip in enumerate(chips):
            label = f"{plain_label(chip.label)} ✕"
            st.button(label, key=f"chip-{at}", on_click=on_filter, args=(chip.without,))
        if len(chips) > 1:
            st.button(say("filters.clear", language), key="chips-clear", on_click=on_clear, type="tertiary")
    with row.container(key="counters"):
        for at, (words, leads_to) in enumerate(counters):
            if leads_to is None:
                st.html(f'<span class="le-counter">{safe_html(words)}</span>', width="content")
            else:
                label = plain_label(words)
                st.button(label, key=f"counter-{at}", on_click=on_filter, args=(leads_to,), type="tertiary")
    return row
