"""What befell the persons of a sentence: binds each word for killing, wounding or missing to its quantity."""

from __future__ import annotations

from collections.abc import Sequence

from libya_events.extraction.casualties.bounds import Bound
from libya_events.extraction.casualties.denials import bind_denials, bind_unhurt
from libya_events.extraction.casualties.groups import (
    bind_bodies,
    bind_mixed,
    bind_nouns,
    bind_parts,
    bind_subsets,
    find_subsets,
    skip_ages,
    skip_some_of_the_dead,
)
from libya_events.extraction.casualties.items import TRIGGERS, Item
from libya_events.extraction.casualties.participles import bind_backwards, bind_participle, bind_put, bind_suffered
from libya_events.extraction.casualties.persons import (
    ONE,
    bind_assassination,
    bind_one_before_others,
    bind_single_object,
    find_single_subject,
    has_many_as_subject,
    is_hurt_himself,
    is_name,
    names_one_behind,
)
from libya_events.extraction.casualties.quantities import Strength
from libya_events.extraction.casualties.revisions import mark_revisions
from libya_events.extraction.casualties.search import SentenceReading
from libya_events.extraction.casualties.tolls import bind_number_of, bind_reached, bind_rounded, bind_toll
from libya_events.model import Count, Outcome

_FORWARD, _NEAR, _OBJECT, _BACKWARD, _FAR = 7, 2, 4, 8, 16
_COMBATANTS = frozenset({"fighters", "soldiers", "police"})


def bind_casualties(
    text: str, items: Sequence[Item], *, is_aftermath: bool = False, after_violence: bool = False
) -> list[Bound]:
    """The statements of one sentence of ``text`` in the order of its words."""
    sentence = SentenceReading(text, items, after_violence=after_violence)
    subsets = dict(find_subsets(sentence))
    sentence.taken.update(subsets)
    sentence.asides.update((sentence.quantities[first].last, marker) for first, marker in subsets.items())
    skip_ages(sentence)
    skip_some_of_the_dead(sentence)
    bind_denials(sentence)
    bind_mixed(sentence)
    bind_nouns(sentence)
    for index, item in enumerate(items):
        if not item.words or index in sentence.silent:
            continue
        word = item.word(*TRIGGERS)
        _bind_roundabout(sentence, index, item)
        if word is None and sentence.has(index + 1, "reach"):
            bind_reached(sentence, index, item)
        if item.has("reach"):
            bind_rounded(sentence, index)
        if word is None or word.outcome is None:
            continue
        around = sentence.around.get(index)
        if around is None or around.strength is not Strength.COUNTED:
            _bind_trigger(sentence, index, word.kind, word.outcome)
    bind_subsets(sentence, subsets)
    bind_parts(sentence)
    bind_bodies(sentence, is_aftermath)
    bind_unhurt(sentence)
    return mark_revisions(items, sorted(sentence.bound, key=lambda bound: (bound.first, bound.last)))


def _bind_roundabout(sentence: SentenceReading, index: int, item: Item) -> None:
    """Words that tell of casualties with others beside them."""
    if item.has("hospital") and sentence.after_violence:
        bind_backwards(sentence, index, Outcome.INJURED, _BACKWARD)
    if item.has("treated") and sentence.after_violence:
        sentence.add_chain(sentence.after(index, _NEAR), Outcome.INJURED)
    if item.has("suffer"):
        bind_suffered(sentence, index)
    if item.has("number_of"):
        bind_number_of(sentence, index)
    if item.has("put"):
        bind_put(sentence, index)
    if item.has("fallen"):
        fallen = sentence.before(index, _BACKWARD)
        if fallen is not None and fallen.who in _COMBATANTS:
            sentence.add(fallen, Outcome.KILLED)


def _bind_trigger(sentence: SentenceReading, index: int, kind: str, outcome: Outcome) -> None:
    if kind in {"participle", "active"} and (
        sentence.has(index + 1, "thing", "nobody") or sentence.has(index - 1, "charge") or _is_crime(sentence, index)
    ):
        return
    if kind == "participle":
        bind_participle(sentence, index, outcome)
    elif kind == "plural_verb":
        _bind_plural_verb(sentence, index, outcome)
    elif kind == "toll":
        bind_toll(sentence, index, outcome)
    elif kind in {"adjective", "trigger_object"}:
        bind_backwards(sentence, index, outcome, _FAR if kind == "trigger_object" else _BACKWARD)
    elif kind.startswith("possessive"):
        _bind_possessive(sentence, index, outcome, 1 if kind == "possessive_one" else 2)
    elif not _bind_shared(sentence, index, outcome):
        _bind_governed(sentence, index, kind, outcome)


