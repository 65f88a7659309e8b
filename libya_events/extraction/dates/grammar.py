"""The date expressions of a text, by the patterns of ``rules.py``.

Where several patterns fit, the one that begins first wins, then the longest, then the first in ``RULES``.
"""

from __future__ import annotations

from datetime import date, timedelta

import msgspec

from libya_events.extraction.dates import readings as read
from libya_events.extraction.dates.found import Found
from libya_events.extraction.dates.items import Items
from libya_events.extraction.dates.news_calendar import DAYS_AHEAD, Interval
from libya_events.extraction.dates.rules import RULES

_OF_A_YEAR = frozenset({read.day_and_month, read.days_of_month})
_HALF_A_YEAR = timedelta(days=182 - DAYS_AHEAD)


class Reached(msgspec.Struct, frozen=True, gc=False):
    """A date expression: ``text[start:end]`` and its days, None where they depend on an unknown day of publication or
    on a day told before; ``days_after`` is how far it lies from the latter ("the next day")."""

    start: int
    end: int
    interval: Interval | None
    days_after: int | None = None


def find_dates(items: Items, published: date | None) -> list[Reached]:
    """The date expressions among some items, from left to right, none overlapping."""
    codes = frozenset(items.codes)
    candidates = [
        (match.start(), -match.end(), order, match)
        for order, rule in enumerate(RULES)
        if not rule.needs.isdisjoint(codes)
        for match in rule.pattern.finditer(items.codes)
    ]
    candidates.sort(key=lambda candidate: candidate[:3])
    found: list[Reached] = []
    position = 0
    told: date | None = None
    for start, _, order, match in candidates:
        if start < position:
            continue
        words = Found(items, match)
        reading = RULES[order].reading
        is_beside_told = published is None and told is not None and reading in _OF_A_YEAR
        try:
            # Without a day of publication "1 September" is the one nearest to the day that was told in full.
            interval = reading(words, told + _HALF_A_YEAR if told and is_beside_told else published)
        except (ValueError, OverflowError):
            continue  # Words in the form of a date that no calendar has: 31 June, or a name.
        end = items.items[match.end() - 1].end
        told = interval[1] if interval is not None and reading in _OF_A_YEAR else told
        found.append(Reached(items.items[start].start, end, interval, read.days_after_told(words)))
        position = match.end()
    return found
