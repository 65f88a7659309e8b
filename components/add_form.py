"""Bringing reports: files dropped or a text pasted, with what is known beside the text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

import streamlit as st

from libya_events.presentation.wording import say

SUFFIXES = ("txt", "html", "htm", "json", "jsonl", "csv")
_EARLIEST, _LATEST = date(1950, 1, 1), date(2100, 12, 31)


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it came. ``published_at`` counts for its reports that carry no date of their own."""

    name: str
    content: bytes
    published_at: date | None = None


@dataclass(frozen=True, slots=True)
class Pasted:
    text: str
    published_at: date | None = None
    source_name: str | None = None
    url: str | None = None


def show_add_form(language: str, on_read: Callable[[Sequence[Upload], Pasted | None], None]) -> None:
    """Two tabs; reading begins on the button, so that a half-typed text is never coded."""
    with st.container(border=True, key="add-form"):
        files, text = st.tabs([say("add.files", language), say("add.text", language)])
        with files, st.form("add-files", border=False):
            dropped = st.file_uploader(
                say("add.files.label", language),
                type=list(SUFFIXES),
                accept_multiple_files=True,
                help=say("add.files.help", language),
            )
            day = _show_day("add-files-day", language)
            if st.form_submit_button(say("add.read", language), type="primary"):
                on_read([Upload(file.name, file.getvalue(), day) for file in dropped or ()], None)
        with text, st.form("add-text", border=False):
            pasted = st.text_area(say("add.text.label", language), height=160, max_chars=200_000)
            left, middle, right = st.columns(3)
            with left:
                day = _show_day("add-text-day", language)
            source = middle.text_input(say("add.source", language), max_chars=200)
            url = right.text_input(say("add.url", language), max_chars=2000)
            if st.form_submit_button(say("add.read", language), type="primary"):
                given = Pasted(pasted, day, source.strip() or None, url.strip() or None)
                on_read([], given if pasted.strip() else None)


def _show_day(key: str, language: str) -> date | None:
    day = st.date_input(
        say("add.published", language),
        value=None,
        key=key,
        min_value=_EARLIEST,
        max_value=_LATEST,
        format="YYYY-MM-DD",
        help=say("add.published.help", language),
    )
    return day if isinstance(day, date) else None
