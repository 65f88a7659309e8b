"""The reports: a list to search, and a reader that shows what was coded from a text and what was not."""

from __future__ import annotations

from dashboard.frame import open_frame
from dashboard.reports_sections import show_list, show_reader


def show() -> None:
    frame = open_frame("reports")
    if frame is None:
        return
    if frame.view.subject is None:
        show_list(frame)
    else:
        show_reader(frame, frame.view.subject)


show()
