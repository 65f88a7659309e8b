"""The table of events: a page at a time, sorted on the server; choosing a row opens the event."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st

from components.event_rows import EventRow
from components.markup import safe_html
from libya_events.presentation.wording import format_number, say

COLUMNS = ("when", "type", "where", "killed", "injured", "told_by", "summary")


def build_table(rows: Sequence[EventRow], language: str) -> pd.DataFrame:
    """One row per event under the interface's headings; in Arabic the columns run from right to left."""
    columns = COLUMNS if language == "en" else tuple(reversed(COLUMNS))
    cells = {say(f"table.{column}", language): [_cell(row, column) for row in rows] for column in columns}
    return pd.DataFrame(cells)


def read_row(selection: Mapping[str, Any], rows: Sequence[EventRow]) -> str | None:
    chosen = selection.get("rows") or []
    return rows[chosen[0]].event_id if chosen and chosen[0] < len(rows) else None


def build_page_words(offset: int, shown: int, of_all: int, language: str) -> str:
    return say(
        "table.page",
        language,
        first=format_number(offset + 1 if shown else 0),
        last=format_number(offset + shown),
        all=format_number(of_all),
    )


def show_event_table(rows: Sequence[EventRow], language: str, on_open: Callable[[str], None]) -> None:
    key = f"table-{hash(tuple(row.event_id for row in rows))}-{language}"

    def open_row() -> None:
        event_id = read_row(st.session_state[key]["selection"], rows)
        if event_id is not None:
            on_open(event_id)

    table = build_table(rows, language)
    wide, narrow = say("table.summary", language), [say(f"table.{name}", language) for name in ("killed", "injured")]
    st.dataframe(
        table,
        key=key,
        hide_index=True,
        height=min(36 * (len(rows) + 1), 420),
        on_select=open_row,
        selection_mode="single-row",
        column_config={
            wide: st.column_config.TextColumn(width="large"),
            **{name: st.column_config.TextColumn(width="small") for name in narrow},
        },
        alt=say("table.alt", language),
    )


@dataclass(frozen=True, slots=True)
class TablePage:
    """Which events the table shows: their order, how many stand before them, how many there are."""

    order: str
    offset: int
    shown: int
    of_all: int


def show_table_controls(
    page: TablePage,
    orders: Mapping[str, str],
    language: str,
    on_order: Callable[[str], None],
    on_turn: Callable[[int], None],
) -> None:
    """Order (``orders``: code and words) and the page turner; ``on_turn`` gets -1 or 1."""
    key = f"order-{page.order}-{language}"
    with st.container(horizontal=True, vertical_alignment="center", key="table-controls"):
        st.html(f'<h2 class="le-h2">{safe_html(say("table.title", language))}</h2>', width="content")
        st.selectbox(
            say("table.order", language),
            list(orders),
            index=list(orders).index(page.order),
            format_func=orders.__getitem__,
            key=key,
            label_visibility="collapsed",
            width=220,
            on_change=lambda: on_order(st.session_state[key]),
        )
        _show_turning(page.offset, page.shown, page.of_all, language, on_turn)


def show_page_turner(offset: int, shown: int, of_all: int, language: str, on_turn: Callable[[int], None]) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="page-turner"):
        _show_turning(offset, shown, of_all, language, on_turn)


def _show_turning(offset: int, shown: int, of_all: int, language: str, on_turn: Callable[[int], None]) -> None:
    words = build_page_words(offset, shown, of_all, language)
    st.html(f'<span class="le-page">{safe_html(words)}</span>', width="content")
    for key_end, by, at_end in (("previous", -1, offset == 0), ("next", 1, offset + shown >= of_all)):
        turn = say(f"table.{key_end}", language)
        st.button(turn, key=f"page-{key_end}", disabled=at_end, on_click=on_turn, args=(by,))


def _cell(row: EventRow, column: str) -> str:
    return f"{row.glyph} {row.type}" if column == "type" else str(getattr(row, column))
