"""Finding the phrases of a register in a text, word by word in search form, the longest phrase first.

Arabic writes conjunctions, prepositions and the article onto the next word (``وبالزاوية``); such proclitics are looked
through on the first word of a phrase, and the span found leaves the conjunction and preposition out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

from libya_events.known_words import KnownWords
from libya_events.model import Span
from libya_events.normalization import Token, find_forms, fold_character

T = TypeVar("T")

MIN_LETTERS_AFTER_PROCLITIC = 4
"""A shorter name alone is read bare only: ``لكنه`` is "but", not the preposition and a name."""

_PROCLITICS = frozenset("وفبكل")
_PRONOUNS = ("هما", "هم", "هن", "ها", "ه")
_PREFIXES = ("و", "ف", "ب", "ك", "ل", "وب", "وك", "ول", "فب", "فل", "فك")


class Match(NamedTuple, Generic[T]):
    """A phrase found: ``tokens[first:last]``. ``skipped`` letters of the first token are proclitics."""

    first: int
    last: int
    skipped: int
    payloads: tuple[T, ...]


class Lexicon(Generic[T]):
    """Phrases with their payloads. ``find`` reports each place where one stands, longest first, none overlapping.

    ``least_letters``: a word alone that is shorter is not looked for behind proclitics. Verbs of three letters are
    common there (``وقتل``), names are not. ``pronouns``: a word alone is also found with a pronoun written onto its end
    (``اختطفتهم``).
    """

    def __init__(self, least_letters: int = MIN_LETTERS_AFTER_PROCLITIC, pronouns: bool = False) -> None:
        self._least_letters = least_letters
        self._pronouns = pronouns
        self._payloads: dict[str, tuple[T, ...]] = {}
        self._beginnings: set[str] = set()
        self._first_words: set[str] = set()
        self._readings = KnownWords(self._find_readings)

    def add(self, phrase: str, payload: T) -> None:
        """File a phrase; its words are folded, and a phrase without words is refused with ValueError."""
        forms = find_forms(phrase)
        if not forms:
            raise ValueError(f"no word in the phrase {phrase!r}")
        self._first_words.add(forms[0])
        self._readings.clear()
        known = forms[0]
        for form in forms[1:]:
            self._beginnings.add(known)
            known = f"{known} {form}"
        payloads = self._payloads.get(known, ())
        if payload not in payloads:
            self._payloads[known] = (*payloads, payload)

    def find(self, tokens: Sequence[Token]) -> list[Match[T]]:
        readings = self._readings
        found: list[Match[T]] = []
        free_from = 0
        for index in [index for index, token in enumerate(tokens) if readings[token.form]]:
            if index >= free_from:
                match = self._longest_at(tokens, index)
                if match is not None:
                    found.append(match)
                    free_from = match.last
        return found

    def _longest_at(self, tokens: Sequence[Token], index: int) -> Match[T] | None:
        best: Match[T] | None = None
        for form, skipped in self._readings[tokens[index].form]:
            phrase, position = form, index + 1
            shortest = position if not skipped or len(form) >= self._least_letters else position + 1
            while True:
                payloads = self._payloads.get(phrase)
                if payloads and position >= shortest and (best is None or position > best.last):
                    best = Match(index, position, skipped, payloads)
                if phrase not in self._beginnings or position >= len(tokens):
                    break
                phrase = f"{phrase} {tokens[position].form}"
                position += 1
        return best

    def _find_readings(self, form: str) -> tuple[tuple[str, int], ...]:
        """The forms of a phrase's first word that a word can be read as, with the number of letters left out; the bare
        word first."""
        if form[0] in _PROCLITICS:
            found = tuple(reading for reading in _possible_readings[form] if reading[0] in self._first_words)
        else:
            found = ((form, 0),) if form in self._first_words else ()
        if not found and self._pronouns:
            found = tuple(reading for reading in _without_pronoun(form) if reading[0] in self._payloads)
        return found


def _find_possible_readings(form: str) -> tuple[tuple[str, int], ...]:
    readings = [(form, 0)]
    for prefix in _PREFIXES:
        if not form.startswith(prefix):
            continue
        rest = form[len(prefix) :]
        readings.append((rest, len(prefix)))
        # "لل" is the preposition with the article, whose alef is not written.
        if prefix.endswith("ل") and rest.startswith("ل") and len(rest) > 3:
            readings.append(("ال" + rest[1:], len(prefix)))
    return tuple(readings)


_possible_readings = KnownWords(_find_possible_readings)


def _without_pronoun(form: str) -> Iterator[tuple[str, int]]:
    for pronoun in _PRONOUNS:
        if form.endswith(pronoun) and len(form) - len(pronoun) >= MIN_LETTERS_AFTER_PROCLITIC:
            yield from _possible_readings[form.removesuffix(pronoun)]


def match_span(text: str, tokens: Sequence[Token], match: Match[T]) -> Span:
    """The words of a match in the original text, without the proclitics."""
    start, end = tokens[match.first].start, tokens[match.last - 1].end
    # A vowel sign on a proclitic is not one of its letters.
    for _ in range(match.skipped):
        start += 1
        while not fold_character(text[start]):
            start += 1
    return Span(start, end, text[start:end])
