"""What the reader asks of a snapshot: pages of reports, how many there are, and the events told in one of them.

A filter stands for the reports that tell its events (``among_events``), or only for its words and sources: then every
report of the store is looked through, those without events and those that are not about Libya included.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import pandas as pd

from libya_events.filters import EventFilter
from libya_events.store.conditions import COUNTED, WANTED_REPORT, Condition, build_condition
from libya_events.store.event_queries import PLACE_COLUMNS
from libya_events.store.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class ReportFilter:
    """Which reports are wanted, beside the filter of events. ``language`` is that of the text; None: any."""

    among_events: bool = True
    language: str | None = None
    relevant: bool | None = None


def count_reports(
    snapshot: Snapshot, event_filter: EventFilter, wanted: ReportFilter, *, report_ids: Collection[str] | None = None
) -> int:
    where = _build_condition(event_filter, wanted, report_ids)
    found = snapshot.fetch_dicts(
        f"SELECT count(*) AS reports FROM report r WHERE {where.sql}", where.parameters, report_ids
    )
    return int(found[0]["reports"])


def load_report_page(
    snapshot: Snapshot,
    event_filter: EventFilter,
    wanted: ReportFilter,
    offset: int = 0,
    limit: int = 20,
    *,
    report_ids: Collection[str] | None = None,
) -> pd.DataFrame:
    """Reports with the number of events they tell, the newest first, those without a date last."""
    where = _build_condition(event_filter, wanted, report_ids)
    return snapshot.fetch(
        f"""
        WITH page AS (
            SELECT r.* FROM report r WHERE {where.sql}
            ORDER BY r.published_at DESC NULLS LAST, r.report_id LIMIT {int(limit)} OFFSET {int(offset)}),
        told AS (
            SELECT l.report_id, count(*) AS events FROM event_report l
            JOIN page ON page.report_id = l.report_id JOIN event e ON e.event_id = l.event_id
            WHERE {COUNTED} GROUP BY l.report_id)
        SELECT page.*, coalesce(told.events, 0) AS events FROM page LEFT JOIN told ON told.report_id = page.report_id
        ORDER BY page.published_at DESC NULLS LAST, page.report_id""",
        where.parameters,
        report_ids,
    )


def load_events_of_report(snapshot: Snapshot, report_id: str) -> pd.DataFrame:
    """The events that a report tells or denies, withdrawn ones included, with the columns of a page of events."""
    return snapshot.fetch(
        f"""
        SELECT e.*, {PLACE_COLUMNS} FROM event_report l JOIN event e ON e.event_id = l.event_id
        LEFT JOIN place p ON p.place_id = e.place_id WHERE l.report_id = ? ORDER BY e.event_id""",
        [report_id],
    )


def list_report_sources(snapshot: Snapshot) -> list[str]:
    """The known sources of all reports, the one with most reports first."""
    rows = snapshot.fetch_dicts(
        """
        SELECT r.source_id FROM report r WHERE r.source_id IS NOT NULL
        GROUP BY r.source_id ORDER BY count(*) DESC, r.source_id"""
    )
    return [row["source_id"] for row in rows]


def _build_condition(event_filter: EventFilter, wanted: ReportFilter, report_ids: Collection[str] | None) -> Condition:
    parts = [Condition("true")]
    if wanted.among_events:
        events = build_condition(event_filter, report_ids)
        parts.append(
            Condition(
                "r.report_id IN (SELECT l.report_id FROM event e JOIN event_report l ON l.event_id = e.event_id "
                f"WHERE {events.sql})",
                events.parameters,
            )
        )
    elif event_filter.text is not None and report_ids is None:
        raise ValueError("A filter with a text needs report_ids: resolve the text with EventStore.search first.")
    if report_ids is not None:
        parts.append(Condition(f"r.report_id IN (SELECT w.report_id FROM {WANTED_REPORT} w)"))
    if event_filter.sources:
        marks = ", ".join("?" * len(event_filter.sources))
        parts.append(Condition(f"r.source_id IN ({marks})", event_filter.sources))
    if wanted.language is not None:
        parts.append(Condition("r.language = ?", (wanted.language,)))
    if wanted.relevant is not None:
        parts.append(Condition(f"r.reason IS {'' if wanted.relevant else 'NOT '}NULL"))
    sql = " AND ".join(part.sql for part in parts)
    return Condition(sql, tuple(value for part in parts for value in part.parameters))
