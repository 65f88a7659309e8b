"""Actors: who with whom; with an actor in the URL, that actor's page."""

from __future__ import annotations

from dashboard.actor_profile_sections import show_actor
from dashboard.actor_sections import show_relations
from dashboard.frame import open_frame, show_no_match


def show() -> None:
    frame = open_frame("actors")
    if frame is None:
        return
    if frame.view.subject is not None:
        show_actor(frame, frame.view.subject)
    elif frame.is_empty:
        show_no_match(frame)
    else:
        show_relations(frame)


show()
