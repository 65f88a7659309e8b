"""The timeline page's chart. A box or a click chooses a period: whole bars, or the days of a span or a marked week."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import streamlit as st

from components.activity_figure import build_activity
from components.timeline import Period
from libya_events.analysis.timeline import last_day, start_of
from libya_events.presentation.activity_spec import ActivitySpec
from libya_events.presentation.palette import Theme
from libya_events.presentation.wording import say


def read_days(selection: Mapping[str, Any], spec: ActivitySpec) -> Period | None:
    """The whole bars that a box touches; or the bar, span or marked week clicked on."""
    boxes, points = selection.get("box") or [], selection.get("points") or []
    if boxes:
        edges = sorted(_day(x) for x in boxes[0]["x"])
        first, last = edges[0], edges[-1]
    elif points and isinstance(points[0].get("customdata"), list):
        days = sorted(date.fromisoformat(str(day)) for day in points[0]["customdata"][:2])
        return days[0], days[-1]
    elif points:
        first = last = _day(points[0]["x"])
    else:
        return None
    ends = spec.periods[0], last_day(spec.periods[-1], spec.step)
    first, last = (min(max(day, ends[0]), ends[1]) for day in (first, last))
    return start_of(first, spec.step), last_day(start_of(last, spec.step), spec.step)


def show_activity(
    spec: ActivitySpec, chosen: Period | None, language: str, theme: Theme, on_choose: Callable[[Period], None]
) -> None:
    # The key holds what is drawn and chosen, so that a chart never keeps a box that the filter has lost.
    key = f"activity-{chosen}-{spec.step}-{spec.title}-{spec.periods[0]}"

    def choose() -> None:
        period = read_days(st.session_state[key]["selection"], spec)
        if period is not None:
            on_choose(period)

    st.plotly_chart(
        build_activity(spec, chosen, language, theme),
        key=key,
        on_select=choose,
        selection_mode=("points", "box"),
        theme=None,
        config={"displayModeBar": "hover", "modeBarButtonsToRemove": ["lasso2d"], "displaylogo": False},
        alt=say("activity.alt", language),
    )


def _day(value: object) -> date:
    return date.fromisoformat(str(value)[:10])
