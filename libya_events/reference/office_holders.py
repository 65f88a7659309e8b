"""Who of some actors held which of the offices named beside them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache

from libya_events.reference.belonging import covers
from libya_events.reference.registers import Affiliation, load_actors, load_affiliations


def find_holders(actors: Iterable[tuple[str, str]], day: date | None) -> dict[str, str]:
    """The holder on that day by office, for each office whose holder is among them. ``actors``: id and kind.

    Of several holders (two deputies) each office has another as far as there are enough.
    """
    listed = list(dict.fromkeys(actors))
    holders: dict[str, str] = {}
    for office in (actor_id for actor_id, kind in listed if kind == "office"):
        held_by = [actor_id for actor_id, kind in listed if kind == "person" and _holds(actor_id, office, day)]
        if held_by:
            taken = holders.values()
            holders[office] = next((person for person in held_by if person not in taken), held_by[0])
    return holders


def _holds(person: str, office: str, day: date | None) -> bool:
    """An office named without its government (pm) is any that its code begins (pm_gnu, pm_gna)."""
    return any(
        (held.to == office or held.to.startswith(f"{office}_")) and covers(held, day)
        for held in _load_offices_of().get(person, ())
    )


@cache
def _load_offices_of() -> dict[str, list[Affiliation]]:
    actors = load_actors()
    found: dict[str, list[Affiliation]] = {}
    for held in load_affiliations():
        if actors[held.actor_id].kind == "person":
            found.setdefault(held.actor_id, []).append(held)
    return found
