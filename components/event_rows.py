"""Events in words, as lists and tables show them: date, place, type, casualties, evidence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import pandas as pd

from components.markup import direction
from libya_events.model import DatePrecision, EventType, GeoPrecision
from libya_events.presentation.figure_words import format_given
from libya_events.presentation.palette import type_glyph
from libya_events.presentation.wording import count_phrase, format_date, say, type_name

_TOLD = (
    "event_id",
    "event_type",
    "sub_event_type",
    "event_date",
    "event_date_end",
    "date_precision",
    "geo_precision",
    "killed_low",
    "killed_best",
    "killed_high",
    "injured_low",
    "injured_best",
    "injured_high",
    "reports",
    "evidence_text",
    "evidence_language",
)


@dataclass(frozen=True, slots=True)
class EventRow:
    """One event in the words of the interface; ``evidence`` is the report's own sentence in its own direction."""

    event_id: str
    glyph: str
    type: str
    when: str
    where: str
    killed: str
    injured: str
    told_by: str
    summary: str
    evidence: str
    evidence_direction: str


def build_rows(events: pd.DataFrame | Sequence[Mapping[str, Any]], language: str) -> list[EventRow]:
    """``events``: what load_event_rows gives, or a frame with its columns."""
    wanted = (*_TOLD, f"place_name_{language}", f"summary_{language}")
    rows = _iterate_frame(events, wanted) if isinstance(events, pd.DataFrame) else events
    return [_row(values, language) for values in rows]


def _iterate_frame(events: pd.DataFrame, columns: Sequence[str]) -> Iterator[Mapping[str, Any]]:
    """The rows as values by column, only these and where they exist: pandas' own ways to walk over rows cost more than
    all that is told of them."""
    present = [name for name in columns if name in events.columns]
    for values in zip(*(events[name].tolist() for name in present), strict=True):
        yield dict(zip(present, values, strict=True))


def day_of(value: object) -> date | None:
    """A date out of a frame's cell."""
    if isinstance(value, datetime):  # as NaT is, too
        return None if bool(pd.isna(value)) else value.date()
    if value is None or bool(pd.isna(value)):  # type: ignore[call-overload]
        return None
    return pd.Timestamp(str(value)).date()


def number_of(value: object) -> int | None:
    """A count out of a frame's cell; None stays None."""
    if type(value) is int:
        return value
    return None if value is None or bool(pd.isna(value)) else int(value)  # type: ignore[call-overload]


def words_of(value: object) -> str | None:
    """A text out of a frame's cell; empty is None."""
    return value if isinstance(value, str) and value else None


def format_when(values: Mapping[Any, Any], language: str) -> str:
    return format_date(
        day_of(values["event_date"]),
        day_of(values["event_date_end"]),
        DatePrecision(values["date_precision"]),
        language,
    )


def format_where(values: Mapping[Any, Any], language: str) -> str:
    """The place's name; a place wider than a town says so."""
    name = words_of(values.get(f"place_name_{language}"))
    if name is None:
        return say("place.unknown", language)
    precision = GeoPrecision(values["geo_precision"])
    if precision in (GeoPrecision.SITE, GeoPrecision.TOWN):
        return name
    return say("place.within", language, place=name, precision=say(f"precision.{precision}", language))


def _row(values: Mapping[Any, Any], language: str) -> EventRow:
    event_type = EventType(values["event_type"])
    reports = count_phrase("count.reports", int(values["reports"]), language)
    return EventRow(
        event_id=str(values["event_id"]),
        glyph=type_glyph(event_type),
        type=type_name(event_type, language, words_of(values.get("sub_event_type"))),
        when=format_when(values, language),
        where=format_where(values, language),
        killed=_casualties(values, "killed", language),
        injured=_casualties(values, "injured", language),
        told_by=reports,
        summary=words_of(values.get(f"summary_{language}")) or "",
        evidence=words_of(values.get("evidence_text")) or "",
        evidence_direction=direction(str(values.get("evidence_language") or "")),
    )


def _casualties(values: Mapping[Any, Any], outcome: str, language: str) -> str:
    low, best, high = (number_of(values[f"{outcome}_{bound}"]) for bound in ("low", "best", "high"))
    return format_given(low, best, high, language)
