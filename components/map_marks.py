"""What lies on the map: one mark per place, sized by events, coloured by main type, drawn as precise as it is known."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from math import asinh, degrees, radians, sqrt, tan
from typing import Any

import pandas as pd

from libya_events.model import EventType, GeoPrecision
from libya_events.presentation.palette import Theme, ink_on, type_colour, type_glyph
from libya_events.presentation.wording import count_phrase, format_number, say, type_name

EXACT = frozenset({GeoPrecision.SITE, GeoPrecision.TOWN})
"""Precisions drawn as a solid circle; all wider ones are drawn as a ring around where it may have been."""

FAR_ZOOM = 8
"""Below this zoom the quarters and sites of a town are drawn with their town."""

_LABEL_GAP = 30.0
START_ZOOM = 5.25
_WIDEST_KM = 250.0


@dataclass(frozen=True, slots=True)
class PlaceMark:
    """One place with its events. ``near`` and ``far`` say at which zooms it is drawn."""

    place_id: str
    name: str
    latitude: float
    longitude: float
    geo_precision: GeoPrecision
    radius_km: float
    admin1: str | None
    main_type: EventType
    events: int
    killed: int | None
    near: bool
    far: bool


def build_marks(places: pd.DataFrame, language: str) -> list[PlaceMark]:
    """``places``: the columns of count_by_place and ``within``. Near and far marks of a town are one where equal."""
    rows = places.to_dict("records")
    near = [_mark(row, language) for row in rows]
    known = {mark.place_id for mark in near}
    parents = {str(row["place_id"]): row["within"] for row in rows if row["within"] in known}
    children: dict[str, list[PlaceMark]] = {}
    for mark in near:
        if mark.place_id in parents:
            children.setdefault(parents[mark.place_id], []).append(mark)
    marks: list[PlaceMark] = []
    for mark in near:
        inside = children.get(mark.place_id, [])
        marks.append(replace(mark, far=not inside and mark.place_id not in parents))
        if inside:
            marks.append(_gathered(mark, inside))
    return marks


def build_features(marks: Iterable[PlaceMark], chosen: Collection[str], language: str, theme: Theme) -> dict[str, Any]:
    """The marks as GeoJSON for the map's drawing function; all words are plain text there, never HTML."""
    ordered = sorted(marks, key=lambda mark: -mark.events)
    labelled = _find_labelled(ordered)
    return {
        "type": "FeatureCollection",
        "features": [
            {
                "type": "Feature",
                "geometry": {"type": "Point", "coordinates": [mark.longitude, mark.latitude]},
                "properties": {
                    "id": mark.place_id,
                    "count": format_number(mark.events),
                    "size": mark_size(mark.events),
                    "colour": type_colour(mark.main_type, theme),
                    "ink": ink_on(type_colour(mark.main_type, theme)),
                    "exact": mark.geo_precision in EXACT,
                    "chosen": mark.place_id in chosen,
                    "near": mark.near,
                    "far": mark.far,
                    "label": f"{mark.name} {type_glyph(mark.main_type)}" if mark in labelled else "",
                    "lines": describe_mark(mark, language),
                },
            }
            for mark in ordered
        ],
    }


def build_extents(marks: Iterable[PlaceMark], shapes: Mapping[str, Any], theme: Theme) -> dict[str, Any]:
    """Where an imprecise mark's events may have been: the district's shape, or a circle of the place's radius."""
    by_code = {feature["properties"]["code"]: feature["geometry"] for feature in shapes["features"]}
    features = []
    for mark in marks:
        if mark.geo_precision in EXACT or not mark.near:
            continue
        colour = type_colour(mark.main_type, theme)
        shape = by_code.get(mark.admin1 or "") if mark.geo_precision is GeoPrecision.ADMIN1 else None
        point = {"type": "Point", "coordinates": [mark.longitude, mark.latitude]}
        features.append(
            {
                "type": "Feature",
                "geometry": shape or point,
                "properties": {
                    "metres": round(min(mark.radius_km, _WIDEST_KM) * 1000),
                    "style": {
                        "color": colour,
                        "weight": 1.2,
                        "dashArray": "4 4",
                        "fillColor": colour,
                        "fillOpacity": 0.14,
                    },
                },
            }
        )
    return {"type": "FeatureCollection", "features": features}


def describe_mark(mark: PlaceMark, language: str) -> list[str]:
    """The lines of a mark's tooltip."""
    lines = [
        mark.name,
        count_phrase("count.events", mark.events, language),
        say("map.mostly", language, type=type_name(mark.main_type, language)),
        say(f"precision.{mark.geo_precision}", language),
    ]
    if mark.killed is not None:
        lines.insert(2, count_phrase("count.killed", mark.killed, language))
    return lines


def mark_size(events: int) -> int:
    """The diameter in pixels; its area grows with the events."""
    return round(min(46.0, 13 + 5 * sqrt(events)))


def _mark(row: Mapping[Any, Any], language: str) -> PlaceMark:
    admin1, killed = row["admin1"], row["killed_best"]
    return PlaceMark(
        place_id=str(row["place_id"]),
        name=str(row[f"name_{language}"]),
        latitude=float(row["latitude"]),
        longitude=float(row["longitude"]),
        geo_precision=GeoPrecision(row["geo_precision"]),
        radius_km=float(row["radius_km"]),
        admin1=admin1 if isinstance(admin1, str) else None,
        main_type=EventType(row["main_type"]),
        events=int(row["events"]),
        killed=None if pd.isna(killed) else int(killed),
        near=True,
        far=True,
    )


def _gathered(mark: PlaceMark, inside: list[PlaceMark]) -> PlaceMark:
    everything = [mark, *inside]
    by_type: dict[EventType, int] = {}
    for one in everything:
        by_type[one.main_type] = by_type.get(one.main_type, 0) + one.events
    told = [one.killed for one in everything if one.killed is not None]
    return replace(
        mark,
        events=sum(one.events for one in everything),
        main_type=max(by_type, key=by_type.__getitem__),
        killed=sum(told) if told else None,
        near=False,
        far=True,
    )


def _find_labelled(ordered: list[PlaceMark]) -> list[PlaceMark]:
    """The marks that get a written name at the first zoom: the biggest, as long as no two names run into another."""
    placed: list[tuple[float, float]] = []
    labelled = []
    for mark in ordered:
        if not mark.far:
            continue
        x, y = _pixels(mark.latitude, mark.longitude)
        if all(abs(y - other_y) > _LABEL_GAP / 2 or abs(x - other_x) > _LABEL_GAP * 3 for other_x, other_y in placed):
            placed.append((x, y))
            labelled.append(mark)
    return labelled


def _pixels(latitude: float, longitude: float) -> tuple[float, float]:
    """Web Mercator pixels at the first zoom."""
    scale = 256 * 2**START_ZOOM / 360
    return longitude * scale, -scale * degrees(asinh(tan(radians(latitude))))
