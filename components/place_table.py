"""The table of places or districts: a page at a time, sorted on the server; choosing a row opens the place."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st

from components.grid_controls import Pages, show_pager
from components.markup import safe_html
from libya_events.presentation.wording import say

COLUMNS = ("name", "kind", "district", "events", "killed", "range", "type", "latest")


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """One place or district in the words of the interface. ``killed`` is the best figure, None where none is given;
    ``range`` is empty where the reports agree on it."""

    code: str
    name: str
    kind: str
    district: str
    events: int
    killed: int | None
    range: str
    type: str
    latest: str


@dataclass(frozen=True, slots=True)
class PlaceList:
    """A page of the list, and how it was chosen: level (place or district) and order, as codes."""

    lines: Sequence[PlaceLine]
    level: str
    order: str
    pages: Pages


def build_place_table(lines: Sequence[PlaceLine], level: str, language: str) -> pd.DataFrame:
    """One row per place; in Arabic the columns run from right to left."""
    columns = COLUMNS if language == "en" else tuple(reversed(COLUMNS))
    if level == "district":
        columns = tuple(column for column in columns if column != "kind")
    table = pd.DataFrame(
        {_head(column, level, language): [getattr(line, column) for line in lines] for column in columns}
    )
    return table.astype({_head("killed", level, language): "Int64"})


def read_place_row(selection: Mapping[str, Any], lines: Sequence[PlaceLine]) -> str | None:
    chosen = selection.get("rows") or []
    return lines[chosen[0]].code if chosen and chosen[0] < len(lines) else None


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
    shown: PlaceList, language: str, on_open: Callable[[str], None], on_page: Callable[[int], None]
) -> None:
    lines = shown.lines
    key = f"places-{shown.level}-{shown.order}-{shown.pages.page}-{hash(tuple(line.code for line in lines))}-{language}"

    def open_row() -> None:
        code = read_place_row(st.session_state[key]["selection"], lines)
        if code is not None:
            on_open(code)

    name, *numbers = (_head(column, shown.level, language) for column in ("name", "events", "killed"))
    st.dataframe(
        build_place_table(lines, shown.level, language),
        key=key,
        hide_index=True,
        height=35 * (len(lines) + 1) + 3,
        on_select=open_row,
        selection_mode="single-row",
        column_config={
            name: st.column_config.TextColumn(width="medium"),
            **{head: st.column_config.NumberColumn(width="small", format="localized") for head in numbers},
        },
        alt=say("places.table.alt", language),
    )
    note = safe_html(say(f"places.note.{shown.level}", language))
    st.html(f'<p class="le-row-facts">{note}</p>')
    if shown.pages.last > 1:
        show_pager(shown.pages, language, "places", on_page)


def _head(column: str, level: str, language: str) -> str:
    if column == "district" and level == "district":
        column = "region"
    return say(f"places.column.{column}", language)
