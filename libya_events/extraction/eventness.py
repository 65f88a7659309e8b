"""Whether the words of a trigger tell an event that happened, or one that is denied, feared, planned or wished for.

The windows are counted in words before the trigger within its clause; they were set on development reports.
"""

from __future__ import annotations

from collections.abc import Sequence

from libya_events.extraction.cues import CueKind, CueMention
from libya_events.model import FAMILY_OF, EventFamily, EventType

_WINDOWS = {CueKind.NEGATOR: 3, CueKind.HYPOTHETICAL: 7, CueKind.MAYBE: 2, CueKind.PLANNED: 7}
_REASONS = {
    CueKind.NEGATOR: "negated",
    CueKind.HYPOTHETICAL: "hypothetical",
    CueKind.MAYBE: "hypothetical",
    CueKind.PLANNED: "planned",
}
_APPEAL_WINDOW = 6
_PLANNED_AFTER = 3
_WISHED_FOR = frozenset({EventType.LAW_ENFORCEMENT, EventType.PROTEST, EventType.MOBILIZATION, EventType.ABDUCTION})
"""Besides talks, the types that an appeal asks for. Fighting that somebody wants ended is presupposed by the appeal."""


def reason_not_counted(trigger: CueMention, clause_cues: Sequence[CueMention]) -> str | None:
    """The code of ``model.NotCounted`` for a trigger that is not told as having happened; None where it is."""
    event_type = trigger.cue.event_type
    for mention in clause_cues:
        kind = mention.cue.kind
        before = trigger.first - mention.last
        if kind is CueKind.BACKGROUND:
            return "background"
        if event_type is EventType.STATEMENT:
            # A warning of a danger, or a call for a step, is itself the news.
            continue
        if 0 <= before < _WINDOWS.get(kind, 0):
            return _REASONS[kind]
        if kind is CueKind.PLANNED and 0 <= mention.first - trigger.last < _PLANNED_AFTER:
            return "planned"
        if kind is CueKind.APPEAL and 0 <= before < _APPEAL_WINDOW and _is_wished_for(event_type):
            return "appeal"
    return None


def is_denied(trigger: CueMention, clause_cues: Sequence[CueMention]) -> bool:
    """Whether somebody denies in the same clause, before the trigger, that it happened."""
    return any(mention.cue.kind is CueKind.DENIAL and mention.last <= trigger.first for mention in clause_cues)


def _is_wished_for(event_type: EventType | None) -> bool:
    return event_type in _WISHED_FOR or (event_type is not None and FAMILY_OF[event_type] is EventFamily.TALKS)
