"""The places of a map with what is counted there; from afar the quarters and sites of a town are one with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, NamedTuple

import pandas as pd

from libya_events.model import EventType, GeoPrecision

EXACT = frozenset({GeoPrecision.SITE, GeoPrecision.TOWN})
"""Precisions that are drawn as a filled circle; all wider ones as a ring around where it may have been."""
NOT_DRAWN = frozenset({GeoPrecision.REGION, GeoPrecision.COUNTRY, GeoPrecision.UNKNOWN})
"""Too wide for any mark: counted and listed beside the map."""
EVENT_TYPES = {one.value: one for one in EventType}
_COUNTED = (
    "place_id",
    "chosen",
    "event_type",
    "events",
    "roughly",
    "killed_low",
    "killed_best",
    "killed_high",
    "told",
    "silent",
)


_Key = tuple[str, bool | None]
"""A place, and whether its events are chosen."""


class Killed(NamedTuple):
    """Sums over the events that give a figure of those killed in violence, which are ``told``; None where none does.
    ``silent`` are the incidents that give none."""

    low: int | None = None
    best: int | None = None
    high: int | None = None
    told: int = 0
    silent: int = 0


NONE_KILLED_TOLD = Killed()


@dataclass(frozen=True)
class MapPlace:
    """One place with its events. ``near`` and ``far`` say whether it is drawn from near and from afar.

    ``roughly`` events are known only to the surroundings; ``before`` counts the events of the period compared with;
    ``members`` are the places gathered here, itself among them. ``chosen``: whether its events are of the places that
    the filter names; None where it names none.
    """

    place_id: str
    name: str
    latitude: float
    longitude: float
    geo_precision: GeoPrecision
    radius_km: float
    admin1: str | None
    within: str | None
    by_type: Mapping[EventType, int] = field(default_factory=dict)
    roughly: int = 0
    killed: Killed = NONE_KILLED_TOLD
    before: int = 0
    members: tuple[str, ...] = ()
    near: bool = True
    far: bool = True
    chosen: bool | None = None

    @cached_property
    def events(self) -> int:
        return sum(self.by_type.values())

    @cached_property
    def main_type(self) -> EventType:
        """The commonest type, the earlier one of the list where two tie."""
        most = max(self.by_type.values(), default=0)
        return next(one for one in EVENT_TYPES.values() if self.by_type.get(one, 0) == most)

    @property
    def is_exact(self) -> bool:
        """Whether anything here is known to a town or better."""
        return self.geo_precision in EXACT and (self.roughly < self.events or not self.events)


def build_places(
    counts: pd.DataFrame, language: str, town_of: Callable[[str], str | None], before: pd.DataFrame | None = None
) -> list[MapPlace]:
    """``counts`` and ``before``: the columns of count_places_by_type. Every event is there once from near and once from
    afar. Regions and wider are left out. Chosen events are never gathered with others: a chosen circle counts only what
    the filter selects.
    """
    found = _collect(counts, language, town_of)
    if before is not None:
        for row, (events,) in zip(_rows(before, _about(language)), _rows(before, ("events",)), strict=True):
            key = _key(*row[:2])
            place = found.get(key) or _place(row, town_of, {}, 0, NONE_KILLED_TOLD)
            found[key] = replace(place, before=place.before + events)
    drawn = [place for place in found.values() if place.geo_precision not in NOT_DRAWN]
    sides = dict.fromkeys(place.chosen for place in drawn)
    return [one for side in sides for one in _gather([place for place in drawn if place.chosen is side])]


def list_not_drawn(counts: pd.DataFrame, language: str) -> list[MapPlace]:
    """The places that are too wide for a mark, the one with most events first."""
    found = _collect(counts[counts["geo_precision"].isin(NOT_DRAWN)], language, lambda _: None)
    return sorted(found.values(), key=lambda place: (-place.events, place.place_id))


def _collect(counts: pd.DataFrame, language: str, town_of: Callable[[str], str | None]) -> dict[_Key, MapPlace]:
    """The rows of each place in one. There are thousands of rows: plain tuples, as anything more would take longer than
    the counting."""
    types: dict[_Key, dict[EventType, int]] = {}
    loose: dict[_Key, int] = {}
    killed: dict[_Key, list[tuple[Any, ...]]] = {}
    firsts: list[int] = []
    for at, (place_id, chosen, code, events, roughly, *figures) in enumerate(_rows(counts, _COUNTED)):
        key = _key(place_id, chosen)
        by_type = types.get(key)
        if by_type is None:
            by_type = types[key] = {}
            loose[key], killed[key] = 0, []
            firsts.append(at)
        event_type = EVENT_TYPES[code]
        by_type[event_type] = by_type.get(event_type, 0) + events
        loose[key] += roughly
        if any(figures[-2:]):
            killed[key].append(tuple(figures))
    found: dict[_Key, MapPlace] = {}
    for row in _rows(counts.iloc[firsts], _about(language)):
        key = _key(*row[:2])
        found[key] = _place(row, town_of, types[key], loose[key], _sum_killed(killed[key]))
    return found


def _key(place_id: str, chosen: object) -> _Key:
    """An empty ``chosen`` is None or NaN, depending on the engine's frame."""
    return place_id, bool(chosen) if chosen is True or chosen is False else None


