"""A sentence read for its actors: which of them stand together, who speaks in it, and what words govern them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import partial

import msgspec

from libya_events.extraction.events.cues import CueMention, find_cues
from libya_events.extraction.mentions import Mentions, within
from libya_events.extraction.participation.governors import Governor, find_governors
from libya_events.extraction.participation.speech import Place, Speech, find_comments, find_speech
from libya_events.model import ActorMention, Span
from libya_events.reference.actor_words import load_phrases
from libya_events.tokens import Token, find_tokens

_words = partial(load_phrases, "actor_clause_words.csv")

_HOLDING = frozenset({"office", "person"})
_APPOSING = frozenset({"،", ",", "(", ")،", "),"})
_MOST_BETWEEN_LISTED, _MOST_BETWEEN_COUNTED = 2, 3
_LIST_BREAKS = frozenset(".؛;:")


class NamedActor(msgspec.Struct, frozen=True, gc=False):
    """An actor of a sentence, whose name is ``tokens[first:last]``. ``head`` is the first of the list or apposition
    that it stands in; what governs the head governs them all. ``said_by`` is the word of saying, where there is one."""

    mention: ActorMention
    first: int
    last: int
    head: ActorMention
    head_first: int
    speech: Speech | None
    said_by: Span | None
    governor: Governor | None


class ActorSentence(msgspec.Struct, frozen=True, gc=False):
    number: int
    span: Span
    tokens: Sequence[Token]
    cues: Sequence[CueMention]
    actors: Sequence[NamedActor]


def read_sentence(text: str, number: int, sentence: Span, mentions: Mentions) -> ActorSentence:
    tokens = find_tokens(text, sentence.start, sentence.end)
    cues = find_cues(text, tokens)
    inside = [m for m in mentions.near(sentence).actors if within(m.span, sentence)]
    heads = _find_heads(text, tokens, inside)
    governors = find_governors(text, tokens, inside)
    comments = find_comments(sentence, tokens) if inside else []
    starts = [token.start for token in tokens]
    actors = []
    for mention, head in zip(inside, heads, strict=True):
        first, head_first = (bisect_right(starts, m.span.start) - 1 for m in (mention, head))
        last = bisect_right(starts, mention.span.end - 1)
        end = max((m for m, h in zip(inside, heads, strict=True) if h is head), key=lambda m: m.span.end)
        place = Place(mention, first, last, head, head_first, end, inside)
        speech, said_by = find_speech(text, sentence, tokens, cues, comments, place)
        governor = governors.get(mention.span) or governors.get(head.span)
        actors.append(NamedActor(mention, first, last, head, head_first, speech, said_by, governor))
    return ActorSentence(number, sentence, tokens, cues, actors)


def _find_heads(text: str, tokens: Sequence[Token], inside: Sequence[ActorMention]) -> list[ActorMention]:
    heads: list[ActorMention] = []
    for index, mention in enumerate(inside):
        before = inside[index - 1] if index else None
        goes_on = before is not None and _stand_together(text, tokens, before, mention)
        heads.append(heads[-1] if goes_on else mention)
    return heads


def _stand_together(text: str, tokens: Sequence[Token], one: ActorMention, other: ActorMention) -> bool:
    """Whether two actors are an office and its holder, or neighbours in a list."""
    gap = text[one.span.end : other.span.start]
    if _LIST_BREAKS & set(gap):
        return False
    ignored = load_phrases("office_words.csv", "rank") | _words("and")
    forms = [t.form for t in tokens if one.span.end <= t.start < other.span.start]
    words = [form for form in forms if form not in ignored]
    is_listed = text[other.span.start - 1] == "و" or bool(_words("and") & set(forms))
    # "Nine of the 1st Division and twelve of the 2nd": what is counted stands before each name.
    is_counted = len(forms) > 1 and forms[0].startswith("و") and forms[-1] in _words("member_of")
    if is_counted and len(words) <= _MOST_BETWEEN_COUNTED:
        return True
    if not words and not is_listed:
        # With nothing between them, two actors are an office and its holder, or else subject and object.
        return {one.kind, other.kind} == _HOLDING or gap.strip() in _APPOSING
    if not words:
        return True
    return is_listed and len(words) <= _MOST_BETWEEN_LISTED
