"""Dates that a sentence counts from: "released on Sunday, nine days after gunmen took him" gives two days."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from libya_events.extraction.dates import news_calendar as cal
from libya_events.extraction.dates.counted import DAYS, MONTHS, month_before
from libya_events.extraction.dates.expressions import precision_of, resolve_date
from libya_events.extraction.dates.items import Item, find_items
from libya_events.extraction.dates.news_calendar import Interval
from libya_events.extraction.words import find_words
from libya_events.model import DateMention, DatePrecision, EventType, Span
from libya_events.reference.clause_words import load_phrases
from libya_events.tokens import find_tokens

_COUNT_WORDS = 8
"""So many words may stand from a count of days to what happened after them, the count among them."""
_WEEK = timedelta(days=7)
_SUDDEN = frozenset(
    {EventType.BOMBING, EventType.STRIKE, EventType.ATTACK, EventType.ABDUCTION, EventType.LAW_ENFORCEMENT}
)
"""``بعد ثلاثة أيام من`` counts from these; of fighting and talks it says how long they lasted."""
_COMMA = re.compile("[,،]")
_COUNT = re.compile(r"(?P<number>[NA])?(?P<unit>[JQSK])(?P<of>[ft]?)")


def before_saying(mention: DateMention, told: Sequence[DateMention]) -> DateMention:
    """What somebody said at the week-end had happened on a Wednesday happened before it."""
    # "A day earlier" counts from that Wednesday itself.
    told = [m for m in told if m.span.start < mention.span.start or resolve_date(m.span.text, mention.first)]
    said = next((m for m in told if m.span != mention.span and m.last is not None), None)
    is_weekday = mention.span.text.strip().split()[-1].isalpha() and mention.precision is DatePrecision.DAY
    if said is None or said.last is None or mention.first is None or mention.last is None or not is_weekday:
        return mention
    is_late = said.last < mention.first and mention.first - said.last < _WEEK
    return replace(mention, first=mention.first - _WEEK, last=mention.last - _WEEK) if is_late else mention


def shifted(
    text: str, mention: DateMention, trigger: Span, event_type: EventType | None, sentence: Span
) -> DateMention:
    """``انتشرت القوات أمس غداة مقتل …``, "two days after men stormed the bank, police said on Thursday …": the day so
    long before the one that the sentence gives."""
    if mention.first is None or mention.last is None:
        return mention
    opens_sentence = trigger.end <= mention.span.start
    if opens_sentence and not _COMMA.search(text, trigger.end, mention.span.start):
        return mention
    start = sentence.start if opens_sentence else mention.span.end
    tokens = find_tokens(text, start, trigger.start) if start < trigger.start else []
    if not tokens or (opens_sentence and len(tokens) > _COUNT_WORDS):
        return mention
    tokens = tokens[-_COUNT_WORDS:]
    forms = [token.form for token in tokens]
    if not load_phrases("day_after").isdisjoint(forms):
        return replace(mention, first=cal.shift(mention.first, -1), last=cal.shift(mention.last, -1))
    if load_phrases("after").isdisjoint(forms):
        return mention
    stretch = Span(tokens[0].start, trigger.start, "")
    interval = _count_back(text, stretch, (mention.first, mention.last), is_sudden=event_type in _SUDDEN)
    return replace(mention, first=interval[0], last=interval[1], precision=precision_of(interval))


def words_between(text: str, day: Span, trigger: Span) -> list[str]:
    """The words from a date to a trigger behind it."""
    tokens = find_tokens(text, day.end, trigger.start) if day.end < trigger.start else []
    return [token.form for token in tokens]


def _count_back(text: str, stretch: Span, day: Interval, *, is_sudden: bool) -> Interval:
    """The day, or the month, so long before a day as some words count from what happened behind them: "nine days
    after", ``بعد تسعة أيام من``; the day itself where they count nothing."""
    items = find_items(find_words(text, stretch.start, stretch.end))
    for match in _COUNT.finditer(items.codes):
        unit = items.items[match.start("unit")]
        number = items.items[match.start("number")] if match["number"] else None
        first = items.items[match.start()].start
        before, after = find_tokens(text, stretch.start, first)[-1:], find_tokens(text, unit.end, stretch.end)[:1]
        counts_from = before if match["of"] == "t" or (match["of"] == "f" and is_sudden) else []
        if any(token.form in load_phrases("after") for token in [*counts_from, *after]):
            amount = unit.value if number is None or number.kind == "a" else number.value
            return _earlier(day, unit, amount)
    return day


def _earlier(day: Interval, unit: Item, amount: int) -> Interval:
    if unit.kind in MONTHS:
        return month_before(day[0], unit.kind, amount) if amount else day
    days = -int(DAYS[unit.kind] * amount)
    return cal.shift(day[0], days), cal.shift(day[1], days)
