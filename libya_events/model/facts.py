"""The facts: reports, mentions, claims and events. All immutable; a missing value is None, never 0 and never empty."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from libya_events.model.codes import (
    Basis,
    DatePrecision,
    EventStatus,
    EventType,
    GeoPrecision,
    Language,
    Outcome,
    Polarity,
    Region,
    Role,
    Scope,
    Speaker,
    Standing,
)
from libya_events.model.mentions import Span


@dataclass(frozen=True, slots=True)
class Count:
    """Persons killed or injured. None = that bound was not reported; 0 = reported that there were none."""

    low: int | None
    best: int | None
    high: int | None


@dataclass(frozen=True, slots=True)
class Report:
    """One news text from one source, kept whole; the offsets mark the article inside the page's clutter."""

    report_id: str
    file_name: str
    text: str
    main_text_start: int
    main_text_end: int
    title: str | None = None
    source_name: str | None = None
    url: str | None = None
    published_at: date | None = None
    language: Language = Language.OTHER


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the gazetteer (or of the optional online geocoder).

    ``radius_km`` is how wide the place is: an event known to be there is within that distance of the coordinates.
    ``admin1`` is an ISO 3166-2:LY code; None outside Libya, at sea, and for places wider than one district.
    ``within`` is the place_id of the town that a quarter or site belongs to.
    """

    place_id: str
    name_en: str
    name_ar: str
    kind: str
    latitude: float
    longitude: float
    radius_km: float
    geo_precision: GeoPrecision
    country: str
    admin1: str | None = None
    region: Region | None = None
    within: str | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """An actor of the register. ``valid_from``/``valid_to`` are ISO years, months or days; None = open."""

    actor_id: str
    name_en: str
    name_ar: str
    kind: str
    parent: str | None = None
    country: str | None = None
    valid_from: str | None = None
    valid_to: str | None = None


@dataclass(frozen=True, slots=True)
class CasualtyStatement:
    """Who says how many were killed, injured or are missing.

    ``who`` is a plain code (civilians, fighters, migrants, children, women, police, soldiers, …) or None. ``revision``
    is 1 where the words say that the figure replaces earlier ones ("the toll rose to 23"), -1 where they say that it is
    itself replaced ("up from 8"), else 0. ``standing``: how far the words go in saying that they are dead.
    """

    outcome: Outcome
    count: Count
    span: Span
    who: str | None = None
    speaker: Speaker = Speaker.UNATTRIBUTED
    scope: Scope = Scope.THIS_EVENT
    revision: int = 0
    standing: Standing = Standing.KNOWN


@dataclass(frozen=True, slots=True)
class ClaimActor:
    """``basis`` is on whose word the actor is the initiator of violence, as ``basis_words`` say; None where the report
    tells it on its own account, and for every other role."""

    actor_id: str
    name_en: str
    name_ar: str
    kind: str
    role: Role
    mention: Span
    basis: Basis | None = None
    basis_words: Span | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """The spans a claim was coded from; None where the claim's field is None."""

    sentence: Span
    trigger: Span
    place: Span | None = None
    date: Span | None = None
    killed: Span | None = None
    injured: Span | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """What one report says about one event. Every field that is not None has its span in ``evidence``.

    ``confidence`` is between 0 and 1. ``outside_libya`` lists places abroad that the sentence names.
    """

    claim_id: str
    report_id: str
    event_type: EventType
    evidence: Evidence
    confidence: float
    sub_event_type: str | None = None
    object_kind: str | None = None
    polarity: Polarity = Polarity.AFFIRMED
    event_date: date | None = None
    event_date_end: date | None = None
    date_precision: DatePrecision = DatePrecision.UNKNOWN
    place: Place | None = None
    outside_libya: tuple[str, ...] = ()
    actors: tuple[ClaimActor, ...] = ()
    casualties: tuple[CasualtyStatement, ...] = ()
    killed: Count | None = None
    injured: Count | None = None


@dataclass(frozen=True, slots=True)
class NotCounted:
    """Words that speak of an event that is not reported as having happened.

    ``reason`` is a code: hypothetical, planned, negated, appeal, background, outside_libya, comment, unlikely.
    """

    span: Span
    reason: str


@dataclass(frozen=True, slots=True)
class CodedReport:
    """A report with the claims coded from it. ``reason`` says why a report is not relevant; None where it is."""

    report: Report
    relevant: bool
    claims: tuple[Claim, ...] = ()
    reason: str | None = None
    not_counted: tuple[NotCounted, ...] = ()


@dataclass(frozen=True, slots=True)
class EventActor:
    actor_id: str
    name_en: str
    name_ar: str
    kind: str
    role: Role


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened at one place and time, derived from its claims (earliest published first).

    ``reports`` counts the reports that tell it, ``sources`` the independent ones (another owner, not a near-copy).
    """

    event_id: str
    event_type: EventType
    claim_ids: tuple[str, ...]
    report_ids: tuple[str, ...]
    reports: int
    sources: int
    confidence: float
    sub_event_type: str | None = None
    object_kind: str | None = None
    event_date: date | None = None
    event_date_end: date | None = None
    date_precision: DatePrecision = DatePrecision.UNKNOWN
    place: Place | None = None
    actors: tuple[EventActor, ...] = ()
    killed: Count | None = None
    injured: Count | None = None
    missing: Count | None = None
    status: EventStatus = EventStatus.MACHINE
    provider: str = "extracted"
    sample: bool = False
    summary_en: str = ""
    summary_ar: str = ""
    evidence_text: str = ""
    evidence_language: Language = Language.OTHER
