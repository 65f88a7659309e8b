"""The table of the events page: sorted and cut on the server, its columns chosen; a click on a row opens the event.

A table of its own, because the browser would sort Streamlit's by the one page that it knows, and runs it from left to
right in Arabic too. Every cell is set as text, so nothing in it is ever read as HTML.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from components.event_panel import confidence_words
from components.event_rows import EventRow, build_rows, iterate, words_of
from components.markup import safe_html
from libya_events.model import EventStatus
from libya_events.presentation.wording import count_phrase, format_number, say

COLUMNS = (
    "when",
    "type",
    "where",
    "district",
    "actors",
    "killed",
    "injured",
    "told_by",
    "sources",
    "status",
    "confidence",
    "summary",
    "evidence",
    "provider",
    "event_id",
)
FIRST_COLUMNS = ("when", "type", "where", "killed", "injured", "told_by", "summary")
"""Those of a first visit."""
_MORE = ("admin1", "sources", "status", "confidence", "provider")

_draw_grid = st.components.v2.component(
    "libya_events.event_grid",
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


def build_grid(
    events: pd.DataFrame | Sequence[Mapping[str, Any]],
    actors: pd.DataFrame | None,
    districts: Mapping[str, str],
    columns: Sequence[str],
    language: str,
) -> pd.DataFrame:
    """One row per event in words, one column per code. ``actors``: event_id and the actors' names, needed
    for their column only; ``districts``: names by code."""
    named = {} if actors is None else _join_actors(actors, language)
    records = [
        _cells(row, values, named, districts, language)
        for row, values in zip(build_rows(events, language), iterate(events, _MORE), strict=True)
    ]
    return pd.DataFrame(records, columns=list(columns), dtype="object")


def build_grid_data(
    grid: pd.DataFrame, event_ids: Sequence[str], addresses: Sequence[str], order: GridOrder, language: str
) -> dict[str, Any]:
    """What the browser draws: heads and rows of plain text. ``addresses`` are the links of the rows, for a new tab."""
    falls = "descending" if order.falling else "ascending"
    heads = [
        {
            "code": code,
            "label": say(f"grid.{code}", language),
            "help": say(f"grid.{code}.help", language),
            "sort": order.sorts.get(code),
            "sorted": falls if code == order.column else None,
        }
        for code in grid.columns
    ]
    rows = [
        {"id": event_id, "href": address, "cells": [str(cell) for cell in cells]}
        for event_id, address, cells in zip(event_ids, addresses, grid.to_numpy().tolist(), strict=True)
    ]
    return {"label": say("grid.alt", language), "heads": heads, "rows": rows}


def show_event_grid(
    data: Mapping[str, Any], key: str, on_open: Callable[[str], None], on_sort: Callable[[str], None]
) -> None:
    """``data`` comes from build_grid_data. ``key`` is the page's own: a click on the table of the page before, in sight
    until the next one is drawn, finds no state and does nothing."""

    def opened() -> None:
        clicked = _read_click(key, "open")
        if clicked in {row["id"] for row in data["rows"]}:
            on_open(clicked)

    def sorted_by() -> None:
        clicked = _read_click(key, "sort")
        if clicked in {head["sort"] for head in data["heads"] if head["sort"]}:
            on_sort(clicked)

    _draw_grid(key=key, data=dict(data), on_open_change=opened, on_sort_change=sorted_by)


def _read_click(key: str, name: str) -> str:
    return str(getattr(st.session_state.get(key), name, ""))


def build_sorted_words(order_words: str, of_all: int, language: str) -> str:
    """What is sorted, and how."""
    words = say("grid.sorted", language, order=order_words, events=count_phrase("count.events", of_all, language))
    return f'<span class="le-page">{safe_html(words)}</span>'


def _cells(
    row: EventRow, values: Mapping[Any, Any], named: Mapping[str, str], districts: Mapping[str, str], language: str
) -> dict[str, str]:
    admin1, provider = words_of(values.get("admin1")), words_of(values.get("provider")) or ""
    return {
        "when": row.when,
        "type": f"{row.glyph} {row.type}",
        "where": row.where,
        "district": districts.get(admin1 or "", admin1 or ""),
        "actors": named.get(row.event_id, ""),
        "killed": row.killed,
        "injured": row.injured,
        "told_by": row.told_by,
        "sources": format_number(int(values["sources"])),
        "status": say(f"status.{EventStatus(values['status'])}", language),
        "confidence": confidence_words(float(values["confidence"]), language),
        "summary": row.summary,
        "evidence": row.evidence,
        "provider": say("grid.extracted", language) if provider == "extracted" else provider.upper(),
        "event_id": row.event_id,
    }


def _join_actors(actors: pd.DataFrame, language: str) -> dict[str, str]:
    """The names of each event's actors; an actor with two roles is named once."""
    comma = say("list.comma", language)
    named: dict[str, dict[str, None]] = {}
    for event_id, name in actors[["event_id", f"name_{language}"]].itertuples(index=False):
        named.setdefault(str(event_id), {})[str(name)] = None
    return {event_id: comma.join(names) for event_id, names in named.items()}
