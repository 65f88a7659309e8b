"""A table whose rows open something: rows of plain text with links, drawn by the project's own script.

A table of its own, because the browser would sort Streamlit's by the one page that it knows, and runs it from left to
right in Arabic too. Every cell is set as text, so nothing in it is ever read as HTML.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import streamlit as st

_draw_grid = st.components.v2.component(
    "libya_events.grid",
    html='<div class="le-grid"></div>',
    js=(Path(__file__).parent / "grid_scripts" / "grid.js").read_text(encoding="utf-8"),
    isolate_styles=False,
)


@dataclass(frozen=True, slots=True)
class GridOrder:
    """``sorts`` gives the code of the order that a click on a column asks for; ``column`` is sorted now."""

    column: str
    falling: bool
    sorts: Mapping[str, str]


UNSORTED = GridOrder("", False, {})


@dataclass(frozen=True, slots=True)
class GridRow:
    """``address`` is where a click on it leads, in this tab or in a new one."""

    address: str
    cells: Sequence[str]


def build_grid_data(
    label: str, heads: Mapping[str, tuple[str, str]], rows: Sequence[GridRow], order: GridOrder = UNSORTED
) -> dict[str, Any]:
    """What the browser draws. ``heads``: words and explanation of each column by its code, which styles it too."""
    falls = "descending" if order.falling else "ascending"
    return {
        "label": label,
        "heads": [
            {
                "code": code,
                "label": words,
                "help": explained,
                "sort": order.sorts.get(code),
                "sorted": falls if code == order.column else None,
            }
            for code, (words, explained) in heads.items()
        ],
        "rows": [{"href": row.address, "cells": list(row.cells)} for row in rows],
    }


def show_grid(data: Mapping[str, Any], key: str, on_sort: Callable[[str], None] | None = None) -> None:
    """``data`` comes from build_grid_data. ``key`` is the page's own: a click on the table of the page before, in sight
    until the next one is drawn, finds no state and sorts nothing."""

    def sorted_by() -> None:
        clicked = str(getattr(st.session_state.get(key), "sort", ""))
        if on_sort is not None and clicked in {head["sort"] for head in data["heads"] if head["sort"]}:
            on_sort(clicked)

    _draw_grid(key=key, data=dict(data), on_sort_change=sorted_by)
