"""What the finder of casualties finds in a sentence."""

from __future__ import annotations

import msgspec

from libya_events.model import Count, Outcome, Standing

HARD_MARKS = frozenset("؛;")
UNSAID = Count(None, None, None)


class Bound(msgspec.Struct, frozen=True, gc=False):
    """``items[first:last]`` tell that so many persons met with an outcome; ``is_own``: some of a greater figure whom an
    event of their own cost."""

    outcome: Outcome
    count: Count
    first: int
    last: int
    who: str | None = None
    subset: bool = False
    is_own: bool = False
    revision: int = 0
    standing: Standing = Standing.KNOWN
