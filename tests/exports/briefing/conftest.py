from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any, Protocol

import pytest

from libya_events.exports.briefing.build import build_pack
from libya_events.exports.briefing.plan import BriefingPlan
from libya_events.exports.briefing.slides import Pack
from libya_events.filters import EventFilter
from libya_events.store.event_store import EventStore
from libya_events.store.snapshot import Snapshot, open_current
from tests.dashboard.made_store import build_made_store

MAY = EventFilter(first_day=date(2025, 5, 1), last_day=date(2025, 5, 31))
LINK = "https://dashboard.example/?from=2025-05-01&to=2025-05-31"

Made = tuple[Snapshot, EventStore]


class Build(Protocol):
    def __call__(self, event_filter: EventFilter = ..., **plan: Any) -> Pack: ...


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    directory = build_made_store(tmp_path_factory.mktemp("briefing") / "store")
    return open_current(directory), EventStore.open(directory, read_only=True)


@pytest.fixture
def build(made: Made) -> Build:
    def build_it(event_filter: EventFilter = MAY, **plan: Any) -> Pack:
        return build_pack(*made, BriefingPlan(event_filter, **plan), LINK)

    return build_it


@pytest.fixture
def small(tmp_path: Path) -> Made:
    """Five events only: too few for anything to stand out."""
    directory = build_made_store(tmp_path / "store", more=0)
    return open_current(directory), EventStore.open(directory, read_only=True)
