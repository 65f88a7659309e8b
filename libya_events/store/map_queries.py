"""What a map asks of a snapshot: places with all that a mark may tell, and their events step by step."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd

from libya_events.filters import EventFilter
from libya_events.store.conditions import PLACED, VIOLENCE, build_condition, split_by_place
from libya_events.store.figure_queries import killed_in_violence
from libya_events.store.periods import period_sql
from libya_events.store.snapshot import Snapshot


def count_places_by_type(
    snapshot: Snapshot, event_filter: EventFilter, around: bool = False, *, report_ids: Collection[str] | None = None
) -> pd.DataFrame:
    """One row for each place and event type, placed events only.

    ``around``: where the filter names places or districts, the events of all others are counted too, in rows of their
    own; ``chosen`` tells them apart, and is empty otherwise.

    ``roughly`` counts the events of which only the surroundings of the place are known. Killed are those killed in
    violence, as in the key figures: ``told`` counts the events that give their number, ``silent`` the incidents that
    give none.
    """
    where, chosen = split_by_place(event_filter, report_ids, around=around)
    return snapshot.fetch(
        f"""
        WITH counted AS (
            SELECT e.place_id, e.event_type, {chosen.sql} AS chosen, count(*) AS events,
                count(CASE WHEN e.geo_precision NOT IN ('site', 'town') THEN 1 END) AS roughly,
                {killed_in_violence()}
            FROM event e WHERE {where.sql} AND {PLACED} GROUP BY e.place_id, e.event_type, chosen)
        SELECT p.place_id, p.name_en, p.name_ar, p.latitude, p.longitude, p.radius_km, p.geo_precision, p.admin1,
            c.event_type, c.chosen, c.events, c.roughly, c.killed_low, c.killed_best, c.killed_high, c.told, c.silent
        FROM counted c JOIN place p ON p.place_id = c.place_id JOIN event_type t ON t.event_type = c.event_type
        ORDER BY p.place_id, t.position""",
        (*chosen.parameters, *where.parameters),
        report_ids,
    )


def count_places_by_step(
    snapshot: Snapshot,
    event_filter: EventFilter,
    step: str,
    by_type: bool = False,
    *,
    report_ids: Collection[str] | None = None,
) -> pd.DataFrame:
    """Dated and placed events by place and by the step in which they began, or the filter's first day if earlier; if
    asked for, by ``event_type`` too, which is None otherwise.

    ``loose`` counts those that may have ended in a later step: their date is wider than the step.
    """
    where = build_condition(event_filter, report_ids)
    begin, end = period_sql(step, "d.day"), period_sql(step, "d.last_day")
    return snapshot.fetch(
        f"""
        SELECT d.place_id, CAST({begin} AS DATE) AS period, d.event_type, count(*) AS events,
            CAST(sum(d.killed_best) AS BIGINT) AS killed_best,
            count(CASE WHEN {end} > {begin} THEN 1 END) AS loose
        FROM (SELECT e.place_id, greatest(e.event_date, CAST(? AS DATE)) AS day,
                     {"e.event_type" if by_type else "NULL"} AS event_type,
                     coalesce(e.event_date_end, e.event_date) AS last_day,
                     CASE WHEN {VIOLENCE} THEN e.killed_best END AS killed_best
              FROM event e WHERE {where.sql} AND {PLACED} AND e.event_date IS NOT NULL) d
        GROUP BY d.place_id, period, d.event_type ORDER BY d.place_id, period, d.event_type""",
        (event_filter.first_day or "0001-01-01", *where.parameters),
        report_ids,
    )
