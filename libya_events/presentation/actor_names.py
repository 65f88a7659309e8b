"""The names in a summary: each in the language of the line, an office with its holder, long lists cut short."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cache

from libya_events.model import EventActor, Place
from libya_events.presentation.wording import count_phrase, say
from libya_events.reference.office_holders import find_holders
from libya_events.reference.registers import load_actor_aliases, load_actors

_MOST_NAMES = 5
_NAMES_BEFORE_OTHERS = 3
_LETTERS = {"ar": re.compile(r"[\u0621-\u064a]"), "en": re.compile(r"[A-Za-z]")}
_ISOLATED = "\u2068{}\u2069"
"""Keeps a name of the other script from turning the words around it."""


def choose_name(named: Place | EventActor, language: str) -> str:
    """The name in that language; where there is none, the other one, set apart from the line's direction."""
    first, second = (named.name_ar, named.name_en) if language == "ar" else (named.name_en, named.name_ar)
    name = first or second
    other = "en" if language == "ar" else "ar"
    if _LETTERS[other].search(name) and not _LETTERS[language].search(name):
        return _ISOLATED.format(name)
    return name


def list_names(actors: Sequence[EventActor], day: date | None, language: str) -> str:
    """The actors in words. An office and who held it on that day are one name: "Attorney General Al-Sidiq al-Sour"."""
    names = _join_holders(actors, day, language)
    if len(names) > _MOST_NAMES:
        rest = len(names) - _NAMES_BEFORE_OTHERS
        names = [*names[:_NAMES_BEFORE_OTHERS], count_phrase("summary.others", rest, language)]
    if len(names) < 2:
        return "".join(names)
    listed = say("summary.list_separator", language).join(names[:-1])
    return listed + say("summary.list_last", language) + names[-1]


def _join_holders(actors: Sequence[EventActor], day: date | None, language: str) -> list[str]:
    titles: dict[str, str] = {}
    for office, holder in find_holders([(actor.actor_id, actor.kind) for actor in actors], day).items():
        titles.setdefault(holder, office)
    names: dict[str, list[str]] = {}
    for actor in actors:
        name = names.setdefault(titles.get(actor.actor_id, actor.actor_id), [])
        name.insert(0 if actor.kind == "office" else len(name), _name_in_line(actor, language))
    return [" ".join(parts) for parts in names.values()]


def _name_in_line(actor: EventActor, language: str) -> str:
    """A kind of people (civilians) is no proper name: in the middle of an English line it begins small. A name that is
    known in the other language alone says so."""
    name = choose_name(actor, language)
    if name.startswith(_ISOLATED[0]):
        return say("summary.other_language", language, name=name)
    first = name.partition(" ")[0]
    if language != "en" or actor.kind != "generic" or first.isupper() or first in _load_proper_words():
        return name
    return name[:1].lower() + name[1:]


@cache
def _load_proper_words() -> frozenset[str]:
    """The words with a capital in the aliases of kinds of people, which are written as in running text (Tunisian)."""
    actors = load_actors()
    aliases = (alias.alias for alias in load_actor_aliases() if actors[alias.actor_id].kind == "generic")
    return frozenset(word for alias in aliases for word in alias.split() if word[:1].isupper())
