"""The search form of Arabic and English text: spelling folded, with the way back to every original character.

Each character is folded by itself, so that offsets stay exact: case, alef and hamza forms, ya, ta marbuta, Persian
letters and Arabic-Indic digits are unified; vowel signs, tatweel and direction marks vanish; a ligature (as in texts
copied from a PDF) becomes its letters.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from libya_events.known_words import KnownWords

_FOLDS = {
    **dict.fromkeys("أإآٱٲٳ", "ا"),
    **dict.fromkeys("ىیےېئ", "ي"),
    **dict.fromkeys("ةۀہھە", "ه"),
    "ؤ": "و",
    "ک": "ك",
    "گ": "ك",
    **{chr(0x0660 + digit): str(digit) for digit in range(10)},
    **{chr(0x06F0 + digit): str(digit) for digit in range(10)},
    **dict.fromkeys("’‘ʼ`´", "'"),
    **dict.fromkeys("“”„«»", '"'),
    **dict.fromkeys("‐‑‒–—−", "-"),
    "\u00a0": " ",
}
_DROPPED = {
    "ـ",
    *map(chr, range(0x200B, 0x2010)),
    *map(chr, range(0x202A, 0x202F)),
    *map(chr, range(0x2066, 0x206A)),
    "\ufeff",
    "ء",
}


@cache
def fold_character(character: str) -> str:
    """Mostly one character; empty where the character does not count; several for a ligature."""
    if character in _FOLDS:
        return _FOLDS[character]
    if character in _DROPPED or unicodedata.combining(character):
        return ""
    plain = unicodedata.normalize("NFKD", character.lower())
    return plain if plain == character else "".join(map(fold_character, plain))


class _FoldTable(dict[int, str]):
    """A ``str.translate`` table that learns each character once; ``uneven`` are those that become none or several."""

    def __init__(self) -> None:
        super().__init__()
        self.uneven: set[str] = set()

    def __missing__(self, code: int) -> str:
        folded = fold_character(chr(code))
        if len(folded) != 1:
            self.uneven.add(chr(code))
        self[code] = folded
        return folded


_TABLE = _FoldTable()


def fold(text: str) -> str:
    """The search form of a text, for comparing; ``fold_with_offsets`` keeps the way back."""
    if " " not in text:
        return text.translate(_TABLE)
    return " ".join([_folded[piece] for piece in text.split(" ")])


_ARABIC = re.compile("[\u0600-\u06ff]")


def is_arabic(words: str) -> bool:
    """Whether any of their letters stands in the Arabic block: a name in Arabic may hold a word or number in Latin."""
    return _ARABIC.search(words) is not None


_folded = KnownWords(lambda piece: piece.translate(_TABLE))
"""``str.translate`` takes its time over letters that are not ASCII; most words have been folded before."""
fold_piece = _folded.__getitem__
"""The search form of what stands between two spaces."""


def has_uneven(piece: str) -> bool:
    """Whether one of its characters, which have been folded before, becomes none or several."""
    return not _TABLE.uneven.isdisjoint(piece)


@dataclass(frozen=True, slots=True)
class FoldedText:
    """``text`` is the search form of ``original``; its character i stands at ``offsets[i]`` there."""

    original: str
    text: str
    offsets: list[int]

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """Where a non-empty slice of the search form stands in the original; what vanished at its end (vowel signs, a
        final hamza) belongs to it."""
        stop = self.offsets[end - 1] + 1
        while stop < len(self.original) and not _TABLE[ord(self.original[stop])]:
            stop += 1
        return self.offsets[start], stop


def fold_with_offsets(text: str) -> FoldedText:
    """The search form of a text and, for each of its characters, the index it came from."""
    folded: list[str] = []
    offsets: list[int] = []
    for index, character in enumerate(text):
        form = _TABLE[ord(character)]
        if form:
            folded.append(form)
            offsets.extend([index] * len(form))
    return FoldedText(text, "".join(folded), offsets)
