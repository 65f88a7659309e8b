"""What was found in the main text of a report, ready for coding claims."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Protocol, TypeVar

import msgspec

from libya_events.model import ActorMention, CasualtyStatement, DateMention, Place, Span
from libya_events.reference.actor_words import load_nationalities
from libya_events.reference.gazetteer_data import HOME_COUNTRY
from libya_events.reference.registers import load_actors


class PlacedMention(msgspec.Struct, frozen=True, gc=False):
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


@dataclass(frozen=True, eq=False)
class Mentions:
    """All mentions of one report, each list in text order; like nothing but itself, so that what is found out about
    them can be kept by them."""

    places: Sequence[PlacedMention]
    actors: Sequence[ActorMention]
    dates: Sequence[DateMention]
    casualties: Sequence[CasualtyStatement]
    published_at: date | None
    _beside: dict[tuple[int, int], Mentions] = field(default_factory=dict, init=False, repr=False)

    def near(self, stretch: Span) -> Mentions:
        """Those that touch a stretch of the text: reading a sentence must not cost a look at the whole report."""
        place = (stretch.start, stretch.end)
        found = self._beside.get(place)
        if found is None:
            found = self._beside[place] = Mentions(
                places=touching(self.places, stretch),
                actors=touching(self.actors, stretch),
                dates=touching(self.dates, stretch),
                casualties=touching(self.casualties, stretch),
                published_at=self.published_at,
            )
        return found


class _Located(Protocol):
    @property
    def span(self) -> Span: ...


M = TypeVar("M", bound=_Located)


def touching(mentions: Sequence[M], stretch: Span) -> Sequence[M]:
    """Those of some mentions, in text order and none overlapping, that touch a stretch of the text."""
    if not mentions:
        return mentions
    first = bisect_right(mentions, stretch.start, key=_end_of)
    return mentions[first : bisect_left(mentions, stretch.end, first, key=_start_of)]


def _start_of(mention: _Located) -> int:
    return mention.span.start


def _end_of(mention: _Located) -> int:
    return mention.span.end


_UNBOUND_KINDS = frozenset({"generic", "office"})
"""Kinds whose bare words ("the interior minister") may as well mean another country's."""


def is_libyan_actor(actor_id: str) -> bool:
    actor = load_actors().get(actor_id)
    return actor is not None and actor.country == HOME_COUNTRY and actor.kind not in _UNBOUND_KINDS


def is_foreign_actor(actor_id: str) -> bool:
    """Whether the register knows an actor of another state, or it is named after one ("the German authorities")."""
    actor = load_actors().get(actor_id)
    if actor is None:
        return actor_id.startswith(_foreign_ids())
    return actor.country not in {None, HOME_COUNTRY}


@cache
def _foreign_ids() -> tuple[str, ...]:
    """How the ids of bodies of other states begin; "al-" is mostly the article."""
    codes = {nationality.country for nationality in load_nationalities().values()} - {HOME_COUNTRY, "AL"}
    return tuple(f"new:{code.lower()}-" for code in sorted(codes))


def within(span: Span, outer: Span) -> bool:
    return outer.start <= span.start and span.end <= outer.end


def distance(a: Span, b: Span) -> int:
    """Characters between two spans; 0 where they touch or overlap."""
    return max(0, b.start - a.end, a.start - b.end)
