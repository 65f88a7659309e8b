"""Parts and mixtures: subsets of a figure, figures for two outcomes, nouns and bodies that count by themselves."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from msgspec.structs import replace

from libya_events.extraction.casualties.bounds import HARD_MARKS, UNSAID, Bound
from libya_events.extraction.casualties.items import NOUNS, TRIGGERS, Item
from libya_events.extraction.casualties.quantities import Quantity, Strength
from libya_events.extraction.casualties.search import SentenceReading
from libya_events.model import Count, Outcome, Standing

_BACKWARD = 8
_SUBSET_REACH = 4
_BODY_REACH = 6
_DIED_REACH = 8
_EVENT_REACH, _OWNER_REACH = 7, 2
_NOMINATIVE = ("ان", "ون")
_TWO = Count(2, 2, 2)


def find_subsets(sentence: SentenceReading) -> Iterator[tuple[int, int]]:
    """The quantities behind "among them", with the item of those words."""
    if not sentence.tells("subset"):
        return
    marker: int | None = None
    reached = 0
    for index, item in enumerate(sentence.items):
        quantity = sentence.quantities.get(index)
        if item.has("of_whom") and index in sentence.ends:
            yield from _find_part_before(sentence, index)
        if item.has("subset"):
            marker, reached = index, index + 1
        elif marker is None:
            continue
        elif item.mark == "," and reached == marker + 1 < index and sentence.has(index + 1, "and"):
            marker = None  # "three guards, one of them seriously, and a girl"
        elif index - reached > _SUBSET_REACH or _ends_subset(sentence, item, quantity):
            marker = None
        elif quantity is not None:
            yield index, marker
            reached = quantity.last


def _find_part_before(sentence: SentenceReading, index: int) -> Iterator[tuple[int, int]]:
    """ "Nine were hurt, two of them badly", but not "…, two of whom later died": those are told of on their own, and so
    are those right behind their verb ("injuring seven of them")."""
    part = sentence.ends[index]
    if sentence.has(part.first - 1, "participle", "active"):
        return
    behind = sentence.items[index + 1 : index + _DIED_REACH]
    clause = list(takewhile(lambda item: not item.mark, behind))
    is_closed = 0 < len(clause) < len(behind) and behind[len(clause)].mark == ","
    put_in = is_closed and part.first > 0 and sentence.items[part.first - 1].mark == ","
    heard = clause if put_in else behind  # "eleven people, three of them women, died": not the three
    tells = any(item.has("adjective") for item in heard) or any(item.has("auxiliary_plural") for item in clause)
    if part.first and not tells:
        yield part.first, part.first


def _ends_subset(sentence: SentenceReading, item: Item, quantity: Quantity | None) -> bool:
    if quantity is not None and quantity.joined and (quantity.outcome is not None or sentence.is_claimed(quantity)):
        return not sentence.is_aside(quantity)
    opens = item.has(*TRIGGERS) and (item.joined or not item.has(*NOUNS))
    return opens or item.has("opening") or item.mark in HARD_MARKS


def skip_ages(sentence: SentenceReading) -> None:
    """ "A girl, aged 12, was killed", "cousins aged 9, 12 and 15": the figures count years."""
    ends: set[int] = set()
    for quantity in sentence.quantities.values():
        begin = quantity.first - 1
        while begin > 0 and begin not in ends and (sentence.has(begin, "and") or sentence.items[begin].mark == ","):
            begin -= 1
        is_next = begin in ends and quantity.strength is Strength.BARE
        if sentence.has(quantity.first - 1, "age") or is_next:
            ends.add(quantity.last)
            sentence.taken.add(quantity.first)
            sentence.asides[quantity.last] = begin


def bind_subsets(sentence: SentenceReading, subsets: dict[int, int]) -> None:
    for first, marker in subsets.items():
        quantity = sentence.quantities[first]
        whole = [bound for bound in sentence.bound if not bound.subset and bound.first < marker]
        is_own = _is_of_other_event(sentence, quantity.last)
        if whole and (is_own or quantity.strength is Strength.COUNTED) and quantity.count != UNSAID:
            outcome = max(whole, key=lambda bound: bound.last).outcome
            part = Bound(outcome, quantity.count, first, quantity.last, quantity.who, subset=not is_own, is_own=is_own)
            sentence.bound.append(part)


def _is_of_other_event(sentence: SentenceReading, last: int) -> bool:
    """ "At least 40 have died this month, 12 of them in a strike on …": the part is what that strike cost."""
    return (
        sentence.has(last, "of_whom")
        and sentence.has(last + 1, "follow")
        and any(sentence.has(near, "violence", "violent_end") for near in range(last + 2, last + _EVENT_REACH))
    )


def skip_some_of_the_dead(sentence: SentenceReading) -> None:
    """ "Two hostages were among the dead", "twenty people, two children among them, were killed": counted elsewhere."""
    if not sentence.tells("among"):
        return
    for index, item in enumerate(sentence.items):
        if item.has("among"):
            some = sentence.ends.get(index - sentence.has(index - 1, "auxiliary_plural", "auxiliary_one"))
            if some is not None:
                sentence.taken.add(some.first)
                sentence.asides[index + 1] = some.first


def bind_parts(sentence: SentenceReading) -> None:
    """``ثلاثة من الجرحى``, unless another word told what befell the three."""
    for quantity in sentence.quantities.values():
        if quantity.part_of is not None and quantity.first not in sentence.taken:
            bound = Bound(quantity.part_of, quantity.count, quantity.first, quantity.last, quantity.who, subset=True)
            sentence.bound.append(bound)


def bind_bodies(sentence: SentenceReading, is_aftermath: bool = False) -> None:
    """Bodies tell nothing of when somebody died, except where the sentence tells of what they died, or they are brought
    in after a fight or wreck (``is_aftermath``) that the text has just told of."""
    if not sentence.tells("body") or not _tells_of_death(sentence, is_aftermath):
        return
    # So many bodies came to one hospital: no more than a part of those whom the report says were killed.
    is_brought = not sentence.tells("wreck", "missing", "violent_end", "peril", "sea")
    standing = Standing.BROUGHT_IN if is_brought else Standing.KNOWN
    for index, item in enumerate(sentence.items):
        if not item.has("body"):
            continue
        quantity = sentence.ends.get(index)
        if item.has("body_two"):
            is_part = any(sentence.has(index - step, "subset") for step in (1, 2))  # ``11 جثة، بينها جثتان لطفلين``
            sentence.bound.append(Bound(Outcome.KILLED, _TWO, index, index + 1, subset=is_part))
            continue
        behind = index + 1 + sentence.has(index + 1, "of")
        for near in (quantity, sentence.quantities.get(behind)):  # ``82 جثة``, ``جثث 12 مهاجرا``
            if near is not None and sentence.is_free(near) and _counts_bodies(near):
                sentence.add_chain(replace(near, who=near.who or _whose(sentence, index)), Outcome.KILLED, standing)


def _whose(sentence: SentenceReading, body: int) -> str | None:
    """Those whose bodies they are: ``أربع جثث لجنود``, "the bodies of four soldiers"."""
    behind = sentence.items[body + 1 : body + 1 + _OWNER_REACH]
    return next((word.who for item in behind for word in item.words if word.kind in NOUNS and word.who), None)


def _counts_bodies(quantity: Quantity) -> bool:
    """A number, but not of how many bodies there may be at most."""
    at_most = quantity.count.low is None and quantity.count.high is not None
    return quantity.strength in {Strength.BARE, Strength.COUNTED} and not at_most


def _tells_of_death(sentence: SentenceReading, is_aftermath: bool) -> bool:
    """A shipwreck, a boat, thirst, migrants on a shore, or violence; not a grave, nor where they were found."""
    tells = sentence.tells
    if tells("wreck"):
        return True
    if tells("grave"):
        return False
    words = [word for item in sentence.items for word in item.words]
    of_migrants = any(word.who == "migrants" for word in words)
    if (tells("peril") or (tells("sea") and of_migrants)) and not tells("violent_end", "period"):
        return True
    if is_aftermath and tells("brought", "retrieved") and not tells("found"):
        return True
    if tells("retrieved") and not tells("violent_end"):
        return of_migrants and any(word.outcome is Outcome.MISSING for word in words)
    return tells("violent_end", "rubble") and not tells("found")


def bind_mixed(sentence: SentenceReading) -> None:
    """``12 بين قتيل وجريح``: one figure for both, so that neither is known."""
    for index, item in enumerate(sentence.items if sentence.tells("mixed") else ()):
        quantity = sentence.before(index, _BACKWARD) if item.has("mixed") else None
        if quantity is not None:
            sentence.share(quantity, index, Outcome.KILLED, Outcome.INJURED)


def bind_nouns(sentence: SentenceReading) -> None:
    """The quantities whose noun says what befell them: ``32 قتيلا``."""
    for first, quantity in sentence.quantities.items():
        if quantity.outcome is None or first in sentence.taken or quantity.strength is Strength.SINGULAR:
            continue
        if _is_of_body(sentence, quantity) or _bind_predicate(sentence, quantity):
            continue
        if quantity.outcome is Outcome.INJURED and _is_of_death(sentence, first):
            continue
        other = _mixed_outcome(sentence, quantity)
        sentence.add(quantity, quantity.outcome, None if other is None else UNSAID)
        if other is not None:
            sentence.taken.add(quantity.last)
            sentence.bound.append(Bound(other, UNSAID, quantity.first, quantity.last + 1))


def _is_of_death(sentence: SentenceReading, first: int) -> bool:
    """``وفاة جريح``, ``توفي جريحان``: one of those wounded before, who died."""
    word = sentence.items[first - 1].word("trigger_near") if first else None
    return word is not None and word.outcome is Outcome.KILLED


def _is_of_body(sentence: SentenceReading, quantity: Quantity) -> bool:
    """``جثث سبعة أشخاص مصابة بطلقات``: the bodies are, and nobody else was wounded."""
    if sentence.items[quantity.first].word("noun_one") is None or quantity.joined:
        return False
    before = sentence.items[max(quantity.first - _BODY_REACH, 0) : quantity.first]
    return any(item.has("body") for item in before) and not any(item.mark for item in before)


def _bind_predicate(sentence: SentenceReading, quantity: Quantity) -> bool:
    """``سقط مدنيان على الأقل قتيلين``: the noun says what befell those counted before it."""
    noun = sentence.items[quantity.first]
    if quantity.joined or quantity.outcome is None or not noun.has(*NOUNS) or noun.form.endswith(_NOMINATIVE):
        return False
    for place in range(quantity.first, max(quantity.first - _BACKWARD, 0), -1):
        subject = sentence.ends.get(place)
        if subject is not None:
            same = sentence.is_free(subject) and subject.count.best == quantity.count.best
            if same and sentence.has(subject.first - 1, "trigger"):
                sentence.add(subject, quantity.outcome)
                sentence.taken.add(quantity.first)
                sentence.silent.add(subject.first - 1)
                return True
            return False
        if sentence.items[place - 1].mark:
            return False
    return False


def _mixed_outcome(sentence: SentenceReading, quantity: Quantity) -> Outcome | None:
    """The second outcome in ``12 قتيلا وجريحا``."""
    following = sentence.at(quantity.last)
    if following is None or not following.joined or quantity.count.best in {1, 2}:
        return None
    others = [word.outcome for word in following.words if word.kind == "noun_one" and word.outcome is not None]
    return next((other for other in others if other is not quantity.outcome), None)
