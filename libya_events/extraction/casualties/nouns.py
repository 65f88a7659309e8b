"""Nouns that no register lists ("a shepherd", "55 worshippers", ``أحد المارة``), and the bounds of figures.

What is killed or hurt is a person.
"""

from __future__ import annotations

from collections.abc import Sequence

from libya_events.extraction.casualties.items import Item
from libya_events.model import Count

_ARTICLE = "ال"
_MAX_WORDS = 4
_PLURAL_END = "s"
_SINGULAR_ENDS = ("ss", "us", "is")


def end_of_plain_noun(items: Sequence[Item], article: int) -> int | None:
    """Where "a senior member", ``أحد المارة`` ends; None where known words or marks stand there."""
    if items[article].has("one_of"):
        following = items[article + 1] if article + 1 < len(items) else None
        is_known = following is None or bool(following.words) or not following.form.startswith(_ARTICLE)
        return None if is_known else article + 2
    last = article + 1
    while last < len(items) and last - article <= _MAX_WORDS and is_plain(items[last]):
        last += 1
    if last == article + 1 or is_plural(items[last - 1].form):
        return None
    return last


def is_plain(item: Item) -> bool:
    """An English word that means nothing to the finder of casualties."""
    return item.is_latin and item.form.isalpha() and item.is_plain and not item.mark and item.number is None


def is_plural(form: str) -> bool:
    return len(form) > 1 and form.endswith(_PLURAL_END) and not form.endswith(_SINGULAR_ENDS)


def are_counted(items: Sequence[Item], first: int) -> bool:
    """Whether words behind an English number are what it counts: "Gaddafi loyalists"."""
    for place in range(first, min(first + _MAX_WORDS, len(items))):
        if not is_plain(items[place]):
            return False
        if is_plural(items[place].form):
            return True
    return False


def count_as(value: int, qualifiers: set[str], high: int | None = None) -> Count:
    """The bounds that a figure gives with its qualifiers. A range is told by its lower end, never by a middle."""
    if high is not None and high > value:
        return Count(value, value, high)
    if "about" in qualifiers:
        return Count(None, value, None)
    if qualifiers & {"at_least", "more_than"}:
        return Count(value, value, None)
    if "up_to" in qualifiers:
        return Count(None, value, value)
    return Count(value, value, value)
