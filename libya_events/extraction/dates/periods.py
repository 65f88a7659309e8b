"""What each form of a week, month, year or stretch of time means, given the day of publication.

As in ``readings.py``, None stands for want of a day of publication and ValueError for words that are no date.
"""

from __future__ import annotations

from datetime import date

from libya_events.extraction.dates import news_calendar as cal
from libya_events.extraction.dates.found import Found, found_year
from libya_events.extraction.dates.news_calendar import Interval

_WORKING_WEEK = 5
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_HALF_OF_MONTHS = 6
_WEEK = 7


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
    unit = found.required("unit", "unit_after", "unit_in")
    relation = found.relation("relation", "before") or 0
    if unit.value not in {0, 1} or (unit.value == 0 and unit.kind != "weekend"):
        raise ValueError("more than one week, month or year")
    if published is None:
        return None
    first, last = _part(found, _period(unit.kind, relation, published), published)
    # What has happened "at the beginning of this month" has happened by now.
    return first, published if found.item("part", "part_en") and relation == 0 and first <= published < last else last


def _part(found: Found, interval: Interval, published: date | None) -> Interval:
    part = found.item("part", "part_en")
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
    year = found.required("year", "year_in_words").value
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise ValueError("a number of other things")
    return _part(found, cal.year_of(year), published)


def fraction(found: Found, published: date | None) -> Interval | None:
    """One half, third or quarter of a year or of a month."""
    parts = found.required("fraction", "fraction_after").value
    number = found.value("number", "number_before") or parts  # The last one.
    if not 1 <= number <= parts:
        raise ValueError("no such part of a year")
    of_month = found.item("month", "month_relation", "month_relation_before")
    if of_month is not None:
        whole = _month_told(found, published)
        return None if whole is None else cal.fraction_of_month(whole, number, parts)
    year = found_year(found, published)
    if year is None:
        return None
    months = 12 // parts
    return date(year, (number - 1) * months + 1, 1), cal.month_of(year, number * months)[1]


def _month_told(found: Found, published: date | None) -> Interval | None:
    """The month of a week or a half: ``أكتوبر``, "May 2024", "last month"."""
    month, year = found.value("month"), found_year(found, published)
    relation = found.relation("month_relation", "month_relation_before")
    if month is not None and year is not None:
        return cal.month_of(year, month)
    if published is None:
        return None
    if month is None:
        return cal.month_of(*cal.shift_month(published, relation or 0))
    return cal.latest_month(month, published, before_current=found.relation("relation") == -1)


def edge_of_month(found: Found, published: date | None) -> Interval | None:
    """The last week, the last day or the first or last days of a month."""
    unit = found.required("unit", "unit_after", "unit_first", "unit_last")
    is_final = found.item("final", "final_before") is not None
    whole = _month_told(found, published)
    if unit.kind == "day" and not is_final and (unit.value or (found.value("number", "number_before") or 0) > 1):
        raise ValueError("a day of the month")
    if whole is None:
        return None
    if published is not None and is_final and whole[1] > cal.shift(published, cal.DAYS_AHEAD):
        raise ValueError("the past days of this month")
    if unit.kind == "week" or not unit.value:
        return (cal.shift(whole[1], 1 - _WEEK), whole[1]) if is_final else (whole[0], cal.shift(whole[0], _WEEK - 1))
    return cal.one(whole[1])


def months(found: Found, published: date | None) -> Interval | None:
    """From one month to another, or two of them."""
    year, first_year = found_year(found, published), found.value("first_year")
    first, last = found.required("first_month").value, found.required("month").value
    if year is not None:
        end = cal.month_of(year, last)
    elif published is not None:
        end = cal.latest_month(last, published, before_current=found.relation("relation") == -1)
    else:
        return None
    begin = cal.month_of(first_year or end[0].year - (first > last), first)
    if first == last or not 0 <= (end[0].year - begin[0].year) * 12 + last - first <= _HALF_OF_MONTHS:
        raise ValueError("months that run backwards")
    return begin[0], end[1]


def years(found: Found, published: date | None) -> Interval | None:
    first, last = found.required("year").value, found.required("last_year").value
    if first >= last:
        raise ValueError("years that run backwards")
    return cal.year_of(first)[0], cal.year_of(last)[1]


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
    number = found.required("number", "number_before").value
    if number > 4:
        raise ValueError("no fifth week")
    whole = _month_told(found, published)
    return whole and (cal.shift(whole[0], _WEEK * (number - 1)), cal.shift(whole[0], _WEEK * number - 1))


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
