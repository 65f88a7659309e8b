"""Where a report tells an event: news tells it in its heading, its lead, and again with its details."""

from __future__ import annotations

from typing import NamedTuple

from libya_events.model import EventType, Span


class Telling(NamedTuple):
    """The trigger of one telling with its clause and sentence; ``event_type`` is what its words say by themselves."""

    event_type: EventType
    trigger: Span
    clause: Span
    sentence: Span
