"""Finding the words that name places; which place they mean is decided by geocoding, with the whole report at hand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from libya_events.extraction.lexicon import Lexicon, match_span
from libya_events.model import Language, PlaceMention, Span
from libya_events.normalization import Token, find_tokens, fold_character
from libya_events.reference.gazetteer_data import load_places
from libya_events.reference.tables import read_rows


@dataclass(frozen=True, slots=True)
class _Entry:
    """What one spelling stands for; ``place_id`` None is a phrase that looks like a place and is none."""

    place_id: str | None
    rank: int = 0
    needs_context: bool = False
    proclitic: int = 0
    capital: bool = False


_EXCEPTION = _Entry(None)
_BREAK = re.compile(r"[.!?:;؟؛\n]")


@cache
def load_place_lexicon() -> Lexicon[_Entry]:
    """Every spelling of the gazetteer and the phrases of place_exceptions.csv, built once."""
    lexicon: Lexicon[_Entry] = Lexicon()
    for row in read_rows("place_exceptions.csv", ("phrase", "language")):
        lexicon.add(row["phrase"], _EXCEPTION)
    for place_id, place in load_places().items():
        for name in place.names:
            capital = name.language is Language.ENGLISH and name.text != name.text.lower()
            lexicon.add(name.text, _Entry(place_id, place.rank, name.needs_context, name.proclitic, capital))
    return lexicon


def find_place_mentions(text: str, start: int = 0, end: int | None = None) -> list[PlaceMention]:
    """The place names in ``text[start:end]`` in order, with offsets into the whole text; the longest name wins."""
    lexicon = load_place_lexicon()
    mentions = []
    for tokens in _split_at_breaks(text, find_tokens(text, start, end)):
        for match in lexicon.find(tokens):
            mention = _read_mention(text, match_span(text, tokens, match), match.payloads)
            if mention is not None:
                mentions.append(mention)
    return mentions


def _split_at_breaks(text: str, tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """The words between full stops, colons and line ends, which no name reaches across."""
    run: list[Token] = []
    for token in tokens:
        if run:
            gap = text[run[-1].end : token.start]
            if gap != " " and _BREAK.search(gap):
                yield run
                run = []
        run.append(token)
    if run:
        yield run


def _read_mention(text: str, span: Span, payloads: Sequence[_Entry]) -> PlaceMention | None:
    if _EXCEPTION in payloads:
        return None
    written_small = span.text == span.text.lower()
    entries = sorted(
        (entry for entry in payloads if not (entry.capital and written_small)), key=lambda entry: entry.rank
    )
    if not entries:
        return None
    candidates = tuple(dict.fromkeys(entry.place_id for entry in entries if entry.place_id is not None))
    needs_context = all(entry.needs_context for entry in entries)
    return PlaceMention(_without_proclitic(text, span, entries[0].proclitic), candidates, needs_context)


def _without_proclitic(text: str, span: Span, letters: int) -> Span:
    start = span.start
    for _ in range(letters):
        start += 1
        while not fold_character(text[start]):
            start += 1
    return Span(start, span.end, text[start : span.end])
