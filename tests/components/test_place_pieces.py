"""The table of places and the facts of one."""

from __future__ import annotations

import pandas as pd
import pytest

from components.map_ground import MapGround, build_map
from components.place_profile import PlaceFacts, build_place_facts, name_kind, tell_position
from components.place_table import PlaceLine, build_place_table, read_place_row
from libya_events.model import GeoPrecision
from libya_events.presentation.palette import Theme
from libya_events.presentation.wording import load_wording
from libya_events.reference.gazetteer_data import load_places

LINES = [
    PlaceLine("tripoli", "Tripoli", "city", "Tripoli", 47, 408, "317–408", "● Armed clash", "14 December 2025"),
    PlaceLine("sirte", "Sirte", "city", "Sirte", 5, None, "", "● Armed clash", "5 December 2016"),
]
FACTS = PlaceFacts("Zawiya", "الزاوية", "city", latitude=32.7522, longitude=12.7278, radius_km=12)


def test_a_figure_that_nobody_gave_is_empty_and_not_zero() -> None:
    table = build_place_table(LINES, "place", "en")
    assert table["Killed"].tolist() == [408, pd.NA]
    assert table["Events"].tolist() == [47, 5]


def test_the_columns_follow_level_and_language() -> None:
    assert list(build_place_table(LINES, "place", "en"))[:3] == ["Name", "Kind", "District"]
    assert list(build_place_table(LINES, "district", "en"))[:2] == ["Name", "Region"]
    assert list(build_place_table(LINES, "place", "ar"))[-1] == "الاسم"


def test_a_chosen_row_opens_its_place() -> None:
    assert read_place_row({"rows": [1]}, LINES) == "sirte"
    assert read_place_row({"rows": []}, LINES) is None
    assert read_place_row({"rows": [9]}, LINES) is None


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
        empty = {"type": "FeatureCollection", "features": []}
        return MapGround(empty, empty, "en", Theme.LIGHT, sample=False, tiles=False, bounds=bounds)

    whole, near = (build_map(ground(bounds)).get_root().render() for bounds in (None, ((32.6, 13.0), (33.0, 13.4))))
    assert "fitBounds([[32.6, 13.0], [33.0, 13.4]]" in near
    assert "fitBounds([[32.6, 13.0]" not in whole
