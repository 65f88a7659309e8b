"""What each form of date means, given the day of publication; ValueError where the words are no date after all.

A reading returns None where the words are a date but need a day of publication that is not known.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from datetime import date

from libya_events.extraction import date_calendar as cal
from libya_events.extraction.date_calendar import Interval
from libya_events.extraction.date_items import Item, Items

_DAYS = {"day": 1, "week": 7, "hour": 1 / 24}
_MONTHS = {"month_unit": 1, "year": 12}
_RELATIONS = {"past": -1, "current": 0, "next": 1}


@dataclass(frozen=True, slots=True)
class Found:
    """A pattern's match with the items that it covers."""

    items: Items
    match: re.Match[str]

    def item(self, *names: str) -> Item | None:
        """The item of the first of these groups that took part."""
        groups = self.match.re.groupindex
        for name in names:
            if name in groups and self.match.start(name) >= 0:
                return self.items.items[self.match.start(name)]
        return None

    def value(self, *names: str) -> int | None:
        item = self.item(*names)
        return None if item is None else item.value

    def required(self, *names: str) -> Item:
        item = self.item(*names)
        if item is None:
            raise ValueError(f"no {names[0]} in {self.match.group()}")
        return item

    def relation(self, *names: str) -> int | None:
        item = self.item(*names)
        return None if item is None else _RELATIONS[item.kind]

    @property
    def code_before(self) -> str:
        return self.items.codes[self.match.start() - 1 : self.match.start()]

    @property
    def code_after(self) -> str:
        return self.items.codes[self.match.end() : self.match.end() + 1]


def _one(day: date) -> Interval:
    return day, day


def _year_of(found: Found, published: date | None) -> int | None:
    """The year that the words name: ``2025``, or "of last year"."""
    year, relation = found.value("year"), found.relation("of_year", "of_year_before")
    if year is not None:
        return year
    return None if relation is None or published is None else published.year + relation


def day_and_month(found: Found, published: date | None) -> Interval | None:
    return _day_of_month(found, published, found.required("day").value)


def _day_of_month(found: Found, published: date | None, day: int) -> Interval | None:
    month, year = found.required("month").value, _year_of(found, published)
    if year is not None:
        return _one(date(year, month, day))
    if day > 29:
        date(2000, month, day)  # 31 June is no date in any year.
    if published is None:
        return None
    relation = found.relation("relation")
    if relation == 0:
        return _one(date(published.year, month, day))
    if relation == 1:
        return _one(cal.next_day(month, day, published))
    return _one(cal.latest_day(month, day, published, weekday=found.value("weekday")))


def figures(found: Found, published: date | None) -> Interval | None:
    """Day before month, as all but American papers write; the other way where it must be."""
    year, month, day = (found.required(name).value for name in ("year", "month", "day"))
    return _one(date(year, day, month) if month > 12 else date(year, month, day))


def days_of_month(found: Found, published: date | None) -> Interval | None:
    last = _day_of_month(found, published, found.required("last_day").value)
    if last is None:
        return None
    return last[0].replace(day=found.required("day").value), last[0] if _ascending(found) else _fail("days")


def _ascending(found: Found) -> bool:
    return found.required("day").value < found.required("last_day").value


def _fail(what: str) -> date:
    raise ValueError(f"{what} that run backwards")


def days_across_months(found: Found, published: date | None) -> Interval | None:
    month, day = found.required("last_month").value, found.required("last_day").value
    year = found.value("year")
    if year is None and published is None:
        return None
    last = date(year, month, day) if year is not None or published is None else cal.latest_day(month, day, published)
    first = date(found.value("first_year") or last.year, found.required("month").value, found.required("day").value)
    return (first if first <= last else first.replace(year=first.year - 1)), last


def day_of_relative_month(found: Found, published: date | None) -> Interval | None:
    relation = found.relation("relation", "relation_before") or 0
    if published is None:
        return None
    return _one(date(*cal.shift_month(published, relation), found.required("day").value))


