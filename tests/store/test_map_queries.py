"""What maps ask, against naive counts."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest
from builders import ABU_SALIM, LIBYA, SABHA, TRIPOLI, make_event
from published import Publish, pairs

from libya_events.filters import EventFilter, Undated
from libya_events.model import Count, Event, EventType
from libya_events.store.map_queries import count_places_by_step, count_places_by_type
from libya_events.store.queries import count_by_admin1

BASE = date(2025, 5, 3)  # a Saturday: weeks begin
TYPES = (EventType.CLASH, EventType.STRIKE, EventType.MEETING)
EVENTS = [
    make_event(
        f"m{n:02d}",
        TYPES[n % 3],
        day=None if n % 11 == 0 else BASE + timedelta(days=n),
        last_day=None if n % 11 == 0 else BASE + timedelta(days=n + (9 if n % 5 == 0 else 0)),
        place=(TRIPOLI, ABU_SALIM, SABHA, LIBYA, None)[n % 5],
        killed=(None, 0, 3, Count(2, None, None))[n % 4],
    )
    for n in range(40)
]
PLACED = [event for event in EVENTS if event.place not in (None, LIBYA)]


def place_of(event: Event) -> str:
    assert event.place is not None
    return event.place.place_id


def test_places_by_type_equal_a_naive_count(publish: Publish) -> None:
    found = count_places_by_type(publish(EVENTS), EventFilter(undated=Undated.INCLUDE))
    expected = Counter((place_of(event), str(event.event_type)) for event in PLACED)
    assert {(p, t): n for p, t, n in pairs(found, "place_id", "event_type", "events")} == expected
    told = Counter((place_of(event), str(event.event_type)) for event in PLACED if event.killed is not None)
    assert {(p, t): n for p, t, n in pairs(found, "place_id", "event_type", "told") if n} == told
    wide = {place for place, roughly in pairs(found, "place_id", "roughly") if roughly}
    assert wide == {place_of(e) for e in PLACED if e.place and str(e.place.geo_precision) not in ("site", "town")}


@pytest.mark.parametrize(
    "wanted",
    [
        EventFilter(places=("tripoli",)),
        EventFilter(admin1s=("LY-SB",), event_types=(EventType.CLASH,)),
        EventFilter(places=("sabha",), admin1s=("LY-TB",)),
    ],
)
def test_around_a_place_everything_is_counted_and_what_is_chosen_is_the_filter(
    publish: Publish, wanted: EventFilter
) -> None:
    snapshot, columns = publish(EVENTS), ["place_id", "event_type", "events"]
    around = count_places_by_type(snapshot, wanted, True)
    chosen = around[around["chosen"].astype(bool)]
    assert chosen[columns].values.tolist() == count_places_by_type(snapshot, wanted)[columns].values.tolist()
    everywhere = count_places_by_type(snapshot, wanted.with_(places=(), admin1s=()), True)
    assert everywhere["chosen"].isna().all()
    assert around["events"].sum() == everywhere["events"].sum()
    districts = count_by_admin1(snapshot, wanted, True)
    assert (
        districts["events"].sum()
        == count_by_admin1(snapshot, EventFilter(event_types=wanted.event_types))["events"].sum()
    )
    assert (
        districts[districts["chosen"].astype(bool)]["events"].sum() == count_by_admin1(snapshot, wanted)["events"].sum()
    )


@pytest.mark.parametrize(("step", "days"), [("day", 1), ("week", 7)])
def test_steps_equal_a_naive_count(publish: Publish, step: str, days: int) -> None:
    first = BASE + timedelta(days=7)
    found = count_places_by_step(publish(EVENTS), EventFilter(first_day=first), step)
    expected: Counter[tuple[str, date]] = Counter()
    loose = 0
    for event in PLACED:
        if event.event_date is None or event.event_date_end is None or event.event_date_end < first:
            continue
        day = max(event.event_date, first)
        start = BASE + timedelta(days=(day - BASE).days // days * days)
        expected[place_of(event), start] += 1
        loose += event.event_date_end >= start + timedelta(days=days)
    assert {(p, d.date()): n for p, d, n in pairs(found, "place_id", "period", "events")} == expected  # type: ignore[attr-defined]
    assert found["loose"].sum() == loose > 0


def test_steps_by_type_add_up_to_the_steps(publish: Publish) -> None:
    snapshot = publish(EVENTS)
    by_type = count_places_by_step(snapshot, EventFilter(), "week", True)
    whole = count_places_by_step(snapshot, EventFilter(), "week")
    columns = ["place_id", "period"]
    assert by_type.groupby(columns)["events"].sum().to_dict() == whole.set_index(columns)["events"].to_dict()
    assert set(by_type["event_type"]) == {str(one) for one in TYPES}
