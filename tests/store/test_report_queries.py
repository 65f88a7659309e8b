"""Pages of reports against naive ones, and an event's neighbours against the list itself."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from builders import LIBYA, SABHA, TRIPOLI, make_claim, make_event, make_report

from libya_events.filters import EventFilter, Undated
from libya_events.model import CodedReport, Event, EventStatus, EventType, Language
from libya_events.store import queries
from libya_events.store.event_store import EventStore
from libya_events.store.neighbour_queries import find_neighbours
from libya_events.store.report_queries import (
    ReportFilter,
    count_reports,
    list_report_sources,
    load_events_of_report,
    load_report_page,
)
from libya_events.store.snapshot import Snapshot, open_current

DICE = random.Random(7)
SOURCES = ["Sample Wire", "Sample Radio", "An unknown paper", None]
REPORTS = [
    CodedReport(
        make_report(
            f"خبر رقم {n}",
            report_id=f"r{n:02d}",
            source_name=DICE.choice(SOURCES),
            language=DICE.choice(list(Language)),
            published_at=DICE.choice([None, date(2025, 5, 1) + timedelta(days=n % 5)]),
        ),
        relevant=n % 4 != 0,
        reason="other_country" if n % 4 == 0 else None,
    )
    for n in range(40)
]
EVENTS = [
    make_event(
        f"e{n:02d}",
        DICE.choice(list(EventType)),
        day=DICE.choice([None, date(2025, 5, 1) + timedelta(days=n % 6)]),
        place=DICE.choice([TRIPOLI, SABHA, LIBYA, None]),
        killed=DICE.choice([None, 0, 3, 3, 5]),
        report_ids=tuple(DICE.sample([r.report.report_id for r in REPORTS if r.relevant], DICE.randrange(1, 4))),
        status=EventStatus.WITHDRAWN if n == 3 else EventStatus.MACHINE,
    )
    for n in range(30)
]
ANY = EventFilter(undated=Undated.INCLUDE)
FILTERS = [
    EventFilter(),
    ANY,
    ANY.with_(places=("tripoli",)),
    ANY.with_(event_types=(EventType.CLASH, EventType.MEETING)),
    ANY.with_(sources=("sample_wire",)),
    EventFilter(first_day=date(2025, 5, 2), last_day=date(2025, 5, 3)),
]
SOURCE_IDS = {"Sample Wire": "sample_wire", "Sample Radio": "sample_radio"}


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Snapshot]:
    directory = tmp_path_factory.mktemp("reports")
    with EventStore.open(directory) as store:
        for coded in REPORTS:
            store.add_report(coded)
        store.publish(EVENTS)
    opened = open_current(directory)
    yield opened
    opened.close()


def selected(snapshot: Snapshot, wanted: EventFilter) -> list[Event]:
    shown = {row["event_id"] for row in queries.load_event_rows(snapshot, wanted)}
    return [event for event in EVENTS if event.event_id in shown]


def naive(snapshot: Snapshot, f: EventFilter, wanted: ReportFilter, found: frozenset[str] | None) -> list[str]:
    told = {report_id for event in selected(snapshot, f) for report_id in event.report_ids}
    fitting = [
        coded.report
        for coded in REPORTS
        if (not wanted.among_events or coded.report.report_id in told)
        and (found is None or coded.report.report_id in found)
        and (not f.sources or SOURCE_IDS.get(coded.report.source_name or "") in f.sources)
        and wanted.language in (None, coded.report.language)
        and wanted.relevant in (None, coded.relevant)
    ]
    return [
        r.report_id for r in sorted(fitting, key=lambda r: (-(r.published_at or date.min).toordinal(), r.report_id))
    ]


@pytest.mark.parametrize("f", FILTERS)
@pytest.mark.parametrize("among_events", [True, False])
@pytest.mark.parametrize("language", [None, "ar"])
@pytest.mark.parametrize("relevant", [None, True, False])
def test_pages_of_reports_are_those_of_a_naive_list(
    snapshot: Snapshot, f: EventFilter, among_events: bool, language: str | None, relevant: bool | None
) -> None:
    wanted = ReportFilter(among_events, language, relevant)
    expected = naive(snapshot, f, wanted, None)
    assert count_reports(snapshot, f, wanted) == len(expected)
    pages = [load_report_page(snapshot, f, wanted, offset, 7) for offset in range(0, 42, 7)]
    assert [report_id for page in pages for report_id in page["report_id"]] == expected


def test_words_narrow_the_reports_themselves_and_not_only_their_events(snapshot: Snapshot) -> None:
    found = frozenset({"r01", "r02", "r04"})
    f = ANY.with_(text="خبر")
    for among_events in (True, False):
        wanted = ReportFilter(among_events)
        page = load_report_page(snapshot, f, wanted, report_ids=found)
        told = {r for event in EVENTS if event.status is not EventStatus.WITHDRAWN for r in event.report_ids}
        assert set(page["report_id"]) == (found & told if among_events else found)
    with pytest.raises(ValueError, match="report_ids"):
        count_reports(snapshot, f, ReportFilter(among_events=False))


def test_a_report_knows_how_many_events_it_tells_and_why_it_tells_none(snapshot: Snapshot) -> None:
    page = load_report_page(snapshot, ANY, ReportFilter(among_events=False), limit=100)
    for row in page.to_dict("records"):
        events = [e for e in EVENTS if row["report_id"] in e.report_ids and e.status is not EventStatus.WITHDRAWN]
        assert row["events"] == len(events)
        number = int(str(row["report_id"])[1:])
        assert (row["reason"] == "other_country") == (number % 4 == 0)


def test_the_events_of_a_report_are_found_with_the_claims_they_hold(tmp_path: object, snapshot: Snapshot) -> None:
    for report_id in ("r01", "r05", "r04"):
        expected = [event.event_id for event in EVENTS if report_id in event.report_ids]
        assert list(load_events_of_report(snapshot, report_id)["event_id"]) == expected
    assert list_report_sources(snapshot)[0] in {"sample_wire", "sample_radio"}


def test_a_coded_report_comes_back_whole(store: EventStore) -> None:
    report = make_report()
    coded = CodedReport(report, relevant=True, claims=(make_claim(report),))
    store.add_report(coded)
    assert store.load_coded_report(report.report_id) == coded
    assert store.load_coded_report("another") is None


@pytest.mark.parametrize("sort", ["event_date", "killed_best", "place_name_ar", "event_type"])
@pytest.mark.parametrize("descending", [True, False])
def test_neighbours_are_those_of_the_list(snapshot: Snapshot, sort: str, descending: bool) -> None:
    for f in (ANY, EventFilter(), ANY.with_(places=("tripoli",))):
        ids = [row["event_id"] for row in queries.load_event_rows(snapshot, f, sort, descending)]
        for at, event_id in enumerate(ids):
            found = find_neighbours(snapshot, f, event_id, sort, descending)
            assert found is not None
            assert (found.position, found.previous, found.following) == (
                at + 1,
                ids[at - 1] if at else None,
                ids[at + 1] if at + 1 < len(ids) else None,
            )
    assert find_neighbours(snapshot, ANY, "e03", sort, descending) is None  # withdrawn
