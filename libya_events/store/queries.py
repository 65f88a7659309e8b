"""What the dashboard and the exports ask of a snapshot: counts by place, type, time and actor, for one EventFilter.

Every function takes ``report_ids``, the reports in which the filter's text was found (``EventStore.search``); a filter
with a text needs it.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import pandas as pd

from libya_events.analysis.timeline import Step
from libya_events.filters import EventFilter, Undated
from libya_events.store.actor_queries import count_cooccurrence
from libya_events.store.conditions import COUNTED, PLACED, build_condition, split_by_place
from libya_events.store.event_queries import (
    SORT_COLUMNS,
    Choices,
    default_filter,
    has_sample,
    list_choices,
    load_actors_of_events,
    load_event,
    load_event_rows,
    period_of_data,
)
from libya_events.store.periods import period_sql
from libya_events.store.snapshot import Snapshot

__all__ = [
    "SORT_COLUMNS",
    "Choices",
    "KeyFigures",
    "Step",
    "count_by_actor",
    "count_by_admin1",
    "count_by_type",
    "count_cooccurrence",
    "count_key_figures",
    "count_timeline",
    "default_filter",
    "has_sample",
    "list_choices",
    "load_actors_of_events",
    "load_event",
    "load_event_rows",
    "period_of_data",
]


@dataclass(frozen=True, slots=True)
class KeyFigures:
    """``of_all`` counts the whole store. ``undated`` counts what the filter would select without its period among the
    events that have no date; ``unplaced`` those selected that have no place in Libya narrower than the country.
    ``reports`` and ``sources`` count those kept in the record, each once.
    """

    events: int
    of_all: int
    incidents: int
    talks: int
    undated: int
    unplaced: int
    places: int
    reports: int
    sources: int


_KEY_FIGURES = f"""
    SELECT count(*) AS events,
        count(CASE WHEN e.event_family <> 'talks' THEN 1 END) AS incidents,
        count(CASE WHEN e.event_family = 'talks' THEN 1 END) AS talks,
        count(CASE WHEN NOT {PLACED} THEN 1 END) AS unplaced,
        count(DISTINCT CASE WHEN {PLACED} THEN e.place_id END) AS places
    FROM event e WHERE """

_SOURCES = """
    SELECT count(DISTINCT coalesce(s.source_id, s.source_name)) AS sources FROM source_set_member s
    WHERE s.source_set IN (SELECT e.source_set FROM event e WHERE {where})"""

# count(DISTINCT l.report_number), which takes four times as long.
_REPORTS = """
    SELECT coalesce(bit_count(bitstring_agg(l.report_number, 0, {last})), 0) AS reports
    FROM event e JOIN event_report l ON l.event_number = e.event_number WHERE {where}"""


def count_key_figures(
    snapshot: Snapshot, event_filter: EventFilter, *, report_ids: Collection[str] | None = None
) -> KeyFigures:
    where = build_condition(event_filter, report_ids)
    any_day = event_filter.with_(first_day=None, last_day=None, undated=Undated.ONLY)
    undated = build_condition(any_day, report_ids)
    figures = snapshot.fetch_dicts(_KEY_FIGURES + where.sql, where.parameters, report_ids)[0]
    figures["of_all"] = snapshot.constant(f"SELECT count(*) FROM event e WHERE {COUNTED}")
    last = snapshot.constant("SELECT coalesce(max(report_number), 0) FROM event_report")
    for question in (_REPORTS.format(last=int(last), where=where.sql), _SOURCES.format(where=where.sql)):
        figures |= snapshot.fetch_dicts(question, where.parameters, report_ids)[0]
    figures |= snapshot.fetch_dicts(
        f"SELECT count(*) AS undated FROM event e WHERE {undated.sql}", undated.parameters, report_ids
    )[0]
    return KeyFigures(**figures)


def count_by_admin1(
    snapshot: Snapshot, event_filter: EventFilter, around: bool = False, *, report_ids: Collection[str] | None = None
) -> pd.DataFrame:
    """Events whose place lies in one district, whatever its precision; ``around`` as in count_places_by_type."""
    where, chosen = split_by_place(event_filter, report_ids, around=around)
    return snapshot.fetch(
        f"""
        SELECT e.admin1, {chosen.sql} AS chosen, count(*) AS events
        FROM event e WHERE {where.sql} AND e.admin1 IS NOT NULL GROUP BY e.admin1, chosen
        ORDER BY events DESC, e.admin1""",
        (*chosen.parameters, *where.parameters),
        report_ids,
    )


def count_by_type(
    snapshot: Snapshot, event_filter: EventFilter, *, report_ids: Collection[str] | None = None
) -> pd.DataFrame:
    """In the order of the types; types without events are left out."""
    where = build_condition(event_filter, report_ids)
    return snapshot.fetch(
        f"""
        SELECT e.event_type, count(*) AS events FROM event e JOIN event_type t ON t.event_type = e.event_type
        WHERE {where.sql} GROUP BY e.event_type, t.position ORDER BY t.position""",
        where.parameters,
        report_ids,
    )


def count_timeline(
    snapshot: Snapshot, event_filter: EventFilter, step: str, *, report_ids: Collection[str] | None = None
) -> pd.DataFrame:
    """Dated events by the day they began, or by the filter's first day where they began before it."""
    where = build_condition(event_filter, report_ids)
    return snapshot.fetch(
        f"""
        SELECT {period_sql(step, "d.day")} AS period, d.event_type, count(*) AS events
        FROM (SELECT greatest(e.event_date, CAST(? AS DATE)) AS day, e.event_type FROM event e
              WHERE {where.sql} AND e.event_date IS NOT NULL) d
        JOIN event_type t ON t.event_type = d.event_type
        GROUP BY period, d.event_type, t.position ORDER BY period, t.position""",
        (event_filter.first_day or "0001-01-01", *where.parameters),
        report_ids,
    )


def count_by_actor(
    snapshot: Snapshot, event_filter: EventFilter, *, report_ids: Collection[str] | None = None
) -> pd.DataFrame:
    """Each actor once per event, whatever its roles."""
    where = build_condition(event_filter, report_ids)
    return snapshot.fetch(
        f"""
        WITH sets AS (SELECT e.actor_set, count(*) AS events FROM event e WHERE {where.sql} GROUP BY e.actor_set)
        SELECT a.actor_id, a.name_en, a.name_ar, a.kind, CAST(sum(s.events) AS BIGINT) AS events
        FROM sets s JOIN actor_set_member m ON m.actor_set = s.actor_set JOIN actor a ON a.actor_id = m.actor_id
        GROUP BY a.actor_id, a.name_en, a.name_ar, a.kind ORDER BY events DESC, a.actor_id""",
        where.parameters,
        report_ids,
    )
