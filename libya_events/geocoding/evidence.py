"""What the text around a place name says about which place is meant: words of kind, neighbours in a list, countries."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

from libya_events.model import PlaceMention, Span
from libya_events.normalization import fold, fold_character
from libya_events.reference.tables import read_rows
from libya_events.tokens import Token, find_forms, find_tokens
from libya_events.word_lists import WordList

_PROCLITICS = re.compile(r"[وف]?[بكل]?")
_WRITTEN_ON = re.compile(r"[وف]?[بل]")
"""A preposition written onto the name: بالزاوية, وبسرت."""

_JOINING = frozenset({"", "و", "،", "،و", "او", "ف", ",", ",and", "and", "or", "/", "-", "(", "وفي", "،وفي", "وب"})
"""What stands between two names of one list, in search form without spaces."""

_APPOSED = frozenset({"", "،", ",", "(", "-", "–"})

LIST_GAP, _APPOSED_GAP = 8, 3
"""Names with more characters between them stand in no list, and do not complete each other."""

_CONTAINED = re.compile(
    r"[\s،,(]*(?P<within>(?:(?:في|داخل|وسط|بوسط|in|of)\s+)?ب?)(?:(?:مدينه|بلديه|بلده|منطقه|the city of)\s+)?"
)
"""What stands between a quarter or site and the town that it is told to be in, in search form."""

_DIVIDERS = frozenset(".،,;؛:\n()")
_SENTENCE_END = re.compile(r"[.!?؟\n]")
_LONGEST_SENTENCE = 600

_WINDOW = 40
_MARGIN = 150
"""How far around the names the words for countries are counted; further away is another story."""


@cache
def _load_type_words() -> dict[str, dict[tuple[str, ...], frozenset[str]]]:
    """By position (before, after, and ar or en for words of things that are named after places): the words in search
    form and the kinds of place they announce."""
    words: dict[str, dict[tuple[str, ...], frozenset[str]]] = {"before": {}, "after": {}, "ar": {}, "en": {}}
    for row in read_rows("place_type_words.csv", ("word", "language", "position", "kinds")):
        position = row.code("position", ("before", "beside", "after", "named_after", "alone"))
        if position != "alone":
            phrase = tuple(find_forms(row["word"]))
            table = {"beside": "before", "named_after": row["language"]}.get(position, position)
            words[table][phrase] = frozenset(row.words("kinds"))
    return words


@cache
def _load_country_words() -> tuple[re.Pattern[str], dict[str, str]]:
    """A pattern of the words, a conjunction or preposition before them or not, and the country of each."""
    countries = {fold(row["word"]): row["country"] for row in read_rows("country_words.csv", ("word", "country"))}
    return re.compile("[وفبل]?(" + "|".join(map(re.escape, countries)) + ")"), countries


def _find_country(word: str) -> str | None:
    pattern, countries = _load_country_words()
    match = pattern.fullmatch(word)
    return countries[match.group(1)] if match else None


_country_words = WordList(lambda: _load_country_words()[1], _find_country)


class Surroundings:
    """The text around the mentions of one report."""

    def __init__(self, mentions: Sequence[PlaceMention], text: str) -> None:
        first = min((m.span.start for m in mentions), default=0)
        last = max((m.span.end for m in mentions), default=0)
        self._text = text
        self._mentions = mentions
        self._starts = [m.span.start for m in mentions]
        self._part = max(0, first - _MARGIN), min(last + _MARGIN, len(text))
        self._kinds: dict[Span, frozenset[str] | None] = {}
        self._named_after: dict[Span, bool] = {}
        self._before: dict[Span, tuple[str, list[Token]]] = {}

    def count_country_words(self) -> Counter[str]:
        """How often an adjective of each country occurs (ليبي, Lebanese …)."""
        return Counter(country for _, country in _country_words.find(find_tokens(self._text, *self._part)))

    def announced_kinds(self, span: Span) -> frozenset[str] | None:
        """The kinds of place that the words around a name announce; an empty set where they only say "in, near",
        None where they say nothing."""
        if span not in self._kinds:
            self._kinds[span] = self._find_announced_kinds(span)
        return self._kinds[span]

    def _find_announced_kinds(self, span: Span) -> frozenset[str] | None:
        written_on, before = self._words_before(span)
        own = find_tokens(span.text)
        if len(own) > 1 and (kinds := _load_type_words()["before"].get((own[0].form,))):
            # The word for the kind is part of the name: حي الناصرية.
            return kinds
        if written_on and _WRITTEN_ON.fullmatch(written_on):
            return frozenset()
        found = _longest(_load_type_words()["before"], _endings(before))
        if not found:
            after = _longest(_load_type_words()["after"], _beginnings(self._words_after(span)))
            found = after if after is not None else found
        return frozenset() if found is None and self._is_label(span) else found

    def _is_label(self, span: Span) -> bool:
        """``• الزاوية: اندلعت …``: what a line opens with, before a colon, is where it happened."""
        line = self._text[max(0, span.start - _WINDOW) : span.start].rpartition("\n")[2]
        return self._text[span.end : span.end + 1] == ":" and not any(map(str.isalnum, line))

    def is_named_after(self, span: Span) -> bool:
        """Whether the words beside a name say that a street, mosque or hotel bears it."""
        if span not in self._named_after:
            self._named_after[span] = self._find_whether_named_after(span)
        return self._named_after[span]

    def _find_whether_named_after(self, span: Span) -> bool:
        words = _load_type_words()
        written_on, before = self._words_before(span)
        if not written_on and any(phrase in words["ar"] for phrase in _endings(before)):
            return True
        after = self._words_after(span)
        is_name = bool(after) and self._text[after[0].start].isupper()
        return is_name and any(phrase in words["en"] for phrase in _beginnings(after))

    def told_within(self, span: Span) -> tuple[PlaceMention, bool] | None:
        """The name right after a name, where the first is told to be ("the hospital in Tripoli"), and whether a word
        for "in" says so or mere nearness."""
        index = bisect_left(self._starts, span.end)
        following = self._mentions[index] if index < len(self._mentions) else None
        if following is None or following.span.start - span.end > _WINDOW:
            return None
        gap = fold(self._text[span.end : following.span.start])
        match = _CONTAINED.fullmatch(gap)
        return (following, bool(match["within"])) if match and gap.strip() else None

    def share_sentence(self, span: Span) -> list[PlaceMention]:
        """The other names in the sentence of one."""
        start, end = max(0, span.start - _LONGEST_SENTENCE), span.end + _LONGEST_SENTENCE
        stops = [match.end() for match in _SENTENCE_END.finditer(self._text, start, span.start)]
        stop = _SENTENCE_END.search(self._text, span.end, end)
        start, end = stops[-1] if stops else start, stop.start() if stop else end
        inside = self._mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return [m for m in inside if m.span != span]

    def are_listed(self, one: Span, other: Span) -> bool:
        """Whether two names stand side by side in a list (طرابلس والزاوية)."""
        left, right = sorted((one, other), key=lambda span: span.start)
        if right.start - left.end > LIST_GAP:
            return False
        return "".join(fold(self._text[left.end : right.start]).split()) in _JOINING

    def completes(self, span: Span, other: Span) -> bool:
        """Whether ``other`` stands behind the name to tell it apart: "Tripoli, Lebanon"; "الصابري، بنغازي"."""
        return 0 <= other.start - span.end <= _APPOSED_GAP and self._text[span.end : other.start].strip() in _APPOSED

    def _words_before(self, span: Span) -> tuple[str, list[Token]]:
        """The letters written onto a name, and the two words before it if no more than a quote stands between."""
        if span not in self._before:
            self._before[span] = self._find_words_before(span)
        return self._before[span]

    def _find_words_before(self, span: Span) -> tuple[str, list[Token]]:
        start = span.start
        while start > 0 and (self._text[start - 1].isalpha() or not fold_character(self._text[start - 1])):
            start -= 1
        words = find_tokens(self._text, max(0, start - _WINDOW), start)[-2:]
        if words and not _is_slight(self._text[words[-1].end : start]):
            words = []
        return fold(self._text[start : span.start]), words

    def _words_after(self, span: Span) -> list[Token]:
        words = find_tokens(self._text, span.end, span.end + _WINDOW)[:2]
        return words if words and _is_slight(self._text[span.end : words[0].start]) else []


def _is_slight(gap: str) -> bool:
    return gap == " " or (len(gap) <= 3 and _DIVIDERS.isdisjoint(gap))


def _endings(words: Sequence[Token]) -> tuple[tuple[str, ...], ...]:
    """The last two words and the last one, as written and without proclitics on the first of them."""
    return _endings_of(tuple([word.form for word in words]))


@lru_cache(maxsize=1 << 12)
def _endings_of(words: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    endings: list[tuple[str, ...]] = []
    for start in range(len(words)):
        forms = words[start:]
        endings.append(forms)
        bare = _PROCLITICS.sub("", forms[0], count=1)
        if len(bare) >= 2:
            endings.append((bare, *forms[1:]))
    return tuple(endings)


def _beginnings(words: Sequence[Token]) -> Iterator[tuple[str, ...]]:
    for end in range(len(words), 0, -1):
        yield tuple(word.form for word in words[:end])


def _longest(known: dict[tuple[str, ...], frozenset[str]], phrases: Iterable[tuple[str, ...]]) -> frozenset[str] | None:
    return next((known[phrase] for phrase in phrases if phrase in known), None)
