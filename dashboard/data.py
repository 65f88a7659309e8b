"""The only opener of the store and the only cache: everything else gets frames, dataclasses and plain values."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import pandas as pd
import streamlit as st

from components.event_panel import EventAccount
from dashboard.answers import Answers
from libya_events.analysis.cooccurrence import TELLING_KINDS
from libya_events.errors import OutdatedSnapshotError, StoreError
from libya_events.filters import EventFilter, Undated
from libya_events.settings import read_settings
from libya_events.store import queries
from libya_events.store.event_store import EventStore
from libya_events.store.snapshot import Snapshot, current_version, open_current

T = TypeVar("T")

PAGE_LENGTH = 50
INGEST_COMMAND = "python -m libya_events ingest PATH"


@dataclass(frozen=True, slots=True)
class Data:
    """An open store. Caches are keyed by ``key``, so that a newly published snapshot is seen at the next run."""

    directory: Path
    snapshot: Snapshot
    record: EventStore

    @property
    def key(self) -> str:
        return f"{self.directory}|{self.snapshot.version}"


def open_data() -> Data:
    """The store of the settings. Instead of an empty one the sample data is shown: put into it, or beside it in a demo,
    which writes nothing there.

    Raises StoreError with what to do.
    """
    settings = read_settings()
    directory = settings.store
    if current_version(directory) is None:
        directory = _load_sample(str(directory), settings.demo)
    version = current_version(directory)
    if version is None:
        raise StoreError(f"{directory}: there are no events here yet.")
    try:
        snapshot = _open_snapshot(str(directory), version)
    except OutdatedSnapshotError:
        if settings.demo:
            raise
        _renew_snapshot(str(directory), version)
        snapshot = _open_snapshot(str(directory), current_version(directory) or version)
    return Data(directory, snapshot, _open_record(str(directory)))


@st.cache_resource(show_spinner=False)
def _load_sample(directory: str, demo: bool) -> Path:
    # Not at the top: reading reports loads every register, which a dashboard over a filled store never needs.
    from libya_events.ingestion import ensure_sample_store  # noqa: PLC0415

    return ensure_sample_store(Path(directory), read_only=demo)


@st.cache_resource(show_spinner=False)
def _renew_snapshot(directory: str, version: str) -> None:
    """Once per outdated version, whatever number of sessions find it."""
    from libya_events.ingestion import renew_snapshot  # noqa: PLC0415 (as in _load_sample)

    renew_snapshot(Path(directory))


@st.cache_resource(max_entries=2, show_spinner=False)
def _open_snapshot(directory: str, version: str) -> Snapshot:
    return open_current(Path(directory))


@st.cache_resource(show_spinner=False)
def _open_record(directory: str) -> EventStore:
    return EventStore.open(Path(directory), read_only=True)


def ask(data: Data, question: Callable[..., T], event_filter: EventFilter, *more: Any) -> T:
    """One cached question to the snapshot: a function of ``store`` that takes snapshot, filter, ``more`` and
    ``report_ids``. What it returns is shared between sessions: only frames may be changed.
    """

    def find() -> T:
        return question(data.snapshot, event_filter, *more, report_ids=find_reports(data, event_filter.text))

    return keep(data, (question, event_filter, more), find)


@st.cache_resource(max_entries=2, show_spinner=False)  # of this snapshot and the one before: older ones are let go
def _open_answers(key: str) -> Answers:
    return Answers(2000)


def keep(data: Data, name: Hashable, find: Callable[[], T]) -> T:
    """What is found once for a snapshot, under a name."""
    return _open_answers(data.key).get(name, find)


def find_reports(data: Data, text: str | None) -> frozenset[str] | None:
    """The reports whose main text holds the words; None without words."""
    return None if text is None else _search(data, data.key, text)


@st.cache_resource(max_entries=16, show_spinner=False)  # shared without copying: a common word is in most reports
def _search(_data: Data, key: str, text: str) -> frozenset[str]:
    return _data.record.search(text)


def count_key_figures(data: Data, event_filter: EventFilter) -> queries.KeyFigures:
    return ask(data, queries.count_key_figures, event_filter)


def count_by_type(data: Data, event_filter: EventFilter) -> pd.DataFrame:
    """Whatever types the filter names, so that the others stay in sight and can be chosen."""
    return ask(data, queries.count_by_type, event_filter.with_(event_types=()))


def count_timeline(data: Data, event_filter: EventFilter, step: str) -> pd.DataFrame:
    return ask(data, queries.count_timeline, event_filter.with_(undated=Undated.EXCLUDE), step)


def count_cooccurrence(data: Data, event_filter: EventFilter) -> pd.DataFrame:
    """What says something about two actors; where there is nothing of it, who is mentioned together."""
    telling = ask(data, queries.count_cooccurrence, event_filter, 12, TELLING_KINDS)
    return ask(data, queries.count_cooccurrence, event_filter) if telling.empty else telling


def load_page(data: Data, event_filter: EventFilter, order: tuple[str, bool], page: int) -> Sequence[Mapping[str, Any]]:
    return ask(data, queries.load_event_rows, event_filter, *order, (page - 1) * PAGE_LENGTH, PAGE_LENGTH)


def load_account(data: Data, event_id: str) -> EventAccount | None:
    """An event with its claims and the reports that they come from; None for an unknown id."""
    event = queries.load_event(data.snapshot, event_id)
    if event is None:
        return None
    claims = data.record.load_claims_of_event(event_id)
    reports = data.record.load_reports([*event["report_ids"], *(claim.report_id for claim in claims)])
    return EventAccount(event, claims, {report.report_id: report for report in reports})


def list_choices(data: Data) -> queries.Choices:
    return keep(data, "choices", lambda: queries.list_choices(data.snapshot))


def first_filter(data: Data) -> EventFilter:
    return keep(data, "first filter", lambda: queries.default_filter(data.snapshot))


def period_of_data(data: Data) -> tuple[date, date] | None:
    return keep(data, "period", lambda: queries.period_of_data(data.snapshot))


def last_day_of_data(data: Data) -> date | None:
    """None where no event has a date."""
    period = period_of_data(data)
    return period[1] if period else None


def has_sample(data: Data) -> bool:
    return keep(data, "sample", lambda: queries.has_sample(data.snapshot))
