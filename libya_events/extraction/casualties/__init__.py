"""How many persons a report says were killed, injured or are missing, and which event they belong to."""

from __future__ import annotations

from libya_events.extraction.casualties.counting import count_of
from libya_events.extraction.casualties.statements import find_casualty_statements

__all__ = ["count_of", "find_casualty_statements"]
