"""From an EventFilter to the WHERE clause over table ``event e``, with bound parameters."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from libya_events.filters import ActorMatch, EventFilter, Undated

COUNTED = "e.status <> 'withdrawn'"
"""Withdrawn events are counted nowhere; they can still be opened by their id."""

PLACED = "(e.place_id IS NOT NULL AND e.geo_precision NOT IN ('country', 'unknown'))"

VIOLENCE = "e.event_type <> 'migration'"
"""Whose dead are "killed in violence"; the dead of migration are counted apart, on every page and in every file."""

WANTED_REPORT = "wanted_report"
WANTED_EVENT = "wanted_event"
"""The tables of report ids, and of the numbers of the events they tell, that ``Snapshot.fetch`` offers to a query with
a text filter."""


@dataclass(frozen=True, slots=True)
class Condition:
    sql: str
    parameters: tuple[object, ...] = ()


def build_condition(event_filter: EventFilter, report_ids: Collection[str] | None = None) -> Condition:
    """Every field of the filter, joined by AND. ``report_ids`` are the reports in which the filter's text was found.

    A text without ``report_ids`` raises ValueError: leaving the text out would show events nobody asked for.
    """
    if event_filter.text is not None and report_ids is None:
        raise ValueError("A filter with a text needs report_ids: resolve the text with EventStore.search first.")
    found = [line(event_filter) for _, line in LINES]
    parts = [condition for condition in found if condition is not None]
    if report_ids is not None:
        parts.append(Condition(_TEXT))
    sql = " AND ".join([COUNTED, *(part.sql for part in parts)])
    return Condition(sql, tuple(value for part in parts for value in part.parameters))


def split_by_place(
    event_filter: EventFilter, report_ids: Collection[str] | None = None, *, around: bool
) -> tuple[Condition, Condition]:
    """The filter, and as a value of each event whether it is of the filter's places and districts. With ``around``, the
    events of all other places are let in; without it, or where the filter names none, the value is NULL."""
    parts = [part for part in (_places(event_filter), _admin1s(event_filter)) if part is not None] if around else []
    if not parts:
        return build_condition(event_filter, report_ids), Condition("CAST(NULL AS BOOLEAN)")
    where = build_condition(event_filter.with_(places=(), admin1s=()), report_ids)
    sql = " AND ".join(part.sql for part in parts)
    return where, Condition(f"coalesce({sql}, FALSE)", tuple(value for part in parts for value in part.parameters))


_TEXT = f"e.event_number IN (SELECT w.event_number FROM {WANTED_EVENT} w)"


def _period(event_filter: EventFilter) -> Condition | None:
    if event_filter.undated is Undated.ONLY:
        return Condition("e.event_date IS NULL")
    parts = ["e.event_date IS NOT NULL"]
    days: list[object] = []
    if event_filter.first_day is not None:
        parts.append("coalesce(e.event_date_end, e.event_date) >= ?")
        days.append(event_filter.first_day)
    if event_filter.last_day is not None:
        parts.append("e.event_date <= ?")
        days.append(event_filter.last_day)
    dated = " AND ".join(parts)
    if event_filter.undated is Undated.INCLUDE:
        return Condition(f"(e.event_date IS NULL OR ({dated}))", tuple(days))
    return Condition(f"({dated})", tuple(days))


def _unplaced(event_filter: EventFilter) -> Condition | None:
    return Condition(f"NOT {PLACED}") if event_filter.unplaced_only else None


def _event_types(event_filter: EventFilter) -> Condition | None:
    return one_of("e.event_type", tuple(map(str, event_filter.event_types)))


def _places(event_filter: EventFilter) -> Condition | None:
    inner = one_of("p.within", event_filter.places)
    return inner and Condition(
        f"e.place_id IN (SELECT p.place_id FROM place_within p WHERE {inner.sql})", inner.parameters
    )


def _admin1s(event_filter: EventFilter) -> Condition | None:
    return one_of("e.admin1", event_filter.admin1s)


def _actors(event_filter: EventFilter) -> Condition | None:
    actors = tuple(dict.fromkeys(event_filter.actors))
    inner = one_of("m.actor_id", actors)
    if inner is None:
        return None
    sql = f"SELECT m.actor_set FROM actor_set_member m WHERE {inner.sql}"
    if event_filter.actor_match is ActorMatch.ALL:
        return Condition(
            f"e.actor_set IN ({sql} GROUP BY m.actor_set HAVING count(*) = ?)", (*inner.parameters, len(actors))
        )
    return Condition(f"e.actor_set IN ({sql})", inner.parameters)


def _sources(event_filter: EventFilter) -> Condition | None:
    inner = one_of("s.source_id", event_filter.sources)
    return inner and Condition(
        f"e.source_set IN (SELECT s.source_set FROM source_set_member s WHERE {inner.sql})", inner.parameters
    )


def _killed(event_filter: EventFilter) -> Condition | None:
    least = event_filter.killed_at_least
    return None if least is None else Condition("e.killed_best >= ?", (least,))


def one_of(column: str, values: tuple[str, ...]) -> Condition | None:
    """None for no values: the column is not restricted then."""
    if not values:
        return None
    return Condition(f"{column} IN ({', '.join('?' * len(values))})", tuple(values))


LINES: tuple[tuple[tuple[str, ...], Callable[[EventFilter], Condition | None]], ...] = (
    (("first_day", "last_day", "undated"), _period),
    (("unplaced_only",), _unplaced),
    (("event_types",), _event_types),
    (("places",), _places),
    (("admin1s",), _admin1s),
    (("actors", "actor_match"), _actors),
    (("sources",), _sources),
    (("killed_at_least",), _killed),
)
"""Which function turns which fields into SQL; ``text`` alone comes in by ``report_ids``."""
