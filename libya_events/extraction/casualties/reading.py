"""A sentence being read for casualties: its quantities, and which of them are spoken for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from libya_events.extraction.casualties.bounds import UNSAID, Bound
from libya_events.extraction.casualties.items import Item
from libya_events.extraction.casualties.quantities import Quantity, find_quantities
from libya_events.model import Count, Outcome, Standing


@dataclass(slots=True)
class SentenceState:
    """A sentence with its quantities by first item, by end, and by each item that they cover.

    ``taken`` are quantities that are spoken for, ``silent`` words that tell of nobody; ``asides`` leads from the end of
    "including two children" to its beginning.
    """

    text: str
    items: Sequence[Item]
    quantities: dict[int, Quantity] = field(init=False)
    ends: dict[int, Quantity] = field(init=False)
    around: dict[int, Quantity] = field(init=False)
    _kinds: set[str] = field(init=False)
    taken: set[int] = field(default_factory=set)
    silent: set[int] = field(default_factory=set)
    asides: dict[int, int] = field(default_factory=dict)
    bound: list[Bound] = field(default_factory=list)
    after_violence: bool = False
    """Whether this sentence or those before it speak of what people are brought to hospital for."""

    def __post_init__(self) -> None:
        self._kinds = {word.kind for item in self.items for word in item.words}
        found = find_quantities(self.items)
        self.quantities = {quantity.first: quantity for quantity in found}
        self.ends = {quantity.last: quantity for quantity in found}
        self.around = {place: quantity for quantity in found for place in range(quantity.first, quantity.last)}

    def tells(self, *kinds: str) -> bool:
        """Whether there is a word of one of these kinds anywhere in the sentence."""
        return not self._kinds.isdisjoint(kinds)

    def at(self, index: int) -> Item | None:
        return self.items[index] if 0 <= index < len(self.items) else None

    def has(self, index: int, *kinds: str) -> bool:
        return 0 <= index < len(self.items) and self.items[index].has(*kinds)

    def add(
        self, quantity: Quantity, outcome: Outcome, count: Count | None = None, standing: Standing = Standing.KNOWN
    ) -> None:
        self.taken.add(quantity.first)
        told = quantity.outcome or outcome
        found = Bound(told, count or quantity.count, quantity.first, quantity.last, quantity.who, standing=standing)
        self.bound.append(found)

    def is_free(self, quantity: Quantity | None) -> bool:
        return quantity is not None and quantity.first not in self.taken and quantity.outcome is None

    def share(self, quantity: Quantity | None, place: int, *outcomes: Outcome | None) -> bool:
        """One figure for several outcomes: how many of each is not said. The word at ``place`` tells no more."""
        if quantity is None:
            return False
        self.silent.add(place)
        for outcome in outcomes:
            if outcome is not None:
                self.add(quantity, outcome, UNSAID)
        return True
