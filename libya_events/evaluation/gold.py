"""The gold: what a careful reader found in a report, one JSON object a line (fields: ``docs/accuracy.md``)."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from libya_events.errors import ReadingError, Rejection
from libya_events.evaluation.json_fields import Fields
from libya_events.model import EventType

T = TypeVar("T")

_REMEDY = "Correct the line."
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_DAY_MONTH_OR_YEAR = re.compile(r"\d{4}(-\d\d){0,2}")


@dataclass(frozen=True, slots=True)
class GoldPlace:
    """Where an event happened. ``radius_km`` is how wide the place is."""

    name: str
    latitude: float
    longitude: float
    radius_km: float


@dataclass(frozen=True, slots=True)
class GoldActor:
    """``mentions``: the words that name the actor in the report."""

    name: str
    mentions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """``date`` is an ISO day, month or year; ``killed`` and ``injured`` the number the report gives, or None."""

    event_type: EventType
    place: GoldPlace | None
    date: str | None
    actors: tuple[GoldActor, ...]
    killed: int | None
    injured: int | None
    evidence: str


@dataclass(frozen=True, slots=True)
class GoldReport:
    """``main_text_start`` and ``main_text_end`` are None where no clutter stands on that side of the article.

    ``outside`` are names that stand in the clutter only.
    """

    report: str
    published_at: date | None
    relevant: bool
    main_text_start: int | None
    main_text_end: int | None
    outside: tuple[str, ...]
    events: tuple[GoldEvent, ...]


def read_gold(path: Path) -> tuple[dict[str, GoldReport], list[Rejection]]:
    """The gold by report, and the lines that are none, with what is wrong."""
    found: dict[str, GoldReport] = {}
    rejected = []
    for number, line in _read_lines(path):
        where = f"{path.name}:{number}"
        try:
            gold = _read_report(Fields.of(json.loads(line)))
        except json.JSONDecodeError as error:
            rejected.append(Rejection(where, f"The line is no JSON ({error.msg}).", _REMEDY))
        except ValueError as error:
            rejected.append(Rejection(where, str(error), _REMEDY))
        else:
            if gold.report in found:
                rejected.append(Rejection(where, f"The report {gold.report!r} stands in the gold twice.", _REMEDY))
            found.setdefault(gold.report, gold)
    return found, rejected


def _read_lines(path: Path) -> Iterator[tuple[int, str]]:
    try:
        with path.open(encoding="utf-8-sig") as file:
            yield from ((number, line) for number, line in enumerate(file, start=1) if line.strip())
    except OSError as error:
        raise ReadingError(f"{path}: the gold cannot be read ({error.strerror}). Check the path.") from error
    except UnicodeDecodeError as error:
        raise ReadingError(f"{path}: the gold is not UTF-8. Save it as JSON lines in UTF-8.") from error


def _read_report(fields: Fields) -> GoldReport:
    outside = fields.optional("outside", Fields.of)
    return GoldReport(
        report=fields.text("report"),
        published_at=fields.optional("published_at", _day),
        relevant=fields.flag("relevant"),
        main_text_start=fields.whole_number("main_text_start"),
        main_text_end=fields.whole_number("main_text_end"),
        outside=outside.texts("mentions") if outside else (),
        events=_read_each(fields, "events", _read_event),
    )


def _read_event(fields: Fields) -> GoldEvent:
    place = fields.optional("place", Fields.of)
    return GoldEvent(
        event_type=EventType(fields.code("event_type", [*EventType])),
        place=_read_place(place) if place else None,
        date=fields.optional("date", _day_month_or_year),
        actors=_read_each(fields, "actors", _read_actor),
        killed=fields.whole_number("killed"),
        injured=fields.whole_number("injured"),
        evidence=fields.text("evidence"),
    )


def _read_place(fields: Fields) -> GoldPlace:
    return GoldPlace(
        name=fields.text("name"),
        latitude=fields.number("lat"),
        longitude=fields.number("lon"),
        radius_km=fields.number("radius_km", default=0.0),
    )


def _read_actor(fields: Fields) -> GoldActor:
    return GoldActor(name=fields.text("name"), mentions=fields.texts("mentions"))


def _read_each(fields: Fields, name: str, read: Callable[[Fields], T]) -> tuple[T, ...]:
    """The objects of a list; what is wrong with one says which."""
    found = []
    for number, item in enumerate(fields.list_of(name), start=1):
        try:
            found.append(read(Fields.of(item)))
        except ValueError as error:
            raise ValueError(f"{name}, number {number}: {error}") from error
    return tuple(found)


def _day(value: Any) -> date:
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        raise ValueError(f"found {value!r}, expected a day such as 2025-05-31.")
    return date.fromisoformat(value)


def _day_month_or_year(value: Any) -> str:
    if not isinstance(value, str) or not _DAY_MONTH_OR_YEAR.fullmatch(value):
        raise ValueError(f"found {value!r}, expected a day, a month or a year such as 2025-05-31, 2025-05 or 2025.")
    date.fromisoformat(value + "-01-01"[: 10 - len(value)])
    return value
