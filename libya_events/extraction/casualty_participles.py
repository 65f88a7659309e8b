"""English words for what befell somebody: participles ("3 killed", "was shot dead") and what people "sustained"."""

from __future__ import annotations

from libya_events.extraction.casualty_persons import ONE, bind_singular_subject, names_one_behind
from libya_events.extraction.casualty_search import Bound, SentenceReading
from libya_events.model import Outcome

_NEAR, _FORWARD, _OBJECT, _BACKWARD = 2, 7, 4, 8
_WOUNDS_REACH = 4
_LEFT = frozenset({"leaving", "left", "leaves"})


def bind_participle(sentence: SentenceReading, index: int, outcome: Outcome) -> None:
    """English "killed": passive behind "was" and "were", active before its object, else "3 killed"."""
    other = sentence.items[index + 2].word("participle") if sentence.has(index + 2, "participle") else None
    if other is not None and other.outcome is not outcome and sentence.has(index + 1, "and"):
        quantity = sentence.after(index + 2, 1) or sentence.before(index, _BACKWARD)
        if sentence.share(quantity, index + 2, outcome, other.outcome):
            return
    near = (index - 1, index - 2, *([index - 3] if sentence.has(index - 1, "and") else []))  # "was shot and wounded"
    helpers = [place for place in near if sentence.has(place, "auxiliary_one", "auxiliary_many")]
    if helpers:
        found = sentence.add_chain_before(sentence.before(index, _BACKWARD), outcome)
        last = sentence.ends.get(min(helpers))
        if not found and last is not None and sentence.is_free(last) and sentence.joined_before(last) is not None:
            sentence.add_chain_before(last, outcome)  # "A sergeant and a private were killed"
        elif not found:
            bind_singular_subject(sentence, min(helpers), index, outcome)
        return
    active = sentence.after(index, _OBJECT)
    between = () if active is None else sentence.items[index + 1 : active.first]
    if active is not None and not any(item.mark or item.has("follow") for item in between):
        sentence.add_chain(active, outcome)
    elif not sentence.add_chain_before(sentence.before(index, 3), outcome):
        single = sentence.ends.get(index)  # "… was killed and her brother injured"
        if single is not None and sentence.is_free(single) and sentence.has(single.first - 1, "their"):
            sentence.add(single, outcome)
        elif _is_left_so(sentence, index):
            sentence.bound.append(Bound(outcome, ONE, index - 1, index + 1))
        elif names_one_behind(sentence, index):
            sentence.bound.append(Bound(outcome, ONE, index, index + 2))


def _is_left_so(sentence: SentenceReading, index: int) -> bool:
    """ "… leaving the driver badly hurt" """
    for place in range(index - 1, max(index - _FORWARD, 0), -1):
        if sentence.has(place, "noun_one"):
            left = sentence.items[place - 2] if place > 1 else sentence.items[place]
            return sentence.has(place - 1, "of", "their") and left.form in _LEFT
        if sentence.items[place].words or sentence.items[place].mark:
            return False
    return False


def bind_backwards(sentence: SentenceReading, index: int, outcome: Outcome, reach: int) -> bool:
    """Not for those whose bodies were "taken to hospital"."""
    quantity = sentence.before(index, reach)
    if quantity is not None and outcome is Outcome.INJURED:
        near = range(max(quantity.first - _NEAR, 0), quantity.first)
        if any(sentence.has(place, "body") for place in near):
            return False
    return sentence.add_chain_before(quantity, outcome)


def bind_suffered(sentence: SentenceReading, index: int) -> None:
    """ "Nine more sustained injuries", "with gunshot wounds": two words that say it together."""
    behind = range(index + 1, min(index + 1 + _WOUNDS_REACH, len(sentence.items)))
    wounds = next((place for place in behind if sentence.has(place, "wounds")), None)
    between = sentence.items[index + 1 : wounds or index + 1]
    if wounds is None or any(item.number is not None or item.mark or item.has("negation", "and") for item in between):
        return
    if sentence.has(wounds - 1, "indefinite"):
        return
    sentence.silent.add(wounds)
    if not bind_backwards(sentence, index, Outcome.INJURED, _BACKWARD) and _has_one_before(sentence, index):
        sentence.bound.append(Bound(Outcome.INJURED, ONE, index - 1, wounds + 1))


def _has_one_before(sentence: SentenceReading, index: int) -> bool:
    """ "His teenage son suffered …" """
    if not sentence.has(index - 1, "noun_one"):
        return False
    before = range(max(index - 1 - _NEAR, 0), index - 1)
    return any(sentence.has(place, "their") or sentence.items[place].form == "the" for place in before)
