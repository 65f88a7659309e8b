"""The key figures of the overview: sums, what they were before, what is usual, and where each of them leads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from components.key_figures import Change, build_tiles, show_key_figures
from dashboard import data as store
from dashboard.frame import Frame
from dashboard.state import open_page
from libya_events.analysis.timeline import Step, start_of
from libya_events.analysis.trends import HISTORY_WEEKS, UsualRange, find_usual_range
from libya_events.filters import EventFilter, Undated
from libya_events.model import INCIDENT_TYPES, EventType
from libya_events.store.figure_queries import Tolls, count_tolls
from libya_events.store.timeline_queries import count_incident_weeks, list_read_periods

_WEEK = timedelta(weeks=1)
NOT_MIGRATION = tuple(one for one in EventType if one is not EventType.MIGRATION)


def show_figures(frame: Frame) -> None:
    tolls = store.ask(frame.data, count_tolls, frame.event_filter)
    tiles = build_tiles(frame.figures, tolls, find_change(frame), frame.language)
    show_key_figures(tiles, _leading(frame, tolls))


def find_change(frame: Frame) -> Change | None:
    """None for a time without both ends: it has no length that another could have."""
    f = frame.event_filter
    if f.first_day is None or f.last_day is None or f.undated is Undated.ONLY or f.last_day < f.first_day:
        return None
    length = f.last_day - f.first_day + timedelta(days=1)
    if f.first_day.toordinal() <= length.days:
        return None
    days = f.first_day - length, f.first_day - timedelta(days=1)
    read = _list_read(frame, Step.DAY)
    known = bool(read) and read[0] <= days[0] and any(days[0] <= day <= days[1] for day in read)
    earlier = f.with_(first_day=days[0], last_day=days[1], undated=Undated.EXCLUDE)
    before = store.ask(frame.data, count_tolls, earlier) if known else None
    # Weeks without any report hold no incidents that could be known: neither are they history nor do they count here.
    weeks_read = sum(f.first_day - _WEEK < week <= f.last_day for week in _list_read(frame, Step.WEEK))
    usual = _find_usual(frame, f.first_day, min(length.days / 7, weeks_read))
    return Change(days, before, usual) if before or usual else None


def _find_usual(frame: Frame, first_day: date, weeks: float) -> UsualRange | None:
    """From the weeks that end before the period begins; nothing for a time longer than they are together."""
    end = start_of(first_day, Step.WEEK)
    if not 0 < weeks <= HISTORY_WEEKS or end.toordinal() <= 7 * HISTORY_WEEKS:
        return None
    begin = end - timedelta(weeks=HISTORY_WEEKS)
    f = frame.event_filter.with_(first_day=begin, last_day=end - timedelta(days=1), undated=Undated.EXCLUDE)
    counted = store.ask(frame.data, count_incident_weeks, f)
    incidents = {week.date(): int(n) for week, n in counted[["period", "events"]].itertuples(index=False)}
    return find_usual_range(
        [incidents.get(week, 0) for week in _list_read(frame, Step.WEEK) if begin <= week < end], weeks
    )


def _list_read(frame: Frame, step: Step) -> tuple[date, ...]:
    return store.ask(frame.data, list_read_periods, EventFilter(sources=frame.event_filter.sources), str(step))


def _leading(frame: Frame, tolls: Tolls) -> Callable[[str], None]:
    """Where a figure leads: to the events that it counts, in the order in which they count; places to the map."""
    f, view = frame.event_filter, frame.view.bare()

    def lead(code: str) -> None:
        match code:
            case "incidents":
                wanted = _narrowed(f, INCIDENT_TYPES) if frame.figures.talks else f
                open_page("events", view.filtered(wanted))
            case "killed":
                wanted = _narrowed(f, NOT_MIGRATION) if tolls.dead.told else f
                least = max(1, f.killed_at_least or 0)
                open_page("events", replace(view.filtered(wanted.with_(killed_at_least=least)), order="killed"))
            case "injured":
                open_page("events", replace(view, order="injured"))
            case "migration":
                wanted = _narrowed(f, (EventType.MIGRATION,))
                open_page("events", replace(view.filtered(wanted), order="killed"))
            case "places":
                open_page("map", view)
            case "reports":
                open_page("reports", view)
            case _:
                raise ValueError(f"No figure is called {code!r}.")

    return lead


def _narrowed(f: EventFilter, types: tuple[EventType, ...]) -> EventFilter:
    """The filter's own types among these; all of these where it names none."""
    chosen = f.event_types or tuple(EventType)
    return f.with_(event_types=tuple(one for one in chosen if one in types))
