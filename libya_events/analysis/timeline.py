"""Shaping counts over time: how wide the bars are, and bars of height 0 where nothing happened."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

import pandas as pd

MOST_BARS = 80


class Step(StrEnum):
    """How wide a bar of a timeline is; a week starts on Saturday."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


def choose_step(first: date, last: date) -> Step:
    """The finest step that shows a period, both days included, in at most 80 bars; years where none does."""
    for step in (Step.DAY, Step.WEEK, Step.MONTH):
        if count_bars(first, last, step) <= MOST_BARS:
            return step
    return Step.YEAR


def count_bars(first: date, last: date, step: Step) -> int:
    """How many bars of this step a period touches."""
    begin, end = start_of(first, step), start_of(last, step)
    match step:
        case Step.DAY:
            return (end - begin).days + 1
        case Step.WEEK:
            return (end - begin).days // 7 + 1
        case Step.MONTH:
            return (end.year - begin.year) * 12 + end.month - begin.month + 1
        case Step.YEAR:
            return end.year - begin.year + 1


def start_of(day: date, step: Step) -> date:
    """The first day of the bar that a day falls into."""
    match step:
        case Step.DAY:
            return day
        case Step.WEEK:
            # Saturday is weekday 5; in the first days of year 1 there is no Saturday before.
            return date.fromordinal(max(1, day.toordinal() - (day.weekday() + 2) % 7))
        case Step.MONTH:
            return day.replace(day=1)
        case Step.YEAR:
            return day.replace(month=1, day=1)


def next_start(start: date, step: Step) -> date:
    """The first day of the bar after the one that begins with ``start``."""
    match step:
        case Step.DAY:
            return start + timedelta(days=1)
        case Step.WEEK:
            return start + timedelta(days=7)
        case Step.MONTH:
            return start_of(start + timedelta(days=31), step)
        case Step.YEAR:
            return start.replace(year=start.year + 1)


def fill_gaps(counts: pd.DataFrame, step: Step, first: date | None = None, last: date | None = None) -> pd.DataFrame:
    """``count_timeline``'s frame with a row for every period and every type that occurs, 0 where there was nothing.

    Runs from the first to the last period with events, or as far as ``first`` and ``last`` reach beyond them.
    """
    if counts.empty:
        return counts.copy()
    days = [stamp.date() for stamp in (counts["period"].min(), counts["period"].max())]
    begin = min(days[0], start_of(first, step)) if first else days[0]
    end = max(days[1], start_of(last, step)) if last else days[1]
    periods = [begin]
    while periods[-1] < end:
        periods.append(next_start(periods[-1], step))
    types = list(dict.fromkeys(counts["event_type"]))
    rows = pd.MultiIndex.from_product([pd.to_datetime(periods), types], names=["period", "event_type"])
    return counts.set_index(["period", "event_type"])["events"].reindex(rows, fill_value=0).reset_index()
