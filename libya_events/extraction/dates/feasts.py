"""What the days of the Hijri calendar and of feasts mean, given the day of publication.

Feasts are reckoned by the calendar of Umm al-Qura; where a moon was sighted late they began a day after it.
"""

from __future__ import annotations

from datetime import date

from libya_events.extraction.dates import news_calendar as cal
from libya_events.extraction.dates.found import Found
from libya_events.extraction.dates.news_calendar import Interval

_HUNDRED = 100
_FIRST_OF_SHAWWAL, _TENTH_OF_DHU_AL_HIJJAH = 1001, 1210
_RECENT = 45
"""So many days "the feast" alone means the latest one."""


def hijri_day_and_month(found: Found, published: date | None) -> Interval | None:
    day, month, year = found.required("day").value, found.required("month").value, found.value("year")
    if year is None:
        if published is None:
            return None
        year = cal.latest_hijri_year(month, day, published)
    return cal.one(cal.hijri_day(year, month, day))


def hijri_month_alone(found: Found, published: date | None) -> Interval | None:
    month, year = found.required("month", "alone").value, found.value("year")
    if year is None:
        if published is None:
            return None
        year = cal.latest_hijri_year(month, 1, published)
        if found.relation("relation") == -1 and cal.hijri_month(year, month)[1] >= published:
            year -= 1
    return cal.hijri_month(year, month)


def feast(found: Found, published: date | None) -> Interval | None:
    """A day of a feast (``ثاني أيام عيد الأضحى``) or the day or night before it."""
    number, before = found.item("number", "number_before"), found.item("before")
    is_plural = before is not None and before.kind == "day" and not before.value
    if is_plural or found.code_after in set("anKYH"):
        raise ValueError("how long something lasts, or the feast of another year")
    if published is None:
        return None
    feast = found.required("feast", "feast_en").value
    first = _latest_feast(feast, published)
    if not feast and (published - first).days > _RECENT:
        raise ValueError("which of the feasts is meant")
    if number is not None:
        return cal.one(cal.shift(first, number.value - 1))
    return _day_or_eve(first, found)


def holiday(found: Found, published: date | None) -> Interval | None:
    """New Year's Eve, Christmas Day and their like."""
    month, day = divmod(found.required("holiday").value, _HUNDRED)
    year = found.value("year")
    if year is not None:
        return _day_or_eve(date(year, month, day), found)
    return None if published is None else _day_or_eve(cal.latest_day(month, day, published), found)


def _latest_feast(value: int, published: date) -> date:
    """The feast that a month and a day name; of the two great ones the latest where it is but called "the feast"."""
    values = (value,) if value else (_FIRST_OF_SHAWWAL, _TENTH_OF_DHU_AL_HIJJAH)
    days = (divmod(each, _HUNDRED) for each in values)
    return max(cal.hijri_day(cal.latest_hijri_year(month, day, published), month, day) for month, day in days)


def _day_or_eve(day: date, found: Found) -> Interval:
    """The night of a feast is the one before it."""
    before = found.item("before")
    if before is not None and (before.kind == "eve" or (before.kind == "part_of_day" and before.value)):
        return cal.one(cal.shift(day, -1))
    return (cal.shift(day, -1), day) if before is not None and before.kind == "night" else cal.one(day)
