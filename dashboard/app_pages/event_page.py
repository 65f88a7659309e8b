"""One event: what is known of it, from which words, and the reports side by side."""

from __future__ import annotations

from dashboard.event_sections import show_event
from dashboard.frame import open_frame


def show() -> None:
    frame = open_frame("event")
    if frame is not None:
        show_event(frame)


show()
