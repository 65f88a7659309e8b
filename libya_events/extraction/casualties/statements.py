"""Casualty statements: how many persons a sentence says were killed, injured or are missing, and who says so.

A figure counts only where a word for killing, wounding or missing governs it, or the counted noun says it itself.
Bodies found are no statement of killed: when they died is not told.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from libya_events.extraction.casualties.binding import bind_casualties
from libya_events.extraction.casualties.bounds import Bound
from libya_events.extraction.casualties.items import (
    TRIGGERS,
    Item,
    find_items,
    load_lexicon,
)
from libya_events.extraction.casualties.setting import Setting, find_setting
from libya_events.extraction.casualties.telling import tells_of_casualties, tells_of_violence
from libya_events.extraction.sentences import find_sentences
from libya_events.extraction.words import find_words, span_of
from libya_events.model import CasualtyStatement, Count, Outcome, Scope, Span, Speaker

_CONJUNCTION = re.compile(r"(?:^|[\s،,])(?:و|وإن|وأن|and|and that|and (?:his|her|their))\s*$")
_OPENS_WITH_AND = re.compile(r"\s*(?:and\s|و)")
_ONE_VERB = 2
_ALSO = re.compile(r"\s+(?:\w+\s+){0,2}also\b")
"""The other side's dead in the next sentence: "Twelve gunmen were also killed"."""
_ALSO_BEFORE = re.compile(r"[.،,]\s+\S+\s+(?:كذلك|أيض)|كما\s+(?:قُ?تل|لقي|أُ?صيب|جُ?رح)")
_SENTENCE_END = re.compile(r"[.!?؟\n]")
MAX_SIDES = 90
"""Characters between the losses of the two sides of a fight: "3 gunmen in the raid, while 2 policemen died"."""
MAX_BETWEEN_SIDES = 250
"""Characters between them where each side's are told in a sentence of their own."""
_SIDES = frozenset({"fighters", "soldiers", "police", "civilians"})
_LITTLE_MORE, _LITTLE_LESS = 1.1, 0.8
_NOT_ANOTHER = 2
_FEW = 5
_HEADING = 140
_AFTERMATH = 4
"""Sentences in which bodies that are brought in are those of the violence told before."""
MAX_JOIN = 12
"""Characters between two figures that are told as groups of one event: "3 soldiers, as well as 2 civilians"."""


def find_casualty_statements(
    text: str, start: int = 0, end: int | None = None, masked: Sequence[Span] = ()
) -> list[CasualtyStatement]:
    """The casualty statements of ``text[start:end]``. Numbers inside ``masked`` (unit numbers, dates) count no one."""
    stop = len(text) if end is None else end
    sentences = find_sentences(text, start, stop)
    statements: list[CasualtyStatement] = []
    for index, inside in enumerate(_masked_by_sentence(sentences, masked)):
        before = sentences[max(index - _AFTERMATH, 0) : index]
        statements.extend(_read_sentence(text, sentences[index], inside, before))
    return statements


def _masked_by_sentence(sentences: Sequence[Span], masked: Iterable[Span]) -> list[list[Span]]:
    """For each sentence the masked spans that touch it."""
    starts = [sentence.start for sentence in sentences]
    touching: list[list[Span]] = [[] for _ in sentences]
    for span in masked:
        for index in range(max(bisect_right(starts, span.start) - 1, 0), bisect_left(starts, span.end)):
            if span.start < sentences[index].end:
                touching[index].append(span)
    return touching


def _read_sentence(
    text: str, sentence: Span, masked: Sequence[Span], before: Sequence[Span]
) -> list[CasualtyStatement]:
    words = find_words(text, sentence.start, sentence.end)
    if not tells_of_casualties(words):
        return []
    items = find_items(words, masked)
    is_aftermath = _follows_violence(text, items, before, "body")
    after_violence = _follows_violence(text, items, [*before, sentence], "hospital") or _follows_violence(
        text, items, [*before, sentence], "treated"
    )
    bounds = bind_casualties(items, is_aftermath=is_aftermath, after_violence=after_violence)
    if not bounds:
        return []
    setting = find_setting(words)
    return [
        CasualtyStatement(
            outcome=bound.outcome,
            count=bound.count,
            span=span_of(text, items[bound.first].start, items[bound.last - 1].end),
            who=bound.who,
            speaker=setting.speaker,
            scope=_scope_of(bound, bounds, items, setting.over_time),
            revision=bound.revision or -_was_told_before(bound, items, setting),
        )
        for bound in bounds
    ]


def _was_told_before(bound: Bound, items: Sequence[Item], setting: Setting) -> bool:
    return setting.told_before is not None and items[bound.first].start > setting.told_before


def _follows_violence(text: str, items: Sequence[Item], told: Sequence[Span], kind: str) -> bool:
    """Whether a sentence with words of a kind comes in the wake of violence; a look back only where it has them."""
    if not any(item.has(kind) for item in items if item.words):
        return False
    return any(tells_of_violence(find_words(text, s.start, s.end), wreck=kind == "body") for s in told)


