"""Figures that replace others: "the toll rose from 8 to 23" tells 23, and that 8 is out of date."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from libya_events.extraction.casualties.bounds import HARD_MARKS, Bound
from libya_events.extraction.casualties.items import Item
from libya_events.model import Standing

_REACH = 14
_RISE_REACH = 24
_CLOSE = 3


def mark_revisions(items: Sequence[Item], bounds: Sequence[Bound]) -> list[Bound]:
    """The statements of a sentence, those that replace others marked with 1 and those that are replaced with -1."""
    reached = {place for place, bound in enumerate(bounds) if not bound.subset and _is_reached(items, bound)}
    new = reached or {place for place, bound in enumerate(bounds) if not bound.subset and _is_toll(items, bound)}
    for place in range(1, len(bounds)):
        if place - 1 in new and _continues(items, bounds[place - 1], bounds[place]):
            new.add(place)
    outcomes = {bounds[place].outcome for place in new}
    marked = []
    for place, bound in enumerate(bounds):
        replaced = bound.outcome in outcomes or _is_outdated(items, bound)
        revision = 1 if place in new else -1 if replaced and not bound.subset else bound.revision
        standing = Standing.FEARED if _is_feared(items, bound) else bound.standing
        marked.append(replace(bound, revision=revision, standing=standing))
    return marked


def _is_reached(items: Sequence[Item], bound: Bound) -> bool:
    """Whether the figure is what a toll rose "to"."""
    before = _words_before(items, bound, _RISE_REACH)
    return bool(before) and before[-1].has("to") and any(item.has("rise") for item in before)


def _is_toll(items: Sequence[Item], bound: Bound) -> bool:
    """Whether the figure is that of a word like "death toll"."""
    before = _words_before(items, bound, _REACH)
    toll = _last_of(before, "toll", "number_of")
    return toll > _last_of(before, "outdated") and not any(item.has("preliminary") for item in before)


def _last_of(before: Sequence[Item], *kinds: str) -> int:
    """Where the last word of these kinds stands; -1 where there is none."""
    return max((place for place, item in enumerate(before) if item.has(*kinds)), default=-1)


def _continues(items: Sequence[Item], one: Bound, other: Bound) -> bool:
    """ "To 10 killed and 41 wounded": both are new."""
    near = 0 <= other.first - one.last <= _CLOSE
    return near and not other.subset and (items[other.first].joined or _has_and(items, one.last, other.first))


def _has_and(items: Sequence[Item], first: int, last: int) -> bool:
    return any(item.has("and") for item in items[first:last])


def _is_feared(items: Sequence[Item], bound: Bound) -> bool:
    """ "90 are feared drowned": any figure of those who are known to have died goes before."""
    near = items[max(bound.first - _CLOSE - 1, 0) : bound.last + _CLOSE]
    return any(item.has("feared") for item in near)


def _is_outdated(items: Sequence[Item], bound: Bound) -> bool:
    before = _words_before(items, bound, _REACH)
    return _last_of(before, "outdated") > _last_of(before, "toll", "number_of")


def _words_before(items: Sequence[Item], bound: Bound, reach: int) -> list[Item]:
    before: list[Item] = []
    for item in reversed(items[max(bound.first - reach, 0) : bound.first]):
        if item.mark in HARD_MARKS:
            break
        before.insert(0, item)
    return before
