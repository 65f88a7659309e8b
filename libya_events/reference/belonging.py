"""Who belongs to whom on a day, and who is such as fights: read off the registers of actors."""

from __future__ import annotations

from datetime import date
from functools import cache

from libya_events.reference.registers import Affiliation, load_actors, load_affiliations
from libya_events.reference.tables import read_rows

_FIGHTING_KINDS = frozenset(
    {"government", "military", "security", "armed_group", "unit", "coalition", "foreign_force", "community", "generic"}
)
_BY_OFFICE = frozenset({"person", "office"})


def is_armed(actor_id: str, kind: str) -> bool:
    """Whether an actor is such as fights: no person, office, court or mission, and nobody who usually is a victim."""
    return kind in _FIGHTING_KINDS and actor_id not in _load_bystanders()


def belongs(one: str, other: str, day: date | None) -> bool:
    """Whether one of them is part of the other on that day, at any depth; without a day, whether it ever was.

    Parents count for all, dated affiliations for persons and offices only: an armed group that a government lists or
    pays is still an actor of its own, and may fight it.
    """
    return other in _load_superiors(one, day) or one in _load_superiors(other, day)


def covers(affiliation: Affiliation, day: date | None) -> bool:
    """Whether the day lies in that time, as exactly as the register knows it; without a day, always."""
    if day is None:
        return True
    text, since, until = day.isoformat(), affiliation.since or "", affiliation.until or ""
    return text[: len(since)] >= since and text[: len(until)] <= until


def _load_superiors(actor_id: str, day: date | None) -> frozenset[str]:
    if actor_id not in _load_dated():
        return _load_parents(actor_id)
    found: set[str] = set()
    ahead = [actor_id]
    while ahead:
        one = ahead.pop()
        above = {held.to for held in _load_held().get(one, ()) if covers(held, day)} | _load_parents(one)
        ahead.extend(above - found)
        found |= above
    return frozenset(found - {actor_id})


@cache
def _load_parents(actor_id: str) -> frozenset[str]:
    actors, found = load_actors(), []
    parent = actors[actor_id].parent if actor_id in actors else None
    while parent is not None and parent not in found:
        found.append(parent)
        parent = actors[parent].parent
    return frozenset(found)


@cache
def _load_held() -> dict[str, list[Affiliation]]:
    actors = load_actors()
    held: dict[str, list[Affiliation]] = {}
    for affiliation in load_affiliations():
        if actors[affiliation.actor_id].kind in _BY_OFFICE:
            held.setdefault(affiliation.actor_id, []).append(affiliation)
    return held


@cache
def _load_dated() -> frozenset[str]:
    """The actors whose superiors depend on the day."""
    return frozenset(_load_held())


@cache
def _load_bystanders() -> frozenset[str]:
    rows = read_rows("usual_parts.csv", ("subject", "part", "note"))
    return frozenset(row["subject"] for row in rows if row["part"] in ("victim", "observer"))
