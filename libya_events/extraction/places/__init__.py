"""The places that a report names, and which of them is the scene of an event."""

from __future__ import annotations

from libya_events.extraction.places.names import find_place_mentions

__all__ = ["find_place_mentions"]
