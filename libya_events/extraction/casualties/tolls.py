"""Tolls: "the number of dead rose from 5 to 12", ``بلغ عدد القتلى 12 والجرحى 30``."""

from __future__ import annotations

from libya_events.extraction.casualties.bounds import Bound
from libya_events.extraction.casualties.items import TRIGGERS, Item
from libya_events.extraction.casualties.quantities import ARTICLE, Quantity, Strength
from libya_events.extraction.casualties.search import SentenceReading
from libya_events.extraction.number_words import part_of
from libya_events.model import Count, Outcome

_NUMBER_REACH = 7
_TOLL_REACH = 24
_NAMES_PLACE = 6
_ROUND = frozenset({"ten", "tens", "hundred", "scale"})
_INNER_MARKS = ("", "-", "(", ")")


def bind_reached(sentence: SentenceReading, index: int, item: Item) -> None:
    """``الجرحى تجاوزوا 15``, "the dead numbered 20" """
    outcome = _all_told(item)
    if outcome is not None:
        bind_toll(sentence, index, outcome)


def _all_told(item: Item | None) -> Outcome | None:
    """What befell all those that a word with the article tells of: ``القتلى``, "the wounded"."""
    noun = None if item is None else item.word("noun_many", "losses")
    return None if noun is None or not (noun.definite or noun.kind == "losses") else noun.outcome


def bind_rounded(sentence: SentenceReading, index: int) -> None:
    """``تجاوز الجرحى السبعين``, ``بلغ القتلى 12``: the verb before those whom it counts."""
    outcome = _all_told(sentence.at(index + 1))
    rounded = sentence.at(index + 2)
    if outcome is None or rounded is None:
        return
    part = part_of[rounded.form.removeprefix(ARTICLE)] if rounded.form.startswith(ARTICLE) else None
    if part is None or part.kind not in _ROUND:
        bind_toll(sentence, index + 1, outcome)
        return
    count = Count(int(part.value), int(part.value), None)
    sentence.bound.append(Bound(outcome, count, index + 1, index + 3))


def bind_number_of(sentence: SentenceReading, index: int) -> None:
    """ "The number of cadets killed in the raid has reached 30" """
    for place in range(index + 1, min(index + _NUMBER_REACH, len(sentence.items))):
        item = sentence.items[place]
        word = item.word("participle", "adjective")
        outcome = Outcome.KILLED if item.has("wreck") else None if word is None else word.outcome
        if outcome is not None:
            sentence.silent.add(place)
            bind_toll(sentence, place, outcome)
            return


def _rises_after(sentence: SentenceReading, comma: int) -> bool:
    """``عدد القتلى في الكفرة، أقصى الجنوب، صعد إلى 11``: the commas enclose a place."""
    return any(sentence.has(place, "rise", "reach") for place in range(comma + 1, comma + _NAMES_PLACE))


def bind_toll(sentence: SentenceReading, index: int, outcome: Outcome) -> None:
    """The last figure of "the toll rose from 5 to 12"."""
    chosen = _find_reached_before(sentence, index)
    for place in range(index + 1, min(index + _TOLL_REACH, len(sentence.items)) if chosen is None else index):
        quantity = sentence.quantities.get(place)
        names_disaster = sentence.has(place, "wreck")
        mark = sentence.items[place].mark
        is_inner = mark in _INNER_MARKS or (mark == "," and _rises_after(sentence, place))
        is_next = chosen is not None and (sentence.has(place, "and") or sentence.items[place].joined)
        if not is_inner or is_next or (sentence.has(place, *TRIGGERS) and not names_disaster):
            break
        if quantity is None or not sentence.is_free(quantity) or quantity.strength is Strength.SINGULAR:
            continue
        if chosen is None or sentence.has(place - 1, "to"):
            chosen = quantity
    given = sentence.ends.get(index - 2) if sentence.has(index - 2, "as") else None
    if given is not None and sentence.is_free(given):
        chosen = given  # "gave 52 as the number of wounded"
    if chosen is not None:
        sentence.add(chosen, outcome)
        _bind_beside(sentence, chosen.last)


def _find_reached_before(sentence: SentenceReading, index: int) -> Quantity | None:
    """``ارتفع إلى 18 عدد القتلى``, "bringing to 19 the number of dead" """
    earlier = sentence.ends.get(index - sentence.has(index - 1, "of"))
    if earlier is None or not sentence.is_free(earlier) or not sentence.has(earlier.first - 1, "to"):
        return None
    return earlier


def _bind_beside(sentence: SentenceReading, index: int) -> None:
    """``عدد القتلى 12 والجرحى 30``, ``إلى 12 والجرحى إلى 30``"""
    index += sentence.has(index, "and")
    item = sentence.at(index)
    outcome = _all_told(item) if item is not None and (item.joined or sentence.has(index - 1, "and")) else None
    beside = sentence.quantities.get(index + 1 + sentence.has(index + 1, "to", "reach"))
    countable = beside is not None and beside.strength in {Strength.BARE, Strength.COUNTED}
    if outcome is not None and beside is not None and countable and sentence.is_free(beside):
        sentence.add(beside, outcome)
