"""The sums behind the key figures: persons killed, injured and missing, with what is not known about them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from libya_events.filters import EventFilter
from libya_events.store.conditions import VIOLENCE, build_condition
from libya_events.store.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Toll:
    """A sum over events. None where none of them gives a figure, which is not 0.

    ``best_low`` and ``best_high`` sum each event's best figure, or its own bounds where it has no best one: they are
    equal where every event has one. ``low`` and ``high`` sum the bounds. ``open`` counts events with "at least",
    ``told`` those that give a figure, be it 0, ``silent`` those that give none.
    """

    low: int | None
    best_low: int | None
    best_high: int | None
    high: int | None
    open: int
    told: int
    silent: int


@dataclass(frozen=True, slots=True)
class Tolls:
    """``killed`` leaves the events of migration out, ``dead`` and ``missing`` are theirs; ``injured`` is of all.

    Silent are incidents only: a meeting is not expected to count anybody.
    """

    incidents: int
    killed: Toll
    injured: Toll
    dead: Toll
    missing: Toll


_OUTCOMES = ("killed", "injured", "missing")


def _sums(outcome: str) -> str:
    """Without a figure every term is NULL, and does not count. Short terms: the engine takes longer to plan these sums
    than to add up a hundred thousand events."""
    low, best, high = (f"e.{outcome}_{bound}" for bound in ("low", "best", "high"))
    any_figure = f"coalesce({best}, {low}, {high})"
    return f"""
        CAST(sum(coalesce({low}, {best}, 0 * {high})) AS BIGINT) AS {outcome}_low,
        CAST(sum(coalesce({best}, {low}, 0 * {high})) AS BIGINT) AS {outcome}_best_low,
        CAST(sum(coalesce({best}, {high}, {low})) AS BIGINT) AS {outcome}_best_high,
        CAST(sum(coalesce({high}, {best}, {low})) AS BIGINT) AS {outcome}_high,
        count(CASE WHEN {high} IS NULL THEN {low} END) AS {outcome}_open,
        count({any_figure}) AS {outcome}_told,
        count(CASE WHEN e.event_family <> 'talks' THEN {any_figure} END) AS {outcome}_telling"""


def killed_in_violence() -> str:
    """The sums for one place or district among many, as columns: counting thousands must be quick."""
    told = "coalesce(e.killed_best, e.killed_low, e.killed_high)"
    most = "coalesce(e.killed_high, e.killed_best, e.killed_low)"
    return f"""
        CAST(sum(CASE WHEN {VIOLENCE} THEN e.killed_low END) AS BIGINT) AS killed_low,
        CAST(sum(CASE WHEN {VIOLENCE} THEN e.killed_best END) AS BIGINT) AS killed_best,
        CAST(sum(CASE WHEN {VIOLENCE} THEN {most} END) AS BIGINT) AS killed_high,
        count(CASE WHEN {VIOLENCE} THEN {told} END) AS told,
        count(CASE WHEN {VIOLENCE} AND e.event_family <> 'talks' AND {told} IS NULL THEN 1 END) AS silent"""


_INCIDENTS = """
    SELECT e.event_type = 'migration' AS migration, count(*) AS incidents
    FROM event e WHERE e.event_family <> 'talks' AND {where} GROUP BY migration"""

# Most events give no figure: they are counted apart, and kept out of the sums.
_TOLLS = f"""
    SELECT e.event_type = 'migration' AS migration, {", ".join(map(_sums, _OUTCOMES))} FROM event e
    WHERE (coalesce(e.killed_best, e.killed_low, e.killed_high, e.injured_best, e.injured_low, e.injured_high,
        e.missing_best, e.missing_low, e.missing_high) IS NOT NULL) AND {{where}} GROUP BY migration"""


def count_tolls(snapshot: Snapshot, event_filter: EventFilter, *, report_ids: Collection[str] | None = None) -> Tolls:
    where = build_condition(event_filter, report_ids)

    def fetch(sql: str) -> dict[bool, dict[str, Any]]:
        rows = snapshot.fetch_dicts(sql.format(where=where.sql), where.parameters, report_ids)
        return {row["migration"]: row for row in rows}

    incidents = {kind: int(row["incidents"]) for kind, row in fetch(_INCIDENTS).items()}
    told = fetch(_TOLLS)

    def toll(outcome: str, *kinds: bool) -> Toll:
        rows = [told[kind] for kind in kinds if kind in told]

        def add(part: str) -> int | None:
            numbers = [row[f"{outcome}_{part}"] for row in rows if row[f"{outcome}_{part}"] is not None]
            return sum(numbers) if numbers else None

        low, best_low, best_high, high = map(add, ("low", "best_low", "best_high", "high"))
        silent = sum(incidents.get(kind, 0) for kind in kinds) - (add("telling") or 0)
        return Toll(low, best_low, best_high, high, add("open") or 0, add("told") or 0, silent)

    return Tolls(
        sum(incidents.values()),
        killed=toll("killed", False),
        injured=toll("injured", False, True),
        dead=toll("killed", True),
        missing=toll("missing", True),
    )
