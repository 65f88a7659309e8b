"""English words for what befell somebody: participles ("3 killed", "was shot dead") and what people "sustained"."""

from __future__ import annotations

from msgspec.structs import replace

from libya_events.extraction.casualties.bounds import Bound
from libya_events.extraction.casualties.items import NOUNS
from libya_events.extraction.casualties.nouns import is_plain
from libya_events.extraction.casualties.persons import (
    ONE,
    bind_name_before_others,
    bind_one_before_others,
    bind_singular_subject,
    has_named_object,
    names_one_behind,
)
from libya_events.extraction.casualties.quantities import Strength
from libya_events.extraction.casualties.search import SentenceReading
from libya_events.model import Outcome
from libya_events.reference.clause_words import load_phrases

_NEAR, _FORWARD, _OBJECT, _BACKWARD = 2, 7, 4, 8
_WOUNDS_REACH = 4
_PUT_REACH = _ASIDE_REACH = 8
_AUXILIARIES = ("auxiliary_one", "auxiliary_many", "auxiliary_plural")
_HEADING = 5
_FAR = 20
_POSSESSIVE = "s"


def bind_participle(sentence: SentenceReading, index: int, outcome: Outcome) -> None:
    """English "killed": passive behind "was" and "were", active before its object, else "3 killed"."""
    other = sentence.items[index + 2].word("participle") if sentence.has(index + 2, "participle") else None
    if other is not None and other.outcome is not outcome and sentence.has(index + 1, "and"):
        quantity = sentence.after(index + 2, 1) or sentence.before(index, _BACKWARD)
        if sentence.share(quantity, index + 2, outcome, other.outcome):
            return
    near = (index - 1, index - 2, *([index - 3] if sentence.has(index - 1, "and") else []))  # "was shot and wounded"
    helpers = [place for place in near if sentence.has(place, *_AUXILIARIES)]
    if helpers:
        _bind_passive(sentence, min(helpers), index, outcome)
        return
    last = sentence.ends.get(index)
    if last is not None and last.last in sentence.asides:
        return  # "Twenty people, including five wounded in the fighting, were …"
    active = sentence.after(index, _OBJECT)
    between = () if active is None else sentence.items[index + 1 : active.first]
    if active is not None and not any(item.mark or item.has("follow", "and") for item in between):
        sentence.add_chain(active, outcome)
        bind_one_before_others(sentence, active, index + 1, outcome)
    elif not sentence.add_chain_before(sentence.before(index, _OBJECT), outcome):
        single = sentence.ends.get(index)  # "… was killed and her brother injured"
        if single is not None and sentence.is_free(single) and _is_one_more(sentence, single.first):
            sentence.add(single, outcome)
        elif _is_left_so(sentence, index) or _is_headline(sentence, index):
            sentence.bound.append(Bound(outcome, ONE, index - 1, index + 1))
        elif names_one_behind(sentence, index) or has_named_object(sentence, index):
            sentence.bound.append(Bound(outcome, ONE, index, index + 2))


def _is_one_more(sentence: SentenceReading, first: int) -> bool:
    """ "… and her brother", "… and a bystander" """
    is_another = sentence.has(first, "article") and sentence.has(first - 1, "and")
    return is_another or sentence.has(first - 1, "their")


def _bind_passive(sentence: SentenceReading, helper: int, index: int, outcome: Outcome) -> None:
    """ "Three people were killed", with the "were" at ``helper``"""
    subject = sentence.before(index, _BACKWARD)
    found = sentence.add_chain_before(subject, outcome)
    bind_name_before_others(sentence, subject, outcome)
    if found:
        _bind_one_more_behind(sentence, index, outcome)
    last = sentence.ends.get(helper)
    if not found and last is not None and sentence.is_free(last) and sentence.joined_before(last) is not None:
        sentence.add_chain_before(last, outcome)  # "A sergeant and a private were killed"
    elif not found and not sentence.has(helper, "auxiliary_plural"):
        bind_singular_subject(sentence, helper, index, outcome)


def _bind_one_more_behind(sentence: SentenceReading, index: int, outcome: Outcome) -> None:
    """ "Two loyalists were killed and one of his own fighters." """
    others = sentence.quantities.get(index + 2) if sentence.has(index + 1, "and") else None
    if others is not None and others.strength is Strength.COUNTED and sentence.is_free(others):
        behind = sentence.at(others.last)
        if behind is None or (behind.mark and not _is_told_behind(sentence, others.last)):
            sentence.add(others, outcome)


def _is_told_behind(sentence: SentenceReading, comma: int) -> bool:
    """ "… and three others, among them an officer, were wounded" """
    closing = range(comma + 2, min(comma + _ASIDE_REACH, len(sentence.items)))
    return any(sentence.items[p].mark == "," and sentence.has(p + 1, "participle", *_AUXILIARIES) for p in closing)


