"""How many of whom: the quantities of persons in a sentence, before it is known what befell them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum, auto

import msgspec

from libya_events.extraction.casualties.bounds import UNSAID
from libya_events.extraction.casualties.figures import at, begins_family, counts_nobody, has, read_range
from libya_events.extraction.casualties.items import NOUNS, QUALIFIERS, TRIGGERS, CasualtyWord, Item
from libya_events.extraction.casualties.nouns import count_as, end_of_plain_noun
from libya_events.model import Count, Outcome

_MAX_ADJECTIVES = 3
_OWNERS = ("unit", "collective", "their")
ARTICLE = "ال"
_ONE = Count(1, 1, 1)
_ONE_AND_MANY = (("noun_many", "noun_one"), ("noun_one", "noun_many"))


class Strength(Enum):
    """What makes a quantity: a counted noun, a number alone, a noun in the singular, or words like "dozens"."""

    COUNTED = auto()
    BARE = auto()
    SINGULAR = auto()
    UNCOUNTED = auto()


class Quantity(msgspec.Struct, frozen=True, gc=False):
    """``items[first:last]`` name so many persons; ``outcome`` where the noun itself says it (``قتيلا``), ``part_of``
    where they are some of those who met with it (``ثلاثة من الجرحى``); ``is_object`` tells an accusative."""

    first: int
    last: int
    count: Count
    strength: Strength
    who: str | None = None
    outcome: Outcome | None = None
    joined: bool = False
    is_object: bool = False
    part_of: Outcome | None = None


def find_quantities(items: Sequence[Item]) -> list[Quantity]:
    found: list[Quantity] = []
    index = 0
    while index < len(items):
        quantity = None
        if items[index].words or items[index].number is not None:
            quantity = _read_as_many(items, index, found) or _read_quantity(items, index)
        if quantity is not None:
            found.append(quantity)
        index = quantity.last if quantity is not None else index + 1
    return found


def _read_as_many(items: Sequence[Item], index: int, earlier: Sequence[Quantity]) -> Quantity | None:
    """``ثمانية قتلى ومثلهم من الجرحى``"""
    if not earlier or not items[index].has("as_many"):
        return None
    noun_at = _find_noun(items, index + 1)
    if noun_at is None:
        return None
    last, who, outcome = _read_kind(items, noun_at)
    return Quantity(index, last, earlier[-1].count, Strength.COUNTED, who, outcome, _is_joined(items, index))


def _read_quantity(items: Sequence[Item], first: int) -> Quantity | None:
    qualifiers: set[str] = set()
    index = first
    while index < len(items) and index - first < 3 and items[index].has(*QUALIFIERS):
        qualifiers.update(word.kind for word in items[index].words)
        index += 1
    if index >= len(items):
        return None
    item = items[index]
    if item.number is not None and item.number.value is not None:
        return _read_counted(items, first, index, qualifiers)
    if item.has("indefinite"):
        return _read_indefinite(items, first, index)
    return _read_noun(items, index) if index == first else None


def _is_joined(items: Sequence[Item], first: int) -> bool:
    return items[first].joined or has(items, first - 1, "and")


def _read_counted(items: Sequence[Item], first: int, index: int, qualifiers: set[str]) -> Quantity | None:
    number = items[index].number
    if number is None or number.value is None or _counts_things(items, index, number.value):
        return None
    if has(items, index - 1, "unit") and (number.in_digits or items[index].is_latin):
        return None  # Arabic names no unit by a number in words.
    place = index
    index, high = read_range(items, index + 1)
    if has(items, index, "at_least", "more_than"):
        qualifiers |= {word.kind for word in items[index].words}
        index += 1
    noun_at = _find_noun(items, index)
    count = count_as(number.value, qualifiers, high)
    if noun_at is None:
        return None if counts_nobody(items, place) else _read_bare(items, first, index, count)
    last, who, outcome = _read_kind(items, noun_at)
    if has(items, last, "at_least"):
        count, last = count_as(number.value, qualifiers | {"at_least"}, high), last + 1
    joined = _is_joined(items, first)
    if has(items, index, "of") and any(word.definite and word.outcome for word in items[noun_at].words):
        return Quantity(first, last, count, Strength.COUNTED, who, None, joined, part_of=outcome)
    return Quantity(first, last, count, Strength.COUNTED, who, outcome, joined)


def _counts_things(items: Sequence[Item], index: int, value: int) -> bool:
    """ "Three vehicles", "lost three of its vehicles", "members of one family" """
    owned = has(items, index + 1, "of") and (has(items, index + 2, "thing") or has(items, index + 3, "thing"))
    return owned or has(items, index + 1, "unit", "thing") or (value == 1 and has(items, index + 1, "household"))


def _read_bare(items: Sequence[Item], first: int, last: int, count: Count) -> Quantity:
    family = begins_family(items, first)
    if family is not None:
        return Quantity(family, last, count, Strength.COUNTED, joined=_is_joined(items, family))
    return Quantity(first, last, count, Strength.BARE, joined=_is_joined(items, first))


def _find_noun(items: Sequence[Item], index: int) -> int | None:
    """Where the counted noun stands: next, behind "of", or in English behind adjectives."""
    if has(items, index, "of"):
        index += 1
        if has(items, index, *NOUNS):
            return index
        owned = (place for place in _owned_by(items, index) if has(items, place, "noun_many"))
        return next((place for place in owned if not items[place].joined), None)
    for place in range(index, index + _MAX_ADJECTIVES + 1):
        item = at(items, place)
        if item is None or item.mark or item.number is not None or item.has("unit"):
            return None
        if item.has(*NOUNS):
            if not item.is_latin or not _is_adjective(items, place):
                return None if item.joined else place
        elif not item.is_latin or not (item.is_plain or item.has("indefinite", "collective", "further")):
            return None
    return None


def _is_adjective(items: Sequence[Item], place: int) -> bool:
    """ "A police colonel", "two rebel fighters": the noun that counts is the one behind."""
    return any(items[place].has(a) and has(items, place + 1, b) for a, b in _ONE_AND_MANY)


def _owned_by(items: Sequence[Item], index: int) -> Iterator[int]:
    """The places behind "of" where those counted may stand: "two of the company's staff"."""
    yield index + 1
    for place in range(index, index + _MAX_ADJECTIVES):
        item = at(items, place)
        if item is None or not item.is_latin or item.mark or not (item.is_plain or item.has(*_OWNERS)):
            return
        yield place + 1


def _read_kind(items: Sequence[Item], index: int) -> tuple[int, str | None, Outcome | None]:
    """The end of a counted noun with those that follow it: ``قتلى من المدنيين``, ``عناصر من الشرطة``."""
    noun = items[index].word(*NOUNS)
    if noun is None:
        return index, None, None
    last, who, outcome = index + 1, noun.who, noun.outcome
    place = last + 1 if has(items, last, "of") else last
    following = at(items, place)
    word = following.word(*NOUNS) if following is not None and not following.joined else None
    is_other = word is not None and word.kind == "noun_one" and noun.kind == "noun_many"  # ``جثث 4 رجال مصابة``
    if word is None or (word.outcome is not None and (outcome is not None or is_other)):
        return last, who, outcome
    if word.kind == "noun_two":
        return (last + 1 if noun.kind == "noun_two" and place == last else last), who, outcome  # ``طفلين شقيقين``
    is_adjective = place == last and word.who is None and word.kind == noun.kind  # ``3 جنود مصريين``
    if who is None or word.outcome is not None or is_adjective:
        return place + 1, who or word.who, outcome or word.outcome
    return last, who, outcome


def _read_indefinite(items: Sequence[Item], first: int, index: int) -> Quantity | None:
    place = index + 1
    while has(items, place, "of", "indefinite"):
        place += 1
    if has(items, place, "thing"):
        return None  # "shot several times"
    noun_at = _find_noun(items, place)
    if noun_at is None:
        return Quantity(first, index + 1, UNSAID, Strength.UNCOUNTED, joined=_is_joined(items, first))
    last, who, outcome = _read_kind(items, noun_at)
    return Quantity(first, last, UNSAID, Strength.UNCOUNTED, who, outcome, _is_joined(items, first))


def _read_noun(items: Sequence[Item], index: int) -> Quantity | None:
    """A dual, "one of", an English noun with "a", or a noun in the singular, which may be the one who was killed."""
    item = items[index]
    if item.has("one_of", "article", "one_more"):
        return _read_one_of(items, index)
    noun = item.word(*NOUNS)
    if noun is None:
        return None
    if noun.kind == "noun_many":
        return _read_definite(items, index, noun)
    last, who, outcome = _read_kind(items, index)
    joined = _is_joined(items, index)
    if noun.kind == "noun_two":
        return Quantity(index, last, Count(2, 2, 2), Strength.COUNTED, who, outcome, joined)
    sure = outcome is not None and not any(word.definite for word in items[last - 1].words)
    number = at(items, last)
    is_one = number is not None and number.number is not None and number.number.value == 1 and not number.is_latin
    if is_one and not has(items, last + 1, "noun_many"):  # ``مهندس وأحد أفراد الحراسة`` are two.
        last, sure = last + 1, True  # ``شخص واحد``
    strength = Strength.COUNTED if sure else Strength.SINGULAR
    is_object = noun.is_object and not (index and items[index - 1].form.isdecimal())
    return Quantity(index, last, _ONE, strength, who, outcome, joined, is_object=is_object)


def _read_one_of(items: Sequence[Item], index: int) -> Quantity | None:
    """``أحد الجنود``, "a soldier", "another"; ``أحد الجرحى`` may be the one who died."""
    item, joined = items[index], _is_joined(items, index)
    noun_at = _find_noun(items, index + 1 + (item.has("one_of") and has(items, index + 1, "their")))
    if noun_at is None:
        alone = item.has("one_more") and _stands_alone(items, index + 1)
        if alone:
            return Quantity(index, index + 1, _ONE, Strength.COUNTED, joined=joined)
        last = end_of_plain_noun(items, index)
        return None if last is None else Quantity(index, last, _ONE, Strength.SINGULAR, joined=joined)
    if not item.has("one_of") and not items[noun_at].has("noun_one"):
        return None
    last, who, outcome = _read_kind(items, noun_at)
    is_one_of_known = item.has("one_of") and any(word.definite for word in items[noun_at].words)
    return Quantity(index, last, _ONE, Strength.COUNTED, who, None if is_one_of_known else outcome, joined)


def _read_definite(items: Sequence[Item], index: int, noun: CasualtyWord) -> Quantity | None:
    """``أبنائه الثلاثة``: a number with the article, behind its noun."""
    behind = at(items, index + 1)
    if behind is None or behind.number is None or not behind.number.value or not behind.form.startswith(ARTICLE):
        return None
    count = count_as(behind.number.value, set())
    return Quantity(index, index + 2, count, Strength.COUNTED, noun.who, noun.outcome, _is_joined(items, index))


def _stands_alone(items: Sequence[Item], index: int) -> bool:
    """Whether no noun follows "another"."""
    item = at(items, index)
    return item is None or bool(item.mark) or item.has(*TRIGGERS, "auxiliary_one", "follow", "and")
