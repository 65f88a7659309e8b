"""What the tests of queries share: places, opening a published snapshot, reading frames."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pandas as pd

from libya_events.filters import EventFilter
from libya_events.model import Event, GeoPrecision, Place
from libya_events.store import queries
from libya_events.store.event_store import EventStore
from libya_events.store.snapshot import Snapshot, open_current

Publish = Callable[[Sequence[Event]], Snapshot]

PRISON = Place(
    "a_prison", "Prison", "سجن", "prison", 32.85, 13.17, 1, GeoPrecision.SITE, "LY", "LY-TB", within="abu_salim"
)
DISTRICT = Place("ly-tb", "Tripoli district", "طرابلس", "district", 32.8, 13.2, 40, GeoPrecision.ADMIN1, "LY", "LY-TB")


def open_published(directory: Path, events: Sequence[Event]) -> Iterator[Snapshot]:
    with EventStore.open(directory) as store:
        store.publish(events)
    snapshot = open_current(directory)
    yield snapshot
    snapshot.close()


def ids(snapshot: Snapshot, event_filter: EventFilter, **more: object) -> str:
    """The ids of all selected events, run together."""
    rows = queries.load_event_rows(snapshot, event_filter, sort="event_id", descending=False, limit=1000, **more)  # type: ignore[arg-type]
    return "".join(row["event_id"] for row in rows)


def pairs(frame: pd.DataFrame, *columns: str) -> list[tuple[object, ...]]:
    return [tuple(row) for row in frame[list(columns)].astype(object).itertuples(index=False)]
