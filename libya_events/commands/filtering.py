"""The filter that a command is given: the part of a dashboard link after the question mark."""

from __future__ import annotations

from urllib.parse import parse_qsl

from libya_events.errors import LibyaEventsError
from libya_events.filters import EventFilter, from_parameters


def read_filter(query: str) -> EventFilter:
    event_filter, unread = from_parameters(dict(parse_qsl(query.lstrip("?"))))
    if unread:
        raise LibyaEventsError(
            f"--filter: {', '.join(unread)} cannot be read. Copy the part after the question mark of a dashboard link."
        )
    return event_filter
