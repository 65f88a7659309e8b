"""Casualty statements: how many persons a sentence says were killed, injured or are missing, and who says so.

A figure counts only where a word for killing, wounding or missing governs it, or the counted noun says it itself.
Bodies found are no statement of killed: when they died is not told.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from libya_events.extraction.casualties.binding import bind_casualties
from libya_events.extraction.casualties.bounds import Bound
from libya_events.extraction.casualties.items import (
    Item,
    find_items,
)
from libya_events.extraction.casualties.setting import Setting, find_setting
from libya_events.extraction.casualties.telling import tells_of_casualties, tells_of_violence
from libya_events.extraction.sentences import find_sentences
from libya_events.extraction.words import find_words, span_of
from libya_events.model import CasualtyStatement, Scope, Span

_NEVER = 10**6
_AFTERMATH = 4
"""Sentences in which bodies that are brought in are those of the violence told before."""


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
    after_violence = _follows_violence(text, items, [*before, sentence], "hospital", "treated")
    bounds = bind_casualties(text, items, is_aftermath=is_aftermath, after_violence=after_violence)
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
            scope=_scope_of(bound, bounds, items, setting),
            revision=bound.revision or -(setting.is_of_several or _was_told_before(bound, items, setting)),
            standing=bound.standing,
        )
        for bound in bounds
    ]


def _was_told_before(bound: Bound, items: Sequence[Item], setting: Setting) -> bool:
    return setting.told_before is not None and items[bound.first].start > setting.told_before


def _follows_violence(text: str, items: Sequence[Item], told: Sequence[Span], *kinds: str) -> bool:
    """Whether a sentence with words of these kinds comes in the wake of violence, looking back only where it has."""
    if not any(item.has(*kinds) for item in items if item.words):
        return False
    return any(tells_of_violence(find_words(text, s.start, s.end), wreck="body" in kinds) for s in told)


def _scope_of(bound: Bound, bounds: Sequence[Bound], items: Sequence[Item], setting: Setting) -> Scope:
    """A running total is the figure nearest to the words that say so: "shot dead an officer, the latest in a wave of
    killings that has claimed more than 60 lives"; not one that stands nearer to a day."""
    if bound.subset:
        return Scope.SUBSET
    totals, place = setting.over_time, items[bound.first].start
    adds_up = setting.sums_up == "sums_up_before" or (setting.sums_up and _follows_new_figure(bound, bounds, items))
    if adds_up and bound.revision > 0:
        return Scope.CUMULATIVE
    if not totals or bound.is_own:
        return Scope.THIS_EVENT
    to_day = min((abs(day - place) for day in setting.days), default=_NEVER)
    if to_day < min(abs(words - place) for words in totals):
        return Scope.THIS_EVENT
    others = [b for b in bounds if b.outcome is bound.outcome and not b.subset and b.first >= bound.last]
    end = items[bound.last - 1].end
    between = [item for item in items[bound.last : others[0].first] if item.start < min(totals)] if others else []
    if end < min(totals) and any(item.mark for item in between):
        return Scope.THIS_EVENT
    return Scope.CUMULATIVE


def _follows_new_figure(total: Bound, bounds: Sequence[Bound], items: Sequence[Item]) -> bool:
    """Whether the sentence has told before the total what this event cost; "four more", who died of an earlier one, are
    a part of its toll."""
    before = [b for b in bounds if b.outcome is total.outcome and not b.subset and b.last <= total.first]
    return any(not any(item.has("further", "others", "one_more") for item in items[b.first : b.last]) for b in before)
