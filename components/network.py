"""Who with whom as a network: the spec's places, drawn; a click on a line's mark or on a circle chooses."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import plotly.graph_objects as go
import streamlit as st

from components.chart_frame import dress
from components.edge_legend import build_edge_legend, build_sideways_hint
from components.markup import isolate
from libya_events.analysis.cooccurrence import EdgeKind
from libya_events.presentation.network_spec import LABEL_SIZE, Edge, NetworkSpec
from libya_events.presentation.palette import GROUNDS, Theme
from libya_events.presentation.relation_palette import EDGE_DASHES, EDGE_SHAPES, EDGE_TONES, GROUP_TONES
from libya_events.presentation.wording import say

_BOW_STEPS = 12
_MARK = 10
_TOP = 34
_NOTE = 22


def build_network(spec: NetworkSpec, language: str, theme: Theme) -> go.Figure:
    ground = GROUNDS[theme]
    figure = go.Figure()
    for edge in spec.edges:
        _add_line(figure, edge, theme)
    for kind in spec.kinds:
        _add_marks(figure, [edge for edge in spec.edges if edge.kind is kind], kind, language, theme)
    figure.add_scatter(
        x=[node.x for node in spec.nodes],
        y=[node.y for node in spec.nodes],
        mode="markers",
        marker={
            "size": [2 * node.radius for node in spec.nodes],
            "color": [GROUP_TONES[node.group].on(theme) for node in spec.nodes],
            "line": {"width": 1.5, "color": ground.page},
            "opacity": 1,
        },
        customdata=[[node.code] for node in spec.nodes],
        hovertext=[isolate(node.words, language) for node in spec.nodes],
        hovertemplate="%{hovertext}<extra></extra>",
        showlegend=False,
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}},
    )
    top = _TOP + (_NOTE if spec.note else 0)
    dress(figure, spec.title, spec.note, round(spec.canvas.height) + top, language, theme)
    figure.update_layout(
        clickmode="event+select",
        dragmode=False,
        hovermode="closest",
        showlegend=False,
        margin={"l": 0, "r": 0, "t": top, "b": 0},
    )
    figure.update_xaxes(visible=False, range=[0, spec.canvas.width], fixedrange=True)
    figure.update_yaxes(visible=False, range=[spec.canvas.height, 0], fixedrange=True)
    for node in spec.nodes:
        figure.add_annotation(
            x=node.x,
            y=node.y,
            yshift=-node.radius - 1,
            yanchor="top",
            text="<br>".join(isolate(line, language) for line in node.label.split("\n")),
            font={"size": LABEL_SIZE, "color": ground.ink},
            showarrow=False,
            bgcolor=f"{ground.page}B0",
            borderpad=0,
            captureevents=False,
        )
    return figure


def read_choice(selection: Mapping[str, Any]) -> tuple[str, ...]:
    """The actor of the circle, or the two actors of the mark clicked on."""
    points = selection.get("points") or []
    return tuple(str(code) for code in points[0].get("customdata") or ()) if points else ()


def show_network(
    spec: NetworkSpec, language: str, theme: Theme, on_choose: Callable[[tuple[str, ...]], None], note: str = ""
) -> None:
    key = f"network-{hash(spec)}-{language}"

    def choose() -> None:
        actors = read_choice(st.session_state[key]["selection"])
        if actors:
            on_choose(actors)

    with st.container(key="who-picture", gap=None), st.container(key="network-room", gap=None):
        st.html(build_sideways_hint(language))
        st.plotly_chart(
            build_network(spec, language, theme),
            key=key,
            on_select=choose,
            selection_mode="points",
            theme=None,
            config={"displayModeBar": "hover", "displaylogo": False},
            alt=say("network.alt", language),
        )
    st.html(build_edge_legend(spec.kinds, language, theme, note, spec.groups))


def _add_line(figure: go.Figure, edge: Edge, theme: Theme) -> None:
    points = [edge.at(step / _BOW_STEPS) for step in range(_BOW_STEPS + 1)]
    figure.add_scatter(
        x=[x for x, _ in points],
        y=[y for _, y in points],
        mode="lines",
        line={"width": edge.width, "color": EDGE_TONES[edge.kind].on(theme), "dash": EDGE_DASHES[edge.kind]},
        opacity=0.75,
        hoverinfo="skip",
        showlegend=False,
    )


def _add_marks(figure: go.Figure, edges: list[Edge], kind: EdgeKind, language: str, theme: Theme) -> None:
    """A mark at the middle of each line: what is seen of its kind, and what a click finds."""
    colour = EDGE_TONES[kind].on(theme)
    figure.add_scatter(
        x=[edge.mark[0] for edge in edges],
        y=[edge.mark[1] for edge in edges],
        mode="markers",
        marker={
            "symbol": EDGE_SHAPES[kind],
            "size": [_MARK + min(edge.width, 5) for edge in edges],
            "color": colour,
            "line": {"width": 1, "color": colour if kind is EdgeKind.TOGETHER else GROUNDS[theme].page},
            "opacity": 1,
        },
        customdata=[[edge.one, edge.other] for edge in edges],
        hovertext=[isolate(edge.words, language) for edge in edges],
        hovertemplate="%{hovertext}<extra></extra>",
        showlegend=False,
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}},
    )
