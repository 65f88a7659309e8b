"""Which event of a report a casualty statement belongs to."""

from __future__ import annotations

from collections.abc import Sequence

from libya_events.extraction.drafts import Draft
from libya_events.extraction.mentions import Mentions, distance, within
from libya_events.extraction.participants import is_incident
from libya_events.model import CasualtyStatement, EventType, Span

_ONE_TALLY = 60
"""Figures within so many characters of each other are of one event ("17 killed, two of them children; 22 injured")."""
_VIOLENT = frozenset({EventType.CLASH, EventType.STRIKE, EventType.BOMBING, EventType.ATTACK, EventType.MIGRATION})
_LESS_LIKELY = frozenset({EventType.PROTEST, EventType.LAW_ENFORCEMENT, EventType.ABDUCTION})
"""Types in which people may be hurt, but rather in the violence that is told beside them."""


def give_casualties(
    sentence: Span, found: Sequence[Draft], earlier: Sequence[Draft], near: Sequence[Span], mentions: Mentions
) -> None:
    """Give each statement of a sentence to one of the drafts ``found`` in it, else to the last one of the sentences
    ``near`` before it."""
    statements = [c for c in mentions.casualties if within(c.span, sentence)]
    bearers = _find_bearers(found, [d for d in earlier if d.sentence in near]) if statements else []
    bearer: Draft | None = None
    last: CasualtyStatement | None = None
    for statement in statements:
        own = [d for d in bearers if within(statement.span, d.clause)]
        if own or bearer is None or last is None or distance(last.span, statement.span) > _ONE_TALLY:
            bearer = min(own or bearers, key=lambda d: _rank(d, statement), default=None)
        if bearer is not None:
            bearer.casualties.append(statement)
        last = statement


def _rank(draft: Draft, statement: CasualtyStatement) -> tuple[bool, bool, int]:
    is_find = draft.sub_event_type == "remains_found"  # Its bodies tell nothing of when somebody died.
    return is_find, draft.event_type not in _VIOLENT, distance(draft.trigger, statement.span)


def _find_bearers(found: Sequence[Draft], recent: Sequence[Draft]) -> list[Draft]:
    """Violence of the sentence before anything else; an arrest in it only where no violence was told just before."""
    if any(d.event_type in _VIOLENT for d in found):
        return [d for d in found if d.event_type in _VIOLENT | _LESS_LIKELY]
    unlikely = [d for d in found if d.event_type in _LESS_LIKELY]
    if unlikely or not any(is_incident(d.event_type) for d in found):
        violent = [d for d in recent if d.event_type in _VIOLENT]
        return violent[-1:] or unlikely or [d for d in recent if d.event_type in _LESS_LIKELY][-1:]
    return []
