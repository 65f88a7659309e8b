"""Offices and their complements: "director of security of Zawiya", "deputy head of the government".

An office that the register does not hold is a provisional actor where its complement says of what; a bare "the head" is
nobody in particular.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from libya_events.extraction.actors.context import find_known, is_joined, new_actor
from libya_events.extraction.actors.names import GAP, can_be_name, is_given_name
from libya_events.extraction.actors.readings import Reading
from libya_events.model import ActorMention
from libya_events.reference.actor_words import load_nationalities, load_phrases
from libya_events.tokens import Token

MAX_COMPLEMENT_WORDS = 8
MAX_COMMON_WORDS = 4
UNKNOWN_WORDS = 2
"""How many words that no list knows may follow a complement's head: the municipality of Bani Walid."""
_ARTICLES = ("ال", "لل", "بال")
_WITH = "بال"
_AND_DOES = ("وي", "وسي", "وست")
"""A verb of the imperfect or future behind "and": what its holder does, not what the office is called."""
_OPENING_QUOTES = ("«", "“", ' "')
_NO_PART = frozenset({"person", "generic"})
_BODIES = frozenset({"police", "security_forces", "municipal_council"})
"""Of the actors that have no name those that have heads."""


class Complement(NamedTuple):
    """``tokens[:end]`` close the office; ``name_start`` is where a holder's given name begins, None where none does."""

    end: int
    name_start: int | None


def find_new_offices(
    text: str, tokens: Sequence[Token], readings: Sequence[Reading], taken: Collection[int]
) -> Iterator[tuple[int, int, ActorMention]]:
    """Token ranges of offices with their complements, with the provisional actor."""
    known = {reading.first: reading for reading in readings if reading.mention is not None}
    for reading in readings:
        if not reading.is_office or reading.mention is not None or reading.first in taken:
            continue
        first = reading.first
        if tokens[first].form.isascii():
            first = _portfolio_start(text, tokens, reading)
            end = find_english_end(text, tokens, reading, known)
        else:
            end = _arabic_end(text, tokens, reading, known)
        if end > reading.last or first < reading.first:
            start = tokens[first].start + (reading.skipped if first == reading.first else 0)
            yield first, end, new_actor(text, start, tokens[end - 1].end, "office")


def find_complement(text: str, tokens: Sequence[Token], index: int, known: Mapping[int, Reading]) -> Complement:
    """What goes on with an office that ends before ``index``."""
    stop = min(index + MAX_COMPLEMENT_WORDS, len(tokens))
    closed = index
    is_one_phrase = True
    unknown_left = UNKNOWN_WORDS if tokens[index - 1].form in _offices("complement") else 0
    while index < stop and GAP.fullmatch(text, tokens[index - 1].end, tokens[index].start):
        if closed == index and _opens_quote(text, tokens, index) and tokens[index - 1].form not in _joints():
            break
        is_one_phrase = is_one_phrase and is_joined(text, tokens, index - 1)
        if index in known and _is_person(known[index]):
            return Complement(closed, index)
        rank = 0 if index in known else rank_length(tokens, index)
        is_place = tokens[index - 1].form in _offices("place_start")
        if rank or (index not in known and not is_place and is_given_name(text, tokens[index])):
            return Complement(closed, index + rank if index + rank < len(tokens) else None)
        length = _complement_length(text, tokens, index, known)
        if length is None:
            break
        if length == 0:
            unknown_left -= 1
        elif index not in known and not tokens[index].form.startswith(_ARTICLES):
            unknown_left = UNKNOWN_WORDS
        if unknown_left < 0:
            break
        index += length or 1
        if is_one_phrase and _may_close(tokens[index - 1].form):
            closed = index
    return Complement(closed, None)


def _opens_quote(text: str, tokens: Sequence[Token], index: int) -> bool:
    """Whether a quote opens before a word: behind the name of a body begins what its spokesman says."""
    return any(mark in text[tokens[index - 1].end : tokens[index].start] for mark in _OPENING_QUOTES)


def _joints() -> frozenset[str]:
    return _offices("complement") | _offices("complement_joint")


