"""A claim's figure from its casualty statements: which of several counts, and which are added."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from libya_events.extraction.casualties.items import TRIGGERS, load_lexicon
from libya_events.extraction.casualties.sides import MAX_BETWEEN_SIDES, SENTENCE_END, are_of_two_sides, is_said
from libya_events.extraction.words import find_words, span_of
from libya_events.model import CasualtyStatement, Count, Outcome, Scope, Span, Speaker, Standing

_CONJUNCTION = re.compile(r"(?:^|[\s،,])(?:و|وإن|وأن|and|and that|and (?:his|her|their)(?: [a-z-]+)?)\s*$")
_OPENS_PARTS, _NEXT_PART = re.compile(r"\s*[,،:]\s*"), re.compile(r"\s*[,،]?\s*(?:و|and\s)?\s*")
_OPENS_WITH_AND = re.compile(r"\s*(?:and\s|و)")
_ONE_VERB = 2
MAX_SIDES = 90
"""Characters between the losses of the two sides of a fight: "3 gunmen in the raid, while 2 policemen died"."""
_LITTLE_MORE, _LITTLE_LESS = 1.1, 0.8
_HUNDRED, _MUCH_MORE = 100, 1.5
_NOT_ANOTHER = 2
_FEW = 5
_HEADING = 140
_STANDINGS = tuple(Standing)
MAX_JOIN = 12
"""Characters between two figures that are told as groups of one event: "3 soldiers, as well as 2 civilians"."""


def count_of(
    statements: Iterable[CasualtyStatement], outcome: Outcome, text: str | None = None, start: int = 0
) -> tuple[Count, Span] | None:
    """A claim's figure from its statements on this event, with the words that give it; None where there is none.

    Of several figures one that replaces others counts ("the toll rose to 23"), then the attributed and more precise
    one, then the first; what is told behind the first is taken for a part if smaller, for the toll of a war if more
    than twice as great. Groups told side by side ("3 soldiers and 2 civilians") are added; subsets and running totals
    never are. With the report's ``text``, whose article begins at ``start``, the span of a sum covers all its groups,
    else it is that of the first.
    """
    told = [each for each in statements if each.outcome is outcome and each.scope is Scope.THIS_EVENT]
    counted = told if text is None else _without_parts(sorted(told, key=lambda each: each.span.start), text)
    heading_end = -1 if text is None else text.find("\n", start, start + _HEADING)
    figures = _join_groups(counted, text, heading_end)
    if not figures:
        return None
    figures = _without_earlier_tolls(_without_heading(figures, heading_end))
    first = min(figures, key=lambda each: _rank(each)[:-2])
    least = first.count.best or 0
    most = _NOT_ANOTHER * least
    if first.count.low is None:
        least = round(_LITTLE_LESS * least)  # "about 50", then 48
    near = [each for each in figures if each.revision > 0 or least <= (each.count.best or 0) <= most]
    best = min(near, key=_rank, default=first)
    single = frozenset(counted)
    exact = next((f for f in figures if _makes_exact(best.count, f.count, is_sum=f not in single)), best)
    return exact.count, exact.span


def _without_parts(told: Sequence[CasualtyStatement], text: str) -> list[CasualtyStatement]:
    """Without the groups that a figure is the sum of: "five people, a woman and four children"."""
    kept: list[CasualtyStatement] = []
    parts: frozenset[CasualtyStatement] = frozenset()
    for place, statement in enumerate(told):
        if statement not in parts:
            kept.append(statement)
            parts = _find_parts(statement, told[place + 1 :], text) if statement.who is None else frozenset()
    return kept


def _find_parts(
    whole: CasualtyStatement, behind: Sequence[CasualtyStatement], text: str
) -> frozenset[CasualtyStatement]:
    rest, end, link = whole.count.best or 0, whole.span.end, _OPENS_PARTS
    for number, part in enumerate(behind):
        if not link.fullmatch(text, end, max(part.span.start, end)) or not part.count.best:
            break
        rest, end, link = rest - part.count.best, part.span.end, _NEXT_PART
        if rest <= 0:
            return frozenset(behind[: number + 1]) if number and not rest else frozenset()
    return frozenset()


def _without_heading(figures: list[CasualtyStatement], end: int) -> list[CasualtyStatement]:
    """Without the figure of the first line, where the report goes on to tell of more: "Commander killed", then "the
    commander and two of his guards were killed"."""
    told = [each for each in figures if each.count.best is not None]
    below = [each for each in told if each.span.start > end]
    if end < 0 or not below or told[0] in below:
        return figures
    most = told[0].count.best or 0
    least = below[0].count.best or 0
    tells_more = most < least <= max(_NOT_ANOTHER * most, _FEW)
    return [each for each in figures if each is not told[0]] if tells_more else figures