def relative_day(found: Found, published: date | None) -> Interval | None:
    """Today, yesterday …; a weekday beside it that contradicts it comes from an older text and is believed."""
    offset, weekday = found.required("offset").value, found.value("weekday", "in_marks")
    if offset == 0 and weekday is None and (found.code_before in set("!i$D") or found.code_after in set("%O")):
        raise ValueError("the name of a newspaper, or a day of a count")
    if published is None:
        return None
    day = cal.shift(published, offset)
    if weekday is None or day.weekday() == weekday:
        return _one(day)
    return _one(cal.weekday_after(published, weekday) if offset > 0 else cal.weekday_before(published, weekday))


def relative_night(found: Found, published: date | None) -> Interval | None:
    if published is None:
        return None
    weekday = found.value("weekday")
    if weekday is not None:
        return _one(cal.weekday_before(published, weekday))
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


def weekday(found: Found, published: date | None) -> Interval | None:
    weekday, of_week = found.required("weekday").value, found.relation("of_week", "of_week_before")
    relation = found.relation("relation", "before")
    if published is None:
        return None
    if of_week is not None or relation == 0:
        return _one(cal.weekday_before(cal.week_of(published, of_week or 0)[1], weekday))
    if relation == 1:
        return _one(cal.weekday_after(published, weekday))
    return _one(cal.weekday_before(published, weekday, strictly=relation == -1))


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
    relation = found.relation("relation", "relation_before") or 0
    if unit.value not in {0, 1} or (unit.value == 0 and unit.kind != "weekend"):
        raise ValueError("more than one week, month or year")
    return None if published is None else _part(found, _period(unit.kind, relation, published), published)


def _part(found: Found, interval: Interval, published: date | None) -> Interval:
    part = found.item("part")
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
    if number is not None:
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
    if unit.kind in _DAYS:
        return _towards(published, math.ceil(_DAYS[unit.kind] * amount), found)
    year, month = cal.shift_month(published, -_MONTHS[unit.kind] * amount)
    if found.relation("relation") == 1:
        return None
    return date(year, month, min(published.day, 28)), published


def _towards(published: date, days: int, found: Found) -> Interval:
    if found.relation("relation") == 1:
        return published, cal.shift(published, days)
    return cal.shift(published, -days), published


def ago(found: Found, published: date | None) -> Interval | None:
    """A day for days and weeks, the month for months, the month a year back for years."""
    unit, preposition = found.required("unit"), found.item("preposition")
    if preposition is not None and preposition.kind == "before" and found.code_after == "f":
        raise ValueError("before something else than publication")
    if preposition is not None and unit.value == 0 and found.item("number") is None and unit.kind not in {"day", "hour"}:
        raise ValueError("an unsaid number")
    if published is None or found.item("more") is not None:
        return None
    try:
        amount = _amount(found)
    except ValueError:
        return None
    if unit.kind in _MONTHS:
        return cal.month_of(*cal.shift_month(published, -_MONTHS[unit.kind] * amount))
    day = cal.shift(published, -int(_DAYS[unit.kind] * amount))
    spread = 1 if found.item("about") is not None and unit.kind == "week" else 0
    return cal.shift(day, -spread), cal.shift(day, spread)


def month(found: Found, published: date | None) -> Interval | None:
    """A month without a day; a bare name must follow a preposition, for names of months are words and persons too."""
    number, year, relation = found.required("month").value, _year_of(found, published), found.relation("relation", "before")
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
    if year is None and published is None:
        return None
    first = date(year, month, 1) if year is not None or published is None else cal.latest_month(month, published)[0]
    return cal.shift(first, 7 * number - 7), cal.shift(first, 7 * number - 1)


def hijri_day_and_month(found: Found, published: date | None) -> Interval | None:
    day, month, year = found.required("day").value, found.required("month").value, found.value("year")
    if year is None:
        if published is None:
            return None
        year = cal.latest_hijri_year(month, day, published)
    return _one(cal.hijri_day(year, month, day))


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
    first_month, year, relation = found.required("season").value, _year_of(found, published), found.relation("relation")
    if year is not None:
        return cal.season_of(year, first_month)
    if published is None:
        return None
    if relation == 1:
        return cal.season_of(published.year + (first_month <= published.month), first_month)
    past = [cal.season_of(published.year - back, first_month) for back in range(3)]
    limit = [span for span in past if (span[0] if relation == 0 else span[1]) <= published]
    return limit[0]