def _may_close(form: str) -> bool:
    """Whether an office may end on a word: "minister in the government" does, "the head met with the Z" not."""
    if form.startswith(_WITH) and form[len(_WITH) :] not in _offices("complement"):
        return False
    return form not in _offices("complement_joint")


def _is_person(reading: Reading) -> bool:
    return reading.mention is not None and reading.mention.kind == "person"


def _complement_length(text: str, tokens: Sequence[Token], index: int, known: Mapping[int, Reading]) -> int | None:
    """How many words there go on with an office's complement: 0 = an unknown word, None = they end it."""
    form = tokens[index].form
    if index in known:
        mention = known[index].mention
        return known[index].last - index if mention is not None and _may_be_part(mention) else None
    if find_known(form, _offices("complement")) or form in load_nationalities():
        return 1
    if form in _offices("no_office") or form.startswith(_AND_DOES) or not can_be_name(text, tokens[index]):
        return None
    return 1 if form.startswith(_ARTICLES) else 0


def _may_be_part(mention: ActorMention) -> bool:
    return mention.kind not in _NO_PART or mention.actor_id in _BODIES


def _portfolio_start(text: str, tokens: Sequence[Token], reading: Reading) -> int:
    """Where a minister's title begins whose portfolio stands before it: "social affairs minister"."""
    first = reading.first
    if tokens[reading.last - 1].form != "minister":
        return first
    while first and is_joined(text, tokens, first - 1) and tokens[first - 1].form in _offices("portfolio"):
        first -= 1
    return first


def rank_length(tokens: Sequence[Token], index: int) -> int:
    """How many words ranks take from there, one rank after the other (Lieutenant General, staff)."""
    length = 0
    while index + length < len(tokens):
        steps = [n for n in (3, 2, 1) if _phrase(tokens, index + length, n) in _offices("rank")]
        if not steps:
            break
        length += steps[0]
    return length


def _phrase(tokens: Sequence[Token], index: int, length: int) -> str:
    return " ".join(token.form for token in tokens[index : index + length])


def _arabic_end(text: str, tokens: Sequence[Token], reading: Reading, known: Mapping[int, Reading]) -> int:
    head = _phrase(tokens, reading.first, reading.last - reading.first)[reading.skipped :]
    complement = find_complement(text, tokens, reading.last, known)
    stands_alone = head in _offices("office_alone") or complement.name_start is not None
    return complement.end if stands_alone else reading.last


def find_english_end(text: str, tokens: Sequence[Token], reading: Reading, known: Mapping[int, Reading]) -> int:
    """The end of "commander of the Western Shield": a known actor, capitalised words or the common name of a body
    after the preposition ("head of the anti-corruption agency")."""
    index = reading.last
    if index >= len(tokens) or tokens[index].form not in _offices("complement_joint"):
        return reading.last
    while index < len(tokens) and tokens[index].form in _offices("complement_joint"):
        if not is_joined(text, tokens, index - 1):
            return reading.last
        index += 1
    start = index
    while index < len(tokens) and index - start < MAX_COMPLEMENT_WORDS and is_joined(text, tokens, index - 1):
        if index in known and known[index].mention is not None:
            mention = known[index].mention
            return known[index].last if mention is not None and _may_be_part(mention) else reading.last
        if not text[tokens[index].start].isupper():
            break
        index += 1
    return index if index > start else _common_body_end(text, tokens, start) or reading.last


def _common_body_end(text: str, tokens: Sequence[Token], start: int) -> int | None:
    """Where words in small letters end that name a body by what it does: "investigation unit", "local council"."""
    heads = load_phrases("actor_words.csv", "body_named") | load_phrases("actor_words.csv", "unit_numbered")
    stops = load_phrases("actor_words.csv", "body_stop") | _offices("no_office")
    for index in range(start, min(start + MAX_COMMON_WORDS, len(tokens))):
        if not is_joined(text, tokens, index - 1) or tokens[index].form in stops or text[tokens[index].start].isupper():
            return None
        if tokens[index].form in heads and index > start:
            return index + 1
    return None


def _offices(kind: str) -> frozenset[str]:
    return load_phrases("office_words.csv", kind)
