"""What a map says in words: the lines about a place, a change, a district."""

from __future__ import annotations

from libya_events.presentation.map_places import Killed, MapPlace
from libya_events.presentation.palette import type_glyph
from libya_events.presentation.wording import count_phrase, format_number, say, type_name

_MOST_TYPES = 4


def describe_place(place: MapPlace, language: str) -> tuple[str, ...]:
    """Name, events, killed, types and precision."""
    return (
        place.name,
        count_phrase("count.events", place.events, language),
        *describe_killed(place.killed, place.events, language),
        *_describe_types(place, language),
        *_describe_precision(place, language),
    )


def describe_change(place: MapPlace, language: str) -> tuple[str, ...]:
    """Name, the plain count of both periods and the difference; never a percentage."""
    return (
        place.name,
        say("map.change.counts", language, now=format_number(place.events), before=format_number(place.before)),
        signed(place.events - place.before) if place.events != place.before else say("map.change.same", language),
        *_describe_precision(place, language),
    )


def describe_killed(killed: Killed, events: int, language: str) -> tuple[str, ...]:
    """ "8–11 killed", and in how many events that is told."""
    if not killed.told:
        return (say("map.killed.none", language),)
    bounds = [bound for bound in (killed.low, killed.high) if bound is not None]
    if not bounds or killed.low == killed.high:
        words = count_phrase("count.killed", bounds[0] if bounds else 0, language)
    elif len(bounds) == 1:
        words = say("map.killed.range", language, range=format_number(bounds[0]))
    else:
        both = say("range.both", language, low=format_number(bounds[0]), high=format_number(bounds[1]))
        words = say("map.killed.range", language, range=both)
    told = count_phrase("count.in_events", killed.told, language)
    silent = events - killed.told
    more = [count_phrase("count.silent", silent, language)] if silent else []
    return (say("list.comma", language).join([f"{words} {told}", *more]),)


def signed(difference: int) -> str:
    """ "+3", "−2" (with a minus, not a hyphen), "0"."""
    if not difference:
        return "0"
    return f"{'+' if difference > 0 else '−'}{format_number(abs(difference))}"


def _describe_types(place: MapPlace, language: str) -> tuple[str, ...]:
    if not place.events:
        return ()
    ordered = sorted(place.by_type.items(), key=lambda one: -one[1])
    words = [f"{type_glyph(one)} {type_name(one, language)} {format_number(n)}" for one, n in ordered[:_MOST_TYPES]]
    if len(ordered) > _MOST_TYPES:
        words.append("…")
    return (say("list.comma", language).join(words),)


def _describe_precision(place: MapPlace, language: str) -> tuple[str, ...]:
    lines = [say(f"precision.{place.geo_precision}", language)]
    if place.is_exact and place.roughly:
        lines.append(count_phrase("map.roughly", place.roughly, language))
    elif place.roughly and not place.is_exact and len(place.members) <= 1:
        lines = [say("map.roughly.all", language)] if lines == [say("precision.town", language)] else lines
    return tuple(lines)
