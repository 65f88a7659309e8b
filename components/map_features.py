"""From the map's spec to GeoJSON and plain values for the drawing code in the map's frame: words stay plain text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from libya_events.model import EventType
from libya_events.presentation.map_playback import KINDS, NO_FIGURE, PlaybackSpec
from libya_events.presentation.map_spec import MapArea, MapMark, MapMode, MapSpec
from libya_events.presentation.palette import TYPE_TONES, Theme, ink_on, type_glyph

FAR_ZOOM = 8
"""Below this zoom the quarters and sites of a town are drawn with their town."""


def build_features(spec: MapSpec, theme: Theme) -> dict[str, Any]:
    return _collection([_mark(mark, theme) for mark in spec.marks])


def build_areas(spec: MapSpec, shapes: Mapping[str, Any], theme: Theme) -> tuple[dict[str, Any], dict[str, Any]]:
    """Areas that only show where something may have been, and areas that can be chosen."""
    by_code = {feature["properties"]["code"]: feature["geometry"] for feature in shapes["features"]}
    quiet = [_area(area, by_code, theme) for area in spec.areas if not area.lines]
    open_to_choice = [_area(area, by_code, theme) for area in spec.areas if area.lines]
    return _collection(quiet), _collection(open_to_choice)


def build_playback_data(spec: MapSpec, playback: PlaybackSpec | None, theme: Theme) -> dict[str, Any]:
    """What the player in the frame needs; empty where this map cannot be played."""
    if playback is None:
        return {}
    scale = spec.scale
    return {
        "labels": list(playback.labels),
        "ends": list(playback.ends),
        "measure": playback.measure,
        "counts": {key: _by_gaps(numbers) for key, numbers in playback.counts.items()},
        "scale": {"peak": scale.peak, "least": scale.least, "most": scale.most},
        "cloud": spec.mode is MapMode.DENSITY,
        "none": NO_FIGURE,
        "kinds": KINDS,
        "types": [_type(one, theme) for one in EventType] if playback.by_type else [],
    }


def _by_gaps(counts: Sequence[int]) -> list[int]:
    """Each position as its distance from the one before: a shorter way to say the same."""
    before = (0, *counts[:-2:2])
    pairs = zip(counts[::2], counts[1::2], before, strict=True)
    return [number for at, counted, last in pairs for number in (at - last, counted)]


def _type(one: EventType, theme: Theme) -> dict[str, str]:
    colour = TYPE_TONES[one].on(theme)
    return {"colour": colour, "ink": ink_on(colour), "glyph": type_glyph(one)}


def _collection(features: list[dict[str, Any]]) -> dict[str, Any]:
    return {"type": "FeatureCollection", "features": features}


def _mark(mark: MapMark, theme: Theme) -> dict[str, Any]:
    colour = mark.tone.on(theme)
    return {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [mark.longitude, mark.latitude]},
        "properties": {
            "id": mark.key,
            "target": mark.target,
            "form": str(mark.form),
            "text": mark.text,
            "size": mark.size,
            "colour": colour,
            "ink": ink_on(colour),
            "chosen": mark.chosen,
            "pale": mark.pale,
            "near": mark.near,
            "far": mark.far,
            "label": mark.label,
            "lines": list(mark.lines),
            "members": list(mark.members),
        },
    }


def _area(area: MapArea, by_code: Mapping[str, Any], theme: Theme) -> dict[str, Any]:
    colour = area.tone.on(theme)
    point = {"type": "Point", "coordinates": [area.longitude, area.latitude]}
    return {
        "type": "Feature",
        "geometry": by_code.get(area.admin1 or "", point),
        "properties": {
            "id": area.key,
            "target": "admin1" if area.lines else "place",
            "lines": list(area.lines),
            "metres": round(area.radius_km * 1000),
            "style": {
                "color": colour,
                "weight": 1.2,
                "dashArray": "4 4" if area.dashed else "",
                "fillColor": colour,
                "fillOpacity": round(area.opacity, 2),
            },
        },
    }
