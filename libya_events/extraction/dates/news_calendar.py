"""Calendar arithmetic of news language. Weeks start on Saturday; an interval is its first and last day."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from hijridate import Gregorian, Hijri

Interval = tuple[date, date]

DAYS_AHEAD = 21
"""How far after publication a day without a year may lie before it is read as last year's: news announce what is near,
and give the year of what is nearly a year ago."""

SATURDAY = 5
_LAST_DAYS = 6
_TEN_DAYS = 10
_MONTH = 30


def one(day: date) -> Interval:
    return day, day


def shift(day: date, days: int) -> date:
    return day + timedelta(days=days)


def week_of(day: date, weeks: int = 0) -> Interval:
    first = shift(day, -((day.weekday() - SATURDAY) % 7) + 7 * weeks)
    return first, shift(first, 6)


def month_of(year: int, month: int) -> Interval:
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def shift_month(day: date, months: int) -> tuple[int, int]:
    """Year and month so many months from a day's month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return year, month + 1


def year_of(year: int) -> Interval:
    return date(year, 1, 1), date(year, 12, 31)


def season_of(year: int, first_month: int) -> Interval:
    """Three months; a winter ends in the next year."""
    end_year, end_month = shift_month(date(year, first_month, 1), 2)
    return date(year, first_month, 1), month_of(end_year, end_month)[1]


def weekday_before(day: date, weekday: int, *, strictly: bool = False) -> date:
    """The latest such weekday on or before a day."""
    back = (day.weekday() - weekday) % 7
    return shift(day, -(back or 7 if strictly else back))


def weekday_after(day: date, weekday: int) -> date:
    return shift(day, (weekday - day.weekday()) % 7 or 7)


def latest_day(month: int, day: int, published: date, *, weekday: int | None = None, is_past: bool = False) -> date:
    """The day of the year that lies nearest before publication, on the given weekday where one is named; shortly after
    it only where the words do not say that it is past."""
    limit = shift(published, 0 if is_past else DAYS_AHEAD)
    found = [d for d in _days_of_years(month, day, published.year + 1) if d <= limit]
    if not found:
        raise ValueError(f"no day {day} in month {month}")
    fitting = [d for d in found[:3] if d.weekday() == weekday]
    return fitting[0] if fitting else found[0]


def next_day(month: int, day: int, published: date) -> date:
    return min(d for d in _days_of_years(month, day, published.year + 4) if d > published)


def _days_of_years(month: int, day: int, latest_year: int) -> list[date]:
    """The same day in nine years back, latest first, leaving out the years that lack it (29 February)."""
    years = range(latest_year, latest_year - 9, -1)
    return [date(year, month, day) for year in years if day <= calendar.monthrange(year, month)[1]]


def latest_month(month: int, published: date, *, before_current: bool = False) -> Interval:
    """The latest such month that has begun, or, with ``before_current``, that is over."""
    begun = month < published.month if before_current else month <= published.month
    return month_of(published.year if begun else published.year - 1, month)


def part_of(interval: Interval, part: str, published: date | None) -> Interval:
    """The beginning, middle or end of a week, month or year; ``earlier`` and ``later`` are bounded by publication."""
    first, last = interval
    if part in {"earlier", "later"}:
        if published is None or not first <= published <= last:
            return interval
        return (first, published) if part == "earlier" else (published, last)
    length = (last - first).days + 1
    if length <= 7:
        bounds = {"beginning": (0, 2), "middle": (2, 4), "end": (5, 6), "late": (5, 6)}[part]
    elif length <= 31:
        start = {"end": length - _LAST_DAYS, "late": length - _TEN_DAYS, "middle": _TEN_DAYS, "beginning": 0}[part]
        bounds = (start, min(start + _TEN_DAYS, length) - 1)
    else:
        months = {"beginning": (1, 2), "middle": (5, 8), "end": (11, 12), "late": (11, 12)}[part]
        return date(first.year, months[0], 1), month_of(first.year, months[1])[1]
    return shift(first, bounds[0]), shift(first, bounds[1])


def fraction_of_month(month: Interval, number: int, parts: int) -> Interval:
    """One of so many parts of a month, the last of them with the days that are left over."""
    length = _MONTH // parts
    last = month[1] if number == parts else shift(month[0], number * length - 1)
    return shift(month[0], (number - 1) * length), last


def hijri_day(year: int, month: int, day: int) -> date:
    converted = Hijri(year, month, day).to_gregorian()
    return date(converted.year, converted.month, converted.day)


def hijri_month(year: int, month: int) -> Interval:
    return hijri_day(year, month, 1), hijri_day(year, month, Hijri(year, month, 1).month_length())


def latest_hijri_year(month: int, day: int, published: date) -> int:
    """The latest Hijri year whose such day is not after publication."""
    year = int(Gregorian(published.year, published.month, published.day).to_hijri().year)
    return year if hijri_day(year, month, day) <= shift(published, DAYS_AHEAD) else year - 1
