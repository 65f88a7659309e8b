"""The first screen of a session: what lies below the map waits until the map stands."""

from __future__ import annotations

import streamlit as st

from components.after_map import show_room_after_map
from dashboard.state import keep_last_step

FIRST_SCREEN = "first-screen-begun"
"""Where a session notes that it has begun."""


def show_first_screen() -> bool:
    """Room for what lies below, shown once in a session, which it notes: the library of the charts keeps the browser's
    only thread busy for longer than the rest of the page takes. It is noted, as whatever makes the page run again, the
    map or a click, the second run must be whole."""
    if FIRST_SCREEN in st.session_state:
        return False
    st.session_state[FIRST_SCREEN] = True
    show_room_after_map(keep_last_step)
    return True
