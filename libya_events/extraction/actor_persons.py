"""Persons that the register does not hold, named with their office or command: "Interior Minister X Y".

Do no harm: nobody else becomes an actor. A name counts only where an office stands before it, with nothing between
them but the office's complement and a rank; where that is not certain, nobody is named.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from libya_events.extraction.actor_context import is_joined, new_actor, strip_proclitic
from libya_events.extraction.actor_readings import Reading
from libya_events.model import ActorMention
from libya_events.normalization import Token
from libya_events.reference.actor_words import load_nationalities, load_phrases, load_raw_forms

MAX_COMPLEMENT_WORDS = 8
UNKNOWN_WORDS = 2
"""How many words that no list knows may follow a complement's head: the municipality of Bani Walid."""
_ARTICLES = ("ال", "لل", "بال")
_GAP = re.compile(r"[ء\s\"'“”«»(),،-]*")


def find_new_persons(
    text: str, tokens: Sequence[Token], readings: Sequence[Reading], taken: Collection[int]
) -> Iterator[tuple[int, int, ActorMention]]:
    """Token ranges that name a person after an office, with the provisional actor."""
    known = {reading.first: reading for reading in readings if reading.mention is not None}
    for reading in readings:
        if not reading.is_office:
            continue
        if tokens[reading.first].form.isascii():
            found = _find_english_name(text, tokens, reading.last, taken)
        else:
            first = _find_name_start(text, tokens, reading.last, known)
            found = _find_arabic_name(text, tokens, first, taken) if first is not None else None
        if found is not None:
            first, last = found
            yield first, last, new_actor(text, tokens[first].start, tokens[last - 1].end, "person")


def _find_name_start(text: str, tokens: Sequence[Token], index: int, known: dict[int, Reading]) -> int | None:
    """Where a given name begins after an office and its complement; None where anything else comes first."""
    end = min(index + MAX_COMPLEMENT_WORDS, len(tokens))
    unknown_left = UNKNOWN_WORDS if tokens[index - 1].form in _offices("complement") else 0
    while index < end and _GAP.fullmatch(text, tokens[index - 1].end, tokens[index].start):
        rank = 0 if index in known else _rank_length(tokens, index)
        if rank or (index not in known and _is_given_name(text, tokens[index])):
            return index + rank if index + rank < len(tokens) else None
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
    return None


def _complement_length(text: str, tokens: Sequence[Token], index: int, known: dict[int, Reading]) -> int | None:
    """How many words there go on with an office's complement: 0 = an unknown word, None = they end it."""
    form = tokens[index].form
    if index in known:
        mention = known[index].mention
        return None if mention is None or mention.kind in {"person", "generic"} else known[index].last - index
    if strip_proclitic(form, _offices("complement")) in _offices("complement") or form in load_nationalities():
        return 1
    if form in _offices("no_office") or not _can_be_name(text, tokens[index]):
        return None
    return 1 if form.startswith(_ARTICLES) else 0


def _is_given_name(text: str, token: Token) -> bool:
    return token.form in _offices("first_name") and _can_be_name(text, token)


def _rank_length(tokens: Sequence[Token], index: int) -> int:
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


def _find_arabic_name(text: str, tokens: Sequence[Token], first: int, taken: Collection[int]) -> tuple[int, int] | None:
    """A given name and a family name, with the joints between them (بن، أبو); None where the words are no name."""
    last = first
    parts = 0
    while last < len(tokens) and parts < 3 and _can_be_name(text, tokens[last]) and last not in taken:
        if last > first and not is_joined(text, tokens, last - 1):
            break
        if parts == 2 and not _adds_third_part(tokens, first, last):
            break
        if tokens[last].form in _offices("name_joint"):
            last += 1
            if last >= len(tokens) or last in taken or not _can_be_name(text, tokens[last]):
                return None
        last += 1
        parts += 1
    return (first, last) if parts >= 2 else None


def _adds_third_part(tokens: Sequence[Token], first: int, index: int) -> bool:
    """A third part hangs on a joint, or is a family name with the article after two given names without one."""
    form = tokens[index].form
    if form in _offices("name_joint"):
        return True
    before = [token.form for token in tokens[first:index]]
    is_complete = before[-1].startswith("ال") or any(part in _offices("name_joint") for part in before[1:])
    return form.startswith("ال") and not is_complete and form not in load_nationalities()


def _can_be_name(text: str, token: Token) -> bool:
    """Whether a word may be part of a name. Ali and the preposition on differ only as written: علي، على."""
    as_written = text[token.start : token.end] in load_raw_forms("office_words.csv", "not_name_as_written")
    form = token.form
    return not (as_written or form in _offices("not_name") or form in _offices("complement") or form[0].isdigit())


def _find_english_name(
    text: str, tokens: Sequence[Token], index: int, taken: Collection[int]
) -> tuple[int, int] | None:
    """Two or three capitalised words directly after the office, a comma or a rank."""
    if index >= len(tokens) or not _GAP.fullmatch(text, tokens[index - 1].end, tokens[index].start):
        return None
    index += _rank_length(tokens, index)
    last, parts = index, 0
    while last < len(tokens) and parts < 3 and last not in taken:
        token = tokens[last]
        is_joint = token.form in _offices("name_joint")
        if last > index and not is_joined(text, tokens, last - 1):
            break
        if not is_joint and (not text[token.start].isupper() or not _can_be_name(text, token)):
            break
        if token.form in load_nationalities():
            break
        last += 1
        parts += 0 if is_joint else 1
    while last > index and tokens[last - 1].form in _offices("name_joint"):
        last -= 1
    return (index, last) if parts >= 2 else None


def _offices(kind: str) -> frozenset[str]:
    return load_phrases("office_words.csv", kind)