def bind_put(sentence: SentenceReading, index: int) -> None:
    """ "Officials put their dead at 42" """
    last = index + _PUT_REACH
    for place in range(index + 1, len(sentence.items)):
        item, quantity = sentence.items[place], sentence.quantities.get(place + 2)
        word = item.word("losses", "adjective", "participle", *NOUNS)
        if item.mark or place > last or (quantity is not None and not sentence.is_free(quantity)):
            return
        if word is None or word.outcome is None or quantity is None or not sentence.has(place + 1, "at"):
            continue
        if quantity.strength in {Strength.BARE, Strength.COUNTED} and not _says_more(sentence, quantity.last):
            sentence.silent.add(place)
            beside = reversed(sentence.items[max(place - 2, 0) : place])
            who = next((w.who for item in beside for w in item.words if w.who), None)
            sentence.add(replace(quantity, who=quantity.who or who), word.outcome)
            last = quantity.last + _PUT_REACH  # "… and the wounded at 69"


def _says_more(sentence: SentenceReading, last: int) -> bool:
    """ "… put casualties at 38 dead" """
    return sentence.has(last, "participle", "adjective")


def _is_left_so(sentence: SentenceReading, index: int) -> bool:
    """ "… leaving the driver badly hurt", "left the groom's cousin dead" """
    for place in range(index - 1, max(index - _FORWARD, 0), -1):
        if sentence.has(place, "noun_one"):
            begin = place
            while begin and (sentence.has(begin - 1, "noun_one") or sentence.items[begin - 1].form == _POSSESSIVE):
                begin -= 1
            left = sentence.items[max(begin - 2, 0)]
            return sentence.has(begin - 1, "of", "their") and left.form in load_phrases("left_so")
        if sentence.items[place].words or sentence.items[place].mark:
            return False
    return False


def _was_shot_before(sentence: SentenceReading, index: int) -> bool:
    """ "The officer was shot as he left his home and died in hospital" """
    if not (sentence.has(index - 1, "and") or sentence.has(index - 2, "and")):
        return False
    before = range(max(index - _FAR, 1), index)
    return any(
        sentence.has(place - 1, "auxiliary_one") and sentence.has(place, "participle", "adjective", "violent_end")
        for place in before
    )


def _is_headline(sentence: SentenceReading, index: int) -> bool:
    """ "Militia leader shot dead in Tripoli": a heading leaves out the article and the "was"."""
    before = sentence.items[:index]
    if not 0 < len(before) <= _HEADING or not before[-1].has("noun_one"):
        return False
    return all(is_plain(item) or item.has("noun_one", "unit") for item in before)


def bind_backwards(sentence: SentenceReading, index: int, outcome: Outcome, reach: int) -> bool:
    """Not for those whose bodies were "taken to hospital", nor for the one "hit by a bullet and died"."""
    if outcome is Outcome.INJURED and sentence.has(index + 1, "and") and _tells_of_death(sentence, index + 2):
        return False
    quantity = sentence.before(index, reach)
    if quantity is not None and outcome is Outcome.INJURED:
        near = range(max(quantity.first - _NEAR, 0), quantity.first)
        if any(sentence.has(place, "body") for place in near):
            return False
    found = sentence.add_chain_before(quantity, outcome)
    bind_name_before_others(sentence, quantity, outcome)
    tells_of_one = (_has_one_before, _was_shot_before, _is_left_so, _is_one_of_them)
    is_one = any(tells(sentence, index) for tells in tells_of_one)
    if not found and sentence.has(index, "adjective") and is_one:
        sentence.bound.append(Bound(outcome, ONE, index - 1, index + 1))  # "The driver died"
    return found


def _is_one_of_them(sentence: SentenceReading, index: int) -> bool:
    """ "Nine were hurt; one of them, a guard, later died" """
    return any(sentence.has(place, "one_of_them") for place in range(max(index - _FORWARD, 0), index))


def _tells_of_death(sentence: SentenceReading, index: int) -> bool:
    item = sentence.at(index)
    word = None if item is None else item.word("adjective", "participle")
    return word is not None and word.outcome is Outcome.KILLED


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
    """ "His teenage son suffered …", "he escaped with …", "the mayor was taken to hospital" """
    index -= sentence.has(index - 1, "hospital")
    index -= sentence.has(index - 1, "auxiliary_one")
    if sentence.has(index - 1, "pronoun"):
        return True
    if not sentence.has(index - 1, "noun_one"):
        return False
    before = range(max(index - 1 - _NEAR, 0), index - 1)
    return any(sentence.has(place, "their") or sentence.items[place].form == "the" for place in before)
