"""What the few words of a heading tell: they may give a town near by, another type, or two events in one."""

from __future__ import annotations

from collections.abc import Sequence

from libya_events.extraction.events.cues import WEAK
from libya_events.extraction.events.drafts import CLOSINGS, Draft
from libya_events.model import FAMILY_OF, EventFamily, EventType, Span


def is_only_in(heading: Span | None, earlier: Draft, later: Draft) -> bool:
    """Whether the heading alone has told the earlier one."""
    return heading is not None and earlier.sentence == heading != later.sentence and earlier.told == 1


def find_headed(kept: Sequence[Draft], draft: Draft, heading: Span) -> list[Draft]:
    """What the heading alone told, where the lead tells of the same type elsewhere: the few words were misread."""
    if any(other.sentence not in (heading, draft.sentence) for other in kept):
        return []
    headed = [k for k in kept if k.sentence == heading and k.told == 1 and k.polarity is draft.polarity]
    found = [k for k in headed if _heads(k, draft)]
    return found if len(found) == 1 else []


def _heads(headed: Draft, told: Draft) -> bool:
    """Whether types are one, or "attack" heads what was a bombing; a closing is no other statement."""
    if headed.event_type is told.event_type:
        is_one_matter = (headed.sub_event_type in CLOSINGS) is (told.sub_event_type in CLOSINGS)
        return headed.event_type is not EventType.STATEMENT or is_one_matter
    is_attack = headed.event_type is EventType.ATTACK and headed.weight > WEAK
    return is_attack and FAMILY_OF[told.event_type] is EventFamily.VIOLENCE
