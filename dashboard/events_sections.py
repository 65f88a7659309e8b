"""The events page: one page of the filter's events, in the order, with the columns and of the length of the view."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import streamlit as st

from components.event_grid import COLUMNS, FIRST_COLUMNS, build_grid, build_sorted_words, name_columns
from components.grid import GridOrder, GridRow, build_grid_data, show_grid
from components.grid_controls import Pages, build_list_title, show_columns, show_pager, show_select
from dashboard import data as store
from dashboard.exporting import show_event_exports
from dashboard.frame import Frame
from dashboard.state import CHOICES, ORDERS, View, address_of, go
from libya_events.presentation.names import name_of_admin1
from libya_events.presentation.wording import say
from libya_events.store.queries import load_actors_of_events, load_event_rows

_SORTS = {
    "when": ("newest", "oldest"),
    "killed": ("killed",),
    "injured": ("injured",),
    "told_by": ("reports",),
    "type": ("type",),
    "where": ("place",),
    "confidence": ("surest",),
}
"""The orders that a click on a column's head asks for, one after the other."""


def sort_of(view: View) -> tuple[str, bool]:
    """Column and direction of the view's order; places by their names in the language shown."""
    column, falling = ORDERS[view.order]
    return (f"place_name_{view.language}" if column.startswith("place_name_") else column), falling


def show_list(frame: Frame, page: str) -> None:
    """``page`` is the one that it is drawn on."""
    view, f, language = frame.view, frame.event_filter, frame.language
    pages = Pages.at(view.page, int(view.choice("rows")), frame.figures.events)
    columns = view.codes("columns") or FIRST_COLUMNS
    _show_controls(frame, columns)
    events: Sequence[Mapping[str, Any]] = store.ask(
        frame.data, load_event_rows, f, *sort_of(view), pages.offset, pages.length
    )
    event_ids = [str(event["event_id"]) for event in events]
    actors = load_actors_of_events(frame.data.snapshot, event_ids) if "actors" in columns else None
    codes = {str(event["admin1"]) for event in events if event["admin1"] is not None}
    districts = {code: name_of_admin1(code, language) for code in codes}
    addresses = [address_of("event", replace(view, event_id=event_id)) for event_id in event_ids]
    grid = build_grid(events, actors, districts, columns, language)
    rows = [GridRow(*row) for row in zip(addresses, grid, strict=True)]
    show_grid(
        build_grid_data(say("grid.alt", language), name_columns(columns, language), rows, _order(view)),
        f"event-grid-{page}-{language}",
        lambda code: go(replace(view, order=code, page=1)),
    )
    show_event_exports(frame)
    show_pager(pages, language, "events", lambda page: go(replace(view, page=page)))


def _show_controls(frame: Frame, columns: tuple[str, ...]) -> None:
    view, language = frame.view, frame.language
    orders = {code: say(f"order.{code}", language) for code in ORDERS}
    with st.container(horizontal=True, vertical_alignment="center", key="grid-controls", gap="small"):
        st.html(build_list_title(frame.figures.events, language), width="content")
        words = build_sorted_words(orders[view.order], frame.figures.events, language)
        st.html(words, width="content")
        show_select("order", orders, view.order, language, lambda code: go(replace(view, order=code, page=1)), 210)
        lengths = {code: say("grid.rows", language, n=code) for code in sorted(CHOICES["rows"], key=int)}
        show_select("rows", lengths, view.choice("rows"), language, lambda code: go(view.choosing(rows=code)), 130)
        show_columns(
            {code: say(f"grid.{code}", language) for code in COLUMNS},
            columns,
            language,
            lambda codes: go(view.choosing(columns="" if codes == FIRST_COLUMNS else ",".join(codes))),
        )


def _order(view: View) -> GridOrder:
    """What is sorted by now, and what the next click on each head asks for."""
    column = next((code for code, orders in _SORTS.items() if view.order in orders), "")
    sorts = {
        code: orders[(orders.index(view.order) + 1) % len(orders)] if view.order in orders else orders[0]
        for code, orders in _SORTS.items()
    }
    return GridOrder(column, ORDERS[view.order][1], sorts)
