"""Where a report tells an event: news tells it in its heading, its lead, and again with its details."""

from __future__ import annotations

from typing import NamedTuple

from libya_events.model import EventType, Place, Span


class Telling(NamedTuple):
    """The trigger of one telling with its clause and sentence; ``event_type`` is what its words say by themselves;
    ``where``: see ``ids_around``, of the place that its sentence gives it."""

    event_type: EventType
    trigger: Span
    clause: Span
    sentence: Span
    where: frozenset[str] = frozenset()


def ids_around(place: Place | None) -> frozenset[str]:
    """The ids of a place and of the town that it lies in."""
    return frozenset(filter(None, (place.place_id, place.within))) if place else frozenset()
