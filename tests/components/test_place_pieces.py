"""The table of places and the facts of one."""

from __future__ import annotations

from typing import Any

import pytest

from components.grid_controls import Pages
from components.map_ground import MapGround, build_map
from components.place_profile import PlaceFacts, build_place_facts, name_kind, tell_position
from components.place_table import PlaceLine, PlaceList, build_place_grid
from libya_events.model import GeoPrecision
from libya_events.presentation.palette import Theme
from libya_events.presentation.wording import load_wording
from libya_events.reference.gazetteer_data import load_places

LINES = [
    PlaceLine("Tripoli", "city", "Tripoli", "47", "408 (317–408)", "● Armed clash", "14 December 2025", "#t"),
    PlaceLine("Sirte", "city", "Sirte", "5", "", "● Armed clash", "5 December 2016", "#s"),
]
FACTS = PlaceFacts("Zawiya", "الزاوية", "city", latitude=32.7522, longitude=12.7278, radius_km=12)


def grid_of(level: str, order: str = "events") -> dict[str, Any]:
    return build_place_grid(PlaceList(LINES, level, order, Pages(1, 50, 2)), "en")


def test_a_row_says_its_place_and_links_to_it() -> None:
    grid = grid_of("place")
    assert [row["href"] for row in grid["rows"]] == ["#t", "#s"]
    assert grid["rows"][0]["cells"][3:5] == ["47", "408 (317–408)"]


def test_districts_have_a_region_and_no_kind() -> None:
    assert [head["label"] for head in grid_of("place")["heads"]][:3] == ["Name", "Kind", "District"]
    assert [head["label"] for head in grid_of("district")["heads"]][:2] == ["Name", "Region"]


def test_the_column_sorted_by_says_so_and_names_rise() -> None:
    heads = {head["code"]: head for head in grid_of("place", "name")["heads"]}
    assert heads["name"]["sorted"] == "ascending"
    assert (heads["killed"]["sort"], heads["killed"]["sorted"]) == ("killed", None)
    assert grid_of("place")["heads"][3]["sorted"] == "descending"


@pytest.mark.parametrize(
    ("precision", "words"),
    [
        (GeoPrecision.SITE, "32.752 N, 12.728 E: an exact site"),
        (GeoPrecision.TOWN, "32.75 N, 12.73 E: the middle of the town"),
        (GeoPrecision.AREA, "around 32.8 N, 12.7 E: an area"),
        (GeoPrecision.REGION, "around 32.8 N, 12.7 E: an area"),
        (GeoPrecision.ADMIN1, "indicative outline"),
        (None, "Place unknown"),
    ],
)
def test_coordinates_are_no_finer_than_what_is_known(precision: GeoPrecision | None, words: str) -> None:
    facts = PlaceFacts(
        "Zawiya", "الزاوية", "city", latitude=32.7522, longitude=12.7278, radius_km=12, geo_precision=precision
    )
    assert words in tell_position(facts, "en")


def test_facts_not_known_are_left_out_and_names_keep_their_direction() -> None:
    html = build_place_facts(FACTS, "en")
    assert "Lies within" not in html
    assert '<bdi dir="rtl" lang="ar">الزاوية</bdi>' in html
    assert "<script>" not in build_place_facts(PlaceFacts("<script>", "<script>", "<script>"), "ar")


def test_every_kind_of_the_gazetteer_has_a_name() -> None:
    kinds = {row.place.kind for row in load_places().values()}
    assert not [kind for kind in kinds if f"places.kind.{kind}" not in load_wording()]
    assert name_kind("a provider's kind", "en") == "a provider's kind"


def test_a_map_can_begin_with_a_place() -> None:
    def ground(bounds: tuple[tuple[float, float], tuple[float, float]] | None) -> MapGround:
        return MapGround("en", Theme.LIGHT, sample=False, tiles=False, bounds=bounds)

    whole, near = (build_map(ground(bounds)).get_root().render() for bounds in (None, ((32.6, 13.0), (33.0, 13.4))))
    assert "fitBounds([[32.6, 13.0], [33.0, 13.4]]" in near
    assert "fitBounds([[32.6, 13.0]" not in whole
