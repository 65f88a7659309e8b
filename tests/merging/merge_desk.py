"""A desk where tests lay down claims and their reports, and merge them."""

from dataclasses import replace
from datetime import date, timedelta

from builders import ABU_SALIM, TRIPOLI, make_report

from libya_events.merging.events import merge_claims
from libya_events.model import (
    Claim,
    ClaimActor,
    Count,
    DatePrecision,
    Event,
    EventType,
    Evidence,
    GeoPrecision,
    Place,
    Report,
    Role,
    Span,
)

ATTACK, BOMBING, CLASH, STRIKE = EventType.ATTACK, EventType.BOMBING, EventType.CLASH, EventType.STRIKE
ARREST, MEETING, STATEMENT = EventType.LAW_ENFORCEMENT, EventType.MEETING, EventType.STATEMENT
MAY_12 = date(2025, 5, 12)
TAJOURA = replace(ABU_SALIM, place_id="tajoura", name_en="Tajoura", latitude=32.882, longitude=13.35)
HADBA = replace(ABU_SALIM, place_id="hadba", name_en="Hadba", latitude=32.83, longitude=13.22, within=None)
TRIPOLI_DISTRICT = replace(TRIPOLI, place_id="ly-tb", kind="district", geo_precision=GeoPrecision.ADMIN1)
COAST = Place("coast", "Libyan coast", "السواحل", "sea", 32.9, 13.2, 300, GeoPrecision.SEA, "LY")


def days(number: int) -> timedelta:
    return timedelta(days=number)


def make_actor(actor_id: str, role: Role = Role.PARTICIPANT) -> ClaimActor:
    kinds = {"gunmen": "generic", "civilians": "generic", "un": "igo", "haftar": "person", "saleh": "person"}
    kind = kinds.get(actor_id, "armed_group")
    return ClaimActor(actor_id, actor_id.upper(), actor_id, kind, role, Span(0, 0, ""))


class Desk:
    """Collects claims with their reports, so that a test says only what matters to it."""

    def __init__(self) -> None:
        self.claims: list[Claim] = []
        self.reports: dict[str, Report] = {}
        self.copies: dict[str, str] = {}

    def tell(
        self,
        event_type: EventType = EventType.CLASH,
        *,
        report: str | None = None,
        source: str | None = None,
        published: date | None = date(2025, 5, 13),
        copy_of: str | None = None,
        actors: tuple[str | ClaimActor, ...] = (),
        killed: int | Count | None = None,
        sentence: str = "",
        day: date | None = MAY_12,
        place: Place | None = TRIPOLI,
        **fields: object,
    ) -> Claim:
        number = len(self.claims)
        report_id = report or f"r{number:02}"
        if report_id not in self.reports:
            self.reports[report_id] = make_report(
                report_id=report_id, source_name=source or report_id, published_at=published
            )
        self.copies[report_id] = copy_of or self.copies.get(report_id, report_id)
        span = Span(0, len(sentence), sentence or f"sentence {number}")
        values: dict[str, object] = {
            "confidence": 0.5,
            "date_precision": DatePrecision.DAY if day else DatePrecision.UNKNOWN,
            "event_date": day,
            **fields,
        }
        claim = Claim(
            claim_id=f"c{number:02}",
            report_id=report_id,
            event_type=event_type,
            evidence=Evidence(span, span, killed=None if killed is None else span),
            place=place,
            actors=tuple(make_actor(actor) if isinstance(actor, str) else actor for actor in actors),
            killed=Count(killed, killed, killed) if isinstance(killed, int) else killed,
            **values,  # type: ignore[arg-type]
        )
        self.claims.append(claim)
        return claim

    def merge(self, parents: dict[str, str] | None = None) -> list[Event]:
        return merge_claims(
            self.claims,
            self.reports.values(),
            lambda name: name.split("/")[0] if name else None,
            is_sample=lambda name: name is not None and name.startswith("sample"),
            parent_of=(parents or {}).get,
            copy_groups=self.copies,
        )
