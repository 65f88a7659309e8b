"""Bars of a timeline: how wide they are, and which days they stand for."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

MOST_BARS = 80
_BLOCK = timedelta(weeks=52)


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


def last_day(start: date, step: Step) -> date:
    """The last day of the bar that begins with ``start``."""
    return next_start(start, step) - timedelta(days=1)


def list_periods(first: date, last: date, step: Step) -> tuple[date, ...]:
    """The first days of all bars that a period touches, those without any event too."""
    periods = [start_of(first, step)]
    while last_day(periods[-1], step) < last:
        periods.append(next_start(periods[-1], step))
    return tuple(periods)


def widen_period(chosen: tuple[date, date], whole: tuple[date, date]) -> tuple[date, date]:
    """A chosen period with as much again before and after it, so far as the data reaches, to see it in its context."""
    first, last = chosen
    length = last - first + timedelta(days=1)
    earliest, latest = min(whole[0], first), max(whole[1], last)
    return max(earliest, first - length), min(latest, last + length)


def find_window(chosen: tuple[date, date] | None, whole: tuple[date, date], window: str) -> tuple[date, date]:
    """What a timeline shows around a chosen period: ``all`` of the data, ``around`` it, or by the ``year``.

    Years are counted back from the last day of the data in blocks of 52 weeks, so that choosing another period within a
    block moves nothing.
    """
    if window == "all":
        return whole if chosen is None else (min(whole[0], chosen[0]), max(whole[1], chosen[1]))
    if window == "around" and chosen is not None:
        return widen_period(chosen, whole)
    first, last = chosen or (whole[1], whole[1])
    end = max(whole[1], last)
    while end - _BLOCK >= last:
        end -= _BLOCK
    begin = end - _BLOCK + timedelta(days=1)
    while begin > first:
        begin -= _BLOCK
    return min(max(begin, whole[0]), first), end


def align_window(days: tuple[date, date], step: Step) -> tuple[date, date]:
    """The whole bars that a time touches."""
    return start_of(days[0], step), last_day(start_of(days[1], step), step)
