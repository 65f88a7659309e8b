"""Finding the actors that a report names."""

from __future__ import annotations

from libya_events.extraction.actors.finding import find_actor_mentions

__all__ = ["find_actor_mentions"]
