"""The register of actors as a lexicon: every name and alias in its spellings, exceptions and foreign bodies."""

from __future__ import annotations

from datetime import date
from functools import cache

import msgspec

from libya_events.extraction.actors.spellings import find_spellings
from libya_events.extraction.lexicon import Lexicon
from libya_events.reference.actor_words import ForeignBody, load_actor_exceptions, load_foreign_bodies, load_phrases
from libya_events.reference.registers import Strength, load_actor_aliases, load_actors


class Name(msgspec.Struct, frozen=True, gc=False):
    """An alias of an actor. ``capitals``: the words as they must stand, for abbreviations such as UN."""

    actor_id: str
    weak: bool = False
    valid_from: str | None = None
    valid_to: str | None = None
    capitals: str | None = None

    def is_valid(self, day: date | None) -> bool:
        """Whether the alias named its actor on that day; without a day every alias may."""
        if day is None:
            return True
        text = day.isoformat()
        after_start = self.valid_from is None or text[: len(self.valid_from)] >= self.valid_from
        before_end = self.valid_to is None or text[: len(self.valid_to)] <= self.valid_to
        return after_start and before_end


class Office(msgspec.Struct, frozen=True, gc=False):
    """Words of an office that the register does not hold, such as "director of": a name may follow them."""


class NoActor(msgspec.Struct, frozen=True, gc=False):
    """Words that contain an alias but name no actor."""


class Leading(msgspec.Struct, frozen=True, gc=False):
    """Words that the name of who commands a force or heads a delegation follows: "commanded by"."""


Entry = Name | ForeignBody | Office | Leading | NoActor


@cache
def load_lexicon() -> Lexicon[Entry]:
    lexicon: Lexicon[Entry] = Lexicon()
    for phrase in load_actor_exceptions():
        lexicon.add(phrase, NoActor())
    for actor in load_actors().values():
        for own_name in (actor.name_en, actor.name_ar):
            _add(lexicon, own_name, Name(actor.actor_id, capitals=_capitals(own_name)))
    for alias in load_actor_aliases():
        weak = alias.strength is Strength.WEAK
        name = Name(alias.actor_id, weak, alias.valid_from, alias.valid_to, _capitals(alias.alias))
        _add(lexicon, alias.alias, name)
    for body in load_foreign_bodies():
        for form in body.forms:
            lexicon.add(form, body)
    for phrase in load_phrases("office_words.csv", "office"):
        lexicon.add(phrase, Office())
    for phrase in load_phrases("office_words.csv", "leading"):
        lexicon.add(phrase, Leading())
    return lexicon


def _add(lexicon: Lexicon[Entry], phrase: str, name: Name) -> None:
    for spelling in find_spellings(phrase):
        lexicon.add(spelling, name)


def _capitals(phrase: str) -> str | None:
    letters = "".join(letter for letter in phrase if letter.isalpha())
    return letters if letters.isupper() and letters.isascii() and len(letters) <= 6 else None
