"""The single persons that no number counts: who is assassinated, "the commander was killed", "X and six others"."""

from __future__ import annotations

from libya_events.extraction.casualties.bounds import Bound
from libya_events.extraction.casualties.items import TRIGGERS, Item
from libya_events.extraction.casualties.nouns import is_plain, is_plural
from libya_events.extraction.casualties.quantities import Quantity, Strength
from libya_events.extraction.casualties.search import SentenceReading
from libya_events.model import Count, Outcome

ONE = Count(1, 1, 1)
_FORWARD, _BACKWARD, _FAR = 7, 8, 16
_OBJECT_REACH = 3
_SUBJECT_REACH = 3
_OF_PERSONS = frozenset({Strength.COUNTED, Strength.SINGULAR})
_OF_ONE_ENDS = ("يه", "يها", "اله", "الها", "اسه", "اسها", "ائه", "ائها", "ره", "رها")
_PLURAL_ENDS = ("ين", "ون", "ات", "ان")


def bind_assassination(sentence: SentenceReading, index: int, outcome: Outcome) -> None:
    """Who is assassinated is somebody, named or with a function, and may stand far behind the verb."""
    if not _has_many_objects(sentence, index) and not bind_single_object(sentence, index, outcome):
        sentence.bound.append(Bound(outcome, ONE, index, index + 1))


def has_many_as_subject(sentence: SentenceReading, index: int) -> bool:
    """``قتل مسلحون مجهولون ضابطا``: a plural in the nominative right behind the verb did it, if an object follows."""
    item = sentence.at(index + 1)
    if item is None or item.word("noun_many") is None or not item.form.endswith("ون"):
        return False
    behind = range(index + 2, index + 2 + _OBJECT_REACH)
    object_at = next((place for place in behind if place in sentence.quantities), None)
    return object_at is not None and not any(
        sentence.has(place, "follow") or sentence.items[place].mark for place in range(index + 2, object_at)
    )


def bind_single_object(sentence: SentenceReading, index: int, outcome: Outcome) -> bool:
    for place in range(index + 1, min(index + _FAR, len(sentence.items))):
        quantity = sentence.quantities.get(place)
        if quantity is not None and sentence.is_free(quantity) and quantity.strength in _OF_PERSONS:
            sentence.add_chain(quantity, outcome)
            return True
        if sentence.items[place].has(*TRIGGERS, "relative", "subset"):
            break
    return False


def _has_many_objects(sentence: SentenceReading, index: int) -> bool:
    """``اغتال مسلحون ضباطا``: the first plural may be the subject, the second are those who were killed."""
    plurals = [
        place for place in range(index + 1, index + 1 + _FORWARD) if sentence.has(place, "noun_many", "indefinite")
    ]
    return len(plurals) > 1


def find_single_subject(sentence: SentenceReading, index: int) -> Quantity | None:
    """``إن أحد أفراد الشرطة المكلفين بالحراسة قُتل برصاص``: the one before a verb that agrees with one."""
    verb = sentence.items[index]
    if verb.joined or verb.has("masdar") or not sentence.has(index + 1, "follow"):
        return None
    for place in range(_skip_being(sentence, index), max(index - _BACKWARD, 0), -1):
        quantity = sentence.ends.get(place)
        if quantity is not None:
            return quantity if quantity.count.best == 1 and quantity.outcome is None else None
        item = sentence.items[place - 1]
        if item.mark or item.has(*TRIGGERS, "relative", "body"):
            return None
    return None


def _skip_being(sentence: SentenceReading, index: int) -> int:
    """Where ``نجل العقيد، وهو طالب، أصيب`` goes back to, past what is told between the commas."""
    if index and sentence.items[index - 1].mark == ",":
        for place in range(index - 2, max(index - 2 - _BACKWARD, 0), -1):
            if sentence.items[place].mark:
                return place if sentence.has(place + 1, "being") else index
    return index


def bind_one_before_others(sentence: SentenceReading, others: Quantity, first: int, outcome: Outcome) -> None:
    """``قتل المتحدث وستة آخرون``: "six others" leave the one who is named before them to be counted."""
    named = sentence.items[first : others.first - (0 if others.joined else 1)]
    last = sentence.items[others.last - 1]
    nouns = sentence.items[others.first : others.last]
    of_one = sentence.has(others.first, "their") or any(
        not item.is_latin and item.form.endswith(_OF_ONE_ENDS) for item in nouns
    )
    if others.joined and (last.has("others") or of_one) and named and not any(_counts(item) for item in named):
        sentence.bound.append(Bound(outcome, ONE, first, first + len(named)))


