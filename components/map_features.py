"""From the map's spec to plain values for the drawing code in the map's frame: words stay plain text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from libya_events.model import EventType
from libya_events.presentation.map_playback import KINDS, NO_FIGURE, PlaybackSpec
from libya_events.presentation.map_spec import MapArea, MapMark, MapMode, MapSpec
from libya_events.presentation.palette import TYPE_TONES, Theme, ink_on, type_glyph

FAR_ZOOM = 8
"""Below this zoom the quarters and sites of a town are drawn with their town."""


def build_marks(spec: MapSpec, theme: Theme) -> list[dict[str, Any]]:
    """What a mark shares with most others is left out: the drawing code knows it."""
    return [_mark(mark, theme) for mark in spec.marks]


def build_areas(spec: MapSpec, theme: Theme) -> dict[str, list[dict[str, Any]]]:
    """Areas that only show where something may have been, and areas that can be chosen."""
    return {
        "quiet": [_area(area, theme) for area in spec.areas if not area.lines],
        "open": [_area(area, theme) for area in spec.areas if area.lines],
    }


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


def _mark(mark: MapMark, theme: Theme) -> dict[str, Any]:
    colour = mark.tone.on(theme)
    about: dict[str, Any] = {
        "id": mark.key,
        "at": (mark.latitude, mark.longitude),
        "form": mark.form.value,
        "text": mark.text,
        "size": mark.size,
        "colour": colour,
        "ink": ink_on(colour),
        "label": mark.label,
        "lines": mark.lines,
    }
    if mark.target != "place":
        about["target"] = mark.target
    if mark.chosen or mark.pale:
        about["chosen"], about["pale"] = mark.chosen, mark.pale
    if not (mark.near and mark.far):
        about["near"], about["far"] = mark.near, mark.far
    if mark.members not in ((), (mark.key,)):
        about["members"] = mark.members
    return about


def _area(area: MapArea, theme: Theme) -> dict[str, Any]:
    """The frame knows the shapes of the districts; a circle stands for what has none."""
    colour = area.tone.on(theme)
    return {
        "id": area.key,
        "target": "admin1" if area.lines else "place",
        "admin1": area.admin1,
        "chosen": area.chosen,
        "at": (area.latitude, area.longitude),
        "lines": area.lines,
        "metres": round(area.radius_km * 1000),
        "style": {
            "color": colour,
            "weight": 1.2,
            "dashArray": "4 4" if area.dashed else "",
            "fillColor": colour,
            "fillOpacity": round(area.opacity, 2),
        },
    }
