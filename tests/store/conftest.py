"""A store in a temporary directory, and snapshots of events for the tests of queries."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from published import Publish

from libya_events.model import Event
from libya_events.store.event_store import EventStore
from libya_events.store.snapshot import Snapshot, open_current


@pytest.fixture
def store(tmp_path: Path) -> Iterator[EventStore]:
    with EventStore.open(tmp_path / "store") as opened:
        yield opened


@pytest.fixture
def publish(store: EventStore) -> Iterator[Publish]:
    """Publishes events and opens the snapshot."""
    snapshots: list[Snapshot] = []

    def publish_events(events: Sequence[Event]) -> Snapshot:
        store.publish(events)
        snapshots.append(open_current(store.directory))
        return snapshots[-1]

    yield publish_events
    for snapshot in snapshots:
        snapshot.close()
