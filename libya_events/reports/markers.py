"""Recognising the lines of a page that are not the article: tags, related stories, comment forms, share bars …

The words stand in ``reference/clutter_markers.csv``. Its column ``kind`` says what a marker does to the article:
``end`` closes it; ``related``, ``source`` and ``form`` (a field to fill in) close it unless it goes on below; ``edge``
never belongs to its beginning or end. Its column ``position`` says where on the line the words must stand: see
``_fits``; ``inside`` is anywhere on a short line, ``names`` are lines of nothing else, ``credit`` ends a
caption in brackets, ``anywhere`` is also inside a paragraph, ``menu`` is a section of the site.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from functools import cache, lru_cache

import msgspec

from libya_events.normalization import fold
from libya_events.reference.tables import read_rows
from libya_events.tokens import find_forms


class MarkerKind(StrEnum):
    END = "end"
    FORM = "form"
    RELATED = "related"
    SOURCE = "source"
    EDGE = "edge"


CLOSING = (MarkerKind.END, MarkerKind.FORM, MarkerKind.RELATED, MarkerKind.SOURCE)


class _Position(StrEnum):
    LINE = "line"
    LABEL = "label"
    START = "start"
    GLUED = "glued"
    COUNT = "count"
    FIELD = "field"
    INSIDE = "inside"
    TAIL = "tail"
    CLOCK = "clock"
    NAMES = "names"
    ANYWHERE = "anywhere"
    CREDIT = "credit"
    MENU = "menu"


MAX_MARKER_WORDS = 40
"""A longer line is a paragraph, whatever it begins with."""

MAX_MARKER_LENGTH = 500
_HEAD = 5
_SENTENCE_SPACES = 12
_FULL_STOP = re.compile(r"[.!؟?][»”\"')]*\s*\Z")
_SENTENCE_END = re.compile(r"[.!؟?…»”\"')]\s*\Z")
_DIGITS = re.compile(r"[\d(),.%+\s]+")
_DECORATION = " \t\u00a0\"'*•·▪■●○◄►▶→←><|[]({})-_=~#:…/\\«»"
_BETWEEN_NAMES = re.compile(r"[\s:|،,·•/]+")
_CLOCK = re.compile(r"\d{1,2}:\d{2}")
_COLON = re.compile(r"\s*:")
_AFTER_LABEL = re.compile(r"\s*(?:\(?\d*\)?\s*)?(?:[:：؛|>»…/]|\.\.|-\s|$)")


_NOT_AT_HEAD = frozenset({_Position.INSIDE, _Position.NAMES, _Position.ANYWHERE, _Position.CREDIT, _Position.MENU})
_CREDIT = re.compile(r"(?P<caption>.*)[(\[](?P<credit>[^()\[\]]{2,40})[)\]]\s*\Z", re.DOTALL)
_BETWEEN_CREDITS = re.compile(r"\s*[/،,|–:-]\s*|\s+via\s+")
_CAPTION_WORDS = 4
"""A shorter line in front of the name of an agency says where a report was filed."""
_MOST_CAPTION_WORDS = 25


fold_line = lru_cache(maxsize=8)(fold)
"""Kept for a moment: a line is searched for phrases first, then judged as a whole."""


class Marker(msgspec.Struct, frozen=True, gc=False):
    form: str
    kind: MarkerKind
    position: _Position


@cache
def _load_markers() -> tuple[Marker, ...]:
    return tuple(
        Marker(
            " ".join(fold(row["marker"]).split()),
            MarkerKind(row.code("kind", tuple(MarkerKind))),
            _Position(row.code("position", tuple(_Position))),
        )
        for row in read_rows("clutter_markers.csv", ("marker", "language", "kind", "position"))
    )


@cache
def _markers_by_head() -> dict[str, tuple[Marker, ...]]:
    """The markers that begin a line by their first letters (all of a shorter one), the longest first."""
    found: dict[str, list[Marker]] = {}
    for marker in _load_markers():
        if marker.position not in _NOT_AT_HEAD:
            found.setdefault(marker.form[:_HEAD], []).append(marker)
    return {head: tuple(sorted(group, key=lambda m: -len(m.form))) for head, group in found.items()}


def _find_candidates(form: str) -> Iterator[Marker]:
    """The markers that a line in search form begins with, the longest first."""
    by_head = _markers_by_head()
    for length in range(min(_HEAD, len(form)), 0, -1):
        for marker in by_head.get(form[:length], ()):
            if form.startswith(marker.form):
                yield marker


@cache
def _inside_pattern() -> re.Pattern[str]:
    return _pattern(_kinds(_Position.INSIDE))


@cache
def anywhere_pattern() -> re.Pattern[str]:
    """What finds, in search form, the phrases that are clutter even in the middle of a line."""
    return _pattern(_kinds(_Position.ANYWHERE))


@cache
def anywhere_words() -> frozenset[str]:
    """The words that these phrases begin with."""
    return frozenset(find_forms(form)[0] for form in _kinds(_Position.ANYWHERE))


@cache
def shortest_phrase() -> int:
    return min(map(len, _kinds(_Position.ANYWHERE)))


def kind_of_phrase(form: str) -> MarkerKind:
    """The kind of a phrase that ``anywhere_pattern`` found."""
    return _kinds(_Position.ANYWHERE)[form]


@cache
def _kinds(position: _Position) -> dict[str, MarkerKind]:
    return {m.form: m.kind for m in _load_markers() if m.position is position}


def _pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    forms = sorted(phrases, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, forms))})(?!\w)")


@cache
def menu_pattern() -> re.Pattern[str]:
    """What finds, in search form, the names of sections of a site."""
    return _pattern(_kinds(_Position.MENU))


@cache
def _names() -> frozenset[str]:
    return frozenset(word for m in _load_markers() if m.position is _Position.NAMES for word in m.form.split())


def find_marker(line: str, *, tail: bool = False) -> MarkerKind | None:
    """What kind of clutter a line is; None where it may be the article.

    ``tail`` says that the line is the rest of a line, behind the end of a sentence.
    """
    if len(line) > MAX_MARKER_LENGTH or sum(map(str.isalnum, line.split())) > MAX_MARKER_WORDS:
        return _find_label(line) if tail else None
    if all(word.startswith("#") for word in line.split()):
        return MarkerKind.EDGE
    form = " ".join(fold_line(line).strip(_DECORATION).split())
    if not form or form.count(" ") >= MAX_MARKER_WORDS:
        return None
    for marker in _find_candidates(form):
        if _fits(marker, form[len(marker.form) :], line, tail):
            return marker.kind
    without_digits = _DIGITS.sub(" ", form)
    found = _find_counted(without_digits)
    return found or (None if tail else _find_inside(form, without_digits) or _find_credit(line))


def _find_label(line: str) -> MarkerKind | None:
    """The label and colon that a long rest of a line begins with: all the clutter of the page may follow it."""
    form = fold(line).lstrip(_DECORATION)
    labels = (m for m in _find_candidates(form) if m.position is _Position.LABEL)
    return next((m.kind for m in labels if _COLON.match(form, len(m.form))), None)


def may_begin_marker(head: str) -> bool:
    """A cheap test whether a line that begins so may be clutter; it passes most sentences by."""
    form = fold(head).strip(_DECORATION)
    return form[:1].isdecimal() or next(_find_candidates(form), None) is not None


def _find_counted(without_digits: str) -> MarkerKind | None:
    """A line of one marker and a number, such as the number of comments."""
    words = without_digits.strip(_DECORATION)
    counted = (m.kind for m in _find_candidates(words) if m.position is _Position.COUNT and m.form == words)
    return next(counted, None)


def _find_inside(form: str, without_digits: str) -> MarkerKind | None:
    """A line that holds a marker somewhere, or that is nothing but the names of share buttons."""
    inside = _inside_pattern().search(form)
    if inside is not None:
        return _kinds(_Position.INSIDE)[inside.group()]
    return MarkerKind.EDGE if _names().issuperset(_BETWEEN_NAMES.split(without_digits)) else None


def _find_credit(line: str) -> MarkerKind | None:
    """A caption, which ends in brackets with who took the picture, or a remark in brackets alone."""
    match = _CREDIT.fullmatch(line) if line.rstrip()[-1:] in {")", "]"} else None
    if match is None or _FULL_STOP.search(match["caption"]) or _SENTENCE_END.search(match["credit"]):
        return None
    words = match["caption"].split()
    if not any(map(str.isalnum, match["caption"])):
        return MarkerKind.EDGE
    if not _CAPTION_WORDS <= len(words) <= _MOST_CAPTION_WORDS or any(map(str.isdecimal, match["caption"])):
        return None
    credits = _kinds(_Position.CREDIT)
    named = (" ".join(fold(name).split()) for name in _BETWEEN_CREDITS.split(match["credit"]))
    return MarkerKind.EDGE if any(name in credits for name in named) else None


def _fits(marker: Marker, rest: str, line: str, tail: bool) -> bool:
    """Whether a marker that a line begins with stands there as it must; ``rest`` follows it, in search form.

    ``line``: it is the whole line. ``label``: it is, or a colon or bar follows. ``start``: more words may follow, but
    no long sentence. ``glued``: also without a space. ``count``: it is the line, but for a number. ``field``: it is
    the line, but for a colon or star (a form). ``tail``: words follow, and it stands behind the end of a sentence on
    the same line. ``clock``: a time of day follows.
    """
    tests: dict[_Position, Callable[[], bool]] = {
        _Position.LINE: lambda: not rest,
        _Position.FIELD: lambda: not rest.strip(" *:") and (not tail or "*" in line),
        _Position.LABEL: lambda: _AFTER_LABEL.match(rest) is not None,
        _Position.START: lambda: not rest[:1].isalnum() and (_COLON.match(rest) is not None or not _is_sentence(line)),
        _Position.GLUED: lambda: True,
        _Position.TAIL: lambda: tail and rest[:1] == " " and not _SENTENCE_END.search(line),
        _Position.CLOCK: lambda: _CLOCK.search(rest) is not None,
    }
    return marker.position in tests and tests[marker.position]()


def _is_sentence(line: str) -> bool:
    return line.count(" ") >= _SENTENCE_SPACES and _FULL_STOP.search(line) is not None
