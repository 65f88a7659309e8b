"""``export``: write events to a file, filtered as on the dashboard."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import BinaryIO
from urllib.parse import parse_qsl

import pandas as pd

from libya_events.commands.reading import DONE, counted, tell
from libya_events.errors import LibyaEventsError, StoreError
from libya_events.exports.file_names import FORMATS
from libya_events.exports.tables import ExportContext, write_events_csv, write_events_geojson, write_events_jsonl
from libya_events.filters import EventFilter, from_parameters
from libya_events.store.event_queries import load_event_page
from libya_events.store.event_store import EventStore
from libya_events.store.snapshot import Snapshot, open_current

_WRITERS: dict[str, Callable[[pd.DataFrame, BinaryIO, ExportContext], None]] = {
    "csv": write_events_csv,
    "geojson": write_events_geojson,
    "jsonl": write_events_jsonl,
}


def run(options: Namespace) -> int:
    writer = _WRITERS[_format(options)]
    event_filter = _read_filter(options.filter)
    snapshot = open_current(options.store)
    frame = _load_events(options.store, snapshot, event_filter)
    context = ExportContext(
        filter_words=options.filter or "all events",
        data_as_of=str(_about(snapshot, "published_at"))[:10],
        sample=bool(frame["sample"].any()),
    )
    with _open(options.out) as file:
        writer(frame, file, context)
    tell(f"{counted(len(frame), 'event')} written to {options.out}")
    return DONE


def _format(options: Namespace) -> str:
    name: str = options.format or options.out.suffix.lstrip(".").lower()
    if name not in _WRITERS:
        raise LibyaEventsError(
            f"{options.out}: the ending {options.out.suffix!r} is no format. "
            f"Name one with --format: {', '.join(FORMATS)}."
        )
    return name


def _read_filter(query: str) -> EventFilter:
    event_filter, unread = from_parameters(dict(parse_qsl(query.lstrip("?"))))
    if unread:
        raise LibyaEventsError(
            f"--filter: {', '.join(unread)} cannot be read. Copy the part after the question mark of a dashboard link."
        )
    return event_filter


def _load_events(directory: Path, snapshot: Snapshot, event_filter: EventFilter) -> pd.DataFrame:
    report_ids = None
    if event_filter.text:
        with EventStore.open(directory, read_only=True) as store:
            report_ids = store.search(event_filter.text)
    return load_event_page(snapshot, event_filter, descending=False, limit=None, report_ids=report_ids)


def _about(snapshot: Snapshot, key: str) -> object:
    rows = snapshot.fetch_dicts("SELECT value FROM about WHERE key = ?", [key])
    return rows[0]["value"] if rows else ""


def _open(path: Path) -> AbstractContextManager[BinaryIO]:
    if str(path) == "-":
        return nullcontext(sys.stdout.buffer)
    try:
        return path.open("wb")
    except OSError as error:
        raise StoreError(f"{path}: cannot be written ({error.strerror}). Choose another file.") from error
