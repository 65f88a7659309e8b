"""The table of places or districts: a page at a time, sorted on the server; a click on a row opens the place."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st

from components.grid import GridOrder, GridRow, build_grid_data, show_grid
from components.grid_controls import Pages, show_pager
from components.markup import safe_html
from libya_events.presentation.wording import say

SORTED = ("name", "events", "killed", "latest")
"""Columns that a click sorts by; the order has the column's name."""
COLUMNS = ("name", "kind", "district", "events", "killed", "type", "latest")


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """One place or district in the words of the interface, and the address of its page. ``killed`` is empty where no
    event gives a figure."""

    name: str
    kind: str
    district: str
    events: str
    killed: str
    type: str
    latest: str
    address: str


@dataclass(frozen=True, slots=True)
class PlaceList:
    """A page of the list, and how it was chosen: level (place or district) and order, as codes."""

    lines: Sequence[PlaceLine]
    level: str
    order: str
    pages: Pages


def build_place_grid(shown: PlaceList, language: str) -> dict[str, Any]:
    """One row per place; all districts are of one kind."""
    columns = [column for column in COLUMNS if shown.level == "place" or column != "kind"]
    heads = {column: (_head(column, shown.level, language), "") for column in columns}
    rows = [GridRow(line.address, [getattr(line, column) for column in columns]) for line in shown.lines]
    order = GridOrder(shown.order, shown.order != "name", {column: column for column in SORTED})
    return build_grid_data(say("places.table.alt", language), heads, rows, order)


def show_place_search(options: Mapping[str, str], language: str, on_open: Callable[[str], None]) -> None:
    """Any place by its name, whatever the filter; ``options``: code and words."""
    key = f"place-search-{language}"

    def choose() -> None:
        found = st.session_state[key]
        if found is not None:
            on_open(found)

    st.selectbox(
        say("places.search", language),
        list(options),
        index=None,
        placeholder=say("places.search", language),
        format_func=options.__getitem__,
        key=key,
        label_visibility="collapsed",
        on_change=choose,
        width=360,
    )


def show_place_table(
    shown: PlaceList,
    language: str,
    on_sort: Callable[[str], None],
    on_page: Callable[[int], None],
) -> None:
    show_grid(build_place_grid(shown, language), f"places-{language}", on_sort)
    note = safe_html(say(f"places.note.{shown.level}", language))
    st.html(f'<p class="le-row-facts">{note}</p>')
    if shown.pages.last > 1:
        show_pager(shown.pages, language, "places", on_page)


def _head(column: str, level: str, language: str) -> str:
    if column == "district" and level == "district":
        column = "region"
    return say(f"places.column.{column}", language)
