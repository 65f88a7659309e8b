"""The key figures of the overview: sums, what they were before, what is usual, and where each of them leads."""

from __future__ import annotations

from dataclasses import replace

from components.key_figures import show_key_figures
from dashboard import data as store
from dashboard.frame import Frame
from dashboard.state import View, link_page
from libya_events.filters import EventFilter
from libya_events.model import INCIDENT_TYPES, EventType
from libya_events.presentation.figure_words import Change, Tile, build_tiles
from libya_events.store.comparison import compare
from libya_events.store.figure_queries import Tolls, count_tolls

NOT_MIGRATION = tuple(one for one in EventType if one is not EventType.MIGRATION)


def show_figures(frame: Frame) -> None:
    tolls = store.ask(frame.data, count_tolls, frame.event_filter)
    tiles = build_tiles(frame.figures, tolls, find_change(frame), frame.language)

    def show_value(tile: Tile) -> None:
        page, view = _find_target(frame, tolls, tile.code)
        link_page(page, tile.value, view, tile.about)

    show_key_figures(tiles, show_value)


def find_change(frame: Frame) -> Change | None:
    f = frame.event_filter
    return compare(lambda question, wanted, *more: store.ask(frame.data, question, wanted, *more), f)


def _find_target(frame: Frame, tolls: Tolls, code: str) -> tuple[str, View]:
    """Where a figure leads: to the events that it counts, in the order in which they count; places to the map."""
    f, view = frame.event_filter, frame.view.bare()
    match code:
        case "incidents":
            return "events", view.filtered(_narrowed(f, INCIDENT_TYPES) if frame.figures.talks else f)
        case "killed":
            wanted = _narrowed(f, NOT_MIGRATION) if tolls.dead.told else f
            least = max(1, f.killed_at_least or 0)
            return "events", replace(view.filtered(wanted.with_(killed_at_least=least)), order="killed")
        case "injured":
            return "events", replace(view, order="injured")
        case "migration":
            return "events", replace(view.filtered(_narrowed(f, (EventType.MIGRATION,))), order="killed")
        case "places":
            return "map", view
        case "reports":
            return "reports", view
        case _:
            raise ValueError(f"No figure is called {code!r}.")


def _narrowed(f: EventFilter, types: tuple[EventType, ...]) -> EventFilter:
    """The filter's own types among these; all of these where it names none."""
    chosen = f.event_types or tuple(EventType)
    return f.with_(event_types=tuple(one for one in chosen if one in types))
