"""The dates that a report names, and which of them says when an event happened."""

from __future__ import annotations

from libya_events.extraction.dates.expressions import find_date_mentions, resolve_date

__all__ = ["find_date_mentions", "resolve_date"]
