"""The map page: choices, the map in full height, what lies beside it, and the same places as a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

import streamlit as st

from components.choices import show_segments
from components.event_list import show_event_list
from components.event_rows import build_rows
from components.map import MapChoice, MapGround, show_map
from components.map_legend import Beside, build_map_legend, show_beside
from components.map_table import show_place_table
from dashboard import data as store
from dashboard.event_links import linking_event
from dashboard.exporting import show_chart_exports
from dashboard.frame import Frame
from dashboard.map_comparison import describe_comparison, period_before, show_no_comparison
from dashboard.state import ORDERS, View, address_of, go
from libya_events.analysis.timeline import Step
from libya_events.filters import EventFilter, Undated
from libya_events.presentation.map_districts import build_district_spec
from libya_events.presentation.map_marks import build_map_spec
from libya_events.presentation.map_places import NOT_DRAWN, MapPlace, build_places, list_not_drawn
from libya_events.presentation.map_playback import PlaybackSpec, build_playback, playable_steps
from libya_events.presentation.map_spec import MapMode, MapSpec
from libya_events.presentation.names import name_of_admin1, name_of_place
from libya_events.presentation.wording import say
from libya_events.reference.gazetteer_data import find_town, load_admin1, load_places
from libya_events.store.map_queries import count_places_by_step, count_places_by_type
from libya_events.store.queries import count_by_admin1

PLAYED = (MapMode.TYPE, MapMode.KILLED, MapMode.DENSITY)
_LIST_HEIGHT = 420


def map_ground(frame: Frame, *, tall: bool = False) -> MapGround:
    return MapGround(frame.language, frame.theme, frame.sample, frame.view.tiles, tall)


def without_place(f: EventFilter) -> EventFilter:
    """A filter in which no place is chosen."""
    return f.with_(places=(), admin1s=())


def count_places(frame: Frame, f: EventFilter, before: EventFilter | None = None) -> list[MapPlace]:
    """The events of the filter and, pale, those around the places that it names."""
    counts = store.ask(frame.data, count_places_by_type, f, True)
    earlier = None if before is None else store.ask(frame.data, count_places_by_type, before, True)
    return build_places(counts, frame.language, find_town, earlier)


def build_spec(
    frame: Frame, places: Sequence[MapPlace], mode: MapMode, note: str = "", *, played: bool = False
) -> MapSpec:
    return build_map_spec(places, mode, frame.language, sample=frame.sample, note=note, played=played)


def choosing_on_map(view: View) -> Callable[[MapChoice], None]:
    return lambda choice: go(view_of_choice(view, choice))


def view_of_choice(view: View, choice: MapChoice) -> View:
    """A click chooses a place or district, a second one lifts it. What is chosen already is narrowed down, so that a
    click finds the events that the circle counts."""
    f, field = view.event_filter, "admin1s" if choice.target == "admin1" else "places"
    wanted = (f if choice.chosen else without_place(f)).with_(**{field: (choice.code,)})
    return view.filtered(f.with_(**{field: ()}) if wanted == f else wanted)


def show_choices(frame: Frame) -> None:
    """What the map shows, and in which steps it is played."""
    view, language = frame.view, frame.language
    with st.container(horizontal=True, vertical_alignment="center", key="map-choices", gap="small"):
        _choose("map", [str(mode) for mode in MapMode], "map.mode", view, language)
        steps = _steps(frame)
        if len(steps) > 1 and MapMode(view.choice("map")) in PLAYED:
            step = _step(frame, steps)
            _choose("play", [str(one) for one in steps], "play.step", view, language, str(step))
        key = f"tiles-{view.tiles}"
        st.toggle(
            say("map.tiles", language),
            value=view.tiles,
            key=key,
            help=say("map.tiles.help", language),
            on_change=lambda: go(replace(view, tiles=bool(st.session_state[key]))),
        )


def show_map_page(frame: Frame) -> None:
    view, language, f = frame.view, frame.language, frame.event_filter
    mode = MapMode(view.choice("map"))
    before = period_before(frame) if mode is MapMode.CHANGE else None
    if mode is MapMode.CHANGE and before is None:
        show_no_comparison(frame)
        mode = MapMode.TYPE
    places = count_places(frame, f, before)
    playback = _playback(frame, mode)
    if mode is MapMode.DISTRICTS:
        counts = store.ask(frame.data, count_by_admin1, f, True)
        spec = build_district_spec(counts, load_admin1(), language, sample=frame.sample)
    else:
        note = describe_comparison(frame, before) if before else playback.note if playback else ""
        spec = build_spec(frame, places, mode, note, played=playback is not None)
    map_side, event_side = st.columns([13, 5], gap="small")
    with map_side:
        show_map(map_ground(frame, tall=True), spec, choosing_on_map(view), playback)
        show_chart_exports(frame, spec, f"map-{mode}")
    with event_side, st.container(key="map-side", gap="small"):
        st.html(build_map_legend(spec, language, frame.theme))
        show_beside(_list_beside(frame), language, lambda wanted: go(view.filtered(wanted)), _back(frame))
        rows = build_rows(store.load_page(frame.data, f, ORDERS["newest"], 1)[:20], language)
        show_event_list(rows, _list_title(frame), language, _LIST_HEIGHT, linking_event(view))
    show_place_table(
        places,
        lambda place: address_of("map", view_of_choice(view, MapChoice("place", place.place_id, bool(place.chosen)))),
        language,
    )


def _choose(name: str, codes: list[str], words: str, view: View, language: str, now: str | None = None) -> None:
    """One of the page's choices, kept in the URL; ``now`` stands where the view leaves it to the page."""
    show_segments(
        say(words, language),
        {code: say(f"{words}.{code}", language) for code in codes},
        now or view.choice(name),
        f"choose-{name}",
        lambda code: go(view.choosing(**{name: code})),
        label_shown=False,
    )


