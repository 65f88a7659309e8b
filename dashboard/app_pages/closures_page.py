"""Closures: what reports say was closed, the last known state of each site, and nothing about today."""

from __future__ import annotations

from dashboard.closures_sections import load_told, show_apart, show_lead, show_nothing, show_strips_and_sites
from dashboard.frame import open_frame, show_no_match


def show() -> None:
    frame = open_frame("closures")
    if frame is None:
        return
    told = load_told(frame)
    if told is None:
        show_no_match(frame)
        return
    show_lead(frame, told)
    if told.is_empty:
        show_nothing(frame, told)
        return
    show_strips_and_sites(frame, told)
    show_apart(frame, told)


show()
