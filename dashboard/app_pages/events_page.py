"""The events of the filter as a table; a row leads to the event's own page."""

from __future__ import annotations

from dashboard.events_sections import show_list
from dashboard.frame import open_frame, show_no_match


def show() -> None:
    frame = open_frame("events")
    if frame is None:
        return
    if frame.is_empty:
        show_no_match(frame)
        return
    show_list(frame, "events")


show()
