"""What stands around the events on every page: notices, filters, title, chips and counters."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components.banner import show_no_events, show_no_store, show_sample_banner, show_unread_parameters
from components.filter_bar import show_filter_bar
from components.title_bar import build_counters, build_title, show_chips, show_title_bar
from dashboard import data as store
from dashboard.choices import build_choices, build_names, leave_out_unknown
from dashboard.data import Data
from dashboard.state import View, current_view, go, link_to, read_language, read_theme
from libya_events.errors import StoreError
from libya_events.filters import EventFilter, Undated
from libya_events.presentation.filter_words import build_chips
from libya_events.presentation.palette import Theme
from libya_events.presentation.wording import count_phrase, say
from libya_events.store.queries import KeyFigures


@dataclass(frozen=True, slots=True)
class Frame:
    """What a page's sections need: the open store, the view of the URL and the key figures of its filter.

    ``row`` holds the chips and counters; a page may put more into it.
    """

    data: Data
    view: View
    figures: KeyFigures
    sample: bool
    theme: Theme
    row: DeltaGenerator

    @property
    def language(self) -> str:
        return self.view.language

    @property
    def event_filter(self) -> EventFilter:
        return self.view.event_filter

    @property
    def is_empty(self) -> bool:
        return self.figures.events == 0


def open_frame(page: str) -> Frame | None:
    """Draws what stands around a page of events. None where there is no store to show, which is said on the page."""
    data = open_store()
    if data is None:
        return None
    view = leave_out_unknown(data, current_view(store.first_filter(data)))
    figures = store.count_key_figures(data, view.event_filter)
    sample = store.has_sample(data)
    if sample:
        show_sample_banner(view.language)
    with st.sidebar:
        show_filter_bar(view.event_filter, build_choices(data, view.language), view.language, filtering(view))
    words = say("app.name" if page == "overview" else f"page.{page}", view.language)
    row = _show_header(data, view, figures, words)
    show_unread_parameters(view.unread, view.language)
    return Frame(data, view, figures, sample, read_theme(), row)


def open_store() -> Data | None:
    """The store of the settings; None where it cannot be opened, which is said on the page with what to do."""
    try:
        return store.open_data()
    except StoreError as error:
        language = read_language()
        commands = [(say("store.sample", language), "make run"), (say("store.own", language), store.INGEST_COMMAND)]
        show_no_store(language, str(error), commands)
        return None


def show_no_match(frame: Frame) -> None:
    """Nothing fits the filter: says so, and offers what would widen it, first the one restriction that is too much."""
    view, f, language = frame.view, frame.event_filter, frame.language
    ways = _list_removals(frame)
    ways += [
        (say("empty.first_view", language), lambda: go(view.filtered(store.first_filter(frame.data)))),
        (say("empty.clear", language), lambda: go(view.filtered(EventFilter()))),
    ]
    if f.undated is Undated.EXCLUDE:
        ways.append((say("empty.undated", language), lambda: go(view.filtered(f.with_(undated=Undated.INCLUDE)))))
    show_no_events(language, ways)


def _list_removals(frame: Frame) -> list[tuple[str, Callable[[], None]]]:
    """The restrictions without which there are events, with their number, the most events first."""
    language = frame.language
    found = []
    for chip in build_chips(frame.event_filter, build_names(frame.data, frame.event_filter, language), language):
        events = store.count_key_figures(frame.data, chip.without).events
        if events:
            counted = count_phrase("count.events", events, language)
            words = say("empty.remove", language, chip=chip.label, events=counted)
            found.append((events, words, partial(filtering(frame.view), chip.without)))
    return [(words, act) for _, words, act in sorted(found, key=lambda one: -one[0])]


def filtering(view: View) -> Callable[[EventFilter], None]:
    return lambda event_filter: go(view.filtered(event_filter))


def _show_header(data: Data, view: View, figures: KeyFigures, words: str) -> DeltaGenerator:
    language, f = view.language, view.event_filter
    title = build_title(words, f, language, store.last_day_of_data(data))
    show_title_bar(title, language, link_to(view), lambda code: go(replace(view, language=code)))
    return show_chips(
        build_chips(f, build_names(data, f, language), language),
        build_counters(figures.events, figures.of_all, figures.undated, figures.unplaced, f, language),
        language,
        filtering(view),
        lambda: go(view.filtered(EventFilter())),
    )
