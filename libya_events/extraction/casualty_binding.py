"""What befell the persons of a sentence: binds each word for killing, wounding or missing to its quantity."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from libya_events.extraction.casualty_items import NOUNS, TRIGGERS, Item
from libya_events.extraction.casualty_quantities import Quantity, Strength, find_quantities
from libya_events.model import Count, Outcome

_FORWARD, _NEAR, _BACKWARD, _FAR = 7, 2, 8, 16
_SUBSET_REACH = 4
_HARD_MARKS = frozenset("؛;")
_NONE = Count(0, 0, 0)
_UNSAID = Count(None, None, None)


@dataclass(frozen=True, slots=True)
class Bound:
    """``items[first:last]`` tell that so many persons met with an outcome."""

    outcome: Outcome
    count: Count
    first: int
    last: int
    who: str | None = None
    subset: bool = False


@dataclass(slots=True)
class Binder:
    """Reads one sentence. ``taken`` holds the first items of quantities that are bound or stand for something else."""

    items: Sequence[Item]
    quantities: dict[int, Quantity] = field(init=False)
    ends: dict[int, Quantity] = field(init=False)
    subsets: dict[int, int] = field(init=False)
    taken: set[int] = field(default_factory=set)
    silent: set[int] = field(default_factory=set)
    bound: list[Bound] = field(default_factory=list)

    def __post_init__(self) -> None:
        found = find_quantities(self.items)
        self.quantities = {quantity.first: quantity for quantity in found}
        self.ends = {quantity.last: quantity for quantity in found}
        self.subsets = dict(self._find_subsets())
        self.taken.update(self.subsets)

    def bind(self) -> list[Bound]:
        self._bind_denials()
        self._bind_nouns()
        for index, item in enumerate(self.items):
            if item.has(*TRIGGERS) and index not in self.silent and not self._inside_quantity(index):
                self._bind_trigger(index, item)
        self._bind_subsets()
        return sorted(self.bound, key=lambda bound: (bound.first, bound.last))

    def _has(self, index: int, *kinds: str) -> bool:
        return 0 <= index < len(self.items) and self.items[index].has(*kinds)

    def _inside_quantity(self, index: int) -> bool:
        return any(q.first <= index < q.last and q.strength is Strength.COUNTED for q in self._quantities_near(index))

    def _quantities_near(self, index: int) -> Iterator[Quantity]:
        return (self.quantities[first] for first in range(max(index - 8, 0), index + 1) if first in self.quantities)

    def _add(self, quantity: Quantity, outcome: Outcome, count: Count | None = None) -> None:
        self.taken.add(quantity.first)
        self.bound.append(
            Bound(quantity.outcome or outcome, count or quantity.count, quantity.first, quantity.last, quantity.who)
        )

    # Subsets

    def _find_subsets(self) -> Iterator[tuple[int, int]]:
        """The quantities behind "among them", with the item of those words."""
        marker: int | None = None
        reached = 0
        for index, item in enumerate(self.items):
            quantity = self.quantities.get(index)
            if item.has("subset"):
                marker, reached = index, index + 1
            elif marker is None:
                continue
            elif self._ends_subset(item) or index - reached > _SUBSET_REACH:
                marker = None
            elif quantity is not None and quantity.outcome is not None and quantity.joined:
                marker = None
            elif quantity is not None:
                yield index, marker
                reached = quantity.last

    def _ends_subset(self, item: Item) -> bool:
        return (item.has(*TRIGGERS) and not item.has(*NOUNS)) or item.has("opening") or item.mark in _HARD_MARKS

    def _bind_subsets(self) -> None:
        for first, marker in self.subsets.items():
            quantity = self.quantities[first]
            whole = [bound for bound in self.bound if not bound.subset and bound.first < marker]
            if whole and quantity.strength is Strength.COUNTED and quantity.count != _UNSAID:
                outcome = max(whole, key=lambda bound: bound.last).outcome
                self.bound.append(Bound(outcome, quantity.count, first, quantity.last, quantity.who, subset=True))

    # Nobody

    def _bind_denials(self) -> None:
        """"No casualties" and "nobody was killed" are a reported 0; "no reports of casualties" are nothing."""
        for index, item in enumerate(self.items):
            if item.has("no_news"):
                self.silent.update(range(index, min(index + 10, len(self.items))))
                self.taken.update(range(index, min(index + 10, len(self.items))))
            elif item.has("negation", "nobody"):
                self._bind_denial(index, item)

    def _bind_denial(self, index: int, negation: Item) -> None:
        denied: list[tuple[int, Outcome]] = []
        somebody = negation.has("nobody") or not negation.is_latin
        for place in range(index + 1, min(index + 8, len(self.items))):
            item = self.items[place]
            if item.number is not None or item.has("except") or item.mark in _HARD_MARKS or item.mark == ",":
                break
            outcomes = self._denied_outcomes(item)
            if outcomes and not denied and place - index > 5:
                break
            denied.extend((place, outcome) for outcome in outcomes)
            somebody = somebody or item.has("casualties", *NOUNS)
        for place, outcome in denied:
            self.silent.add(place)
            self.taken.add(place)
            if somebody and self._is_denied_noun(place, negation):
                self.bound.append(Bound(outcome, _NONE, index, place + 1))

    def _is_denied_noun(self, place: int, negation: Item) -> bool:
        """An Arabic verb denies somebody's death only with "anybody" behind it: ``لم يقتل أحد``."""
        item = self.items[place]
        if negation.is_latin or item.has("casualties", *NOUNS):
            return True
        return any(self._has(place + step, "one_of") for step in (1, 2))

    def _denied_outcomes(self, item: Item) -> list[Outcome]:
        if item.has("casualties"):
            return [Outcome.KILLED, Outcome.INJURED]
        outcomes = [word.outcome for word in item.words if word.kind in (*NOUNS, *TRIGGERS) and word.outcome is not None]
        return outcomes[:1]

    # Nouns that say it themselves

    def _bind_nouns(self) -> None:
        for first, quantity in self.quantities.items():
            if quantity.outcome is None or first in self.taken or quantity.strength is Strength.SINGULAR:
                continue
            if self._is_mixed(quantity):
                self._add(quantity, quantity.outcome, _UNSAID)
            else:
                self._add(quantity, quantity.outcome)

    def _is_mixed(self, quantity: Quantity) -> bool:
        """``12 قتيلا وجريحا``, "12 killed and wounded": one figure for both."""
        following = self.items[quantity.last] if quantity.last < len(self.items) else None
        if following is None or not following.joined or quantity.count.best in {1, 2}:
            return False
        return any(word.outcome not in {None, quantity.outcome} and word.kind == "noun_one" for word in following.words)

    # Words for killing and wounding

    def _bind_trigger(self, index: int, item: Item) -> None:
        for word in item.words:
            if word.kind in TRIGGERS and word.outcome is not None:
                self._bind_as(index, word.kind, word.outcome)
                return

    def _bind_as(self, index: int, kind: str, outcome: Outcome) -> None:
        if kind == "participle":
            self._bind_participle(index, outcome)
        elif kind == "toll":
            self._bind_toll(index, outcome)
        elif kind in {"adjective", "trigger_object"}:
            self._bind_chain_before(self._before(index, _FAR if kind == "trigger_object" else _BACKWARD), outcome)
        elif kind.startswith("possessive"):
            self._bind_possessive(index, outcome, 1 if kind == "possessive_one" else 2)
        elif self._shares_quantity(index, outcome):
            return
        elif not self._bind_chain(self._after(index, _NEAR if kind == "trigger_near" else _FORWARD), outcome, index):
            quantity = self.ends.get(index)
            if quantity is not None and quantity.first not in self.taken and kind == "trigger":
                self._add(quantity, outcome)

    def _shares_quantity(self, index: int, outcome: Outcome) -> bool:
        """``مقتل وإصابة 12``: how many of each is not said."""
        following = self.items[index + 1] if index + 1 < len(self.items) else None
        other = following.word("trigger") if following is not None and following.joined else None
        if other is None or other.outcome in {None, outcome} or index + 1 in self.silent:
            return False
        before = self.ends.get(index)
        return not self._free(before) and self._share(self._after(index + 1, _NEAR), index + 1, outcome, other.outcome)

    def _share(self, quantity: Quantity | None, place: int, *outcomes: Outcome | None) -> bool:
        if quantity is None:
            return False
        self.silent.add(place)
        for outcome in outcomes:
            if outcome is not None:
                self._add(quantity, outcome, _UNSAID)
        return True

    def _free(self, quantity: Quantity | None) -> bool:
        return quantity is not None and quantity.first not in self.taken and quantity.outcome is None

    def _after(self, index: int, limit: int) -> Quantity | None:
        """The quantity behind a word, before anything that opens another statement."""
        for place in range(index + 1, min(index + 1 + limit, len(self.items))):
            item, quantity = self.items[place], self.quantities.get(place)
            if quantity is not None and self._free(quantity):
                near = place == index + 1 or (place == index + 2 and self._has(index + 1, "of", "article"))
                if quantity.strength is Strength.COUNTED or (near and self._may_stand_alone(quantity)):
                    return quantity
            if item.has(*TRIGGERS, "subset", "relative", "body", "blocker") or item.mark in _HARD_MARKS:
                return None
            if quantity is not None and quantity.outcome is not None:
                return None
        return None

    def _may_stand_alone(self, quantity: Quantity) -> bool:
        """A number without a noun (``أصيب عشرة بجروح``) must not count what follows it."""
        if quantity.strength is not Strength.BARE:
            return True
        following = self.items[quantity.last] if quantity.last < len(self.items) else None
        if following is None or following.mark or following.joined:
            return True
        return following.has("follow", "of", "and", "at_least", "subset", *TRIGGERS)

    def _bind_chain(self, quantity: Quantity | None, outcome: Outcome, trigger: int) -> bool:
        """Bind a quantity and those joined to it: "3 soldiers and 2 civilians"."""
        if quantity is None:
            return False
        while quantity is not None:
            self._add(quantity, outcome)
            quantity = self._joined_after(quantity)
        return True

    def _joined_after(self, quantity: Quantity) -> Quantity | None:
        place = quantity.last
        linked = False
        while place < len(self.items) and place < quantity.last + 3:
            item, following = self.items[place], self.quantities.get(place)
            if following is not None and (linked or following.joined):
                claimed = any(self._has(following.last + step, "participle", "adjective") for step in range(3))
                counted = following.strength is Strength.COUNTED or (following.joined and following.who is not None)
                return following if counted and self._free(following) and not claimed else None
            linked = linked or item.has("and") or item.mark == ","
            if item.words and not item.has("and") or (item.mark and item.mark != ","):
                return None
            place += 1
        return None

    def _before(self, index: int, limit: int) -> Quantity | None:
        for place in range(index, max(index - limit, -1), -1):
            quantity = self.ends.get(place)
            if quantity is not None and self._free(quantity) and quantity.strength is not Strength.SINGULAR:
                return quantity
            item = self.items[place - 1] if place else None
            if item is None or item.has(*TRIGGERS, "relative", "body") or item.mark in _HARD_MARKS:
                return None
            if item.has("noun_many") and self._is_nearer_subject(place - 1):
                return None
        return None

    def _is_nearer_subject(self, place: int) -> bool:
        """Persons in the plural that nobody counts, unless they are part of a whole ("among them women and children")."""
        counted = any(place < quantity.last for quantity in self._quantities_near(place))
        return not counted and not any(self._has(place - step, "subset") for step in range(1, 5))

    def _bind_chain_before(self, quantity: Quantity | None, outcome: Outcome) -> bool:
        if quantity is None:
            return False
        chain = [quantity]
        while (earlier := self._joined_before(chain[-1])) is not None:
            chain.append(earlier)
        for each in chain:
            self._add(each, outcome)
        return True

    def _joined_before(self, quantity: Quantity) -> Quantity | None:
        place = quantity.first
        linked = quantity.joined
        while place and (self.items[place - 1].has("and") or self.items[place - 1].mark == ","):
            place -= 1
            linked = True
        earlier = self.ends.get(place)
        counted = earlier is not None and earlier.strength is Strength.COUNTED and self._free(earlier)
        return earlier if linked and counted else None

    def _bind_participle(self, index: int, outcome: Outcome) -> None:
        """English "killed": passive behind "was" and "were", active before its object, else "3 killed"."""
        other = self.items[index + 2].word("participle") if self._has(index + 2, "participle") else None
        if other is not None and other.outcome is not outcome and self._has(index + 1, "and"):
            quantity = self._after(index + 2, 1) or self._before(index, _BACKWARD)
            if self._share(quantity, index + 2, outcome, other.outcome):
                return
        helpers = [place for place in (index - 1, index - 2) if self._has(place, "auxiliary_one", "auxiliary_many")]
        if helpers:
            found = self._bind_chain_before(self._before(index, _BACKWARD), outcome)
            if not found and any(self._has(place, "auxiliary_one") for place in helpers):
                self._bind_singular_subject(min(helpers), index, outcome)
            return
        active = self._after(index, 3)
        if active is not None and not any(self._has(place, "follow") for place in range(index + 1, active.first)):
            self._bind_chain(active, outcome, index)
            return
        self._bind_chain_before(self._before(index, 3), outcome)

    def _bind_singular_subject(self, helper: int, index: int, outcome: Outcome) -> None:
        """"The commander was killed" tells of one; "the family was killed" does not say how many."""
        near = [self.items[place] for place in range(max(helper - 3, 0), helper)]
        if near and not any(item.has("collective", "negation", "indefinite", "noun_many", "nobody") for item in near):
            self.bound.append(Bound(outcome, Count(1, 1, 1), helper - 1, index + 1))

    def _bind_possessive(self, index: int, outcome: Outcome, value: int) -> None:
        """``لقي … حتفه``: the pronoun tells how many, where no quantity stands before it."""
        quantity = self._before(index, _FAR)
        if quantity is not None and quantity.count.best == value:
            self._add(quantity, outcome)
        else:
            self.bound.append(Bound(outcome, Count(value, value, value), index, index + 1))

    def _bind_toll(self, index: int, outcome: Outcome) -> None:
        """The last figure of "the toll rose from 5 to 12"."""
        chosen: Quantity | None = None
        for place in range(index + 1, min(index + 14, len(self.items))):
            quantity = self.quantities.get(place)
            if self.items[place].mark or self.items[place].has(*TRIGGERS):
                break
            if quantity is None or not self._free(quantity) or quantity.strength is Strength.SINGULAR:
                continue
            if chosen is None or self._has(place - 1, "to"):
                chosen = quantity
        if chosen is not None:
            self._add(chosen, outcome)
