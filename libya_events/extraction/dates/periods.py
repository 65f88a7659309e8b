"""What each form of a week, month, year or stretch of time means, given the day of publication.

As in ``readings.py``, None stands for want of a day of publication and ValueError for words that are no date.
"""

from __future__ import annotations

import math
from datetime import date

from libya_events.extraction.dates import news_calendar as cal
from libya_events.extraction.dates.found import Found, found_year
from libya_events.extraction.dates.news_calendar import Interval

DAYS = {"day": 1, "week": 7, "hour": 1 / 24}
MONTHS = {"month_unit": 1, "year": 12}
_WORKING_WEEK = 5


def _period(unit: str, relation: int, published: date) -> Interval:
    if unit == "week":
        return cal.week_of(published, relation)
    if unit == "month_unit":
        return cal.month_of(*cal.shift_month(published, relation))
    if unit == "year":
        return cal.year_of(published.year + relation)
    saturday = cal.weekday_before(published, cal.SATURDAY, strictly=relation < 0)
    saturday = cal.weekday_after(published, cal.SATURDAY) if relation > 0 else saturday
    return saturday, cal.shift(saturday, 1)


def period(found: Found, published: date | None) -> Interval | None:
    unit = found.required("unit", "unit_after")
    relation = found.relation("relation", "before") or 0
    if unit.value not in {0, 1} or (unit.value == 0 and unit.kind != "weekend"):
        raise ValueError("more than one week, month or year")
    return None if published is None else _part(found, _period(unit.kind, relation, published), published)


def _part(found: Found, interval: Interval, published: date | None) -> Interval:
    part = found.item("part")
    if part is not None and part.kind == "earlier" and published is not None and published == interval[0]:
        # "Earlier this week", said on its first day.
        return cal.shift(published, -_WORKING_WEEK), cal.shift(published, -1)
    return interval if part is None else cal.part_of(interval, part.kind, published)


def weekend(found: Found, published: date | None) -> Interval | None:
    """The latest one; the Arabic weekend is Friday and Saturday, the English Saturday and Sunday."""
    if published is None:
        return None
    saturday = cal.weekday_before(published, cal.SATURDAY)
    first = saturday if found.item("unit") is None else cal.shift(saturday, -1)
    return first, cal.shift(first, 1)


def year(found: Found, published: date | None) -> Interval | None:
    return _part(found, cal.year_of(found.required("year").value), published)


def fraction(found: Found, published: date | None) -> Interval | None:
    """One half or quarter of a year."""
    parts, number = found.required("fraction", "fraction_after").value, found.value("number", "number_before") or 0
    if not 1 <= number <= parts:
        raise ValueError("no such part of a year")
    year = found_year(found, published)
    if year is None:
        return None
    months = 12 // parts
    return date(year, (number - 1) * months + 1, 1), cal.month_of(year, number * months)[1]


def years(found: Found, published: date | None) -> Interval | None:
    first, last = found.required("year").value, found.required("last_year").value
    if first >= last:
        raise ValueError("years that run backwards")
    return cal.year_of(first)[0], cal.year_of(last)[1]


def _amount(found: Found) -> int:
    """How many of a unit: a number, the unit's own dual, or one; a bare plural or "a few" raises ValueError."""
    unit, number = found.required("unit"), found.item("number")
    if number is not None and number.kind == "few":
        raise ValueError("a few")
    if number is not None and number.kind != "a":
        return max(number.value, 1)
    if unit.value == 0:
        raise ValueError("an unsaid number")
    return unit.value


def recent(found: Found, published: date | None) -> Interval | None:
    """The past or coming hours, days, weeks …, the day of publication included."""
    unit = found.required("unit")
    single = unit.value == 1 and found.item("number") is None
    if single and unit.kind != "day":
        raise ValueError("a week, month or year of the calendar, or the time of day")
    if published is None:
        return None
    try:
        amount = _amount(found)
    except ValueError:
        return None if unit.kind not in {"day", "hour"} else _towards(published, 7 if unit.kind == "day" else 1, found)
    if unit.kind in DAYS:
        return _towards(published, math.ceil(DAYS[unit.kind] * amount), found)
    year, month = cal.shift_month(published, -MONTHS[unit.kind] * amount)
    if found.relation("relation") == 1:
        return None
    return date(year, month, min(published.day, 28)), published


