"""Who took part in a trigger's event, and in which role: by role words, word order and the kind of event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from libya_events.extraction.cues import CueKind, CueMention
from libya_events.extraction.lexicon import Lexicon, match_span
from libya_events.extraction.mentions import Mentions, distance, within
from libya_events.model import FAMILY_OF, ActorMention, ClaimActor, EventFamily, EventType, Role, Span
from libya_events.normalization import find_tokens
from libya_events.reference.tables import read_rows

_REACH = 14
"""A role word governs an actor that starts within so many characters after it."""
_COMMENT_REACH = 30
_COMMENT_AFTER = 12
_MOST_ACTORS = 10
_SIDES = frozenset(
    {EventType.STRIKE, EventType.BOMBING, EventType.ATTACK, EventType.ABDUCTION, EventType.LAW_ENFORCEMENT}
)
_VICTIMS = frozenset({"civilians", "migrants", "protesters", "detainees", "children", "women", "workers"})


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
    for mention in sorted(inside, key=lambda m: distance(trigger.span, m.span))[:_MOST_ACTORS]:
        role = roles.get(mention.span) or _default_role(event_type, mention, trigger, inside)
        found.setdefault(
            mention.actor_id,
            ClaimActor(mention.actor_id, mention.name_en, mention.name_ar, mention.kind, role, mention.span),
        )
    return tuple(sorted(found.values(), key=lambda actor: actor.mention.start))


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


def _default_role(
    event_type: EventType, mention: ActorMention, trigger: CueMention, inside: Sequence[ActorMention]
) -> Role:
    if event_type in {EventType.PROTEST, EventType.MOBILIZATION, EventType.STATEMENT}:
        return Role.INITIATOR
    if event_type not in _SIDES:
        is_rescued = event_type is EventType.MIGRATION and mention.actor_id in _VICTIMS
        return Role.TARGET if is_rescued else Role.PARTICIPANT
    if mention.actor_id in _VICTIMS:
        return Role.TARGET
    is_arabic = "\u0600" <= trigger.span.text[0] <= "\u06ff"
    if is_arabic:
        following = [m for m in inside if m.span.start >= trigger.span.start and m.actor_id not in _VICTIMS]
        first = min(following, key=lambda m: m.span.start, default=None)
        return Role.INITIATOR if first is mention or mention.span.start < trigger.span.start else Role.TARGET
    return Role.INITIATOR if mention.span.start < trigger.span.start else Role.TARGET


def is_specific(actor: ClaimActor) -> bool:
    """Whether the actor is a named one, not a kind of people."""
    return actor.kind != "generic"


def is_incident(event_type: EventType) -> bool:
    return FAMILY_OF[event_type] is not EventFamily.TALKS
