"""A filter in words: the chips above a page, and the line that stands on every picture and in every file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from libya_events.filters import ActorMatch, EventFilter, Undated
from libya_events.model import FAMILY_OF, EventType
from libya_events.presentation.wording import count_phrase, family_name, format_period, say, type_name

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Chip:
    """One restriction in force, and the filter without it."""

    label: str
    without: EventFilter


def build_chips(event_filter: EventFilter, names: Mapping[str, str], language: str) -> list[Chip]:
    """``names``: the names of places, districts, actors, sources by their codes; one without name stands for itself."""
    f = event_filter
    chips = []
    if f.has_period and f.undated is not Undated.ONLY:
        chips.append(Chip(build_period_words(f, language), f.with_(first_day=None, last_day=None)))
    chips += _build_type_chips(f, language)
    chips += [Chip(names.get(one, one), f.with_(places=_without(f.places, one))) for one in f.places]
    chips += [
        Chip(name_district(names.get(one, one), language), f.with_(admin1s=_without(f.admin1s, one)))
        for one in f.admin1s
    ]
    chips += [Chip(names.get(one, one), _without_actor(f, one)) for one in f.actors]
    if f.actor_match is ActorMatch.ALL and len(f.actors) > 1:
        chips.append(Chip(say("chip.match_all", language), f.with_(actor_match=ActorMatch.ANY)))
    chips += [Chip(names.get(one, one), f.with_(sources=_without(f.sources, one))) for one in f.sources]
    if f.killed_at_least is not None:
        killed = count_phrase("chip.killed", f.killed_at_least, language)
        chips.append(Chip(killed, f.with_(killed_at_least=None)))
    if f.text:
        chips.append(Chip(say("chip.text", language, text=f.text), f.with_(text=None)))
    if f.undated is not Undated.EXCLUDE:
        chips.append(Chip(say(f"chip.undated.{f.undated}", language), f.with_(undated=Undated.EXCLUDE)))
    if f.unplaced_only:
        chips.append(Chip(say("chip.unplaced", language), f.with_(unplaced_only=False)))
    return chips


def name_district(name: str, language: str) -> str:
    """A district is often called as its town: it says that it is one."""
    return say("chip.district", language, name=name)


def _build_type_chips(f: EventFilter, language: str) -> list[Chip]:
    """One for a family whose types are all chosen, else one for each type."""
    chips = []
    for family in dict.fromkeys(FAMILY_OF[one] for one in f.event_types):
        members = tuple(one for one in EventType if FAMILY_OF[one] is family)
        chosen = [one for one in f.event_types if one in members]
        groups = [(family_name(family, language), members)] if len(chosen) == len(members) else []
        for words, types in groups or [(type_name(one, language), (one,)) for one in chosen]:
            left = tuple(one for one in f.event_types if one not in types)
            chips.append(Chip(words, f.with_(event_types=left)))
    return chips


def build_period_words(event_filter: EventFilter, language: str) -> str:
    """The period of a filter in words; open ends are said."""
    first, last = event_filter.first_day, event_filter.last_day
    if event_filter.undated is Undated.ONLY:
        return say("period.undated", language)
    if first and last:
        return format_period(first, last, language)
    if first:
        return say("period.from", language, day=format_period(first, first, language))
    if last:
        return say("period.to", language, day=format_period(last, last, language))
    return say("period.all", language)


def describe_filter(event_filter: EventFilter, names: Mapping[str, str], language: str) -> str:
    """The whole filter in one line, the period first; one without any restriction says that these are all events."""
    f = event_filter
    without_period = f.with_(first_day=None, last_day=None)
    words = [build_period_words(f, language), *(chip.label for chip in build_chips(without_period, names, language))]
    return " · ".join(words)


def _without_actor(f: EventFilter, actor_id: str) -> EventFilter:
    """One actor alone cannot be matched "all together"."""
    actors = _without(f.actors, actor_id)
    return f.with_(actors=actors, actor_match=f.actor_match if len(actors) > 1 else ActorMatch.ANY)


def _without(values: tuple[T, ...], one: T) -> tuple[T, ...]:
    return tuple(value for value in values if value != one)