def _period(frame: Frame) -> tuple[date, date] | None:
    whole, f = store.period_of_data(frame.data), frame.event_filter
    if whole is None or f.undated is Undated.ONLY:
        return None
    return f.period_within(whole)


def _steps(frame: Frame) -> tuple[Step, ...]:
    period = _period(frame)
    return playable_steps(*period) if period and period[0] <= period[1] else ()


def _step(frame: Frame, steps: Sequence[Step]) -> Step:
    wanted = frame.view.choice("play")
    return Step(wanted) if wanted in steps else steps[0]


def _playback(frame: Frame, mode: MapMode) -> PlaybackSpec | None:
    steps, period = _steps(frame), _period(frame)
    if mode not in PLAYED or not steps or period is None:
        return None
    step = _step(frame, steps)
    wanted = without_place(frame.event_filter).with_(undated=Undated.EXCLUDE)
    counts = store.ask(frame.data, count_places_by_step, wanted, str(step), mode is MapMode.TYPE)
    return build_playback(counts, step, period, mode, frame.language)


def _list_beside(frame: Frame) -> list[Beside]:
    """Regions, events without a place in Libya, and events without a date, each with the filter that shows them."""
    f, language = frame.event_filter, frame.language
    wide = list_not_drawn(store.ask(frame.data, count_places_by_type, f, True), language)
    items = [
        Beside(say("map.beside.region", language, place=place.name), place.events, f.with_(places=(place.place_id,)))
        for place in wide
        if f.places != (place.place_id,)
    ]
    if frame.figures.unplaced and not f.unplaced_only:
        items.append(Beside(say("map.beside.unplaced", language), frame.figures.unplaced, f.with_(unplaced_only=True)))
    if frame.figures.undated and f.undated is not Undated.ONLY:
        items.append(Beside(say("map.beside.undated", language), frame.figures.undated, f.with_(undated=Undated.ONLY)))
    return items


def _back(frame: Frame) -> EventFilter | None:
    """From events that cannot be on the map to those that can."""
    f, places = frame.event_filter, load_places()
    wide = any(place in places and places[place].place.geo_precision in NOT_DRAWN for place in f.places)
    if not (wide or f.unplaced_only or f.undated is Undated.ONLY):
        return None
    return f.with_(unplaced_only=False, undated=Undated.EXCLUDE, places=() if wide else f.places)


def _list_title(frame: Frame) -> str:
    f, language = frame.event_filter, frame.language
    names = [name_of_place(code, language) for code in f.places] + [
        name_of_admin1(code, language) for code in f.admin1s
    ]
    if not names:
        return say("list.title", language)
    return say("list.title_at", language, place=say("list.comma", language).join(names))
