"""Finding the words that name places; which place they mean is decided by geocoding, with the whole report at hand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from functools import cache
from itertools import pairwise

import msgspec

from libya_events.extraction.lexicon import Lexicon, Match, match_span
from libya_events.model import Language, PlaceMention, Span
from libya_events.normalization import fold, fold_character
from libya_events.reference.gazetteer_data import load_places
from libya_events.reference.tables import read_rows
from libya_events.tokens import Token, find_tokens


class _Entry(msgspec.Struct, frozen=True, gc=False):
    """What one spelling stands for. A phrase that looks like a place and is none has no ``place_id``; ``is_person``:
    its last word is the name of a person; ``written``: it counts only where the text writes these very letters."""

    place_id: str | None
    rank: int = 0
    needs_context: bool = False
    proclitic: int = 0
    capital: bool = False
    is_person: bool = False
    written: str = ""


_AS_WRITTEN = "="
_BREAK = re.compile(r"[.!?:;؟؛\n]")


@cache
def load_place_lexicon() -> Lexicon[_Entry]:
    """Every spelling of the gazetteer and the phrases of place_exceptions.csv, built once."""
    lexicon: Lexicon[_Entry] = Lexicon()
    for row in read_rows("place_exceptions.csv", ("phrase", "language", "person")):
        phrase = row["phrase"].removeprefix(_AS_WRITTEN)
        written = phrase if phrase != row["phrase"] else ""
        lexicon.add(phrase, _Entry(None, is_person=row["person"] == "1", written=written))
    for place_id, place in load_places().items():
        for name in place.names:
            capital = name.language is Language.ENGLISH and name.text != name.text.lower()
            lexicon.add(name.text, _Entry(place_id, place.rank, name.needs_context, name.proclitic, capital))
    return lexicon


@cache
def _load_kind_words() -> frozenset[str]:
    """The words that announce a place of some kind."""
    rows = read_rows("place_type_words.csv", ("word", "position", "kinds"))
    return frozenset(fold(row["word"]) for row in rows if row["position"] == "before" and row["kinds"])


def find_place_mentions(text: str, start: int = 0, end: int | None = None) -> list[PlaceMention]:
    """The place names in ``text[start:end]`` in order, with offsets into the whole text; the longest name wins."""
    mentions: list[tuple[PlaceMention, str]] = []
    persons: set[str] = set()
    for tokens, match in _find_matches(text, find_tokens(text, start, end)):
        mention = _read_mention(text, match_span(text, tokens, match), match.payloads)
        if mention is not None:
            follows = match.first > 0 and not _is_break(text, tokens, match.first)
            mentions.append((mention, tokens[match.first - 1].form if follows else ""))
        elif any(entry.is_person for entry in match.payloads):
            persons.add(tokens[match.last - 1].form)
    return [mention for mention, before in mentions if not _is_person(mention, before, persons)]


def _is_person(mention: PlaceMention, before: str, persons: Set[str]) -> bool:
    """A name that the report gives to a person is that person's also where it stands alone, unless a word for the kind
    of place stands before it."""
    if not (persons and mention.needs_context and fold(mention.span.text) in persons):
        return False
    return before not in _load_kind_words() and before[1:] not in _load_kind_words()


def _find_matches(text: str, tokens: Sequence[Token]) -> Iterator[tuple[Sequence[Token], Match[_Entry]]]:
    """What the lexicon finds, with the tokens that it stands among. No name reaches across a full stop, a colon or the
    end of a line; where one seems to, what stands between two of these is looked through by itself."""
    lexicon = load_place_lexicon()
    matches = lexicon.find(tokens)
    if not any(_is_break(text, tokens, index) for match in matches for index in range(match.first + 1, match.last)):
        yield from ((tokens, match) for match in matches)
        return
    breaks = [index for index in range(1, len(tokens)) if _is_break(text, tokens, index)]
    for first, last in pairwise((0, *breaks, len(tokens))):
        run = tokens[first:last]
        yield from ((run, match) for match in lexicon.find(run))


def _is_break(text: str, tokens: Sequence[Token], index: int) -> bool:
    """Whether one of these stands before a token."""
    return _BREAK.search(text, tokens[index - 1].end, tokens[index].start) is not None


def _read_mention(text: str, span: Span, payloads: Sequence[_Entry]) -> PlaceMention | None:
    if any(entry.place_id is None and span.text.endswith(entry.written) for entry in payloads):
        return None
    written_small = span.text == span.text.lower()
    places = (entry for entry in payloads if entry.place_id is not None and not (entry.capital and written_small))
    entries = sorted(places, key=lambda entry: entry.rank)
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
