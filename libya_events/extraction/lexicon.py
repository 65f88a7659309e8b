"""Finding the phrases of a register in a text, word by word in search form, the longest phrase first.

Arabic writes conjunctions, prepositions and the article onto the next word (``وبالزاوية``); such proclitics are looked
through on the first word of a phrase, and the span found leaves the conjunction and preposition out.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from itertools import compress, count
from typing import Generic, NamedTuple, TypeVar

import msgspec

from libya_events.known_words import KnownWords
from libya_events.model import Span
from libya_events.normalization import fold_character
from libya_events.tokens import Token, find_forms, share_tokens
from libya_events.word_marks import find_possible_readings, without_pronoun, word_marks

T = TypeVar("T")

MIN_LETTERS_AFTER_PROCLITIC = 4
"""A shorter name alone is read bare only: ``لكنه`` is "but", not the preposition and a name."""


class Match(NamedTuple, Generic[T]):
    """A phrase found: ``tokens[first:last]``. ``skipped`` letters of the first token are proclitics."""

    first: int
    last: int
    skipped: int
    payloads: tuple[T, ...]


class _Node(msgspec.Struct, Generic[T], gc=False):
    """The words of a phrase so far: what they are as a whole phrase, and the words that longer phrases go on with."""

    payloads: tuple[T, ...] = ()
    following: dict[str, _Node[T]] | None = None


_Reading = tuple[int, tuple[T, ...], dict[str, _Node[T]] | None]
"""A first word that a word of a text can be read as: how many of its first letters are left out, what it is as a whole
phrase, and the words that longer phrases go on with."""

_Opening = tuple[tuple[int, tuple[T, ...]] | tuple[()], Container[str], list[_Reading[T]]]
"""What a phrase that begins with a word of a text can be: the word alone (the letters left out and what it is, or
nothing), or a longer phrase, which one of the second words goes on with, in one of the readings."""


class Lexicon(Generic[T]):
    """Phrases with their payloads. ``find`` reports each place where one stands, longest first, none overlapping.

    ``least_letters``: a word alone that is shorter is not looked for behind proclitics. Verbs of three letters are
    common there (``وقتل``), names are not. ``pronouns``: a word alone is also found with a pronoun written onto its end
    (``اختطفتهم``).
    """

    def __init__(self, least_letters: int = MIN_LETTERS_AFTER_PROCLITIC, pronouns: bool = False) -> None:
        self._least_letters = least_letters
        self._pronouns = pronouns
        self._bit = word_marks.new_bit()
        self._beginnings: dict[str, _Node[T]] = {}
        self._unmarked: list[str] = []
        self._phrases: list[str] = []
        self._openings = KnownWords(self._find_opening)

    def add(self, phrase: str, payload: T) -> None:
        """File a phrase; its words are folded, and a phrase without words is refused with ValueError."""
        forms = find_forms(phrase)
        if not forms:
            raise ValueError(f"no word in the phrase {phrase!r}")
        if forms[0] not in self._beginnings:
            self._unmarked.append(forms[0])
        self._openings.clear()
        node = self._beginnings.setdefault(forms[0], _Node())
        for form in forms[1:]:
            if node.following is None:
                node.following = {}
            node = node.following.setdefault(form, _Node())
        if not node.payloads:
            self._phrases.append(" ".join(forms))
        if payload not in node.payloads:
            node.payloads = (*node.payloads, payload)

    def phrases(self) -> Iterable[str]:
        """Every phrase filed, in search form."""
        return self._phrases

    def find(self, tokens: Sequence[Token]) -> list[Match[T]]:
        if self._unmarked:
            word_marks.add(self._unmarked, self._bit)
            self._unmarked = []
        found: list[Match[T]] = []
        free_from = 0
        tokens = share_tokens(tokens)
        forms = tokens.forms
        # A loop over the words takes half as long again, and each text is looked through for a dozen registers.
        for index in compress(count(), map(self._bit.__and__, tokens.marks)):
            if index < free_from:
                continue
            alone, second, readings = self._openings[forms[index]]
            if second and index + 1 < len(forms) and forms[index + 1] in second:
                match = self._longest_at(forms, index, readings)
                if match is None:
                    continue
            elif alone:
                # Match(…) takes twice as long.
                match = tuple.__new__(Match, (index, index + 1, *alone))
            else:
                continue
            found.append(match)
            free_from = match[1]
        return found

    def _longest_at(self, forms: Sequence[str], index: int, readings: list[_Reading[T]]) -> Match[T] | None:
        best_last, best_skipped = index, 0
        best: tuple[T, ...] = ()
        for skipped, payloads, longer in readings:
            if payloads and not best:
                best_last, best_skipped, best = index + 1, skipped, payloads
            last, following = index + 1, longer
            while following and last < len(forms):
                node = following.get(forms[last])
                if node is None:
                    break
                last += 1
                if node.payloads and last > best_last:
                    best_last, best_skipped, best = last, skipped, node.payloads
                following = node.following
        return tuple.__new__(Match, (index, best_last, best_skipped, best)) if best else None

    def _find_opening(self, form: str) -> _Opening[T]:
        readings = self._find_readings(form)
        alone = next(((skipped, payloads) for skipped, payloads, _ in readings if payloads), ())
        longer = [following for _, _, following in readings if following]
        return alone, longer[0] if len(longer) == 1 else frozenset[str]().union(*longer), readings

    def _find_readings(self, form: str) -> list[_Reading[T]]:
        """What a phrase may begin with that a word can be read as, the bare word first."""
        known = self._beginnings
        found = [(word, skipped, known[word]) for word, skipped in find_possible_readings(form) if word in known]
        if self._pronouns and not any(node.payloads for _, _, node in found):
            alone = [reading for word in without_pronoun(form) for reading in find_possible_readings(word)]
            of_verbs = [(word, skipped, known[word]) for word, skipped in alone if word in known]
            found += [reading for reading in of_verbs if reading[2].payloads]
        readings: list[_Reading[T]] = []
        for word, skipped, node in found:
            payloads = node.payloads if not skipped or len(word) >= self._least_letters else ()
            if payloads or node.following:
                readings.append((skipped, payloads, node.following))
        return readings


def match_span(text: str, tokens: Sequence[Token], match: Match[T]) -> Span:
    """The words of a match in the original text, without the proclitics."""
    first, last, skipped, _ = match
    token = tokens[first]
    start, end = token.start, token.end if last == first + 1 else tokens[last - 1].end
    if skipped:
        start = _skip_letters(text, start, end, skipped)
    return Span(start, end, text[start:end])


def _skip_letters(text: str, start: int, end: int, letters: int) -> int:
    """Where a word begins without so many letters. A vowel sign on one of them is no letter; a ligature that holds more
    than is left out (``بﷲ``, ``ﻻ``) stays whole."""
    while start < end - 1:
        folded = len(fold_character(text[start]))
        if folded > letters or (not letters and folded):
            break
        letters -= folded
        start += 1
    return start
