"""Casualty figures of several reports: whether they can be of one event, and what the event then says.

Figures are never added to each other: a toll that grows from report to report stays one toll.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from libya_events.model import Claim, Count, Outcome, Scope

_SMALL_DIFFERENCE = 3


@dataclass(frozen=True, slots=True)
class Figure:
    """What one report says of killed or of injured. ``high`` is None for "at least"."""

    published_at: date | None
    low: int
    high: int | None


def find_figure(count: Count | None, published_at: date | None) -> Figure | None:
    """The figure of a claim; None where it gives no number at all ("dozens")."""
    numbers = _numbers(count)
    if count is None or not numbers:
        return None
    return Figure(published_at, min(numbers), None if count.high is None else max(numbers))


def figures_fit(first: Figure, second: Figure) -> bool:
    """Whether two figures can be of one event.

    They can if their ranges meet, if they differ by at most 3, if the smaller is at least half of the greater, or if
    the greater can be the later one (a growing toll): it was not published on an earlier day than the smaller.
    """
    smaller, greater = sorted((first, second), key=lambda figure: (figure.low, figure.high is None, figure.high or 0))
    if smaller.high is None or smaller.high >= greater.low:
        return True
    if greater.low - smaller.high <= _SMALL_DIFFERENCE or 2 * smaller.high >= greater.low:
        return True
    if smaller.published_at is None or greater.published_at is None:
        return True
    return smaller.published_at <= greater.published_at


def merge_counts(counts: Sequence[Count | None]) -> Count | None:
    """The event's count from those of its claims, earliest published first.

    best = that of the last claim that has one; low and high span all figures; high is None where the greatest figure
    is an "at least". No figure anywhere gives None, never 0.
    """
    known = [count for count in counts if count is not None and _numbers(count)]
    if not known:
        return None
    numbers = [number for count in known for number in _numbers(count)]
    greatest = max(numbers)
    open_ended = any(max(_numbers(count)) == greatest and count.high is None for count in known)
    closed = any(count.high == greatest for count in known)
    best = _last_best(known)
    return Count(low=min(numbers), best=best, high=None if open_ended and not closed else greatest)


def find_missing(claim: Claim) -> Count | None:
    """The greatest figure of missing persons that a claim gives for its own event; groups are not added up."""
    told = [
        statement.count
        for statement in claim.casualties
        if statement.outcome is Outcome.MISSING and statement.scope is Scope.THIS_EVENT and _numbers(statement.count)
    ]
    return max(told, key=lambda count: max(_numbers(count)), default=None)


def _last_best(counts: Iterable[Count]) -> int | None:
    best = None
    for count in counts:
        best = count.best if count.best is not None else best
    return best


def _numbers(count: Count | None) -> list[int]:
    if count is None:
        return []
    return [number for number in (count.low, count.best, count.high) if number is not None]
