"""The place registers: places with their names, Libya's districts, and the shapes for maps."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import msgspec

from libya_events.errors import RegisterError
from libya_events.model import GeoPrecision, Language, Place, Region
from libya_events.reference.tables import FOLDER, Row, read_rows

PLACES_FILE = "places.csv"
_PLACE_COLUMNS = (
    "place_id",
    "name_en",
    "name_ar",
    "aliases_en",
    "aliases_ar",
    "kind",
    "latitude",
    "longitude",
    "radius_km",
    "geo_precision",
    "admin1",
    "region",
    "country",
    "within",
    "needs_context",
    "note",
)
_COUNTRY = re.compile(r"[A-Z]{2}")
_ABU = re.compile(r"(?:[أا]بو ?|بو )(?=\w{3})")
_ENGLISH_ARTICLES = ("al", "el")
HOME_COUNTRY = "LY"


class PlaceName(msgspec.Struct, frozen=True, gc=False):
    """One spelling of a place. The first ``proclitic`` letters are a preposition or conjunction, not the name."""

    text: str
    language: Language
    needs_context: bool
    proclitic: int = 0


class PlaceRow(msgspec.Struct, frozen=True, gc=False):
    """A place with every spelling it is found by; ``rank`` is its line in the register, the best known first."""

    place: Place
    names: tuple[PlaceName, ...]
    needs_context: bool
    note: str
    rank: int

    @property
    def aliases(self) -> tuple[tuple[str, str], ...]:
        """The spellings as (alias, language)."""
        return tuple((name.text, name.language.value) for name in self.names)


class Admin1(msgspec.Struct, frozen=True, gc=False):
    """One of Libya's 22 districts; ``code`` is ISO 3166-2:LY. ``inhabitants`` is an estimate for 2020."""

    code: str
    name_en: str
    name_ar: str
    region: Region
    latitude: float
    longitude: float
    inhabitants: int


@cache
def load_places() -> dict[str, PlaceRow]:
    """All places by place_id, those abroad (``place.country`` is not LY) among them, in the order of the register."""
    places: dict[str, PlaceRow] = {}
    rows: list[Row] = []
    for rank, row in enumerate(read_rows(PLACES_FILE, _PLACE_COLUMNS)):
        place_id = row["place_id"]
        if not place_id or place_id in places:
            raise row.error("place_id", "a code that no other row has")
        places[place_id] = _read_place(row, rank)
        rows.append(row)
    for row in rows:
        if row["within"] and row["within"] not in places:
            raise row.error("within", "the place_id of another row")
    return places


def find_town(place_id: str) -> str | None:
    """The outermost town that a place of the gazetteer lies within."""
    places, town = load_places(), None
    while place_id in places and places[place_id].place.within not in (None, town):
        town = places[place_id].place.within
        place_id = town or place_id
    return town


@cache
def load_admin1() -> dict[str, Admin1]:
    """The 22 districts by ISO 3166-2:LY code."""
    columns = ("code", "name_en", "name_ar", "region", "latitude", "longitude", "inhabitants")
    return {
        row["code"]: Admin1(
            row["code"],
            row["name_en"],
            row["name_ar"],
            Region(row.code("region", set(Region))),
            _number_between(row, "latitude", -90, 90),
            _number_between(row, "longitude", -180, 180),
            int(_number_between(row, "inhabitants", 1, 10_000_000)),
        )
        for row in read_rows("admin1.csv", columns)
    }


@cache
def load_admin1_shapes() -> dict[str, Any]:
    """Indicative outlines of the districts, as GeoJSON (ODbL, see admin1.LICENSE.md). Shared: do not change it."""
    return _load_geojson("admin1.geojson")


@cache
def load_basemap() -> dict[str, Any]:
    """Libya and what lies around it, as GeoJSON with ``kind`` libya or neighbour. Shared: do not change it."""
    return _load_geojson("basemap.geojson")


def _load_geojson(file_name: str) -> dict[str, Any]:
    shapes = json.loads((FOLDER / file_name).read_text(encoding="utf-8"))
    if not isinstance(shapes, dict) or shapes.get("type") != "FeatureCollection":
        raise RegisterError(
            f"{file_name}: expected a GeoJSON FeatureCollection. Build it with scripts/build_basemap.py."
        )
    return shapes


def _read_place(row: Row, rank: int) -> PlaceRow:
    admin1, country = row.optional("admin1"), row["country"]
    if admin1 is not None:
        row.code("admin1", load_admin1())
    if not _COUNTRY.fullmatch(country):
        raise row.error("country", "an ISO 3166 code of two capital letters")
    region = Region(row.code("region", set(Region))) if row["region"] else None
    place = Place(
        place_id=row["place_id"],
        name_en=row["name_en"],
        name_ar=row["name_ar"],
        kind=row["kind"],
        latitude=_number_between(row, "latitude", -90, 90),
        longitude=_number_between(row, "longitude", -180, 180),
        radius_km=_number_between(row, "radius_km", 0.1, 5000),
        geo_precision=GeoPrecision(row.code("geo_precision", set(GeoPrecision))),
        country=country,
        admin1=admin1,
        region=region,
        within=row.optional("within"),
    )
    return PlaceRow(place, tuple(_read_names(row)), row.flag("needs_context"), row["note"], rank)


def _number_between(row: Row, column: str, low: float, high: float) -> float:
    number = row.number(column)
    if not low <= number <= high:
        raise row.error(column, f"a number from {low} to {high}")
    return number


def _read_names(row: Row) -> Iterator[PlaceName]:
    """The names, then the aliases; a spelling that was marked ``!`` (strong) counts before its unmarked twin."""
    found: dict[tuple[str, Language], PlaceName] = {}
    for language, column in ((Language.ENGLISH, "en"), (Language.ARABIC, "ar")):
        if not row[f"name_{column}"]:
            raise row.error(f"name_{column}", "a name")
        for cell in (row[f"name_{column}"], *row.words(f"aliases_{column}")):
            name = _read_name(cell, language, needs_context=row.flag("needs_context"))
            known = found.get((name.text, language))
            if known is None or known.needs_context:
                found[name.text, language] = name
    for name in list(found.values()):
        for spelling in _other_spellings(name.text, name.language, home=row["country"] == HOME_COUNTRY):
            found.setdefault(
                (spelling, name.language), PlaceName(spelling, name.language, name.needs_context, name.proclitic)
            )
    yield from found.values()


def _read_name(cell: str, language: Language, *, needs_context: bool) -> PlaceName:
    """``?x`` needs context, ``!x`` never does, whatever the row says; ``ب+x`` is x with that letter before it."""
    mark, text = (cell[0], cell[1:]) if cell[0] in "?!" else ("", cell)
    before, plus, name = text.partition("+")
    weak = mark == "?" or (needs_context and mark != "!")
    return PlaceName(before + name, language, weak, len(before) if plus else 0)


def _other_spellings(text: str, language: Language, *, home: bool) -> Iterator[str]:
    """أبو سليم is also written أبوسليم, بو سليم and بوسليم; Bayda also Al Bayda and El-Bayda."""
    if language is Language.ARABIC:
        start = _ABU.match(text)
        if start:
            rest = text[start.end() :]
            yield from (f"أبو {rest}", f"أبو{rest}", f"بو {rest}", f"بو{rest}")
    elif home and " " not in text and "-" not in text:
        yield from (f"{article} {text}" for article in _ENGLISH_ARTICLES)
