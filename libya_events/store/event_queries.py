"""Single events, pages of events, what a filter can choose from, and the filter that a first visit starts with."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pandas as pd

from libya_events.filters import EventFilter, Undated
from libya_events.store.conditions import COUNTED, build_condition
from libya_events.store.schema import SNAPSHOT_TABLES
from libya_events.store.snapshot import Snapshot

PLACE_COLUMNS = """p.name_en AS place_name_en, p.name_ar AS place_name_ar, p.kind AS place_kind,
    p.radius_km AS radius_km, p.country AS country"""

_EVENT = tuple(SNAPSHOT_TABLES["event"])
SORT_COLUMNS = (*_EVENT, "place_name_en", "place_name_ar")
"""What a page of events can be sorted by."""

_LEAST_EVENTS = 12
_LISTED = tuple(
    name
    for name in _EVENT
    if name not in {"within", "region", "latitude", "longitude", "actor_set", "source_set", "sides", "first_source"}
    and not name.startswith("missing_")
)


@dataclass(frozen=True, slots=True)
class Choices:
    """What occurs in the whole store, each with its number of events, commonest first.

    places: place_id, name_en, name_ar, kind, admin1, events (those of the quarters and sites within included).
    admin1s: admin1, events. sources: source_id, name, events.
    actors: actor_id, name_en, name_ar, kind, events. event_types: event_type, events.
    """

    places: pd.DataFrame
    admin1s: pd.DataFrame
    actors: pd.DataFrame
    sources: pd.DataFrame
    event_types: pd.DataFrame


def list_choices(snapshot: Snapshot) -> Choices:
    return Choices(
        places=snapshot.fetch(
            f"""
            SELECT p.place_id, p.name_en, p.name_ar, p.kind, p.admin1, count(*) AS events
            FROM event e JOIN place_within w ON w.place_id = e.place_id JOIN place p ON p.place_id = w.within
            WHERE {COUNTED} GROUP BY p.place_id, p.name_en, p.name_ar, p.kind, p.admin1
            ORDER BY events DESC, p.place_id"""
        ),
        admin1s=snapshot.fetch(
            f"""
            SELECT e.admin1, count(*) AS events FROM event e WHERE {COUNTED} AND e.admin1 IS NOT NULL
            GROUP BY e.admin1 ORDER BY events DESC, e.admin1"""
        ),
        actors=snapshot.fetch(
            f"""
            SELECT a.actor_id, a.name_en, a.name_ar, a.kind, count(*) AS events
            FROM event e JOIN actor_set_member m ON m.actor_set = e.actor_set JOIN actor a ON a.actor_id = m.actor_id
            WHERE {COUNTED} GROUP BY a.actor_id, a.name_en, a.name_ar, a.kind ORDER BY events DESC, a.actor_id"""
        ),
        sources=snapshot.fetch(
            f"""
            SELECT s.source_id, s.name, count(*) AS events
            FROM event e JOIN source_set_member m ON m.source_set = e.source_set
            JOIN source s ON s.source_id = m.source_id
            WHERE {COUNTED} GROUP BY s.source_id, s.name ORDER BY events DESC, s.source_id"""
        ),
        event_types=snapshot.fetch(
            f"""
            SELECT e.event_type, count(*) AS events FROM event e WHERE {COUNTED}
            GROUP BY e.event_type ORDER BY events DESC, e.event_type"""
        ),
    )


def load_event_rows(
    snapshot: Snapshot,
    event_filter: EventFilter,
    sort: str = "event_date",
    descending: bool = True,
    offset: int = 0,
    limit: int = 50,
    *,
    report_ids: Collection[str] | None = None,
) -> list[dict[str, Any]]:
    """A page of events with the names of their places: what lists tell, as plain values, None where one is missing.

    Missing values come last in either direction.
    """
    where = build_condition(event_filter, report_ids)
    columns = ", ".join(f"e.{name}" for name in dict.fromkeys((*_LISTED, *([sort] if sort in _EVENT else []))))
    sql = _page_sql(columns, where.sql, sort, descending, f"LIMIT {int(limit)} OFFSET {int(offset)}")
    return snapshot.fetch_dicts(sql, where.parameters, report_ids)


def _page_sql(columns: str, where: str, sort: str, descending: bool, window: str) -> str:
    if sort not in SORT_COLUMNS:
        raise ValueError(f"Events cannot be sorted by {sort!r}; expected one of {', '.join(SORT_COLUMNS)}.")
    by_place = sort.startswith("place_name_")
    column = f"p.{sort.removeprefix('place_')}" if by_place else f"e.{sort}"
    order = f"{column} {'DESC' if descending else 'ASC'} NULLS LAST, e.event_id"
    join = "LEFT JOIN place p ON p.place_id = e.place_id"
    # First the rows, then what is told of them: otherwise every column of every event would be read and joined.
    return f"""
        WITH shown AS (
            SELECT {columns} FROM event e {join if by_place else ""} WHERE {where} ORDER BY {order} {window})
        SELECT e.*, {PLACE_COLUMNS} FROM shown e {join} ORDER BY {order}"""


def load_actors_of_events(snapshot: Snapshot, event_ids: Iterable[str]) -> pd.DataFrame:
    """event_id, actor_id, name_en, name_ar, kind, role, held_by of the actors of some events, as those of a page."""
    wanted = list(dict.fromkeys(event_ids))
    places = ", ".join("?" * len(wanted)) or "NULL"
    return snapshot.fetch(
        f"""
        SELECT l.event_id, a.actor_id, a.name_en, a.name_ar, a.kind, l.role, l.held_by
        FROM event_actor l JOIN actor a ON a.actor_id = l.actor_id
        WHERE l.event_id IN ({places}) ORDER BY l.event_id, a.actor_id, l.role""",
        wanted,
    )


def load_event(snapshot: Snapshot, event_id: str) -> dict[str, Any] | None:
    """One event, withdrawn ones included: its columns, ``place_name_en`` …, ``actors``, ``claim_ids``, ``report_ids``.

    An id that was merged away leads to its heir, so ``["event_id"]`` may differ from the one asked for.
    """
    heirs = snapshot.fetch_dicts("SELECT event_id FROM redirect WHERE old_event_id = ?", [event_id])
    wanted = str(heirs[0]["event_id"]) if heirs else event_id
    found = snapshot.fetch_dicts(
        f"""
        SELECT e.*, {PLACE_COLUMNS} FROM event e LEFT JOIN place p ON p.place_id = e.place_id
        WHERE e.event_id = ?""",
        [wanted],
    )
    if not found:
        return None
    claims = snapshot.fetch_dicts("SELECT claim_id FROM event_claim WHERE event_id = ? ORDER BY position", [wanted])
    reports = snapshot.fetch_dicts("SELECT report_id FROM event_report WHERE event_id = ? ORDER BY position", [wanted])
    actors = snapshot.fetch_dicts(
        """
        SELECT a.actor_id, a.name_en, a.name_ar, a.kind, l.role
        FROM event_actor l JOIN actor a ON a.actor_id = l.actor_id WHERE l.event_id = ? ORDER BY l.position""",
        [wanted],
    )
    return {
        **found[0],
        "actors": actors,
        "claim_ids": [row["claim_id"] for row in claims],
        "report_ids": [row["report_id"] for row in reports],
    }


def period_of_data(snapshot: Snapshot) -> tuple[date, date] | None:
    """The first and the last day of any dated event; None where no event has a date."""
    row = snapshot.fetch_dicts(
        f"""
        SELECT min(e.event_date) AS first_day, max(coalesce(e.event_date_end, e.event_date)) AS last_day
        FROM event e WHERE {COUNTED} AND e.event_date IS NOT NULL"""
    )[0]
    return None if row["first_day"] is None else (row["first_day"], row["last_day"])


def last_day_of_data(snapshot: Snapshot) -> date | None:
    """The "data as of" of every page and file: the latest day of any dated event, whatever the filter."""
    period = period_of_data(snapshot)
    return period and period[1]


def has_sample(snapshot: Snapshot) -> bool:
    """Whether any event comes from sample reports."""
    return bool(snapshot.fetch_dicts("SELECT count(*) AS n FROM event WHERE sample")[0]["n"])


def default_filter(snapshot: Snapshot) -> EventFilter:
    """The latest period with data, so that a first visit never shows an empty view.

    The rule: of the last 1, 3, 6 and 12 calendar months, ending with the month in which the latest dated event began,
    the shortest that holds at least 12 dated events; if none does, everything dated; if no event has a date at all,
    the undated ones, without a period.
    """
    latest = snapshot.fetch_dicts(f"SELECT max(e.event_date) AS day FROM event e WHERE {COUNTED}")[0]["day"]
    if latest is None:
        return EventFilter(undated=Undated.INCLUDE)
    for months in (1, 3, 6, 12):
        candidate = EventFilter(first_day=_month(latest, 1 - months), last_day=_month(latest, 1) - timedelta(days=1))
        where = build_condition(candidate)
        counted = snapshot.fetch_dicts(f"SELECT count(*) AS n FROM event e WHERE {where.sql}", where.parameters)
        if counted[0]["n"] >= _LEAST_EVENTS:
            return candidate
    return EventFilter()


def _month(day: date, shift: int) -> date:
    """The first day of the month that lies ``shift`` months after that of ``day``."""
    months = day.year * 12 + day.month - 1 + shift
    return date(months // 12, months % 12 + 1, 1)
