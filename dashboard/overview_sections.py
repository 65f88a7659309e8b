"""The sections of the overview: each takes what it needs from the data and gives it to the pieces that draw."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import streamlit as st

from components.cooccurrence import show_cooccurrence
from components.event_list import opening_here, show_event_list
from components.event_panel import show_event_panel, show_missing_event
from components.event_rows import build_rows
from components.map import HEIGHT, show_map
from components.map_legend import show_map_legend
from components.timeline import show_timeline, show_undrawn
from components.type_chart import show_type_chart
from dashboard import data as store
from dashboard.choices import build_names
from dashboard.data import Data
from dashboard.event_links import linking_event
from dashboard.exporting import show_chart_exports
from dashboard.frame import Frame
from dashboard.map_sections import build_spec, choosing_on_map, count_places, map_ground
from dashboard.profile_sections import find_dated_period
from dashboard.state import ORDERS, View, go
from libya_events.analysis.cooccurrence import EdgeKind
from libya_events.analysis.timeline import choose_step, widen_period
from libya_events.filters import ActorMatch, EventFilter, Undated
from libya_events.model import EventType
from libya_events.presentation.chart_specs import build_timeline_spec, build_types_spec
from libya_events.presentation.map_spec import MapMode
from libya_events.presentation.matrix_spec import build_matrix_spec
from libya_events.presentation.wording import say


def show_where(frame: Frame) -> None:
    """The map, and beside it the latest events or the event that is open."""
    data, view, language, f, theme = frame.data, frame.view, frame.language, frame.event_filter, frame.theme
    map_side, event_side = st.columns([11, 9], gap="small")
    with map_side:
        spec = build_spec(frame, count_places(frame, f), MapMode.TYPE)
        show_map(map_ground(frame), spec, choosing_on_map(view))
        show_map_legend(spec, view.tiles, language, theme, lambda tiles: go(replace(view, tiles=tiles)))
        show_chart_exports(frame, spec, "map")
    with event_side:
        if view.event_id is None:
            rows = build_rows(store.load_page(data, f, ORDERS["newest"], 1)[:12], language)
            places = [build_names(data, f, language)[place] for place in f.places]
            title = (
                say("list.title_at", language, place=say("list.comma", language).join(places))
                if places
                else say("list.title", language)
            )
            heads = opening_here(lambda event_id: go(replace(view, event_id=event_id)))
            show_event_list(rows, title, language, HEIGHT, heads)
        else:
            _show_event(data, view, view.event_id)


def show_when(frame: Frame) -> None:
    data, view = frame.data, frame.view
    f = view.event_filter
    period = find_dated_period(frame, f)
    if period is None:
        return
    chosen = f.period_within(period) if f.has_period else None
    shown = widen_period(chosen, period) if chosen else period
    step = choose_step(*shown)
    counted = f.with_(first_day=shown[0], last_day=shown[1], undated=Undated.EXCLUDE)
    counts = store.count_timeline(data, counted, step)
    if counts.empty:
        show_undrawn(frame.figures.undated, view.language)
        return
    spec = build_timeline_spec(counts, step, shown, view.language, sample=frame.sample)

    def choose(days: tuple[date, date]) -> None:
        go(view.filtered(f.with_(first_day=days[0], last_day=days[1], undated=Undated.EXCLUDE)))

    show_chart_exports(frame, spec, "timeline", counted)
    show_timeline(spec, chosen, view.language, frame.theme, choose)


def show_what_and_who(frame: Frame) -> None:
    data, view, language, f = frame.data, frame.view, frame.language, frame.event_filter
    theme, sample = frame.theme, frame.sample
    what, who = st.columns([9, 11], gap="small")
    with what:
        types = build_types_spec(store.count_by_type(data, f), language, sample=sample)
        show_chart_exports(frame, types, "types", f.with_(event_types=()))
        show_type_chart(types, f.event_types, language, theme, lambda one: go(view.filtered(_toggled_type(f, one))))
    with who:
        pairs = store.count_cooccurrence(data, f)
        codes = f.with_(actors=tuple(dict.fromkeys([*pairs["actor_a"], *pairs["actor_b"]])))
        matrix = build_matrix_spec(pairs, build_names(data, codes, language), language, sample=sample)

        def choose(actors: tuple[str, ...]) -> None:
            go(view.filtered(f.with_(actors=actors, actor_match=ActorMatch.ALL if len(actors) > 1 else ActorMatch.ANY)))

        together = say("matrix.together_shown", language) if matrix.kinds == (EdgeKind.TOGETHER,) else ""
        show_chart_exports(frame, matrix, "matrix")
        show_cooccurrence(matrix, language, theme, choose, together)


def _show_event(data: Data, view: View, event_id: str) -> None:
    account = store.load_account(data, event_id)
    if account is None:
        show_missing_event(view.language, lambda: go(replace(view, event_id=None)))
    else:
        show_event_panel(
            account,
            view.language,
            HEIGHT,
            lambda: go(replace(view, event_id=None)),
            lambda: linking_event(view)(event_id, say("panel.open_page", view.language)),
        )


def _toggled_type(f: EventFilter, event_type: EventType) -> EventFilter:
    if event_type in f.event_types:
        return f.with_(event_types=tuple(one for one in f.event_types if one is not event_type))
    return f.with_(event_types=(*f.event_types, event_type))
