"""The chain from files to a published store."""

from __future__ import annotations

from pathlib import Path

import pytest

from libya_events.filters import EventFilter
from libya_events.pipeline import ensure_sample_store, ingest
from libya_events.reports.reader import read_reports
from libya_events.store.event_queries import load_event_page
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
    event = load_event_page(open_current(tmp_path / "store"), EventFilter()).iloc[0]
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
        from libya_events.pipeline import code_report

        later = next(iter(read_reports([reports / "later.txt"])))
        store.add_report(code_report(later))  # type: ignore[arg-type]
    with EventStore.open(directory) as store:
        ingest(store, read_reports([reports]))
    assert current_version(directory) != first
    assert load_event_page(open_current(directory), EventFilter()).iloc[0]["reports"] == 2


def test_the_sample_store_is_made_once_and_marked(tmp_path: Path) -> None:
    directory = ensure_sample_store(tmp_path / "store")
    version = current_version(directory)
    assert ensure_sample_store(tmp_path / "store") == directory
    assert current_version(directory) == version
    figures = count_key_figures(open_current(directory), EventFilter())
    assert figures.events > 100
    assert figures.places >= 20
    assert bool(load_event_page(open_current(directory), EventFilter(), limit=None)["sample"].all())
