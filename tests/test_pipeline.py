"""The chain from files to a published store."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from builders import SABHA, make_report

from libya_events.errors import OnlineError
from libya_events.filters import EventFilter
from libya_events.geocoding.online import OnlineGeocoder
from libya_events.ingestion import ensure_sample_store, ingest
from libya_events.model import Place
from libya_events.pipeline import code_report
from libya_events.reports.reader import read_reports
from libya_events.store.event_queries import load_event_rows
from libya_events.store.event_store import EventStore
from libya_events.store.queries import count_key_figures
from libya_events.store.snapshot import current_version, open_current

HEAD = "Source: {}\nPublished: {}\n\n"
EARLY = HEAD.format("Sample Wire", "2025-05-13") + (
    "قُتل 8 أشخاص في اشتباكات اندلعت أمس في مدينة سبها الليبية بين مجموعتين مسلحتين.\n"
)
LATER = HEAD.format("Sample Radio", "2025-05-14") + (
    "ارتفعت حصيلة الاشتباكات التي شهدتها مدينة سبها الليبية أول أمس إلى 23 قتيلا، بينهم 5 مدنيين.\n"
)


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "early.txt").write_text(EARLY, encoding="utf-8")
    (folder / "later.txt").write_text(LATER, encoding="utf-8")
    return folder


def test_a_growing_toll_is_one_event_with_the_latest_figure(reports: Path, tmp_path: Path) -> None:
    with EventStore.open(tmp_path / "store") as store:
        result = ingest(store, read_reports([reports]))
    assert (result.reports_read, result.events_added) == (2, 1)
    event = load_event_rows(open_current(tmp_path / "store"), EventFilter())[0]
    assert (event["killed_low"], event["killed_best"], event["reports"], event["sources"]) == (8, 23, 2, 2)
    assert event["place_id"] == "sabha"
    assert "23" in event["summary_ar"]
    assert event["summary_en"].startswith("Armed clash, Sabha, 12 May 2025")


def test_reports_left_unpublished_by_a_killed_ingest_are_published_by_the_next(reports: Path, tmp_path: Path) -> None:
    directory = tmp_path / "store"
    with EventStore.open(directory) as store:
        ingest(store, read_reports([reports / "early.txt"]))
        first = current_version(directory)
        # As if killed before publishing: the report is acknowledged, the snapshot is not made.
        later = next(iter(read_reports([reports / "later.txt"])))
        store.add_report(code_report(later))  # type: ignore[arg-type]
    with EventStore.open(directory) as store:
        ingest(store, read_reports([reports]))
    assert current_version(directory) != first
    assert load_event_rows(open_current(directory), EventFilter())[0]["reports"] == 2


def test_the_sample_store_is_made_once_and_marked(tmp_path: Path) -> None:
    directory = ensure_sample_store(tmp_path / "store")
    version = current_version(directory)
    assert ensure_sample_store(tmp_path / "store") == directory
    assert current_version(directory) == version
    figures = count_key_figures(open_current(directory), EventFilter())
    assert figures.events > 100
    assert figures.places >= 20
    events = load_event_rows(open_current(directory), EventFilter(), limit=figures.events)
    assert all(event["sample"] for event in events)


class Answering(OnlineGeocoder):
    """Knows one town, and counts what it was asked."""

    def __init__(self, tmp_path: Path) -> None:
        super().__init__(tmp_path / "places.sqlite")
        self.asked: list[str] = []

    def geocode(self, name: str) -> Place | None:
        self.asked.append(name)
        if name == "خربانة":
            raise OnlineError("no answer")
        return replace(SABHA, place_id="online:1", name_en="Qurdabun") if name == "قردابون" else None


def test_a_town_that_the_gazetteer_lacks_is_asked_for_online_where_that_is_wanted(tmp_path: Path) -> None:
    report = make_report(text="اندلعت اشتباكات بين قوات ليبية ومسلحين في بلدة قردابون جنوب ليبيا.", published_at=None)
    online = Answering(tmp_path)
    (claim,) = code_report(report, online).claims
    assert online.asked == ["قردابون"]
    assert claim.place is not None
    assert claim.place.place_id == "online:1"
    assert claim.evidence.place is not None
    assert claim.evidence.place.text == "قردابون"
    (offline,) = code_report(report).claims
    assert offline.place is None or offline.place.place_id != "online:1"


def test_a_service_that_does_not_answer_costs_the_place_only(tmp_path: Path) -> None:
    report = make_report(text="اندلعت اشتباكات بين قوات ليبية ومسلحين في بلدة خربانة جنوب ليبيا.", published_at=None)
    assert len(code_report(report, Answering(tmp_path)).claims) == 1
