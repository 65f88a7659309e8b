"""Kinds of actors in words, and the six groups in which pictures tell them apart."""

from __future__ import annotations

from libya_events.presentation.relation_palette import ActorGroup
from libya_events.presentation.wording import say

_GROUPS: dict[ActorGroup, tuple[str, ...]] = {
    ActorGroup.STATE: (
        *("government", "parliament", "ministry", "institution", "court", "commission", "company", "office"),
    ),
    ActorGroup.FORCES: ("military", "security", "unit"),
    ActorGroup.ARMED: ("armed_group", "coalition"),
    ActorGroup.PERSONS: ("person",),
    ActorGroup.PEOPLE: ("community", "party", "ngo", "generic"),
    ActorGroup.ABROAD: ("foreign_force", "igo", "mission", "state_body"),
}
_GROUP_OF = {kind: group for group, kinds in _GROUPS.items() for kind in kinds}


def group_of(kind: str) -> ActorGroup:
    """An unknown kind raises KeyError: every kind of the register has a group."""
    return _GROUP_OF[kind]


def group_name(group: ActorGroup, language: str) -> str:
    return say(f"actor_group.{group}", language)


def kind_name(kind: str, language: str) -> str:
    return say(f"actor_kind.{kind}", language)
