"""The map: where, by type, by killed, by change, as density or by district, and played over time."""

from __future__ import annotations

from dashboard.frame import open_frame, show_no_match
from dashboard.map_sections import show_choices, show_map_page


def show() -> None:
    frame = open_frame("map")
    if frame is None:
        return
    if frame.is_empty:
        show_no_match(frame)
        return
    show_choices(frame)
    show_map_page(frame)


show()
