"""A pattern's match in the codes of a text, with the items that its groups stand for."""

from __future__ import annotations

import re
from datetime import date

import msgspec

from libya_events.extraction.dates.items import Item, Items

_RELATIONS = {"before_last": -2, "past": -1, "current": 0, "next": 1}


class Found(msgspec.Struct, frozen=True, gc=False):
    """A pattern's match with the items that it covers."""

    items: Items
    match: re.Match[str]

    def item(self, *names: str) -> Item | None:
        """The item of the first of these groups that took part."""
        groups = self.match.re.groupindex
        for name in names:
            if name in groups and self.match.start(name) >= 0:
                return self.items.items[self.match.start(name)]
        return None

    def value(self, *names: str) -> int | None:
        item = self.item(*names)
        return None if item is None else item.value

    def required(self, *names: str) -> Item:
        item = self.item(*names)
        if item is None:
            raise ValueError(f"no {names[0]} in {self.match.group()}")
        return item

    def relation(self, *names: str) -> int | None:
        item = self.item(*names)
        return None if item is None else _RELATIONS[item.kind]

    @property
    def code_before(self) -> str:
        return self.items.codes[self.match.start() - 1 : self.match.start()]

    @property
    def code_after(self) -> str:
        return self.items.codes[self.match.end() : self.match.end() + 1]


def found_year(found: Found, published: date | None) -> int | None:
    """The year that the words name: ``2025``, or "of last year"."""
    year, relation = found.value("year"), found.relation("of_year", "of_year_before")
    if year is not None:
        return year
    return None if relation is None or published is None else published.year + relation
