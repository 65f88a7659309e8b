"""The sums behind the key figures: persons killed, injured and missing, with what is not known about them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from libya_events.filters import EventFilter
from libya_events.store.conditions import build_condition
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


_OF = {
    "killed": ("killed", "e.event_type <> 'migration'"),
    "injured": ("injured", "true"),
    "dead": ("killed", "e.event_type = 'migration'"),
    "missing": ("missing", "e.event_type = 'migration'"),
}
_PARTS = ("low", "best_low", "best_high", "high", "open", "told")


def _sums(name: str) -> str:
    outcome, among = _OF[name]
    low, best, high = (f"e.{outcome}_{bound}" for bound in ("low", "best", "high"))
    any_figure = f"coalesce({best}, {low}, {high})"

    def total(value: str, part: str) -> str:
        told = f"CASE WHEN {among} AND {any_figure} IS NOT NULL THEN {value} END"
        return f"CAST(sum({told}) AS BIGINT) AS {name}_{part}"

    def number(condition: str, part: str) -> str:
        return f"count(CASE WHEN {among} AND {condition} THEN 1 END) AS {name}_{part}"

    return ", ".join(
        (
            total(f"coalesce({low}, {best}, 0)", "low"),
            total(f"coalesce({best}, {low}, 0)", "best_low"),
            total(f"coalesce({best}, {high}, {low})", "best_high"),
            total(f"coalesce({high}, {best}, {low})", "high"),
            number(f"{low} IS NOT NULL AND {high} IS NULL", "open"),
            number(f"{any_figure} IS NOT NULL", "told"),
            number(f"{any_figure} IS NOT NULL AND e.event_family <> 'talks'", "telling"),
        )
    )


_AMONG = ", ".join(f"count(CASE WHEN {among} THEN 1 END) AS {name}" for name, (_, among) in _OF.items())
_INCIDENTS = f"""
    SELECT count(*) AS incidents, {_AMONG}
    FROM event e WHERE e.event_family <> 'talks' AND """

# Most events give no figure: they are counted apart, and kept out of the sums.
_TOLLS = f"""
    SELECT {", ".join(map(_sums, _OF))} FROM event e
    WHERE (coalesce(e.killed_best, e.killed_low, e.killed_high, e.injured_best, e.injured_low, e.injured_high,
        e.missing_best, e.missing_low, e.missing_high) IS NOT NULL) AND """


def count_tolls(snapshot: Snapshot, event_filter: EventFilter, *, report_ids: Collection[str] | None = None) -> Tolls:
    where = build_condition(event_filter, report_ids)
    among = snapshot.fetch_dicts(_INCIDENTS + where.sql, where.parameters, report_ids)[0]
    told = snapshot.fetch_dicts(_TOLLS + where.sql, where.parameters, report_ids)[0]

    def toll(name: str) -> Toll:
        sums = {part: told[f"{name}_{part}"] for part in _PARTS}
        return Toll(**sums | {"silent": among[name] - told[f"{name}_telling"]})

    return Tolls(among["incidents"], *map(toll, _OF))
