"""What the extraction reads in the text of a test."""

from __future__ import annotations

from datetime import date

from builders import make_report

from libya_events.extraction.casualties import count_of, find_casualty_statements
from libya_events.extraction.events.candidates import find_candidates
from libya_events.extraction.events.drafts import Draft
from libya_events.model import Claim, EventType, Outcome
from libya_events.pipeline import code_report, read_article

PUBLISHED = date(2025, 5, 14)  # a Wednesday


def claims_of(text: str, published_at: date | None = PUBLISHED) -> tuple[Claim, ...]:
    return code_report(make_report(text=text, published_at=published_at)).claims


def candidates_of(text: str, published_at: date | None = PUBLISHED) -> list[Draft]:
    """The events that a report may tell, likely or not."""
    return find_candidates(*read_article(make_report(text=text, published_at=published_at)))[0]


def claim_of(text: str, event_type: EventType, published_at: date | None = PUBLISHED) -> Claim:
    """The one claim of its type; ValueError where there is none, or another."""
    (claim,) = [c for c in claims_of(text, published_at) if c.event_type is event_type]
    return claim


def killed(text: str, start: int = 0) -> int | None:
    """The killed of all statements of an article that begins at ``start``."""
    found = count_of(find_casualty_statements(text, start), Outcome.KILLED, text, start)
    return None if found is None else found[0].best
