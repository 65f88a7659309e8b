"""Statements that nobody was killed or hurt, and those that nothing is known.

"No casualties" and "nobody was killed" are a reported 0; "no reports of casualties" are nothing.
"""

from __future__ import annotations

from libya_events.extraction.casualties.bounds import HARD_MARKS, Bound
from libya_events.extraction.casualties.items import NOUNS, TRIGGERS, Item
from libya_events.extraction.casualties.search import SentenceReading
from libya_events.model import Count, Outcome

_REACH = 10
_SUBJECT = 2
_NEAR, _FAR = 5, 7
_RESULT_REACH = 16
_NOBODY = Count(0, 0, 0)


def bind_denials(sentence: SentenceReading) -> None:
    """Bind each 0 and silence the words that a negation covers."""
    for index, item in enumerate(sentence.items):
        if not item.words:
            continue
        if item.has("no_news"):
            covered = range(index, min(index + _REACH, len(sentence.items)))
            sentence.silent.update(covered)
            sentence.taken.update(covered)
        elif item.has("negation", "nobody"):
            _bind_denial(sentence, index, item)


def bind_unhurt(sentence: SentenceReading) -> None:
    """ "The minister escaped unharmed", ``لم يصب الوزير ولا مرافقوه بأذى``: where nobody else is told to be hurt, and
    no building is meant."""
    if sentence.bound or not sentence.tells("unhurt"):
        return
    for index, item in enumerate(sentence.items):
        if not item.has("unhurt"):
            continue
        places = range(max(index - _REACH, 0), index)
        denial = next((place for place in reversed(places) if sentence.has(place, "negation")), None)
        subject = range(max(index - _SUBJECT, 0), index) if denial is None else range(denial, index)
        if (item.is_latin or denial is not None) and not any(sentence.has(place, "building") for place in subject):
            sentence.bound.append(Bound(Outcome.INJURED, _NOBODY, index, index + 1))
            if any(sentence.has(place, "anybody") for place in places):  # ``أن أحدا من الحراس لم يصب بأذى``
                sentence.bound.append(Bound(Outcome.KILLED, _NOBODY, index, index + 1))
            return


def _bind_denial(sentence: SentenceReading, index: int, negation: Item) -> None:
    denied: list[tuple[int, Outcome]] = []
    somebody = negation.has("nobody") or not negation.is_latin
    has_result = sentence.has(index + 1, "result")  # ``لم يسفر الهجوم … عن قتلى``
    reach = _RESULT_REACH if has_result else _REACH
    for place in range(index + 1, min(index + reach, len(sentence.items))):
        item = sentence.items[place]
        if item.number is not None or item.has("except") or item.mark in HARD_MARKS or item.mark == ",":
            break
        outcomes = _denied_outcomes(item)
        if outcomes and not denied and not has_result and place - index > _reach_of(negation, item):
            break
        denied.extend((place, outcome) for outcome in outcomes)
        somebody = somebody or item.has("casualties", "anybody", *NOUNS)
        somebody = somebody or (item.has("adjective") and place == index + 1)
    for place, outcome in denied:
        sentence.silent.add(place)
        sentence.taken.add(place)
        if somebody and _says_nobody(sentence, index, place, negation):
            sentence.bound.append(Bound(outcome, _NOBODY, index, place + 1))
            if outcome is Outcome.INJURED and _is_general(sentence, index, place, negation):
                sentence.bound.append(Bound(Outcome.KILLED, _NOBODY, index, place + 1))


def _reach_of(negation: Item, item: Item) -> int:
    return _FAR if item.has("casualties") or (negation.has("nobody") and negation.is_latin) else _NEAR


def _is_general(sentence: SentenceReading, index: int, place: int, negation: Item) -> bool:
    """Where nobody at all was hurt, nobody was killed either; Arabic ``إصابات`` are casualties of any kind."""
    if negation.has("nobody") or _names_anybody(sentence, index, place):
        return True
    return not negation.is_latin and sentence.items[place].has("noun_many")


def _says_nobody(sentence: SentenceReading, index: int, place: int, negation: Item) -> bool:
    """An Arabic verb denies somebody's death only with "anybody" beside it: ``لم يقتل أحد``."""
    if negation.is_latin or sentence.items[place].has("casualties", *NOUNS):
        return True
    return _names_anybody(sentence, index, place)


def _names_anybody(sentence: SentenceReading, index: int, place: int) -> bool:
    """``لم يقتل أحد``, ``أن أحدا لم يقتل``, "did not hurt anyone"; the negation stands at ``index``."""
    behind = any(sentence.has(place + step, "one_of", "anybody") for step in (1, 2))
    return behind or sentence.has(index - 1, "anybody")


def _denied_outcomes(item: Item) -> list[Outcome]:
    if item.has("casualties"):
        return [Outcome.KILLED, Outcome.INJURED]
    # ``القتلى`` are some who died: "does not tell the names of the dead".
    words = [word for word in item.words if word.kind in TRIGGERS or (word.kind in NOUNS and not word.definite)]
    return [word.outcome for word in words if word.outcome is not None][:1]
