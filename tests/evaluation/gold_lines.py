"""Small makers of gold, for tests: say only what the test is about."""

from __future__ import annotations

from libya_events.evaluation.gold import GoldActor, GoldEvent, GoldPlace, GoldReport
from libya_events.model import EventType

TRIPOLI = GoldPlace("Tripoli", 32.9, 13.2, 0.0)
SABHA = GoldPlace("Sabha", 27.04, 14.43, 0.0)


def make_gold_event(event_type: EventType = EventType.CLASH, **fields: object) -> GoldEvent:
    """A clash in Tripoli, unless the fields say otherwise."""
    values: dict[str, object] = {
        "place": TRIPOLI,
        "date": None,
        "actors": (),
        "killed": None,
        "injured": None,
        "evidence": "fighting broke out",
        **fields,
    }
    return GoldEvent(event_type=event_type, **values)  # type: ignore[arg-type]


def make_gold(*events: GoldEvent, **fields: object) -> GoldReport:
    values: dict[str, object] = {
        "report": "report.txt",
        "published_at": None,
        "relevant": True,
        "main_text_start": None,
        "main_text_end": None,
        "outside": (),
        **fields,
    }
    return GoldReport(events=events, **values)  # type: ignore[arg-type]


def make_gold_actor(*mentions: str) -> GoldActor:
    return GoldActor(mentions[0], mentions)
