"""What befell the persons of a sentence: binds each word for killing, wounding or missing to its quantity."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from libya_events.extraction.casualty_denials import bind_denials
from libya_events.extraction.casualty_items import NOUNS, TRIGGERS, Item
from libya_events.extraction.casualty_quantities import Quantity, Strength
from libya_events.extraction.casualty_revisions import mark_revisions
from libya_events.extraction.casualty_search import HARD_MARKS, Bound, SentenceReading
from libya_events.model import Count, Outcome

_FORWARD, _NEAR, _OBJECT, _BACKWARD, _FAR = 7, 2, 4, 8, 16
_SUBSET_REACH = 4
_TOLL_REACH = 24
_ONE = Count(1, 1, 1)
_UNSAID = Count(None, None, None)
_COMBATANTS = frozenset({"fighters", "soldiers", "police"})
_INNER_MARKS = ("", "-", "(", ")")
_PLURAL_ENDS = ("ين", "ون", "ات", "ان")


def bind_casualties(items: Sequence[Item]) -> list[Bound]:
    """The statements of one sentence in the order of its words."""
    sentence = SentenceReading(items)
    subsets = dict(_find_subsets(sentence))
    sentence.taken.update(subsets)
    sentence.asides.update((sentence.quantities[first].last, marker) for first, marker in subsets.items())
    bind_denials(sentence)
    _bind_mixed(sentence)
    _bind_nouns(sentence)
    for index, item in enumerate(items):
        word = item.word(*TRIGGERS)
        if index in sentence.silent:
            continue
        if word is None and sentence.has(index + 1, "reach"):
            _bind_reached(sentence, index)
        if word is None or word.outcome is None:
            continue
        around = sentence.around.get(index)
        if around is None or around.strength is not Strength.COUNTED:
            _bind_trigger(sentence, index, word.kind, word.outcome)
    _bind_subsets(sentence, subsets)
    _bind_parts(sentence)
    _bind_drowned(sentence)
    return mark_revisions(items, sorted(sentence.bound, key=lambda bound: (bound.first, bound.last)))


def _find_subsets(sentence: SentenceReading) -> Iterator[tuple[int, int]]:
    """The quantities behind "among them", with the item of those words."""
    marker: int | None = None
    reached = 0
    for index, item in enumerate(sentence.items):
        quantity = sentence.quantities.get(index)
        if item.has("subset"):
            marker, reached = index, index + 1
        elif marker is None:
            continue
        elif index - reached > _SUBSET_REACH or _ends_subset(item, quantity):
            marker = None
        elif quantity is not None:
            yield index, marker
            reached = quantity.last


def _ends_subset(item: Item, quantity: Quantity | None) -> bool:
    if quantity is not None and quantity.outcome is not None and quantity.joined:
        return True
    return (item.has(*TRIGGERS) and not item.has(*NOUNS)) or item.has("opening") or item.mark in HARD_MARKS


def _bind_subsets(sentence: SentenceReading, subsets: dict[int, int]) -> None:
    for first, marker in subsets.items():
        quantity = sentence.quantities[first]
        whole = [bound for bound in sentence.bound if not bound.subset and bound.first < marker]
        if whole and quantity.strength is Strength.COUNTED and quantity.count != _UNSAID:
            outcome = max(whole, key=lambda bound: bound.last).outcome
            sentence.bound.append(Bound(outcome, quantity.count, first, quantity.last, quantity.who, subset=True))


def _bind_parts(sentence: SentenceReading) -> None:
    """``ثلاثة من الجرحى``, unless another word told what befell the three."""
    for quantity in sentence.quantities.values():
        if quantity.part_of is not None and quantity.first not in sentence.taken:
            bound = Bound(quantity.part_of, quantity.count, quantity.first, quantity.last, quantity.who, subset=True)
            sentence.bound.append(bound)


def _bind_drowned(sentence: SentenceReading) -> None:
    """Bodies tell nothing of when somebody died, except behind a shipwreck told in the same sentence."""
    if not any(item.has("wreck") for item in sentence.items):
        return
    for index, item in enumerate(sentence.items):
        if not item.has("body"):
            continue
        quantity = sentence.ends.get(index)
        if item.has("body_two"):
            sentence.bound.append(Bound(Outcome.KILLED, Count(2, 2, 2), index, index + 1))
        elif sentence.is_free(quantity) and quantity is not None:
            sentence.add(quantity, Outcome.KILLED)


def _bind_reached(sentence: SentenceReading, index: int) -> None:
    """``الجرحى تجاوزوا 15``"""
    noun = sentence.items[index].word("noun_many")
    if noun is not None and noun.definite and noun.outcome is not None:
        _bind_toll(sentence, index, noun.outcome)


def _bind_mixed(sentence: SentenceReading) -> None:
    """``12 بين قتيل وجريح``: one figure for both, so that neither is known."""
    for index, item in enumerate(sentence.items):
        quantity = sentence.before(index, _BACKWARD) if item.has("mixed") else None
        if quantity is not None:
            _share(sentence, quantity, index, Outcome.KILLED, Outcome.INJURED)


def _bind_nouns(sentence: SentenceReading) -> None:
    """The quantities whose noun says what befell them: ``32 قتيلا``."""
    for first, quantity in sentence.quantities.items():
        if quantity.outcome is None or first in sentence.taken or quantity.strength is Strength.SINGULAR:
            continue
        other = _mixed_outcome(sentence, quantity)
        sentence.add(quantity, quantity.outcome, None if other is None else _UNSAID)
        if other is not None:
            sentence.taken.add(quantity.last)
            sentence.bound.append(Bound(other, _UNSAID, quantity.first, quantity.last + 1))


def _mixed_outcome(sentence: SentenceReading, quantity: Quantity) -> Outcome | None:
    """The second outcome in ``12 قتيلا وجريحا``."""
    following = sentence.at(quantity.last)
    if following is None or not following.joined or quantity.count.best in {1, 2}:
        return None
    others = [word.outcome for word in following.words if word.kind == "noun_one" and word.outcome is not None]
    return next((other for other in others if other is not quantity.outcome), None)


def _bind_trigger(sentence: SentenceReading, index: int, kind: str, outcome: Outcome) -> None:
    if kind == "participle":
        _bind_participle(sentence, index, outcome)
    elif kind == "plural_verb":
        if not _bind_chain_before(sentence, sentence.before(index, _FAR), outcome):
            _bind_chain(sentence, sentence.after(index, _NEAR), outcome)
    elif kind == "toll":
        _bind_toll(sentence, index, outcome)
    elif kind in {"adjective", "trigger_object"}:
        _bind_chain_before(sentence, sentence.before(index, _FAR if kind == "trigger_object" else _BACKWARD), outcome)
    elif kind.startswith("possessive"):
        _bind_possessive(sentence, index, outcome, 1 if kind == "possessive_one" else 2)
    elif not _bind_shared(sentence, index, outcome):
        _bind_governed(sentence, index, kind, outcome)


def _bind_governed(sentence: SentenceReading, index: int, kind: str, outcome: Outcome) -> None:
    """The quantity behind a verb or noun of action, else the one right before it, else a name."""
    if any(sentence.has(index + step, "life") for step in range(1, _FORWARD)):
        outcome = Outcome.KILLED  # ``فقد 8 أشخاص حياتهم``
    quantity = sentence.after(index, _NEAR if kind == "trigger_near" else _FORWARD)
    if quantity is not None:
        lost_own = (
            outcome is Outcome.MISSING and quantity.who in _COMBATANTS and not sentence.items[index].has("masdar")
        )
        _bind_chain(sentence, quantity, Outcome.KILLED if lost_own else outcome)
        _bind_one_before_others(sentence, quantity, index + 1, outcome)
        return
    earlier = sentence.ends.get(index)
    if earlier is None or kind != "trigger":
        earlier = _find_single_subject(sentence, index)
    if earlier is not None and sentence.is_free(earlier):
        sentence.add(earlier, outcome)
    elif sentence.has(index, "assassination") and not _has_many_objects(sentence, index):
        _bind_assassination(sentence, index, outcome)
    elif sentence.has(index, "masdar") and all(_is_name(sentence, index + step) for step in (1, 2)):
        sentence.bound.append(Bound(outcome, _ONE, index, index + 3))


def _bind_assassination(sentence: SentenceReading, index: int, outcome: Outcome) -> None:
    """Who is assassinated is somebody, named or with a function, and may stand far behind the verb."""
    for place in range(index + 1, min(index + _FAR, len(sentence.items))):
        quantity = sentence.quantities.get(place)
        if (
            quantity is not None
            and sentence.is_free(quantity)
            and quantity.strength in {Strength.COUNTED, Strength.SINGULAR}
        ):
            _bind_chain(sentence, quantity, outcome)
            return
        if sentence.items[place].has(*TRIGGERS, "relative", "subset"):
            break
    sentence.bound.append(Bound(outcome, _ONE, index, index + 1))


def _has_many_objects(sentence: SentenceReading, index: int) -> bool:
    """``اغتال مسلحون ضباطا``: the first plural may be the subject, the second are those who were killed."""
    plurals = [
        place for place in range(index + 1, index + 1 + _FORWARD) if sentence.has(place, "noun_many", "indefinite")
    ]
    return len(plurals) > 1


def _find_single_subject(sentence: SentenceReading, index: int) -> Quantity | None:
    """``إن أحد أفراد الشرطة المكلفين بالحراسة قُتل برصاص``: the one before a verb that agrees with one."""
    verb = sentence.items[index]
    if verb.joined or verb.has("masdar") or not sentence.has(index + 1, "follow"):
        return None
    for place in range(index, max(index - _BACKWARD, 0), -1):
        quantity = sentence.ends.get(place)
        if quantity is not None:
            return quantity if quantity.count.best == 1 and quantity.outcome is None else None
        item = sentence.items[place - 1]
        if item.mark or item.has(*TRIGGERS, "relative", "body"):
            return None
    return None


def _bind_one_before_others(sentence: SentenceReading, others: Quantity, first: int, outcome: Outcome) -> None:
    """``قتل المتحدث وستة آخرون``: "six others" leave the one who is named before them to be counted."""
    named = sentence.items[first : others.first - (0 if others.joined else 1)]
    if others.joined and sentence.has(others.last - 1, "others") and named and not any(_counts(item) for item in named):
        sentence.bound.append(Bound(outcome, _ONE, first, first + len(named)))


def _counts(item: Item) -> bool:
    return item.number is not None or bool(item.mark) or item.has("noun_many", "indefinite", "wreck", *TRIGGERS)


def _is_name(sentence: SentenceReading, index: int) -> bool:
    """An Arabic word that is nothing known and no plural: two of them behind ``مقتل`` name one person."""
    item = sentence.at(index)
    if item is None or item.words or item.mark or item.number is not None or item.is_latin:
        return False
    follows = item.start - sentence.items[index - 1].end <= 1
    return follows and not item.form.endswith(_PLURAL_ENDS)


def _bind_shared(sentence: SentenceReading, index: int, outcome: Outcome) -> bool:
    """``مقتل وإصابة 12``: how many of each is not said."""
    following = sentence.at(index + 1)
    other = following.word("trigger") if following is not None and following.joined else None
    if other is None or other.outcome in {None, outcome} or index + 1 in sentence.silent:
        return False
    if sentence.is_free(sentence.ends.get(index)):
        return False
    return _share(sentence, sentence.after(index + 1, _NEAR), index + 1, outcome, other.outcome)


def _share(sentence: SentenceReading, quantity: Quantity | None, place: int, *outcomes: Outcome | None) -> bool:
    if quantity is None:
        return False
    sentence.silent.add(place)
    for outcome in outcomes:
        if outcome is not None:
            sentence.add(quantity, outcome, _UNSAID)
    return True


def _bind_chain(sentence: SentenceReading, quantity: Quantity | None, outcome: Outcome) -> None:
    while quantity is not None:
        sentence.add(quantity, outcome)
        quantity = sentence.joined_after(quantity)


def _bind_chain_before(sentence: SentenceReading, quantity: Quantity | None, outcome: Outcome) -> bool:
    found = quantity is not None
    while quantity is not None:
        earlier = sentence.joined_before(quantity)
        sentence.add(quantity, outcome)
        quantity = earlier
    return found


def _bind_participle(sentence: SentenceReading, index: int, outcome: Outcome) -> None:
    """English "killed": passive behind "was" and "were", active before its object, else "3 killed"."""
    other = sentence.items[index + 2].word("participle") if sentence.has(index + 2, "participle") else None
    if other is not None and other.outcome is not outcome and sentence.has(index + 1, "and"):
        quantity = sentence.after(index + 2, 1) or sentence.before(index, _BACKWARD)
        if _share(sentence, quantity, index + 2, outcome, other.outcome):
            return
    helpers = [place for place in (index - 1, index - 2) if sentence.has(place, "auxiliary_one", "auxiliary_many")]
    if helpers:
        found = _bind_chain_before(sentence, sentence.before(index, _BACKWARD), outcome)
        if not found and any(sentence.has(place, "auxiliary_one") for place in helpers):
            _bind_singular_subject(sentence, min(helpers), index, outcome)
        return
    active = sentence.after(index, _OBJECT)
    between = () if active is None else sentence.items[index + 1 : active.first]
    if active is not None and not any(item.mark or item.has("follow") for item in between):
        _bind_chain(sentence, active, outcome)
    else:
        _bind_chain_before(sentence, sentence.before(index, 3), outcome)


def _bind_singular_subject(sentence: SentenceReading, helper: int, index: int, outcome: Outcome) -> None:
    """ "The commander was killed" tells of one; "the family was killed" does not say how many."""
    near = [sentence.items[place] for place in range(max(helper - 3, 0), helper)]
    if near and not any(item.has("collective", "negation", "indefinite", "noun_many", "nobody") for item in near):
        sentence.bound.append(Bound(outcome, _ONE, helper - 1, index + 1))


def _bind_possessive(sentence: SentenceReading, index: int, outcome: Outcome, value: int) -> None:
    """``لقي … حتفه``: the pronoun tells how many, where no quantity stands before it."""
    if any(sentence.has(place, "subset") for place in range(max(index - _BACKWARD, 0), index)):
        return  # One of those who are counted elsewhere.
    quantity = sentence.before(index, _FAR)
    if quantity is not None and quantity.count.best == value:
        sentence.add(quantity, outcome)
    else:
        sentence.bound.append(Bound(outcome, Count(value, value, value), index, index + 1))


def _bind_toll(sentence: SentenceReading, index: int, outcome: Outcome) -> None:
    """The last figure of "the toll rose from 5 to 12"."""
    chosen: Quantity | None = None
    for place in range(index + 1, min(index + _TOLL_REACH, len(sentence.items))):
        quantity = sentence.quantities.get(place)
        names_disaster = sentence.has(place, "wreck")
        if sentence.items[place].mark not in _INNER_MARKS or (sentence.has(place, *TRIGGERS) and not names_disaster):
            break
        if quantity is None or not sentence.is_free(quantity) or quantity.strength is Strength.SINGULAR:
            continue
        if chosen is None or sentence.has(place - 1, "to"):
            chosen = quantity
    if chosen is not None:
        sentence.add(chosen, outcome)
