"""Places and districts with their counts, and the closures among the events."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pandas as pd
import pytest
from builders import ABU_SALIM, LIBYA, SABHA, TRIPOLI, make_event
from hypothesis import given, settings
from published import DISTRICT, PRISON, Publish, open_published, pairs
from test_queries_naive import NAIVE, WITHIN, filters, fits, found_reports

from libya_events.filters import EventFilter, Undated
from libya_events.model import DatePrecision, Event, EventType
from libya_events.store.closure_queries import load_closures, load_events
from libya_events.store.figure_queries import count_tolls
from libya_events.store.map_queries import count_places_by_step, count_places_by_type
from libya_events.store.place_queries import count_districts, count_places, load_place
from libya_events.store.snapshot import Snapshot


@pytest.fixture(scope="module")
def naive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Snapshot]:
    yield from open_published(tmp_path_factory.mktemp("places"), NAIVE)


@settings(max_examples=25, deadline=None)
@given(wanted=filters, report_ids=found_reports)
def test_every_place_equals_a_naive_one(
    naive: Snapshot, wanted: EventFilter, report_ids: frozenset[str] | None
) -> None:
    placed = [e for e in NAIVE if fits(e, wanted, report_ids) and e.place not in (None, LIBYA)]
    by_place: dict[str, list[Event]] = {}
    by_district: dict[str, list[Event]] = {}
    for event in placed:
        assert event.place is not None
        for code in WITHIN.get(event.place.place_id, {event.place.place_id}):
            by_place.setdefault(code, []).append(event)
        if event.place.admin1:
            by_district.setdefault(event.place.admin1, []).append(event)
    places = count_places(naive, wanted, report_ids=report_ids)
    districts = count_districts(naive, wanted, report_ids=report_ids)
    assert {code: _naive(events) for code, events in by_place.items()} == _found(places, "place_id")
    assert {code: _naive(events) for code, events in by_district.items()} == _found(districts, "admin1")
    assert set(places["of_all"]) <= {len(by_place)}


def _naive(events: list[Event]) -> tuple[object, ...]:
    types = list(EventType)
    counted = {t: sum(e.event_type is t for e in events) for t in types}
    killed = [e.killed for e in events if e.killed is not None and e.event_type is not EventType.MIGRATION]
    bests = [k.best for k in killed if k.best is not None]
    highs = [next(v for v in (k.high, k.best, k.low) if v is not None) for k in killed]
    days = [e.event_date for e in events if e.event_date]
    return (
        len(events),
        sum(k.low for k in killed if k.low is not None) if killed else None,
        sum(bests) if bests else None,
        sum(highs) if highs else None,
        str(max(types, key=lambda t: (counted[t], -types.index(t)))),
        max(days) if days else None,
    )


def _found(frame: pd.DataFrame, key: str) -> dict[str, tuple[object, ...]]:
    columns = ("events", "killed_low", "killed_best", "killed_high", "main_type", "last_date")
    plain = frame.astype(object).where(frame.notna(), None)
    return {
        str(row[key]): tuple(row[c].date() if c == "last_date" and row[c] else row[c] for c in columns)
        for row in plain.to_dict("records")
    }


def test_the_dead_of_migration_are_nowhere_counted_as_killed_in_violence(publish: Publish) -> None:
    """One rule for the key figures, the tables, the map and its playback."""
    snapshot = publish(
        [
            make_event("a", EventType.CLASH, place=TRIPOLI, killed=3, day=date(2025, 1, 1)),
            make_event("b", EventType.CLASH, place=TRIPOLI, day=date(2025, 1, 2)),
            make_event("c", EventType.MIGRATION, place=TRIPOLI, killed=78, day=date(2025, 1, 3)),
            make_event("d", EventType.MIGRATION, place=SABHA, killed=5, day=date(2025, 1, 4)),
            make_event("e", EventType.MEETING, place=SABHA, day=date(2025, 1, 5)),
        ]
    )
    f = EventFilter()
    tolls = count_tolls(snapshot, f)
    assert (tolls.killed.best_low, tolls.dead.best_low) == (3, 83)
    tripoli, sabha = (count_tolls(snapshot, f.with_(places=(code,))).killed for code in ("tripoli", "sabha"))
    for found in (count_places(snapshot, f), count_districts(snapshot, f)):
        assert (
            [None if pd.isna(n) else n for n in found["killed_best"]] == [tripoli.best_low, sabha.best_low] == [3, None]
        )
    on_map = count_places_by_type(snapshot, f).groupby("place_id")[["killed_best", "told", "silent"]].sum()
    assert on_map.loc["tripoli"].tolist() == [3, tripoli.told, tripoli.silent] == [3, 1, 1]
    assert on_map.loc["sabha"].tolist() == [0, sabha.told, sabha.silent] == [0, 0, 0]
    assert count_places_by_step(snapshot, f, "year")["killed_best"].sum() == 3


def test_a_list_is_sorted_and_paged_and_says_how_long_it_is(publish: Publish) -> None:
    snapshot = publish(
        [
            make_event("a", place=SABHA, killed=9, day=date(2025, 1, 1)),
            make_event("b", place=TRIPOLI, killed=1, day=date(2025, 3, 1)),
            make_event("c", place=ABU_SALIM, day=date(2025, 2, 1)),
        ]
    )
    orders = {order: "".join(count_places(snapshot, EventFilter(), order)["place_id"].str[0]) for order in _ORDERS}
    assert orders == _ORDERS
    second = count_places(snapshot, EventFilter(), "events", 1, 1)
    assert pairs(second, "place_id", "of_all") == [("abu_salim", 3)]
    with pytest.raises(ValueError, match="cannot be sorted"):
        count_places(snapshot, EventFilter(), "event_id; DROP TABLE event")


_ORDERS = {"events": "tas", "killed": "sta", "latest": "tas", "name_en": "ast", "name_ar": "ast"}


def test_what_lies_within_a_town_or_a_district_leaves_out_itself(publish: Publish) -> None:
    events = [make_event(place=place) for place in (TRIPOLI, ABU_SALIM, PRISON, SABHA, DISTRICT)]
    snapshot = publish(events)
    inside = {
        code: set(count_places(snapshot, EventFilter(), inside=code)["place_id"]) for code in ("tripoli", "LY-TB")
    }
    assert inside["tripoli"] == {"abu_salim", "a_prison"}
    assert inside["LY-TB"] == {"tripoli", "abu_salim", "a_prison", "ly-tb"}


def test_the_last_day_comes_with_the_precision_it_is_known_to(publish: Publish) -> None:
    snapshot = publish(
        [
            make_event(day=date(2025, 1, 9)),
            make_event(day=date(2025, 3, 1), last_day=date(2025, 3, 31), date_precision=DatePrecision.MONTH),
        ]
    )
    (row,) = count_places(snapshot, EventFilter()).to_dict("records")
    assert (str(row["last_date"])[:10], row["last_precision"]) == ("2025-03-01", "month")


def test_a_place_is_found_by_its_id(publish: Publish) -> None:
    snapshot = publish([make_event(place=SABHA)])
    assert (load_place(snapshot, "sabha") or {})["name_ar"] == "سبها"
    assert load_place(snapshot, "'; DROP TABLE place; --") is None


def _closing(event_id: str, sub_type: str | None, day: date | None, **more: object) -> Event:
    return make_event(event_id, EventType.PROTEST, day=day, sub_event_type=sub_type, object_kind="road", **more)  # type: ignore[arg-type]


def test_closures_are_those_known_by_the_end_of_the_period_from_whenever(publish: Publish) -> None:
    snapshot = publish(
        [
            _closing("early", "closure", date(2011, 2, 1)),
            _closing("late", "reopening", date(2025, 6, 1)),
            _closing("undated", "closure", None),
            _closing("no-closure", None, date(2025, 5, 2)),
        ]
    )
    may = EventFilter(first_day=date(2025, 5, 1), last_day=date(2025, 5, 31), undated=Undated.EXCLUDE)
    assert list(load_closures(snapshot, may)["event_id"]) == ["early", "undated"]
    assert list(load_closures(snapshot, may)["fits"]) == [True, True]


def test_a_filter_marks_what_fits_and_hides_no_reopening(publish: Publish) -> None:
    snapshot = publish(
        [
            _closing("shut", "closure", date(2025, 1, 1), actors=("protesters",)),
            _closing("open", "reopening", date(2025, 2, 1), actors=("noc",)),
        ]
    )
    found = load_closures(snapshot, EventFilter(actors=("protesters",)))
    assert dict(pairs(found, "event_id", "fits")) == {"shut": True, "open": False}


def test_events_are_loaded_by_their_ids(publish: Publish) -> None:
    snapshot = publish([make_event("a"), make_event("b")])
    assert set(load_events(snapshot, ["a", "unknown"])["event_id"]) == {"a"}
    assert load_events(snapshot, []).empty
