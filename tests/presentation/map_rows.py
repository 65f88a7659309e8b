"""Rows as count_places_by_type gives them, for the tests of maps."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import pandas as pd

from libya_events.presentation.map_places import MapPlace, build_places

COLUMNS = [
    "place_id", "name_en", "name_ar", "latitude", "longitude", "radius_km", "geo_precision", "admin1",
    "event_type", "events", "roughly", "killed_low", "killed_best", "killed_high", "told",
]  # fmt: skip
_TRIPOLI = ("tripoli", "Tripoli", "طرابلس", 32.9, 13.2, 15.0, "town", "LY-TB")
_QUARTER = ("abu_salim", "Abu Salim", "أبو سليم", 32.8, 13.2, 4.0, "area", "LY-TB")
_DISTRICT = ("ly-sb", "Sabha District", "منطقة سبها", 27.0, 14.4, 120.0, "admin1", "LY-SB")
_REGION = ("fezzan", "Fezzan", "فزان", 26.0, 14.0, 400.0, "region", None)
TRIPOLI = (*_TRIPOLI, "clash", 4, 0, 2, 3, 5, 3)
TRIPOLI_STRIKES = (*_TRIPOLI, "strike", 1, 1, None, None, None, 0)
ABU_SALIM = (*_QUARTER, "strike", 6, 6, 2, 2, 2, 1)
SABHA_DISTRICT = (*_DISTRICT, "protest", 2, 2, None, None, None, 0)
FEZZAN = (*_REGION, "statement", 3, 3, None, None, None, 0)


def frame(*rows: tuple[Any, ...], chosen: Collection[str] | None = None) -> pd.DataFrame:
    """``chosen``: the ids of the places that the filter names, all others being around them."""
    found = pd.DataFrame(rows, columns=COLUMNS)
    told = [None if chosen is None else place_id in chosen for place_id in found["place_id"]]
    return found.assign(chosen=pd.Series(told, dtype="object"), silent=found["events"] - found["told"])


def town_of(place_id: str) -> str | None:
    return "tripoli" if place_id == "abu_salim" else None


def places(
    *rows: tuple[Any, ...],
    language: str = "en",
    before: pd.DataFrame | None = None,
    chosen: Collection[str] | None = None,
) -> list[MapPlace]:
    return build_places(frame(*rows, chosen=chosen), language, town_of, before)
