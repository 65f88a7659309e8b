"""From places to the map's spec: by type, by killed, by change, as density."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from libya_events.model import EventType, GeoPrecision
from libya_events.presentation.map_places import MapPlace
from libya_events.presentation.map_spec import (
    Form,
    LegendItem,
    MapArea,
    MapMark,
    MapMode,
    MapSpec,
    SizeScale,
    explain_pale,
    map_notices,
    mark_chosen,
    scale_for,
)
from libya_events.presentation.map_words import describe_change, describe_place, signed
from libya_events.presentation.palette import (
    CHANGE_GLYPHS,
    CHANGE_TONES,
    KILLED_TONE,
    SHADES,
    TYPE_TONES,
    type_glyph,
)
from libya_events.presentation.wording import count_phrase, format_number, say, type_name

_WIDEST_KM = 250.0
_AREA_OPACITY = 0.14
_CLOUD_TIMES = 2.4
_HOLLOW_SIZE = 13
QUIET = SHADES[2]


def build_map_spec(
    places: Sequence[MapPlace],
    mode: MapMode,
    language: str,
    *,
    sample: bool,
    note: str = "",
    played: bool = False,
) -> MapSpec:
    """``note``: what limits the reading, such as the period compared with. ``played``: it is shown step by step."""
    drawn = {MapMode.KILLED: _killed_mark, MapMode.CHANGE: _change_mark, MapMode.DENSITY: _cloud}.get(mode, _type_mark)
    shown = [place for place in places if place.events or mode is MapMode.CHANGE]
    if mode is MapMode.DENSITY:
        shown = [replace(place, far=True) for place in shown if place.near]
    scale = scale_for(_measure(place, mode) for place in shown)
    marks = [mark_chosen(drawn(place, scale, language), place.chosen, language) for place in shown]
    areas = [_area(place, mark) for place, mark in zip(shown, marks, strict=True) if place.near and not place.is_exact]
    return MapSpec(
        mode=mode,
        title=say(f"map.title.{mode}", language),
        marks=tuple(sorted(marks, key=lambda mark: (-mark.weight, mark.key))),
        areas=tuple(areas),
        legend=_legend(shown, marks, mode, scale, language, played=played),
        notices=map_notices(language, sample=sample),
        attribution=say("map.attribution", language),
        scale=scale,
        note=note,
    )


def _measure(place: MapPlace, mode: MapMode) -> int:
    """The number that the size of a mark stands for."""
    if mode is MapMode.KILLED:
        return place.killed.best or 0
    return abs(place.events - place.before) if mode is MapMode.CHANGE else place.events


def _type_mark(place: MapPlace, scale: SizeScale, language: str) -> MapMark:
    main = place.main_type
    return _mark(
        place,
        tone=TYPE_TONES[main],
        size=scale.size(place.events),
        text=format_number(place.events),
        label=f"{place.name} {type_glyph(main)}",
        lines=describe_place(place, language),
        weight=place.events,
    )


def _killed_mark(place: MapPlace, scale: SizeScale, language: str) -> MapMark:
    best = place.killed.best
    mark = _mark(
        place,
        tone=KILLED_TONE,
        size=_HOLLOW_SIZE if best is None else scale.size(best),
        text="" if best is None else format_number(best),
        label=place.name,
        lines=describe_place(place, language),
        weight=-1 if best is None else best,
    )
    return replace(mark, form=Form.HOLLOW) if best is None else mark


def _change_mark(place: MapPlace, scale: SizeScale, language: str) -> MapMark:
    difference = place.events - place.before
    sign = (difference > 0) - (difference < 0)
    counts = say("map.change.counts", language, now=format_number(place.events), before=format_number(place.before))
    return _mark(
        place,
        tone=CHANGE_TONES[sign],
        size=scale.size(abs(difference)),
        text=signed(difference) if difference else "=",
        label=f"{place.name}{say('map.colon', language)}{counts} {CHANGE_GLYPHS[sign]}",
        lines=describe_change(place, language),
        weight=abs(difference),
    )


def _cloud(place: MapPlace, scale: SizeScale, language: str) -> MapMark:
    mark = _mark(
        place,
        tone=QUIET,
        size=round(_CLOUD_TIMES * scale.size(place.events)),
        text="",
        label=place.name,
        lines=describe_place(place, language),
        weight=place.events,
    )
    return replace(mark, form=Form.CLOUD)


def _mark(place: MapPlace, **drawn: Any) -> MapMark:
    return MapMark(
        key=place.place_id,
        target="place",
        latitude=place.latitude,
        longitude=place.longitude,
        form=Form.FILLED if place.is_exact else Form.RING,
        near=place.near,
        far=place.far,
        members=place.members,
        **drawn,
    )


def _area(place: MapPlace, mark: MapMark) -> MapArea:
    """Where an imprecise mark's events may have been: the district's shape, or a circle of the place's radius."""
    return MapArea(
        key=place.place_id,
        admin1=place.admin1 if place.geo_precision is GeoPrecision.ADMIN1 else None,
        latitude=place.latitude,
        longitude=place.longitude,
        radius_km=min(place.radius_km, _WIDEST_KM),
        tone=mark.tone,
        opacity=_AREA_OPACITY / (3 if mark.pale else 1),
        dashed=True,
        chosen=mark.chosen,
        pale=mark.pale,
    )


