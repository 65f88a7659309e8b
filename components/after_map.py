"""What stands below a map until that is drawn: room for charts, and a script that asks for them in time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import streamlit as st

_draw_room = st.components.v2.component(
    "libya_events.after_map",
    html='<div class="le-later" aria-hidden="true"><i></i><i></i><i></i></div>',
    js=(Path(__file__).parent / "map_scripts" / "after_map.js").read_text(encoding="utf-8"),
    isolate_styles=False,
)


def show_room_after_map(before_rest: Callable[[], None]) -> None:
    """Runs the page again as soon as the map above it stands, or cannot be expected any more; ``before_rest`` is called
    as that run begins."""
    _draw_room(key="after-map", on_stands_change=before_rest)
