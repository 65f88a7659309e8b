"""The overview: where, when, what, who, and the text that proves it."""

from __future__ import annotations

from dashboard.events_sections import show_list
from dashboard.figures_sections import show_figures
from dashboard.first_screen import show_first_screen
from dashboard.frame import open_frame, show_no_match
from dashboard.news_sections import show_what_is_new
from dashboard.overview_sections import show_what_and_who, show_when, show_where


def show() -> None:
    frame = open_frame("overview")
    if frame is None:
        return
    with frame.row:
        show_what_is_new(frame)
    show_figures(frame)
    if frame.is_empty and frame.view.event_id is None:
        show_no_match(frame)
        show_when(frame)
        return
    show_where(frame)
    if show_first_screen():
        return
    show_when(frame)
    show_what_and_who(frame)
    show_list(frame, "overview")


show()
