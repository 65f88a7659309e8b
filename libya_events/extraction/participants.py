"""Who took part in a trigger's event, and in which role: by role words, word order and the kind of event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from libya_events.extraction.cues import CueKind, CueMention
from libya_events.extraction.lexicon import Lexicon, match_span
from libya_events.extraction.mentions import Mentions, distance, within
from libya_events.model import FAMILY_OF, ActorMention, ClaimActor, EventFamily, EventType, Role, Span
from libya_events.normalization import find_tokens, fold
from libya_events.reference.tables import read_rows

_REACH = 22
"""A role word governs an actor that starts within so many characters after it."""
_APPOSED = 2
"""An office and the person who holds it stand so close, and share their role."""
_COMMENT_REACH = 30
_COMMENT_AFTER = 12
_MOST_ACTORS = 10
_SUBJECT_REACH = 25
"""An actor within so many characters after an Arabic verb, or before an English one, is its subject."""
_PREPOSITIONS = frozenset(
    map(fold, ("على", "في", "من", "إلى", "عن", "مع", "ضد", "قرب", "of", "on", "in", "by", "with"))
)
_SIDES = frozenset(
    {EventType.STRIKE, EventType.BOMBING, EventType.ATTACK, EventType.ABDUCTION, EventType.LAW_ENFORCEMENT}
)


class _Part(StrEnum):
    VICTIM = "victim"
    PERPETRATOR = "perpetrator"
    OBSERVER = "observer"


@cache
def _usual_parts() -> dict[str, _Part]:
    rows = read_rows("usual_parts.csv", ("subject", "part"))
    return {row["subject"]: _Part(row.code("part", tuple(_Part))) for row in rows}


def _usual_part(mention: ActorMention) -> _Part | None:
    return _usual_parts().get(mention.actor_id) or _usual_parts().get(mention.kind)


@dataclass(frozen=True, slots=True)
class _RoleWord:
    role: Role


@cache
def _role_words() -> Lexicon[_RoleWord]:
    lexicon: Lexicon[_RoleWord] = Lexicon()
    for row in read_rows("role_words.csv", ("phrase", "language", "role", "note")):
        lexicon.add(row["phrase"], _RoleWord(Role(row.code("role", tuple(Role)))))
    return lexicon


def choose_actors(
    text: str, trigger: CueMention, clause: Span, sentence: Span, cues: Sequence[CueMention], mentions: Mentions
) -> tuple[ClaimActor, ...]:
    """The actors of the event: those of its clause, or of its sentence where the clause names none.

    Who only comments on somebody else's event is left out; the speaker of a statement is its initiator.
    """
    event_type = trigger.cue.event_type
    if event_type is None:
        return ()
    is_statement = event_type is EventType.STATEMENT
    for outer in (clause, sentence):
        inside = [
            m
            for m in mentions.actors
            if within(m.span, outer) and (is_statement or not _only_comments(m, trigger, cues))
        ]
        if inside:
            break
    roles = _find_roles(text, sentence, inside)
    found: dict[str, ClaimActor] = {}
    before: ClaimActor | None = None
    for mention in _nearest(inside, trigger):
        role = roles.get(mention.span)
        if role is None and is_incident(event_type) and _usual_part(mention) is _Part.OBSERVER:
            continue
        if before is not None and role is None and 0 <= mention.span.start - before.mention.end <= _APPOSED:
            role = before.role
        else:
            role = _role(text, event_type, mention, trigger, role, inside)
        before = ClaimActor(mention.actor_id, mention.name_en, mention.name_ar, mention.kind, role, mention.span)
        found.setdefault(mention.actor_id, before)
    return tuple(found.values())


def _nearest(inside: Sequence[ActorMention], trigger: CueMention) -> list[ActorMention]:
    """Those nearest to the trigger, in the order of the text."""
    nearest = sorted(inside, key=lambda m: distance(trigger.span, m.span))[:_MOST_ACTORS]
    return sorted(nearest, key=lambda m: m.span.start)


def _only_comments(mention: ActorMention, trigger: CueMention, cues: Sequence[CueMention]) -> bool:
    for cue in cues:
        if cue.cue.kind is not CueKind.REPORTING or cue.span == trigger.span:
            continue
        before = mention.span.start - cue.span.end
        after = cue.span.start - mention.span.end
        is_arabic = "\u0600" <= cue.span.text[0] <= "\u06ff"
        if is_arabic and 0 <= before < _COMMENT_REACH and not cue.span.end <= trigger.span.start < mention.span.start:
            return True
        if not is_arabic and (0 <= after < _COMMENT_AFTER or (cue.cue.lemma == "say" and 0 <= before < 5)):
            return True
    return False


def _find_roles(text: str, sentence: Span, inside: Sequence[ActorMention]) -> dict[Span, Role]:
    tokens = find_tokens(text, sentence.start, sentence.end)
    roles: dict[Span, Role] = {}
    for match in _role_words().find(tokens):
        word = match_span(text, tokens, match)
        governed = [m for m in inside if 0 <= m.span.start - word.end <= _REACH]
        if governed:
            nearest = min(governed, key=lambda m: m.span.start)
            roles.setdefault(nearest.span, match.payloads[0].role)
    return roles


def _role(
    text: str,
    event_type: EventType,
    mention: ActorMention,
    trigger: CueMention,
    found: Role | None,
    inside: Sequence[ActorMention],
) -> Role:
    """Where no role word stands by, nobody becomes the initiator of violence by mere nearness."""
    part = _usual_part(mention)
    is_violence = event_type in _SIDES and event_type is not EventType.LAW_ENFORCEMENT
    if is_violence and part is _Part.PERPETRATOR:
        # "خطف مسلحون": the verb and its subject look like "the kidnapping of gunmen".
        return Role.INITIATOR
    if found is not None:
        return found
    if event_type in {EventType.PROTEST, EventType.MOBILIZATION, EventType.STATEMENT}:
        return Role.INITIATOR
    if part is _Part.VICTIM and (event_type in _SIDES or event_type is EventType.MIGRATION):
        return Role.TARGET
    if event_type in _SIDES and _is_subject(text, mention, trigger, inside):
        return Role.INITIATOR
    return Role.PARTICIPANT


def _is_subject(text: str, mention: ActorMention, trigger: CueMention, inside: Sequence[ActorMention]) -> bool:
    """Whether nothing but an adjective or two, and no other actor, stands between the verb and its actor."""
    is_arabic = "\u0600" <= trigger.span.text[0] <= "\u06ff"
    left, right = (trigger.span, mention.span) if is_arabic else (mention.span, trigger.span)
    if not 0 <= right.start - left.end <= _SUBJECT_REACH:
        return False
    if any(left.end <= other.span.start < right.start for other in inside if other is not mention):
        return False
    between = {token.form for token in find_tokens(text, left.end, right.start)}
    return not between & _PREPOSITIONS


def is_specific(actor: ClaimActor) -> bool:
    """Whether the actor is a named one, not a kind of people."""
    return actor.kind != "generic"


def is_incident(event_type: EventType) -> bool:
    return FAMILY_OF[event_type] is not EventFamily.TALKS
