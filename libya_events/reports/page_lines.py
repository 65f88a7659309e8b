"""The lines of a page with what can be seen of each: its length, whether it is prose, what kind of clutter it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

import msgspec
from msgspec.structs import replace

from libya_events.lines import find_lines
from libya_events.reference.tables import read_rows
from libya_events.reports.markers import MarkerKind, find_marker
from libya_events.reports.run_on_lines import Above, Piece, split_line
from libya_events.tokens import find_forms, find_tokens

PROSE_WORDS = 20
"""From this length on a line is a paragraph even without a full stop; headlines are shorter."""

SENTENCE_WORDS = 6
"""From this length on a line that ends like a sentence is a paragraph."""

_DATE_LINE_LENGTH = 120
_SENTENCE_END = re.compile(r"[.!؟?…。][»”\"')\]]*\Z|[»”)]\Z")
_BAR = re.compile(r"[ \u00a0]{3,}|\t+|\s[|›•·/]\s")
_BAR_SIGNS = "|›•·/"
_BAR_PARTS = 4
_FEW_PARTS = 2
_PART_WORDS = 6
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_RULE = re.compile(r"(?:([-_=*~#•·—–─━═])\s*)(?:\1\s*){2,}")
_LONG_RULE, _LONG_LINE = re.compile(r"(?<!\S)(?:[-_=*~─━═]{5,}|\*(?: \*){2,})(?!\S)"), 200
_DATELINE_WORDS = 9
_DATELINE = re.compile(r"\s[-–—ـ]\s|\)\s*-?\Z|:\Z")
_NAMED_WORD = re.compile(r"[^\W\d_]+")
_DATE_NUMBER = re.compile(r"\d{1,2}:\d{2}|\b(?:19|20)\d{2}\b|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}")


class Line(msgspec.Struct, frozen=True, gc=False):
    """A paragraph, or the clutter at its end.

    ``complete``: it ends like a sentence. ``date_line``: nothing but a date or a time of day stands there.
    ``runs_on``: more of the same line of the text stands before it. ``ruled``: a rule of dashes or stars stands above.
    """

    start: int
    end: int
    text: str
    words: int
    marker: MarkerKind | None
    prose: bool
    complete: bool
    date_line: bool
    runs_on: bool
    ruled: bool = False


@cache
def calendar_words() -> frozenset[str]:
    """The words of dates, in search form."""
    rows = read_rows("calendar_words.csv", ("word", "kind", "number"))
    return frozenset(token.form for row in rows for token in find_tokens(row["word"]))


def read_lines(text: str, start: int, end: int | None = None) -> list[Line]:
    """The lines of ``text[start:]`` that hold letters or numbers, in order; of those that begin before ``end``."""
    lines: list[Line] = []
    above = Above.TOP
    for first, last in _find_parts_of_lines(text, start):
        if end is not None and first >= end:
            break
        pieces = _read_part(text, first, last, above)
        lines += pieces
        is_told = above is Above.SENTENCE or any(line.prose and line.complete for line in pieces)
        above = Above.SENTENCE if is_told else Above.HEADING
    return list(_skip_rules(lines))


@lru_cache(maxsize=128)
def _read_part(text: str, first: int, last: int, above: Above) -> tuple[Line, ...]:
    """Kept for a while, since the lines of a report are read for its article and then for the clutter inside it."""
    return tuple([_read_line(text, piece, first) for piece in split_line(text, first, last, above=above)])


def _find_parts_of_lines(text: str, start: int) -> Iterator[tuple[int, int]]:
    """The lines, and the parts of one that lost its breaks at the rules between them."""
    for first, last in find_lines(text, start, len(text)):
        position = first
        for rule in _LONG_RULE.finditer(text, first, last) if last - first >= _LONG_LINE else ():
            yield position, rule.start()
            yield rule.span()
            position = rule.end()
        yield position, last


def _skip_rules(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines that hold letters or numbers; a line of dashes or stars is noted at the one below it."""
    ruled = False
    for line in lines:
        if any(map(str.isalnum, line.text)):
            yield replace(line, ruled=True) if ruled else line
            ruled = False
        else:
            ruled = ruled or _RULE.fullmatch(line.text) is not None


def _read_line(text: str, piece: Piece, paragraph: int) -> Line:
    start = piece.start + _count_space(text, piece)
    words = text[start : piece.end].rstrip()
    count = words.count(" ") + words.count("\n") + 1
    marker = piece.marker or _find_marker(words, tail=piece.start > paragraph)
    date_line = marker is None and _is_date_line(words)
    complete = _SENTENCE_END.search(words[-8:]) is not None
    prose = marker is None and not date_line and (count >= PROSE_WORDS or (count >= SENTENCE_WORDS and complete))
    return Line(start, start + len(words), words, count, marker, prose, complete, date_line, piece.start > paragraph)


def _count_space(text: str, piece: Piece) -> int:
    part = text[piece.start : piece.end]
    return len(part) - len(part.lstrip())


def _find_marker(words: str, *, tail: bool) -> MarkerKind | None:
    return MarkerKind.EDGE if _is_bar(words) else find_marker(words, tail=tail) or _find_parts(words)


def _find_parts(words: str) -> MarkerKind | None:
    """Short things side by side, a date or clutter among them: "12 May 2025 | By our staff | 3 comments"."""
    parts = [part.strip() for part in _BAR.split(words)] if len(words) <= _DATE_LINE_LENGTH else []
    if len(parts) < _FEW_PARTS or any(part.count(" ") >= _PART_WORDS for part in parts):
        return None
    is_clutter = any(part and (_is_date_line(part) or find_marker(part) is not None) for part in parts)
    return MarkerKind.EDGE if is_clutter else None


def _is_bar(words: str) -> bool:
    """Whether a line is headlines or menu items side by side, or an address alone."""
    if _ADDRESS.fullmatch(words):
        return True
    if not ("   " in words or "\t" in words or "\u00a0" in words or any(sign in words for sign in _BAR_SIGNS)):
        return False
    parts = _BAR.split(words)
    if any(part.count(" ") >= PROSE_WORDS for part in parts):
        return False
    return len(parts) >= _BAR_PARTS and sum(_SENTENCE_END.search(part) is None for part in parts) > len(parts) * 0.75


def is_dateline(words: str) -> bool:
    """Whether a line may say where and when a report was filed, or by which agency: it is no headline."""
    if words.count(" ") >= _DATELINE_WORDS:
        return False
    if _DATELINE.search(words):
        return True
    forms = find_forms(words)
    return _DATE_NUMBER.search(words) is not None and not calendar_words().isdisjoint(forms)


def _is_date_line(words: str) -> bool:
    """Whether a line holds a date or a time of day and at most one word beside it."""
    if len(words) > _DATE_LINE_LENGTH or _DATE_NUMBER.search(words) is None:
        return False
    others = [t.form for t in find_tokens(words) if _NAMED_WORD.match(t.form) and t.form not in calendar_words()]
    return len(others) <= 1
