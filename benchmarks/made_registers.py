"""What made-up events take from the registers: places, actors, and the tables of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np

from libya_events.analysis.cooccurrence import EdgeKind
from libya_events.model import EventType, Place
from libya_events.reference.gazetteer_data import load_places
from libya_events.reference.registers import load_actors
from libya_events.store.schema import SNAPSHOT_TABLES

PLACES = 300
SIDES = (None, "gna", "lna", "gna+lna", "militants")
VIOLENT = ("clash", "strike", "bombing", "attack", "migration")
ACTORS = 150
KIND_OF_TYPE = {
    EventType.CLASH: EdgeKind.FOUGHT,
    EventType.STRIKE: EdgeKind.STRUCK,
    EventType.BOMBING: EdgeKind.STRUCK,
    EventType.ATTACK: EdgeKind.STRUCK,
    EventType.LAW_ENFORCEMENT: EdgeKind.ARRESTED,
    EventType.ABDUCTION: EdgeKind.ARRESTED,
    EventType.MEETING: EdgeKind.MET,
    EventType.AGREEMENT: EdgeKind.MET,
}


def draw_skewed(many: int, size: Any, dice: np.random.Generator, power: float) -> Any:
    weights = 1 / np.arange(1, many + 1) ** power
    return dice.choice(many, size, p=weights / weights.sum())


def choose_places() -> list[Place]:
    """Three hundred in Libya; the largest come first in the register, and get most of the events."""
    home = [row.place for row in load_places().values() if row.place.country == "LY"]
    return home[1 : PLACES + 1]


def choose_actors() -> list[str]:
    return list(load_actors())[:ACTORS]


def add_wider(chosen: Iterable[Place]) -> dict[str, Place]:
    register, found = load_places(), {place.place_id: place for place in chosen}
    for place in list(found.values()):
        wider = register.get(place.within or "")
        while wider is not None and wider.place.place_id not in found:
            found[wider.place.place_id] = wider.place
            wider = register.get(wider.place.within or "")
    return found


def list_wider(place_id: str, places: dict[str, Place]) -> list[str]:
    found: list[str] = []
    at: str | None = place_id
    while at in places and at not in found:
        found.append(at)
        at = places[at].within
    return found


def take_row(table: str, thing: object) -> dict[str, object]:
    return {column: getattr(thing, column) for column in SNAPSHOT_TABLES[table]}
