"""Districts by rate: an empty desert with few inhabitants must not be hidden, nor shout without a warning."""

from __future__ import annotations

import pandas as pd
import pytest

from libya_events.presentation.map_districts import build_district_spec
from libya_events.presentation.palette import SHADES
from libya_events.reference.gazetteer_data import load_admin1, load_admin1_shapes

COUNTS = pd.DataFrame({"admin1": ["LY-TB", "LY-KF", "LY-BA"], "events": [130, 4, 8], "chosen": None})


def test_the_tint_follows_the_rate_and_the_number_is_the_plain_count() -> None:
    spec = build_district_spec(COUNTS, load_admin1(), "en", sample=True)
    marks = {mark.key: mark for mark in spec.marks}
    assert (marks["LY-TB"].text, marks["LY-KF"].text) == ("130", "4")
    assert "10 for each 100,000 inhabitants" in marks["LY-TB"].lines[2]  # 130 / 1,293,016
    assert marks["LY-TB"].tone == SHADES[-1]
    assert marks["LY-BA"].tone == SHADES[0]


def test_few_events_are_dashed_and_the_words_warn() -> None:
    spec = build_district_spec(COUNTS, load_admin1(), "en", sample=True)
    dashed = {area.key for area in spec.areas if area.dashed}
    assert dashed == {"LY-KF"}
    assert any("fewer than 5" in line for mark in spec.marks if mark.key == "LY-KF" for line in mark.lines)
    assert any("fewer than 5" in item.words for item in spec.legend)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_source_of_the_inhabitants_is_said(language: str) -> None:
    note = build_district_spec(COUNTS, load_admin1(), language, sample=False).note
    assert ("Bureau of Statistics" if language == "en" else "مصلحة الإحصاء") in note


def test_a_chosen_district_stands_out() -> None:
    counts = COUNTS.assign(chosen=[False, False, True])
    spec = build_district_spec(counts, load_admin1(), "en", sample=False)
    assert [mark.key for mark in spec.marks if mark.chosen] == ["LY-BA"]
    assert {area.key for area in spec.areas if area.pale} == {"LY-TB", "LY-KF"}
    assert any(item.pale for item in spec.legend)


def test_a_district_with_a_chosen_place_counts_its_events_alone() -> None:
    counts = pd.DataFrame({"admin1": ["LY-TB", "LY-TB"], "chosen": [False, True], "events": [130, 11]})
    (mark,) = build_district_spec(counts, load_admin1(), "en", sample=False).marks
    assert (mark.text, mark.chosen, mark.pale) == ("11", True, False)


def test_without_events_nothing_is_tinted() -> None:
    spec = build_district_spec(COUNTS.head(0), load_admin1(), "en", sample=False)
    assert (spec.marks, spec.areas, spec.legend) == ((), (), ())


def test_the_register_counts_the_inhabitants_of_all_districts() -> None:
    districts = load_admin1()
    assert abs(sum(one.inhabitants for one in districts.values()) - 6_931_061) < 500
    assert set(districts) == {feature["properties"]["code"] for feature in load_admin1_shapes()["features"]}
