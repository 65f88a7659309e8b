"""The places of a map as a table: what the circles say, for those who do not use a mouse."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pandas as pd
import streamlit as st

from libya_events.presentation.map_places import MapPlace
from libya_events.presentation.wording import say

_COLUMNS = ("place", "events", "killed", "precision")


def build_place_table(places: Sequence[MapPlace], language: str) -> pd.DataFrame:
    """The place with most events first; where no event gives a figure of killed the cell is empty."""
    ordered = sorted((place for place in places if place.near), key=lambda one: (-one.events, one.place_id))
    rows = [
        (place.name, place.events, place.killed.best, say(f"precision.{place.geo_precision}", language))
        for place in ordered
    ]
    frame = pd.DataFrame(rows, columns=list(_COLUMNS), index=[place.place_id for place in ordered])
    frame["killed"] = frame["killed"].astype("Int64")
    return frame.rename(columns={name: say(f"map.table.{name}", language) for name in _COLUMNS})


def show_place_table(places: Sequence[MapPlace], language: str, on_choose: Callable[[str], None]) -> None:
    frame = build_place_table(places, language)
    # The key holds the rows, so that a choice never outlives the table it was made in.
    key = f"place-table-{hash(tuple(frame.index))}-{language}"

    def choose() -> None:
        rows = st.session_state[key]["selection"]["rows"]
        if rows:
            on_choose(str(frame.index[rows[0]]))

    with st.expander(say("map.table", language)):
        st.dataframe(
            frame,
            key=key,
            hide_index=True,
            on_select=choose,
            selection_mode="single-row",
            height=min(400, 38 + 35 * len(frame)),
            alt=say("map.table.alt", language),
        )