def _about(language: str) -> tuple[str, ...]:
    return ("place_id", "chosen", f"name_{language}", "latitude", "longitude", "geo_precision", "radius_km", "admin1")


def _rows(counts: pd.DataFrame, columns: Sequence[str]) -> Iterator[tuple[Any, ...]]:
    return zip(*(counts[name].tolist() for name in columns), strict=True)


def _place(
    row: tuple[Any, ...],
    town_of: Callable[[str], str | None],
    by_type: Mapping[EventType, int],
    roughly: int,
    killed: Killed,
) -> MapPlace:
    place_id, chosen, name, latitude, longitude, precision, radius_km, admin1 = row
    return MapPlace(
        place_id=place_id,
        name=name,
        latitude=float(latitude),
        longitude=float(longitude),
        geo_precision=GeoPrecision(precision),
        radius_km=float(radius_km),
        admin1=admin1 if isinstance(admin1, str) else None,
        within=town_of(place_id),
        by_type=by_type,
        roughly=roughly,
        killed=killed,
        members=(place_id,),
        chosen=_key(place_id, chosen)[1],
    )


def _gather(places: list[MapPlace]) -> list[MapPlace]:
    known = {place.place_id for place in places}
    children: dict[str, list[MapPlace]] = {}
    for place in places:
        if place.within in known:
            children.setdefault(str(place.within), []).append(place)
    gathered: list[MapPlace] = []
    for place in places:
        inside = children.get(place.place_id, [])
        is_far = not inside and place.within not in known
        gathered.append(place if is_far else replace(place, far=False))
        if inside:
            gathered.append(_together(place, [place, *inside]))
    return gathered


def _together(town: MapPlace, parts: list[MapPlace]) -> MapPlace:
    by_type: dict[EventType, int] = {}
    for part in parts:
        for event_type, events in part.by_type.items():
            by_type[event_type] = by_type.get(event_type, 0) + events
    return replace(
        town,
        by_type=by_type,
        # What is known to a quarter is known to its town.
        roughly=town.roughly,
        killed=_sum_killed(part.killed for part in parts),
        before=sum(part.before for part in parts),
        members=tuple(part.place_id for part in parts),
        near=False,
        far=True,
    )


def _sum_killed(parts: Iterable[tuple[Any, ...]]) -> Killed:
    """``parts``: low, best, high, told and silent."""
    low, best, high, told, silent = zip(*parts, strict=True) if (parts := list(parts)) else ((), (), (), (), ())
    return Killed(_total(low), _total(best), _total(high), sum(told), sum(silent))


def _total(numbers: Iterable[Any]) -> int | None:
    """``pd.isna`` would take most of the time of a map."""
    told = [int(one) for one in numbers if one is not None and one is not pd.NA and one == one]  # noqa: PLR0124 (NaN)
    return sum(told) if told else None
