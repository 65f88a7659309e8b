"""Which claim tells which gold event of the same report."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from libya_events.evaluation.agreement import date_agrees, evidence_overlaps, place_agrees
from libya_events.evaluation.gold import GoldEvent
from libya_events.model import Claim


@dataclass(frozen=True, slots=True)
class Pair:
    """A gold event and the claim that tells it. It is exact where type and place agree."""

    gold: GoldEvent
    claim: Claim
    type_agrees: bool
    place_agrees: bool
    date_agrees: bool

    @property
    def is_exact(self) -> bool:
        return self.type_agrees and self.place_agrees


@dataclass(frozen=True, slots=True)
class Pairing:
    """``missed``: gold events that no claim tells. ``extra``: claims of what the gold does not have."""

    pairs: tuple[Pair, ...]
    missed: tuple[GoldEvent, ...]
    extra: tuple[Claim, ...]


def pair_events(gold: Sequence[GoldEvent], claims: Sequence[Claim]) -> Pairing:
    """By type and place first; what is left by type and words (wrong place), then by place and words (wrong type).

    Within each round those whose words overlap go first, then the order of the report.
    """
    free_gold, free_claims = list(range(len(gold))), list(range(len(claims)))
    pairs: list[Pair] = []
    for test in (_type_and_place, _type_and_words, _place_and_words):
        for i, j in _order(gold, claims, free_gold, free_claims, test):
            if i in free_gold and j in free_claims:
                free_gold.remove(i)
                free_claims.remove(j)
                pairs.append(_pair(gold[i], claims[j]))
    return Pairing(tuple(pairs), tuple(gold[i] for i in free_gold), tuple(claims[j] for j in free_claims))


def _pair(gold: GoldEvent, claim: Claim) -> Pair:
    return Pair(
        gold,
        claim,
        type_agrees=gold.event_type is claim.event_type,
        place_agrees=place_agrees(gold, claim),
        date_agrees=date_agrees(gold, claim),
    )


def _order(
    gold: Sequence[GoldEvent],
    claims: Sequence[Claim],
    free_gold: Sequence[int],
    free_claims: Sequence[int],
    test: Callable[[GoldEvent, Claim], bool],
) -> list[tuple[int, int]]:
    fitting = [(i, j) for i in free_gold for j in free_claims if test(gold[i], claims[j])]
    return sorted(fitting, key=lambda pair: (not evidence_overlaps(gold[pair[0]], claims[pair[1]]), *pair))


def _type_and_place(gold: GoldEvent, claim: Claim) -> bool:
    return gold.event_type is claim.event_type and place_agrees(gold, claim)


def _type_and_words(gold: GoldEvent, claim: Claim) -> bool:
    return gold.event_type is claim.event_type and evidence_overlaps(gold, claim)


def _place_and_words(gold: GoldEvent, claim: Claim) -> bool:
    return place_agrees(gold, claim) and evidence_overlaps(gold, claim)
