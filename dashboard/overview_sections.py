"""The sections of the overview: each takes what it needs from the data and gives it to the pieces that draw."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import streamlit as st

from components.banner import show_no_events
from components.cooccurrence import show_cooccurrence
from components.event_list import show_event_list
from components.event_panel import show_event_panel, show_missing_event
from components.event_rows import build_rows
from components.event_table import TablePage, show_event_table, show_table_controls
from components.filter_bar import show_filter_bar
from components.map import HEIGHT, MapGround, show_map, show_map_legend
from components.map_marks import build_extents, build_features, build_marks
from components.timeline import show_no_dates, show_timeline
from components.title_bar import build_chips, build_counters, build_title, show_chips, show_title_bar
from components.type_chart import show_type_chart
from dashboard import data as store
from dashboard.choices import build_choices, build_names
from dashboard.data import Data
from dashboard.state import ORDERS, View, go, link_to, read_theme
from libya_events.analysis.timeline import choose_step, widen_period
from libya_events.filters import ActorMatch, EventFilter, Undated
from libya_events.model import EventType
from libya_events.presentation.chart_specs import build_matrix_spec, build_timeline_spec, build_types_spec
from libya_events.presentation.wording import say
from libya_events.reference.gazetteer_data import load_admin1_shapes, load_basemap
from libya_events.store.queries import KeyFigures


def show_filters(data: Data, view: View) -> None:
    with st.sidebar:
        show_filter_bar(view.event_filter, build_choices(data, view.language), view.language, _filtering(view))


def show_header(data: Data, view: View, figures: KeyFigures) -> None:
    language, f = view.language, view.event_filter
    period = store.period_of_data(data)
    title = build_title(say("app.name", language), f, language, period[1] if period else None)
    show_title_bar(title, language, link_to(view), lambda code: go(replace(view, language=code)))
    show_chips(
        build_chips(f, build_names(data, f, language), language),
        build_counters(figures.events, figures.of_all, figures.undated, figures.unplaced, f, language),
        language,
        _filtering(view),
        lambda: go(view.filtered(EventFilter())),
    )


def show_no_match(data: Data, view: View) -> None:
    f, language = view.event_filter, view.language
    ways: list[tuple[str, Callable[[], None]]] = [
        (say("empty.first_view", language), lambda: go(view.filtered(store.first_filter(data)))),
        (say("empty.clear", language), lambda: go(view.filtered(EventFilter()))),
    ]
    if f.undated is Undated.EXCLUDE:
        ways.append((say("empty.undated", language), lambda: go(view.filtered(f.with_(undated=Undated.INCLUDE)))))
    show_no_events(language, ways)


def show_where(data: Data, view: View) -> None:
    """The map, and beside it the latest events or the event that is open."""
    language, f, theme = view.language, view.event_filter, read_theme()
    map_side, event_side = st.columns([11, 9], gap="small")
    with map_side:
        marks = build_marks(store.count_by_place(data, f), language)
        shapes = load_admin1_shapes()
        ground = MapGround(load_basemap(), shapes, language, theme, store.has_sample(data), view.tiles)
        show_map(
            ground,
            build_features(marks, f.places, language, theme),
            build_extents(marks, shapes, theme),
            lambda place_id: go(view.filtered(_toggled_place(f, place_id))),
        )
        show_map_legend(marks, view.tiles, language, theme, lambda tiles: go(replace(view, tiles=tiles)))
    with event_side:
        if view.event_id is None:
            rows = build_rows(store.load_page(data, f, ORDERS["newest"], 1).head(12), language)
            places = [build_names(data, f, language)[place] for place in f.places]
            title = (
                say("list.title_at", language, place=say("list.comma", language).join(places))
                if places
                else say("list.title", language)
            )
            show_event_list(rows, title, language, HEIGHT, _opening(view))
        else:
            _show_event(data, view, view.event_id)


def show_when(data: Data, view: View, figures: KeyFigures) -> None:
    period = store.period_of_data(data)
    if period is None:
        show_no_dates(figures.undated, view.language)
        return
    f = view.event_filter
    chosen = (f.first_day or period[0], f.last_day or period[1]) if f.has_period else None
    shown = widen_period(chosen, period) if chosen else period
    step = choose_step(*shown)
    counts = store.count_timeline(data, f.with_(first_day=shown[0], last_day=shown[1]), step)
    spec = build_timeline_spec(counts, step, shown, view.language, sample=store.has_sample(data))

    def choose(days: tuple[date, date]) -> None:
        go(view.filtered(f.with_(first_day=days[0], last_day=days[1], undated=Undated.EXCLUDE)))

    show_timeline(spec, chosen, view.language, read_theme(), choose)


def show_what_and_who(data: Data, view: View) -> None:
    language, f, theme, sample = view.language, view.event_filter, read_theme(), store.has_sample(data)
    what, who = st.columns([9, 11], gap="small")
    with what:
        types = build_types_spec(store.count_by_type(data, f), language, sample=sample)
        show_type_chart(types, f.event_types, language, theme, lambda one: go(view.filtered(_toggled_type(f, one))))
    with who:
        pairs = store.count_cooccurrence(data, f)
        codes = f.with_(actors=tuple(dict.fromkeys([*pairs["actor_a"], *pairs["actor_b"]])))
        matrix = build_matrix_spec(pairs, build_names(data, codes, language), language, sample=sample)

        def choose(actors: tuple[str, ...]) -> None:
            go(view.filtered(f.with_(actors=actors, actor_match=ActorMatch.ALL if len(actors) > 1 else ActorMatch.ANY)))

        show_cooccurrence(matrix, language, theme, choose)


def show_table(data: Data, view: View, figures: KeyFigures) -> None:
    language = view.language
    pages = max(1, -(-figures.events // store.PAGE_LENGTH))
    page = min(view.page, pages)
    rows = build_rows(store.load_page(data, view.event_filter, ORDERS[view.order], page), language)
    show_table_controls(
        TablePage(view.order, (page - 1) * store.PAGE_LENGTH, len(rows), figures.events),
        {code: say(f"order.{code}", language) for code in ORDERS},
        language,
        lambda code: go(replace(view, order=code, page=1)),
        lambda by: go(replace(view, page=page + by)),
    )
    show_event_table(rows, language, _opening(view))


def _show_event(data: Data, view: View, event_id: str) -> None:
    account = store.load_account(data, event_id)
    if account is None:
        show_missing_event(view.language, lambda: go(replace(view, event_id=None)))
    else:
        show_event_panel(account, view.language, HEIGHT, lambda: go(replace(view, event_id=None)))


def _filtering(view: View) -> Callable[[EventFilter], None]:
    return lambda event_filter: go(view.filtered(event_filter))


def _opening(view: View) -> Callable[[str], None]:
    return lambda event_id: go(replace(view, event_id=event_id))


def _toggled_place(f: EventFilter, place_id: str) -> EventFilter:
    return f.with_(places=() if f.places == (place_id,) else (place_id,))


def _toggled_type(f: EventFilter, event_type: EventType) -> EventFilter:
    if event_type in f.event_types:
        return f.with_(event_types=tuple(one for one in f.event_types if one is not event_type))
    return f.with_(event_types=(*f.event_types, event_type))
