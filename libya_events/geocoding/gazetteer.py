"""The gazetteer as a geopy geocoder: it needs no network, and knows nothing beyond places.csv."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any, Literal, overload

from geopy.distance import great_circle
from geopy.geocoders.base import Geocoder
from geopy.location import Location
from geopy.point import Point

from libya_events.model import GeoPrecision, Place
from libya_events.reference.gazetteer_data import load_places
from libya_events.tokens import find_forms

REACH_KM = 50.0
"""``reverse`` names no place that is further away, unless the point lies within the place's own radius."""

_POINT_LIKE = frozenset({GeoPrecision.SITE, GeoPrecision.TOWN})


class Gazetteer(Geocoder):  # type: ignore[misc]  # geopy has no types
    """``geocode`` finds a place by any of its spellings, ``reverse`` the nearest town or site.

    The ``raw`` of a Location is the model's Place. "X, Y" means the X of a country or town Y.
    """

    def __init__(self) -> None:
        super().__init__()
        self._by_name = _load_names()

    @overload
    def geocode(self, query: str, exactly_one: Literal[True] = True, timeout: Any = None) -> Location | None: ...
    @overload
    def geocode(self, query: str, exactly_one: Literal[False], timeout: Any = None) -> list[Location] | None: ...
    def geocode(self, query: str, exactly_one: bool = True, timeout: Any = None) -> Location | list[Location] | None:
        """The place of that name, the best known first; None where the gazetteer has none.

        ``timeout`` is there for geopy's sake: nothing is waited for.
        """
        places = self._find(query)
        if not places:
            return None
        locations = [_make_location(place) for place in places]
        return locations[0] if exactly_one else locations

    def reverse(self, query: Any, exactly_one: bool = True, timeout: Any = None) -> Location | list[Location] | None:
        """The nearest town or site within reach of a point (geopy Point, (lat, lon) or text); None in the desert."""
        point = Point(query)
        distances = (
            (great_circle((place.latitude, place.longitude), (point.latitude, point.longitude)).km, place)
            for row in load_places().values()
            if (place := row.place).geo_precision in _POINT_LIKE
        )
        near = sorted(
            ((km, place) for km, place in distances if km <= max(REACH_KM, place.radius_km)), key=lambda pair: pair[0]
        )
        if not near:
            return None
        locations = [_make_location(place) for _, place in near]
        return locations[0] if exactly_one else locations

    def _find(self, query: str) -> list[Place]:
        places = self._by_name.get(_key(query), [])
        if places:
            return places
        name, comma, wider = query.replace("،", ",").rpartition(",")
        if not comma:
            return []
        around = self._by_name.get(_key(wider), [])
        return [place for place in self._by_name.get(_key(name), []) if _lies_in(place, around)]


@cache
def _load_names() -> dict[str, list[Place]]:
    names: dict[str, list[Place]] = {}
    for row in load_places().values():
        for name in row.names:
            places = names.setdefault(_key(name.text[name.proclitic :]), [])
            if row.place not in places:
                places.append(row.place)
    return names


def _key(name: str) -> str:
    """A name without case, vowel signs, spelling variants and punctuation."""
    return " ".join(find_forms(name))


def _lies_in(place: Place, around: Iterable[Place]) -> bool:
    return any(
        place.within == other.place_id
        or (other.kind == "country" and other.country == place.country)
        or (other.kind == "district" and other.admin1 == place.admin1)
        for other in around
    )


def _make_location(place: Place) -> Location:
    return Location(f"{place.name_en}, {place.country}", (place.latitude, place.longitude), place)
