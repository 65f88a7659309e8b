"""Whether the words beside a trigger set its event apart from the one told before: "another boat capsized", "the attack
came two days after gunmen …", ``اعترض زورقا آخر``, ``جاء ذلك بعد يومين من اغتيال``.
"""

from __future__ import annotations

from collections.abc import Sequence

from libya_events.extraction.events.cues import CueMention
from libya_events.reference.clause_words import load_phrases
from libya_events.tokens import Token

_BESIDE = 2
"""So many words lie between a trigger and the word that says that it is another."""
_OBJECT_REACH = 6
_EARLIER = 6
"""So many words before a trigger stands how long it was before the event of the news."""
_UNIT_BEHIND = 3


def is_apart(trigger: CueMention, tokens: Sequence[Token]) -> bool:
    """``tokens`` are those of the trigger's sentence."""
    return _is_another(trigger, tokens) or is_long_before(trigger, tokens)


def is_renewed(trigger: CueMention, tokens: Sequence[Token]) -> bool:
    """``تجدد القتال``, "fighting resumed": told with a day of its own it is not the fighting of the day before."""
    around = tokens[max(0, trigger.first - _BESIDE) : trigger.last + _BESIDE]
    return not load_phrases("renewed").isdisjoint(token.form.removeprefix("و") for token in around)


def is_long_before(trigger: CueMention, tokens: Sequence[Token]) -> bool:
    """Whether a stretch of time lies between the event and what is told before it in the sentence."""
    return tells_of_earlier([token.form for token in tokens[max(0, trigger.first - _EARLIER) : trigger.first]])


def _is_another(trigger: CueMention, tokens: Sequence[Token]) -> bool:
    """The word stands before an English noun and behind an Arabic one; of persons it says nothing about events. What is
    hit or stopped stands farther behind the verb."""
    before = range(max(0, trigger.first - _BESIDE - 1), trigger.first)
    words = load_phrases("another")
    for index in (*before, *range(trigger.last, min(len(tokens), trigger.last + _OBJECT_REACH))):
        if tokens[index].form not in words:
            continue
        is_english = tokens[index].form.isascii()
        neighbours = tokens[index + 1 : index + 2] if is_english else tokens[max(index - 1, 0) : index]
        beside = [token.form for token in neighbours]
        if not load_phrases("another_thing").isdisjoint(beside):
            return True
        is_near = index < trigger.last + _BESIDE and is_english is (index < trigger.first)
        if is_near and load_phrases("another_one").isdisjoint(beside):
            return True
    return False


def tells_of_earlier(before: Sequence[str]) -> bool:
    """Whether a stretch of time and "after" stand in these words: an English unit before the preposition, an Arabic one
    behind it."""
    units = load_phrases("time_unit")
    for index, form in enumerate(before):
        bare = form.removeprefix("و")
        if bare not in load_phrases("after"):
            continue
        near = before[max(0, index - 1) : index] if form.isascii() else before[index + 1 : index + 1 + _UNIT_BEHIND]
        if not units.isdisjoint(near):
            return True
    return False
