"""Which registers may know a word: one table for all of them, asked once for each word of a text.

A report's words are looked for in some thirty lexicons and word lists, most of which have none of them. A word's marks
are one number with a bit for each register in which something may begin with it, whatever Arabic writes onto it. So a
register goes through a text by one operation a word, and a word new to the program is read once, not thirty times.
"""

from __future__ import annotations

from collections.abc import Iterable

from libya_events.known_words import KnownWords

MIN_LETTERS_BEFORE_PRONOUN = 4
_PRONOUNS = ("هما", "هم", "هن", "ها", "ه")
_PREFIXES = {
    "و": ("و", "وب", "وك", "ول"),
    "ف": ("ف", "فب", "فل", "فك"),
    "ب": ("ب",),
    "ك": ("ك",),
    "ل": ("ل",),
}
"""The proclitics that a word may begin with, by its first letter."""


def find_possible_readings(form: str) -> list[tuple[str, int]]:
    """The words that a word may be, also behind proclitics, each with how many of its first letters are left out."""
    readings = [(form, 0)]
    if form[0] not in _PREFIXES:
        return readings
    for prefix in _PREFIXES[form[0]]:
        if form.startswith(prefix):
            skipped = len(prefix)
            rest = form[skipped:]
            readings.append((rest, skipped))
            # "لل" is the preposition with the article, whose alef is not written.
            if rest[:1] == "ل" and prefix[-1] == "ل" and len(rest) > 3:
                readings.append(("ال" + rest[1:], skipped))
    return readings


def without_pronoun(form: str) -> list[str]:
    """What a word may be without the pronouns that may be written onto its end."""
    words: list[str] = []
    if form.endswith(_PRONOUNS):
        for pronoun in _PRONOUNS:
            if form.endswith(pronoun) and len(form) - len(pronoun) >= MIN_LETTERS_BEFORE_PRONOUN:
                words += _written_alone(form.removesuffix(pronoun))
    return words


def _written_alone(word: str) -> list[str]:
    """How a word is written where no pronoun follows: ``اختطفوه`` اختطفوا, ``محاكمته`` محاكمة, ``اعتدائه`` اعتداء."""
    last = word[-1]
    if last == "ت":
        return [word, word[:-1] + "ه"]
    if last == "و":
        return [word, word + "ا", word[:-1]] if word[-2] == "ا" else [word, word + "ا"]
    return [word, word[:-1]] if word.endswith("اي") else [word]


class WordMarks:
    """The marks of words in search form. ``version`` changes when a register is added to, which makes the marks that
    were given out before it stale."""

    NOT_LETTERS = 1
    """The mark of a word that has a digit or another character that is no letter."""

    def __init__(self) -> None:
        self.version = 0
        self._last_bit = self.NOT_LETTERS
        self._bits: dict[str, int] = {}
        self._known = KnownWords(self._find)

    def new_bit(self) -> int:
        self._last_bit <<= 1
        return self._last_bit

    def add(self, words: Iterable[str], bit: int) -> None:
        """Mark words in search form, and every word that can be read as one of them."""
        bits = self._bits
        for word in words:
            bits[word] = bits.get(word, 0) | bit
        # In this order, and with a new table: another thread may be reading words by the old one.
        self._known = KnownWords(self._find)
        self.version += 1

    def of(self, forms: Iterable[str]) -> list[int]:
        return list(map(self._known.__getitem__, forms))

    def _find(self, form: str) -> int:
        bits = self._bits
        marks = 0
        for word in (form, *without_pronoun(form)):
            for reading, _ in find_possible_readings(word):
                marks |= bits.get(reading, 0)
        return marks if form.isalpha() else marks | self.NOT_LETTERS


word_marks = WordMarks()
