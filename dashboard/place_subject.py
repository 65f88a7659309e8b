"""What a page of one place is about: a place of the gazetteer or of a provider, or one of the districts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import cos, radians
from typing import Any

from components.map import Bounds
from components.place_profile import PlaceFacts
from dashboard.data import Data
from libya_events.filters import EventFilter
from libya_events.model import GeoPrecision, Language
from libya_events.presentation.names import name_of_admin1, name_of_place
from libya_events.presentation.wording import say
from libya_events.reference.gazetteer_data import HOME_COUNTRY, load_admin1, load_admin1_shapes, load_places
from libya_events.store.place_queries import load_place

_KM_PER_DEGREE = 111.0
_LEAST_KM = 8.0
_ENGLISH_ARTICLES = ("al ", "el ")


@dataclass(frozen=True, slots=True)
class Subject:
    """``code`` is a place_id, or an ISO code such as LY-TB of a district."""

    code: str
    is_district: bool
    name: str
    facts: PlaceFacts
    bounds: Bounds | None
    is_abroad: bool = False

    def narrow(self, event_filter: EventFilter) -> EventFilter:
        """The filter with this place instead of whatever place it names."""
        if self.is_district:
            return event_filter.with_(places=(), admin1s=(self.code,), unplaced_only=False)
        return event_filter.with_(places=(self.code,), admin1s=(), unplaced_only=False)


def find_subject(data: Data, code: str, language: str) -> Subject | None:
    """None for a code that is neither a district nor a place of the store or the gazetteer."""
    if code in load_admin1():
        return _district(code, language)
    known, stored = load_places().get(code), load_place(data.snapshot, code)
    if known is None and stored is None:
        return None
    row: dict[str, Any] = stored or {name: getattr(known.place, name) for name in _PLACE_FIELDS}  # type: ignore[union-attr]
    facts = PlaceFacts(
        name_en=row["name_en"],
        name_ar=row["name_ar"],
        kind=row["kind"] or "unknown",
        latitude=row["latitude"],
        longitude=row["longitude"],
        radius_km=row["radius_km"],
        geo_precision=GeoPrecision(row["geo_precision"]),
        within=name_of_place(row["within"], language) if row["within"] else None,
        district=name_of_admin1(row["admin1"], language) if row["admin1"] else None,
        region=say(f"places.region.{row['region']}", language) if row["region"] else None,
    )
    if known is not None:
        names = [name for name in known.names if not name.proclitic and not name.needs_context]
        facts = replace(
            facts,
            spellings_en=_others((n.text for n in names if n.language is Language.ENGLISH), facts.name_en),
            spellings_ar=_others((n.text for n in names if n.language is Language.ARABIC), facts.name_ar),
        )
    name = facts.name_ar if language == "ar" else facts.name_en
    is_abroad = (row["country"] or HOME_COUNTRY) != HOME_COUNTRY
    return Subject(code, False, name, facts, _bounds_around(facts), is_abroad)


_PLACE_FIELDS = (
    "name_en", "name_ar", "kind", "latitude", "longitude", "radius_km", "geo_precision", "within", "admin1", "region",
    "country",
)  # fmt: skip


def list_subjects(language: str) -> dict[str, str]:
    """Every district and every place in Libya with both its names, to search in."""
    options = {code: (row.name_en, row.name_ar, "district") for code, row in load_admin1().items()}
    places = (row.place for row in load_places().values())
    options |= {p.place_id: (p.name_en, p.name_ar, p.kind) for p in places if p.country == HOME_COUNTRY}
    found = {}
    for code, (english, arabic, kind) in options.items():
        name, other = (arabic, english) if language == "ar" else (english, arabic)
        found[code] = say("places.search.option", language, name=name, other=f"\u2068{other}\u2069")
        if kind == "district":
            found[code] += f" ({say('places.kind.district', language)})"
    return found


def _district(code: str, language: str) -> Subject:
    row = load_admin1()[code]
    facts = PlaceFacts(row.name_en, row.name_ar, "district", region=say(f"places.region.{row.region}", language))
    name = row.name_ar if language == "ar" else row.name_en
    return Subject(code, True, name, facts, _bounds_of_shape(code))


def _others(spellings: Iterable[str], name: str) -> tuple[str, ...]:
    """Without the name itself, and without those that differ by an English "Al" or "El" alone."""
    found = tuple(dict.fromkeys(spellings))
    return tuple(
        spelling
        for spelling in found
        if spelling != name and not (spelling[:3] in _ENGLISH_ARTICLES and spelling[3:] in found)
    )


def _bounds_around(facts: PlaceFacts) -> Bounds | None:
    """The place with as much around it as helps to find one's way."""
    if facts.latitude is None or facts.longitude is None:
        return None
    half = max(facts.radius_km or 0, _LEAST_KM) * 2 / _KM_PER_DEGREE
    wide = half / cos(radians(facts.latitude))
    return (facts.latitude - half, facts.longitude - wide), (facts.latitude + half, facts.longitude + wide)


def _bounds_of_shape(code: str) -> Bounds | None:
    shape = next((f["geometry"] for f in load_admin1_shapes()["features"] if f["properties"]["code"] == code), None)
    if shape is None:
        return None
    points = list(_points(shape["coordinates"]))
    longitudes, latitudes = [point[0] for point in points], [point[1] for point in points]
    return (min(latitudes), min(longitudes)), (max(latitudes), max(longitudes))


def _points(coordinates: Any) -> Iterable[tuple[float, float]]:
    if isinstance(coordinates[0], (int, float)):
        yield coordinates[0], coordinates[1]
        return
    for inner in coordinates:
        yield from _points(inner)
