"""What the map draws for each choice, and that it never says more than is known."""

from __future__ import annotations

import pytest

from libya_events.presentation.map_marks import build_map_spec
from libya_events.presentation.map_spec import Form, MapMode, MapSpec, SizeScale
from tests.presentation.map_rows import ABU_SALIM, SABHA_DISTRICT, TRIPOLI, TRIPOLI_STRIKES, frame, places

modes = pytest.mark.parametrize("mode", [mode for mode in MapMode if mode is not MapMode.DISTRICTS])


def _spec(mode: MapMode, chosen: tuple[str, ...] | None = None, language: str = "en") -> MapSpec:
    before = frame(TRIPOLI, TRIPOLI_STRIKES, chosen=chosen)
    found = places(TRIPOLI, ABU_SALIM, SABHA_DISTRICT, language=language, before=before, chosen=chosen)
    return build_map_spec(found, mode, language, sample=True)


def test_only_towns_and_sites_are_filled_and_a_district_is_tinted() -> None:
    spec = _spec(MapMode.TYPE)
    forms = {mark.key: mark.form for mark in spec.marks if mark.near}
    assert forms == {"tripoli": Form.FILLED, "abu_salim": Form.RING, "ly-sb": Form.RING}
    assert {area.key: area.admin1 for area in spec.areas} == {"abu_salim": None, "ly-sb": "LY-SB"}
    assert all(area.dashed for area in spec.areas)


def test_killed_sizes_by_the_best_figure_and_no_figure_is_hollow_not_zero() -> None:
    spec = _spec(MapMode.KILLED)
    marks = {mark.key: mark for mark in spec.marks if mark.near}
    assert (marks["tripoli"].text, marks["ly-sb"].text) == ("3", "")
    assert marks["ly-sb"].form is Form.HOLLOW
    assert any("without a figure" in item.words for item in spec.legend)
    assert "killed in violence: 3 (2–5) in 3 events, 1 gives no figure" in marks["tripoli"].lines


def test_a_place_without_killed_is_filled_with_a_zero() -> None:
    nobody = (*TRIPOLI[:9], 2, 0, 0, 0, 0, 2)
    (mark,) = build_map_spec(places(nobody), MapMode.KILLED, "en", sample=False).marks
    assert (mark.form, mark.text) == (Form.FILLED, "0")


@pytest.mark.parametrize(
    ("now", "text", "label"),
    [(7, "+2", "Tripoli: 7 from 5 ▲"), (5, "=", "Tripoli: 5 from 5 ="), (3, "−2", "Tripoli: 3 from 5 ▼")],
)
def test_a_change_is_a_sign_and_plain_counts(now: int, text: str, label: str) -> None:
    found = places((*TRIPOLI[:9], now, 0, None, None, None, 0), before=frame(TRIPOLI, TRIPOLI_STRIKES))
    (mark,) = build_map_spec(found, MapMode.CHANGE, "en", sample=False).marks
    assert (mark.text, mark.label) == (text, label)
    assert "%" not in "".join(mark.lines)


def test_a_change_shows_where_nothing_happens_any_more() -> None:
    found = places(before=frame(TRIPOLI))
    (mark,) = build_map_spec(found, MapMode.CHANGE, "ar", sample=False).marks
    assert mark.text == "−4"
    assert build_map_spec(found, MapMode.TYPE, "ar", sample=False).marks == ()


@modes
def test_sample_and_boundaries_are_part_of_every_picture(mode: MapMode) -> None:
    notices = _spec(mode, language="ar").notices
    assert notices[0] == "بيانات تجريبية لا يُستشهد بها"
    assert "imply no endorsement" in notices[1]
    assert "لا تعني إقرارًا" in notices[2]
    assert _spec(mode).title


@modes
def test_a_chosen_place_stands_out_and_the_legend_says_why_others_are_pale(mode: MapMode) -> None:
    spec = _spec(mode, ("ly-sb",))
    assert {mark.key for mark in spec.marks if mark.chosen} == {"ly-sb"}
    assert all(mark.pale for mark in spec.marks if not mark.chosen)
    (item,) = [item for item in spec.legend if "outside the chosen place" in item.words]
    assert set(item.pale) == {mark.tone for mark in spec.marks if mark.pale}
    assert all("outside the chosen place" in mark.lines[-1] for mark in spec.marks if mark.pale)
    assert not any(mark.pale for mark in _spec(mode).marks)


@modes
def test_the_legend_shows_sizes(mode: MapMode) -> None:
    sizes = [item.size for item in _spec(mode).legend]
    assert len(set(sizes)) >= 3


def test_density_adds_up_from_single_places_at_any_distance() -> None:
    spec = _spec(MapMode.DENSITY)
    assert all(mark.form is Form.CLOUD and mark.near and mark.far for mark in spec.marks)
    assert len(spec.marks) == 3


def test_more_makes_bigger_and_a_million_still_fits() -> None:
    scale = SizeScale(1_000_000)
    assert scale.size(1) < scale.size(10_000) < scale.size(1_000_000) == scale.most
    assert scale.examples()[-1] == 1_000_000


def test_no_places_make_an_empty_map() -> None:
    spec = build_map_spec([], MapMode.TYPE, "en", sample=False)
    assert (spec.marks, spec.areas) == ((), ())
