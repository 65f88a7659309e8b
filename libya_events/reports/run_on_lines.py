"""Clutter on the same line as the article: crawled text has often lost the line breaks of its page."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from libya_events.normalization import fold_with_offsets
from libya_events.reports.markers import (
    CLOSING,
    MarkerKind,
    anywhere_pattern,
    anywhere_words,
    find_marker,
    fold_line,
    kind_of_phrase,
    may_begin_marker,
    shortest_phrase,
)
from libya_events.reports.menu import find_menu_end
from libya_events.tokens import find_tokens
from libya_events.word_lists import WordList

_HEAD = 50
_MARKER_LINE = 300
_AFTER_SENTENCE = re.compile(r"[.!؟?…»”\"')][ \t\u00a0]+(?=\S)|[.!؟?][»”\"']?(?=[\u0621-\u064a])")
_MENU_BARS = 2
_SHORT_ARTICLE = 200
"""Behind so many characters the article may have ended."""
_ARTICLE_LENGTH = 300
"""What stands behind so many characters on the same line does not head the page."""
_STATEMENT_END = re.compile(r"[.!…][»”\"')]*\s+(?=\S)")
_SENTENCE_CLOSED = re.compile(r"[.!…][»”\"')\]]*\s*\Z")
_CLOSING_LENGTH = 10
_SENTENCE_BEFORE = re.compile(
    r"(?:[a-z]{4}|(?<![\w.])(?!vs|etc|no\b)[a-z]{2,3}|[\u0621-\u064a]{3}|(?<!\w)[\u0621-\u064a]{2})"
    r"[»”\"')]*[.!][»”\"')]*\s+(?=\S)|\d{2}[.!]\s+(?=\S.{40})",
    re.DOTALL,
)
"""The end of a sentence, not of a title such as "Gen." or of a caption ("... in 2019. Photograph: AFP")."""
_STAMP = re.compile(
    r"(?P<before>[.!؟?…»”\"')]\s+)(?:[^\s.!؟?]+\s+){0,12}(?:[–—-]\s)?"
    r"(?:\d{1,2}[-/.]\d{1,2}[-/.](?:20)?\d{2}|\d{1,2} [^\W\d]{3,9} 20\d{2}|[A-Z][a-z]{2,8} \d{1,2}, 20\d{2})"
    r"(?:[,،]| at| [–—|-])? \d{1,2}:\d{2}"
)
"""Who wrote a comment and when, behind the end of a sentence: "Name 3 Dec 2018, 19:02", "Name June 4, 2014 at 9:12"."""
_QUOTES = (("“", "”"), ("«", "»"))
_STOP = re.compile(r"[.!؟?…][»”\"')]*(?=\s|[\u0621-\u064a]|\Z)")


_phrase_words = WordList(anywhere_words, lambda form: form in anywhere_words() or None)


class Above(Enum):
    """What stands above a line of a page: nothing, headings, or a sentence, so that it is no heading itself."""

    TOP = auto()
    HEADING = auto()
    SENTENCE = auto()


class Piece(NamedTuple):
    """A part of a line; ``marker`` is set where it is clutter that stands behind a part of the article."""

    start: int
    end: int
    marker: MarkerKind | None


def split_line(text: str, start: int, end: int, *, above: Above) -> list[Piece]:
    """The line ``text[start:end]`` cut where clutter begins in its middle, and where the sentence of clutter ends."""
    may_have_menu = above is Above.TOP and end - start >= _ARTICLE_LENGTH
    menu = find_menu_end(text[start : start + _ARTICLE_LENGTH]) if may_have_menu else 0
    pieces = [Piece(start, start + menu, MarkerKind.EDGE)] if menu else []
    position = start + menu
    is_long = end - start >= shortest_phrase()
    may_have_phrases = is_long and any(True for _ in _phrase_words.find(find_tokens(text, start, end)))
    for marker in _find_markers(text[start:end], may_have_phrases=may_have_phrases):
        first, last = max(position, start + marker.start), start + marker.end
        if first >= last:
            continue
        pieces += _cut_tail(text, start, position, first, above)
        pieces.append(Piece(first, last, marker.marker))
        position = last
    return [*pieces, *_cut_tail(text, start, position, end, above)]


def _cut_tail(text: str, line: int, start: int, end: int, above: Above) -> Iterator[Piece]:
    """A part of the line that begins at ``line``; the words without a full stop behind its last sentence, which are
    often other headlines, as a part of their own: on a long line, or on one below a sentence."""
    tail = end
    if not _SENTENCE_CLOSED.search(text, max(start, end - _CLOSING_LENGTH), end):
        if above is Above.SENTENCE:
            ends = (match.end() for match in _SENTENCE_BEFORE.finditer(text, start, end))
            tail = max((at for at in ends if not _is_in_quotes(text, start, at)), default=end)
        elif end - line >= _ARTICLE_LENGTH:
            tail = max((match.end() for match in _STATEMENT_END.finditer(text, start, end)), default=start)
            if tail - line < _SHORT_ARTICLE:
                tail = end
    if start < tail:
        yield Piece(start, tail, None)
    if tail < end:
        yield Piece(tail, end, None)


def _is_in_quotes(text: str, start: int, at: int) -> bool:
    """Whether a quotation that begins behind ``start`` is still open at ``at``."""
    is_open = any(text.count(first, start, at) > text.count(last, start, at) for first, last in _QUOTES)
    return is_open or text.count('"', start, at) % 2 == 1


def _find_markers(line: str, *, may_have_phrases: bool) -> tuple[Piece, ...]:
    phrases = _find_phrases(line) if may_have_phrases else {}
    ends = [*phrases, len(line)]
    found: list[Piece] = []
    taken = 0
    for first in sorted({*phrases, *(match.end() for match in _AFTER_SENTENCE.finditer(line))}):
        if first < taken or first == 0 or (first not in phrases and not may_begin_marker(line[first : first + _HEAD])):
            continue
        last = ends[bisect_right(ends, first)]
        stop = _STOP.search(line, first, last)
        last = stop.end() if stop else last
        kind = phrases.get(first) or find_marker(line[first : min(last, first + _MARKER_LINE)].rstrip(), tail=True)
        if kind in CLOSING:
            found.append(Piece(first, last, kind))
            taken = last
    menu = _find_menu(line)
    comments = _find_comments(line)
    tail = min((first for first in (menu, comments) if first is not None), default=None)
    return (
        tuple(found) if tail is None else (*(p for p in found if p.end <= tail), Piece(tail, len(line), MarkerKind.END))
    )


def _find_comments(line: str) -> int | None:
    """Where the first comment begins behind the last sentence of the article: with who wrote it and when."""
    if len(line) < _SHORT_ARTICLE or ":" not in line:
        return None
    stamps = _STAMP.finditer(line, _SHORT_ARTICLE)
    return next((match.end("before") for match in stamps), None)


def _find_menu(line: str) -> int | None:
    """Where what follows the last sentence of a long line begins, if it has the bars of a menu or a copyright sign."""
    if " | " not in line and "©" not in line:
        return None
    first = max((match.end() for match in _AFTER_SENTENCE.finditer(line)), default=len(line))
    is_menu = line.count(" | ", first) >= _MENU_BARS or "©" in line[first:]
    return first if is_menu and first >= _SHORT_ARTICLE else None


def _find_phrases(line: str) -> dict[int, MarkerKind]:
    """Where phrases stand that are clutter wherever they stand, in order."""
    if anywhere_pattern().search(fold_line(line)) is None:
        return {}
    folded = fold_with_offsets(line)
    found = anywhere_pattern().finditer(folded.text)
    return {folded.offsets[match.start()]: kind_of_phrase(match.group()) for match in found}
