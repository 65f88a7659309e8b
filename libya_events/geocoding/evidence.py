"""What the text around a place name says about which place is meant: words of kind, neighbours in a list, countries."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from libya_events.model import PlaceMention, Span
from libya_events.normalization import Token, find_tokens, fold
from libya_events.reference.tables import read_rows

_PROCLITICS = re.compile(r"[وف]?[بكل]?")
_WRITTEN_ON = re.compile(r"[وف]?[بل]ِ?")
"""A preposition written onto the name: بالزاوية, وبسرت."""

_JOINING = frozenset({"", "و", "،", "،و", "او", "ف", ",", ",and", "and", "or", "/", "-", "(", "وفي", "،وفي", "وب"})
"""What stands between two names of one list, in search form without spaces."""

_MARGIN = 300


@cache
def _load_type_words() -> dict[str, dict[tuple[str, ...], frozenset[str]]]:
    """By position (before, after): the words in search form and the kinds of place they announce."""
    words: dict[str, dict[tuple[str, ...], frozenset[str]]] = {"before": {}, "after": {}}
    for row in read_rows("place_type_words.csv", ("word", "position", "kinds")):
        phrase = tuple(token.form for token in find_tokens(row["word"]))
        words[row.code("position", words)][phrase] = frozenset(row.words("kinds"))
    return words


@cache
def _load_country_words() -> dict[str, str]:
    return {fold(row["word"]): row["country"] for row in read_rows("country_words.csv", ("word", "country"))}


class Surroundings:
    """The text around the mentions of one report, cut into words once."""

    def __init__(self, mentions: Sequence[PlaceMention], text: str) -> None:
        first = min((m.span.start for m in mentions), default=0)
        last = max((m.span.end for m in mentions), default=0)
        self._text = text
        self._tokens = find_tokens(text, max(0, first - _MARGIN), last + _MARGIN)
        self._starts = [token.start for token in self._tokens]

    def count_country_words(self) -> Counter[str]:
        """How often an adjective of each country occurs (ليبي, Lebanese …)."""
        words = _load_country_words()
        countries = (words.get(token.form) or words.get(token.form[1:]) for token in self._tokens)
        return Counter(country for country in countries if country)

    def announced_kinds(self, span: Span) -> frozenset[str] | None:
        """The kinds of place that the words around a name announce; an empty set where they only say "in, near",
        None where they say nothing."""
        before = self._tokens_before(span)
        found = _longest(_load_type_words()["before"], _endings(before))
        if not found:
            after = _longest(_load_type_words()["after"], _beginnings(self._tokens_after(span)))
            found = after if after is not None else found
        if found is None and self._has_preposition(span):
            return frozenset()
        return found

    def are_listed(self, one: Span, other: Span) -> bool:
        """Whether two names stand side by side in a list (طرابلس والزاوية)."""
        left, right = sorted((one, other), key=lambda span: span.start)
        gap = self._text[left.end : right.start]
        return len(gap) <= 8 and "".join(fold(gap).split()) in _JOINING

    def follows_closely(self, span: Span, other: Span) -> bool:
        """Whether ``other`` completes the name: Tripoli, Lebanon; طرابلس في لبنان; السراج بطرابلس."""
        gap = self._text[span.end : other.start]
        return span.end <= other.start and len(gap) <= 7 and len(gap.split()) <= 2 and "." not in gap

    def _has_preposition(self, span: Span) -> bool:
        index = bisect_right(self._starts, span.start) - 1
        if index < 0:
            return False
        written_on = self._text[self._starts[index] : span.start]
        return bool(written_on) and _WRITTEN_ON.fullmatch(written_on) is not None

    def _tokens_before(self, span: Span) -> list[Token]:
        """The two words before a name; the last one may only stand apart by a space or an opening quote."""
        index = bisect_right(self._starts, span.start) - 1
        # A proclitic written onto the name belongs to the name's own word.
        words = self._tokens[max(0, index - 2) : max(0, index)]
        if words and not _is_slight(self._text[words[-1].end : self._starts[index]]):
            return []
        return words

    def _tokens_after(self, span: Span) -> list[Token]:
        index = bisect_left(self._starts, span.end)
        words = self._tokens[index : index + 2]
        return words if words and _is_slight(self._text[span.end : words[0].start]) else []


def _is_slight(gap: str) -> bool:
    return len(gap) <= 3 and not set(gap) & set(".،,;؛:\n()")


def _endings(words: Sequence[Token]) -> Iterator[tuple[str, ...]]:
    """The last two words and the last one, as written and without proclitics on the first of them."""
    for start in range(len(words)):
        forms = tuple(word.form for word in words[start:])
        yield forms
        bare = _PROCLITICS.sub("", forms[0], count=1)
        if len(bare) >= 2:
            yield (bare, *forms[1:])


def _beginnings(words: Sequence[Token]) -> Iterator[tuple[str, ...]]:
    for end in range(len(words), 0, -1):
        yield tuple(word.form for word in words[:end])


def _longest(
    known: dict[tuple[str, ...], frozenset[str]], phrases: Iterator[tuple[str, ...]]
) -> frozenset[str] | None:
    return next((known[phrase] for phrase in phrases if phrase in known), None)
