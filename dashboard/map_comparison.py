"""The period that a map of change compares with: as long as the filter's, and just before it."""

from __future__ import annotations

from datetime import timedelta

import streamlit as st

from components.markup import safe_html
from dashboard import data as store
from dashboard.frame import Frame
from dashboard.state import go
from libya_events.filters import EventFilter, Undated
from libya_events.presentation.wording import format_period, say


def period_before(frame: Frame) -> EventFilter | None:
    """The same filter over the period before; None where the filter has no whole period."""
    f = frame.event_filter
    if f.first_day is None or f.last_day is None or f.undated is Undated.ONLY:
        return None
    length = f.last_day - f.first_day
    last = f.first_day - timedelta(days=1)
    return f.with_(first_day=last - length, last_day=last, undated=Undated.EXCLUDE)


def describe_comparison(frame: Frame, before: EventFilter) -> str:
    f, language = frame.event_filter, frame.language
    if f.first_day is None or f.last_day is None or before.first_day is None or before.last_day is None:
        return ""
    words = say(
        "map.change.note",
        language,
        days=format_period(f.first_day, f.last_day, language),
        before=format_period(before.first_day, before.last_day, language),
    )
    whole = store.period_of_data(frame.data)
    if whole is not None and before.first_day < whole[0]:
        words += " " + say("map.change.partly", language, day=format_period(whole[0], whole[0], language))
    return words


def show_no_comparison(frame: Frame) -> None:
    """Says that a period is wanted, and offers the latest year of the data."""
    language, view = frame.language, frame.view
    whole = store.period_of_data(frame.data)
    with st.container(horizontal=True, vertical_alignment="center", key="no-comparison"):
        st.html(f'<div class="le-sample">{safe_html(say("map.change.no_period", language))}</div>', width="content")
        if whole is not None:
            wanted = frame.event_filter.with_(
                first_day=whole[1] - timedelta(days=364), last_day=whole[1], undated=Undated.EXCLUDE
            )
            st.button(
                say("map.change.last_year", language), key="last-year", on_click=lambda: go(view.filtered(wanted))
            )
