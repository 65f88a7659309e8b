"""The overview: where, when, what, who, and the text that proves it."""

from __future__ import annotations

from components.banner import show_no_store, show_sample_banner, show_unread_parameters
from components.key_figures import show_key_figures
from dashboard import data as store
from dashboard.overview_sections import (
    show_filters,
    show_header,
    show_no_match,
    show_table,
    show_what_and_who,
    show_when,
    show_where,
)
from dashboard.state import current_view, read_language
from libya_events.errors import StoreError
from libya_events.presentation.wording import say


def show() -> None:
    try:
        data = store.open_data()
    except StoreError as error:
        language = read_language()
        commands = [(say("store.sample", language), "make run"), (say("store.own", language), store.INGEST_COMMAND)]
        show_no_store(language, str(error), commands)
        return
    view = current_view(store.first_filter(data))
    figures = store.count_key_figures(data, view.event_filter)
    if store.has_sample(data):
        show_sample_banner(view.language)
    show_filters(data, view)
    show_header(data, view, figures)
    show_unread_parameters(view.unread, view.language)
    show_key_figures(figures, view.language)
    if figures.events == 0 and view.event_id is None:
        show_no_match(data, view)
        show_when(data, view, figures)
        return
    show_where(data, view)
    show_when(data, view, figures)
    show_what_and_who(data, view)
    show_table(data, view, figures)


show()
