"""A small fixed picture of where in Libya an event was, as exact as it is known: a point, a circle or a district."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Mapping
from math import cos, radians
from typing import Any

from components.markup import direction, safe_html
from libya_events.model import GeoPrecision
from libya_events.presentation.palette import GROUNDS, Theme
from libya_events.presentation.wording import LANGUAGES, say

_WEST, _EAST, _SOUTH, _NORTH = 8.6, 25.8, 19.0, 34.6
_MIDDLE = cos(radians(27))
_SCALE = 20.0
_KM_PER_DEGREE = 111.2
_EXACT = (GeoPrecision.SITE, GeoPrecision.TOWN)


def build_locator(
    place: Mapping[str, Any],
    basemap: Mapping[str, Any],
    districts: Mapping[str, Any],
    colour: str,
    language: str,
    theme: Theme,
) -> str:
    """A picture as HTML. ``place``: latitude, longitude, radius_km, admin1, geo_precision and ``name``."""
    ground = GROUNDS[theme]
    precision = GeoPrecision(place["geo_precision"])
    width, height = _x(_EAST), _y(_SOUTH)
    fills = {"libya": ground.land}
    shapes = [
        _shape(feature, fills.get(feature["properties"].get("kind", ""), ground.abroad), ground.border, 0.6)
        for feature in basemap["features"]
    ]
    for feature in districts["features"]:
        hit = precision is GeoPrecision.ADMIN1 and feature["properties"]["code"] == place["admin1"]
        shapes.append(_shape(feature, colour if hit else "none", colour if hit else ground.district, 0.5, 0.35))
    label = say("place.within", language, place=place["name"], precision=say(f"precision.{precision}", language))
    picture = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height:.0f}">'
        f'<rect width="100%" height="100%" fill="{ground.sea}"/>{"".join(shapes)}'
        f"{_spot(place, precision, colour)}</svg>"
    )
    # As a picture, because Streamlit takes drawings out of HTML.
    data = b64encode(picture.encode()).decode()
    notices = "".join(
        f'<span lang="{one}" dir="{direction(one)}">{safe_html(say("map.boundaries", one))}</span>' for one in LANGUAGES
    )
    return (
        f'<figure class="le-where"><img class="le-locator" alt="{safe_html(label)}" '
        f'src="data:image/svg+xml;base64,{data}"><figcaption class="le-rule">{notices}</figcaption></figure>'
    )


def _spot(place: Mapping[str, Any], precision: GeoPrecision, colour: str) -> str:
    """A point where the place is exact, a dashed circle as wide as the place where it is not; a district is tinted."""
    if precision is GeoPrecision.ADMIN1 or place["latitude"] is None:
        return ""
    x, y = _x(float(place["longitude"])), _y(float(place["latitude"]))
    if precision in _EXACT:
        return (
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="11" fill="{colour}" fill-opacity="0.25"/>'
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="5" fill="{colour}"/>'
        )
    radius = max(7.0, float(place["radius_km"] or 0) / _KM_PER_DEGREE * _SCALE)
    return (
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="{colour}" fill-opacity="0.15" stroke="{colour}" '
        'stroke-width="1.5" stroke-dasharray="4 3"/>'
    )


def _shape(feature: Mapping[str, Any], fill: str, stroke: str, width: float, opacity: float = 1.0) -> str:
    path = "".join(_ring(ring) for ring in _rings(feature["geometry"]))
    return (
        f'<path d="{path}" fill="{fill}" fill-opacity="{opacity}" stroke="{stroke}" stroke-width="{width}" '
        'fill-rule="evenodd"/>'
    )


def _rings(geometry: Mapping[str, Any]) -> Iterable[list[list[float]]]:
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    for polygon in polygons:
        yield from polygon


def _ring(points: Iterable[list[float]]) -> str:
    """Points closer than half a unit are left out: the picture is small."""
    kept: list[tuple[float, float]] = []
    for longitude, latitude, *_ in points:
        x, y = _x(longitude), _y(latitude)
        if not kept or abs(x - kept[-1][0]) + abs(y - kept[-1][1]) > 0.8:
            kept.append((x, y))
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in kept) + "Z"


def _x(longitude: float) -> float:
    return (longitude - _WEST) * _SCALE * _MIDDLE


def _y(latitude: float) -> float:
    return (_NORTH - latitude) * _SCALE
