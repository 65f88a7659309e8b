"""Words of a text with their places: its tokens, in search form.

Several finders look through the same report, or each of its sentences, in turn: a text is cut once, and its parts share
what is known of its words (``word_marks.py``).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property, lru_cache
from itertools import chain
from operator import itemgetter

import msgspec

from libya_events.known_words import KnownWords
from libya_events.normalization import fold_piece, fold_with_offsets, has_uneven
from libya_events.word_marks import word_marks


class Token(msgspec.Struct, frozen=True, gc=False):
    """A word or number in search form; ``start`` and ``end`` are its place in the original text."""

    form: str
    start: int
    end: int


class Tokens(list[Token]):
    """The words of a text or of a part of it, which several finders look through: they share what is known of them."""

    _forms: list[str]
    _marks: list[int]
    _version = -1
    """That of the table the marks were looked up in; -1 where nothing was."""

    @property
    def forms(self) -> list[str]:
        if self._version < 0:
            self._read()
        return self._forms

    @property
    def marks(self) -> list[int]:
        """By word, the registers that may know it."""
        if self._version != word_marks.version:
            self._read()
        return self._marks

    def _read(self) -> None:
        version = word_marks.version
        self._forms = [token.form for token in self]
        self._marks = word_marks.of(self._forms)
        self._version = version

    def part(self, first: int, last: int) -> Tokens:
        """``self[first:last]``, whose words need not be looked up again."""
        part = Tokens(self[first:last])
        part._marks, part._forms, part._version = self.marks[first:last], self._forms[first:last], self._version
        return part


def share_tokens(tokens: Sequence[Token]) -> Tokens:
    """The same tokens, with what is known of them where that was found before."""
    return tokens if type(tokens) is Tokens else Tokens(tokens)


_WORD = re.compile(r"[^\W_]+")
_MARKS = "،,.:;؛؟!\"'()[]«»“”…"
_MOST_PARTS = 1 << 9
"""Of so many parts of a text the words are kept; looking around in it asks for ever new ones."""
_PHRASE_LENGTH = 100
"""What is not longer is read anew each time; it would only take the place of a report."""


def find_forms(text: str) -> list[str]:
    """The words of a text in search form, where their places do not matter."""
    return _reader.find_forms(text)


def find_tokens(text: str, start: int = 0, end: int | None = None) -> Tokens:
    """The words of ``text[start:end]`` in search form, with offsets into the whole text."""
    return _reader.find(text, start, len(text) if end is None else end)


def find_tokens_of(part: str, start: int) -> Tokens:
    """The words of a part of a text, which begins at ``start`` there."""
    return _reader.find_of(part, start)


_Words = tuple[tuple[str, int, int], ...]
"""The words of a piece of text in search form, with their places in it."""
_FORM = itemgetter(0)


class _CutText:
    """A text with its tokens, where they start and end, and those of the ``parts`` of it that were asked for."""

    def __init__(self, text: str, tokens: Tokens) -> None:
        self.text = text
        self.tokens = tokens
        self.parts = {(0, len(text)): tokens}

    @cached_property
    def starts(self) -> list[int]:
        return [token.start for token in self.tokens]

    @cached_property
    def ends(self) -> list[int]:
        return [token.end for token in self.tokens]


class _TokenReader:
    """Cuts texts into tokens, piece by piece between spaces: most pieces are one word that other texts have too."""

    def __init__(self) -> None:
        # Several finders ask for the words of the same report, or of each of its sentences, in turn.
        self._cut = lru_cache(maxsize=16)(lambda text: _CutText(text, self.read(text, 0)))
        self._last: str | None = None

    def find(self, text: str, start: int, end: int) -> Tokens:
        """The tokens of ``text[start:end]``, with offsets into the whole text; asked again it gives the same list."""
        if len(text) <= _PHRASE_LENGTH:
            return self.read(text[start:end], start)
        cut = self._cut(text)
        self._last = text
        found = cut.parts.get((start, end))
        if found is None:
            if len(cut.parts) >= _MOST_PARTS:
                cut.parts.clear()
            found = cut.parts[start, end] = self._find_part(cut, start, end)
        return found

    def find_of(self, part: str, start: int) -> Tokens:
        """The tokens of a part of a text, which begins at ``start`` there: mostly of the text that was cut last."""
        last = self._last
        if last is not None and last.startswith(part, start):
            return self.find(last, start, start + len(part))
        return self.read(part, start)

    def _find_part(self, cut: _CutText, start: int, end: int) -> Tokens:
        text, tokens, starts, ends = cut.text, cut.tokens, cut.starts, cut.ends
        first, last = bisect_left(starts, start), bisect_right(ends, end)
        # Words that share a character (¼ ends one and begins the next) are cut together.
        while 0 < first < last and starts[first] < ends[first - 1]:
            first += 1
        while first < last < len(tokens) and starts[last] < ends[last - 1]:
            last -= 1
        # An end of the part may cut a word, which then is read as far as it stands in the part.
        if first >= last:
            is_gap = (first == 0 or ends[first - 1] <= start) and (last == len(tokens) or starts[last] >= end)
            return Tokens() if is_gap else self.read(text[start:end], start)
        found = tokens.part(first, last)
        if first > 0 and ends[first - 1] > start:
            found = Tokens(self.read(text[start : starts[first]], start) + found)
        if last < len(tokens) and starts[last] < end:
            found = Tokens(found + self.read(text[ends[last - 1] : end], ends[last - 1]))
        return found

    def find_forms(self, text: str) -> list[str]:
        """The words of a text without their places."""
        return list(map(_FORM, chain.from_iterable(map(_words_of.__getitem__, text.split(" ")))))

    def read(self, part: str, start: int) -> Tokens:
        """The tokens of a part of a text, which begins at ``start`` there."""
        tokens: list[Token] = []  # a list proper, whose append is much faster
        for piece in part.split(" "):
            for form, first, last in _words_of[piece]:
                tokens.append(Token(form, start + first, start + last))
            start += len(piece) + 1
        return Tokens(tokens)


def _read_piece(piece: str) -> _Words:
    word = piece.strip(_MARKS)
    if word and word != piece:
        # Most words have been read without the stop or quotation mark beside them.
        skipped = piece.index(word)
        return tuple((form, skipped + first, skipped + last) for form, first, last in _words_of[word])
    form = fold_piece(piece)
    if not has_uneven(piece):
        if form.isalnum():
            return ((form, 0, len(form)),)
        return tuple((match.group(), *match.span()) for match in _WORD.finditer(form))
    folded = fold_with_offsets(piece)
    return tuple((match.group(), *folded.original_span(*match.span())) for match in _WORD.finditer(folded.text))


_words_of = KnownWords(_read_piece)
_reader = _TokenReader()
