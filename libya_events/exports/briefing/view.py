"""The open store seen through a plan's filter: every section asks its questions here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from libya_events.exports.briefing.plan import BriefingPlan
from libya_events.filters import EventFilter
from libya_events.store.event_store import EventStore
from libya_events.store.queries import KeyFigures
from libya_events.store.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class BriefingView:
    """``report_ids``: the reports that hold the filter's words; ``sample``: whether the store holds sample data, which
    is said on every picture, as on the screen."""

    snapshot: Snapshot
    record: EventStore
    plan: BriefingPlan
    report_ids: frozenset[str] | None
    figures: KeyFigures
    sample: bool

    @property
    def language(self) -> str:
        return self.plan.language

    @property
    def event_filter(self) -> EventFilter:
        return self.plan.event_filter

    def ask(self, question: Any, event_filter: EventFilter, /, *more: Any) -> Any:
        """A question of ``store``: a function of snapshot, filter, ``more`` and ``report_ids``."""
        return question(self.snapshot, event_filter, *more, report_ids=self.report_ids)
