"""The ground of the map: Libya, its districts and what surrounds them. It is rendered once and then only sent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import folium
import streamlit_folium
from branca.element import MacroElement
from folium.map import CustomPane
from jinja2 import Template

from components.assets import FONT_FAMILY, LEAFLET_CSS, LEAFLET_JS, font_faces
from components.map_features import FAR_ZOOM
from libya_events.presentation.map_spec import map_notices
from libya_events.presentation.palette import GROUNDS, Theme
from libya_events.presentation.wording import say
from libya_events.reference.gazetteer_data import load_admin1_shapes, load_basemap

_CENTRE = (26.9, 17.4)
_BOUNDS = ((19.6, 9.4), (34.2, 25.2))
Bounds = tuple[tuple[float, float], tuple[float, float]]
"""The south-western and the north-eastern corner, as latitude and longitude."""
_SCRIPTS = Path(__file__).parent / "map_scripts"
_FRAME_STYLE = "#map_div { height: 100vh !important; }"
_TALL_STYLE = (
    "#map_div { height: calc(100vh - 44px) !important; }"
    "@media (max-width: 520px) { #map_div { height: calc(100vh - 84px) !important; } }"
)
_PLAYER_WORDS = ("name", "play", "pause", "stop", "back", "on", "at", "speed", "cumulative", "window", "whole", "none")

# Class attributes, because streamlit-folium collects the addresses from them; the defaults are addresses elsewhere.
# Leaflet alone: the frame loads one script after the other, and only popups, of which there are none, need more.
folium.Map.default_js = [("leaflet", LEAFLET_JS)]
folium.Map.default_css = [("leaflet_css", LEAFLET_CSS)]


@dataclass(frozen=True, slots=True)
class MapGround:
    """What never changes while a person works: anything else here would make the map jump back.

    A ``tall`` map fills the window and can be played over time.
    """

    language: str
    theme: Theme
    sample: bool
    tiles: bool
    tall: bool = False
    bounds: Bounds | None = None  # what is shown at first; without it all of Libya


@dataclass(frozen=True, slots=True)
class DrawnGround:
    """A ground as the frame takes it. A frame with another ``key`` is another frame, which begins anew."""

    key: str
    arguments: Mapping[str, Any]


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
        self.mark, self.extent, self.area = (_read(f"{name}.js") for name in ("mark", "extent", "area"))
        self.player = _read("player.js") if ground.tall else ""
        self._template = Template(_read("furniture.js.jinja"))


def build_map(ground: MapGround) -> folium.Map:
    """The ground as folium sees it. Its script must not vary with the data: the frame is made anew whenever it does."""
    figure = folium.Map(location=_CENTRE, tiles=None, zoom_snap=0.25, min_zoom=4)
    # Not as arguments: folium gives max_zoom to the tile layer only, and there may be none.
    figure.options.update({"zoom": 5, "max_zoom": 13})
    # Below and above the online tiles: where those do not come, the ground is still there.
    CustomPane("ground", z_index=150).add_to(figure)
    CustomPane("lines", z_index=250).add_to(figure)
    colours = GROUNDS[ground.theme]
    _add_ground(figure, "ground", load_basemap(), {"libya": colours.land}, colours.abroad, colours.border)
    if ground.tiles:
        folium.TileLayer("OpenStreetMap", control=False).add_to(figure)
    _add_ground(figure, "lines", load_admin1_shapes(), {}, "transparent", colours.district)
    _Furniture(ground).add_to(figure)
    style = _style(ground.theme) + (_TALL_STYLE if ground.tall else _FRAME_STYLE)
    head = folium.Element(f"<style>{font_faces('../')}{style}</style>")
    figure.get_root().header.add_child(head)  # type: ignore[attr-defined]
    return figure


@lru_cache(maxsize=64)
def draw_ground(ground: MapGround) -> DrawnGround:
    """What ``st_folium`` works out of a map at every run: here once for each ground, as it takes a fifth of a page."""
    figure = build_map(ground)
    figure.get_root().render()
    header, html = streamlit_folium._get_header(figure), streamlit_folium._get_html(figure)
    script = streamlit_folium._get_map_string(figure)
    arguments = {
        "id": streamlit_folium.get_full_id(figure),
        "script": script,
        "header": header,
        "html": html,
        "js_links": [address for _, address in folium.Map.default_js],
        "css_links": [address for _, address in folium.Map.default_css],
    }
    return DrawnGround(streamlit_folium.generate_js_hash(script, "map"), arguments)


def _read(name: str) -> str:
    return (_SCRIPTS / name).read_text(encoding="utf-8")


def _add_ground(
    figure: folium.Map, pane: str, collection: Mapping[str, Any], fills: Mapping[str, str], otherwise: str, border: str
) -> None:
    features = [
        {
            "type": "Feature",
            "geometry": feature["geometry"],
            "properties": {
                "code": feature["properties"].get("code", ""),
                "style": {
                    "color": border,
                    "weight": 0.8,
                    "fillColor": fills.get(feature["properties"].get("kind", ""), otherwise),
                    "fillOpacity": 1,
                },
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
