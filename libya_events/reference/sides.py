"""On whose side an actor stood on a day: what its affiliations of that day lead to, step by step.

The way up ends at a government, each of which is a side of its own, and does not go through a parliament's appointment:
a parliament that appoints a commander or a cabinet is not thereby the force that fights. Where no affiliation is in
force, the body that an actor is part of (``parent``) stands in. Communities, persons without an office and bodies that
nobody is known to belong to have no side.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache

from libya_events.reference.register_rows import Affiliation
from libya_events.reference.registers import load_actors, load_affiliations

SIDE_KINDS = frozenset(
    {
        *("government", "parliament", "ministry", "military", "security"),
        *("armed_group", "unit", "coalition", "foreign_force"),
    }
)
"""The kinds of actors that can be a side."""

_MOST_STEPS = 12


def find_sides(actor_ids: Iterable[str], day: date | None) -> tuple[str, ...]:
    """The sides of some actors on a day, each once, in the order of their ids; none without a day."""
    if day is None:
        return ()
    return tuple(sorted({side for actor_id in actor_ids if (side := find_side(actor_id, day)) is not None}))


@cache
def find_side(actor_id: str, day: date) -> str | None:
    """The actor_id of the side; None where the registers know of none."""
    actors = load_actors()
    reached = actor_id
    for _ in range(_MOST_STEPS):
        row = actors.get(reached)
        above = None if row is None or row.kind == "government" else _above(reached, day)
        if above is None:
            break
        reached = above
    found = actors.get(reached)
    if found is None or found.kind not in SIDE_KINDS:
        return None
    is_known = reached != actor_id or found.kind == "government" or reached in _joined_by_others()
    return reached if is_known else None


def _above(actor_id: str, day: date) -> str | None:
    """The affiliation in force that began last, else the body that the actor is part of."""
    actors = load_actors()
    in_force = [
        row
        for row in _affiliations_of().get(actor_id, ())
        if _is_in_force(row, day) and not (row.basis == "appointment" and actors[row.to].kind == "parliament")
    ]
    if in_force:
        return max(in_force, key=lambda row: row.since or "").to
    parent = actors[actor_id].parent
    return parent if parent is None or actors[parent].kind != "parliament" else None


def _is_in_force(row: Affiliation, day: date) -> bool:
    """``2015-03`` as a beginning is that month's first day, as an end its last."""
    text = day.isoformat()
    begun = row.since is None or text[: len(row.since)] >= row.since
    return begun and (row.until is None or text[: len(row.until)] <= row.until)


@cache
def _affiliations_of() -> dict[str, tuple[Affiliation, ...]]:
    found: dict[str, tuple[Affiliation, ...]] = {}
    for row in load_affiliations():
        found[row.actor_id] = (*found.get(row.actor_id, ()), row)
    return found


@cache
def _joined_by_others() -> frozenset[str]:
    parents = (actor.parent for actor in load_actors().values() if actor.parent is not None)
    return frozenset({*(row.to for row in load_affiliations()), *parents})
