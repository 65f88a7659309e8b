"""The places of a map as a table: what the circles say, for those who do not use a mouse."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st

from components.grid import GridRow, build_grid_data, show_grid
from libya_events.presentation.figure_words import format_given
from libya_events.presentation.map_places import MapPlace
from libya_events.presentation.wording import format_number, say

_COLUMNS = ("place", "events", "killed", "precision")


def build_place_table(places: Sequence[MapPlace], address: Callable[[MapPlace], str], language: str) -> dict[str, Any]:
    """The place with most events first; where no event gives a figure of killed the cell is empty. What stands around
    the chosen places is left out. ``address`` gives the link of a place."""
    listed = [place for place in places if place.near and place.chosen is not False]
    ordered = sorted(listed, key=lambda one: (-one.events, one.place_id))
    heads = {code: (say(f"map.table.{code}", language), "") for code in _COLUMNS}
    rows = [GridRow(address(place), _cells(place, language)) for place in ordered]
    return build_grid_data(say("map.table.alt", language), heads, rows)


def show_place_table(places: Sequence[MapPlace], address: Callable[[MapPlace], str], language: str) -> None:
    with st.expander(say("map.table", language)):
        show_grid(build_place_table(places, address, language), f"place-table-{language}")


def _cells(place: MapPlace, language: str) -> list[str]:
    killed = place.killed
    return [
        place.name,
        format_number(place.events),
        format_given(killed.low, killed.best, killed.high, language),
        say(f"precision.{place.geo_precision}", language),
    ]
