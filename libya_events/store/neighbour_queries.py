"""Where an event stands in a sorted list of events, and which ones stand before and after it.

Compared by value and id instead of numbering the whole list, so that the cost is that of finding two rows.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from libya_events.filters import EventFilter
from libya_events.store.conditions import Condition, build_condition
from libya_events.store.event_queries import SORT_COLUMNS
from libya_events.store.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Neighbours:
    """``position`` counts from 1; ``previous`` and ``following`` are event ids, None at either end of the list."""

    position: int
    previous: str | None
    following: str | None


def find_neighbours(
    snapshot: Snapshot,
    event_filter: EventFilter,
    event_id: str,
    sort: str = "event_date",
    descending: bool = True,
    *,
    report_ids: Collection[str] | None = None,
) -> Neighbours | None:
    """In the order of ``load_event_rows``; None where the filter does not select the event."""
    if sort not in SORT_COLUMNS:
        raise ValueError(f"Events cannot be sorted by {sort!r}; expected one of {', '.join(SORT_COLUMNS)}.")
    column = f"p.{sort.removeprefix('place_')}" if sort.startswith("place_name_") else f"e.{sort}"
    where = build_condition(event_filter, report_ids)

    def fetch(what: str, more: Condition, order: str = "") -> list[dict[str, object]]:
        return snapshot.fetch_dicts(
            f"SELECT {what} FROM event e LEFT JOIN place p ON p.place_id = e.place_id "
            f"WHERE {where.sql} AND {more.sql} {order}",
            (*where.parameters, *more.parameters),
            report_ids,
        )

    own = fetch(f"{column} AS value", Condition("e.event_id = ?", (event_id,)))
    if not own:
        return None
    value = own[0]["value"]
    before, after = _before(column, value, descending, event_id), _after(column, value, descending, event_id)
    forth, back = ("DESC", "ASC") if descending else ("ASC", "DESC")
    ahead = fetch("count(*) AS n", before)
    previous = fetch("e.event_id", before, f"ORDER BY {column} {back} NULLS FIRST, e.event_id DESC LIMIT 1")
    following = fetch("e.event_id", after, f"ORDER BY {column} {forth} NULLS LAST, e.event_id LIMIT 1")
    return Neighbours(int(str(ahead[0]["n"])) + 1, _id_of(previous), _id_of(following))


def _before(column: str, value: object, descending: bool, event_id: str) -> Condition:
    if value is None:
        return Condition(f"({column} IS NOT NULL OR e.event_id < ?)", (event_id,))
    sign = ">" if descending else "<"
    return Condition(f"({column} {sign} ? OR ({column} = ? AND e.event_id < ?))", (value, value, event_id))


def _after(column: str, value: object, descending: bool, event_id: str) -> Condition:
    """Missing values come last in either direction."""
    if value is None:
        return Condition(f"({column} IS NULL AND e.event_id > ?)", (event_id,))
    sign = "<" if descending else ">"
    return Condition(
        f"({column} {sign} ? OR {column} IS NULL OR ({column} = ? AND e.event_id > ?))", (value, value, event_id)
    )


def _id_of(rows: list[dict[str, object]]) -> str | None:
    return str(rows[0]["event_id"]) if rows else None
