"""Events by type; a click on a bar filters to that type, a second click lifts it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any

import streamlit as st

from components.chart_frame import dress, leave_room
from components.markup import isolate
from components.picture import Picture
from libya_events.model import EventType
from libya_events.presentation.chart_specs import BarsSpec
from libya_events.presentation.palette import GROUNDS, Theme
from libya_events.presentation.wording import say

_BAR_HEIGHT = 24


def build_type_chart(spec: BarsSpec, chosen: Collection[str], language: str, theme: Theme) -> Picture:
    """Horizontal bars from the side where the language begins; types that the filter leaves out are pale."""
    arabic = language == "ar"
    figure = Picture()
    figure.add_bar(
        x=[bar.value for bar in spec.bars],
        y=[isolate(bar.label, language) for bar in spec.bars],
        customdata=[bar.code for bar in spec.bars],
        orientation="h",
        text=[f"{bar.value:,}" for bar in spec.bars],
        textposition="outside",
        cliponaxis=False,
        marker={
            "color": [bar.tone.on(theme) for bar in spec.bars],
            "opacity": [1 if not chosen or bar.code in chosen else 0.3 for bar in spec.bars],
        },
        selected={"textfont": {"color": GROUNDS[theme].ink}},
        unselected={"marker": {"opacity": 1}, "textfont": {"color": GROUNDS[theme].ink}},
        hovertemplate="%{y}: %{x}<extra></extra>",
    )
    dress(figure, spec.title, spec.note, 60 + _BAR_HEIGHT * max(len(spec.bars), 4), language, theme)
    figure.update_layout(clickmode="event+select", dragmode=False, bargap=0.25)
    leave_room(figure, [bar.label for bar in spec.bars], language)
    figure.update_xaxes(visible=False, autorange="reversed" if arabic else True, rangemode="tozero", fixedrange=True)
    figure.update_yaxes(autorange="reversed", fixedrange=True, ticksuffix="  ", tickfont={"color": GROUNDS[theme].ink})
    return figure


def read_type(selection: Mapping[str, Any], spec: BarsSpec) -> EventType | None:
    points = selection.get("points") or []
    return EventType(spec.bars[points[0]["point_index"]].code) if points else None


def show_type_chart(
    spec: BarsSpec, chosen: Collection[str], language: str, theme: Theme, on_choose: Callable[[EventType], None]
) -> None:
    key = f"types-{'-'.join(sorted(chosen))}-{'-'.join(bar.code for bar in spec.bars)}-{language}"

    def choose() -> None:
        event_type = read_type(st.session_state[key]["selection"], spec)
        if event_type is not None:
            on_choose(event_type)

    st.plotly_chart(
        build_type_chart(spec, chosen, language, theme),
        key=key,
        on_select=choose,
        selection_mode="points",
        theme=None,
        config={"displayModeBar": "hover", "displaylogo": False},
        alt=say("types.alt", language),
    )
