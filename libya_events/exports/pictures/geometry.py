"""From degrees to points on a picture: Mercator, like the map on the screen, cut at the picture's edge."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import asinh, cos, degrees, radians, tan
from typing import Any

from libya_events.exports.pictures.canvas import Point
from libya_events.exports.pictures.frame import Area

KM_PER_DEGREE = 111.32
_WEST, _EAST, _SOUTH, _NORTH = 9.0, 25.6, 19.2, 34.4


@dataclass(frozen=True, slots=True)
class Projection:
    """Fits the wanted degrees into an area, as large as they go, in the middle of it."""

    area: Area
    scale: float
    left: float
    top: float

    def point(self, longitude: float, latitude: float) -> Point:
        x = self.left + (longitude - _WEST) * self.scale
        return x, self.top + (_northing(_NORTH) - _northing(latitude)) * self.scale

    def points_per_km(self, latitude: float) -> float:
        return self.scale / (KM_PER_DEGREE * cos(radians(latitude)))


def fit_libya(area: Area) -> Projection:
    high, wide = _northing(_NORTH) - _northing(_SOUTH), _EAST - _WEST
    scale = min(area.width / wide, area.height / high)
    left = area.left + (area.width - wide * scale) / 2
    return Projection(area, scale, left, area.top + (area.height - high * scale) / 2)


def rings_of(geometry: Mapping[str, Any], projection: Projection) -> Iterator[list[list[Point]]]:
    """The polygons of a GeoJSON geometry as rings on the picture, cut at the area's edge; what lies outside is left
    out."""
    polygons = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
    for polygon in polygons:
        rings = [clip([projection.point(*at[:2]) for at in ring], projection.area) for ring in polygon]
        if len(rings[0]) > 2:
            yield [ring for ring in rings if len(ring) > 2]


def clip(ring: Sequence[Point], area: Area) -> list[Point]:
    """A ring cut at the four edges one after the other (Sutherland and Hodgman 1974)."""
    for axis, limit, sign in ((0, area.left, 1), (0, area.right, -1), (1, area.top, 1), (1, area.bottom, -1)):
        ring = list(_clip_edge(ring, axis, limit, sign))
    return list(ring)


def _clip_edge(ring: Sequence[Point], axis: int, limit: float, sign: int) -> Iterable[Point]:
    for at, here in enumerate(ring):
        before = ring[at - 1]
        is_in, was_in = sign * (here[axis] - limit) >= 0, sign * (before[axis] - limit) >= 0
        if is_in != was_in:
            share = (limit - before[axis]) / (here[axis] - before[axis])
            yield before[0] + share * (here[0] - before[0]), before[1] + share * (here[1] - before[1])
        if is_in:
            yield here


def _northing(latitude: float) -> float:
    return degrees(asinh(tan(radians(latitude))))
