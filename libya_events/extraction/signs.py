"""Signs of whether the words that propose an event tell one that happened, or only speak of it.

A sign is a short string ("place:own", "before:بعد"). What each is worth is learnt, not written here: see
``likelihood.py``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from libya_events.extraction.cues import CueKind, CueMention
from libya_events.model import ClaimActor, DateMention, EventType, Place, Role, Span
from libya_events.normalization import Token

_CLAUSE_OPENING = 2
"""A trigger among so many first words opens its clause, as the verb of an Arabic news sentence does."""
_RECENT_DAYS = 10
_TELLING = frozenset({CueKind.NEGATOR, CueKind.HYPOTHETICAL, CueKind.PLANNED, CueKind.APPEAL, CueKind.BACKGROUND})
_OPENING_QUOTES = "«“‘"
_CLOSING_QUOTES = "»”’"


def find_signs_of_words(
    cue: CueMention, clause: Span, sentence: Span, cues: Sequence[CueMention], tokens: Sequence[Token]
) -> Iterator[str]:
    """Signs in the words around a trigger; ``cues`` and ``tokens`` are those of its sentence."""
    yield f"lemma:{cue.cue.event_type}.{cue.cue.lemma}"
    yield "article" if cue.definite else "no_article"
    if cue.clitic:
        yield f"clitic:{cue.clitic}"
    opens = sum(clause.start <= token.start < cue.span.start for token in tokens) < _CLAUSE_OPENING
    yield "opens_clause" if opens else "inside_clause"
    yield f"before:{tokens[cue.first - 1].form}" if cue.first else "before:"
    yield f"after:{tokens[cue.last].form}" if cue.last < len(tokens) else "after:"
    if cue.first < _CLAUSE_OPENING:
        yield "opens_sentence"
    if _is_quoted(sentence, cue.span):
        yield "quoted"
    before = [other.cue for other in cues if clause.start <= other.span.start < cue.span.start]
    if before:
        yield f"follows:{before[-1].event_type or before[-1].kind}"
    for other in cues:
        side = "before" if other.span.start < cue.span.start else "after"
        if other.cue.kind in _TELLING:
            near = "clause" if clause.start <= other.span.start < clause.end else "sentence"
            yield f"{other.cue.kind}_{side}_in_{near}"
        elif other.cue.kind is CueKind.REPORTING:
            yield f"reporting_{side}"
            if other.first < _CLAUSE_OPENING:
                yield "reporting_opens_sentence"


def _is_quoted(sentence: Span, trigger: Span) -> bool:
    before = sentence.text[: trigger.start - sentence.start]
    opened = max(before.rfind(mark) for mark in _OPENING_QUOTES)
    return opened > max(before.rfind(mark) for mark in _CLOSING_QUOTES) or before.count('"') % 2 == 1


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an event stands in its report: number of its sentence, its rank among the report's events, how many those
    are, how often it is told, whether the heading speaks of its type."""

    sentence: int
    rank: int
    events: int
    told: int
    is_in_heading: bool
    heading_has_type: bool
    days_before_publication: int | None


def find_signs_of_fields(
    event_type: EventType,
    weight: int,
    place: Place | None,
    is_own: bool,
    date: DateMention | None,
    actors: Sequence[ClaimActor],
    casualties: int,
    standing: Standing,
) -> Iterator[str]:
    """Signs in what was found for an event, and in where the report tells it."""
    where = "none" if place is None else "own" if is_own else "carried"
    general = [
        f"weight:{weight}",
        f"place:{where}",
        f"date:{_age(date, standing.days_before_publication)}",
        f"precision:{date.precision if date else None}",
        f"actors:{min(len(actors), 3)}",
        f"casualties:{min(casualties, 2)}",
        f"sentence:{_bucket(standing.sentence)}",
        f"rank:{min(standing.rank, 4)}",
        f"events:{min(standing.events, 5)}",
        f"told:{min(standing.told, 3)}",
    ]
    if place is not None:
        general.append(f"geo:{place.geo_precision}")
    if any(actor.kind != "generic" for actor in actors):
        general.append("named_actor")
    for role in (Role.INITIATOR, Role.TARGET, Role.MEDIATOR):
        if any(actor.role is role for actor in actors):
            general.append(f"has_{role}")
    if standing.is_in_heading:
        general.append("in_heading")
    if standing.heading_has_type:
        general.append("heading_has_type")
    yield f"type:{event_type}"
    for sign in general:
        yield sign
        yield f"{event_type}&{sign}"


def _age(date: DateMention | None, days: int | None) -> str:
    if date is None:
        return "none"
    if date.first is None:
        return "unresolved"
    if days is None:
        return "resolved"
    return "recent" if days <= _RECENT_DAYS else "older"


def _bucket(number: int) -> str:
    return str(number) if number < 3 else "3-5" if number < 6 else "6+"