def _scope_of(bound: Bound, bounds: Sequence[Bound], items: Sequence[Item], over_time: Sequence[int]) -> Scope:
    """A running total is the figure nearest to the words that say so: "shot dead an officer, the latest in a wave of
    killings that has claimed more than 60 lives"."""
    if bound.subset:
        return Scope.SUBSET
    others = [b for b in bounds if b.outcome is bound.outcome and not b.subset and b.first >= bound.last]
    apart = others and any(item.mark for item in items[bound.last : others[0].first])
    is_before = bool(over_time) and all(items[bound.last - 1].end < place for place in over_time)
    if not over_time or (is_before and apart):
        return Scope.THIS_EVENT
    return Scope.CUMULATIVE


def count_of(
    statements: Iterable[CasualtyStatement], outcome: Outcome, text: str | None = None
) -> tuple[Count, Span] | None:
    """A claim's figure from its statements on this event, with the words that give it; None where there is none.

    Of several figures one that replaces others counts ("the toll rose to 23"), then the attributed and more precise
    one, then the first; what is told behind the first is taken for a part if smaller, for the toll of a war if more
    than twice as great. Groups told side by side ("3 soldiers and 2 civilians") are added; subsets and running totals
    never are. With the report's ``text`` the span of a sum covers all its groups, else it is that of the first.
    """
    figures = _join_groups(
        [each for each in statements if each.outcome is outcome and each.scope is Scope.THIS_EVENT], text
    )
    if not figures:
        return None
    figures = _without_heading(figures, text)
    first = min(figures, key=lambda each: _rank(each)[:-2])
    least = first.count.best or 0
    most = _NOT_ANOTHER * least
    if first.count.low is None:
        least = round(_LITTLE_LESS * least)  # "about 50", then 48
    near = [each for each in figures if each.revision > 0 or least <= (each.count.best or 0) <= most]
    best = min(near, key=_rank, default=first)
    exact = next((each for each in figures if _makes_exact(best.count, each.count)), best)
    return exact.count, exact.span


def _without_heading(figures: list[CasualtyStatement], text: str | None) -> list[CasualtyStatement]:
    """Without the figure of the first line, where the report goes on to tell of more: "Commander killed", then "the
    commander and two of his guards were killed"."""
    told = [each for each in figures if each.count.best is not None]
    end = -1 if text is None else text.find("\n", 0, _HEADING)
    below = [each for each in told if each.span.start > end]
    if end < 0 or not below or told[0] in below:
        return figures
    most = told[0].count.best or 0
    least = below[0].count.best or 0
    return (
        [each for each in figures if each is not told[0]] if most < least <= max(_NOT_ANOTHER * most, _FEW) else figures
    )


def _makes_exact(vague: Count, count: Count) -> bool:
    """Whether one figure says exactly what another one leaves open: "more than 40" in the heading, 43 in the body."""
    if vague.low is None or vague.high is not None or count.low is None or count.low != count.high:
        return False
    return vague.low <= count.low <= vague.low * _LITTLE_MORE


def _rank(statement: CasualtyStatement) -> tuple[bool, int, bool, bool, bool]:
    """The better of two figures sorts first; ``min`` keeps the earlier of equals. "No civilians were hurt" must not
    hide who else was. That somebody is named who says it counts only among figures that are not smaller, nor a
    multiple: what is told behind the first one is mostly a part of it, or the toll of a whole war."""
    count = statement.count
    unattributed = statement.speaker is Speaker.UNATTRIBUTED
    return count.best is None, -statement.revision, count.best == 0, count.low is None, unattributed


def _join_groups(statements: list[CasualtyStatement], text: str | None) -> list[CasualtyStatement]:
    joined: list[CasualtyStatement] = []
    for statement in sorted(statements, key=lambda each: each.span.start):
        if joined and _are_groups(joined[-1], statement, text):
            joined[-1] = _add(joined[-1], statement, text)
        else:
            joined.append(statement)
    return joined


def _are_groups(one: CasualtyStatement, other: CasualtyStatement, text: str | None) -> bool:
    gap = other.span.start - one.span.end
    if gap < 0 or not (one.count.best and other.count.best):
        return False
    between = "" if text is None else text[one.span.end : other.span.start]
    is_near = gap <= MAX_BETWEEN_SIDES and one.revision == other.revision
    if text is not None and is_near and (_ALSO.match(text, other.span.end) or _ALSO_BEFORE.search(between)):
        return True
    if text is not None and _are_opposed(one, other) and "\n" in text[: one.span.start]:
        return True
    if gap <= MAX_JOIN and one.who != other.who and not _SENTENCE_END.search(between):
        return True
    return gap <= MAX_SIDES and one.revision == other.revision and _goes_on(between)


def _are_opposed(one: CasualtyStatement, other: CasualtyStatement) -> bool:
    """ "Ten attackers were killed … Three soldiers died": what each side lost, sentence after sentence."""
    if one.who == other.who or not {one.who, other.who} <= _SIDES or one.revision != other.revision:
        return False
    return one.count.best != other.count.best and other.span.start - one.span.end <= MAX_BETWEEN_SIDES


def _goes_on(between: str) -> bool:
    """Whether the words between two figures go on, in the same voice, to tell of others: "and", "while"."""
    if _SENTENCE_END.search(between):
        return False
    tokens = find_words(between).tokens
    if any(word.kind == "speech" for match in load_lexicon(True).find(tokens) for word in match.payloads):
        return False
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
    return CasualtyStatement(one.outcome, count, span, None, one.speaker, one.scope)
