"""Places and districts with what happened there: lists to sort and to page through, and what lies within one."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import pandas as pd

from libya_events.filters import EventFilter
from libya_events.store.conditions import PLACED, build_condition
from libya_events.store.figure_queries import killed_in_violence
from libya_events.store.snapshot import Snapshot

PLACE_ORDERS = {
    "events": "t.events DESC",
    "killed": "t.killed_best DESC NULLS LAST",
    "latest": "l.last_date DESC NULLS LAST",
    "name_en": "p.name_en",
    "name_ar": "p.name_ar",
}
"""What a list of places can be sorted by."""

_SUMS = ", ".join(
    f"CAST(sum(s.{name}) AS BIGINT) AS {name}"
    for name in ("events", "killed_low", "killed_best", "killed_high", "told")
)

# Each event is grouped once, by the place it was coded with; only these few groups are carried on to wider places.
_COUNTS = f"""
    WITH grouped AS (
        SELECT e.place_id, e.admin1, e.event_type, e.date_precision, count(*) AS events,
            {killed_in_violence()}, max(e.event_date) AS last_date
        FROM event e WHERE {{where}} AND {PLACED} GROUP BY e.place_id, e.admin1, e.event_type, e.date_precision),
    shared AS ({{shared}}),
    totals AS (SELECT s.code, {_SUMS} FROM shared s GROUP BY s.code),
    by_type AS (
        SELECT s.code, s.event_type, row_number() OVER (
            PARTITION BY s.code ORDER BY sum(s.events) DESC, min(t.position)) AS rank
        FROM shared s JOIN event_type t ON t.event_type = s.event_type GROUP BY s.code, s.event_type),
    latest AS (
        SELECT s.code, s.last_date, s.date_precision, row_number() OVER (
            PARTITION BY s.code ORDER BY s.last_date DESC, s.date_precision) AS rank
        FROM shared s WHERE s.last_date IS NOT NULL)"""

_BY_PLACE = """
    SELECT w.within AS code, g.event_type, g.date_precision, g.events, g.killed_low, g.killed_best, g.killed_high,
        g.told, g.last_date
    FROM grouped g JOIN place_within w ON w.place_id = g.place_id"""

_BY_DISTRICT = """
    SELECT g.admin1 AS code, g.event_type, g.date_precision, g.events, g.killed_low, g.killed_best, g.killed_high,
        g.told, g.last_date
    FROM grouped g WHERE g.admin1 IS NOT NULL"""

_COLUMNS = """t.events, t.killed_low, t.killed_best, t.killed_high, t.told, b.event_type AS main_type,
    l.last_date, l.date_precision AS last_precision"""

_JOINS = """JOIN by_type b ON b.code = t.code AND b.rank = 1
    LEFT JOIN latest l ON l.code = t.code AND l.rank = 1"""


_INSIDE = """(p.admin1 = ? OR p.place_id IN (SELECT i.place_id FROM place_within i WHERE i.within = ?))
    AND p.place_id <> ?"""


def count_places(
    snapshot: Snapshot,
    event_filter: EventFilter,
    order: str = "events",
    offset: int = 0,
    limit: int = 50,
    inside: str | None = None,
    *,
    report_ids: Collection[str] | None = None,
) -> pd.DataFrame:
    """A page of the places with events; ``of_all`` in every row says how many places there are in all.

    Killed are those killed in violence, as in the key figures.

    The events of a quarter or site count for the town around it too, as in a filter on that town. ``inside`` keeps the
    places within one place or, given a code such as LY-TB, within one district. ``last_date`` is the first day of the
    latest event, to be said no finer than ``last_precision``.
    """
    if order not in PLACE_ORDERS:
        raise ValueError(f"Places cannot be sorted by {order!r}; expected one of {', '.join(PLACE_ORDERS)}.")
    where = build_condition(event_filter, report_ids)
    kept = "TRUE" if inside is None else _INSIDE
    return snapshot.fetch(
        f"""
        {_COUNTS.format(where=where.sql, shared=_BY_PLACE)}
        SELECT p.place_id, p.name_en, p.name_ar, p.kind, p.geo_precision, p.admin1, p.within, {_COLUMNS},
            count(*) OVER () AS of_all
        FROM totals t JOIN place p ON p.place_id = t.code {_JOINS}
        WHERE {kept} ORDER BY {PLACE_ORDERS[order]}, t.events DESC, p.place_id
        LIMIT {int(limit)} OFFSET {int(offset)}""",
        (*where.parameters, *([inside] * 3 if inside is not None else ())),
        report_ids,
    )


def count_districts(
    snapshot: Snapshot, event_filter: EventFilter, *, report_ids: Collection[str] | None = None
) -> pd.DataFrame:
    """The districts with events, by ``admin1``; events known only to be in a district count for it."""
    where = build_condition(event_filter, report_ids)
    return snapshot.fetch(
        f"""
        {_COUNTS.format(where=where.sql, shared=_BY_DISTRICT)}
        SELECT t.code AS admin1, {_COLUMNS} FROM totals t {_JOINS} ORDER BY t.events DESC, t.code""",
        where.parameters,
        report_ids,
    )


def load_place(snapshot: Snapshot, place_id: str) -> dict[str, Any] | None:
    """The columns of a place that some event names; None for any other."""
    found = snapshot.fetch_dicts("SELECT * FROM place WHERE place_id = ?", [place_id])
    return found[0] if found else None
