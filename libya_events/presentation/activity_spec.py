"""What the timeline page shows: bars by period and series, spans beneath them, unusual weeks, reports per event."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd

from libya_events.analysis.timeline import Step, last_day, list_periods
from libya_events.analysis.trends import UnusualWeek
from libya_events.model import FAMILY_OF, EventFamily, EventType
from libya_events.presentation.chart_specs import Series, period_label
from libya_events.presentation.palette import (
    FAMILY_GLYPHS,
    FAMILY_PATTERNS,
    FAMILY_TONES,
    OTHERS_TONE,
    SERIES_TONES,
    TYPE_TONES,
    UNKNOWN_TONE,
    Tone,
)
from libya_events.presentation.span_lane import SpanMark, build_span_lane
from libya_events.presentation.wording import count_phrase, family_name, format_number, format_period, say, type_name

_OTHERS, _UNKNOWN = "*", ""
_BARS = ("period", "series", "events", "reports")


@dataclass(frozen=True, slots=True)
class WeekMark:
    first: date
    last: date
    label: str


@dataclass(frozen=True, slots=True)
class ActivitySpec:
    """``periods`` are first days without gaps. ``attention`` is reports per event, None where there is no event.

    ``unread`` are times (both days included) for which no report was read; ``spans_left`` counts events of spans that
    found no room.
    """

    title: str
    step: Step
    periods: tuple[date, ...]
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    spans: tuple[SpanMark, ...]
    spans_title: str
    spans_left: int
    unusual: tuple[WeekMark, ...]
    unusual_title: str
    unread: tuple[tuple[date, date], ...]
    unread_title: str
    attention: tuple[float | None, ...]
    attention_title: str
    note: str

    @property
    def totals(self) -> tuple[int, ...]:
        """Events of each period, all series together."""
        return tuple(sum(one.values[at] for one in self.series) for at in range(len(self.periods)))


@dataclass(frozen=True, slots=True)
class Activity:
    """What was counted. ``bars``: period, series, events, reports; ``spans``: first_day, last_day, events, of_all;
    ``read``: the first days of the periods for which something was read; ``names`` by the codes of series that are
    not types.
    """

    bars: pd.DataFrame
    spans: pd.DataFrame
    read: Collection[date]
    unusual: Sequence[UnusualWeek]
    names: Mapping[str, str]


def build_activity_spec(
    found: Activity, step: Step, by: str, shown: tuple[date, date], language: str, *, sample: bool
) -> ActivitySpec:
    """``shown``: the first and last day of the picture, whole bars."""
    periods = list_periods(*shown, step)
    rows = [
        (pd.Timestamp(period).date(), str(code), int(events), int(reports))
        for period, code, events, reports in found.bars[["period", "series", "events", "reports"]].itertuples(
            index=False
        )
    ]
    marks, spans_left = build_span_lane(found.spans, shown, language)
    return ActivitySpec(
        title=say(f"activity.title.{by}", language, step=say(f"activity.step.{step}", language)),
        step=step,
        periods=periods,
        labels=tuple(period_label(start, step, language) for start in periods),
        series=_build_series(rows, periods, found.names, by, language),
        spans=marks,
        spans_title=say("activity.spans", language),
        spans_left=spans_left,
        unusual=tuple(_week_mark(week, language) for week in found.unusual if shown[0] <= week.start <= shown[1]),
        unusual_title=say("activity.unusual", language),
        unread=_find_gaps(periods, found.read, step),
        unread_title=say("activity.unread", language),
        attention=_attention(rows, periods),
        attention_title=say("activity.attention", language),
        note=say("banner.sample", language) if sample else "",
    )


def say_usual(week: UnusualWeek, language: str) -> str:
    """Such as "3 – 9 May 2025: 12 incidents, usual 2–7"."""
    return say(
        "activity.week",
        language,
        week=format_period(week.start, week.start + timedelta(days=6), language),
        incidents=count_phrase("count.incidents", week.incidents, language),
        usual=say_range(week.usual.low, week.usual.high, language),
    )


def say_range(low: int, high: int, language: str) -> str:
    if low == high:
        return format_number(low)
    return say("range.both", language, low=format_number(low), high=format_number(high))


def series_name(code: str, by: str, names: Mapping[str, str], language: str) -> str:
    """Two sides of one event read "A + B"."""
    if code in (_OTHERS, _UNKNOWN):
        return say("activity.others" if code == _OTHERS else f"activity.unknown.{by}", language)
    match by:
        case "family":
            family = EventFamily(code)
            return f"{FAMILY_GLYPHS[family]} {family_name(family, language)}"
        case "type":
            return f"{FAMILY_GLYPHS[FAMILY_OF[EventType(code)]]} {type_name(code, language)}"
        case "side":
            return " + ".join(names.get(one, one) for one in code.split("+"))
        case _:
            return names.get(code, code)


def _build_series(
    rows: Sequence[tuple[date, str, int, int]],
    periods: Sequence[date],
    names: Mapping[str, str],
    by: str,
    language: str,
) -> tuple[Series, ...]:
    values: dict[str, dict[date, int]] = {}
    for period, code, events, _ in rows:
        values.setdefault(code, {})[period] = events
    codes = _in_order({code: sum(counts.values()) for code, counts in values.items()}, by)
    return tuple(
        Series(
            code=code,
            label=series_name(code, by, names, language),
            tone=_tone(code, by, at),
            pattern=_pattern(code, by),
            values=tuple(values.get(code, {}).get(start, 0) for start in periods),
        )
        for at, code in enumerate(codes)
    )


def _in_order(totals: Mapping[str, int], by: str) -> list[str]:
    """Families and types in their own order, so that a colour keeps its place; others by frequency; the rest last."""
    if by == "family":
        return [str(family) for family in EventFamily]
    if by == "type":
        named = [str(one) for one in EventType if str(one) in totals]
    else:
        named = sorted(totals.keys() - {_OTHERS, _UNKNOWN}, key=lambda code: (-totals[code], code))
    return [*named, *(code for code in (_OTHERS, _UNKNOWN) if code in totals)]


def _tone(code: str, by: str, at: int) -> Tone:
    if code in (_OTHERS, _UNKNOWN):
        return OTHERS_TONE if code == _OTHERS else UNKNOWN_TONE
    if by == "family":
        return FAMILY_TONES[EventFamily(code)]
    if by == "type":
        return TYPE_TONES[EventType(code)]
    return SERIES_TONES[at % len(SERIES_TONES)]


def _pattern(code: str, by: str) -> str:
    if code == _UNKNOWN:
        return "/"
    if by in ("family", "type") and code != _OTHERS:
        return FAMILY_PATTERNS[EventFamily(code) if by == "family" else FAMILY_OF[EventType(code)]]
    return ""


def _week_mark(week: UnusualWeek, language: str) -> WeekMark:
    return WeekMark(week.start, week.start + timedelta(days=6), say_usual(week, language))


def _find_gaps(periods: Sequence[date], read: Collection[date], step: Step) -> tuple[tuple[date, date], ...]:
    gaps: list[tuple[date, date]] = []
    known = frozenset(read)
    for start in periods:
        if start in known:
            continue
        end = last_day(start, step)
        if gaps and gaps[-1][1] + timedelta(days=1) == start:
            gaps[-1] = (gaps[-1][0], end)
        else:
            gaps.append((start, end))
    return tuple(gaps)


def _attention(rows: Sequence[tuple[date, str, int, int]], periods: Sequence[date]) -> tuple[float | None, ...]:
    events: dict[date, int] = {}
    reports: dict[date, int] = {}
    for period, _, n, told in rows:
        events[period] = events.get(period, 0) + n
        reports[period] = reports.get(period, 0) + told
    return tuple(reports[start] / events[start] if events.get(start) else None for start in periods)
