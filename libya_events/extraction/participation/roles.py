"""Which role an actor has in an event: by the words that govern it, by word order and by the kind of event."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from enum import StrEnum
from functools import cache, lru_cache

from libya_events.extraction.actors.context import find_known
from libya_events.extraction.lexicon import Lexicon, match_span
from libya_events.model import FAMILY_OF, ActorMention, EventFamily, EventType, Role, Span
from libya_events.normalization import fold, is_arabic
from libya_events.reference.actor_words import load_phrases
from libya_events.reference.clause_words import load_phrases as load_clause_phrases
from libya_events.reference.tables import read_rows
from libya_events.tokens import Token, find_forms, find_tokens

_CITIZENS = "-people"
_REACH = 22
"""A role word governs an actor that starts within so many characters after it."""
_ASIDE_REACH = 3
"""A word that sets an actor aside stands directly before it."""
_SUBJECT_REACH = 25
"""An actor within so many characters after an Arabic verb, or before an English one, is its subject."""
_PREPOSITIONS = frozenset(
    map(fold, ("على", "في", "من", "إلى", "عن", "مع", "ضد", "قرب", "of", "on", "in", "by", "with"))
)
_ONE_SIDED = frozenset(
    {EventType.STRIKE, EventType.BOMBING, EventType.ATTACK, EventType.ABDUCTION, EventType.LAW_ENFORCEMENT}
)
ONE_DOER = frozenset({EventType.PROTEST, EventType.MOBILIZATION, EventType.STATEMENT})
"""Their initiator is who the sentence begins with."""
_OWNED = frozenset(map(fold, ("منزل", "منازل", "بيت", "مقر", "مكتب", "سيارة", "موكب", "مستشار", "نجل", "شقيق")))
"""What or who is somebody's: he is not the doer behind it."""
_LETTERS = frozenset({"ل", "لل", "ب"})
"""Prepositions that are written onto a name."""
_ACCUSATIVE, _ARTICLE = ("ا", "اً", "ًا"), "ال"
_STRUCK = frozenset({"smugglers", "drug_traffickers", "criminal_gangs"})
_PASSIVE = frozenset({"was", "were", "been", "being"})


class Governor(StrEnum):
    """What a word says of the actor after it: its role, or that it is named for something else ("in front of the"), or
    as who holds a place: a party where there is a fight for it, and none elsewhere."""

    INITIATOR = "initiator"
    TARGET = "target"
    PARTICIPANT = "participant"
    MEDIATOR = "mediator"
    ASIDE = "aside"
    HOLDER = "holder"


_NO_ROLE = frozenset({Governor.ASIDE, Governor.HOLDER})


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
    parts = _usual_parts()
    if mention.actor_id.endswith(_CITIZENS):
        return parts.get("people")
    return parts.get(mention.actor_id) or parts.get(mention.kind)


@cache
def _role_words() -> Lexicon[Governor]:
    lexicon: Lexicon[Governor] = Lexicon()
    for row in read_rows("role_words.csv", ("phrase", "language", "role", "note")):
        lexicon.add(row["phrase"], Governor(row.code("role", tuple(Governor))))
    return lexicon


def find_governors(text: str, tokens: Sequence[Token], inside: Sequence[ActorMention]) -> dict[Span, Governor]:
    """The governor of each actor of a sentence that has one, by the actor's span."""
    governors: dict[Span, Governor] = {}
    words = _find_role_words(text, tokens[0].start, tokens[-1].end) if inside else ()
    for word, governor in words:
        reach = _ASIDE_REACH if governor is Governor.ASIDE else _REACH
        end = _skip_ranks(tokens, word.end)
        governed = [m for m in inside if m.span.start - word.end >= 0 and m.span.start - end <= reach]
        if governed:
            first = min(governed, key=lambda m: m.span.start)
            if governor is Governor.TARGET and _is_doer_of(text, word, first, inside, words):
                governors[first.span] = Governor.INITIATOR
            elif governor is Governor.INITIATOR:
                governors[first.span] = governor  # "a shell hit …, which X had fired": the nearer word
            else:
                governors.setdefault(first.span, governor)
    return governors


