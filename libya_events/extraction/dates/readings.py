"""What each form of a day means, given the day of publication; ValueError where the words are no date after all.

A reading returns None where the words are a date but need a day of publication that is not known.
"""

from __future__ import annotations

from datetime import date

from libya_events.extraction.dates import news_calendar as cal
from libya_events.extraction.dates.found import Found, found_year
from libya_events.extraction.dates.news_calendar import Interval

_CENTURY = 2000
_EARLIEST_SHORT = 2010
_WEEK = 7


def day_and_month(found: Found, published: date | None) -> Interval | None:
    return _day_of_month(found, published, found.required("day").value)


def _day_of_month(found: Found, published: date | None, day: int) -> Interval | None:
    month, year = found.required("month").value, found_year(found, published) or _short_year(found)
    if year is not None:
        return cal.one(date(year, month, day))
    if day > 29:
        date(2000, month, day)  # 31 June is no date in any year.
    if published is None:
        return None
    relation = found.relation("relation")
    if relation == 0:
        return cal.one(date(published.year, month, day))
    if relation == 1:
        return cal.one(cal.next_day(month, day, published))
    is_past = relation is not None
    return cal.one(cal.latest_day(month, day, published, weekday=found.value("weekday"), is_past=is_past))


def figures(found: Found, published: date | None) -> Interval | None:
    """Day before month, as all but American papers write; the other way where it must be, or where the day would be
    long after publication."""
    month, day = found.required("month").value, found.required("day").value
    year = found.value("year") or _short_year(found)
    if year is None:
        raise ValueError("no year")
    if month > 12:
        return cal.one(date(year, day, month))
    told = date(year, month, day)
    if published is not None and day <= 12 and told > cal.shift(published, cal.DAYS_AHEAD):
        other = date(year, day, month)
        told = other if other <= published else told
    return cal.one(told)


def _short_year(found: Found) -> int | None:
    """``25`` of ``12/5/25``."""
    short = found.value("short_year")
    if short is not None and short < _EARLIEST_SHORT - _CENTURY:
        raise ValueError("a number of a list")
    return None if short is None else _CENTURY + short


def days_of_month(found: Found, published: date | None) -> Interval | None:
    first, last = found.required("day").value, found.required("last_day").value
    end = _day_of_month(found, published, last)
    if end is None:
        return None
    if first >= last:
        raise ValueError("days that run backwards")
    return end[0].replace(day=first), end[0]


def days_across_months(found: Found, published: date | None) -> Interval | None:
    month, day = found.required("last_month").value, found.required("last_day").value
    year = found.value("year")
    if year is not None:
        last = date(year, month, day)
    elif published is not None:
        last = cal.latest_day(month, day, published)
    else:
        return None
    first = date(found.value("first_year") or last.year, found.required("month").value, found.required("day").value)
    return (first if first <= last else first.replace(year=first.year - 1)), last


def day_of_relative_month(found: Found, published: date | None) -> Interval | None:
    relation = found.relation("relation", "relation_before") or 0
    if published is None:
        return None
    return cal.one(date(*cal.shift_month(published, relation), found.required("day").value))


def relative_day(found: Found, published: date | None) -> Interval | None:
    """Today, yesterday …; a weekday beside it that contradicts it comes from an older text and is believed."""
    offset, weekday = found.required("offset").value, found.value("weekday", "in_marks")
    is_bare = found.match.start("offset") == found.match.start()
    is_named = (is_bare and found.code_before in set("!i$D")) or found.code_after in set("%OC")
    if offset == 0 and weekday is None and is_named:
        raise ValueError("the name of a newspaper, or a day of a count")
    if published is None:
        return None
    day = cal.shift(published, offset)
    if weekday is None or day.weekday() == weekday:
        return cal.one(day)
    return cal.one(cal.weekday_after(published, weekday) if offset > 0 else cal.weekday_before(published, weekday))


def day_told_before(found: Found, published: date | None) -> Interval | None:
    """Unknown until the report has told a day; ``dates`` counts from that."""
    days_after_told(found)
    return None


def days_after_told(found: Found) -> int | None:
    """How far a day lies from the one told before it ("the next day", "two weeks earlier"); None where it does not."""
    direction, unit = found.item("direction"), found.item("told_unit")
    if direction is None or unit is None:
        return found.value("days")
    number = found.item("number")
    amount = unit.value if number is None or number.kind == "a" else number.value
    if not amount:
        raise ValueError("an unsaid number")
    days = amount * (_WEEK if unit.kind == "week" else 1)
    return days if direction.kind in {"later", "after_that", "after"} else -days


def relative_night(found: Found, published: date | None) -> Interval | None:
    if published is None:
        return None
    weekday = found.value("weekday")
    if weekday is not None:
        return cal.one(cal.weekday_before(published, weekday))
    evening = cal.shift(published, found.required("offset").value)
    return evening, cal.shift(evening, 1)


def night_between(found: Found, published: date | None) -> Interval | None:
    first, last = found.required("first_weekday").value, found.required("weekday").value
    if (last - first) % 7 != 1:
        raise ValueError("no night lies between these days")
    if published is None:
        return None
    relation = found.relation("of_week")
    morning = cal.weekday_before(published, last)
    if relation is not None:
        morning = cal.weekday_before(cal.week_of(published, relation)[1], last)
    return cal.shift(morning, -1), morning


def two_days(found: Found, published: date | None) -> Interval | None:
    first, last = found.required("first_weekday").value, found.required("weekday").value
    if (last - first) % 7 != 1:
        raise ValueError("days that do not follow each other")
    if published is None:
        return None
    end = cal.weekday_before(published, last, strictly=found.relation("relation") is not None)
    return cal.shift(end, -1), end


def weekdays(found: Found, published: date | None) -> Interval | None:
    """From one day of the week to another."""
    first, last = found.required("first_weekday").value, found.required("weekday").value
    if published is None:
        return None
    end = cal.weekday_before(published, last, strictly=found.relation("relation") is not None)
    return cal.weekday_before(end, first, strictly=True), end


def weekday(found: Found, published: date | None) -> Interval | None:
    weekday, of_week = found.required("weekday").value, found.relation("of_week", "of_week_before")
    relation = found.relation("relation", "before")
    if published is None:
        return None
    if of_week is not None or relation == 0:
        return cal.one(cal.weekday_before(cal.week_of(published, of_week or 0)[1], weekday))
    if relation == 1:
        return cal.one(cal.weekday_after(published, weekday))
    weeks_back = 1 if relation == -2 else 0
    day = cal.weekday_before(published, weekday, strictly=relation is not None)
    return cal.one(cal.shift(day, -7 * weeks_back))
