"""Events known to some days only, as lines in a thin lane beneath a timeline: never points of a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd

from libya_events.presentation.wording import count_phrase, format_period, say

MOST_ROWS = 5


@dataclass(frozen=True, slots=True)
class SpanMark:
    """A line from the first to the last of the days in question, in one of the lane's rows."""

    first: date
    last: date
    row: int
    label: str


def build_span_lane(spans: pd.DataFrame, shown: tuple[date, date], language: str) -> tuple[tuple[SpanMark, ...], int]:
    """The lines, and how many events found no room. ``spans``: first_day, last_day, events, of_all.

    Each goes into the first row that is free over its time, the shorter ones first: they know more.
    """
    rows: list[list[tuple[date, date]]] = [[] for _ in range(MOST_ROWS)]
    marks, left = [], 0 if spans.empty else int(spans["of_all"].iloc[0])
    for first, last, events in sorted(_read(spans), key=lambda span: (span[1] - span[0], span[0])):
        drawn = max(first, shown[0]), min(last, shown[1])
        row = next((at for at, taken in enumerate(rows) if _is_free(taken, drawn)), None)
        if row is not None:
            rows[row].append(drawn)
            marks.append(SpanMark(first, last, row, _label(first, last, events, language)))
            left -= events
    return tuple(marks), left


def _read(spans: pd.DataFrame) -> list[tuple[date, date, int]]:
    return [
        (pd.Timestamp(first).date(), pd.Timestamp(last).date(), int(events))
        for first, last, events in spans[["first_day", "last_day", "events"]].itertuples(index=False)
    ]


def _is_free(taken: list[tuple[date, date]], wanted: tuple[date, date]) -> bool:
    return all(wanted[1] < begin or end < wanted[0] for begin, end in taken)


def _label(first: date, last: date, events: int, language: str) -> str:
    counted = count_phrase("count.events", events, language)
    return say("activity.span", language, events=counted, days=format_period(first, last, language))
