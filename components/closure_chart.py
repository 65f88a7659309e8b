"""Closures over time: one strip per site, fading where no report tells of a reopening; a click on a mark opens it."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

import plotly.graph_objects as go
import streamlit as st

from components.chart_frame import dress, leave_room
from components.markup import isolate, safe_html
from libya_events.analysis.closures import Stretch
from libya_events.presentation.closure_spec import STRETCH_TONES, ClosuresSpec, StripBar
from libya_events.presentation.palette import GROUNDS, Theme
from libya_events.presentation.wording import say

_STRIP_HEIGHT = 30
_THICKNESS = 0.42
_FADES = 14


def build_closure_chart(spec: ClosuresSpec, language: str, theme: Theme) -> go.Figure:
    """Time runs left to right in both languages; the first strip stands on top."""
    figure = go.Figure()
    for row, strip in enumerate(spec.strips):
        for bar in strip.bars:
            _add_bar(figure, bar, row, theme)
    for is_reopening, name in zip((False, True), spec.mark_labels, strict=True):
        _add_marks(figure, spec, is_reopening, name, language, theme)
    dress(figure, spec.title, spec.note, 104 + _STRIP_HEIGHT * max(len(spec.strips), 2), language, theme)
    labels = [strip.label for strip in spec.strips]
    leave_room(figure, labels, language)
    width = (spec.until - spec.first).days
    figure.update_xaxes(
        type="date",
        range=[
            (spec.first - timedelta(days=width // 40 + 1)).isoformat(),
            (spec.until + timedelta(days=width // 60 + 1)).isoformat(),
        ],
        fixedrange=True,
        showgrid=True,
        nticks=5,
        tickangle=0,
        tickformat="%Y" if width > 1100 else "%Y-%m",
        zeroline=False,
    )
    figure.update_yaxes(
        tickvals=list(range(len(labels))),
        ticktext=[isolate(label, language) for label in labels],
        range=[len(labels) - 0.4, -0.6],
        fixedrange=True,
        showgrid=False,
        ticksuffix="  ",
        tickfont={"color": GROUNDS[theme].ink},
    )
    figure.update_layout(
        clickmode="event+select",
        dragmode=False,
        showlegend=True,
        margin={"b": 30},
        legend={"y": 0, "yref": "container", "yanchor": "bottom"},
    )
    figure.add_vline(x=spec.until.isoformat(), line={"color": GROUNDS[theme].muted, "width": 1})
    return figure


def build_closure_legend(spec: ClosuresSpec, language: str) -> str:
    """What the three kinds of strips mean, and until when the reports reach."""
    items = "".join(
        f'<span><span class="le-stretch le-stretch-{stretch}"></span>{safe_html(words)}</span>'
        for stretch, words in spec.legend
    )
    return f'<div class="le-closure-legend">{items}<span>{safe_html(spec.until_label)}</span></div>'


def read_mark(selection: Mapping[str, Any]) -> str | None:
    """The event of the mark that was clicked on."""
    points = selection.get("points") or []
    found = points[0].get("customdata") if points else None
    if isinstance(found, (list, tuple)):
        found = found[0] if found else None
    return found if isinstance(found, str) else None


def show_closure_chart(spec: ClosuresSpec, language: str, theme: Theme, on_open: Callable[[str], None]) -> None:
    key = f"closures-{spec.until}-{hash(spec.strips)}-{language}"

    def choose() -> None:
        event_id = read_mark(st.session_state[key]["selection"])
        if event_id is not None:
            on_open(event_id)

    st.plotly_chart(
        build_closure_chart(spec, language, theme),
        key=key,
        on_select=choose,
        selection_mode="points",
        theme=None,
        config={"displayModeBar": "hover", "modeBarButtonsToRemove": ["lasso2d", "select2d"], "displaylogo": False},
        alt=say("closures.alt", language),
    )
    st.html(build_closure_legend(spec, language))


def _add_bar(figure: go.Figure, bar: StripBar, row: int, theme: Theme) -> None:
    colour = STRETCH_TONES[bar.stretch].on(theme)
    if bar.stretch is not Stretch.OPEN:
        _add_piece(figure, bar.first, bar.last, row, colour, 1.0)
        return
    days = (bar.last - bar.first).days
    edges = [bar.first + timedelta(days=days * n / _FADES) for n in range(_FADES + 1)]
    for n, (start, end) in enumerate(itertools.pairwise(edges)):
        _add_piece(figure, start, end, row, colour, 0.55 * (1 - n / _FADES) ** 1.5)
    line = {"color": colour, "width": 1.5, "dash": "dot"}
    figure.add_shape(type="line", x0=bar.first.isoformat(), x1=bar.last.isoformat(), y0=row, y1=row, line=line)


def _add_piece(figure: go.Figure, first: date, last: date, row: int, colour: str, opacity: float) -> None:
    figure.add_shape(
        type="rect",
        x0=first.isoformat(),
        x1=last.isoformat(),
        y0=row - _THICKNESS / 2,
        y1=row + _THICKNESS / 2,
        fillcolor=colour,
        opacity=opacity,
        line_width=0,
    )


def _add_marks(
    figure: go.Figure, spec: ClosuresSpec, is_reopening: bool, name: str, language: str, theme: Theme
) -> None:
    found = [
        (row, mark)
        for row, strip in enumerate(spec.strips)
        for mark in strip.marks
        if mark.is_reopening is is_reopening
    ]
    colour = STRETCH_TONES[Stretch.CLOSED].on(theme)
    figure.add_scatter(
        x=[mark.day.isoformat() for _, mark in found],
        y=[row for row, _ in found],
        mode="markers",
        name=isolate(name, language),
        customdata=[mark.event_id for _, mark in found],
        hovertext=[isolate(mark.label, language) for _, mark in found],
        hovertemplate="%{hovertext}<extra></extra>",
        marker={
            "symbol": "circle" if is_reopening else "square",
            "size": 12,
            "color": GROUNDS[theme].page if is_reopening else colour,
            "line": {"color": colour, "width": 2},
        },
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}},
    )
