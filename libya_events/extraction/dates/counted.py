"""What days, weeks, months or years mean that are counted from the day of publication: "three days ago".

As in ``readings.py``, None stands for want of a day of publication and ValueError for words that are no date.
"""

from __future__ import annotations

import math
from datetime import date

from libya_events.extraction.dates import news_calendar as cal
from libya_events.extraction.dates.found import Found
from libya_events.extraction.dates.news_calendar import Interval

DAYS = {"day": 1, "night_unit": 1, "week": 7, "hour": 1 / 24}
MONTHS = {"month_unit": 1, "year": 12}


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
    if found.relation("relation") == 1:
        return None
    year, month = cal.shift_month(published, -MONTHS[unit.kind] * amount)
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
    if unit.value == 0 and found.item("number") is None and unit.kind not in {"day", "hour"}:
        raise ValueError("an unsaid number")
    if published is None or found.item("more") is not None:
        return None
    try:
        amount = _amount(found)
    except ValueError:
        return None
    if unit.kind in MONTHS:
        return None if found.code_before == "F" else month_before(published, unit.kind, amount)  # "half a year ago"
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
