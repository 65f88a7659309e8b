"""Numbers in figures and in Arabic or English words, as integers with the tokens that name them.

The dual of a noun (``قتيلان``) names no number by itself: the finders of dates and casualties know the duals of their
own nouns. ``عشرات``, ``مئات``, "dozens" are no numbers.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from libya_events.extraction.words import Words, find_words
from libya_events.known_words import KnownWords
from libya_events.model import Span
from libya_events.normalization import fold
from libya_events.reference.tables import read_rows

MAX_DIGITS = 9
_KINDS = (
    "unit", "ten", "teen_unit", "tens", "hundred", "hundreds", "scale", "scale_plural", "scale_two", "scale_en",
    "half", "article", "and", "ordinal", "ordinal_teen_unit", "ordinal_tens",
)  # fmt: skip
_SCALES = {"scale", "scale_plural", "scale_two", "scale_en"}
_SMALL = {"unit", "ten", "tens"}


@dataclass(frozen=True, slots=True)
class Number:
    """``tokens[first:last]`` name ``value``; None where they are a figure that is no whole number (``1.25``)."""

    first: int
    last: int
    value: int | None
    ordinal: bool = False
    in_digits: bool = False


@dataclass(frozen=True, slots=True)
class _Part:
    kind: str
    value: float
    joined: bool = False


@dataclass(slots=True)
class _Sum:
    """A number word by word: ``total`` of the finished thousands and millions, ``current`` what is below them."""

    total: float = 0
    current: float = 0
    last: str = ""
    scale: float = 0

    @property
    def value(self) -> int | None:
        value = self.total + self.current
        return int(value) if value == int(value) else None

    def take(self, part: _Part) -> bool:
        """Add one more word; False where it does not continue this number."""
        taken = self._begin(part) if not self.last else self._continue(part)
        if taken:
            self.last = part.kind
        return taken

    def _begin(self, part: _Part) -> bool:
        if part.kind in _SMALL | {"hundred", "hundreds", "teen_unit", "half", "article"}:
            self.current = part.value
            return True
        if part.kind in {"scale", "scale_two"}:
            self._scale(part.value)
            return True
        return False

    def _scale(self, factor: float) -> None:
        self.total += (self.current or 1) * factor
        self.current = 0
        self.scale = factor

    def _continue(self, part: _Part) -> bool:
        if part.kind in _SCALES:
            return self._continue_scale(part)
        if part.kind == "half":
            if not part.joined or self.last not in _SCALES:
                return False
            self.current += self.scale * part.value
            return True
        allowed = _JOINED if part.joined else _ADJACENT
        if (self.last, part.kind) not in allowed:
            return False
        self.current = self.current * 100 if part.kind == "hundred" and not part.joined else self.current + part.value
        return True

    def _continue_scale(self, part: _Part) -> bool:
        if part.joined:
            if self.last not in _SCALES or part.value >= self.scale:
                return False
            self._scale(part.value)
            return True
        if not self.current or self.last in _SCALES or part.kind == "scale_two":
            return False
        self._scale(part.value)
        return True


_JOINED = {
    ("unit", "tens"),
    *((a, b) for a in ("hundred", "hundreds", *_SCALES) for b in (*_SMALL, "teen_unit")),
    *((a, b) for a in _SCALES for b in ("hundred", "hundreds")),
}
_ADJACENT = {
    ("unit", "ten"), ("teen_unit", "ten"), ("unit", "hundred"), ("article", "hundred"), ("tens", "unit"),
    *((a, b) for a in ("hundred", "scale_en") for b in _SMALL), ("scale_en", "hundred"),
}  # fmt: skip


@cache
def _vocabulary() -> dict[str, _Part]:
    rows = read_rows("number_words.csv", ("kind", "value", "language", "words"))
    return {
        fold(word): _Part(row.code("kind", _KINDS), row.number("value")) for row in rows for word in row.words("words")
    }


def _find_part(form: str) -> _Part | None:
    """A number word, with the conjunction, preposition or article that Arabic writes onto it."""
    known = _vocabulary()
    if form in known:
        return known[form]
    if form[:1] == "و" and (part := _find_part(form[1:])) is not None:
        return _Part(part.kind, part.value, joined=True)
    if form[:2] == "ال" and (part := known.get(form[2:])) is not None and len(form) > 4:
        return part if part.kind in {"unit", "ten"} and part.value > 2 and form != "الست" else None
    if form[:1] in {"ب", "ل", "ف", "ك"} and len(form) > 4:
        part = known.get(form[1:])
        return part if part is not None and part.kind in _SMALL | {"hundred", "hundreds", "scale"} else None
    return None


_part_of = KnownWords(_find_part)


def is_joined(form: str) -> bool:
    """Whether a number word is written together with "and": ``واثنين``, but not ``واحد``."""
    part = _part_of[form]
    return part is not None and part.joined


def read_number(words: Words, index: int) -> Number | None:
    """The number that begins at a token, as long as it goes."""
    form = words.tokens[index].form
    if form.isdecimal():
        return _read_figure(words, index)
    part = _part_of[form]
    if part is None or part.kind == "and":
        return None
    if part.kind.startswith("ordinal"):
        return _read_ordinal(words, index, part)
    return _read_words(words, index, _Sum())


def _read_words(words: Words, index: int, number: _Sum, first: int | None = None) -> Number | None:
    first = index if first is None else first
    last = index
    joined = False
    while index < len(words.tokens) and (index == first or words.between(index).strip() in {"", "-"}):
        part = _part_of[words.tokens[index].form]
        if part is None:
            break
        if part.kind == "and" or (part.kind == "article" and number.last == "half"):
            joined = part.kind == "and"
        elif part.kind == "ordinal_tens" and part.joined and number.take(_Part("tens", part.value, joined=True)):
            last = index + 1  # ``الأربع والعشرين``
        elif part.kind == "ordinal" and number.last == "tens" and part.value < 10:
            return Number(first, index + 1, int(number.current + part.value), ordinal=True)
        elif number.take(_Part(part.kind, part.value, joined or (part.joined and index > first))):
            joined = False
            last = index + 1
        else:
            break
        index += 1
    if number.last in {"", "teen_unit", "half", "article"} and not number.total:
        return None
    return Number(first, last, number.value)


def _read_ordinal(words: Words, index: int, part: _Part) -> Number | None:
    value = int(part.value)
    following = _part_of[words.tokens[index + 1].form] if index + 1 < len(words.tokens) else None
    if following is not None and value < 10 and not words.between(index + 1).strip():
        if following.kind == "ordinal_tens" and following.joined:
            return Number(index, index + 2, value + int(following.value), ordinal=True)
        if following.kind == "ten" and not following.joined and following.value == 10:
            return Number(index, index + 2, value + 10, ordinal=True)
    return None if part.kind == "ordinal_teen_unit" else Number(index, index + 1, value, ordinal=True)


def _read_figure(words: Words, index: int) -> Number | None:
    digits, last, whole = words.tokens[index].form, index + 1, True
    while last < len(words.tokens) and words.tokens[last].form.isdecimal() and len(digits) <= MAX_DIGITS:
        gap, form = words.between(last), words.tokens[last].form
        if gap in {",", "٬", "،", "."} and len(form) == 3 and len(digits) <= 3 * (last - index):
            digits += form
        elif gap in {".", "٫", ","} and len(form) <= 2 and not _is_dotted_date(words, last):
            whole = False
            digits += "." + form
        else:
            break
        last += 1
        if not whole:
            break
    if len(digits) > MAX_DIGITS:
        return Number(index, last, None, in_digits=True)
    if last + 1 < len(words.tokens) and words.tokens[last].form == "ر" and words.tokens[last + 1].form.isdecimal():
        return Number(index, last + 2, None, in_digits=True)  # ``25ر1`` is 1.25.
    if last < len(words.tokens) and words.between(last) == "" and words.tokens[last].form in {"st", "nd", "rd", "th"}:
        return Number(index, last + 1, int(digits), ordinal=True, in_digits=True) if whole else None
    number = _Sum(current=float(digits), last="unit" if float(digits) < 10 else "figure")
    following = _part_of[words.tokens[last].form] if last < len(words.tokens) else None
    if following is not None and following.kind in _SCALES | {"hundred"} and words.between(last).strip() == "":
        scaled = _read_words(words, last, number, first=index)
        if scaled is not None and scaled.last > last:
            return scaled
    return Number(index, last, int(digits) if whole else None, in_digits=True)


def _is_dotted_date(words: Words, index: int) -> bool:
    """Whether another figure follows behind another full stop: ``12.5.2025`` is three numbers."""
    following = index + 1
    return (
        following < len(words.tokens) and words.tokens[following].form.isdecimal() and words.between(following) == "."
    )


def find_numbers(words: Words) -> list[Number]:
    """The numbers among some words, from left to right."""
    found = []
    index = 0
    while index < len(words.tokens):
        number = read_number(words, index)
        if number is not None:
            found.append(number)
        index = number.last if number is not None else index + 1
    return found


def find_number_mentions(text: str, start: int = 0, end: int | None = None) -> list[tuple[Span, int]]:
    """The whole cardinal numbers of a text with their words."""
    words = find_words(text, start, end)
    return [
        (words.span(number.first, number.last), number.value)
        for number in find_numbers(words)
        if number.value is not None and not number.ordinal
    ]
