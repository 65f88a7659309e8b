"""What the registers hold: the frozen rows that ``registers.py`` reads, and the codes of their cells."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from libya_events.model import EventFamily, EventType, Language, Stance


class Strength(StrEnum):
    """Whether an alias names its actor by itself, or only where the text gives it context."""

    STRONG = "strong"
    WEAK = "weak"


class ActorAlias(msgspec.Struct, frozen=True, gc=False):
    """Words that name an actor. ``valid_from``/``valid_to`` limit the dates for which they do; None = open."""

    actor_id: str
    alias: str
    language: Language
    stance: Stance
    strength: Strength
    valid_from: str | None = None
    valid_to: str | None = None


class Affiliation(msgspec.Struct, frozen=True, gc=False):
    """Actor ``actor_id`` belonged to ``to`` in that time; ``basis`` is how: command, appointment, listing …"""

    actor_id: str
    to: str
    since: str | None
    until: str | None
    basis: str
    source: str | None


class Source(msgspec.Struct, frozen=True, gc=False):
    """An outlet. ``owner`` decides whether two sources are independent; ``sample`` marks fictitious ones."""

    source_id: str
    name: str
    names: tuple[str, ...]
    domain: str | None
    country: str | None
    kind: str
    owner: str | None
    alignment: str | None
    reference: str | None
    sample: bool

    def name_in(self, language: str) -> str:
        """The name, or for ``ar`` the first spelling in Arabic letters, where the register has one."""
        arabic = (name for name in self.names if "\u0621" <= name[0] <= "\u064a")
        return next(arabic, self.name) if language == "ar" else self.name


class EventTypeRow(msgspec.Struct, frozen=True, gc=False):
    """An event type, or one of its sub types, with its names and its codes elsewhere."""

    event_type: EventType
    sub_event_type: str | None
    family: EventFamily
    name_en: str
    name_ar: str
    acled_event: str | None
    acled_sub_event: str | None
    plover: str | None
    definition: str


ACTOR_KINDS = frozenset(
    {
        *("government", "parliament", "ministry", "institution", "court", "commission", "company"),
        *("military", "security", "armed_group", "unit", "coalition", "foreign_force"),
        *("person", "office", "community", "party", "ngo", "igo", "mission", "state_body", "generic"),
    }
)
"""The kinds an actor can have; README.md beside this file explains them."""

AFFILIATION_BASES = frozenset(
    {
        *("decree", "appointment", "election", "agreement", "command", "membership"),
        *("designation", "successor", "self_declared", "reported"),
    }
)
"""On what an affiliation rests: from a legal act to what a report says."""
