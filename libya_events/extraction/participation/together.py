"""Actors that take part together: an office and its holder, the members of a list, the sides of a fight."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from libya_events.extraction.participation.actor_sentences import ActorSentence, NamedActor

GROUPS = frozenset({"military", "security", "armed_group", "unit", "coalition", "foreign_force"})
_STAND_IN, _PARTIES = "armed_groups", 2
_LONG_LIST = 3
_SELDOM = (
    frozenset({"at:previous", "in_other_clause"}),
    frozenset({"type:statement", "quoted", "retold"}),
)
"""Signs that together say what their single weights cannot: who is named only where another event is told before, or in
what a speaker adds, took part in one case of ten."""
_NO_PARTY = "international_community"
_OTHER_OF_PAIR = {"office": "person", "person": "office"}


class Candidate(NamedTuple):
    """An actor named in or around an event: where it is named nearest to it, and the signs of all its mentions."""

    actor: NamedActor
    sentence: ActorSentence
    signs: frozenset[str]


def is_seldom_right(candidate: Candidate) -> bool:
    """Whether an actor is hardly ever one of the event, whatever else speaks for it."""
    is_meant_by_all = candidate.actor.mention.actor_id == _NO_PARTY
    return is_meant_by_all or any(together <= candidate.signs for together in _SELDOM)


def with_units(chosen: Sequence[Candidate], weighed: Sequence[tuple[float, Candidate]]) -> list[Candidate]:
    """Those chosen for a fight, with the units that are named near it: hardly any report names one that did not
    fight."""
    return [*chosen, *(c for _, c in weighed if c.actor.mention.kind == "unit" and c not in chosen)]


def with_holders(chosen: Sequence[Candidate], weighed: Sequence[tuple[float, Candidate]]) -> list[Candidate]:
    """Those chosen, with the office of each person and the holder of each office that are named in one breath."""
    named = {(c.sentence.number, c.actor.head.span, c.actor.mention.kind) for c in chosen}
    others = [c for _, c in weighed if c not in chosen and c.actor.mention.kind in _OTHER_OF_PAIR]
    pairs = ((c, (c.sentence.number, c.actor.head.span, _OTHER_OF_PAIR[c.actor.mention.kind])) for c in others)
    return [*chosen, *(c for c, other in pairs if other in named)]


def with_listed(chosen: Sequence[Candidate], weighed: Sequence[tuple[float, Candidate]]) -> list[Candidate]:
    """Those chosen, with the others of a list of which most are: the last of a long one stand far from the trigger."""
    listed = Counter((c.sentence.number, c.actor.head.span) for _, c in weighed)
    taken = Counter((c.sentence.number, c.actor.head.span) for c in chosen)
    most = {key for key, number in listed.items() if number >= _LONG_LIST and 2 * taken[key] >= number}
    known = {c.actor.mention.actor_id for c in chosen}
    named = (c for _, c in weighed if c.actor.mention.kind in GROUPS)
    more = (c for c in named if (c.sentence.number, c.actor.head.span) in most)
    return [*chosen, *(c for c in more if c.actor.mention.actor_id not in known)]


def without_stand_ins(chosen: Sequence[Candidate]) -> list[Candidate]:
    """Those chosen without "rival armed groups" where another sentence tells which groups they are."""
    named = [c.sentence.number for c in chosen if c.actor.mention.kind in GROUPS]
    if len(named) < _PARTIES:
        return list(chosen)
    return [c for c in chosen if c.actor.mention.actor_id != _STAND_IN or c.sentence.number in named]
