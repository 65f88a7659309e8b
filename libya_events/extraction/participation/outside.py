"""Which actors that a report names around an event had no part in it, whatever speaks for them."""

from __future__ import annotations

from libya_events.extraction.mentions import within
from libya_events.extraction.participation.actor_signs import EventTellings, find_speech
from libya_events.extraction.participation.governors import Governor
from libya_events.extraction.participation.members import is_member_of_named_group
from libya_events.extraction.participation.participants import is_incident
from libya_events.extraction.participation.speech import Speech, names_source
from libya_events.extraction.participation.together import GROUPS, Candidate, is_seldom_right
from libya_events.model import FAMILY_OF, EventFamily, EventType

TELLING = frozenset({Speech.TELLS, Speech.TELLS_THAT, Speech.SOURCE})
_ARMED = GROUPS | {"community"}
_TOLD_BY_ITS_OWN = frozenset({EventType.LAW_ENFORCEMENT, EventType.MIGRATION, EventType.CLASH})
"""Those who did it are often quoted as the only source."""
_SEATED = frozenset({"mission", "commission", "institution", "ministry", "court", "company", "state_body", "security"})
"""A bomb in front of their seat is meant for them."""
_OF_OFFICE = frozenset({"office", "person"})


def stands_outside(event: EventTellings, candidate: Candidate) -> bool:
    """Whether the actor is named only as the members of another, or for where an incident happened ("in front of the
    court"), or, where there was violence, only as who tells of it and bears no arms: a ministry, a hospital's
    spokesman, a mission."""
    actor = candidate.actor
    if is_seldom_right(candidate) or is_member_of_named_group(
        candidate.sentence, candidate.sentence.actors.index(actor)
    ):
        return True
    if _acts_elsewhere(event, candidate):
        return True
    is_seat = event.event_type is EventType.BOMBING and actor.mention.kind in _SEATED
    if actor.governor is Governor.ASIDE and is_incident(event.event_type) and not is_seat:
        return True
    is_violence = FAMILY_OF[event.event_type] is EventFamily.VIOLENCE
    if actor.governor is Governor.HOLDER and not is_violence:
        return True
    speech = find_speech(actor, event.in_sentence(candidate.sentence.span))
    is_source = names_source(actor.said_by) and event.event_type not in _TOLD_BY_ITS_OWN
    if (speech is Speech.SOURCE or is_source) and is_incident(event.event_type):
        return True
    return is_violence and speech in TELLING and actor.mention.kind not in _ARMED


def _acts_elsewhere(event: EventTellings, candidate: Candidate) -> bool:
    """Whether an actor is named only beside the event, where another one is told of another place ("Meanwhile, in X
    gunmen attacked …"), or as an envoy who talks of what happened."""
    actor, sentence = candidate.actor, candidate.sentence
    if sentence.number == 0 or event.in_sentence(sentence.span):
        return False
    others = event.others_in(sentence.span)
    is_guest = is_incident(event.event_type) and actor.mention.kind in _OF_OFFICE
    if is_guest and others and all(t.event_type is EventType.MEETING for t in others):
        return True
    if any(c.definite and c.cue.event_type is event.event_type for c in sentence.cues):
        return False  # the same again: "X claimed the bombings, in revenge for a raid on …"
    where = [t.where for t in others if within(actor.mention.span, t.clause)]
    return bool(event.where) and any(where) and all(event.where.isdisjoint(ids) for ids in where)
