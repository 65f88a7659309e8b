"""The map: Libya and its districts beneath, one mark per place above; a click on a mark reports the place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import cos, floor, log2, radians
from pathlib import Path
from typing import Any

import folium
import streamlit as st
from branca.element import MacroElement
from folium.map import CustomPane
from folium.utilities import JsCode
from jinja2 import Template
from streamlit_folium import st_folium

from components.assets import FONT_FAMILY, JQUERY_JS, LEAFLET_CSS, LEAFLET_JS, font_faces
from components.map_marks import FAR_ZOOM, START_ZOOM, PlaceMark
from components.markup import safe_html
from libya_events.model import EventType
from libya_events.presentation.palette import GROUNDS, Theme, type_colour, type_glyph
from libya_events.presentation.wording import LANGUAGES, say, type_name

HEIGHT = 460
_CENTRE = (26.9, 17.4)
_KEY = "map"
Bounds = tuple[tuple[float, float], tuple[float, float]]
"""The south-western and the north-eastern corner, as latitude and longitude."""
_SCRIPTS = Path(__file__).parent / "map_scripts"

# Class attributes, because streamlit-folium collects the addresses from them; the defaults are addresses elsewhere.
folium.Map.default_js = [("leaflet", LEAFLET_JS), ("jquery", JQUERY_JS)]
folium.Map.default_css = [("leaflet_css", LEAFLET_CSS)]


@dataclass(frozen=True, slots=True)
class MapGround:
    """What never changes while a person works: anything else here would make the map jump back."""

    basemap: Mapping[str, Any]
    districts: Mapping[str, Any]
    language: str
    theme: Theme
    sample: bool
    tiles: bool
    bounds: Bounds | None = None  # what is shown at first; without it all of Libya


class _Furniture(MacroElement):
    """Notices on the map, and the switch between near and far marks."""

    def __init__(self, notices: list[str], attribution: str) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "Furniture"
        self.notices = notices
        self.attribution = attribution
        self.far_zoom = FAR_ZOOM
        self._template = Template((_SCRIPTS / "furniture.js.jinja").read_text(encoding="utf-8"))


def build_map(ground: MapGround) -> folium.Map:
    """The constant part. Its script must not vary with the data: the frame is made anew whenever it does."""
    centre, zoom = _first_position(ground.bounds)
    figure = folium.Map(location=centre, tiles=None, zoom_snap=0.25, min_zoom=4)
    # Not as arguments: folium gives max_zoom to the tile layer only, and there may be none.
    figure.options.update({"zoom": zoom, "max_zoom": 13})
    # Below and above the online tiles: where those do not come, the ground is still there.
    CustomPane("ground", z_index=150).add_to(figure)
    CustomPane("lines", z_index=250).add_to(figure)
    colours = GROUNDS[ground.theme]
    _add_ground(figure, "ground", ground.basemap, {"libya": colours.land}, colours.abroad, colours.border)
    if ground.tiles:
        folium.TileLayer("OpenStreetMap", control=False).add_to(figure)
    _add_ground(figure, "lines", ground.districts, {}, "transparent", colours.district)
    _Furniture(_notices(ground), say("map.attribution", ground.language)).add_to(figure)
    head = folium.Element(f"<style>{font_faces('../')}{_style(ground.theme)}</style>")
    figure.get_root().header.add_child(head)  # type: ignore[attr-defined]
    return figure


def build_layers(features: Mapping[str, Any], extents: Mapping[str, Any]) -> folium.FeatureGroup:
    """The part that follows the filter; it is exchanged without touching the map's position."""
    group = folium.FeatureGroup(name="places")
    if extents["features"]:
        folium.GeoJson(dict(extents), point_to_layer=_script("extent.js"), interactive=False).add_to(group)
    folium.GeoJson(dict(features), point_to_layer=_script("mark.js")).add_to(group)
    return group


def read_place(value: Mapping[str, Any] | None) -> str | None:
    """The place_id of the mark that was clicked on."""
    drawing = (value or {}).get("last_active_drawing") or {}
    found = drawing.get("properties", {}).get("id")
    return found if isinstance(found, str) else None


def show_map(
    ground: MapGround, features: Mapping[str, Any], extents: Mapping[str, Any], on_choose: Callable[[str], None]
) -> None:
    def choose() -> None:
        place_id = read_place(st.session_state.get(_KEY))
        if place_id is not None:
            on_choose(place_id)

    st_folium(
        build_map(ground),
        key=_KEY,
        height=HEIGHT,
        use_container_width=True,
        # The count lets a second click on the same mark through.
        returned_objects=["last_active_drawing", "last_object_clicked_count"],
        feature_group_to_add=build_layers(features, extents),
        on_change=choose,
    )


def build_map_legend(marks: Iterable[PlaceMark], language: str, theme: Theme) -> str:
    """The types that are on the map, and what a solid and a dashed mark say about precision."""
    shown = {mark.main_type for mark in marks}
    items = [
        f'<span><span class="le-swatch" style="background:{type_colour(one, theme)}"></span>'
        f"{type_glyph(one)} {safe_html(type_name(one, language))}</span>"
        for one in EventType
        if one in shown
    ]
    items.append(f"<span>{safe_html(say('map.legend.exact', language))}</span>")
    items.append(f'<span><span class="le-swatch ring"></span>{safe_html(say("map.legend.wide", language))}</span>')
    return f'<div class="le-map-legend">{"".join(items)}</div>'


def show_map_legend(
    marks: Sequence[PlaceMark], tiles: bool, language: str, theme: Theme, on_tiles: Callable[[bool], None]
) -> None:
    with st.container(horizontal=True, vertical_alignment="top", key="map-legend", gap="small"):
        st.html(build_map_legend(marks, language, theme))
        key = f"tiles-{tiles}"
        st.toggle(
            say("map.tiles", language),
            value=tiles,
            key=key,
            help=say("map.tiles.help", language),
            on_change=lambda: on_tiles(bool(st.session_state[key])),
        )


def _first_position(bounds: Bounds | None) -> tuple[tuple[float, float], float]:
    """The middle of the bounds and the zoom at which they fit into the height of the map."""
    if bounds is None:
        return _CENTRE, START_ZOOM
    (south, west), (north, east) = bounds
    degrees = max(north - south, (east - west) / 2, 0.01)
    zoom = log2(HEIGHT * 360 * cos(radians((south + north) / 2)) / (256 * degrees))
    return ((south + north) / 2, (west + east) / 2), floor(4 * zoom) / 4


def _script(name: str) -> JsCode:
    return JsCode((_SCRIPTS / name).read_text(encoding="utf-8"))


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


def _notices(ground: MapGround) -> list[str]:
    """The boundary line stands in both languages, whatever the interface speaks."""
    notices = [say("map.boundaries", language) for language in LANGUAGES]
    return [say("banner.sample", ground.language), *notices] if ground.sample else ["", *notices]


def _style(theme: Theme) -> str:
    style = (_SCRIPTS / "map.css").read_text(encoding="utf-8")
    colours = GROUNDS[theme]
    for name in ("sea", "ink", "page", "notice", "line"):
        style = style.replace(f"$({name})", getattr(colours, name))
    return style.replace("$(font)", FONT_FAMILY)
