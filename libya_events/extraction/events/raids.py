"""Raids are flown, or made by gunmen or the police: where a report tells of air strikes, a raid of nobody on the ground
is one of them."""

from __future__ import annotations

from collections.abc import Sequence

from libya_events.extraction.events.drafts import Draft
from libya_events.model import EventType, Role
from libya_events.reference.clause_words import load_phrases
from libya_events.tokens import find_forms

_AIRCRAFT = "aircraft"
_EITHER = frozenset({EventType.ATTACK, EventType.LAW_ENFORCEMENT})
_ON_THE_GROUND = frozenset({"security", "ministry", "court", "armed_group", "unit", "generic"})


def read_raids(drafts: Sequence[Draft]) -> None:
    """The types of the raids among a report's drafts, where it tells of aircraft."""
    if not any(draft.sub_event_type == _AIRCRAFT for draft in drafts):
        return
    for draft in drafts:
        if draft.event_type in _EITHER and _is_raid(draft) and not _is_made_on_the_ground(draft):
            draft.event_type, draft.sub_event_type = EventType.STRIKE, _AIRCRAFT


def _is_raid(draft: Draft) -> bool:
    return not load_phrases("raid").isdisjoint(find_forms(draft.trigger.text))


def _is_made_on_the_ground(draft: Draft) -> bool:
    return any(actor.role is Role.INITIATOR and actor.kind in _ON_THE_GROUND for actor in draft.actors)
