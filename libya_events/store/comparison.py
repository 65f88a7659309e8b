"""What a period's incidents are compared with: the time of the same length before it, and what is usual in a year."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Protocol

from libya_events.analysis.timeline import Step, start_of
from libya_events.analysis.trends import HISTORY_WEEKS, UsualRange, find_usual_range
from libya_events.filters import EventFilter, Undated
from libya_events.presentation.figure_words import Change
from libya_events.store.figure_queries import count_tolls
from libya_events.store.timeline_queries import count_incident_weeks, list_read_periods

_WEEK = timedelta(weeks=1)


class Ask(Protocol):
    """Puts a question of ``store`` to an open snapshot, cached or not: the filter's text is searched on the way."""

    def __call__(self, question: Any, event_filter: EventFilter, /, *more: Any) -> Any: ...


def compare(ask: Ask, f: EventFilter) -> Change | None:
    """None for a time without both ends: it has no length that another could have."""
    if f.first_day is None or f.last_day is None or f.undated is Undated.ONLY or f.last_day < f.first_day:
        return None
    length = f.last_day - f.first_day + timedelta(days=1)
    if f.first_day.toordinal() <= length.days:
        return None
    days = f.first_day - length, f.first_day - timedelta(days=1)
    read = _list_read(ask, f, Step.DAY)
    known = bool(read) and read[0] <= days[0] and any(days[0] <= day <= days[1] for day in read)
    earlier = f.with_(first_day=days[0], last_day=days[1], undated=Undated.EXCLUDE)
    before = ask(count_tolls, earlier) if known else None
    # Weeks without any report hold no incidents that could be known: neither are they history nor do they count here.
    weeks_read = sum(f.first_day - _WEEK < week <= f.last_day for week in _list_read(ask, f, Step.WEEK))
    usual = _find_usual(ask, f, f.first_day, min(length.days / 7, weeks_read))
    return Change(days, before, usual) if before or usual else None


def _find_usual(ask: Ask, f: EventFilter, first_day: date, weeks: float) -> UsualRange | None:
    """From the weeks that end before the period begins; nothing for a time longer than they are together."""
    end = start_of(first_day, Step.WEEK)
    if not 0 < weeks <= HISTORY_WEEKS or end.toordinal() <= 7 * HISTORY_WEEKS:
        return None
    begin = end - timedelta(weeks=HISTORY_WEEKS)
    history = f.with_(first_day=begin, last_day=end - timedelta(days=1), undated=Undated.EXCLUDE)
    counted = ask(count_incident_weeks, history)
    incidents = {week.date(): int(n) for week, n in counted[["period", "events"]].itertuples(index=False)}
    return find_usual_range(
        [incidents.get(week, 0) for week in _list_read(ask, f, Step.WEEK) if begin <= week < end], weeks
    )


def _list_read(ask: Ask, f: EventFilter, step: Step) -> tuple[date, ...]:
    read: tuple[date, ...] = ask(list_read_periods, EventFilter(sources=f.sources), str(step))
    return read
