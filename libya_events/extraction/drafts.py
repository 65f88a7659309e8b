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
    """The events that one sentence tells, and the words that speak of events which are not told as having happened."""
    tokens = find_tokens(text, sentence.start, sentence.end)
    cues = _unshadowed(find_cues(text, tokens))
    drafts: list[Draft] = []
    not_counted: list[NotCounted] = []
    for clause in find_clauses(sentence):
        clause_cues = [c for c in cues if within(c.span, clause)]
        accepted: list[tuple[CueMention, Polarity]] = []
        for cue in clause_cues:
            if cue.cue.kind is not CueKind.TRIGGER or not _has_needed_words(cue, tokens):
                continue
            denied = is_denied(cue, clause_cues)
            reason = None if denied else reason_not_counted(cue, clause_cues)
            if reason:
                not_counted.append(NotCounted(cue.span, reason))
            else:
                accepted.append((cue, Polarity.DENIED if denied else Polarity.AFFIRMED))
        for cue, polarity in _chosen(accepted):
            draft = _draft(text, cue, clause, sentence, cues, mentions)
            draft.polarity = polarity
            drafts.append(draft)
    return drafts, not_counted


def _draft(
    text: str, cue: CueMention, clause: Span, sentence: Span, cues: Sequence[CueMention], mentions: Mentions
) -> Draft:
    event_type = cue.cue.event_type
    assert event_type is not None, "only triggers become drafts"
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
        actors=choose_actors(text, cue, clause, sentence, cues, mentions),
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


def _chosen(accepted: Sequence[tuple[CueMention, Polarity]]) -> list[tuple[CueMention, Polarity]]:
    """The triggers of one clause that stand for events of their own: the strongest, and others of another kind.

    A casualty cue (weight 1) or a statement counts only where nothing else is told.
    """
    ranked = sorted(accepted, key=lambda c: (-min(c[0].cue.weight, 2), _rank(c[0]), -c[0].cue.weight, c[0].first))
    if not ranked:
        return []
    best = ranked[0]
    return [best]


def _rank(mention: CueMention) -> int:
    event_type = mention.cue.event_type
    assert event_type is not None, "only triggers are ranked"
    return PRECEDENCE[event_type]


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
