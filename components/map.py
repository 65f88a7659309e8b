"""The map: Libya and its districts beneath, one mark per place above; a click on a mark reports what was chosen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import folium
import streamlit as st
from branca.element import MacroElement
from folium.map import CustomPane
from folium.utilities import JsCode
from jinja2 import Template
from streamlit_folium import st_folium

from components.assets import FONT_FAMILY, JQUERY_JS, LEAFLET_CSS, LEAFLET_JS, font_faces
from components.map_features import FAR_ZOOM, build_areas, build_features, build_playback_data
from libya_events.presentation.map_playback import PlaybackSpec
from libya_events.presentation.map_spec import MapSpec, map_notices
from libya_events.presentation.palette import GROUNDS, Theme
from libya_events.presentation.wording import say

HEIGHT = 460
_TALL = 620  # what the server says; the page's style makes it fill the window
_CENTRE = (26.9, 17.4)
_BOUNDS = ((19.6, 9.4), (34.2, 25.2))
_KEY = "map"
Bounds = tuple[tuple[float, float], tuple[float, float]]
"""The south-western and the north-eastern corner, as latitude and longitude."""
_SCRIPTS = Path(__file__).parent / "map_scripts"
_TALL_STYLE = (
    "#map_div { height: calc(100vh - 44px) !important; }"
    "@media (max-width: 520px) { #map_div { height: calc(100vh - 84px) !important; } }"
)
_PLAYER_WORDS = ("name", "play", "pause", "stop", "back", "on", "at", "speed", "cumulative", "window", "whole", "none")

# Class attributes, because streamlit-folium collects the addresses from them; the defaults are addresses elsewhere.
folium.Map.default_js = [("leaflet", LEAFLET_JS), ("jquery", JQUERY_JS)]
folium.Map.default_css = [("leaflet_css", LEAFLET_CSS)]


@dataclass(frozen=True, slots=True)
class MapGround:
    """What never changes while a person works: anything else here would make the map jump back.

    A ``tall`` map fills the window and can be played over time.
    """

    basemap: Mapping[str, Any]
    districts: Mapping[str, Any]
    language: str
    theme: Theme
    sample: bool
    tiles: bool
    tall: bool = False
    bounds: Bounds | None = None  # what is shown at first; without it all of Libya


class MapChoice(NamedTuple):
    """What was clicked on: ``target`` is place or admin1."""

    target: str
    code: str


class _Furniture(MacroElement):
    """Notices on the map, the arrangement of the marks, and the player."""

    def __init__(self, ground: MapGround) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        language = ground.language
        self._name = "Furniture"
        self.notices = list(map_notices(language, sample=ground.sample))
        self.attribution = say("map.attribution", language)
        self.words = {name: say(f"play.{name}", language) for name in _PLAYER_WORDS} | {
            "up_to": say("play.up_to", language),
            "zoom_in": say("map.zoom_in", language),
            "zoom_out": say("map.zoom_out", language),
        }
        self.rtl = language == "ar"
        self.plays = ground.tall
        self.bounds = ground.bounds or _BOUNDS
        self.far_zoom = FAR_ZOOM
        self.arrange = _read("arrange.js")
        self.player = _read("player.js") if ground.tall else ""
        self._template = Template(_read("furniture.js.jinja"))


class _Loading(MacroElement):
    """Tells the frame that other marks are coming, and what can be played with them."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "Loading"
        self.data = dict(data)
        self._template = Template(
            "{% macro script(this, kwargs) %}window.leLoad({{ this.data|tojson }});{% endmacro %}"
        )


