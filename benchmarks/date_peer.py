"""Dates: ours beside ``dateparser.search.search_dates``, how fast in texts and how many expressions each gets right.

search_dates is told the language of each text and the day of publication, which serves it better than its defaults. A
date is right where it lies within the days that the list gives; where it gives several, all of them must.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path

from benchmarks.measuring import measure, print_head, print_missing, print_ours, print_peer
from libya_events.extraction.dates import find_date_mentions, resolve_date

PUBLISHED = date(2025, 5, 14)
MADE = "وقع الهجوم يوم 12 مايو 2025"
COLUMNS = ("expression", "published_at", "from", "to")


@dataclass(frozen=True)
class Expression:
    text: str
    published_at: date
    first: date
    last: date


def print_dates(texts: list[str], file: Path, rounds: int) -> None:
    expressions = read_expressions(file)
    print_head(
        f"Dates in {len(texts)} texts of the length of news, and in {len(expressions)} expressions of {file.name}"
    )
    ours = measure(lambda text: find_date_mentions(text, PUBLISHED), texts, rounds)
    print_ours("our grammar", ours, count_right(expressions, resolve_ours))
    try:
        import dateparser
    except ImportError:
        print_missing("dateparser")
        return
    search(MADE, PUBLISHED)  # loads its languages
    peer = measure(lambda text: search(text, PUBLISHED), texts, 0)
    right = count_right(expressions, resolve_peer)
    print_peer(f"dateparser {dateparser.__version__} search_dates", peer, ours, right)


def read_expressions(file: Path) -> list[Expression]:
    try:
        with file.open(encoding="utf-8", newline="") as lines:
            return [
                Expression(row["expression"], *(date.fromisoformat(row[name]) for name in COLUMNS[1:]))
                for row in csv.DictReader(lines)
            ]
    except (OSError, KeyError, ValueError) as error:
        sys.exit(f"{file}: the list of dates cannot be read ({error!r}). Expected a CSV of {', '.join(COLUMNS)}.")


def count_right(expressions: list[Expression], resolve: Callable[[Expression], list[date]]) -> str:
    counts = Counter(judge(expression, resolve(expression)) for expression in expressions)
    return f"{counts['right']} right, {counts['wrong']} wrong, {counts['none']} not found"


def judge(expression: Expression, found: list[date]) -> str:
    if not found:
        return "none"
    return "right" if all(expression.first <= day <= expression.last for day in found) else "wrong"


def resolve_ours(expression: Expression) -> list[date]:
    resolved = resolve_date(expression.text, expression.published_at)
    return list(resolved[:2]) if resolved else []


def resolve_peer(expression: Expression) -> list[date]:
    return search(expression.text, expression.published_at)


def search(text: str, published_at: date) -> list[date]:
    from dateparser.search import search_dates

    language = "ar" if sum("\u0600" <= letter <= "\u06ff" for letter in text) > len(text) / 3 else "en"
    settings = {
        "RELATIVE_BASE": datetime.combine(published_at, time()),
        "PREFER_DATES_FROM": "past",
        "DATE_ORDER": "DMY",
    }
    found = search_dates(text, languages=[language], settings=settings) or []
    return [moment.date() for _, moment in found]
