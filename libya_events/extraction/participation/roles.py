"""Which role an actor has in an event: by the words that govern it, by word order and by the kind of event."""

from __future__ import annotations

from collections.abc import Sequence

from libya_events.extraction.participation.governors import (
    PASSIVE,
    PREPOSITIONS,
    Governor,
    Part,
    is_arabic_object,
    usual_part,
)
from libya_events.model import FAMILY_OF, ActorMention, EventFamily, EventType, Role, Span
from libya_events.normalization import fold, is_arabic
from libya_events.reference.clause_words import load_phrases
from libya_events.tokens import find_forms, find_tokens

_SUBJECT_REACH = 25
"""An actor within so many characters after an Arabic verb, or before an English one, is its subject."""
_ONE_SIDED = frozenset(
    {EventType.STRIKE, EventType.BOMBING, EventType.ATTACK, EventType.ABDUCTION, EventType.LAW_ENFORCEMENT}
)
ONE_DOER = frozenset({EventType.PROTEST, EventType.MOBILIZATION, EventType.STATEMENT})
"""Their initiator is who the sentence begins with."""
_LETTERS, _ARTICLE = frozenset({"ل", "لل", "ب"}), "ال"
"""Prepositions and the article that are written onto a name."""
_STRUCK = frozenset({"smugglers", "drug_traffickers", "criminal_gangs"})
_APOSTROPHES = frozenset("'’")
_CROWD = "protesters"
_GUARDS_OF_ORDER = frozenset({"police", "security_forces", "soldiers"})
_AGAINST_CROWDS = frozenset({"military", "security", "unit", "armed_group", "government", "ministry"})
_NO_ROLE = frozenset({Governor.ASIDE, Governor.HOLDER})


def code_role(
    text: str,
    event_type: EventType,
    mention: ActorMention,
    trigger: Span | None,
    governor: Governor | None,
    *,
    inside: Sequence[ActorMention],
    doer: Span | None,
) -> Role:
    """The role of ``mention`` in the event of a trigger; ``inside`` are the actors that may stand between the two.

    ``doer`` is who the sentence begins with: the head of the list or apposition that does what the trigger says, in
    events that are one actor's deed. Without a trigger beside it (the actor is named in another sentence), and where no
    word says more, nobody becomes the initiator of violence by mere nearness.
    """
    part = usual_part(mention)
    if FAMILY_OF[event_type] is EventFamily.VIOLENCE and part is Part.PERPETRATOR and event_type in _ONE_SIDED:
        # "خطف مسلحون": the verb and its subject look like "the kidnapping of gunmen".
        is_hit = event_type is EventType.STRIKE and _is_struck(text, mention, trigger, governor)
        return Role.TARGET if is_hit else Role.INITIATOR
    if event_type is EventType.PROTEST and any(other.actor_id == _CROWD for other in inside):
        # "A policeman was killed as protesters …", "police dispersed protesters": the protest is theirs.
        governor = _beside_crowd(mention, governor)
    if governor is not None and governor not in _NO_ROLE:
        return Role(governor)
    is_caught = event_type is EventType.LAW_ENFORCEMENT and mention.actor_id in _STRUCK
    if is_caught or (part is Part.VICTIM and (event_type in _ONE_SIDED or event_type is EventType.MIGRATION)):
        return Role.TARGET
    if event_type in ONE_DOER:
        return Role.INITIATOR if doer in {None, mention.span} else Role.PARTICIPANT
    if event_type in _ONE_SIDED and trigger is not None:
        return _role_by_order(text, event_type, mention, trigger, inside, doer)
    return Role.PARTICIPANT


def _is_struck(text: str, mention: ActorMention, trigger: Span | None, governor: Governor | None) -> bool:
    """Whether a strike hit those who mostly strike: gangs and smugglers, where no word says that they did it;
    "positions of gunmen", "the gunmen's boats"."""
    if mention.actor_id in _STRUCK and governor is not Governor.INITIATOR:
        return True
    if trigger is None or not trigger.text.isascii():
        return False
    is_behind = mention.span.start >= trigger.end
    is_owner = text[mention.span.end : mention.span.end + 1] in _APOSTROPHES and trigger.end <= mention.span.start
    return is_owner or (is_behind and governor is Governor.TARGET) or _is_passive(text, mention, trigger)


def _beside_crowd(mention: ActorMention, governor: Governor | None) -> Governor | None:
    """What governs an actor of a sentence that names the crowd of a protest, and the crowd itself."""
    if mention.actor_id == _CROWD:
        return Governor.INITIATOR
    is_against = mention.kind in _AGAINST_CROWDS or mention.actor_id in _GUARDS_OF_ORDER
    return Governor.PARTICIPANT if is_against or governor is Governor.INITIATOR else governor


def _role_by_order(
    text: str,
    event_type: EventType,
    mention: ActorMention,
    trigger: Span,
    inside: Sequence[ActorMention],
    doer: Span | None,
) -> Role:
    if _is_passive(text, mention, trigger) or is_arabic_object(mention) or _is_put_to_death(text, mention, trigger):
        return Role.TARGET
    is_doer = event_type is EventType.LAW_ENFORCEMENT and doer == mention.span
    return Role.INITIATOR if is_doer or _is_subject(text, mention, trigger, inside) else Role.PARTICIPANT


def _is_passive(text: str, mention: ActorMention, trigger: Span) -> bool:
    """Whether an English passive follows its subject ("X was seized")."""
    between = text[mention.span.end : trigger.start] if mention.span.end <= trigger.start else ""
    is_near = 0 < len(between) <= _SUBJECT_REACH and trigger.text.isascii()
    return is_near and bool(PASSIVE & set(find_forms(f"{between} {trigger.text}")))


def _is_put_to_death(text: str, mention: ActorMention, trigger: Span) -> bool:
    """``أعدم مسلحو التنظيم ثلاثة شبان``: people not right behind such a verb are whom it befell."""
    kills = not load_phrases("puts_to_death").isdisjoint(find_forms(trigger.text))
    between = text[trigger.end : mention.span.start].strip()
    return kills and mention.kind == "generic" and 0 < len(between) <= _SUBJECT_REACH


def _is_subject(text: str, mention: ActorMention, trigger: Span, inside: Sequence[ActorMention]) -> bool:
    """Whether nothing but an adjective or two, and no other actor, stands between the verb and its actor."""
    arabic = is_arabic(trigger.text[0])
    if arabic and trigger.text.startswith(_ARTICLE):
        return False  # ``قتل في الهجوم حارسان``: with the article it owns nobody
    if arabic and fold(text[max(0, mention.span.start - 3) : mention.span.start].rpartition(" ")[2]) in _LETTERS:
        return False  # ``كمينا لدورية للجيش``
    left, right = (trigger, mention.span) if arabic else (mention.span, trigger)
    if not 0 <= right.start - left.end <= _SUBJECT_REACH:
        return False
    if any(left.end <= other.span.start < right.start for other in inside if other is not mention):
        return False
    between = {token.form for token in find_tokens(text, left.end, right.start)}
    return not between & (PREPOSITIONS | load_phrases("owned"))