def _is_crime(sentence: SentenceReading, index: int) -> bool:
    """ "Sentenced nine men to death for killing 18 prisoners" """
    if not any(sentence.has(place, "for") for place in (index - 1, index - 2)):
        return False
    return any(sentence.has(place, "sentenced") for place in range(max(index - _FAR, 0), index - 1))


def _bind_plural_verb(sentence: SentenceReading, index: int, outcome: Outcome) -> None:
    """``3 جنود قتلوا``, but ``وقتلوا أحدهم``: a figure right behind is its object unless "and" opens another."""
    if sentence.has(index + 1, "life"):
        outcome = Outcome.KILLED  # ``44 شخصا فقدوا حياتهم``
    behind = sentence.quantities.get(index + 1)
    is_object = behind is not None and not behind.joined and sentence.is_free(behind)
    if is_object or not sentence.add_chain_before(sentence.before(index, _FAR), outcome):
        sentence.add_chain(sentence.after(index, _NEAR), outcome)


def _bind_governed(sentence: SentenceReading, index: int, kind: str, outcome: Outcome) -> None:
    """The quantity behind a verb or noun of action, else the one right before it, else a name."""
    if any(sentence.has(index + step, "life") for step in range(1, _FORWARD)):
        outcome = Outcome.KILLED  # ``فقد 8 أشخاص حياتهم``
    if kind == "trigger" and _ends_its_clause(sentence, index):
        sentence.add(sentence.ends[index], outcome)
        return
    is_late = kind == "trigger_near" and sentence.has(index + 1, "follow", "collective")  # ``قضى في الهجوم ثلاثة جنود``
    quantity = sentence.after(index, _FORWARD if kind != "trigger_near" else _OBJECT if is_late else _NEAR)
    if quantity is not None:
        lost_own = (
            outcome is Outcome.MISSING and quantity.who in _COMBATANTS and not sentence.items[index].has("masdar")
        )
        sentence.add_chain(quantity, Outcome.KILLED if lost_own else outcome)
        bind_one_before_others(sentence, quantity, index + 1, outcome)
        return
    near = (sentence.quantities.get(place) for place in range(index + 1, index + _OBJECT))
    if any(behind is not None and behind.outcome is outcome for behind in near):
        return  # ``قال أحد الشيوخ: سقط لنا 30 قتيلا``
    earlier = sentence.ends.get(index)
    if earlier is None or kind != "trigger" or sentence.items[index].joined:
        earlier = find_single_subject(sentence, index)
    if earlier is not None and sentence.is_free(earlier):
        sentence.add(earlier, outcome)
    elif sentence.has(index, "assassination"):
        bind_assassination(sentence, index, outcome)
    elif outcome is Outcome.KILLED and has_many_as_subject(sentence, index):
        bind_single_object(sentence, index, outcome)
    elif is_hurt_himself(sentence, index, outcome) or names_one_behind(sentence, index):
        sentence.bound.append(Bound(outcome, ONE, index, index + 2))
    elif sentence.has(index, "masdar") and all(is_name(sentence, index + step) for step in (1, 2)):
        sentence.bound.append(Bound(outcome, ONE, index, index + 3))


def _ends_its_clause(sentence: SentenceReading, index: int) -> bool:
    """``إن حارسا قتل، مضيفا أن خمسة …``: whom the verb is about stands before it."""
    subject, following, verb = sentence.ends.get(index), sentence.at(index + 1), sentence.items[index]
    if subject is None or verb.joined or verb.has("masdar") or not sentence.is_free(subject):
        return False
    return following is None or following.mark == "," or (following.joined and following.has(*TRIGGERS))


def _bind_shared(sentence: SentenceReading, index: int, outcome: Outcome) -> bool:
    """``مقتل وإصابة 12``: how many of each is not said."""
    following = sentence.at(index + 1)
    other = following.word("trigger") if following is not None and following.joined else None
    if other is None or other.outcome in {None, outcome} or index + 1 in sentence.silent:
        return False
    if sentence.is_free(sentence.ends.get(index)):
        return False
    return sentence.share(sentence.after(index + 1, _NEAR), index + 1, outcome, other.outcome)


def _bind_possessive(sentence: SentenceReading, index: int, outcome: Outcome, value: int) -> None:
    """``لقي … حتفه``: the pronoun tells how many, where no quantity stands before it."""
    if any(sentence.has(place, "subset") for place in range(max(index - _BACKWARD, 0), index)):
        return  # One of those who are counted elsewhere.
    quantity = sentence.before(index, _FAR)
    if quantity is not None and quantity.count.best == value:
        sentence.add(quantity, outcome)
    else:
        sentence.bound.append(Bound(outcome, Count(value, value, value), index, index + 1))
