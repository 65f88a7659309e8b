"""Who with whom as a matrix: how many events two actors share, and of what kind; a click chooses one actor or both."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st

from components.chart_frame import dress, leave_room
from components.edge_legend import build_edge_legend, build_sideways_hint
from components.markup import isolate, safe_html
from components.picture import Picture
from libya_events.presentation.matrix_spec import MatrixSpec
from libya_events.presentation.palette import GROUNDS, Theme, ink_on
from libya_events.presentation.relation_palette import EDGE_SHAPES, EDGE_TONES
from libya_events.presentation.wording import say

_LABEL_LENGTH = 26
_CELL = 26
_FEWEST_COLUMNS = 12


def build_cooccurrence(spec: MatrixSpec, language: str, theme: Theme) -> Picture:
    """Markers, not a heatmap: Streamlit returns no clicks on heatmap cells."""
    ground = GROUNDS[theme]
    colours = [ground.line if cell.kind is None else EDGE_TONES[cell.kind].on(theme) for cell in spec.cells]
    inks = [
        ground.ink if cell.kind is None or EDGE_SHAPES[cell.kind].endswith("-open") else ink_on(colour)
        for cell, colour in zip(spec.cells, colours, strict=True)
    ]
    figure = Picture()
    figure.add_scatter(
        x=[cell.column for cell in spec.cells],
        y=[cell.row for cell in spec.cells],
        mode="markers+text",
        text=[f"{cell.weight:,}" for cell in spec.cells],
        textfont={"size": 11, "color": inks},
        customdata=[[spec.codes[cell.row], spec.codes[cell.column]] for cell in spec.cells],
        hovertext=[isolate(cell.words, language) for cell in spec.cells],
        hovertemplate="%{hovertext}<extra></extra>",
        marker={
            "symbol": ["square" if cell.kind is None else EDGE_SHAPES[cell.kind] for cell in spec.cells],
            "size": _CELL - 3,
            "color": colours,
            "opacity": 1,
            "line": {"width": 1.5, "color": colours},
        },
        # What is selected is told beside the picture; the picture itself stays as it is.
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}},
    )
    dress(figure, spec.title, spec.note, 70 + _CELL * max(len(spec.codes), 4), language, theme)
    figure.update_layout(clickmode="event+select", dragmode=False)
    _name_axes(figure, spec, language, theme)
    return figure


def build_no_actors(spec: MatrixSpec, language: str) -> str:
    """Instead of an empty picture: that the events name no two actors."""
    title, words = safe_html(spec.title), safe_html(say("matrix.none", language))
    return f'<h2 class="le-h2">{title}</h2><p>{words}</p>'


def read_actors(selection: Mapping[str, Any]) -> tuple[str, ...]:
    """The one or two actors of the cell clicked on."""
    points = selection.get("points") or []
    return tuple(dict.fromkeys(str(code) for code in points[0]["customdata"])) if points else ()


def show_cooccurrence(
    spec: MatrixSpec, language: str, theme: Theme, on_choose: Callable[[tuple[str, ...]], None], note: str = ""
) -> None:
    """``note`` stands under the picture, beside the legend."""
    if not spec.cells:
        st.html(build_no_actors(spec, language))
        return
    key = f"matrix-{hash(spec.codes)}-{hash(spec.cells)}-{language}"

    def choose() -> None:
        actors = read_actors(st.session_state[key]["selection"])
        if actors:
            on_choose(actors)

    room = "matrix-room-wide" if len(spec.codes) > _FEWEST_COLUMNS else "matrix-room"
    with st.container(key="who-picture", gap=None), st.container(key=room, gap=None):
        st.html(build_sideways_hint(language))
        st.plotly_chart(
            build_cooccurrence(spec, language, theme),
            key=key,
            on_select=choose,
            selection_mode="points",
            theme=None,
            config={"displayModeBar": "hover", "displaylogo": False},
            alt=say("matrix.alt", language),
        )
    st.html(build_edge_legend(spec.kinds, language, theme, note))


def _name_axes(figure: Picture, spec: MatrixSpec, language: str, theme: Theme) -> None:
    # Rows are named and numbered, columns have room for the number only.
    count = len(spec.codes)
    shown = [f"{_shortened(label)} {number}" for number, label in enumerate(spec.labels, 1)]
    leave_room(figure, shown, language)
    wide = max(count, _FEWEST_COLUMNS) - 0.5
    figure.update_xaxes(
        tickvals=list(range(count)),
        ticktext=[str(number) for number in range(1, count + 1)],
        side="bottom",
        range=[wide, -0.5] if language == "ar" else [-0.5, wide],
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
        tickfont={"color": GROUNDS[theme].ink},
    )


def _shortened(label: str) -> str:
    return label if len(label) <= _LABEL_LENGTH else label[: _LABEL_LENGTH - 1] + "…"
