"""People who are named only as members of a group: what counts is the group ("gunmen of the Tebu", "Tebu fighters")."""

from __future__ import annotations

from libya_events.extraction.participation.actor_sentences import ActorSentence
from libya_events.normalization import is_arabic
from libya_events.reference.actor_words import load_phrases

_MEMBER_GAP = 4
_NO_GROUP = frozenset({"person", "office", "generic"})
_MEMBERS = frozenset(
    {
        *("unidentified", "soldiers", "fighters", "islamist_fighters", "armed_groups", "military_leaders"),
        *("politicians", "security_forces", "police", "guards", "youths", "protesters", "tribes"),
    }
)
_EMPLOYED = _MEMBERS | {"workers", "medics", "pilots", "crews", "drivers", "cadets"}
_ARMED = frozenset({"military", "security", "armed_group", "unit", "coalition", "foreign_force"})
"""Their engineers and medics are members of them too; those of a company are not the company."""


def is_member_of_named_group(sentence: ActorSentence, index: int) -> bool:
    """Whether people are named only as members of the group named after them: "two soldiers of the army"; or, in
    English, before them."""
    actor = sentence.actors[index]
    if _is_told_by_its_group(sentence, index):
        return True
    if actor.mention.actor_id not in _MEMBERS or index + 1 == len(sentence.actors):
        return False
    group = sentence.actors[index + 1]
    if group.mention.kind in _NO_GROUP or group.first - actor.last > _MEMBER_GAP:
        return False
    skipped = group.mention.span.start - sentence.tokens[group.first].start
    clitic = sentence.tokens[group.first].form[:skipped]
    between = {token.form for token in sentence.tokens[actor.last : group.first]}
    return clitic in {"ب", "ل"} or bool(between & load_phrases("actor_clause_words.csv", "member_of"))


def _is_told_by_its_group(sentence: ActorSentence, index: int) -> bool:
    """ "Tebu fighters", "LNA engineers": the group is the actor, its members are no other one."""
    actor, group = sentence.actors[index], sentence.actors[index - 1] if index else None
    if group is None or group.mention.kind in _NO_GROUP:
        return False
    if actor.mention.actor_id not in (_EMPLOYED if group.mention.kind in _ARMED else _MEMBERS):
        return False
    return not is_arabic(actor.mention.span.text[0]) and group.last == actor.first
