"""What a map says in words: the lines about a place, a change, a district."""

from __future__ import annotations

from libya_events.presentation.figure_words import format_given
from libya_events.presentation.map_places import Killed, MapPlace
from libya_events.presentation.palette import type_glyph
from libya_events.presentation.wording import count_phrase, format_number, say, type_name

_MOST_TYPES = 4


def describe_place(place: MapPlace, language: str) -> tuple[str, ...]:
    """Name, events, killed, types and precision."""
    return (
        place.name,
        count_phrase("count.events", place.events, language),
        *describe_killed(place.killed, language),
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


def describe_killed(killed: Killed, language: str) -> tuple[str, ...]:
    """ "Killed in violence: 10 (8–11)", and in how many events that is told; nothing where no event could tell it."""
    if not killed.told:
        return (say("map.killed.none", language),) if killed.silent else ()
    figures = format_given(killed.low, killed.best, killed.high, language)
    words = say("map.killed.range", language, range=figures)
    told = count_phrase("count.in_events", killed.told, language)
    more = [count_phrase("count.silent", killed.silent, language)] if killed.silent else []
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
