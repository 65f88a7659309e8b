"""The queries against a small set of events counted by hand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pandas as pd
import pytest
from builders import ABU_SALIM, LIBYA, SABHA, make_actor, make_coded, make_event, make_report
from published import DISTRICT, PRISON, Publish, ids, open_published, pairs

from libya_events.filters import ActorMatch, EventFilter, Undated
from libya_events.model import Count, EventStatus, EventType, Role
from libya_events.store import queries
from libya_events.store.event_store import EventStore
from libya_events.store.export_queries import load_events_with_names
from libya_events.store.snapshot import Snapshot

EVERYTHING = EventFilter(undated=Undated.INCLUDE)

SMALL = [
    make_event("a", EventType.CLASH, day=date(2025, 5, 12), actors=("x", "y"), killed=Count(2, 3, 5)),
    make_event("b", EventType.STRIKE, day=date(2025, 5, 16), place=ABU_SALIM, actors=("x", "z"), killed=0),
    make_event("c", EventType.CLASH, day=date(2025, 5, 17), place=PRISON, actors=("y",), killed=Count(4, 4, None)),
    make_event("d", EventType.MEETING, day=date(2025, 4, 29), last_day=date(2025, 5, 2), actors=("x", "y", "z")),
    make_event("e", EventType.PROTEST, day=date(2024, 12, 31), place=SABHA),
    make_event("f", EventType.ATTACK, day=None, place=SABHA, actors=("z",), injured=Count(7, None, None)),
    make_event("g", EventType.STATEMENT, day=date(2025, 5, 1), place=LIBYA),
    make_event("h", EventType.BOMBING, day=date(2025, 5, 12), place=None),
    make_event("i", EventType.STRIKE, day=date(2025, 5, 12), place=DISTRICT),
    make_event("w", EventType.CLASH, day=date(2025, 5, 12), killed=99, status=EventStatus.WITHDRAWN),
]


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Snapshot]:
    yield from open_published(tmp_path_factory.mktemp("small"), SMALL)


def test_key_figures(small: Snapshot) -> None:
    assert queries.count_key_figures(small, EventFilter()) == queries.KeyFigures(
        events=8,
        of_all=9,
        incidents=6,
        talks=2,
        undated=1,
        unplaced=2,
        places=5,
        reports=8,
        sources=0,
    )
    assert queries.count_key_figures(small, EventFilter(undated=Undated.ONLY, places=("sabha",))).events == 1


def test_undated_events_beside_a_period_heed_the_rest_of_the_filter(small: Snapshot) -> None:
    period = EventFilter(first_day=date(2025, 5, 1), last_day=date(2025, 5, 31))
    assert queries.count_key_figures(small, period).undated == 1
    assert queries.count_key_figures(small, period.with_(places=("tripoli",))).undated == 0


@pytest.mark.parametrize(
    ("event_filter", "expected"),
    [
        (EventFilter(), "abcdeghi"),
        (EVERYTHING, "abcdefghi"),
        (EventFilter(first_day=date(2025, 5, 2), last_day=date(2025, 5, 12)), "adhi"),
        (EventFilter(first_day=date(2025, 5, 3), undated=Undated.INCLUDE), "abcfhi"),
        (EventFilter(undated=Undated.ONLY, first_day=date(2025, 5, 3)), "f"),
        (EventFilter(places=("tripoli",)), "abcd"),
        (EventFilter(places=("abu_salim",)), "bc"),
        (EventFilter(places=("a_prison", "sabha")), "ce"),
        (EventFilter(admin1s=("LY-TB",)), "abcdi"),
        (EventFilter(actors=("x", "z")), "abd"),
        (EventFilter(actors=("x", "z"), actor_match=ActorMatch.ALL), "bd"),
        (EventFilter(actors=("nobody",)), ""),
        (EventFilter(killed_at_least=0), "abc"),
        (EventFilter(killed_at_least=4), "c"),
        (EventFilter(unplaced_only=True), "gh"),
    ],
)
def test_which_events_a_filter_selects(small: Snapshot, event_filter: EventFilter, expected: str) -> None:
    assert ids(small, event_filter) == expected


def test_districts_and_types(small: Snapshot) -> None:
    assert pairs(queries.count_by_admin1(small, EventFilter()), "admin1", "events") == [("LY-TB", 5), ("LY-SB", 1)]
    assert pairs(queries.count_by_type(small, EventFilter()), "event_type", "events") == [
        ("clash", 2),
        ("strike", 2),
        ("bombing", 1),
        ("protest", 1),
        ("meeting", 1),
        ("statement", 1),
    ]


def test_weeks_start_on_saturday(publish: Publish) -> None:
    friday, saturday = date(2025, 5, 16), date(2025, 5, 17)
    snapshot = publish([make_event(day=friday), make_event(day=saturday), make_event(day=saturday + timedelta(days=6))])
    counts = queries.count_timeline(snapshot, EventFilter(), "week")
    assert [(stamp.date(), n) for stamp, n in pairs(counts, "period", "events")] == [
        (date(2025, 5, 10), 1),
        (saturday, 2),
    ]  # type: ignore[attr-defined]


def test_an_event_that_began_before_the_period_stands_at_its_beginning(small: Snapshot) -> None:
    may = EventFilter(first_day=date(2025, 5, 1), last_day=date(2025, 5, 31))
    assert set(queries.count_timeline(small, may, "month")["period"]) == {pd.Timestamp(2025, 5, 1)}
    with pytest.raises(ValueError, match="fortnight"):
        queries.count_timeline(small, may, "fortnight")


def test_events_by_actor(small: Snapshot) -> None:
    assert pairs(queries.count_by_actor(small, EVERYTHING), "actor_id", "events") == [("x", 3), ("y", 3), ("z", 3)]


def test_an_actor_with_two_roles_counts_once(publish: Publish) -> None:
    snapshot = publish([make_event("e", actors=(make_actor("x", Role.INITIATOR), make_actor("x", Role.TARGET)))])
    assert list(queries.count_by_actor(snapshot, EventFilter())["events"]) == [1]
    assert list(queries.load_actors_of_events(snapshot, ["e"])["role"]) == ["initiator", "target"]
    assert ids(snapshot, EventFilter(actors=("x",), actor_match=ActorMatch.ALL)) == "e"


def test_a_text_selects_the_events_of_its_reports(store: EventStore, publish: Publish) -> None:
    airport, other = make_report("Shells hit the airport."), make_report("A meeting in Sabha.")
    store.add_report(make_coded(airport))
    store.add_report(make_coded(other))
    snapshot = publish(
        [
            make_event("a", report_ids=(airport.report_id, other.report_id)),
            make_event("b", report_ids=(other.report_id,)),
        ]
    )
    for text, expected in (("airport", "a"), ("sabha", "ab"), ("port said", "")):
        event_filter = EventFilter(text=text)
        found = store.search(text)
        assert ids(snapshot, event_filter, report_ids=found) == expected
        assert queries.count_key_figures(snapshot, event_filter, report_ids=found).events == len(expected)


def test_reports_and_sources_are_counted_once(store: EventStore, publish: Publish) -> None:
    names = ("Sample Wire", "sample-wire.example", "Unknown paper", None)
    reports = [make_report(f"report {number}", source_name=name) for number, name in enumerate(names)]
    for report in reports:
        store.add_report(make_coded(report))
    all_ids = tuple(report.report_id for report in reports)
    figures = queries.count_key_figures(
        publish([make_event(report_ids=all_ids), make_event(report_ids=all_ids[:1])]), EventFilter()
    )
    assert (figures.reports, figures.sources) == (4, 2)


@pytest.mark.parametrize("descending", [True, False])
def test_pages_follow_each_other_and_missing_values_come_last(small: Snapshot, descending: bool) -> None:
    pages = [
        queries.load_event_rows(small, EVERYTHING, "killed_best", descending, offset, 4) for offset in (0, 4, 8, 12)
    ]
    assert [len(page) for page in pages] == [4, 4, 1, 0]
    together = [row["event_id"] for page in pages for row in page]
    assert together[:3] == (["c", "a", "b"] if descending else ["b", "a", "c"])
    assert sorted(together) == list("abcdefghi")
    assert len(queries.load_event_rows(small, EVERYTHING)) == 9


def test_sorting_by_a_made_up_column_is_refused(small: Snapshot) -> None:
    with pytest.raises(ValueError, match="sorted by"):
        queries.load_event_rows(small, EVERYTHING, sort="1; DROP TABLE event")


@pytest.mark.parametrize("column", queries.SORT_COLUMNS)
def test_a_page_can_be_sorted_by_every_column(small: Snapshot, column: str) -> None:
    assert len(queries.load_event_rows(small, EVERYTHING, sort=column)) == 9


@pytest.mark.parametrize("column", queries.SORT_COLUMNS)
def test_the_rows_of_a_list_are_those_of_an_export(small: Snapshot, column: str) -> None:
    whole = load_events_with_names(small, EVERYTHING).sort_values("event_id")
    page = whole.sort_values(column, ascending=False, kind="stable", na_position="last").iloc[1:6]
    rows = queries.load_event_rows(small, EVERYTHING, column, True, 1, 5)
    expected = page[list(rows[0])].astype(object).where(page[list(rows[0])].notna(), None).to_dict("records")
    assert [row["event_id"] for row in rows] == page["event_id"].tolist()
    for row, told in zip(rows, expected, strict=True):
        assert {name: value for name, value in row.items() if not name.startswith("event_date")} == {
            name: value for name, value in told.items() if not name.startswith("event_date")
        }
        assert row["event_date"] == (None if told["event_date"] is None else told["event_date"].date())


def test_a_withdrawn_event_is_counted_nowhere_but_can_be_opened(small: Snapshot) -> None:
    assert "w" not in ids(small, EVERYTHING)
    assert (queries.load_event(small, "w") or {})["status"] == "withdrawn"


def test_one_event_with_everything(small: Snapshot) -> None:
    event = queries.load_event(small, "d")
    assert event is not None
    assert (event["event_date"], event["event_date_end"]) == (date(2025, 4, 29), date(2025, 5, 2))
    assert (event["place_name_en"], event["killed_best"]) == ("Tripoli", None)
    assert [actor["actor_id"] for actor in event["actors"]] == ["x", "y", "z"]
    assert (event["claim_ids"], event["report_ids"]) == (["d-claim"], ["d-report"])


def test_choices_count_towns_with_what_lies_in_them(small: Snapshot) -> None:
    choices = queries.list_choices(small)
    counts = dict(pairs(choices.places, "place_id", "events"))
    assert counts == {"tripoli": 4, "abu_salim": 2, "a_prison": 1, "sabha": 2, "ly": 1, "ly-tb": 1}
    assert pairs(choices.admin1s, "admin1", "events") == [("LY-TB", 5), ("LY-SB", 2)]
    assert pairs(choices.actors, "actor_id", "events") == [("x", 3), ("y", 3), ("z", 3)]
    assert dict(pairs(choices.event_types, "event_type", "events"))["clash"] == 2


def test_an_empty_store_answers_everything(publish: Publish) -> None:
    snapshot = publish([])
    figures = queries.count_key_figures(snapshot, EventFilter())
    assert (figures.events, figures.of_all) == (0, 0)
    for count in (queries.count_by_admin1, queries.count_by_type, queries.count_by_actor):
        assert count(snapshot, EventFilter()).empty
    assert queries.count_timeline(snapshot, EventFilter(), "day").empty
    assert queries.count_cooccurrence(snapshot, EventFilter()).empty
    assert queries.load_event_rows(snapshot, EventFilter()) == []
    assert queries.load_actors_of_events(snapshot, []).empty
    assert queries.period_of_data(snapshot) is None
