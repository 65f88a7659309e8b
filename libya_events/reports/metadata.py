"""What is known of a report beside its text: title, source, address, date; from its own head or from a table."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from libya_events.errors import ReadingError
from libya_events.normalization import fold
from libya_events.reference.tables import read_rows
from libya_events.tokens import find_forms

COLUMNS = ("report", "published_at", "source_name", "url", "title")
_MAX_ERRORS = 10
_YEARS = range(1900, 2101)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?\Z")
_SLASHED = re.compile(
    r"(?P<a>\d{1,2})[/.-](?P<b>\d{1,2})[/.-](?P<year>\d{4})\Z"
    r"|(?P<year_first>\d{4})[/.](?P<month>\d{1,2})[/.](?P<last>\d{1,2})\Z"
)
_YEAR = re.compile(r"\d{4}")
_CLOCK = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of a report beside its text; None = unknown."""

    published_at: date | None = None
    source_name: str | None = None
    url: str | None = None
    title: str | None = None


def read_metadata(path: Path) -> dict[str, Metadata]:
    """The rows of a metadata table by file name. ReadingError names every row that is wrong (the first ten)."""
    rows: dict[str, Metadata] = {}
    errors: list[str] = []
    for line, row in _read_table(path):
        try:
            _add_row(rows, row)
        except ValueError as error:
            errors.append(f"{path.name}, line {line}: {error}.")
    if errors:
        more = f" And {len(errors) - _MAX_ERRORS} more." if len(errors) > _MAX_ERRORS else ""
        raise ReadingError(" ".join(errors[:_MAX_ERRORS]) + more + " Correct the table.")
    return rows


def _add_row(rows: dict[str, Metadata], row: dict[str, str]) -> None:
    name = row["report"]
    if not name:
        raise ValueError("The column report is empty, expected the file name of a report")
    if name in rows:
        raise ValueError(f"The report {name!r} stands in the table twice")
    rows[name] = _read_row(row)


def _read_table(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file, restval="", restkey="")
            unknown = [column for column in reader.fieldnames or () if column not in COLUMNS]
            if unknown or "report" not in (reader.fieldnames or ()):
                found = ", ".join(reader.fieldnames or ()) or "nothing"
                expected = ", ".join(COLUMNS)
                raise ReadingError(f"{path.name}, line 1: found {found}, expected {expected}. Correct the header.")
            for row in reader:
                if "" in row:
                    raise ReadingError(f"{path.name}, line {reader.line_num}: too many cells. Quote cells with commas.")
                yield reader.line_num, {column: (row.get(column) or "").strip() for column in COLUMNS}
    except OSError as error:
        raise ReadingError(f"{path}: cannot be read ({error.strerror}). Check the path and its permissions.") from error
    except UnicodeDecodeError as error:
        raise ReadingError(f"{path.name}: is not UTF-8. Save the table as CSV in UTF-8.") from error


def _read_row(row: dict[str, str]) -> Metadata:
    published = row["published_at"]
    return Metadata(
        published_at=parse_date(published) if published else None,
        source_name=row["source_name"] or None,
        url=parse_url(row["url"]) if row["url"] else None,
        title=row["title"] or None,
    )


def parse_url(value: str) -> str:
    """``value`` where it is a web address; ValueError otherwise (it is shown as a link)."""
    if not re.fullmatch(r"https?://[^\s<>\"']+", value, re.IGNORECASE):
        raise ValueError(f"The address {value[:80]!r} does not begin with http:// or https://")
    return value


def parse_date(value: str) -> date:
    """The day of a published date as files and feeds write it; ValueError where it is none or has two readings.

    ISO days and times, e-mail dates, days with the month in words (English or Arabic). Days with three numbers are
    read only where day and month cannot be confused.
    """
    words = fold(value.strip())
    iso = _ISO.match(words.upper())
    if iso is not None:
        return _checked(value, *map(int, iso.groups()))
    slashed = _SLASHED.match(words)
    if slashed is not None:
        return _read_slashed(value, slashed)
    return _read_named(value, words)


def _checked(value: str, year: int, month: int, day: int) -> date:
    try:
        found = date(year, month, day)
    except ValueError as error:
        raise ValueError(f"The published date {value[:80]!r} is not a day of the calendar") from error
    if found.year not in _YEARS:
        raise ValueError(f"The published date {value[:80]!r} is not in this or the last century")
    return found


def _read_slashed(value: str, match: re.Match[str]) -> date:
    if match["year_first"]:
        return _checked(value, int(match["year_first"]), int(match["month"]), int(match["last"]))
    day, month = int(match["a"]), int(match["b"])
    if max(day, month) <= 12 and day != month:
        raise ValueError(f"The published date {value[:80]!r} can be read in two ways")
    return _checked(value, int(match["year"]), *((month, day) if month <= 12 else (day, month)))


@cache
def _load_months() -> dict[tuple[str, ...], int]:
    rows = read_rows("calendar_words.csv", ("word", "kind", "number"))
    return {tuple(find_forms(r["word"])): int(r["number"]) for r in rows if r["kind"] == "month"}


def _read_named(value: str, words: str) -> date:
    """A date with its month in words; an e-mail date is one."""
    forms = find_forms(_CLOCK.sub(" ", words))
    months = {number for name, number in _load_months().items() if _contains(forms, name)}
    years = [form for form in forms if _YEAR.fullmatch(form)]
    days = [form for form in forms if form.isdecimal() and len(form) <= 2]
    if len(months) == 1 and len(years) == 1 and days:
        return _checked(value, int(years[0]), months.pop(), int(days[0]))
    raise ValueError(f"The published date {value[:80]!r} is no date such as 2025-05-31")


def _contains(forms: list[str], name: tuple[str, ...]) -> bool:
    return any(tuple(forms[i : i + len(name)]) == name for i in range(len(forms) - len(name) + 1))
