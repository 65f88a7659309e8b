"""What the finder of casualties finds in a sentence."""

from __future__ import annotations

from dataclasses import dataclass

from libya_events.model import Count, Outcome

HARD_MARKS = frozenset("؛;")
UNSAID = Count(None, None, None)


@dataclass(frozen=True, slots=True)
class Bound:
    """``items[first:last]`` tell that so many persons met with an outcome."""

    outcome: Outcome
    count: Count
    first: int
    last: int
    who: str | None = None
    subset: bool = False
    revision: int = 0
