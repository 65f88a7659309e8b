"""When the claims of several reports are one event, and when they are not."""

from dataclasses import replace
from datetime import date

import pytest
from builders import ABU_SALIM, LIBYA, SABHA, TRIPOLI
from merge_desk import (
    ARREST,
    ATTACK,
    BOMBING,
    COAST,
    HADBA,
    MAY_12,
    MEETING,
    STRIKE,
    TAJOURA,
    TRIPOLI_DISTRICT,
    Desk,
    days,
)

from libya_events.model import (
    Count,
    DatePrecision,
    EventType,
)


def _count_events(first: dict[str, object], second: dict[str, object], **options: dict[str, str]) -> int:
    desk = Desk()
    desk.tell(**first)  # type: ignore[arg-type]
    desk.tell(**second)  # type: ignore[arg-type]
    return len(desk.merge(**options))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({}, {}),
        ({"actors": ("ssa", "444")}, {"actors": ("444",)}),
        ({"actors": ("ssa",)}, {"actors": ("gunmen", "civilians")}),
        ({"actors": ("ssa",)}, {"actors": ("un",)}),
        ({"actors": ("lna",)}, {"actors": ("haftar",)}),
        ({"object_kind": "airport"}, {"object_kind": "weapons"}),
        ({"place": ABU_SALIM}, {"place": TRIPOLI}),
        ({"place": ABU_SALIM, "actors": ("444",)}, {"place": HADBA, "actors": ("444",)}),
        ({"place": ABU_SALIM, "killed": 7}, {"place": HADBA, "killed": 7}),
        ({"place": ABU_SALIM, "actors": ("444",)}, {"place": TRIPOLI_DISTRICT, "actors": ("444",)}),
        ({"place": None, "actors": ("444", "ssa")}, {"actors": ("444", "ssa", "rada")}),
        ({"place": LIBYA, "actors": ("444", "ssa")}, {"place": None, "actors": ("444", "ssa")}),
        ({"sentence": "اشتباكات عنيفة ليلا"}, {"day": MAY_12 + days(1), "sentence": "اشتباكات عنيفة"}),
        ({}, {"day": MAY_12 + days(1), "sentence": "Clashes continued until dawn in the capital"}),
        ({"actors": ("444",)}, {"actors": ("444",), "event_type": STRIKE}),
        ({"event_type": ATTACK, "killed": 9}, {"event_type": BOMBING, "killed": 9}),
        ({"event_type": ARREST, "actors": ("police",)}, {"event_type": ARREST, "actors": ("police",)}),
        ({"event_type": STRIKE, "sub_event_type": "drone"}, {"event_type": STRIKE, "sub_event_type": "aircraft"}),
        ({"killed": 8}, {"killed": 11}),
        ({"killed": 30}, {"killed": 20, "published": date(2025, 5, 16)}),
        ({"killed": 2}, {"killed": 52, "published": date(2025, 5, 16)}),
        ({"killed": Count(20, 20, None)}, {"killed": 90, "published": date(2025, 5, 11)}),
        ({"day": None}, {"day": None, "copy_of": "r00"}),
        ({"event_date_end": MAY_12 + days(4)}, {"day": MAY_12 + days(3)}),
        (
            {"actors": ("444",)},
            {"actors": ("444",), "day": date(2025, 5, 10), "event_date_end": date(2025, 5, 16),
             "date_precision": DatePrecision.WEEK},
        ),
    ],
)  # fmt: skip
def test_two_reports_of_one_event_become_one(first, second) -> None:
    assert _count_events(first, second) == 1
    assert _count_events(second, {**first, "copy_of": "r00"} if "copy_of" in second else first) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({}, {"place": SABHA}),
        ({"place": TAJOURA}, {"place": ABU_SALIM}),
        ({"place": ABU_SALIM}, {"place": HADBA}),
        ({"place": TAJOURA, "actors": ("444",)}, {"place": ABU_SALIM, "actors": ("444",)}),
        ({"place": ABU_SALIM}, {"place": TRIPOLI_DISTRICT}),
        ({"place": COAST, "event_type": EventType.MIGRATION}, {"place": COAST, "event_type": EventType.MIGRATION}),
        ({"place": None}, {}),
        ({"place": None, "actors": ("444",)}, {"actors": ("444",)}),
        ({}, {"day": MAY_12 + days(1)}),
        ({"sentence": "overnight"}, {"day": MAY_12 + days(2), "sentence": "overnight"}),
        ({"actors": ("ssa", "444")}, {"actors": ("rada",)}),
        ({"event_type": ATTACK, "actors": ("haftar",)}, {"event_type": ATTACK, "actors": ("saleh",)}),
        (
            {"event_type": ATTACK, "sub_event_type": "remains_found"},
            {"event_type": ATTACK, "sub_event_type": "assassination"},
        ),
        ({"event_type": MEETING, "actors": ("un",)}, {"event_type": MEETING, "actors": ("haftar",)}),
        ({}, {"event_type": STRIKE}),
        ({"actors": ("444",), "event_type": BOMBING}, {"actors": ("444",), "event_type": STRIKE}),
        ({"actors": ("444",)}, {"actors": ("444",), "event_type": EventType.PROTEST}),
        ({"actors": ("444",), "event_type": ARREST}, {"actors": ("444",), "event_type": EventType.ABDUCTION}),
        ({"event_type": ARREST}, {"event_type": ARREST, "actors": ("police",)}),
        (
            {"event_type": ARREST, "actors": ("police",), "object_kind": "drugs"},
            {"event_type": ARREST, "actors": ("police",), "object_kind": "weapons"},
        ),
        ({"killed": 40}, {"killed": 2, "published": date(2025, 5, 16)}),
        ({"day": None}, {"day": None}),
        ({"day": None, "actors": ("444",)}, {"actors": ("444",)}),
        ({}, {"day": date(2025, 5, 1), "event_date_end": date(2025, 5, 31), "date_precision": DatePrecision.MONTH}),
    ],
)
def test_two_events_stay_two(first, second) -> None:
    assert _count_events(first, second) == 2
    assert _count_events(second, first) == 2


