"""What governs an actor in its sentence: the word before it that tells its role."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from enum import StrEnum
from functools import cache, lru_cache

from libya_events.extraction.actors.context import find_known
from libya_events.extraction.lexicon import Lexicon, match_span
from libya_events.model import ActorMention, Span
from libya_events.normalization import fold, is_arabic
from libya_events.reference.actor_words import load_phrases
from libya_events.reference.clause_words import load_phrases as load_clause_phrases
from libya_events.reference.tables import read_rows
from libya_events.tokens import Token, find_tokens

_CITIZENS = "-people"
_REACH = 22
"""A role word governs an actor that starts within so many characters after it."""
_ASIDE_REACH = 3
"""A word that sets an actor aside stands directly before it."""
PREPOSITIONS = frozenset(map(fold, ("على", "في", "من", "إلى", "عن", "مع", "ضد", "قرب", "of", "on", "in", "by", "with")))
PASSIVE = frozenset({"was", "were", "been", "being"})
_ACCUSATIVE, _ARTICLE = ("ا", "اً", "ًا"), "ال"


class Governor(StrEnum):
    """What a word says of the actor after it: its role, or that it is named for something else ("in front of the"), or
    as who holds a place: a party where there is a fight for it, and none elsewhere."""

    INITIATOR = "initiator"
    TARGET = "target"
    PARTICIPANT = "participant"
    MEDIATOR = "mediator"
    ASIDE = "aside"
    HOLDER = "holder"


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
    governors: dict[Span, tuple[Span, Governor]] = {}
    words = _find_role_words(text, tokens[0].start, tokens[-1].end) if inside else ()
    for word, governor in words:
        if governor is Governor.TARGET and _is_undergone(tokens, word):
            continue
        reach = _ASIDE_REACH if governor is Governor.ASIDE else _REACH
        end = _skip_ranks(tokens, word.end)
        governed = [m for m in inside if m.span.start - word.end >= 0 and m.span.start - end <= reach]
        if not governed:
            continue
        first = min(governed, key=lambda m: m.span.start)
        if governor is Governor.TARGET and _is_doer_of(text, word, first, inside, words):
            governors[first.span] = word, Governor.INITIATOR
        elif first.span not in governors or _turns(governors[first.span], word, governor):
            governors[first.span] = word, governor
    return {span: governor for span, (_, governor) in governors.items()}


def _is_undergone(tokens: Sequence[Token], word: Span) -> bool:
    """ "Two were killed when the X …": whom the verb befell stands before it."""
    index = bisect_left(tokens, word.start, key=lambda token: token.start)
    return index > 0 and tokens[index - 1].form in PASSIVE


def _turns(earlier: tuple[Span, Governor], word: Span, governor: Governor) -> bool:
    """ "Arrested by", "killed on Tuesday by": the preposition of who did it turns the verb before it; so does a verb of
    firing behind that of being hit (``طالت قذيفة أطلقتها …``)."""
    before, was = earlier
    if governor is not Governor.INITIATOR:
        return False
    return is_arabic(word.text) or (was is Governor.TARGET and before.end <= word.start)


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
    if next_one and text[mention.span.end : next_one.span.start].isspace() and is_arabic_object(next_one):
        return not is_arabic_object(mention)
    if fold(verb.text) not in load_clause_phrases("aims") or usual_part(mention) is Part.VICTIM:
        return False
    between = {token.form for token in find_tokens(text, verb.end, mention.span.start)}
    if not between <= load_clause_phrases("arms"):
        return False
    reach = next_one.span.start if next_one else mention.span.end
    if any(g is Governor.TARGET and mention.span.end <= w.start and w.end <= reach for w, g in words):
        return True
    behind = [token.form for token in find_tokens(text, mention.span.end, mention.span.end + _REACH)][:1]
    return bool(behind) and PREPOSITIONS.isdisjoint(behind) and load_clause_phrases("by_arms").isdisjoint(behind)


def is_arabic_object(mention: ActorMention) -> bool:
    """``أردى مسلح شرطيا``: one in the accusative is nobody's subject."""
    words = mention.span.text.split()
    is_indefinite = mention.kind == "generic" and len(words) == 1 and is_arabic(words[0][0])
    return is_indefinite and words[0].endswith(_ACCUSATIVE) and not words[0].startswith(_ARTICLE)


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
