"""Numbers in figures and in Arabic or English words, as integers with the tokens that name them.

The dual of a noun (``قتيلان``) names no number by itself: the finders of dates and casualties know the duals of their
own nouns. ``عشرات``, ``مئات``, "dozens" are no numbers.
"""

from __future__ import annotations

import msgspec

from libya_events.extraction.number_words import SCALES, Part, Sum, load_number_words, part_of
from libya_events.extraction.words import Words, find_words
from libya_events.model import Span
from libya_events.word_lists import WordList, with_affixes

MAX_DIGITS = 9


class Number(msgspec.Struct, frozen=True, gc=False):
    """``tokens[first:last]`` name ``value``; None where they are a figure that is no whole number (``1.25``)."""

    first: int
    last: int
    value: int | None
    ordinal: bool = False
    in_digits: bool = False


def _find_whether_begins(form: str) -> bool | None:
    part = part_of[form]
    return form.isdecimal() or (part is not None and part.kind != "and") or None


beginnings_of_numbers = WordList(
    lambda: with_affixes(load_number_words(), before=("ال",)), _find_whether_begins, with_figures=True
)
"""Where ``read_number`` may find a number: most words are passed by."""


def is_joined(form: str) -> bool:
    """Whether a number word is written together with "and": ``واثنين``, but not ``واحد``."""
    part = part_of[form]
    return part is not None and part.joined


def read_number(words: Words, index: int) -> Number | None:
    """The number that begins at a token, as long as it goes."""
    form = words.tokens[index].form
    if form.isdecimal():
        return _read_figure(words, index)
    part = part_of[form]
    if part is None or part.kind == "and":
        return None
    if part.kind.startswith("ordinal"):
        return _read_ordinal(words, index, part)
    return _read_words(words, index, Sum())


def _read_words(words: Words, index: int, number: Sum, first: int | None = None) -> Number | None:
    first = index if first is None else first
    last = index
    joined = False
    while index < len(words.tokens) and (index == first or words.between(index).strip() in {"", "-"}):
        part = part_of[words.tokens[index].form]
        if part is None:
            break
        if part.kind == "and" or (part.kind == "article" and number.last == "half"):
            joined = part.kind == "and"
        elif part.kind == "ordinal_tens" and part.joined and number.take(Part("tens", part.value, joined=True)):
            last = index + 1  # ``الأربع والعشرين``
        elif part.kind == "ordinal" and number.last == "tens" and part.value < 10:
            return Number(first, index + 1, int(number.current + part.value), ordinal=True)
        elif number.take(Part(part.kind, part.value, joined or (part.joined and index > first))):
            joined = False
            last = index + 1
        else:
            break
        index += 1
    if number.last in {"", "teen_unit", "half", "article"} and not number.total:
        return None
    return Number(first, last, number.value)


def _read_ordinal(words: Words, index: int, part: Part) -> Number | None:
    value = int(part.value)
    following = part_of[words.tokens[index + 1].form] if index + 1 < len(words.tokens) else None
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
    number = Sum(current=float(digits), last="unit" if float(digits) < 10 else "figure")
    following = part_of[words.tokens[last].form] if last < len(words.tokens) else None
    if following is not None and following.kind in SCALES | {"hundred"} and words.between(last).strip() == "":
        scaled = _read_words(words, last, number, first=index)
        if scaled is not None and scaled.last > last:
            return scaled
    return Number(index, last, int(digits) if whole else None, in_digits=True)


def _is_dotted_date(words: Words, index: int) -> bool:
    """Whether another figure stands beyond another full stop: ``12.5.2025`` and ``2025.05.12`` are three numbers."""
    return any(
        0 <= place < len(words.tokens) and words.tokens[place].form.isdecimal() and words.between(mark) == "."
        for place, mark in ((index + 1, index + 1), (index - 2, index - 1))
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
