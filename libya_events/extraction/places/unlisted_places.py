"""Names of settlements that the gazetteer lacks: what stands behind "the town of", for the optional online geocoder."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from libya_events.model import Language, Span
from libya_events.normalization import fold, fold_with_offsets
from libya_events.reference.tables import read_rows

_SETTLEMENTS = frozenset({"city", "town", "village"})


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    words: dict[str, list[str]] = {Language.ARABIC: [], Language.ENGLISH: []}
    for row in read_rows("place_type_words.csv", ("word", "language", "position", "kinds")):
        kinds = set(row.words("kinds"))
        if row["position"] == "before" and kinds and kinds <= _SETTLEMENTS:
            words[row.code("language", words)].append(re.escape(fold(row["word"])))
    arabic = rf"\b[وف]?[بل]?(?:{'|'.join(words[Language.ARABIC])})\s+([^\W\d_]{{3,}})"
    english = rf"\b(?:{'|'.join(words[Language.ENGLISH])})\s+([^\W\d_]+(?:[ -][^\W\d_]+)?)"
    return re.compile(arabic), re.compile(english)


def find_unlisted_names(text: str, start: int, end: int, listed: Sequence[Span]) -> list[Span]:
    """The first word (two in English, where both are capitalised) behind a word for a settlement, where no place of the
    gazetteer was found."""
    folded = fold_with_offsets(text[start:end])
    found = []
    for pattern in _patterns():
        for match in pattern.finditer(folded.text):
            first, last = folded.original_span(*match.span(1))
            name = _capitalised(text[start + first : start + last])
            span = Span(start + first, start + first + len(name), name)
            if name and not any(span.start < other.end and other.start < span.end for other in listed):
                found.append(span)
    return sorted(found, key=lambda span: span.start)


def _capitalised(name: str) -> str:
    """The words of a name up to the first that begins with a small letter; Arabic has none."""
    kept = []
    for word in name.split(" "):
        if word[0].islower():
            break
        kept.append(word)
    return " ".join(kept)
