"""The timeline: how much happened when, what was unusual, and for which days nothing was read."""

from __future__ import annotations

from dashboard.frame import open_frame, show_no_match
from dashboard.timeline_sections import show_latest, show_switches, show_timeline_and_notes


def show() -> None:
    frame = open_frame("timeline")
    if frame is None:
        return
    if frame.is_empty:
        show_no_match(frame)
    show_switches(frame)
    show_timeline_and_notes(frame)
    if not frame.is_empty:
        show_latest(frame)


show()
