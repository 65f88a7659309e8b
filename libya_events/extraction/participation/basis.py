"""Who says that an actor began the violence: the actor, somebody who accuses him, a speaker of the report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from libya_events.extraction.events.cues import CueKind
from libya_events.extraction.participation.actor_sentences import ActorSentence, NamedActor
from libya_events.extraction.participation.speech import Speech
from libya_events.model import FAMILY_OF, Basis, ClaimActor, EventFamily, EventType, Role, Span
from libya_events.reference.actor_words import load_phrases
from libya_events.tokens import Token

_ACCUSED_REACH = 8
"""An accused actor stands within so many words after the accusation."""
_REPORTED = frozenset({Speech.TELLS_THAT, Speech.TELLS_OWN, Speech.SOURCE, Speech.TELLS})


def find_basis(coded: ClaimActor, event_type: EventType, sentence: ActorSentence, actor: NamedActor) -> ClaimActor:
    """The actor with its basis, where it is the initiator of violence and the sentence says on whose word."""
    if actor.speech is Speech.CLAIMS and FAMILY_OF[event_type] is EventFamily.VIOLENCE:
        words = actor.said_by
        return replace(coded, role=Role.INITIATOR, basis=Basis.SELF_CLAIMED, basis_words=words)
    if coded.role is not Role.INITIATOR or FAMILY_OF[event_type] is not EventFamily.VIOLENCE:
        return coded
    for basis, words in (
        (Basis.DENIED, _denial(sentence, actor)),
        (Basis.ACCUSED, _accusation(sentence, actor)),
        (Basis.REPORTED, _report(sentence, actor)),
    ):
        if words is not None:
            return replace(coded, basis=basis, basis_words=words)
    return coded


def _denial(sentence: ActorSentence, actor: NamedActor) -> Span | None:
    """The actor's own denial: in Arabic the verb stands right before him, in English right after."""
    for index in (actor.head_first - 1, actor.last):
        if 0 <= index < len(sentence.tokens) and _is(sentence.tokens[index], "denial"):
            return _span(sentence, sentence.tokens[index])
    return None


def _accusation(sentence: ActorSentence, actor: NamedActor) -> Span | None:
    """A word of accusation before the actor, with the accuser at most between them."""
    for token in reversed(sentence.tokens[max(0, actor.head_first - _ACCUSED_REACH) : actor.head_first]):
        if not _is(token, "accusation"):
            continue
        heads = _heads_between(sentence.actors, token.end, actor.head.span.start)
        follows_verb = not heads and not _takes_subject_after(token)
        return _span(sentence, token) if len(heads) == 1 or follows_verb else None
    return None


def _takes_subject_after(token: Token) -> bool:
    """An active Arabic verb has its subject, the accuser, right after it."""
    return not token.form.isascii() and token.form in load_phrases("actor_clause_words.csv", "accusation_verb")


def _heads_between(actors: Sequence[NamedActor], start: int, end: int) -> set[Span]:
    return {actor.head.span for actor in actors if start <= actor.head.span.start < end}


def _report(sentence: ActorSentence, actor: NamedActor) -> Span | None:
    """The words by which somebody else is named as who tells it."""
    for other in sentence.actors:
        if other.head is not actor.head and other.speech in _REPORTED:
            return other.said_by or other.mention.span
    reporting = [cue for cue in sentence.cues if cue.cue.kind is CueKind.REPORTING and cue.span != actor.said_by]
    return reporting[0].span if reporting else None


def _is(token: Token, kind: str) -> bool:
    words = load_phrases("actor_clause_words.csv", kind)
    return token.form in words or token.form.removeprefix("و") in words


def _span(sentence: ActorSentence, token: Token) -> Span:
    start = sentence.span.start
    return Span(token.start, token.end, sentence.span.text[token.start - start : token.end - start])
