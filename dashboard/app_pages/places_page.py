"""Places: a list of places and districts, or with ``id`` in the URL the page of one."""

from __future__ import annotations

from dashboard.frame import open_frame, show_no_match
from dashboard.place_sections import load_subject, show_place, show_when_and_who
from dashboard.places_sections import show_list, show_search


def show() -> None:
    frame = open_frame("places")
    if frame is None:
        return
    show_search(frame)
    if frame.view.subject is None:
        if frame.is_empty:
            show_no_match(frame)
        show_list(frame)
        return
    subject = load_subject(frame)
    if subject is not None:
        show_place(frame, subject)
        show_when_and_who(frame, subject)


show()
