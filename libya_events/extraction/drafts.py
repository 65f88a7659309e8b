"""Claims in the making: one per accepted trigger, before those that tell the same event are put together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from libya_events.extraction.cues import CueKind, CueMention, find_cues
from libya_events.extraction.eventness import is_denied, reason_not_counted
from libya_events.extraction.lexicon import Lexicon
from libya_events.extraction.mentions import Mentions, PlacedMention, within
from libya_events.extraction.participants import choose_actors, is_incident
from libya_events.extraction.scene import choose_date, choose_scene
from libya_events.extraction.sentences import find_clauses
from libya_events.model import (
    CasualtyStatement,
    ClaimActor,
    DateMention,
    EventType,
    NotCounted,
    Polarity,
    Span,
)
from libya_events.normalization import Token, find_tokens
from libya_events.reference.tables import read_rows

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


@dataclass(slots=True)
class Draft:
    """One trigger's event; ``weight`` is that of its trigger, ``definite`` whether it refers back to a known event,
    ``elsewhere`` whether the text leaves the matter told before."""

    event_type: EventType
    sub_event_type: str | None
    sentence: Span
    clause: Span
    trigger: Span
    weight: int
    definite: bool
    place: PlacedMention | None = None
    place_is_own: bool = False
    abroad: tuple[str, ...] = ()
    date: DateMention | None = None
    actors: tuple[ClaimActor, ...] = ()
    casualties: list[CasualtyStatement] = field(default_factory=list)
    polarity: Polarity = Polarity.AFFIRMED
    object_kind: str | None = None
    is_libyan: bool = False
    elsewhere: bool = False


def find_drafts(text: str, sentence: Span, mentions: Mentions) -> tuple[list[Draft], list[NotCounted]]:
    """The events that one sentence tells, at most one a clause, and the words that speak of events which are not told
    as having happened."""
    tokens = find_tokens(text, sentence.start, sentence.end)
    cues = _unshadowed(find_cues(text, tokens))
    drafts: list[Draft] = []
    not_counted: list[NotCounted] = []
    for clause in find_clauses(sentence, tokens):
        clause_cues = [c for c in cues if within(c.span, clause)]
        told, left_out = _judge(clause_cues, tokens)
        not_counted.extend(left_out)
        if told:
            strongest = min(told, key=_strength)
            draft = _draft(text, strongest, clause, sentence, cues, mentions)
            draft.polarity = Polarity.DENIED if is_denied(strongest, clause_cues) else Polarity.AFFIRMED
            drafts.append(draft)
    return drafts, not_counted


def _judge(clause_cues: Sequence[CueMention], tokens: Sequence[Token]) -> tuple[list[CueMention], list[NotCounted]]:
    """The triggers of a clause that tell of something that happened (or is denied), and the others with the reason."""
    told: list[CueMention] = []
    left_out: list[NotCounted] = []
    telling_how = [cue for cue in clause_cues if cue.cue.kind is not CueKind.TRIGGER]
    reason_of_talks: str | None = None
    for cue in clause_cues:
        if cue.cue.kind is not CueKind.TRIGGER or not _has_needed_words(cue, tokens):
            continue
        reason = None if is_denied(cue, telling_how) else reason_not_counted(cue, telling_how)
        if _is_talk(cue):
            # "appealed for an agreement to be signed": what is wished for at first is not done by the next verb.
            reason = reason_of_talks = reason or reason_of_talks
        if reason:
            left_out.append(NotCounted(cue.span, reason))
        else:
            told.append(cue)
    return told, left_out


def _is_talk(cue: CueMention) -> bool:
    return cue.cue.event_type in {EventType.AGREEMENT, EventType.MEETING}


def _strength(cue: CueMention) -> tuple[int, int, int, int]:
    """Sorts first what the clause is about: a casualty cue or a statement only where nothing else is told."""
    event_type = cue.cue.event_type
    assert event_type is not None, "only triggers are ranked"
    return -min(cue.cue.weight, 2), PRECEDENCE[event_type], -cue.cue.weight, cue.first


def _draft(
    text: str, cue: CueMention, clause: Span, sentence: Span, cues: Sequence[CueMention], mentions: Mentions
) -> Draft:
    event_type = cue.cue.event_type
    assert event_type is not None, "only triggers become drafts"
    reporting = [c for c in cues if c.cue.kind is CueKind.REPORTING]
    scene = choose_scene(text, cue.span, clause, sentence, mentions)
    return Draft(
        event_type=event_type,
        sub_event_type=cue.cue.sub_event_type,
        sentence=sentence,
        clause=clause,
        trigger=cue.span,
        weight=cue.cue.weight,
        definite=cue.definite,
        place=scene.place,
        place_is_own=scene.place is not None,
        abroad=scene.abroad,
        date=choose_date(cue.span, clause, sentence, mentions),
        actors=choose_actors(text, cue, clause, sentence, reporting, mentions),
        object_kind=_object_kind(text, clause) if is_incident(event_type) else None,
        is_libyan=any(c.cue.kind is CueKind.LIBYA for c in cues)
        or any(m.is_libyan and within(m.span, sentence) for m in mentions.places),
        elsewhere=any(c.cue.kind is CueKind.ELSEWHERE for c in cues),
    )


def _unshadowed(cues: Sequence[CueMention]) -> list[CueMention]:
    """Without the cues whose words are, as a longer phrase, something else (``ضبط النفس`` is no seizure)."""
    shadowed = {c.span for c in cues if c.cue.kind is CueKind.EXCEPTION}
    return [c for c in cues if c.span not in shadowed]


def _has_needed_words(cue: CueMention, tokens: Sequence[Token]) -> bool:
    needs = cue.cue.needs
    return not needs or any(
        token.form in needs or token.form.lstrip("وف") in needs or token.form[1:] in needs
        for index, token in enumerate(tokens)
        if not cue.first <= index < cue.last
    )


@cache
def _object_words() -> Lexicon[str]:
    lexicon: Lexicon[str] = Lexicon()
    for row in read_rows("object_words.csv", ("object_kind", "language", "words")):
        for word in row.words("words"):
            lexicon.add(word, row["object_kind"])
    return lexicon


def _object_kind(text: str, clause: Span) -> str | None:
    matches = _object_words().find(find_tokens(text, clause.start, clause.end))
    return matches[0].payloads[0] if matches else None
