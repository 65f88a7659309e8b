"""Who with whom: the commonest actors and how many events they share; a click filters to both."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import plotly.graph_objects as go
import streamlit as st

from components.chart_frame import dress, leave_room
from components.markup import isolate, safe_html
from libya_events.presentation.chart_specs import MatrixSpec
from libya_events.presentation.palette import GROUNDS, SHADES, Theme, ink_on
from libya_events.presentation.wording import count_phrase, say

_LABEL_LENGTH = 30
_CELL = 26
_FEWEST_COLUMNS = 12


def build_cooccurrence(spec: MatrixSpec, language: str, theme: Theme) -> go.Figure:
    """Square markers, not a heatmap: Streamlit returns no clicks on heatmap cells."""
    ground = GROUNDS[theme]
    most = max((cell.events for cell in spec.cells if cell.row != cell.column), default=1)
    colours = [
        ground.line if cell.row == cell.column else SHADES[_shade(cell.events, most)].on(theme) for cell in spec.cells
    ]
    figure = go.Figure(
        go.Scatter(
            x=[cell.column for cell in spec.cells],
            y=[cell.row for cell in spec.cells],
            mode="markers+text",
            text=[str(cell.events) for cell in spec.cells],
            textfont={"size": 11, "color": [ink_on(colour) for colour in colours]},
            customdata=[[spec.codes[cell.row], spec.codes[cell.column]] for cell in spec.cells],
            hovertext=[isolate(text, language) for text in build_cell_texts(spec, language)],
            hovertemplate="%{hovertext}<extra></extra>",
            marker={"symbol": "square", "size": _CELL - 3, "color": colours, "line": {"width": 0}},
            selected={"textfont": {"color": ground.ink}},
            unselected={"marker": {"opacity": 1}, "textfont": {"color": ground.ink}},
        )
    )
    count = len(spec.codes)
    dress(figure, spec.title, spec.note, 70 + _CELL * max(count, 4), language, theme)
    # Rows are named and numbered, columns have room for the number only.
    shown = [f"{_shortened(label)} {number}" for number, label in enumerate(spec.labels, 1)]
    arabic = language == "ar"
    figure.update_layout(clickmode="event+select", dragmode=False)
    leave_room(figure, shown, language)
    wide = max(count, _FEWEST_COLUMNS) - 0.5
    figure.update_xaxes(
        tickvals=list(range(count)),
        ticktext=[str(number) for number in range(1, count + 1)],
        side="bottom",
        range=[wide, -0.5] if arabic else [-0.5, wide],
        showgrid=False,
        zeroline=False,
        fixedrange=True,
    )
    figure.update_yaxes(
        tickvals=list(range(count)),
        ticktext=[isolate(label, language) for label in shown],
        range=[count - 0.5, -0.5],
        showgrid=False,
        fixedrange=True,
        ticksuffix="  ",
        tickfont={"color": ground.ink},
    )
    return figure


def build_no_actors(spec: MatrixSpec, language: str) -> str:
    """Instead of an empty picture: that the events name no actor."""
    title, words = safe_html(spec.title), safe_html(say("matrix.none", language))
    return f'<h2 class="le-h2">{title}</h2><p>{words}</p>'


def build_cell_texts(spec: MatrixSpec, language: str) -> list[str]:
    """What each cell says: an actor's own events, or the events that two share."""
    texts = []
    for cell in spec.cells:
        events = count_phrase("count.events", cell.events, language)
        one, other = spec.labels[cell.row], spec.labels[cell.column]
        key = "matrix.own" if cell.row == cell.column else "matrix.both"
        texts.append(say(key, language, one=one, other=other, events=events))
    return texts


def read_actors(selection: Mapping[str, Any]) -> tuple[str, ...]:
    """The one or two actors of the cell clicked on."""
    points = selection.get("points") or []
    return tuple(dict.fromkeys(str(code) for code in points[0]["customdata"])) if points else ()


def show_cooccurrence(
    spec: MatrixSpec, language: str, theme: Theme, on_choose: Callable[[tuple[str, ...]], None]
) -> None:
    if not spec.cells:
        st.html(build_no_actors(spec, language))
        return
    key = f"matrix-{hash(spec.codes)}-{hash(spec.cells)}-{language}"

    def choose() -> None:
        actors = read_actors(st.session_state[key]["selection"])
        if actors:
            on_choose(actors)

    st.plotly_chart(
        build_cooccurrence(spec, language, theme),
        key=key,
        on_select=choose,
        selection_mode="points",
        theme=None,
        config={"displayModeBar": "hover", "displaylogo": False},
        alt=say("matrix.alt", language),
    )


def _shade(events: int, most: int) -> int:
    return min(3, (events * 4 - 1) // max(most, 1)) if most >= 4 else min(events, 4) - 1


def _shortened(label: str) -> str:
    return label if len(label) <= _LABEL_LENGTH else label[: _LABEL_LENGTH - 1] + "…"
