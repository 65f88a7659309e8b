"""Which registers may know a word: one table for all of them, asked once for each word of a text.

A report's words are looked for in some thirty lexicons and word lists, most of which have none of them. A word's marks
are one number with a bit for each register in which something may begin with it, whatever Arabic writes onto it. So a
register goes through a text by one operation a word, and a word new to the program is read once, not thirty times.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

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
    """The words that a word may be behind proclitics, each with how many of its first letters are left out."""
    readings = [(form, 0)]
    for prefix in _PREFIXES.get(form[0], ()):
        if not form.startswith(prefix):
            continue
        skipped = len(prefix)
        rest = form[skipped:]
        readings.append((rest, skipped))
        # "لل" is the preposition with the article, whose alef is not written.
        if rest.startswith("ل") and prefix[-1] == "ل" and len(rest) > 3:
            readings.append(("ال" + rest[1:], skipped))
    return readings


def without_pronoun(form: str) -> Iterator[tuple[str, int]]:
    """The same for the word without the pronouns that may be written onto its end."""
    for pronoun in _PRONOUNS:
        if form.endswith(pronoun) and len(form) - len(pronoun) >= MIN_LETTERS_BEFORE_PRONOUN:
            for word in _written_alone(form.removesuffix(pronoun)):
                yield from find_possible_readings(word)


def _written_alone(word: str) -> Iterator[str]:
    """How a word is written where no pronoun follows: ``اختطفوه`` اختطفوا, ``محاكمته`` محاكمة, ``اعتدائه`` اعتداء."""
    yield word
    if word.endswith("و"):
        yield word + "ا"
    if word.endswith("ت"):
        yield word[:-1] + "ه"
    if word.endswith(("اي", "او")):
        yield word[:-1]


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
        self.version += 1
        self._known.clear()

    def of(self, forms: Iterable[str]) -> list[int]:
        return list(map(self._known.__getitem__, forms))

    def _find(self, form: str) -> int:
        bits = self._bits
        marks = bits.get(form, 0)
        if form[0] in _PREFIXES:
            for word, _ in find_possible_readings(form):
                marks |= bits.get(word, 0)
        if form.endswith(_PRONOUNS):
            for word, _ in without_pronoun(form):
                marks |= bits.get(word, 0)
        return marks if form.isalpha() else marks | self.NOT_LETTERS


word_marks = WordMarks()
