"""Finding the phrases of a register in a text: a trie over words in search form, the longest phrase first.

Arabic writes conjunctions, prepositions and the article onto the next word (``وبالزاوية``); such proclitics are looked
through on the first word of a phrase, and the span found leaves the conjunction and preposition out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from libya_events.model import Span
from libya_events.normalization import Token, find_tokens, fold_character

T = TypeVar("T")

MIN_LETTERS_AFTER_PROCLITIC = 4
"""A shorter name alone is read bare only: ``لكنه`` is "but", not the preposition and a name."""

MAX_KNOWN_WORDS = 1 << 14
"""Of so many words of the texts read lately a lexicon remembers whether a phrase of its own may begin there."""

_PROCLITICS = frozenset("وفبكل")
_PRONOUNS = ("هما", "هم", "هن", "ها", "ه")
_PREFIXES = ("و", "ف", "ب", "ك", "ل", "وب", "وك", "ول", "فب", "فل", "فك")


@dataclass(slots=True)
class _Node(Generic[T]):
    following: dict[str, _Node[T]] = field(default_factory=dict)
    payloads: list[T] = field(default_factory=list)


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
        self._root: _Node[T] = _Node()
        self._readings = lru_cache(MAX_KNOWN_WORDS)(self._find_readings)

    def add(self, phrase: str, payload: T) -> None:
        """File a phrase; its words are folded, and a phrase without words is refused with ValueError."""
        forms = [token.form for token in find_tokens(phrase)]
        if not forms:
            raise ValueError(f"no word in the phrase {phrase!r}")
        self._readings.cache_clear()
        node = self._root
        for form in forms:
            node = node.following.setdefault(form, _Node())
        if payload not in node.payloads:
            node.payloads.append(payload)

    def find(self, tokens: Sequence[Token]) -> list[Match[T]]:
        found: list[Match[T]] = []
        index = 0
        while index < len(tokens):
            readings = self._readings(tokens[index].form)
            match = self._longest_at(tokens, index, readings) if readings else None
            if match is None:
                index += 1
            else:
                found.append(match)
                index = match.last
        return found

    def _longest_at(self, tokens: Sequence[Token], index: int, readings: Sequence[tuple[str, int]]) -> Match[T] | None:
        best: Match[T] | None = None
        for form, skipped in readings:
            node = self._root.following.get(form)
            position = index + 1
            shortest = index + 1 if not skipped or len(form) >= self._least_letters else index + 2
            while node is not None:
                if node.payloads and position >= shortest and (best is None or position > best.last):
                    best = Match(index, position, skipped, tuple(node.payloads))
                if position >= len(tokens):
                    break
                node = node.following.get(tokens[position].form)
                position += 1
        return best

    def _find_readings(self, form: str) -> tuple[tuple[str, int], ...]:
        """The forms that a first word can be read as, with the number of letters left out; the bare word first."""
        readings = [reading for reading in _possible_readings(form) if reading[0] in self._root.following]
        if not readings and self._pronouns:
            readings = [reading for reading in _without_pronoun(form) if self._is_whole(reading[0])]
        return tuple(readings)

    def _is_whole(self, form: str) -> bool:
        node = self._root.following.get(form)
        return node is not None and bool(node.payloads)


@lru_cache(MAX_KNOWN_WORDS)
def _possible_readings(form: str) -> tuple[tuple[str, int], ...]:
    readings = [(form, 0)]
    for prefix in _PREFIXES if form[0] in _PROCLITICS else ():
        if not form.startswith(prefix):
            continue
        rest = form[len(prefix) :]
        readings.append((rest, len(prefix)))
        # "لل" is the preposition with the article, whose alef is not written.
        if prefix.endswith("ل") and rest.startswith("ل") and len(rest) > 3:
            readings.append(("ال" + rest[1:], len(prefix)))
    return tuple(readings)


def _without_pronoun(form: str) -> Iterator[tuple[str, int]]:
    for pronoun in _PRONOUNS:
        if form.endswith(pronoun) and len(form) - len(pronoun) >= MIN_LETTERS_AFTER_PROCLITIC:
            yield from _possible_readings(form.removesuffix(pronoun))


def match_span(text: str, tokens: Sequence[Token], match: Match[T]) -> Span:
    """The words of a match in the original text, without the proclitics."""
    start, end = tokens[match.first].start, tokens[match.last - 1].end
    # A vowel sign on a proclitic is not one of its letters.
    for _ in range(match.skipped):
        start += 1
        while not fold_character(text[start]):
            start += 1
    return Span(start, end, text[start:end])
