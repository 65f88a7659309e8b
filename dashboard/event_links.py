"""What leads to the page of an event, with the filter kept: a link beside the words, or a callback of a chart."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from components.event_list import ShowHead
from dashboard.state import View, link_page, open_page


def linking_event(view: View) -> ShowHead:
    return lambda event_id, words: link_page("event", words, _view_of(event_id, view))


def opening_event(view: View) -> Callable[[str], None]:
    return lambda event_id: open_page("event", _view_of(event_id, view))


def _view_of(event_id: str, view: View) -> View:
    return replace(view.bare(), event_id=event_id)
