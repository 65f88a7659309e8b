"""The search field of the reports, and what is said where no report fits."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from components.markup import safe_html
from libya_events.presentation.wording import count_phrase, say


def show_search(text: str | None, language: str, on_search: Callable[[str | None], None]) -> None:
    """Shows the words of the filter whatever was typed before."""
    key = f"report-search-{hash(text)}-{language}"
    st.text_input(
        say("search.label", language),
        value=text or "",
        key=key,
        placeholder=say("search.placeholder", language),
        icon=":material/search:",
        max_chars=200,
        label_visibility="collapsed",
        on_change=lambda: on_search(str(st.session_state[key]).strip() or None),
    )


def show_no_reports(text: str | None, others: int, language: str, on_all: Callable[[], None]) -> None:
    """``others``: how many fit among all reports, whatever the other filters."""
    words = say("search.none_with", language, text=text) if text else say("search.none", language)
    st.html(
        f'<div class="le-notice"><h2>{safe_html(say("search.nothing", language))}</h2><p>{safe_html(words)}</p></div>'
    )
    if others:
        reports = count_phrase("count.reports", others, language)
        st.button(say("search.among_all", language, reports=reports), key="reports-among-all", on_click=on_all)
