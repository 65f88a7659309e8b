"""The words and numbers of a piece of text, digits apart from letters, with what stands between them.

News glue figures to words (``و15``, ``4مهربين``, ``الـ48``); finders of numbers, dates and casualties need them apart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import compress, count

import msgspec

from libya_events.known_words import KnownWords
from libya_events.model import Span
from libya_events.normalization import fold
from libya_events.tokens import Token, Tokens, find_tokens
from libya_events.word_marks import word_marks

_SIGNS = r"\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2066-\u2069"
"""Vowel signs, accents and direction marks, which belong to the word that they stand in."""

_WORD = re.compile(rf"\d[\d{_SIGNS}]*|[^\W\d_](?:[^\W\d_]|[{_SIGNS}])*")


class Words(msgspec.Struct, frozen=True, gc=False):
    """``tokens`` of ``text[start:end]``; offsets are those of the whole text."""

    text: str
    tokens: Tokens

    def between(self, index: int) -> str:
        """What stands between token ``index - 1`` and token ``index``; a line break beyond either end of the tokens."""
        if not 0 < index < len(self.tokens):
            return "\n"
        return self.text[self.tokens[index - 1].end : self.tokens[index].start]

    def span(self, first: int, last: int) -> Span:
        """The text of ``tokens[first:last]``."""
        return span_of(self.text, self.tokens[first].start, self.tokens[last - 1].end)


def span_of(text: str, start: int, end: int) -> Span:
    return Span(start, end, text[start:end])


def find_words(text: str, start: int = 0, end: int | None = None) -> Words:
    """The words of ``text[start:end]`` in search form."""
    tokens = find_tokens(text, start, end)
    mixed = list(compress(count(), map(word_marks.NOT_LETTERS.__and__, tokens.marks)))
    return Words(text, Tokens(_take_apart(text, tokens, mixed)) if mixed else tokens)


def _take_apart(text: str, tokens: Sequence[Token], mixed: Sequence[int]) -> list[Token]:
    """The tokens with digits and letters apart; ``mixed`` are those which are not all letters."""
    found: list[Token] = []
    done = 0
    for index in mixed:
        found += tokens[done:index]
        token, done = tokens[index], index + 1
        # Words that share a character (¼ ends one and begins the next) are one.
        if not index or token.start >= tokens[index - 1].end:
            for form, first, last in _parts_of[text[token.start : token.end]]:
                found.append(Token(form, token.start + first, token.start + last))
    return [*found, *tokens[done:]]


def _find_parts(word: str) -> tuple[tuple[str, int, int], ...]:
    found = ((fold(match.group()), *match.span()) for match in _WORD.finditer(word))
    return tuple(part for part in found if part[0])


_parts_of = KnownWords(_find_parts)
