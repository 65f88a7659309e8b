"""Bars, spans, incident weeks, tolls and news, each against a naive count."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pandas as pd
import pytest
from builders import SABHA, TRIPOLI, make_coded, make_event, make_report
from published import Publish, open_published, pairs

from libya_events.analysis.timeline import Step, start_of
from libya_events.filters import EventFilter, Undated
from libya_events.model import FAMILY_OF, Count, Event, EventFamily, EventType
from libya_events.store import report_record
from libya_events.store.event_store import EventStore
from libya_events.store.figure_queries import count_tolls
from libya_events.store.news_queries import load_news
from libya_events.store.snapshot import Snapshot, open_current
from libya_events.store.timeline_queries import (
    OTHERS,
    UNKNOWN,
    count_activity,
    count_incident_weeks,
    count_spans,
    list_read_periods,
)

BASE = date(2025, 1, 1)
EVERYTHING = EventFilter(undated=Undated.INCLUDE)


def random_event(number: int) -> Event:
    dice = random.Random(number)
    day = BASE + timedelta(days=dice.randrange(90)) if number % 9 else None
    return make_event(
        f"n{number:03d}",
        dice.choice(list(EventType)),
        day=day,
        last_day=day and day + timedelta(days=dice.choice([0, 0, 0, 2, 6, 30])),
        place=dice.choice([TRIPOLI, SABHA, None]),
        actors=tuple(dice.sample(["lna", "gna", "rada", "unsmil"], dice.randrange(3))),
        killed=dice.choice([None, None, 0, 4, Count(2, None, None), Count(8, None, 11), Count(12, 52, 52)]),
        missing=dice.choice([None, None, Count(5, 5, 5)]),
        reports=dice.randrange(1, 5),
    )


EVENTS = [random_event(number) for number in range(150)]


@pytest.fixture(scope="module")
def naive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Snapshot]:
    yield from open_published(tmp_path_factory.mktemp("activity"), EVENTS)


def points(step: Step) -> list[Event]:
    return [
        event
        for event in EVENTS
        if event.event_date
        and event.event_date_end
        and start_of(event.event_date, step) == start_of(event.event_date_end, step)
    ]


@pytest.mark.parametrize("step", [Step.DAY, Step.WEEK, Step.MONTH])
def test_an_event_stands_in_the_bar_that_holds_all_its_days(naive: Snapshot, step: Step) -> None:
    found = count_activity(naive, EVERYTHING, step, "family")
    expected = Counter(
        (pd.Timestamp(start_of(event.event_date or BASE, step)), str(FAMILY_OF[event.event_type]))
        for event in points(step)
    )
    assert {(period, family): n for period, family, n in pairs(found, "period", "series", "events")} == expected
    assert found["reports"].sum() == sum(event.reports for event in points(step))


@pytest.mark.parametrize("step", [Step.DAY, Step.WEEK, Step.MONTH])
def test_every_other_dated_event_is_a_span(naive: Snapshot, step: Step) -> None:
    found = count_spans(naive, EVERYTHING, step, 999)
    spans = Counter((e.event_date, e.event_date_end) for e in EVENTS if e.event_date and e not in points(step))
    assert {(a.date(), b.date()): n for a, b, n in pairs(found, "first_day", "last_day", "events")} == spans
    few = count_spans(naive, EVERYTHING, step, 3)
    assert len(few) == 3
    assert set(few["of_all"]) == {sum(spans.values())}


@pytest.mark.parametrize("by", ["type", "side", "district", "source"])
def test_the_series_add_up_to_the_events_and_are_few(naive: Snapshot, by: str) -> None:
    found = count_activity(naive, EVERYTHING, Step.WEEK, by)
    assert found["events"].sum() == len(points(Step.WEEK))
    assert found["series"].nunique() <= 9


def test_the_rarer_series_are_the_others(naive: Snapshot) -> None:
    found = count_activity(naive, EVERYTHING, Step.WEEK, "type").groupby("series")["events"].sum()
    by_type = Counter(str(event.event_type) for event in points(Step.WEEK))
    assert found[OTHERS] == sum(n for _, n in by_type.most_common()[7:])


def test_two_sides_stand_together_once(publish: Publish) -> None:
    day = date(2019, 5, 1)
    events = [make_event(day=day, actors=("lna", "gna", "tbz")), make_event(day=day, actors=("unsmil",))]
    found = count_activity(publish(events), EVERYTHING, Step.DAY, "side")
    assert dict(pairs(found, "series", "events")) == {"gna+lna": 1, UNKNOWN: 1}


def test_incident_weeks_leave_talks_out(naive: Snapshot) -> None:
    found = count_incident_weeks(naive, EVERYTHING)
    assert dict(pairs(found, "period", "events")) == Counter(
        pd.Timestamp(start_of(event.event_date or BASE, Step.WEEK))
        for event in points(Step.WEEK)
        if FAMILY_OF[event.event_type] is not EventFamily.TALKS
    )


def test_tolls_add_each_event_once_and_keep_migration_apart(naive: Snapshot) -> None:
    found = count_tolls(naive, EVERYTHING)
    elsewhere = [e for e in EVENTS if e.event_type is not EventType.MIGRATION]
    told = [e.killed for e in elsewhere if e.killed]
    assert found.killed.low == sum(count.low or 0 for count in told)
    assert found.killed.best_low == sum(count.low or 0 if count.best is None else count.best for count in told)
    assert found.killed.best_high == sum((count.best or count.high or count.low or 0) for count in told)
    assert found.killed.high == sum((count.high or count.best or count.low or 0) for count in told)
    assert found.killed.open == sum(count.high is None for count in told)
    assert found.killed.told == len(told)
    incidents = [e for e in elsewhere if FAMILY_OF[e.event_type] is not EventFamily.TALKS]
    assert found.killed.silent == sum(e.killed is None for e in incidents)
    at_sea = [e for e in EVENTS if e.event_type is EventType.MIGRATION]
    assert found.missing.best_low == sum(5 for e in at_sea if e.missing)
    assert found.incidents == sum(FAMILY_OF[e.event_type] is not EventFamily.TALKS for e in EVENTS)


def test_a_toll_that_grew_reads_its_last_figure_and_no_figure_is_not_zero(publish: Publish) -> None:
    grown = count_tolls(publish([make_event(killed=Count(8, 52, 52))]), EVERYTHING).killed
    assert (grown.best_low, grown.best_high, grown.low, grown.high) == (52, 52, 8, 52)
    assert grown == replace(grown, open=0, told=1, silent=0)
    silent = count_tolls(publish([make_event()]), EVERYTHING).killed
    assert (silent.best_low, silent.told, silent.silent) == (None, 0, 1)


def test_periods_are_read_if_a_report_was_published_or_an_event_told(store: EventStore) -> None:
    store.add_report(make_coded(make_report("One", published_at=date(2025, 5, 20), source_name="Sample Wire")))
    store.publish([make_event(day=date(2025, 5, 3), report_ids=()), make_event(day=None)])
    snapshot = open_current(store.directory)
    assert list_read_periods(snapshot, EventFilter(), "day") == (date(2025, 5, 3), date(2025, 5, 20))
    assert list_read_periods(snapshot, EventFilter(), "month") == (date(2025, 5, 1),)
    other = EventFilter(sources=("another",))
    assert list_read_periods(snapshot, other, "day") == ()
    snapshot.close()


def test_a_providers_file_stands_for_all_its_time(publish: Publish) -> None:
    days = (date(2025, 5, 3), date(2025, 5, 24))
    snapshot = publish([make_event(day=day, provider="acled", report_ids=()) for day in days])
    assert len(list_read_periods(snapshot, EventFilter(), "week")) == 4


def test_news_are_events_told_for_the_first_time_and_those_told_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with EventStore.open(tmp_path / "store") as store:
        for hour, name in ((8, "a"), (8, "b"), (18, "c"), (18, "d")):
            monkeypatch.setattr(report_record, "now", lambda hour=hour: f"2025-05-20T{hour:02d}:00:00+00:00")
            store.add_report(make_coded(make_report(f"Text {name}", report_id=name)))
        told = {"old": ("a",), "anew": ("b", "c"), "new": ("d",)}
        store.publish([make_event(event_id, report_ids=reports) for event_id, reports in told.items()])
    snapshot = open_current(tmp_path / "store")
    noon = datetime(2025, 5, 20, 12, tzinfo=UTC)
    found = load_news(snapshot, EVERYTHING, noon)
    assert pairs(found, "event_id", "is_new", "fresh") == [("new", True, 1), ("anew", False, 1)]
    assert pairs(load_news(snapshot, EVERYTHING, noon, 1), "all_new", "all_told") == [(1, 1)]
    assert load_news(snapshot, EVERYTHING.with_(event_types=(EventType.MEETING,)), noon).empty
    assert load_news(snapshot, EVERYTHING, noon + timedelta(hours=8)).empty
    snapshot.close()
