"""The codes: every closed list of values. A code is stored and linked to; its words are in the wording tables."""

from __future__ import annotations

from enum import StrEnum


class Language(StrEnum):
    ARABIC = "ar"
    ENGLISH = "en"
    OTHER = "other"


class EventType(StrEnum):
    CLASH = "clash"
    STRIKE = "strike"
    BOMBING = "bombing"
    ATTACK = "attack"
    ABDUCTION = "abduction"
    LAW_ENFORCEMENT = "law_enforcement"
    PROTEST = "protest"
    MOBILIZATION = "mobilization"
    AGREEMENT = "agreement"
    MEETING = "meeting"
    MIGRATION = "migration"
    STATEMENT = "statement"


class EventFamily(StrEnum):
    VIOLENCE = "violence"
    SECURITY_MEASURES = "security_measures"
    TALKS = "talks"
    PROTEST_MIGRATION = "protest_migration"


FAMILY_OF: dict[EventType, EventFamily] = {
    EventType.CLASH: EventFamily.VIOLENCE,
    EventType.STRIKE: EventFamily.VIOLENCE,
    EventType.BOMBING: EventFamily.VIOLENCE,
    EventType.ATTACK: EventFamily.VIOLENCE,
    EventType.ABDUCTION: EventFamily.VIOLENCE,
    EventType.LAW_ENFORCEMENT: EventFamily.SECURITY_MEASURES,
    EventType.MOBILIZATION: EventFamily.SECURITY_MEASURES,
    EventType.AGREEMENT: EventFamily.TALKS,
    EventType.MEETING: EventFamily.TALKS,
    EventType.STATEMENT: EventFamily.TALKS,
    EventType.PROTEST: EventFamily.PROTEST_MIGRATION,
    EventType.MIGRATION: EventFamily.PROTEST_MIGRATION,
}

INCIDENT_TYPES: tuple[EventType, ...] = tuple(t for t in EventType if FAMILY_OF[t] is not EventFamily.TALKS)
"""The types that count as incidents: everything but agreements, meetings and statements."""


class DatePrecision(StrEnum):
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    UNKNOWN = "unknown"


class GeoPrecision(StrEnum):
    SITE = "site"
    TOWN = "town"
    AREA = "area"
    ADMIN1 = "admin1"
    REGION = "region"
    SEA = "sea"
    COUNTRY = "country"
    UNKNOWN = "unknown"


class Region(StrEnum):
    WEST = "west"
    EAST = "east"
    SOUTH = "south"


class Role(StrEnum):
    INITIATOR = "initiator"
    TARGET = "target"
    PARTICIPANT = "participant"
    MEDIATOR = "mediator"


class Basis(StrEnum):
    """On whose word an actor is the initiator of violence."""

    SELF_CLAIMED = "self_claimed"
    ACCUSED = "accused"
    REPORTED = "reported"
    DENIED = "denied"


class Polarity(StrEnum):
    AFFIRMED = "affirmed"
    DENIED = "denied"


class EventStatus(StrEnum):
    MACHINE = "machine"
    REVIEWED = "reviewed"
    DISPUTED = "disputed"
    WITHDRAWN = "withdrawn"


class Outcome(StrEnum):
    KILLED = "killed"
    INJURED = "injured"
    MISSING = "missing"


class Standing(StrEnum):
    """What a figure of dead rests on; the first goes before the others."""

    KNOWN = "known"
    BROUGHT_IN = "brought_in"
    FEARED = "feared"


class Scope(StrEnum):
    """What a casualty statement counts."""

    THIS_EVENT = "this_event"
    CUMULATIVE = "cumulative"
    SUBSET = "subset"


class Speaker(StrEnum):
    """Who gave a casualty figure."""

    HOSPITAL = "hospital"
    PARTY = "party"
    GOVERNMENT = "government"
    UN = "un"
    RED_CRESCENT = "red_crescent"
    WITNESS = "witness"
    UNATTRIBUTED = "unattributed"


class Stance(StrEnum):
    """What using an alias says about the speaker; hostile and honorific aliases match but are never displayed."""

    NEUTRAL = "neutral"
    OWN_NAME = "own_name"
    HOSTILE = "hostile"
    HONORIFIC = "honorific"