def _legend(
    places: Sequence[MapPlace],
    marks: Sequence[MapMark],
    mode: MapMode,
    scale: SizeScale,
    language: str,
    *,
    played: bool,
) -> tuple[LegendItem, ...]:
    items = {
        MapMode.KILLED: _killed_legend,
        MapMode.CHANGE: _change_legend,
        MapMode.DENSITY: _density_legend,
    }.get(mode, partial(_type_legend, played=played))(places, scale, language)
    if any(not place.is_exact for place in places):
        items.append(LegendItem(say("map.legend.wide", language), Form.RING, CHANGE_TONES[0], 14))
    return (*items, *explain_pale(marks, language))


def _sizes(
    scale: SizeScale, words: Callable[[int], str], form: Form = Form.FILLED, times: float = 1.0
) -> list[LegendItem]:
    tone = QUIET if form is Form.CLOUD else CHANGE_TONES[0]
    return [LegendItem(words(n), form, tone, round(times * scale.size(n))) for n in scale.examples()]


def _type_legend(places: Sequence[MapPlace], scale: SizeScale, language: str, *, played: bool) -> list[LegendItem]:
    """The types that give a mark its colour; of a map that is played, at any step."""
    present = {one for place in places for one in (place.by_type if played else (place.main_type,)) if place.events}
    types = [
        LegendItem(f"{type_glyph(one)} {type_name(one, language)}", Form.FILLED, TYPE_TONES[one])
        for one in EventType
        if one in present
    ]
    return types + _sizes(scale, lambda n: count_phrase("count.events", n, language))


def _killed_legend(places: Sequence[MapPlace], scale: SizeScale, language: str) -> list[LegendItem]:
    items = _sizes(scale, lambda n: count_phrase("count.killed", n, language))
    if any(place.killed.best is None for place in places):
        items.append(LegendItem(say("map.legend.no_figure", language), Form.HOLLOW, KILLED_TONE, _HOLLOW_SIZE))
    return [replace(item, tone=KILLED_TONE) for item in items]


def _change_legend(places: Sequence[MapPlace], scale: SizeScale, language: str) -> list[LegendItem]:
    words = {1: "more", 0: "same", -1: "fewer"}
    items = [
        LegendItem(f"{CHANGE_GLYPHS[sign]} {say(f'map.legend.{words[sign]}', language)}", Form.FILLED, tone)
        for sign, tone in CHANGE_TONES.items()
    ]
    return items + _sizes(scale, lambda n: say("map.legend.by", language, n=format_number(n)))


def _density_legend(places: Sequence[MapPlace], scale: SizeScale, language: str) -> list[LegendItem]:
    return _sizes(scale, lambda n: count_phrase("count.events", n, language), Form.CLOUD, _CLOUD_TIMES / 2)
