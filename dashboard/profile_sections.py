"""Pieces that the pages of an actor, a place and an event share: a map, the activity and the latest events of a filter.

Each takes its own filter, which is the view's narrowed to the subject, and leads to the event's page on a click.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from components.event_list import show_event_list
from components.event_rows import build_rows
from components.map import Bounds, show_map
from components.timeline import Period, show_no_dates, show_timeline, show_undrawn
from dashboard import data as store
from dashboard.event_links import linking_event
from dashboard.exporting import show_chart_exports
from dashboard.frame import Frame
from dashboard.map_sections import map_ground
from dashboard.state import ORDERS, go
from libya_events.analysis.timeline import choose_step
from libya_events.filters import EventFilter, Undated
from libya_events.presentation.chart_specs import build_timeline_spec
from libya_events.presentation.map_marks import build_map_spec
from libya_events.presentation.map_places import build_places
from libya_events.presentation.map_spec import MapMode
from libya_events.reference.gazetteer_data import find_town
from libya_events.store.map_queries import count_places_by_type


def show_places_of(
    frame: Frame, f: EventFilter, on_choose: Callable[[str], None], bounds: Bounds | None = None
) -> None:
    """Where the events of a filter were, on a map that begins with all of Libya or with these bounds."""
    places = build_places(store.ask(frame.data, count_places_by_type, f), frame.language, find_town)
    spec = build_map_spec(places, MapMode.TYPE, frame.language, sample=frame.sample)
    show_chart_exports(frame, spec, "map", f)
    show_map(replace(map_ground(frame), bounds=bounds), spec, lambda choice: on_choose(choice.code))


def find_dated_period(frame: Frame, f: EventFilter) -> Period | None:
    """The period of the data; None where the filter selects nothing dated, which is said on the page."""
    period, figures = store.period_of_data(frame.data), store.count_key_figures(frame.data, f)
    if period is None:
        show_no_dates(figures.undated, frame.language)
    elif f.undated is Undated.ONLY:
        show_undrawn(figures.events, frame.language)
        return None
    return period


def show_activity_of(frame: Frame, f: EventFilter) -> None:
    """When they were, over the filter's period or that of the data; where none is dated, how many are not drawn."""
    period = find_dated_period(frame, f)
    if period is None:
        return
    shown = f.period_within(period)
    step = choose_step(*shown)
    counted = f.with_(first_day=shown[0], last_day=shown[1], undated=Undated.EXCLUDE)
    counts = store.count_timeline(frame.data, counted, step)
    if counts.empty:
        show_undrawn(store.count_key_figures(frame.data, f).undated, frame.language)
        return
    spec = build_timeline_spec(counts, step, shown, frame.language, sample=frame.sample)

    def choose(days: tuple[date, date]) -> None:
        go(frame.view.filtered(frame.event_filter.with_(first_day=days[0], last_day=days[1])))

    show_chart_exports(frame, spec, "timeline", counted)
    show_timeline(spec, None, frame.language, frame.theme, choose)


def show_latest_of(frame: Frame, f: EventFilter, title: str, height: int) -> None:
    rows = build_rows(store.load_page(frame.data, f, ORDERS["newest"], 1)[:12], frame.language)
    show_event_list(rows, title, frame.language, height, linking_event(frame.view))