def _is_doer_of(
    text: str,
    verb: Span,
    mention: ActorMention,
    inside: Sequence[ActorMention],
    words: Sequence[tuple[Span, Governor]],
) -> bool:
    """``استهدفت مدفعية اللواء مواقع``: nothing but arms stands between the verb and who aims at what is told behind;
    ``قتل شرطي جنديا``: whom he killed is told in the accusative."""
    next_one = min((m for m in inside if m.span.start >= mention.span.end), key=lambda m: m.span.start, default=None)
    if next_one and text[mention.span.end : next_one.span.start].isspace() and _is_arabic_object(next_one):
        return not _is_arabic_object(mention)
    if fold(verb.text) not in load_clause_phrases("aims") or usual_part(mention) is Part.VICTIM:
        return False
    between = {token.form for token in find_tokens(text, verb.end, mention.span.start)}
    if not between <= load_clause_phrases("arms"):
        return False
    reach = next_one.span.start if next_one else mention.span.end
    if any(g is Governor.TARGET and mention.span.end <= w.start and w.end <= reach for w, g in words):
        return True
    behind = [token.form for token in find_tokens(text, mention.span.end, mention.span.end + _REACH)][:1]
    return bool(behind) and _PREPOSITIONS.isdisjoint(behind) and load_clause_phrases("by_arms").isdisjoint(behind)


def _skip_ranks(tokens: Sequence[Token], end: int) -> int:
    """Where the ranks end that stand behind a word: "in place of Major General X"."""
    for token in tokens[bisect_left(tokens, end, key=lambda token: token.start) :]:
        if find_known(token.form, load_phrases("office_words.csv", "rank")) is None:
            break
        end = token.end
    return end


@lru_cache(maxsize=64)
def _find_role_words(text: str, start: int, end: int) -> tuple[tuple[Span, Governor], ...]:
    """Each event of a sentence asks again."""
    tokens = find_tokens(text, start, end)
    return tuple((match_span(text, tokens, match), match.payloads[0]) for match in _role_words().find(tokens))


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
        return Role.TARGET if _is_struck(event_type, mention, governor) else Role.INITIATOR
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


def _is_struck(event_type: EventType, mention: ActorMention, governor: Governor | None) -> bool:
    """Gangs and smugglers are bombed, and bomb nobody, where no word says that they do."""
    return event_type is EventType.STRIKE and mention.actor_id in _STRUCK and governor is not Governor.INITIATOR


def _role_by_order(
    text: str,
    event_type: EventType,
    mention: ActorMention,
    trigger: Span,
    inside: Sequence[ActorMention],
    doer: Span | None,
) -> Role:
    if _is_passive(text, mention, trigger) or _is_arabic_object(mention) or _is_put_to_death(text, mention, trigger):
        return Role.TARGET
    is_doer = event_type is EventType.LAW_ENFORCEMENT and doer == mention.span
    return Role.INITIATOR if is_doer or _is_subject(text, mention, trigger, inside) else Role.PARTICIPANT


def _is_passive(text: str, mention: ActorMention, trigger: Span) -> bool:
    """Whether an English passive follows its subject ("X was seized")."""
    between = text[mention.span.end : trigger.start] if mention.span.end <= trigger.start else ""
    is_near = 0 < len(between) <= _SUBJECT_REACH and trigger.text.isascii()
    return is_near and bool(_PASSIVE & set(find_forms(f"{between} {trigger.text}")))


def _is_arabic_object(mention: ActorMention) -> bool:
    """``أردى مسلح شرطيا``: one in the accusative is nobody's subject."""
    words = mention.span.text.split()
    is_indefinite = mention.kind == "generic" and len(words) == 1 and is_arabic(words[0][0])
    return is_indefinite and words[0].endswith(_ACCUSATIVE) and not words[0].startswith(_ARTICLE)


def _is_put_to_death(text: str, mention: ActorMention, trigger: Span) -> bool:
    """``أعدم مسلحو التنظيم ثلاثة شبان``: people not right behind such a verb are whom it befell."""
    kills = not load_clause_phrases("puts_to_death").isdisjoint(find_forms(trigger.text))
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
    return not between & (_PREPOSITIONS | _OWNED)
