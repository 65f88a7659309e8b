"""What each chart shows (series, labels, colours, title, notice), decided once; screens and exports only draw it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd

from libya_events.analysis.timeline import Step, last_day, list_periods
from libya_events.model import FAMILY_OF, DatePrecision, EventFamily, EventType
from libya_events.presentation.palette import FAMILY_GLYPHS, FAMILY_PATTERNS, FAMILY_TONES, TYPE_TONES, Tone
from libya_events.presentation.wording import family_name, format_date, format_period, say, type_name


@dataclass(frozen=True, slots=True)
class Series:
    """One family across all periods of a timeline."""

    code: str
    label: str
    tone: Tone
    pattern: str
    values: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class TimelineSpec:
    """Bars by period, stacked by family. ``periods`` are first days, without gaps; ``note`` is empty or a notice."""

    title: str
    step: Step
    periods: tuple[date, ...]
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Bar:
    code: str
    label: str
    tone: Tone
    pattern: str
    value: int


@dataclass(frozen=True, slots=True)
class BarsSpec:
    """Events by type, the commonest first."""

    title: str
    bars: tuple[Bar, ...]
    note: str


def build_timeline_spec(
    counts: pd.DataFrame, step: Step, shown: tuple[date, date], language: str, *, sample: bool
) -> TimelineSpec:
    """``counts``: period, event_type, events; ``shown``: first and last day of the picture, with events or without."""
    by_period: dict[tuple[date, EventFamily], int] = {}
    for period, event_type, events in counts[["period", "event_type", "events"]].itertuples(index=False):
        key = (pd.Timestamp(period).date(), FAMILY_OF[EventType(event_type)])
        by_period[key] = by_period.get(key, 0) + int(events)
    periods = list_periods(*shown, step)
    return TimelineSpec(
        title=say(f"timeline.title.{step}", language),
        step=step,
        periods=periods,
        labels=tuple(period_label(start, step, language) for start in periods),
        series=tuple(
            Series(
                code=str(family),
                label=f"{FAMILY_GLYPHS[family]} {family_name(family, language)}",
                tone=FAMILY_TONES[family],
                pattern=FAMILY_PATTERNS[family],
                values=tuple(by_period.get((start, family), 0) for start in periods),
            )
            for family in EventFamily
        ),
        note=sample_note(language, sample),
    )


def build_types_spec(counts: pd.DataFrame, language: str, *, sample: bool) -> BarsSpec:
    """``counts``: event_type, events."""
    order = list(EventType)
    rows = sorted(
        ((EventType(code), int(n)) for code, n in counts[["event_type", "events"]].itertuples(index=False)),
        key=lambda row: (-row[1], order.index(row[0])),
    )
    return BarsSpec(
        title=say("types.title", language),
        bars=tuple(
            Bar(
                code=str(event_type),
                label=f"{type_name(event_type, language)} {FAMILY_GLYPHS[FAMILY_OF[event_type]]}",
                tone=TYPE_TONES[event_type],
                pattern=FAMILY_PATTERNS[FAMILY_OF[event_type]],
                value=n,
            )
            for event_type, n in rows
        ),
        note=sample_note(language, sample),
    )


def period_label(start: date, step: Step, language: str) -> str:
    end = last_day(start, step)
    if step in (Step.MONTH, Step.YEAR):
        return format_date(start, end, DatePrecision(step), language)
    return format_period(start, end, language)


def sample_note(language: str, sample: bool) -> str:
    """The notice that stands inside every picture of sample data; empty for real data."""
    return say("banner.sample", language) if sample else ""
