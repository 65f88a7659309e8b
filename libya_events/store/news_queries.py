"""What has come in since a moment: events told for the first time, and known ones with new reports."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, datetime

import pandas as pd

from libya_events.filters import EventFilter
from libya_events.store.conditions import build_condition
from libya_events.store.snapshot import Snapshot


def load_news(
    snapshot: Snapshot,
    event_filter: EventFilter,
    since: datetime,
    limit: int = 30,
    *,
    report_ids: Collection[str] | None = None,
) -> pd.DataFrame:
    """The events of the filter that a report added after ``since`` (with its time zone) tells, the new ones first.

    Columns as in a page of events, with ``is_new`` (all its reports came in since then), ``fresh`` (how many did), and
    ``all_new`` and ``all_told`` that count all such events, those beyond ``limit`` too.
    """
    where = build_condition(event_filter, report_ids)
    moment = since.astimezone(UTC).replace(tzinfo=None)
    return snapshot.fetch(
        f"""
        WITH touched AS (
            SELECT x.event_id, count(*) AS fresh FROM event_report x JOIN report r ON r.report_id = x.report_id
            WHERE r.added_at > ? GROUP BY x.event_id),
        told AS (
            SELECT t.event_id, t.fresh, count(*) = t.fresh AS is_new
            FROM touched t JOIN event_report x ON x.event_id = t.event_id GROUP BY t.event_id, t.fresh)
        SELECT e.*, p.name_en AS place_name_en, p.name_ar AS place_name_ar, p.kind AS place_kind,
            p.radius_km AS radius_km, p.country AS country, t.fresh, t.is_new,
            count(CASE WHEN t.is_new THEN 1 END) OVER () AS all_new,
            count(CASE WHEN NOT t.is_new THEN 1 END) OVER () AS all_told
        FROM told t JOIN event e ON e.event_id = t.event_id LEFT JOIN place p ON p.place_id = e.place_id
        WHERE {where.sql} ORDER BY t.is_new DESC, e.event_date DESC NULLS LAST, e.event_id LIMIT ?""",
        (moment, *where.parameters, limit),
        report_ids,
    )
