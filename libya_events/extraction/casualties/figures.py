"""The figures of a sentence that count persons: their upper ends, and numbers that count nobody."""

from __future__ import annotations

from collections.abc import Container, Sequence

from libya_events.extraction.casualties.items import TRIGGERS, Item

_YEARS = range(1900, 2100)
_ASIDE_REACH, _ORIGIN_REACH, _APPOSED_REACH = 6, 4, 12


def at(items: Sequence[Item], index: int) -> Item | None:
    return items[index] if 0 <= index < len(items) else None


def has(items: Sequence[Item], index: int, *kinds: str) -> bool:
    item = at(items, index)
    return item is not None and item.has(*kinds)


def read_range(items: Sequence[Item], index: int) -> tuple[int, int | None]:
    """The upper end in ``5 to 7``, ``بين 5 و7``, ``5-7``, and where it ends."""
    item, following = at(items, index), at(items, index + 1)
    if item is not None and item.has("to") and has(items, index - 2, "of"):
        return index, None  # "rose from 5 to 12"
    if item is not None and item.number is not None and item.joined and has(items, index - 2, "between"):
        return index + 1, item.number.value
    if item is None or following is None or following.number is None:
        return index, None
    if item.has("to") or item.mark == "-" or (item.has("and") and has(items, index - 2, "between")):
        return index + 2, following.number.value
    return index, None


def counts_nobody(items: Sequence[Item], index: int) -> bool:
    """Whether a number without a noun is a year ("the 2011 uprising"), an Arabic adjective (``أسرة واحدة``), or the
    size of the family that somebody was of ("a boy of a family of six")."""
    item = items[index]
    family = begins_family(items, index)
    if item.number is None or (family is not None and has(items, family - 1, "of")):
        return True
    if item.is_latin and has(items, index - 1, "of") and has(items, index - 2, "noun_one"):
        return True  # "a girl of 12"
    if item.number.in_digits:
        return item.number.value in _YEARS
    return item.number.value == 1 and not item.is_latin and not item.joined and has(items, index - 1, "collective")


def begins_family(items: Sequence[Item], index: int) -> int | None:
    """Where "a family" begins in "a family of six", given the place of "six"; None where no such words stand there."""
    if not (has(items, index - 1, "of") and has(items, index - 2, "household")):
        return None
    return index - 2 - has(items, index - 3, "article")


def begins_apposition(items: Sequence[Item], place: int, ends: Container[int]) -> int | None:
    """Where "13 people" ends in "13 people, soldiers and civilians, were killed": words without figures between commas.
    ``ends`` are those of figures with their nouns."""
    if not place or items[place - 1].mark != ",":
        return None
    for index in range(place - 2, max(place - 2 - _APPOSED_REACH, 0), -1):
        item = items[index]
        if item.mark:
            begin = skip_origin(items, index, ends)
            return begin if item.mark == "," and begin in ends and index < place - 2 else None
        if item.number is not None or item.has(*TRIGGERS, "opening", "relative", "speech"):
            return None
    return None


def skip_aside(items: Sequence[Item], place: int) -> int:
    """Where "two guards, one of them seriously, and a girl" goes on."""
    if not (has(items, place + 1, "subset") and items[place].mark == ","):
        return place
    closing = range(place + 2, min(place + _ASIDE_REACH, len(items)))
    return next((comma for comma in closing if items[comma].mark == ","), place)


def skip_origin(items: Sequence[Item], place: int, ends: Container[int]) -> int:
    """Where "four fighters" ends in "four fighters from the brigade and two civilians"; ``ends`` are those of figures
    with their nouns."""
    for steps in range(0 if place in ends else _ORIGIN_REACH):
        item = at(items, place - 1 - steps)
        if item is None or not (item.has("of", "unit", "collective") or item.is_plain) or item.mark:
            break
        if item.has("of") and steps and not has(items, place - 2 - steps, "of"):
            return place - 1 - steps
    return place
