"""What was found in the main text of a report, ready for coding claims."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from libya_events.model import ActorMention, CasualtyStatement, DateMention, Place, Span
from libya_events.reference.gazetteer_data import HOME_COUNTRY
from libya_events.reference.registers import load_actors


@dataclass(frozen=True, slots=True)
class PlacedMention:
    """Words that name a place, with the place that was chosen for them."""

    span: Span
    place: Place

    @property
    def is_libyan(self) -> bool:
        return self.place.country == HOME_COUNTRY

    @property
    def is_pinnable(self) -> bool:
        """Whether an event can be put there: more exact than the whole of Libya."""
        return self.is_libyan and self.place.kind not in {"country", "sea"}


@dataclass(frozen=True, slots=True)
class Mentions:
    """All mentions of one report, each list in text order."""

    places: Sequence[PlacedMention]
    actors: Sequence[ActorMention]
    dates: Sequence[DateMention]
    casualties: Sequence[CasualtyStatement]
    published_at: date | None

    def count_libyan_actors(self) -> int:
        """How many mentions name an actor that the register knows as Libyan."""
        return sum(is_libyan_actor(mention.actor_id) for mention in self.actors)


_UNBOUND_KINDS = frozenset({"generic", "office"})
"""Kinds whose bare words ("the interior minister") may as well mean another country's."""


def is_libyan_actor(actor_id: str) -> bool:
    actor = load_actors().get(actor_id)
    return actor is not None and actor.country == HOME_COUNTRY and actor.kind not in _UNBOUND_KINDS


def within(span: Span, outer: Span) -> bool:
    return outer.start <= span.start and span.end <= outer.end


def distance(a: Span, b: Span) -> int:
    """Characters between two spans; 0 where they touch or overlap."""
    return max(0, b.start - a.end, a.start - b.end)
