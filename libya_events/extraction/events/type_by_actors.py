"""The type of an event where its words fit several: who acts decides between them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache

from libya_events.model import ClaimActor, EventType, Role, Span
from libya_events.reference.clause_words import load_phrases
from libya_events.reference.registers import load_event_types
from libya_events.tokens import find_forms

_CLOSINGS = frozenset({"closure", "reopening"})
_DETENTION = "detention_without_stated_basis"
_ARMED_GROUP = "armed_group"
_CROWD = frozenset({_ARMED_GROUP, "community"})
_FORCES = frozenset({"military", "unit", "security"})
_PROTESTING_ACTORS = frozenset({"protesters", "youths", "students", "workers", "residents", "families", "supporters"})
_CROWD_ACTORS = _PROTESTING_ACTORS | {"teachers", "oil_workers", "guards", "elders", "tribes"}
_UNNAMED_GROUPS = frozenset({"unidentified", "armed_groups"})
_ARMED_ACTORS = _UNNAMED_GROUPS | {"captors", "fighters", "islamist_fighters", "rebels"}
_AUTHORITIES = frozenset({"government", "parliament", "ministry", "institution", "company", "office"})
_UNNAMED_AUTHORITIES = frozenset({"libyan_authorities", "local_authorities"})
_OIL_GUARDS = frozenset({"pfg"})
_CRIMINALS = frozenset({"criminal_gangs", "smugglers", "drug_traffickers"})


def choose_type(
    event_type: EventType,
    sub_event_type: str | None,
    other_types: Collection[EventType | None],
    actors: Sequence[ClaimActor],
    trigger: Span,
) -> tuple[EventType, str | None]:
    """The type and sub type of a trigger's event; ``other_types`` are those that its words could tell as well.

    What an authority closes or opens is its decision, what forces of the state close is their movement, what others
    close is a protest; whom an armed group holds is
    abducted, whom a state body holds is arrested; what gunmen raid is attacked; what a crowd storms is a protest.
    """
    chosen = _choose(event_type, sub_event_type, other_types, actors, trigger)
    return chosen, sub_event_type if (chosen, sub_event_type) in _known_types() else None


def _choose(
    event_type: EventType,
    sub_event_type: str | None,
    other_types: Collection[EventType | None],
    actors: Sequence[ClaimActor],
    trigger: Span,
) -> EventType:
    doer = _doer(actors)
    if sub_event_type in _CLOSINGS:
        by_protest = EventType.PROTEST in other_types and (doer is None or doer.kind not in _AUTHORITIES)
        return EventType.PROTEST if by_protest else _who_closes(actors)
    if sub_event_type == _DETENTION:
        armed = _is_armed(doer) or any(a.kind == _ARMED_GROUP and a.role is Role.INITIATOR for a in actors)
        return EventType.ABDUCTION if armed else EventType.LAW_ENFORCEMENT
    if event_type in {EventType.ATTACK, EventType.ABDUCTION} and EventType.LAW_ENFORCEMENT in other_types:
        on_criminals = any(a.actor_id in _CRIMINALS for a in actors if a is not doer)
        return event_type if _is_armed(doer) and not on_criminals else EventType.LAW_ENFORCEMENT
    if event_type is EventType.CLASH and _is_riot(actors):
        return EventType.PROTEST
    puts_to_death = not load_phrases("puts_to_death").isdisjoint(find_forms(trigger.text))
    if event_type is EventType.ATTACK and doer and doer.actor_id in _PROTESTING_ACTORS and not puts_to_death:
        is_crowd = doer.role is Role.INITIATOR or doer.mention.start < trigger.start or not trigger.text.isascii()
        return EventType.PROTEST if is_crowd and not any(_is_armed(a) for a in actors) else event_type
    return event_type


def _who_closes(actors: Sequence[ClaimActor]) -> EventType:
    if any(a.role is Role.INITIATOR and a.actor_id in _UNNAMED_AUTHORITIES for a in actors):
        return EventType.STATEMENT
    if any(_closes_in_protest(a) for a in actors):
        return EventType.PROTEST
    forces = any(a.kind in _FORCES and a.role is Role.INITIATOR for a in actors)
    return EventType.MOBILIZATION if forces else EventType.STATEMENT


def _closes_in_protest(actor: ClaimActor) -> bool:
    """The guards of oil sites close them over their pay and over the oil itself."""
    is_guard = actor.actor_id in _OIL_GUARDS and actor.role is Role.INITIATOR
    return is_guard or actor.kind in _CROWD or actor.actor_id in _CROWD_ACTORS | _UNNAMED_GROUPS


def _doer(actors: Sequence[ClaimActor]) -> ClaimActor | None:
    """The initiator; where no word tells who it was, whom the text names first and not as a target."""
    initiator = next((a for a in actors if a.role is Role.INITIATOR), None)
    return initiator or next((a for a in actors if a.role is not Role.TARGET), None)


def _is_riot(actors: Sequence[ClaimActor]) -> bool:
    """Protesters who fight with the police are no armed group."""
    return any(a.actor_id == "protesters" for a in actors) and not any(_is_armed(a) for a in actors)


def _is_armed(doer: ClaimActor | None) -> bool:
    return doer is not None and (doer.kind == _ARMED_GROUP or doer.actor_id in _ARMED_ACTORS | _CRIMINALS)


@cache
def _known_types() -> frozenset[tuple[EventType, str | None]]:
    return frozenset((row.event_type, row.sub_event_type) for row in load_event_types())
