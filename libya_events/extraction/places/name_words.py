"""The words around a place name, as far as they say how it stands in its sentence."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

import msgspec

from libya_events.extraction.places.standing_words import Use, letters_before, uses_of
from libya_events.model import Span
from libya_events.normalization import fold
from libya_events.tokens import Token

REACH = 4
"""Among so many words before the preposition the verb or noun is looked for that it belongs to."""

_WINDOW = 12
_STOP = re.compile(r"[،,؛;:]")


class NameWords(msgspec.Struct, frozen=True, gc=False):
    """The words around one name: those before it in its part of the sentence, without "the city of", and how many of
    them stand since the name before; the letters written onto it; the word after it."""

    before: tuple[str, ...]
    since: int
    letters: str
    after: str

    def last_has(self, use: Use) -> bool:
        return bool(self.before) and use in uses_of(self.before[-1])

    def reach_has(self, use: Use, last: int) -> bool:
        """Whether one of the words before the ``last`` ones has a use."""
        end = len(self.before) - last
        for word in self.before[max(0, end - REACH) : end]:  # noqa: SIM110 (``any`` takes twice as long)
            if use in uses_of(word):
                return True
        return False


def read_name_words(sentence: Span, tokens: Sequence[Token], span: Span, since: int) -> NameWords:
    holder = tokens[min(bisect_right(tokens, span.start, key=_end_of), len(tokens) - 1)]
    start = min(holder.start, span.start)
    letters = fold(sentence.text[start - sentence.start : span.start - sentence.start])
    before: list[Token] = []
    end = start
    first = bisect_right(tokens, start, key=_end_of)
    for token in reversed(tokens[max(0, first - _WINDOW) : first]):
        gap = sentence.text[token.end - sentence.start : end - sentence.start]
        if gap != " " and _STOP.search(gap):
            break
        before.append(token)
        end = token.start
    before.reverse()
    after = tokens[bisect_left(tokens, span.end, key=_start_of) :][:2]
    following = next((t.form for t in after if t.form != "s"), "")
    if after and _STOP.search(sentence.text, span.end - sentence.start, after[0].start - sentence.start):
        following = ""
    return _without_kinds([t.form for t in before], len([t for t in before if t.start >= since]), letters, following)


def _start_of(token: Token) -> int:
    return token.start


def _end_of(token: Token) -> int:
    return token.end


def _without_kinds(before: list[str], since: int, letters: str, after: str) -> NameWords:
    """Without "the city of", whose preposition, if it is written onto it, is then the name's."""
    while before:
        if before[-1] == "of" and len(before) > 1 and Use.DIRECTION in uses_of(before[-2]):
            break  # "south of X" is not in X
        uses = uses_of(before[-1])
        is_article = before[-1] == "the" or (before[-1] == "of" and len(before) > 1 and Use.KIND in uses_of(before[-2]))
        if not is_article and (Use.KIND not in uses or Use.SEAT in uses or Use.NEAR in uses):
            break
        letters = letters_before(before.pop())
        since -= 1
        if letters:
            break
    if letters[:1] in {"و", "ف"}:
        # "West of X, and Y": the words before X say nothing about Y.
        before, since = [], 0
    return NameWords(tuple(before), max(0, since), letters, after)