def bind_name_before_others(sentence: SentenceReading, others: Quantity | None, outcome: Outcome) -> None:
    """ "Ambassador Stevens and three other Americans were killed", "the owner and his wife died" """
    if others is None:
        return
    last = others.first - 1 - sentence.has(others.first - 1, "their")
    told = sentence.items[last : others.last]
    if last in sentence.ends or not sentence.has(last, "and"):
        return
    if not any(item.has("others", "further", "their") for item in told):
        return
    first = last = last - (last > 0 and sentence.items[last - 1].mark == ",")  # "…, Christopher Stevens, and three …"
    while first > 0 and last - first < _FORWARD and _may_name(sentence.items[first - 1]):
        first -= 1
    named = sentence.items[first:last]
    if first and sentence.has(first - 1, *TRIGGERS, "auxiliary_one", "auxiliary_plural", "suffer"):
        return  # "… died instantly and five others …"
    if first and sentence.items[first - 1].mark == ",":
        named = [
            *sentence.items[max(first - _FORWARD, 0) : first],
            *named,
        ]  # "The ambassador, Christopher Stevens, and …"
    has_title = any(item.has("noun_one") for item in named)
    if named and (has_title or not is_plural(named[-1].form)):
        sentence.bound.append(Bound(outcome, ONE, first, last))


def _may_name(item: Item) -> bool:
    return item.is_latin and not item.mark and (is_plain(item) or item.has("noun_one"))


def _counts(item: Item) -> bool:
    return item.number is not None or bool(item.mark) or item.has("noun_many", "indefinite", "wreck", *TRIGGERS)


def is_hurt_himself(sentence: SentenceReading, index: int, outcome: Outcome) -> bool:
    """``وأصيب بطلق ناري في ساقه``: a verb in the singular about the one told of before; not ``الذي أصيب بجروح``, nor
    behind those who are counted."""
    verb = sentence.items[index]
    if outcome is not Outcome.INJURED or not verb.joined or verb.has("masdar"):
        return False
    return sentence.has(index + 1, "by_wound") and sentence.ends.get(index) is None


def names_one_behind(sentence: SentenceReading, index: int) -> bool:
    """English "assassinated Salem Saiti", "the killing of Saiti"."""
    following = sentence.at(index + 1)
    if following is None or not sentence.has(index, "assassination") or not is_plain(following):
        return False
    return not is_plural(following.form) and following.start - sentence.items[index].end <= 1


def has_named_object(sentence: SentenceReading, index: int) -> bool:
    """ "Gunmen killed Salem Saiti's deputy": two words with capitals, no plural behind them in the clause."""
    names = sentence.items[index + 1 : index + 3]
    if len(names) < 2 or not all(is_plain(n) and sentence.text[n.start].isupper() for n in names):
        return False
    for item in sentence.items[index + 1 : index + _FORWARD]:
        if item.mark or item.has("follow", "and"):
            return True
        if _counts(item) or item.has("collective", "unit") or is_plural(item.form):
            return False
    return True


def is_name(sentence: SentenceReading, index: int) -> bool:
    """An Arabic word that is nothing known and no plural: two of them behind ``مقتل`` name one person."""
    item = sentence.at(index)
    if item is None or item.words or item.mark or item.number is not None or item.is_latin:
        return False
    follows = item.start - sentence.items[index - 1].end <= 1
    return follows and not item.form.endswith(_PLURAL_ENDS)


def bind_singular_subject(sentence: SentenceReading, helper: int, index: int, outcome: Outcome) -> None:
    """ "The commander was killed" tells of one; "the family was killed" does not say how many."""
    is_one = sentence.has(helper, "auxiliary_one")
    while helper > 1 and sentence.items[helper - 1].mark:
        helper -= 1
    near = [sentence.items[place] for place in range(max(helper - _SUBJECT_REACH, 0), helper)]
    if not is_one and not any(item.has("article") for item in near):
        return  # "A watchman had been killed", but not "those who had been killed".
    opens = [place for place, item in enumerate(near) if item.has("article", "their")]
    near = near[opens[-1] :] if opens else near
    if near and not any(item.has("collective", "negation", "indefinite", "noun_many", "nobody") for item in near):
        sentence.bound.append(Bound(outcome, ONE, helper - 1, index + 1))
