"""Persons and offices that the register does not hold: "Interior Minister X Y", "X Y, head of the council of Z".

Do no harm: nobody else becomes an actor. A name counts only where an office stands directly before or after it, with
nothing between them but the office's complement and a rank, or where it is said to command a force or head a delegation
("commanded by X Y"); where that is not certain, nobody is named.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from libya_events.extraction.actors.context import find_known, follows_word, new_actor
from libya_events.extraction.actors.names import GAP, can_be_name, find_arabic_name, find_english_name, is_given_name
from libya_events.extraction.actors.offices import find_complement, find_english_end, rank_length
from libya_events.extraction.actors.readings import Reading
from libya_events.model import ActorMention
from libya_events.reference.actor_words import load_nationalities, load_phrases
from libya_events.tokens import Token

MIN_SURNAME = 4
_LONGEST_NAME = 6
"""In words: a given name and a family name, with their joints."""
_LED_REACH = 5
"""What somebody leads stands so many words before "led by"."""
_ENGLISH_ARTICLES = frozenset({"the", "a", "an"})
_APPOSITION = frozenset({"", "،", ",", "(", "-", "–"})

Found = tuple[int, int, ActorMention]


def find_new_persons(
    text: str, tokens: Sequence[Token], readings: Sequence[Reading], taken: Collection[int]
) -> Iterator[Found]:
    """Token ranges that name a person directly before or after an office, with the provisional actor."""
    known = {reading.first: reading for reading in readings if reading.mention is not None}
    for reading in readings:
        if reading.is_leading:
            found = _find_leader(text, tokens, reading, taken)
        elif reading.is_office:
            found = _find_after(text, tokens, reading, known, taken) or _find_before(text, tokens, reading, taken)
        else:
            continue
        if found is not None:
            first, last = found
            yield first, last, new_actor(text, tokens[first].start, tokens[last - 1].end, "person")


def find_surnames(
    text: str, tokens: Sequence[Token], persons: Sequence[Found], taken: Collection[int]
) -> Iterator[Found]:
    """Where a person named in full is named again by the family name alone."""
    surnames: dict[str, Found] = {}
    for first, last, mention in persons:
        form = tokens[last - 1].form
        is_telling = len(form) >= MIN_SURNAME and not form.isdigit() and can_be_name(text, tokens[last - 1])
        if last - first > 1 and is_telling and form not in _offices("first_name") and form not in load_nationalities():
            surnames.setdefault(form, (first, last, mention))
    ends = tuple(surnames)
    for index, token in enumerate(tokens) if surnames else ():
        if not token.form.endswith(ends):
            continue
        surname = find_known(token.form, surnames)
        if surname is None or index in taken or index < surnames[surname][1]:
            continue
        skipped = len(token.form) - len(surname)
        is_name = not surname.isascii() or text[token.start].isupper()
        if is_name and not _names_place(text, tokens, index):
            full = surnames[surname][2]
            again = new_actor(text, token.start + skipped, token.end, "person")
            yield index, index + 1, ActorMention(again.span, full.actor_id, full.name_en, full.name_ar, full.kind)


def _names_place(text: str, tokens: Sequence[Token], index: int) -> bool:
    words = load_phrases("actor_words.csv", "place_word") | load_phrases("actor_words.csv", "unit_named")
    return follows_word(text, tokens, index, words)


def _find_after(
    text: str, tokens: Sequence[Token], reading: Reading, known: dict[int, Reading], taken: Collection[int]
) -> tuple[int, int] | None:
    if tokens[reading.first].form.isascii():
        end = find_english_end(text, tokens, reading, known) if reading.mention is None else reading.last
        return find_english_name(text, tokens, end, rank_length(tokens, end), taken)
    first = find_complement(text, tokens, reading.last, known).name_start
    return find_arabic_name(text, tokens, first, taken) if first is not None else None


def _find_leader(
    text: str, tokens: Sequence[Token], reading: Reading, taken: Collection[int]
) -> tuple[int, int] | None:
    """Who commands a force or heads a delegation: the name right after "commanded by", over a rank. Who is said to lead
    a gang is a suspect, and no actor."""
    led = tokens[max(0, reading.first - _LED_REACH) : reading.first]
    if any(token.form in _offices("no_office") for token in led):
        return None
    index = reading.last + rank_length(tokens, reading.last)
    if index >= len(tokens) or not GAP.fullmatch(text, tokens[index - 1].end, tokens[index].start):
        return None
    if tokens[index].form.isascii():
        return find_english_name(text, tokens, index, 0, taken)
    return find_arabic_name(text, tokens, index, taken) if is_given_name(text, tokens[index]) else None


def _find_before(
    text: str, tokens: Sequence[Token], reading: Reading, taken: Collection[int]
) -> tuple[int, int] | None:
    """A name that ends right before its office: "Salem Falani, head of the council"."""
    end = reading.first
    if end == 0 or _opens_other_post(tokens, reading):
        return None
    is_english = tokens[end].form.isascii()
    while is_english and end > 1 and tokens[end - 1].form in _offices("office_adjective"):
        end -= 1
    if is_english and tokens[end - 1].form in _ENGLISH_ARTICLES:
        end -= 1
    if end == 0 or text[tokens[end - 1].end : tokens[end].start].strip() not in _APPOSITION:
        return None
    if is_english:
        return _english_before(text, tokens, end, taken)
    for first in range(max(0, end - _LONGEST_NAME), end - 1):
        if first not in taken and is_given_name(text, tokens[first]):
            found = find_arabic_name(text, tokens, first, taken)
            if found is not None and found[1] == end:
                return found
    return None


def _english_before(text: str, tokens: Sequence[Token], end: int, taken: Collection[int]) -> tuple[int, int] | None:
    if not text[tokens[end - 1].end : tokens[end].start].strip():
        return None
    for first in range(max(0, end - _LONGEST_NAME), end - 1):
        found = find_english_name(text, tokens, first, 0, taken, after_office=False)
        if found is not None and found[1] == end:
            return found
    return None


def _opens_other_post(tokens: Sequence[Token], reading: Reading) -> bool:
    """Whether the words after an office make it no public one ("director of the hospital")."""
    following = tokens[reading.first : reading.last + 4]
    return any(token.form in _offices("no_office") for token in following)


def _offices(kind: str) -> frozenset[str]:
    return load_phrases("office_words.csv", kind)
