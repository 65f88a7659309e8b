"""What lies on the map, and how precisely it claims to know where."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from components.map_marks import build_extents, build_features, build_marks, describe_mark, mark_size
from libya_events.presentation.palette import Theme

COLUMNS = [
    "place_id", "name_en", "name_ar", "kind", "latitude", "longitude", "radius_km", "geo_precision", "admin1",
    "events", "main_type", "killed_best", "within",
]  # fmt: skip
TRIPOLI = ("tripoli", "Tripoli", "طرابلس", "town", 32.9, 13.2, 15.0, "town", "LY-TB", 4, "clash", 3, None)
ABU_SALIM = (
    "abu_salim",
    "Abu Salim",
    "أبو سليم",
    "quarter",
    32.8,
    13.2,
    4.0,
    "area",
    "LY-TB",
    6,
    "strike",
    2,
    "tripoli",
)
SABHA_DISTRICT = (
    "ly-sb",
    "Sabha District",
    "منطقة سبها",
    "district",
    27,
    14.4,
    120.0,
    "admin1",
    "LY-SB",
    2,
    "protest",
    None,
    None,
)
SHAPES = {
    "type": "FeatureCollection",
    "features": [
        {
            "type": "Feature",
            "geometry": {"type": "Polygon", "coordinates": [[[13, 26], [16, 26], [16, 28], [13, 26]]]},
            "properties": {"code": "LY-SB", "name_en": "Sabha", "name_ar": "سبها"},
        }
    ],
}


def _places(*rows: tuple[Any, ...]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=COLUMNS)


def test_from_afar_a_quarter_is_counted_with_its_town() -> None:
    marks = build_marks(_places(TRIPOLI, ABU_SALIM), "en")
    far = [mark for mark in marks if mark.far]
    assert [(mark.place_id, mark.events, str(mark.main_type), mark.killed) for mark in far] == [
        ("tripoli", 10, "strike", 5)
    ]
    assert sorted((mark.place_id, mark.events) for mark in marks if mark.near) == [("abu_salim", 6), ("tripoli", 4)]


def test_a_quarter_whose_town_has_no_events_stands_alone() -> None:
    (mark,) = build_marks(_places(ABU_SALIM), "ar")
    assert (mark.near, mark.far, mark.name) == (True, True, "أبو سليم")


def test_every_event_is_on_the_map_once_at_each_zoom() -> None:
    marks = build_marks(_places(TRIPOLI, ABU_SALIM, SABHA_DISTRICT), "en")
    assert sum(mark.events for mark in marks if mark.far) == 12
    assert sum(mark.events for mark in marks if mark.near) == 12


def test_only_sites_and_towns_are_drawn_as_exact() -> None:
    features = build_features(build_marks(_places(TRIPOLI, ABU_SALIM, SABHA_DISTRICT), "en"), (), "en", Theme.LIGHT)
    exact = {f["properties"]["id"]: f["properties"]["exact"] for f in features["features"] if f["properties"]["near"]}
    assert exact == {"tripoli": True, "abu_salim": False, "ly-sb": False}


def test_a_district_is_tinted_and_an_area_gets_its_circle() -> None:
    marks = build_marks(_places(TRIPOLI, ABU_SALIM, SABHA_DISTRICT), "en")
    area, district = build_extents(marks, SHAPES, Theme.LIGHT)["features"]
    assert district["geometry"] == SHAPES["features"][0]["geometry"]  # type: ignore[index]
    assert (area["geometry"]["type"], area["properties"]["metres"]) == ("Point", 4000)


def test_a_district_without_shape_gets_a_circle() -> None:
    (feature,) = build_extents(build_marks(_places(SABHA_DISTRICT), "en"), {"features": []}, Theme.DARK)["features"]
    assert feature["geometry"]["type"] == "Point"


def test_the_chosen_place_is_marked() -> None:
    features = build_features(build_marks(_places(TRIPOLI, SABHA_DISTRICT), "en"), ("ly-sb",), "en", Theme.LIGHT)
    assert [f["properties"]["id"] for f in features["features"] if f["properties"]["chosen"]] == ["ly-sb"]


def test_the_tooltip_says_what_is_known_and_how_precisely() -> None:
    (mark,) = build_marks(_places(SABHA_DISTRICT), "ar")
    assert describe_mark(mark, "ar") == ["منطقة سبها", "حدثان", "النوع الغالب: احتجاج", "مستوى المنطقة"]
    (mark,) = build_marks(_places(TRIPOLI), "en")
    assert describe_mark(mark, "en") == ["Tripoli", "4 events", "3 killed", "main type: Armed clash", "town level"]


def test_names_that_would_run_into_each_other_are_left_to_the_tooltip() -> None:
    near = ("zawiya", "Zawiya", "الزاوية", "town", 32.75, 12.73, 8.0, "town", "LY-ZA", 1, "clash", None, None)
    features = build_features(build_marks(_places(TRIPOLI, near, SABHA_DISTRICT), "en"), (), "en", Theme.LIGHT)
    labels = {f["properties"]["id"]: f["properties"]["label"] for f in features["features"]}
    assert labels == {"tripoli": "Tripoli ●", "ly-sb": "Sabha District ▲", "zawiya": ""}


@pytest.mark.parametrize(("fewer", "more"), [(1, 2), (2, 10), (10, 30)])
def test_more_events_make_a_bigger_mark(fewer: int, more: int) -> None:
    assert mark_size(fewer) < mark_size(more) <= 46


def test_no_places_make_an_empty_map() -> None:
    assert build_features(build_marks(_places(), "en"), (), "en", Theme.LIGHT)["features"] == []