def lasting(found: Found, published: date | None) -> Interval | None:
    """So many days up to the day of publication, that included."""
    number, unit = found.required("number"), found.required("unit")
    days = number.value if unit.kind == "day" and unit.value == 0 else 0
    if unit.kind == "week":
        days = int(DAYS["week"]) * (1 if number.kind == "a" else number.value)
    if days <= 1:
        raise ValueError("no days in the plural")
    return None if published is None else (cal.shift(published, 1 - days), published)


def _towards(published: date, days: int, found: Found) -> Interval:
    if found.relation("relation") == 1:
        return published, cal.shift(published, days)
    return cal.shift(published, -days), published


def ago(found: Found, published: date | None) -> Interval | None:
    """A day for days and weeks, the month for months, the month a year back for years."""
    unit, preposition = found.required("unit"), found.item("preposition")
    if preposition is not None and preposition.kind == "before" and found.code_after == "f":
        raise ValueError("before something else than publication")
    if (
        preposition is not None
        and unit.value == 0
        and found.item("number") is None
        and unit.kind not in {"day", "hour"}
    ):
        raise ValueError("an unsaid number")
    if published is None or found.item("more") is not None:
        return None
    try:
        amount = _amount(found)
    except ValueError:
        return None
    if unit.kind in MONTHS:
        return month_before(published, unit.kind, amount)
    day = cal.shift(published, -int(DAYS[unit.kind] * amount))
    spread = 1 if found.item("about") is not None and unit.kind == "week" else 0
    return cal.shift(day, -spread), cal.shift(day, spread)


def month_before(day: date, unit: str, amount: int) -> Interval:
    """The month so many months or years before a day's."""
    return cal.month_of(*cal.shift_month(day, -MONTHS[unit] * amount))


def earlier(found: Found, published: date | None) -> Interval | None:
    """The month so many months or years before the news, which is what "earlier" counts from."""
    if found.required("earlier").kind not in {"earlier", "before_that"}:
        raise ValueError("later")
    amount = _amount(found)
    return None if published is None else month_before(published, found.required("unit").kind, amount)


def month(found: Found, published: date | None) -> Interval | None:
    """A month without a day; a bare name must follow a preposition, for names of months are words and persons too."""
    number, year, relation = (
        found.required("month").value,
        found_year(found, published),
        found.relation("relation", "before"),
    )
    groups = ("part", "named", "alias", "year", "relation", "before", "of_year", "of_year_before")
    if all(found.item(name) is None for name in groups) and found.code_before not in set("igdtbf"):
        raise ValueError("perhaps no month")
    if found.code_before == "N" or found.code_after == "^":
        raise ValueError("a day that no calendar has, or a name")
    if year is not None:
        return _part(found, cal.month_of(year, number), published)
    if published is None:
        return None
    if relation == 0:
        interval = cal.month_of(published.year, number)
    elif relation == 1:
        interval = cal.month_of(published.year + (number <= published.month), number)
    else:
        interval = cal.latest_month(number, published, before_current=relation == -1)
    return _part(found, interval, published)


def week_of_month(found: Found, published: date | None) -> Interval | None:
    number, month = found.required("number", "number_before").value, found.required("month").value
    year = found.value("year")
    if number > 4:
        raise ValueError("no fifth week")
    if year is not None:
        first = date(year, month, 1)
    elif published is not None:
        first = cal.latest_month(month, published)[0]
    else:
        return None
    return cal.shift(first, 7 * number - 7), cal.shift(first, 7 * number - 1)


def hijri_month_alone(found: Found, published: date | None) -> Interval | None:
    month, year = found.required("month", "alone").value, found.value("year")
    if year is None:
        if published is None:
            return None
        year = cal.latest_hijri_year(month, 1, published)
        if found.relation("relation") == -1 and cal.hijri_month(year, month)[1] >= published:
            year -= 1
    return cal.hijri_month(year, month)


def season(found: Found, published: date | None) -> Interval | None:
    first_month, year, relation = (
        found.required("season").value,
        found_year(found, published),
        found.relation("relation"),
    )
    if year is not None:
        return cal.season_of(year, first_month)
    if published is None:
        return None
    if relation == 1:
        return cal.season_of(published.year + (first_month <= published.month), first_month)
    past = [cal.season_of(published.year - back, first_month) for back in range(3)]
    limit = [span for span in past if (span[0] if relation == 0 else span[1]) <= published]
    return limit[0]