def _without_earlier_tolls(figures: list[CasualtyStatement]) -> list[CasualtyStatement]:
    """ "Gave a toll of 49", told behind the 74 of the lead, is what somebody had said before."""
    told = [each for each in figures if each.count.low is not None]
    if not told or told[0].revision:
        return figures
    least = told[0].count.low or 0
    return [
        each for each in figures if not (each.revision > 0 and each.count.best is not None and each.count.best < least)
    ]


def _makes_exact(vague: Count, count: Count, *, is_sum: bool) -> bool:
    """Whether one figure says exactly what another one leaves open: "more than 40" in the heading, 43 in the body;
    "more than a hundred", and then what each side lost."""
    if vague.low is None or vague.high is not None or count.low is None or count.low != count.high:
        return False
    more = _MUCH_MORE if is_sum and vague.low % _HUNDRED == 0 else _LITTLE_MORE
    return vague.low <= count.low <= vague.low * more


def _rank(statement: CasualtyStatement) -> tuple[bool, int, int, bool, bool, bool]:
    """The better of two figures sorts first; ``min`` keeps the earlier of equals. "No civilians were hurt" must not
    hide who else was. That somebody is named who says it counts only among figures that are not smaller, nor a
    multiple: what is told behind the first one is mostly a part of it, or the toll of a whole war."""
    count = statement.count
    unattributed = statement.speaker is Speaker.UNATTRIBUTED
    standing = _STANDINGS.index(statement.standing)
    return count.best is None, -statement.revision, standing, count.best == 0, count.low is None, unattributed


def _join_groups(
    statements: Sequence[CasualtyStatement], text: str | None, heading_end: int
) -> list[CasualtyStatement]:
    """The groups told beside each other first: "a woman and two girls" are one figure of those on one side."""
    beside = _join(sorted(statements, key=lambda each: each.span.start), text, _are_groups)
    if text is None:
        return beside

    def are_sides(one: CasualtyStatement, other: CasualtyStatement, between: str) -> bool:
        is_near = len(between) <= MAX_BETWEEN_SIDES
        return is_near and are_of_two_sides(one, other, text, is_heading=one.span.start <= heading_end)

    return _join(beside, text, are_sides)


def _join(
    statements: Sequence[CasualtyStatement],
    text: str | None,
    are_of_one: Callable[[CasualtyStatement, CasualtyStatement, str], bool],
) -> list[CasualtyStatement]:
    joined: list[CasualtyStatement] = []
    for statement in statements:
        if joined and _may_be_added(joined[-1], statement):
            between = "" if text is None else text[joined[-1].span.end : statement.span.start]
            if are_of_one(joined[-1], statement, between):
                joined[-1] = _add(joined[-1], statement, text)
                continue
        joined.append(statement)
    return joined


def _may_be_added(one: CasualtyStatement, other: CasualtyStatement) -> bool:
    is_behind = other.span.start >= one.span.end and bool(one.count.best and other.count.best)
    return is_behind and (one.revision, one.standing) == (other.revision, other.standing)


def _are_groups(one: CasualtyStatement, other: CasualtyStatement, between: str) -> bool:
    gap = other.span.start - one.span.end
    if gap <= MAX_JOIN and one.who != other.who and not SENTENCE_END.search(between):
        return True
    return gap <= MAX_SIDES and _goes_on(between)


def _goes_on(between: str) -> bool:
    """Whether the words between two figures go on, in the same voice, to tell of others: "and", "while"."""
    if SENTENCE_END.search(between):
        return False
    if is_said(between):
        return False
    tokens = find_words(between).tokens
    verbs = [word for match in load_lexicon(False).find(tokens) for word in match.payloads if word.kind in TRIGGERS]
    if verbs and len(tokens) <= _ONE_VERB and _OPENS_WITH_AND.match(between):
        return True  # "killing two policemen and beheading a civilian"
    opens = any(word.kind == "opening" for match in load_lexicon(False).find(tokens) for word in match.payloads)
    return opens or _CONJUNCTION.search(between) is not None


def _add(one: CasualtyStatement, other: CasualtyStatement, text: str | None) -> CasualtyStatement:
    def total(a: int | None, b: int | None) -> int | None:
        return None if a is None or b is None else a + b

    a, b = one.count, other.count
    count = Count(total(a.low, b.low), total(a.best, b.best), total(a.high, b.high))
    span = one.span if text is None else span_of(text, one.span.start, other.span.end)
    return replace(one, count=count, span=span, who=None)
