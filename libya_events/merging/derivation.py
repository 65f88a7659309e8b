"""The fields of an event, derived from its claims by the rules that docs/codebook.md prints."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date

from libya_events.merging.casualties import find_missing, merge_counts
from libya_events.merging.drafts import Draft, Facts
from libya_events.model import (
    Claim,
    ClaimActor,
    Count,
    DatePrecision,
    Event,
    EventActor,
    EventType,
    GeoPrecision,
    Place,
    Report,
    Role,
    Span,
)
from libya_events.normalization import fold

TYPE_PRECEDENCE: tuple[EventType, ...] = (
    EventType.BOMBING,
    EventType.STRIKE,
    EventType.CLASH,
    EventType.ATTACK,
    EventType.ABDUCTION,
    EventType.LAW_ENFORCEMENT,
    EventType.PROTEST,
    EventType.MIGRATION,
    EventType.MOBILIZATION,
    EventType.AGREEMENT,
    EventType.MEETING,
    EventType.STATEMENT,
)
"""Which type wins where as many claims say one as the other."""

_PLACE_RANK = (
    GeoPrecision.SITE,
    GeoPrecision.TOWN,
    GeoPrecision.AREA,
    GeoPrecision.ADMIN1,
    GeoPrecision.SEA,
    GeoPrecision.REGION,
    GeoPrecision.COUNTRY,
    GeoPrecision.UNKNOWN,
)
_DATE_RANK = tuple(DatePrecision)
RISE_PER_SOURCE = 0.2
MOST_SOURCES = 5
HIGHEST_CONFIDENCE = 0.99


def derive_event(
    draft: Draft, source_owner: Callable[[str | None], str | None], is_sample: Callable[[str | None], bool]
) -> Event:
    members = sorted(draft.members, key=lambda facts: facts.publication_order)
    told = sorted([*draft.members, *draft.denials], key=lambda facts: facts.publication_order)
    claims = [facts.claim for facts in members]
    event_type = _choose_type(claims)
    typed = [claim for claim in claims if claim.event_type is event_type]
    dated = _choose_date(claims)
    confidence = max(facts.claim.confidence for facts in members)
    counted = sorted(members, key=_undated_reports_first)
    killed = merge_counts([facts.claim.killed for facts in counted])
    injured = merge_counts([facts.claim.injured for facts in counted])
    quoted = _choose_quoted(members, killed, injured)
    sources = count_sources(members, source_owner)
    return Event(
        event_id="e_" + hashlib.sha256(claims[0].claim_id.encode()).hexdigest()[:12],
        event_type=event_type,
        claim_ids=tuple(facts.claim.claim_id for facts in told),
        report_ids=_unique(facts.report.report_id for facts in told),
        reports=len({facts.report.report_id for facts in members}),
        sources=sources,
        confidence=_raise_confidence(confidence, sources),
        sub_event_type=_commonest(claim.sub_event_type for claim in typed),
        object_kind=_commonest(claim.object_kind for claim in typed),
        event_date=dated.event_date if dated else None,
        event_date_end=dated.event_date_end if dated else None,
        date_precision=dated.date_precision if dated else DatePrecision.UNKNOWN,
        place=_choose_place(claims),
        actors=_merge_actors(claims),
        killed=killed,
        injured=injured,
        missing=merge_counts([find_missing(facts.claim) for facts in counted]),
        sample=any(is_sample(facts.report.source_name) for facts in told),
        evidence_text=quoted.claim.evidence.sentence.text,
        evidence_language=quoted.report.language,
    )


def _choose_quoted(members: Sequence[Facts], killed: Count | None, injured: Count | None) -> Facts:
    """Whose sentence stands for the event: one that tells the figures shown beside it, the surest among equals."""

    def rank(facts: Facts) -> tuple[bool, bool, float]:
        claim, evidence = facts.claim, facts.claim.evidence
        return (
            _tells(evidence.sentence, evidence.killed, claim.killed, killed),
            _tells(evidence.sentence, evidence.injured, claim.injured, injured),
            claim.confidence,
        )

    return max(members, key=rank)


def _tells(sentence: Span, quote: Span | None, given: Count | None, count: Count | None) -> bool:
    """Whether the words of a claim's figure stand in its sentence, and the figure is the event's."""
    is_quoted = quote is not None and sentence.start <= quote.start and quote.end <= sentence.end
    return is_quoted and given is not None and count is not None and given.best == count.best


def count_sources(members: Iterable[Facts], source_owner: Callable[[str | None], str | None]) -> int:
    """The independent sources, earliest report first: one counts if neither its owner nor its copy group has counted.

    Reports of unknown origin count as one source together, and only where no known one tells the event.
    """
    owners: set[str] = set()
    copied: set[str] = set()
    for facts in members:
        owner = _owner(facts.report, source_owner)
        if owner is not None and owner not in owners and facts.copy_group not in copied:
            owners.add(owner)
            copied.add(facts.copy_group)
    return max(1, len(owners))


def _owner(report: Report, source_owner: Callable[[str | None], str | None]) -> str | None:
    return (
        source_owner(report.source_name) or (fold(report.source_name).strip() if report.source_name else None) or None
    )


def _raise_confidence(confidence: float, sources: int) -> float:
    """Each further independent source takes away a fifth of the doubt, up to five of them; never quite certain."""
    doubt = (1 - confidence) * (1 - RISE_PER_SOURCE) ** (min(sources, MOST_SOURCES) - 1)
    return max(confidence, round(min(1 - doubt, HIGHEST_CONFIDENCE), 4))


def _choose_type(claims: Sequence[Claim]) -> EventType:
    counts = Counter(claim.event_type for claim in claims)
    return min(counts, key=lambda event_type: (-counts[event_type], TYPE_PRECEDENCE.index(event_type)))


def _commonest(values: Iterable[str | None]) -> str | None:
    """The value that occurs most, the earliest among equals; None where there is none."""
    counts = Counter(value for value in values if value is not None)
    return counts.most_common(1)[0][0] if counts else None


def _choose_place(claims: Sequence[Claim]) -> Place | None:
    """The most precise place (a quarter before its town); among equals the commonest, then the earliest told."""
    counts = Counter(claim.place.place_id for claim in claims if claim.place)
    places = [claim.place for claim in claims if claim.place]
    if not places:
        return None
    return min(
        places,
        key=lambda place: (place.within is None, _PLACE_RANK.index(place.geo_precision), -counts[place.place_id]),
    )


def _choose_date(claims: Sequence[Claim]) -> Claim | None:
    """The claim with the most precise date, the earliest of them."""
    dated = [claim for claim in claims if claim.event_date is not None]
    return min(dated, key=_date_order) if dated else None


def _date_order(claim: Claim) -> tuple[int, date, date]:
    first = claim.event_date or date.max
    return _DATE_RANK.index(claim.date_precision), first, claim.event_date_end or first


def _undated_reports_first(facts: Facts) -> tuple[date, str]:
    """The order in which figures replace each other: what has no date of publication never replaces what has one."""
    return facts.report.published_at or date.min, facts.claim.claim_id


def _merge_actors(claims: Sequence[Claim]) -> tuple[EventActor, ...]:
    told: dict[str, list[ClaimActor]] = {}
    for claim in claims:
        for actor in claim.actors:
            told.setdefault(actor.actor_id, []).append(actor)
    return tuple(
        EventActor(actors[0].actor_id, actors[0].name_en, actors[0].name_ar, actors[0].kind, _merge_roles(actors))
        for actors in told.values()
    )


def _merge_roles(actors: Sequence[ClaimActor]) -> Role:
    """The commonest role; an actor that is initiator here and target there is a participant: the accounts differ."""
    counts = Counter(actor.role for actor in actors)
    if Role.INITIATOR in counts and Role.TARGET in counts:
        return Role.PARTICIPANT
    order = list(Role)
    return min(counts, key=lambda role: (-counts[role], order.index(role)))


def _unique(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
