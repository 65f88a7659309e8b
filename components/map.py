"""The map: Libya and its districts beneath, one mark per place above; a click on a mark reports what was chosen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import msgspec
import streamlit as st
import streamlit_folium

from components.map_features import build_areas, build_marks, build_playback_data
from components.map_ground import Bounds, MapGround, draw_ground
from libya_events.presentation.map_playback import PlaybackSpec
from libya_events.presentation.map_spec import MapSpec
from libya_events.presentation.palette import Theme

__all__ = ["HEIGHT", "Bounds", "MapChoice", "MapGround", "build_layers", "read_choice", "show_map"]

HEIGHT = 460
_TALL = 620  # what the server says; the page's style makes it fill the window
_NOTHING = {"last_object_clicked_count": 0, "last_active_drawing": None}
"""What the frame reports before any click, in its own order: of a first report that differs, the page would run again.
The count lets a second click on the same mark through."""


class MapChoice(NamedTuple):
    """What was clicked on: ``target`` is place or admin1; ``chosen`` where the filter names it already."""

    target: str
    code: str
    chosen: bool = False


def build_layers(spec: MapSpec, theme: Theme, playback: PlaybackSpec | None = None) -> str:
    """The part that follows the filter, as a script; it is exchanged without touching the map's position."""
    data = {
        **build_areas(spec, theme),
        "marks": build_marks(spec, theme),
        "play": build_playback_data(spec, playback, theme),
    }
    # Data alone, and nothing in it that could end a script.
    return f"window.leLoad({msgspec.json.encode(data).decode().replace('<', chr(92) + 'u003c')});"


def read_choice(value: Mapping[str, Any] | None) -> MapChoice | None:
    """The mark or district that was clicked on."""
    drawing = (value or {}).get("last_active_drawing") or {}
    found = drawing.get("properties", {})
    code, target = found.get("id"), found.get("target")
    chosen = found.get("chosen") is True
    return MapChoice(target, code, chosen) if isinstance(code, str) and target in ("place", "admin1") else None


def show_map(
    ground: MapGround,
    spec: MapSpec,
    on_choose: Callable[[MapChoice], None],
    playback: PlaybackSpec | None = None,
) -> None:
    """``st_folium`` without its rendering, which is done once for each ground."""
    drawn = draw_ground(ground)

    def choose() -> None:
        choice = read_choice(st.session_state.get(drawn.key))
        if choice is not None:
            on_choose(choice)

    with st.container(key="tall-map" if ground.tall else "map-frame"):
        streamlit_folium._component_func(
            **drawn.arguments,
            key=drawn.key,
            height=_TALL if ground.tall else HEIGHT,
            width=None,
            returned_objects=list(_NOTHING),
            default=_NOTHING,
            zoom=None,
            center=None,
            feature_group=build_layers(spec, ground.theme, playback),
            return_on_hover=False,
            layer_control=None,
            pixelated=False,
            wrap_longitude=False,
            on_change=choose,
        )
