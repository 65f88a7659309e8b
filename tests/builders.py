"""Small makers of reports, claims and events for tests: say only what the test is about.

A claim's spans are found in its report: ``make_claim(report, place="طرابلس")`` fails where the words are not there.
"""

from __future__ import annotations

import hashlib
from datetime import date
from itertools import count

from libya_events.model import (
    Claim,
    ClaimActor,
    CodedReport,
    Count,
    DatePrecision,
    Event,
    EventActor,
    EventType,
    Evidence,
    GeoPrecision,
    Language,
    Place,
    Region,
    Report,
    Role,
    Span,
)

_numbers = count(1)

TRIPOLI = Place(
    "tripoli", "Tripoli", "طرابلس", "town", 32.887, 13.191, 15, GeoPrecision.TOWN, "LY", "LY-TB", Region.WEST
)
ABU_SALIM = Place(  # a quarter of Tripoli
    "abu_salim",
    "Abu Salim",
    "أبو سليم",
    "quarter",
    32.84,
    13.18,
    4,
    GeoPrecision.AREA,
    "LY",
    "LY-TB",
    Region.WEST,
    within="tripoli",
)
SABHA = Place("sabha", "Sabha", "سبها", "town", 27.038, 14.428, 10, GeoPrecision.TOWN, "LY", "LY-SB", Region.SOUTH)
LIBYA = Place("ly", "Libya", "ليبيا", "country", 27.0, 17.0, 900, GeoPrecision.COUNTRY, "LY")

DEFAULT_TEXT = (
    "اندلعت اشتباكات مسلحة في طرابلس أمس وقتل شخصان. Clashes broke out in Tripoli and two people were killed."
)


def make_report(
    text: str = DEFAULT_TEXT, *, before: str = "", after: str = "", report_id: str | None = None, **fields: object
) -> Report:
    """A report whose main text is ``text``; ``before`` and ``after`` are the page's clutter around it."""
    whole = before + text + after
    values: dict[str, object] = {
        "report_id": report_id or hashlib.sha256(whole.encode()).hexdigest()[:16],
        "file_name": "report.txt",
        "language": Language.ARABIC,
        "published_at": date(2025, 5, 13),
        **fields,
    }
    return Report(text=whole, main_text_start=len(before), main_text_end=len(before) + len(text), **values)  # type: ignore[arg-type]


def make_span(report: Report, words: str) -> Span:
    start = report.text.index(words, report.main_text_start)
    return Span(start, start + len(words), words)


def make_claim(report: Report, event_type: EventType = EventType.CLASH, **fields: object) -> Claim:
    """A claim whose evidence is the whole main text, unless ``evidence`` is given."""
    start, end = report.main_text_start, report.main_text_end
    sentence = Span(start, end, report.text[start:end])
    values: dict[str, object] = {
        "claim_id": f"{report.report_id}-{event_type}-{start}",
        "report_id": report.report_id,
        "evidence": Evidence(sentence=sentence, trigger=sentence),
        "confidence": 0.8,
        **fields,
    }
    return Claim(event_type=event_type, **values)  # type: ignore[arg-type]


def make_claim_actor(report: Report, actor_id: str, words: str, role: Role = Role.PARTICIPANT) -> ClaimActor:
    return ClaimActor(actor_id, actor_id.title(), actor_id, "armed_group", role, make_span(report, words))


def make_coded(report: Report | None = None, *claims: Claim) -> CodedReport:
    """A relevant report with its claims; one claim where none is given."""
    report = report or make_report()
    return CodedReport(report, relevant=True, claims=claims or (make_claim(report),))


def make_actor(actor_id: str, role: Role = Role.PARTICIPANT) -> EventActor:
    return EventActor(actor_id, actor_id.replace("_", " ").title(), actor_id, "armed_group", role)


def make_event(
    event_id: str | None = None,
    event_type: EventType = EventType.CLASH,
    *,
    day: date | None = date(2025, 5, 12),
    last_day: date | None = None,
    place: Place | None = TRIPOLI,
    actors: tuple[str | EventActor, ...] = (),
    killed: int | Count | None = None,
    injured: int | Count | None = None,
    **fields: object,
) -> Event:
    """An event with a new id unless one is given. Actors may be ids; a number of killed is low, best and high."""
    event_id = event_id or f"e{next(_numbers):05d}"
    values: dict[str, object] = {
        "claim_ids": (f"{event_id}-claim",),
        "report_ids": (f"{event_id}-report",),
        "reports": 1,
        "sources": 1,
        "confidence": 0.8,
        "date_precision": DatePrecision.DAY if day else DatePrecision.UNKNOWN,
        **fields,
    }
    return Event(
        event_id=event_id,
        event_type=event_type,
        event_date=day,
        event_date_end=last_day or day,
        place=place,
        actors=tuple(make_actor(actor) if isinstance(actor, str) else actor for actor in actors),
        killed=Count(killed, killed, killed) if isinstance(killed, int) else killed,
        injured=Count(injured, injured, injured) if isinstance(injured, int) else injured,
        **values,  # type: ignore[arg-type]
    )
