"""Tribes and communities that the register does not hold, known by the word beside their name: قبيلتي … و…, the … and …
tribes. The word alone names nobody; families stay out, since their names are those of private people."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import partial

from libya_events.extraction.actors.context import is_joined, list_heads, new_actor
from libya_events.extraction.actors.names import GAP, can_be_name
from libya_events.model import ActorMention
from libya_events.reference.actor_words import load_nationalities, load_phrases
from libya_events.tokens import Token

_words = partial(load_phrases, "actor_words.csv")

_ARTICLE = "ال"
_AND = "و"
_MAX_WORDS = 2
_MAX_LISTED = 4


def find_new_communities(
    text: str, tokens: Sequence[Token], taken: Collection[int]
) -> Iterator[tuple[int, int, ActorMention]]:
    """Token ranges outside ``taken`` that name a community, with the provisional actor. Its word may be taken: it is
    also one for people who are not named."""
    for index, head in _heads.find(tokens):
        find = _find_english if head.isascii() else _find_arabic
        for first, last, skipped in find(text, tokens, index):
            if not any(position in taken for position in range(first, last)):
                yield first, last, new_actor(text, tokens[first].start + skipped, tokens[last - 1].end, "community")


_heads = list_heads(lambda: _words("community_named"))


def _find_arabic(text: str, tokens: Sequence[Token], index: int) -> Iterator[tuple[int, int, int]]:
    """The names after the head, each with how many letters of its first word are "and"."""
    first = index + 1
    for number in range(_MAX_LISTED):
        if first >= len(tokens) or not is_joined(text, tokens, first - 1):
            return
        form = tokens[first].form
        skipped = int(number > 0 and form.startswith(_AND))
        if number > 0 and not skipped:
            return
        last = _arabic_end(text, tokens, first, form[skipped:])
        if last is None:
            return
        yield first, last, skipped
        first = last


def _arabic_end(text: str, tokens: Sequence[Token], first: int, form: str) -> int | None:
    """The end of "the Asabaa" or "Awlad Busaif"; None where the word is no name."""
    if form in _words("unit_stop") or form in _words("body_stop") or form in load_nationalities():
        return None
    if form in _words("community_starter"):
        return first + 2 if first + 1 < len(tokens) and is_joined(text, tokens, first) else None
    return first + 1 if form.startswith(_ARTICLE) else None


def _find_english(text: str, tokens: Sequence[Token], index: int) -> Iterator[tuple[int, int, int]]:
    """The names before the head."""
    last = index
    for _ in range(_MAX_LISTED):
        first = last
        while first > max(0, last - _MAX_WORDS - _has_article(tokens, first)) and _is_name(text, tokens, first - 1):
            first -= 1
        if first == last or not GAP.fullmatch(text, tokens[last - 1].end, tokens[last].start):
            return
        if any(len(token.form) > 2 for token in tokens[first:last]):
            yield first, last, 0
        last = first - 1 if first and tokens[first - 1].form == "and" else first
        if last <= 0 or (last == first and "," not in text[tokens[first - 1].end : tokens[first].start]):
            return


def _has_article(tokens: Sequence[Token], last: int) -> int:
    return sum(token.form == "al" for token in tokens[max(0, last - _MAX_WORDS) : last])


def _is_name(text: str, tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    if not (text[token.start].isupper() or token.form == "al") or not can_be_name(text, token):
        return False
    stops = _words("unit_stop") | _words("body_stop") | _words("community_stop")
    return token.form not in stops and token.form not in load_nationalities()
