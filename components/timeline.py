"""The timeline: events by period, stacked by family; a box or a click on a bar chooses the period."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

import pandas as pd
import streamlit as st

from components.chart_frame import dress, leave_room
from components.markup import isolate, safe_html
from components.picture import Picture
from libya_events.analysis.timeline import Step, last_day, start_of
from libya_events.model import DatePrecision
from libya_events.presentation.chart_specs import TimelineSpec
from libya_events.presentation.palette import GROUNDS, Theme
from libya_events.presentation.scales import round_steps
from libya_events.presentation.wording import count_phrase, format_date, say

HEIGHT = 256
_MOST_TICKS = 5
Period = tuple[date, date]


def build_timeline(spec: TimelineSpec, chosen: Period | None, language: str, theme: Theme) -> Picture:
    """The chosen period is shaded; time runs left to right in both languages."""
    figure = Picture()
    labels = [isolate(label, language) for label in spec.labels]
    starts = [start.isoformat() for start in spec.periods]
    for series in spec.series:
        figure.add_bar(
            x=starts,
            y=list(series.values),
            name=isolate(series.label, language),
            customdata=labels,
            marker={
                "color": series.tone.on(theme),
                "line": {"width": 1, "color": GROUNDS[theme].page},
            },
            selected={"marker": {"opacity": 1}},
            unselected={"marker": {"opacity": 1}},
            hovertemplate="%{customdata}<br>%{fullData.name}: %{y}<extra></extra>",
        )
    dress(figure, spec.title, spec.note, HEIGHT, language, theme)
    figure.update_layout(barmode="stack", bargap=0.15, dragmode="select", selectdirection="h", clickmode="event+select")
    figure.update_layout(legend={"y": -0.5})
    most = max((sum(column) for column in zip(*(s.values for s in spec.series), strict=True)), default=0)
    leave_room(figure, [f"{most:,}"], language)
    ticks = spec.periods[:: -(-len(spec.periods) // _MOST_TICKS)]
    figure.update_xaxes(
        type="date",
        showgrid=False,
        fixedrange=True,
        tickvals=[start.isoformat() for start in ticks],
        ticktext=[tick_label(start, spec.step, language) for start in ticks],
        tickangle=0,
    )
    steps = round_steps(max(most, 1))
    figure.update_yaxes(range=[0, steps[-1] * 1.04], tickvals=list(steps), tickformat=",d", fixedrange=True)
    if chosen is not None:
        first, last = chosen
        figure.add_shape(
            type="rect",
            xref="x",
            yref="paper",
            x0=datetime.combine(first, time()).isoformat(),
            x1=datetime.combine(last + timedelta(days=1), time()).isoformat(),
            y0=0,
            y1=1,
            fillcolor=GROUNDS[theme].accent,
            opacity=0.12,
            line={"width": 0},
            layer="below",
        )
    return figure


def read_period(selection: Mapping[str, Any], spec: TimelineSpec) -> Period | None:
    """The whole periods that the box touches, or that of the bar clicked on."""
    boxes = selection.get("box") or []
    points = selection.get("points") or []
    if boxes:
        edges = sorted(pd.Timestamp(str(x)).date() for x in boxes[0]["x"])
    elif points:
        edges = sorted(pd.Timestamp(str(point["x"])).date() for point in points)
    else:
        return None
    return start_of(edges[0], spec.step), last_day(start_of(edges[-1], spec.step), spec.step)


def show_timeline(
    spec: TimelineSpec, chosen: Period | None, language: str, theme: Theme, on_choose: Callable[[Period], None]
) -> None:
    # The key holds what is chosen, so that a chart never keeps a box that the filter has lost.
    key = f"timeline-{chosen}-{spec.step}-{language}"

    def choose() -> None:
        period = read_period(st.session_state[key]["selection"], spec)
        if period is not None:
            on_choose(period)

    st.plotly_chart(
        build_timeline(spec, chosen, language, theme),
        key=key,
        on_select=choose,
        selection_mode=("points", "box"),
        theme=None,
        config={"displayModeBar": "hover", "modeBarButtonsToRemove": ["lasso2d"], "displaylogo": False},
        alt=say("timeline.alt", language),
    )


def build_no_dates(undated: int, language: str) -> str:
    """Instead of an empty picture: how many events carry no date, and what would date them."""
    title = safe_html(say("timeline.title", language))
    words = safe_html(say("timeline.none", language, undated=count_phrase("count.events", undated, language)))
    return f'<h2 class="le-h2">{title}</h2><p>{words}</p>'


def tell_undated(undated: int, language: str) -> str:
    return say("timeline.undated", language, events=count_phrase("count.events", undated, language))


def show_undrawn(undated: int, language: str) -> None:
    """Instead of a chart without any bar: what is not drawn, if there is any of it."""
    if undated:
        st.html(f'<p class="le-row-facts">{safe_html(tell_undated(undated, language))}</p>')


def show_no_dates(undated: int, language: str) -> None:
    st.html(build_no_dates(undated, language))


def tick_label(start: date, step: Step, language: str) -> str:
    """The year below the rest, so that the labels stand side by side on a phone."""
    if step is Step.YEAR:
        return str(start.year)
    precision = DatePrecision.MONTH if step is Step.MONTH else DatePrecision.DAY
    words = format_date(start, last_day(start, step) if step is Step.MONTH else start, precision, language)
    return "<br>".join(isolate(part, language) for part in words.rsplit(" ", 1))
