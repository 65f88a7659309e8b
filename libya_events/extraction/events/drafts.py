"""Claims in the making: one per accepted trigger, before those that tell the same event are put together."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from libya_events.extraction.dates.choice import choose_date
from libya_events.extraction.events.apart import is_apart, is_renewed
from libya_events.extraction.events.cues import WEAK, CueKind, CueMention, find_cues
from libya_events.extraction.events.eventness import is_denied
from libya_events.extraction.events.judging import is_casualty_cue, is_recalled, judge_triggers, without_asides
from libya_events.extraction.events.listing import find_items, opens_item
from libya_events.extraction.events.object_kinds import find_object_kind
from libya_events.extraction.events.signs import TriggerWords, words_around
from libya_events.extraction.events.tellings import Telling, ids_around
from libya_events.extraction.events.trigger_needs import find_told_cues
from libya_events.extraction.events.type_by_actors import choose_type
from libya_events.extraction.mentions import Mentions, PlacedMention, is_libyan_actor, within
from libya_events.extraction.participation.participants import choose_actors, is_incident
from libya_events.extraction.places.scene import choose_scene, place_of
from libya_events.extraction.sentences import find_clauses
from libya_events.model import (
    FAMILY_OF,
    CasualtyStatement,
    ClaimActor,
    DateMention,
    EventFamily,
    EventType,
    NotCounted,
    Polarity,
    Span,
)
from libya_events.reference.clause_words import load_phrases
from libya_events.tokens import Token, find_tokens

PRECEDENCE = {
    event_type: rank
    for rank, event_type in enumerate(
        (
            EventType.BOMBING,
            EventType.STRIKE,
            EventType.CLASH,
            EventType.MIGRATION,
            EventType.ATTACK,
            EventType.ABDUCTION,
            EventType.LAW_ENFORCEMENT,
            EventType.PROTEST,
            EventType.AGREEMENT,
            EventType.MOBILIZATION,
            EventType.MEETING,
            EventType.STATEMENT,
        )
    )
}
"""Which type is coded where the same words fit two."""

WITH_CASUALTIES = frozenset(
    {EventType.CLASH, EventType.STRIKE, EventType.BOMBING, EventType.ATTACK, EventType.MIGRATION, EventType.PROTEST}
)
"""The types that casualties told beside them belong to."""
_APART = frozenset({EventType.STATEMENT, EventType.ABDUCTION})
"""Told beside others of their family: who storms a building and takes people away has done both."""
CLOSINGS = frozenset({"closure", "reopening"})
_SPEECH_REACH = 2


@dataclass(slots=True)
class Draft:
    """One trigger's event; ``told_in`` is its sentence, or the item of a list in it that tells of this event alone;
    ``weight`` is that of its trigger, ``definite`` whether it refers back to a known event,
    ``elsewhere`` whether the text leaves the matter told before, ``apart``: see ``apart.py``; ``recalled``: whether the
    report only reminds of it; ``named``: the ids of the places that its sentence names, its own or not; ``told``: how
    often the report tells it; ``words`` and ``signs``: see ``signs.py``, read where it is not a repetition."""

    event_type: EventType
    sub_event_type: str | None
    sentence: Span
    clause: Span
    trigger: Span
    told_in: Span
    weight: int
    definite: bool
    place: PlacedMention | None = None
    place_is_own: bool = False
    abroad: tuple[str, ...] = ()
    date: DateMention | None = None
    date_is_own: bool = False
    day_before: DateMention | None = None
    is_news: bool = False
    actors: tuple[ClaimActor, ...] = ()
    casualties: list[CasualtyStatement] = field(default_factory=list)
    polarity: Polarity = Polarity.AFFIRMED
    object_kind: str | None = None
    is_libyan: bool = False
    elsewhere: bool = False
    apart: bool = False
    recalled: bool = False
    named: frozenset[str] = frozenset()
    told: int = 1
    words: TriggerWords | None = None
    signs: list[str] = field(default_factory=list)
    tellings: list[Telling] = field(default_factory=list)


def find_drafts(text: str, sentence: Span, mentions: Mentions) -> tuple[list[Draft], list[NotCounted]]:
    """The events that one sentence tells, at most one a clause, and the words that speak of events which are not told
    as having happened."""
    tokens = find_tokens(text, sentence.start, sentence.end)
    cues = find_told_cues(find_cues(text, tokens), sentence, tokens, mentions)
    drafts: list[Draft] = []
    not_counted: list[NotCounted] = []
    tells = any(cue.cue.is_trigger for cue in cues)
    for clause in find_clauses(sentence, tokens) if tells else ():
        clause_cues = [c for c in cues if within(c.span, clause)]
        told, left_out = judge_triggers(clause_cues, tokens)
        not_counted.extend(left_out)
        for cue, item in _of_each_item(clause, told, tokens, sentence, mentions):
            other_types = _find_other_types(cue, told)
            draft = _draft(text, cue, item, sentence, cues, mentions, other_types=other_types)
            where = draft.place.place if draft.place and draft.place_is_own else None
            draft.tellings = [Telling(draft.event_type, cue.span, item, sentence, ids_around(where))]
            if draft.place_is_own and (item != clause or opens_item(sentence, clause, tokens)):
                draft.told_in = item
            draft.recalled = is_recalled(cue, clause_cues)
            draft.definite = cue.definite and not _is_described(cue, cues, tokens)
            draft.apart = not cue.definite and (draft.elsewhere or is_apart(cue, tokens))
            draft.apart |= draft.date_is_own and is_renewed(cue, tokens)
            draft.words = words_around(cue, item, draft.told_in, cues, tokens)
            draft.polarity = Polarity.DENIED if is_denied(cue, clause_cues) else Polarity.AFFIRMED
            drafts.append(draft)
    return drafts, not_counted


def _of_each_item(
    clause: Span, told: Sequence[CueMention], tokens: Sequence[Token], sentence: Span, mentions: Mentions
) -> Iterator[tuple[CueMention, Span]]:
    """What each item of a clause is about, with the item; mostly it has one, the clause."""
    for item in find_items(clause, told, tokens, sentence, mentions):
        told_there = [cue for cue in told if within(cue.span, item)]
        for cue in _one_of_each_family(without_asides(told_there, tokens)):
            yield cue, item


def _one_of_each_family(told: Sequence[CueMention]) -> list[CueMention]:
    """What a clause is about, its strongest trigger first; besides it the strongest of each other family, since one
    clause may tell of a raid and of the protest against it. A casualty cue tells nothing beside what has casualties."""
    chosen: dict[object, CueMention] = {}
    for cue in sorted(told, key=_strength):
        event_type = cue.cue.event_type
        assert event_type is not None, "only triggers are told"
        kind = _kind(cue)
        # Words that tell of a type chosen before tell of nothing else; an end of fighting that was agreed is no fight.
        is_told = _is_agreed_end(cue, told) or any(
            other.span == cue.span and _kind(other) in chosen for other in told if other is not cue
        )
        adds_casualties = is_casualty_cue(cue)
        beside_bearer = any(other.cue.event_type in WITH_CASUALTIES for other in chosen.values())
        if not is_told and not (adds_casualties and beside_bearer):
            chosen.setdefault(kind, cue)
    return list(chosen.values())


def _is_agreed_end(cue: CueMention, told: Sequence[CueMention]) -> bool:
    is_clash = cue.cue.event_type is EventType.CLASH
    return is_clash and any(o.span == cue.span and o.cue.event_type is EventType.AGREEMENT for o in told)


def _kind(cue: CueMention) -> EventType | EventFamily:
    event_type = cue.cue.event_type
    assert event_type is not None, "only triggers are told"
    return event_type if event_type in _APART else FAMILY_OF[event_type]


def _strength(cue: CueMention) -> tuple[int, int, int, bool, int]:
    """Sorts first what the clause is about: a casualty cue or a statement only where nothing else is told; of two of
    one type the more special, so that a signed truce is a ceasefire."""
    event_type = cue.cue.event_type
    assert event_type is not None, "only triggers are ranked"
    is_plain = cue.cue.sub_event_type is None
    return -min(cue.cue.weight, 2), PRECEDENCE[event_type], -cue.cue.weight, is_plain, cue.first


def _find_other_types(cue: CueMention, told: Sequence[CueMention]) -> frozenset[EventType | None]:
    """The types that the words of a trigger could tell as well; words of protest beside it tell who closes a road."""
    others = [o for o in told if o.cue.sub_event_type not in CLOSINGS]
    return frozenset(o.cue.event_type for o in others if o.span == cue.span or o.cue.event_type is EventType.PROTEST)


def _draft(
    text: str,
    cue: CueMention,
    clause: Span,
    sentence: Span,
    cues: Sequence[CueMention],
    mentions: Mentions,
    *,
    other_types: Collection[EventType | None],
) -> Draft:
    event_type = cue.cue.event_type
    assert event_type is not None, "only triggers become drafts"
    reporting = [c for c in cues if c.cue.kind is CueKind.REPORTING]
    actors = choose_actors(text, cue, clause, sentence, reporting, mentions)
    sub_event_type = cue.cue.sub_event_type
    if not is_casualty_cue(cue):
        event_type, sub_event_type = choose_type(event_type, sub_event_type, other_types, actors, cue.span)
    told = [c.span for c in cues if c.cue.event_type and is_incident(c.cue.event_type)]
    # What is decided to close or open stands where it stands, whoever decides.
    has_scene = is_incident(event_type) or sub_event_type in CLOSINGS
    is_move = event_type is EventType.MOBILIZATION
    scene = choose_scene(cue.span, clause, sentence, mentions, is_incident=has_scene, is_move=is_move, incidents=told)
    place = place_of(scene, event_type, actors)
    dated = choose_date(text, cue, clause, sentence, cues, mentions)
    kinds = {c.cue.kind for c in cues}
    return Draft(
        event_type=event_type,
        sub_event_type=sub_event_type,
        sentence=sentence,
        clause=clause,
        trigger=cue.span,
        told_in=sentence,
        weight=cue.cue.weight,
        definite=cue.definite,
        place=place,
        place_is_own=place is not None and not (scene.is_seat and (cue.definite or cue.cue.weight == WEAK)),
        abroad=scene.abroad,
        date=dated.mention if dated else None,
        date_is_own=dated is not None and dated.is_own,
        actors=actors,
        object_kind=find_object_kind(text, clause, cue.span, event_type)
        if sub_event_type or is_incident(event_type)
        else None,
        is_libyan=CueKind.LIBYA in kinds
        or any(m.is_libyan and within(m.span, sentence) for m in mentions.places)
        or any(is_libyan_actor(actor.actor_id) for actor in actors),
        elsewhere=CueKind.ELSEWHERE in kinds or place is not scene.place,
        named=frozenset(m.place.place_id for m in mentions.places if within(m.span, sentence)),
    )


def _is_described(cue: CueMention, cues: Sequence[CueMention], tokens: Sequence[Token]) -> bool:
    """ "The attack which killed …", ``الهجوم الذي استهدف``: what it was is told here, not before; but not by who
    condemned it."""
    if cue.cue.event_type not in WITH_CASUALTIES:
        return False
    is_related = any(token.form in load_phrases("relative") for token in tokens[cue.last : cue.last + 1])
    return is_related and not any(
        0 < other.first - cue.last <= _SPEECH_REACH and other.cue.tells_speech for other in cues
    )
