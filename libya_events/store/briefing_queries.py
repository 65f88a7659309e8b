"""What a briefing asks beyond the screen: what its events rest on, from which sources, and which matter most."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import pandas as pd

from libya_events.filters import EventFilter
from libya_events.store.conditions import build_condition
from libya_events.store.event_queries import PLACE_COLUMNS
from libya_events.store.snapshot import Snapshot

_SHARED = ("date_precision", "geo_precision", "status", "provider")


@dataclass(frozen=True, slots=True)
class Shares:
    """How many of the selected events have each code; codes without events are left out."""

    date_precision: dict[str, int]
    geo_precision: dict[str, int]
    status: dict[str, int]
    provider: dict[str, int]


def count_shares(snapshot: Snapshot, event_filter: EventFilter, *, report_ids: Collection[str] | None = None) -> Shares:
    where = build_condition(event_filter, report_ids)
    rows = snapshot.fetch_dicts(
        f"""
        SELECT {", ".join(f"e.{name}" for name in _SHARED)}, count(*) AS events
        FROM event e WHERE {where.sql} GROUP BY {", ".join(f"e.{name}" for name in _SHARED)}""",
        where.parameters,
        report_ids,
    )
    shares: dict[str, dict[str, int]] = {name: {} for name in _SHARED}
    for row in rows:
        for name, counted in shares.items():
            counted[str(row[name])] = counted.get(str(row[name]), 0) + int(row["events"])
    return Shares(**shares)


def count_by_source(
    snapshot: Snapshot, event_filter: EventFilter, *, report_ids: Collection[str] | None = None
) -> pd.DataFrame:
    """source_id, source_name, reports, events: who told the selected events, the one with most reports first. Reports
    without a source are one row without a name."""
    where = build_condition(event_filter, report_ids)
    return snapshot.fetch(
        f"""
        SELECT r.source_id, min(r.source_name) AS source_name,
            count(DISTINCT l.report_id) AS reports, count(DISTINCT e.event_id) AS events
        FROM event e JOIN event_report l ON l.event_id = e.event_id JOIN report r ON r.report_id = l.report_id
        WHERE {where.sql} GROUP BY r.source_id, coalesce(r.source_id, r.source_name)
        ORDER BY reports DESC, events DESC, source_name NULLS LAST""",
        where.parameters,
        report_ids,
    )


def load_key_events(
    snapshot: Snapshot, event_filter: EventFilter, limit: int = 5, *, report_ids: Collection[str] | None = None
) -> pd.DataFrame:
    """The deadliest by their best figure, and after those with no one killed the most independently reported.

    Meetings and statements come only where nothing else fills the number.
    """
    where = build_condition(event_filter, report_ids)
    return snapshot.fetch(
        f"""
        SELECT e.*, {PLACE_COLUMNS} FROM event e LEFT JOIN place p ON p.place_id = e.place_id
        WHERE {where.sql}
        ORDER BY coalesce(e.killed_best, e.killed_low, 0) DESC, CASE WHEN e.event_family = 'talks' THEN 1 ELSE 0 END,
            e.sources DESC, e.reports DESC, e.event_date DESC NULLS LAST, e.event_id LIMIT {int(limit)}""",
        where.parameters,
        report_ids,
    )
