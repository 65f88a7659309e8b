"""The first screen of a session comes before all that lies below it.

The library of the charts alone keeps the browser's only thread busy for longer than the rest of the page takes, map
included. So the first run leaves them out, and the page runs again as soon as the map stands.
"""

from __future__ import annotations

import streamlit as st

KEY = "first-screen-shown"


def is_first_screen() -> bool:
    """True once in a session: whatever makes the page run again, the second run is whole."""
    if KEY in st.session_state:
        return False
    st.session_state[KEY] = True
    return True
