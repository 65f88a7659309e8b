"""The places of a map with what is counted there; from afar the quarters and sites of a town are one with it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import pandas as pd

from libya_events.model import EventType, GeoPrecision

EXACT = frozenset({GeoPrecision.SITE, GeoPrecision.TOWN})
"""Precisions that are drawn as a filled circle; all wider ones as a ring around where it may have been."""
NOT_DRAWN = frozenset({GeoPrecision.REGION, GeoPrecision.COUNTRY, GeoPrecision.UNKNOWN})
"""Too wide for any mark: counted and listed beside the map."""


@dataclass(frozen=True, slots=True)
class Killed:
    """Sums over the events that give a figure, which are ``told``; None where none does."""

    low: int | None = None
    best: int | None = None
    high: int | None = None
    told: int = 0


@dataclass(frozen=True, slots=True)
class MapPlace:
    """One place with its events. ``near`` and ``far`` say whether it is drawn from near and from afar.

    ``roughly`` events are known only to the surroundings; ``before`` counts the events of the period compared with;
    ``members`` are the places gathered here, itself among them.
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
    killed: Killed = Killed()
    before: int = 0
    members: tuple[str, ...] = ()
    near: bool = True
    far: bool = True

    @property
    def events(self) -> int:
        return sum(self.by_type.values())

    @property
    def main_type(self) -> EventType:
        """The commonest type, the earlier one of the list where two tie."""
        return max(EventType, key=lambda one: self.by_type.get(one, 0))

    @property
    def is_exact(self) -> bool:
        """Whether anything here is known to a town or better."""
        return self.geo_precision in EXACT and (self.roughly < self.events or not self.events)


def build_places(
    counts: pd.DataFrame, language: str, town_of: Callable[[str], str | None], before: pd.DataFrame | None = None
) -> list[MapPlace]:
    """``counts`` and ``before``: the columns of count_places_by_type. Every event is there once from near and once from
    afar. Regions and wider are left out.
    """
    found = _collect(counts, language, town_of)
    for row in [] if before is None else before.to_dict("records"):
        place = found.get(str(row["place_id"])) or _place(row, language, town_of)
        found[place.place_id] = replace(place, before=place.before + int(row["events"]))
    return _gather([place for place in found.values() if place.geo_precision not in NOT_DRAWN])


def list_not_drawn(counts: pd.DataFrame, language: str) -> list[MapPlace]:
    """The places that are too wide for a mark, the one with most events first."""
    found = _collect(counts[counts["geo_precision"].isin(NOT_DRAWN)], language, lambda _: None)
    return sorted(found.values(), key=lambda place: (-place.events, place.place_id))


def is_chosen(place: MapPlace, places: Collection[str], admin1s: Collection[str]) -> bool:
    """Whether a filter on these places or districts selects a place, or some of those gathered in it."""
    return bool(
        place.within in places
        or any(member in places for member in (place.place_id, *place.members))
        or (place.admin1 is not None and place.admin1 in admin1s)
    )


def _collect(counts: pd.DataFrame, language: str, town_of: Callable[[str], str | None]) -> dict[str, MapPlace]:
    """The rows of each place in one. There are thousands of rows: a dictionary for each would be most of the work."""
    rows: dict[str, list[Any]] = {}
    for row in counts.itertuples(index=False):
        rows.setdefault(str(row.place_id), []).append(row)
    return {place_id: _of_rows(own, language, town_of) for place_id, own in rows.items()}


def _of_rows(rows: list[Any], language: str, town_of: Callable[[str], str | None]) -> MapPlace:
    by_type: dict[EventType, int] = {}
    for row in rows:
        event_type = EventType(row.event_type)
        by_type[event_type] = by_type.get(event_type, 0) + int(row.events)
    return replace(
        _place(rows[0]._asdict(), language, town_of),
        by_type=by_type,
        roughly=sum(int(row.roughly) for row in rows),
        killed=_sum_killed(
            Killed(_number(row.killed_low), _number(row.killed_best), _number(row.killed_high), row.told)
            for row in rows
        ),
    )


def _place(row: Mapping[Any, Any], language: str, town_of: Callable[[str], str | None]) -> MapPlace:
    place_id, admin1 = str(row["place_id"]), row["admin1"]
    return MapPlace(
        place_id=place_id,
        name=str(row[f"name_{language}"]),
        latitude=float(row["latitude"]),
        longitude=float(row["longitude"]),
        geo_precision=GeoPrecision(row["geo_precision"]),
        radius_km=float(row["radius_km"]),
        admin1=admin1 if isinstance(admin1, str) else None,
        within=town_of(place_id),
        members=(place_id,),
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
        gathered.append(replace(place, far=not inside and place.within not in known))
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


def _sum_killed(parts: Iterable[Killed]) -> Killed:
    parts = list(parts)
    return Killed(
        _total([one.low for one in parts]),
        _total([one.best for one in parts]),
        _total([one.high for one in parts]),
        sum(int(one.told) for one in parts),
    )


def _total(numbers: list[int | None]) -> int | None:
    told = [one for one in numbers if one is not None]
    return sum(told) if told else None


def _number(value: object) -> int | None:
    """``pd.isna`` would take most of the time of a map."""
    missing = value is None or value is pd.NA or value != value  # noqa: PLR0124 (NaN alone differs from itself)
    return None if missing else int(value)  # type: ignore[call-overload]