def test_a_unit_and_the_force_it_belongs_to_are_one_side() -> None:
    sides = {"actors": ("444", "ssa")}, {"actors": ("gnu_forces",)}
    assert _count_events(*sides) == 2
    assert _count_events(*sides, parents={"444": "ministry", "ministry": "gnu_forces"}) == 1
    assert _count_events({"actors": ("444",)}, {"actors": ("ssa",)}, parents={"444": "gnu", "ssa": "gnu"}) == 2


def test_claims_of_one_report_are_one_only_if_type_place_and_date_are_equal() -> None:
    same = {"report": "one", "actors": ("444",)}
    assert _count_events(same, same) == 1
    assert _count_events(same, {**same, "place": ABU_SALIM}) == 2
    assert _count_events(same, {**same, "event_type": STRIKE}) == 2
    assert _count_events({**same, "sentence": "by night"}, {**same, "day": MAY_12 + days(1)}) == 2
    assert _count_events({**same, "day": None}, {**same, "day": None}) == 1
    assert _count_events({"report": "one", "day": None}, {"report": "one", "day": None}) == 2


def test_a_third_report_does_not_join_two_claims_of_one_report() -> None:
    desk = Desk()
    desk.tell(report="one", place=ABU_SALIM, actors=("444",))
    desk.tell(report="one", place=HADBA, actors=("444",))
    desk.tell(place=TRIPOLI, actors=("444",))
    assert sorted(event.reports for event in desk.merge()) == [1, 2]


def test_a_chain_of_nights_does_not_swallow_a_week() -> None:
    desk = Desk()
    for day in range(7):
        desk.tell(day=MAY_12 + days(day), actors=("444",), sentence="clashes overnight")
    events = desk.merge()
    assert len(events) >= 4
    assert all(event.reports <= 2 for event in events)


def test_the_nights_before_and_after_do_not_both_join() -> None:
    desk = Desk()
    for day in range(3):
        desk.tell(day=MAY_12 + days(day), actors=("444",), sentence="overnight", killed=2 if day == 1 else None)
    assert sorted(event.reports for event in desk.merge()) == [1, 2]


@pytest.mark.parametrize("step", range(8))
def test_near_places_are_found_wherever_they_lie(step: int) -> None:
    first = replace(SABHA, place_id="first", latitude=27 + step * 0.04, longitude=14 + step * 0.03)
    second = replace(first, place_id="second", latitude=first.latitude + 0.05, longitude=first.longitude + 0.06)
    assert _count_events({"place": first, "actors": ("444",)}, {"place": second, "actors": ("444",)}) == 1


def test_a_town_joins_one_of_its_quarters_and_does_not_bridge_two() -> None:
    desk = Desk()
    desk.tell(place=TRIPOLI, actors=("444", "ssa", "rada"), killed=5)
    desk.tell(place=ABU_SALIM, actors=("444",))
    desk.tell(place=replace(TAJOURA, within="tripoli"), actors=("444",))
    assert sorted(event.reports for event in desk.merge()) == [1, 2]


def test_a_vague_report_joins_one_event_and_does_not_bridge_two() -> None:
    desk = Desk()
    desk.tell(place=ABU_SALIM, actors=("444", "ssa"), killed=5)
    desk.tell(place=TAJOURA, actors=("rada", "rahba"))
    desk.tell(place=TRIPOLI, killed=5)
    first, second = sorted(desk.merge(), key=lambda event: -event.reports)
    assert (first.reports, first.place) == (2, ABU_SALIM)
    assert (second.reports, second.place) == (1, TAJOURA)
