"""Which role an actor has in an event: by the words that govern it, by word order and by the kind of event."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from functools import cache

from libya_events.extraction.lexicon import Lexicon, match_span
from libya_events.model import FAMILY_OF, ActorMention, EventFamily, EventType, Role, Span
from libya_events.normalization import Token, find_tokens, fold
from libya_events.reference.tables import read_rows

_REACH = 22
"""A role word governs an actor that starts within so many characters after it."""
_ASIDE_REACH = 3
"""A word that sets an actor aside stands directly before it."""
_SUBJECT_REACH = 25
"""An actor within so many characters after an Arabic verb, or before an English one, is its subject."""
_BEFORE_VERB = 12
_PREPOSITIONS = frozenset(
    map(fold, ("على", "في", "من", "إلى", "عن", "مع", "ضد", "قرب", "of", "on", "in", "by", "with"))
)
_ONE_SIDED = frozenset(
    {EventType.STRIKE, EventType.BOMBING, EventType.ATTACK, EventType.ABDUCTION, EventType.LAW_ENFORCEMENT}
)
_ONE_DOER = frozenset({EventType.PROTEST, EventType.MOBILIZATION, EventType.STATEMENT})


class Governor(StrEnum):
    """What a word says of the actor after it: its role, or that it is named for something else ("in front of the")."""

    INITIATOR = "initiator"
    TARGET = "target"
    PARTICIPANT = "participant"
    MEDIATOR = "mediator"
    ASIDE = "aside"


class Part(StrEnum):
    """What part actors of a kind usually have in an incident."""

    VICTIM = "victim"
    PERPETRATOR = "perpetrator"
    OBSERVER = "observer"


@cache
def _usual_parts() -> dict[str, Part]:
    rows = read_rows("usual_parts.csv", ("subject", "part"))
    return {row["subject"]: Part(row.code("part", tuple(Part))) for row in rows}


def usual_part(mention: ActorMention) -> Part | None:
    return _usual_parts().get(mention.actor_id) or _usual_parts().get(mention.kind)


@cache
def _role_words() -> Lexicon[Governor]:
    lexicon: Lexicon[Governor] = Lexicon()
    for row in read_rows("role_words.csv", ("phrase", "language", "role", "note")):
        lexicon.add(row["phrase"], Governor(row.code("role", tuple(Governor))))
    return lexicon


def find_governors(text: str, tokens: Sequence[Token], inside: Sequence[ActorMention]) -> dict[Span, Governor]:
    """The governor of each actor of a sentence that has one, by the actor's span."""
    governors: dict[Span, Governor] = {}
    for match in _role_words().find(tokens) if inside else ():
        word, governor = match_span(text, tokens, match), match.payloads[0]
        reach = _ASIDE_REACH if governor is Governor.ASIDE else _REACH
        governed = [m for m in inside if 0 <= m.span.start - word.end <= reach]
        if governed:
            governors.setdefault(min(governed, key=lambda m: m.span.start).span, governor)
    return governors


def code_role(
    text: str,
    event_type: EventType,
    mention: ActorMention,
    trigger: Span | None,
    governor: Governor | None,
    inside: Sequence[ActorMention],
    head: ActorMention | None = None,
) -> Role:
    """The role of ``mention`` in the event of a trigger; ``inside`` are the actors that may stand between the two, and
    ``head`` is the first of the list or apposition that the actor stands in.

    Without a trigger beside it (the actor is named in another sentence), and where no word says more, nobody becomes
    the initiator of violence by mere nearness.
    """
    part = usual_part(mention)
    if FAMILY_OF[event_type] is EventFamily.VIOLENCE and part is Part.PERPETRATOR and event_type in _ONE_SIDED:
        # "خطف مسلحون": the verb and its subject look like "the kidnapping of gunmen".
        return Role.INITIATOR
    if governor is not None and governor is not Governor.ASIDE:
        return Role(governor)
    is_victim = part is Part.VICTIM and (event_type in _ONE_SIDED or event_type is EventType.MIGRATION)
    if is_victim:
        return Role.TARGET
    in_front = head or mention
    is_subject = trigger is not None and _is_subject(text, in_front, trigger, inside)
    if event_type in _ONE_DOER and trigger is not None:
        is_subject = is_subject or _stands_before(text, in_front, trigger) or _overlaps(mention, trigger)
        alone = all(other.actor_id == mention.actor_id for other in inside)
        return Role.INITIATOR if is_subject or alone else Role.PARTICIPANT
    return Role.INITIATOR if is_subject and event_type in _ONE_SIDED else Role.PARTICIPANT


def _stands_before(text: str, mention: ActorMention, verb: Span) -> bool:
    """Whether an actor stands right before the verb, as in headings ("Tunisia condemns")."""
    gap = text[mention.span.end : verb.start]
    return 0 < len(gap) <= _BEFORE_VERB and not _PREPOSITIONS & {token.form for token in find_tokens(gap)}


def _overlaps(mention: ActorMention, trigger: Span | None) -> bool:
    """Whether the trigger is the actor's own name ("the protesters")."""
    return trigger is not None and mention.span.start < trigger.end and trigger.start < mention.span.end


def _is_subject(text: str, mention: ActorMention, trigger: Span, inside: Sequence[ActorMention]) -> bool:
    """Whether nothing but an adjective or two, and no other actor, stands between the verb and its actor."""
    is_arabic = "\u0600" <= trigger.text[0] <= "\u06ff"
    left, right = (trigger, mention.span) if is_arabic else (mention.span, trigger)
    if not 0 <= right.start - left.end <= _SUBJECT_REACH:
        return False
    if any(left.end <= other.span.start < right.start for other in inside if other is not mention):
        return False
    between = {token.form for token in find_tokens(text, left.end, right.start)}
    return not between & _PREPOSITIONS
