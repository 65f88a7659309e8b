"""A text as the grammar of dates sees it: one code letter for each word or mark that can stand in a date.

The grammar's patterns run over the string of codes, so that they stay short and bounded, and a text without words of
dates costs next to nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

import msgspec

from libya_events.extraction.lexicon import Lexicon, Match, match_span
from libya_events.extraction.numbers import Number, beginnings_of_numbers, is_joined, read_number
from libya_events.extraction.words import Words, find_words
from libya_events.reference.tables import read_rows
from libya_events.word_lists import WordList, with_affixes

OTHER = "x"
BREAK = "|"

CODES = {
    "weekday": "W", "month": "M", "english_month": "m", "hijri_month": "I", "day_offset": "R", "night_offset": "v",
    "part_of_day": "P", "night": "L", "day": "J", "week": "Q", "month_unit": "S", "year": "K", "hour": "h",
    "weekend": "k", "past": "a", "before_last": "a", "current": "c", "next": "n", "since": "g", "before": "q",
    "ago": "G", "about": "~", "more_than": ">", "during": "d", "between": "b", "from": "f", "to": "t", "and": "&",
    "in": "i", "on": "j", "the": "e", "a": "A", "beginning": "B", "middle": "V", "end": "Z", "late": "Z",
    "earlier": "<", "later": "<", "before_that": "o", "after_that": "o",
    "season": "E", "era": "z", "corresponding": "=", "few": "?", "paper": "!",
    "media": "D", "not_today": "%", "namer": "$", "named": "^", "every": "$", "fraction": "F", "same_day": "U",
    "feast": "T", "holiday": "y", "eve": "0", "nth": "1", "final": "C", "after": "p", "of_that": "s",
    "night_unit": "J",
}  # fmt: skip
_NUMBERS = {"number": "N", "large_number": "#", "gregorian_year": "Y", "hijri_year": "H", "ordinal": "O"}
_MARKS = {"/": "/", "-": "-", "–": "-", "—": "-", "−": "-", "(": "(", ")": ")", ",": ",", "،": ",", ".": ".", '"': '"'}
_MAX_MARKS = 3

_CORE = frozenset("WMmIRvJQSKhkEUT")
"""Without a word of these codes, or a year in figures, no words make a date."""
_WORDS_AROUND = 8


class DateWord(msgspec.Struct, frozen=True, gc=False):
    kind: str
    value: int | None
    needs_capital: bool


class Item(msgspec.Struct, frozen=True, gc=False):
    """A word, number or mark: ``text[start:end]``; ``value`` is a number, weekday, month or offset."""

    kind: str
    value: int
    start: int
    end: int


_BREAK = Item("break", 0, 0, 0)
_OTHER_PIECE = (OTHER, Item("other", 0, 0, 0))


@dataclass(slots=True)
class Items:
    codes: str = ""
    items: list[Item] = field(default_factory=list)


@cache
def _vocabulary() -> Lexicon[DateWord]:
    lexicon: Lexicon[DateWord] = Lexicon()
    for row in read_rows("date_words.csv", ("kind", "value", "language", "capital", "words")):
        value = int(row.number("value")) if row.optional("value") else None
        word = DateWord(row.code("kind", CODES), value, row.flag("capital"))
        for phrase in row.words("words"):
            lexicon.add(phrase, word)
    return lexicon


@cache
def _core_words() -> frozenset[str]:
    """Every word that occurs in a core phrase but is not itself a word of another kind."""
    core: set[str] = set()
    others: set[str] = set()
    phrases: list[list[str]] = []
    for row in read_rows("date_words.csv", ("kind", "words")):
        for phrase in row.words("words"):
            forms = [token.form for token in find_words(phrase).tokens]
            if CODES[row["kind"]] in _CORE:
                core.update(forms)
                phrases.append(forms)
            elif len(forms) == 1:
                others.update(forms)
    # "This morning" consists of other words alone: its longest one stands for it.
    hidden = {max(forms, key=len) for forms in phrases if others.issuperset(forms)}
    return frozenset(core - others | hidden)


def _find_whether_core(form: str) -> bool | None:
    """Whether a date may stand around a word: a cheap test that passes most words by. A short figure belongs to one
    where it is tied to the next."""
    if form.isdecimal():
        return len(form) == 4
    known = _core_words()
    return form in known or any(form[cut:] in known or "ال" + form[cut:] in known for cut in (1, 2, 3)) or None


_core = WordList(lambda: with_affixes(_core_words(), before=("ال",)), _find_whether_core, with_figures=True)


def _begins_figures(words: Words, index: int) -> bool:
    """Whether a short figure is tied to the next one: ``12/5/25``."""
    tied = words.between(index + 1).strip() in {"/", "-", "–", "."}
    return tied and words.tokens[index + 1].form.isdecimal()


def _stretches(words: Words) -> list[tuple[int, int]]:
    """The stretches of words around the core words, none overlapping."""
    stretches: list[tuple[int, int]] = []
    tokens = words.tokens
    for index, is_core in _core.find(tokens):
        if not is_core and not _begins_figures(words, index):
            continue
        last = min(index + _WORDS_AROUND, len(words.tokens))
        if stretches and index - _WORDS_AROUND <= stretches[-1][1]:
            stretches[-1] = (stretches[-1][0], last)
        else:
            stretches.append((max(index - _WORDS_AROUND, 0), last))
    return stretches


def find_items(words: Words) -> Items:
    """The codes of the words around words of dates; empty where there are none."""
    pieces: list[tuple[str, Item]] = []
    text, tokens = words.text, words.tokens
    numbers = beginnings_of_numbers.places(tokens)
    for first, last in _stretches(words):
        matches = {first + match.first: match for match in _vocabulary().find(tokens.part(first, last))}
        pieces.append((BREAK, _BREAK))
        index = first
        while index < last:
            if index > first and text[tokens[index - 1].end : tokens[index].start] != " ":
                _add_marks(pieces, words, index)
            match = matches.get(index)
            if match is None and index not in numbers:
                index = _add_other(pieces, index)
            else:
                index = _add_word(pieces, words, index, match)
    return Items("".join(code for code, _ in pieces), [item for _, item in pieces])


def _add_other(pieces: list[tuple[str, Item]], index: int) -> int:
    """A word that belongs to no date. One stands for a run of them: no date reaches across it."""
    if pieces[-1] is not _OTHER_PIECE:
        pieces.append(_OTHER_PIECE)
    return index + 1


def _add_word(pieces: list[tuple[str, Item]], words: Words, index: int, match: Match[DateWord] | None) -> int:
    """Add the item that begins at a token; returns the token after it."""
    token = words.tokens[index]
    if match is not None and not (match.payloads[0].needs_capital and not words.text[token.start].isupper()):
        payload = match.payloads[0]
        last = index + match.last - match.first
        span = match_span(words.text, words.tokens[index:last], Match(0, last - index, match.skipped, ()))
        if match.skipped and token.form.startswith("و"):
            pieces.append((CODES["and"], Item("and", 0, token.start, span.start)))
        pieces.append((CODES[payload.kind], Item(payload.kind, payload.value or 0, span.start, span.end)))
        return last
    number = read_number(words, index)
    if number is None:
        return _add_other(pieces, index)
    if not number.in_digits and index and is_joined(token.form):
        pieces.append((CODES["and"], Item("and", 0, token.start, token.start + 1)))
    kind = _kind_of(number)
    code = _NUMBERS.get(kind, OTHER)
    pieces.append((code, Item(kind, number.value or 0, token.start, words.tokens[number.last - 1].end)))
    return number.last


def _kind_of(number: Number) -> str:
    if number.value is None:
        return "other"
    if number.ordinal and number.value <= 31:
        return "ordinal"
    if 1 <= number.value <= 31:
        return "number"
    if number.in_digits and number.last == number.first + 1:
        if 1900 <= number.value <= 2100:
            return "gregorian_year"
        if 1343 <= number.value <= 1500:
            return "hijri_year"
    return "large_number"


def _add_marks(pieces: list[tuple[str, Item]], words: Words, index: int) -> None:
    """Add the punctuation before a token; a line break or a crowd of marks ends every date."""
    gap = words.between(index)
    if not gap:
        return
    start = words.tokens[index - 1].end
    marks = [(mark, start + place) for place, mark in enumerate(gap) if _counts(mark)]
    if len(marks) > _MAX_MARKS or any(mark not in _MARKS for mark, _ in marks):
        pieces.append((BREAK, _BREAK))
        return
    pieces.extend((_MARKS[mark], Item("mark", 0, place, place + 1)) for mark, place in marks)


def _counts(mark: str) -> bool:
    """Whether a character between words is a mark: spaces, tatweel, vowel signs and direction marks are not."""
    return mark == "\n" or (not mark.isspace() and (mark.isprintable() and mark != "ـ") and not _is_sign(mark))


def _is_sign(mark: str) -> bool:
    return "\u064b" <= mark <= "\u0670"
