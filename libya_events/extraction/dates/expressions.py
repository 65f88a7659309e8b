"""Date expressions in Arabic and English text, and the days they mean, counted from the day of publication.

"The next day" counts from the day told before it. Without a day of publication a relative
expression is found and stays unresolved; today's date is never used.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import lru_cache

from libya_events.extraction.dates.grammar import find_dates
from libya_events.extraction.dates.items import Items, find_items
from libya_events.extraction.dates.news_calendar import Interval
from libya_events.extraction.words import find_words, span_of
from libya_events.model import DateMention, DatePrecision
from libya_events.reference.clause_words import load_phrases
from libya_events.tokens import find_forms

_REACH_BACK = 600
"""Characters from a day to the "next day" that counts from it."""
_SINCE_REACH, _SINCE_WORDS = 40, 4
_CLAUSE_MARK = re.compile(r"[.,;:،؛()\n]")
_DAYS_OF_A_WEEK = tuple(date(2024, 7, day) for day in range(1, 8))
_SHORT = frozenset({DatePrecision.WEEK, DatePrecision.MONTH})


def find_date_mentions(
    text: str, published_at: date | None, start: int = 0, end: int | None = None
) -> list[DateMention]:
    """The date expressions of ``text[start:end]`` from left to right; an unresolved one has no days."""
    return _resolve(text, find_items(find_words(text, start, end)), published_at)


def _resolve(text: str, items: Items, published_at: date | None) -> list[DateMention]:
    mentions: list[DateMention] = []
    for reached in find_dates(items, published_at):
        interval = reached.interval
        if reached.days_after is not None:
            interval = _count_from(text, mentions, reached.start, reached.days_after)
        first, last = interval or (None, None)
        precision = precision_of(interval) if interval else DatePrecision.UNKNOWN
        mentions.append(DateMention(span_of(text, reached.start, reached.end), first, last, precision))
    return mentions


def _count_from(text: str, earlier: Sequence[DateMention], start: int, days: int) -> Interval | None:
    """The day so many days from the one told last, where that is near enough to be meant; "at that time" may be a
    month told before."""
    told = next((m for m in reversed(earlier) if not _tells_since(text, m)), None)
    if told is None or told.first is None or told.last is None or start - told.span.end > _REACH_BACK:
        return None
    if told.precision is not DatePrecision.DAY:
        return (told.first, told.last) if not days and told.precision in _SHORT else None
    day = told.last + timedelta(days=days)
    return day, day


def _tells_since(text: str, mention: DateMention) -> bool:
    """ "Held since 1 September", "idle since fighting on 18 March": nothing is told of that day."""
    before = _CLAUSE_MARK.split(text[max(mention.span.start - _SINCE_REACH, 0) : mention.span.start])[-1]
    return not load_phrases("since").isdisjoint(find_forms(before)[-_SINCE_WORDS:])


def resolve_date(expression: str, published_at: date | None) -> tuple[date, date, DatePrecision] | None:
    """The first and last day that an expression means; None where it is no date or cannot be resolved."""
    return _first_resolved(find_date_mentions(expression, published_at))


def _first_resolved(mentions: Iterable[DateMention]) -> tuple[date, date, DatePrecision] | None:
    for mention in mentions:
        if mention.first is not None and mention.last is not None:
            return mention.first, mention.last, mention.precision
    return None


def may_be_same_day(one: str, other: str) -> bool:
    """Whether two expressions can mean the same day, whatever the day of publication; "Sunday" and "Monday" cannot."""
    if one == other:
        return True
    for first, second in zip(_resolve_in_week(one), _resolve_in_week(other), strict=True):
        if first is None or second is None or (first[0] <= second[1] and second[0] <= first[1]):
            return True
    return False


@lru_cache(maxsize=1024)
def _resolve_in_week(expression: str) -> tuple[tuple[date, date, DatePrecision] | None, ...]:
    """What an expression means if published on each day of a week."""
    items = find_items(find_words(expression))
    return tuple(_first_resolved(_resolve(expression, items, day)) for day in _DAYS_OF_A_WEEK)


def precision_of(interval: Interval) -> DatePrecision:
    """By length; a night, which belongs to two days of the calendar, is as exact as a day."""
    days = (interval[1] - interval[0]).days
    limits = ((1, DatePrecision.DAY), (7, DatePrecision.WEEK), (31, DatePrecision.MONTH), (366, DatePrecision.YEAR))
    return next((precision for limit, precision in limits if days <= limit), DatePrecision.UNKNOWN)