def build_map(ground: MapGround) -> folium.Map:
    """The constant part. Its script must not vary with the data: the frame is made anew whenever it does."""
    figure = folium.Map(location=_CENTRE, tiles=None, zoom_snap=0.25, min_zoom=4)
    # Not as arguments: folium gives max_zoom to the tile layer only, and there may be none.
    figure.options.update({"zoom": 5, "max_zoom": 13})
    # Below and above the online tiles: where those do not come, the ground is still there.
    CustomPane("ground", z_index=150).add_to(figure)
    CustomPane("lines", z_index=250).add_to(figure)
    colours = GROUNDS[ground.theme]
    _add_ground(figure, "ground", ground.basemap, {"libya": colours.land}, colours.abroad, colours.border)
    if ground.tiles:
        folium.TileLayer("OpenStreetMap", control=False).add_to(figure)
    _add_ground(figure, "lines", ground.districts, {}, "transparent", colours.district)
    _Furniture(ground).add_to(figure)
    style = _style(ground.theme) + (_TALL_STYLE if ground.tall else "")
    head = folium.Element(f"<style>{font_faces('../')}{style}</style>")
    figure.get_root().header.add_child(head)  # type: ignore[attr-defined]
    return figure


def build_layers(
    spec: MapSpec, shapes: Mapping[str, Any], theme: Theme, playback: PlaybackSpec | None = None
) -> folium.FeatureGroup:
    """The part that follows the filter; it is exchanged without touching the map's position."""
    group = folium.FeatureGroup(name="places")
    _Loading(build_playback_data(spec, playback, theme)).add_to(group)
    quiet, open_to_choice = build_areas(spec, shapes, theme)
    for areas, interactive in ((quiet, False), (open_to_choice, True)):
        if areas["features"]:
            folium.GeoJson(
                areas, point_to_layer=_script("extent.js"), on_each_feature=_script("area.js"), interactive=interactive
            ).add_to(group)
    folium.GeoJson(build_features(spec, theme), point_to_layer=_script("mark.js")).add_to(group)
    return group


def read_choice(value: Mapping[str, Any] | None) -> MapChoice | None:
    """The mark or district that was clicked on."""
    drawing = (value or {}).get("last_active_drawing") or {}
    found = drawing.get("properties", {})
    code, target = found.get("id"), found.get("target")
    return MapChoice(target, code) if isinstance(code, str) and target in ("place", "admin1") else None


def show_map(
    ground: MapGround,
    spec: MapSpec,
    on_choose: Callable[[MapChoice], None],
    playback: PlaybackSpec | None = None,
) -> None:
    def choose() -> None:
        choice = read_choice(st.session_state.get(_KEY))
        if choice is not None:
            on_choose(choice)

    with st.container(key="tall-map" if ground.tall else "map-frame"):
        st_folium(
            build_map(ground),
            key=_KEY,
            height=_TALL if ground.tall else HEIGHT,
            use_container_width=True,
            # The count lets a second click on the same mark through.
            returned_objects=["last_active_drawing", "last_object_clicked_count"],
            feature_group_to_add=build_layers(spec, ground.districts, ground.theme, playback),
            on_change=choose,
        )


def _read(name: str) -> str:
    return (_SCRIPTS / name).read_text(encoding="utf-8")


def _script(name: str) -> JsCode:
    return JsCode(_read(name))


def _add_ground(
    figure: folium.Map, pane: str, collection: Mapping[str, Any], fills: Mapping[str, str], otherwise: str, border: str
) -> None:
    features = [
        {
            "type": "Feature",
            "geometry": feature["geometry"],
            "properties": {
                "style": {
                    "color": border,
                    "weight": 0.8,
                    "fillColor": fills.get(feature["properties"].get("kind", ""), otherwise),
                    "fillOpacity": 1,
                }
            },
        }
        for feature in collection["features"]
    ]
    folium.GeoJson({"type": "FeatureCollection", "features": features}, pane=pane, interactive=False).add_to(figure)


def _style(theme: Theme) -> str:
    style = _read("map.css")
    colours = GROUNDS[theme]
    for name in ("sea", "ink", "page", "panel", "notice", "line", "border", "accent", "muted"):
        style = style.replace(f"$({name})", getattr(colours, name))
    return style.replace("$(font)", FONT_FAMILY)
