"""Which of the actors that a report names took part in its events, and as what."""

from __future__ import annotations

from libya_events.extraction.participation.report_actors import ReportActors, choose_likely

__all__ = ["ReportActors", "choose_likely"]
