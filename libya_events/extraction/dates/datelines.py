"""Datelines: "TRIPOLI, Libya (AP) -" says where the report was written, not where its events happened."""

from __future__ import annotations

import re
from collections.abc import Sequence

from libya_events.model import Span

_LONGEST = 90
_LONGEST_ALONE = 60
_MOST_WORDS = 3
"""A dateline has so many words at most that are neither places nor numbers nor in brackets."""
_SEPARATOR = re.compile(r"\s[-–—ـ]+\s|[–—]\s|\)\s*[-–—ـ:]|--|\s?:\s")
_MOST_WORDS_OF_BYLINE = 4
"""More words behind a colon tell the news: "Benghazi: officer shot dead"."""
_BRACKETS = re.compile(r"\([^)\n]*\)")


def find_dateline_end(sentence: Span, names: Sequence[Span]) -> int:
    """Where the dateline of a sentence ends; its start where it has none. ``names`` are those of places."""
    head = sentence.text[:_LONGEST]
    for match in _SEPARATOR.finditer(head):
        end = sentence.start + match.end()
        is_range = any(name.start == end for name in names)
        is_heading = match.group().strip() == ":" and len(sentence.text[match.end() :].split()) > _MOST_WORDS_OF_BYLINE
        if not is_range and not is_heading and _is_dateline(sentence, match.start() + 1, names):
            return end
    alone = len(sentence.text) <= _LONGEST_ALONE and _BRACKETS.search(sentence.text) is not None
    if alone and _is_dateline(sentence, len(sentence.text), names):
        return sentence.start + len(sentence.text)
    return sentence.start


def _is_dateline(sentence: Span, length: int, names: Sequence[Span]) -> bool:
    named = [name for name in names if name.end <= sentence.start + length]
    if not named or named[0].start - sentence.start > _LONGEST_ALONE // 2:
        return False
    rest = list(_BRACKETS.sub(lambda match: " " * len(match.group()), sentence.text[:length]))
    for span in named:
        rest[span.start - sentence.start : span.end - sentence.start] = " " * (span.end - span.start)
    words = [word for word in "".join(rest).split() if any(map(str.isalpha, word))]
    return len(words) <= _MOST_WORDS
