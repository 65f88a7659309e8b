"""Every count against a naive one, over filters nobody thought of."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pandas as pd
import pytest
from builders import ABU_SALIM, LIBYA, SABHA, TRIPOLI, make_event
from hypothesis import given, settings
from hypothesis import strategies as st
from published import DISTRICT, PRISON, ids, open_published, pairs

from libya_events.filters import ActorMatch, EventFilter, Undated
from libya_events.model import Count, Event, EventStatus, EventType
from libya_events.store import queries
from libya_events.store.map_queries import count_places_by_type
from libya_events.store.snapshot import Snapshot

PLACES = [TRIPOLI, ABU_SALIM, PRISON, SABHA, LIBYA, DISTRICT, None]
WITHIN = {"a_prison": {"a_prison", "abu_salim", "tripoli"}, "abu_salim": {"abu_salim", "tripoli"}}
ACTORS = ["p", "q", "r", "s", "t"]
BASE = date(2025, 1, 1)


def random_event(number: int, dice: random.Random) -> Event:
    day = dice.choice([None, *[BASE + timedelta(days=dice.randrange(90)) for _ in range(6)]])
    killed = dice.choice([None, 0, 1, 4, Count(2, None, None), Count(1, 3, 9)])
    return make_event(
        f"n{number:03d}",
        dice.choice(list(EventType)),
        day=day,
        last_day=day and day + timedelta(days=dice.choice([0, 0, 0, 6, 30])),
        place=dice.choice(PLACES),
        actors=tuple(dice.sample(ACTORS, dice.randrange(4))),
        killed=killed,
        report_ids=tuple(dice.sample([f"r{i}" for i in range(12)], dice.randrange(1, 3))),
    )


NAIVE = [random_event(number, random.Random(number)) for number in range(120)]
NAIVE[0] = replace(NAIVE[0], status=EventStatus.WITHDRAWN)


@pytest.fixture(scope="module")
def naive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Snapshot]:
    yield from open_published(tmp_path_factory.mktemp("naive"), NAIVE)


def fits(event: Event, wanted: EventFilter, report_ids: frozenset[str] | None) -> bool:
    place_id = event.place.place_id if event.place else ""
    actors = {actor.actor_id for actor in event.actors}
    unplaced = event.place is None or event.place is LIBYA
    return (
        event.status is not EventStatus.WITHDRAWN
        and fits_period(event, wanted)
        and (not wanted.unplaced_only or unplaced)
        and (not wanted.event_types or event.event_type in wanted.event_types)
        and (not wanted.places or bool(WITHIN.get(place_id, {place_id}) & set(wanted.places)))
        and (not wanted.admin1s or (event.place is not None and event.place.admin1 in wanted.admin1s))
        and (not wanted.actors or (any, all)[wanted.actor_match is ActorMatch.ALL](a in actors for a in wanted.actors))
        and (wanted.killed_at_least is None or best(event) >= wanted.killed_at_least)
        and (report_ids is None or bool(report_ids & set(event.report_ids)))
    )


def fits_period(event: Event, wanted: EventFilter) -> bool:
    if event.event_date is None or event.event_date_end is None:
        return wanted.undated is not Undated.EXCLUDE
    first, last = wanted.first_day or date.min, wanted.last_day or date.max
    return wanted.undated is not Undated.ONLY and event.event_date <= last and event.event_date_end >= first


def best(event: Event) -> int:
    return -1 if event.killed is None or event.killed.best is None else event.killed.best


days = st.none() | st.dates(BASE - timedelta(days=5), BASE + timedelta(days=130))
filters = st.builds(
    EventFilter,
    first_day=days,
    last_day=days,
    undated=st.sampled_from(Undated),
    unplaced_only=st.sampled_from([False, False, False, True]),
    event_types=st.lists(st.sampled_from(EventType), max_size=6, unique=True).map(tuple),
    places=st.lists(st.sampled_from(["tripoli", "abu_salim", "a_prison", "sabha", "ly"]), max_size=2).map(tuple),
    admin1s=st.lists(st.sampled_from(["LY-TB", "LY-SB"]), max_size=2).map(tuple),
    actors=st.lists(st.sampled_from(ACTORS), max_size=2).map(tuple),
    actor_match=st.sampled_from(ActorMatch),
    killed_at_least=st.none() | st.integers(0, 4),
)
found_reports = st.none() | st.frozensets(st.sampled_from([f"r{i}" for i in range(14)]), max_size=6)


@settings(max_examples=25, deadline=None)
@given(wanted=filters, report_ids=found_reports)
def test_every_count_equals_a_naive_one(
    naive: Snapshot, wanted: EventFilter, report_ids: frozenset[str] | None
) -> None:
    expected = [event for event in NAIVE if fits(event, wanted, report_ids)]
    assert ids(naive, wanted, report_ids=report_ids) == "".join(event.event_id for event in expected)

    figures = queries.count_key_figures(naive, wanted, report_ids=report_ids)
    assert figures.events == len(expected)
    assert figures.reports == len({report_id for event in expected for report_id in event.report_ids})
    assert figures.unplaced == sum(event.place in (None, LIBYA) for event in expected)

    by_place = count_places_by_type(naive, wanted, report_ids=report_ids)
    assert by_place.groupby("place_id")["events"].sum().to_dict() == Counter(
        event.place.place_id for event in expected if event.place not in (None, LIBYA) and event.place
    )
    by_type = queries.count_by_type(naive, wanted, report_ids=report_ids)
    assert dict(pairs(by_type, "event_type", "events")) == Counter(str(event.event_type) for event in expected)
    by_month = queries.count_timeline(naive, wanted, "month", report_ids=report_ids)
    assert Counter(by_month.groupby("period")["events"].sum().to_dict()) == Counter(
        pd.Timestamp(max(event.event_date, wanted.first_day or BASE).replace(day=1))
        for event in expected
        if event.event_date
    )
