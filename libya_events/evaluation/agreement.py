"""When a claim and a gold event agree: in place, in words, in the sentence, in date and in figures."""

from __future__ import annotations

from geopy.distance import great_circle

from libya_events.evaluation.gold import GoldActor, GoldEvent
from libya_events.model import Claim, ClaimActor, Count, Outcome
from libya_events.tokens import find_forms

_NEAR_KM = 30.0
_SENTENCE_LENGTH = 700
"""Characters of a claim's sentence that count, so that a sentence without an end is not evidence for everything."""

_SHORTEST_MENTION = 3
_LONGEST_TO_SHORTEST = 4
"""A mention may be this many times as long as the gold's for the same actor, or as short."""


def place_agrees(gold: GoldEvent, claim: Claim) -> bool:
    """Within 30 km, or within the place where it is wider; or both without a place."""
    if gold.place is None or claim.place is None:
        return gold.place is None and claim.place is None
    where = (gold.place.latitude, gold.place.longitude)
    distance = great_circle(where, (claim.place.latitude, claim.place.longitude)).km
    return bool(distance <= max(_NEAR_KM, gold.place.radius_km))


def evidence_overlaps(gold: GoldEvent, claim: Claim) -> bool:
    """Whether the claim's sentence holds at least half of the words that report the event."""
    told = set(find_forms(gold.evidence))
    quoted = set(find_forms(claim.evidence.sentence.text[:_SENTENCE_LENGTH]))
    return bool(told) and len(told & quoted) / len(told) >= 0.5


def date_agrees(gold: GoldEvent, claim: Claim) -> bool:
    """As far as the gold's date goes: a gold month agrees with every day in it."""
    return bool(gold.date and claim.event_date and claim.event_date.isoformat().startswith(gold.date))


def figure_of(source: GoldEvent | Claim, outcome: Outcome) -> int | None:
    """Killed or injured: the number of the gold, the best count of a claim; None where it gives none."""
    value: Count | int | None = source.killed if outcome is Outcome.KILLED else source.injured
    return value.best if isinstance(value, Count) else value


def is_named_in(gold: GoldActor, claim: Claim) -> bool:
    return any(names_same(gold, actor) for actor in claim.actors)


def names_same(gold: GoldActor, actor: ClaimActor) -> bool:
    return any(_same_words(mention, actor.mention.text) for mention in gold.mentions)


def plain_words(text: str) -> str:
    """The words of a text in search form, one space apart."""
    return " ".join(find_forms(text))


def _same_words(one: str, other: str) -> bool:
    shorter, longer = sorted((plain_words(one), plain_words(other)), key=len)
    long_enough = len(shorter) >= _SHORTEST_MENTION and len(longer) <= _LONGEST_TO_SHORTEST * len(shorter)
    return long_enough and shorter in longer
