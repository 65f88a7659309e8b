"""Words of the interface in English and Arabic: looked up by key, counted in the right plural, dated and numbered.

The words live in ``wording/*.csv`` (key, en, ar). Arabic counts have six forms (CLDR: zero one two few many other),
English two; a counted key is written ``key.one``, ``key.few`` and so on.
"""

from __future__ import annotations

import csv
from calendar import monthrange
from datetime import date
from functools import cache
from pathlib import Path

from libya_events.errors import RegisterError
from libya_events.model import DatePrecision, EventFamily, EventType
from libya_events.reference.registers import load_event_types

FOLDER = Path(__file__).parent / "wording"
LANGUAGES = ("en", "ar")
PLURAL_FORMS = ("zero", "one", "two", "few", "many", "other")


@cache
def load_wording() -> dict[str, dict[str, str]]:
    """Every key of every wording file with its English and Arabic words; a key in two files raises RegisterError."""
    words: dict[str, dict[str, str]] = {}
    for path in sorted(FOLDER.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for line, row in enumerate(csv.DictReader(file), start=2):
                if not row.get("key") or row.get("en") is None or row.get("ar") is None or None in row:
                    raise RegisterError(f"wording/{path.name}, line {line}: expected key, en and ar. Correct the row.")
                if row["key"] in words:
                    raise RegisterError(
                        f"wording/{path.name}, line {line}: the key {row['key']!r} is there already. Choose another."
                    )
                words[row["key"]] = {"en": row["en"], "ar": row["ar"]}
    return words


def say(key: str, language: str, **values: object) -> str:
    """The words of a key, with ``{name}`` replaced by the values given; an unknown key raises KeyError."""
    words = load_wording()[key][language]
    return words.format(**values) if values else words


def count_phrase(key: str, n: int, language: str) -> str:
    """A number with its noun in the right form: "1 event", "11 حدثًا", "حدثان"."""
    words = load_wording()
    for form in (plural_form(n, language), "other"):
        found = words.get(f"{key}.{form}", {}).get(language)
        if found:
            return found.format(n=format_number(n))
    raise KeyError(f"{key}.other")


def plural_form(n: int, language: str) -> str:
    """The CLDR plural category of a whole number."""
    if language != "ar":
        return "one" if n == 1 else "other"
    if n < 3:
        return ("zero", "one", "two")[n]
    if 3 <= n % 100 <= 10:
        return "few"
    return "many" if n % 100 >= 11 else "other"


def format_number(n: int | float) -> str:
    """Digits 0-9 with commas between thousands, in both languages."""
    return f"{n:,}"


def format_date(first: date | None, last: date | None, precision: DatePrecision, language: str) -> str:
    """The days of an event, no finer than its precision: "12 May 2025", "May 2025", "date unknown"."""
    if first is None or precision is DatePrecision.UNKNOWN:
        return say("date.unknown", language)
    last = last or first
    if precision is DatePrecision.YEAR and (first.year, first.month, last.month) == (last.year, 1, 12):
        return str(first.year)
    if precision is DatePrecision.MONTH and _is_whole_month(first, last):
        return f"{_month(first, language)} {first.year}"
    return format_period(first, last, language)


def format_period(first: date, last: date, language: str) -> str:
    """The days from ``first`` to ``last``; a year or month that both share is said once."""
    if first == last:
        return _day(first, language)
    if first.year != last.year:
        start = _day(first, language)
    elif first.month != last.month:
        start = f"{first.day} {_month(first, language)}"
    else:
        start = str(first.day)
    return say("date.range", language, start=start, end=_day(last, language))


def type_name(event_type: EventType | str, language: str, sub_event_type: str | None = None) -> str:
    """The name of an event type or of its sub type, with a capital in English; an unknown code names itself."""
    names = _type_names()
    found = names.get((str(event_type), sub_event_type)) or names.get((str(event_type), None))
    return found[language] if found else str(event_type)


def family_name(family: EventFamily, language: str) -> str:
    return say(f"family.{family}", language)


@cache
def _type_names() -> dict[tuple[str, str | None], dict[str, str]]:
    return {
        (str(row.event_type), row.sub_event_type): {"en": row.name_en[:1].upper() + row.name_en[1:], "ar": row.name_ar}
        for row in load_event_types()
    }


def _day(day: date, language: str) -> str:
    return f"{day.day} {_month(day, language)} {day.year}"


def _month(day: date, language: str) -> str:
    return say(f"month.{day.month}", language)


def _is_whole_month(first: date, last: date) -> bool:
    return (first.year, first.month, first.day) == (last.year, last.month, 1) and last.day == monthrange(
        last.year, last.month
    )[1]
