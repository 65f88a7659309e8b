"""How a place name stands in its sentence: as the scene of what is told, or as something else.

"Clashes in Zawiya, 45 km west of Tripoli, between fighters from Misrata and the Zintan brigades" names four places and
one scene.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

import msgspec

from libya_events.extraction.dates.datelines import find_dateline_end
from libya_events.extraction.mentions import Mentions, PlacedMention, within
from libya_events.extraction.places.name_words import NameWords, read_name_words
from libya_events.extraction.places.seats import is_seat
from libya_events.extraction.places.standing_words import Use, letters_before, uses_of
from libya_events.model import Span
from libya_events.tokens import Token, find_tokens_of

_COURTS = "courts"
_ATTACHED = 80
"""A reference point follows the place that it describes within so many characters."""
_JOINED = re.compile(r"\s*[،,/]?\s*(?:و|and\s+)?\s*", re.IGNORECASE)


_MEASURED = frozenset({Use.DIRECTION, Use.DISTANCE})
_LINKING = _MEASURED | {Use.NEAR, Use.LINK, Use.KIND, Use.ORIGIN, Use.ONWARD}


class PlaceStanding(IntEnum):
    """From the likeliest to the least likely place of an event.

    NEAR: "west of X", "outside X" without a place of its own; SEAT: part of a name or office ("government of X"), or a
    capital that speaks; SOURCE: where somebody comes from, is taken to, or lies in hospital; DISTANT: "170 km from X";
    REFERENCE: describes another place that stands before it.
    """

    SCENE = 0
    NEAR = 1
    SEAT = 2
    SOURCE = 3
    DISTANT = 4
    DATELINE = 5
    REFERENCE = 6


_DESCRIBED = frozenset({PlaceStanding.SCENE, PlaceStanding.NEAR, PlaceStanding.SEAT})
"""A reference point describes no other reference point."""


class StandingPlace(msgspec.Struct, frozen=True, gc=False):
    """A mention with its standing; ``located``: whether a word like "in" stands before it; ``held``: whether one like
    "held in" or "signed in" does."""

    mention: PlacedMention
    standing: PlaceStanding
    located: bool
    held: bool = False


@lru_cache(maxsize=64)
def stand_mentions(sentence: Span, mentions: Mentions) -> tuple[StandingPlace, ...]:
    """The standing of each place of a sentence; each of its triggers asks again. A court sits where it judges."""
    names = [actor.span for actor in mentions.actors if actor.actor_id != _COURTS]
    return stand_places(sentence, mentions.places, names)


def stand_places(sentence: Span, places: Sequence[PlacedMention], names: Sequence[Span]) -> tuple[StandingPlace, ...]:
    """The standing of each place of a sentence, in text order; ``names`` are the spans of actors."""
    inside = [m for m in places if within(m.span, sentence)]
    if not inside:
        return ()
    named = [_Name(m.span, m.place.kind, _is_part(m.span, names)) for m in inside]
    return tuple(
        [StandingPlace(m, *told) for m, told in zip(inside, _stand_names(sentence, tuple(named)), strict=True)]
    )


def _is_part(span: Span, names: Sequence[Span]) -> bool:
    index = bisect_right(names, span.start, key=_start_of_span) - 1
    return index >= 0 and within(span, names[index]) and span != names[index]


def _start_of_span(span: Span) -> int:
    return span.start


class _Name(NamedTuple):
    span: Span
    kind: str
    is_part: bool


class _Told(NamedTuple):
    standing: PlaceStanding
    located: bool
    held: bool


_BARE = _Told(PlaceStanding.SCENE, located=False, held=False)


@lru_cache(maxsize=64)
def _stand_names(sentence: Span, names: tuple[_Name, ...]) -> Sequence[_Told]:
    """Asked for the events of a sentence, and before for the words that may mean one of its places."""
    tokens = _find_tokens(sentence)
    dateline = find_dateline_end(sentence, [name.span for name in names])
    found: list[_Told] = []
    previous: _Name | None = None
    for name in names:
        words = read_name_words(sentence, tokens, name.span, _end_of_town(previous))
        located = "ب" in words.letters or words.last_has(Use.LOCATED) or words.last_has(Use.DIRECTION)
        if name.span.end <= dateline:
            standing = PlaceStanding.DATELINE
        elif (
            previous
            and previous.kind != "country"
            and _is_attached(tokens, previous.span, found[-1].standing, name.span)
        ):
            standing = PlaceStanding.REFERENCE
        else:
            standing = PlaceStanding.SEAT if name.is_part else _stand(name.kind, words)
        if previous and standing is PlaceStanding.SCENE and not located and _are_joined(sentence, previous, name):
            standing, located = found[-1].standing, found[-1].located
        elif (
            previous and standing is PlaceStanding.SEAT and found[-1] == _BARE and _are_joined(sentence, previous, name)
        ):
            found[-1] = _Told(standing, located=False, held=False)  # "X and Y signed": both towns did
        found.append(_Told(standing, located, located and words.reach_has(Use.HELD, 0)))
        previous = name
    return found


@lru_cache(maxsize=64)
def _find_tokens(sentence: Span) -> Sequence[Token]:
    """Asked again where other names of the sentence are those of actors."""
    return find_tokens_of(sentence.text, sentence.start)


def _end_of_town(previous: _Name | None) -> int:
    """Where the town of an office has been named; a country is part of its name ("the embassy of Egypt in Tripoli")."""
    return previous.span.end if previous and previous.kind != "country" else 0


def _stand(kind: str, words: NameWords) -> PlaceStanding:
    if (kind == "hospital" or words.last_has(Use.MEDICAL)) and not _is_struck(words):
        return PlaceStanding.SOURCE
    if kind == "country" and _is_across_border(words):
        return PlaceStanding.REFERENCE
    if _is_distant(words):
        return PlaceStanding.DISTANT
    if _is_origin(words) or _is_way(words):
        return PlaceStanding.SOURCE
    if is_seat(words):
        return PlaceStanding.SEAT
    return PlaceStanding.NEAR if _is_near(words) else PlaceStanding.SCENE


def _is_struck(words: NameWords) -> bool:
    """The hospital was hit; elsewhere it is where the victims lie, or who tells of them."""
    before = words.before[:-1] if words.last_has(Use.MEDICAL) else words.before
    return bool(before) and Use.STRUCK in uses_of(before[-1])


def _is_across_border(words: NameWords) -> bool:
    """ "The border with X", "the X border": on this side of it."""
    if words.last_has(Use.BORDER) or Use.BORDER in uses_of(words.after):
        return True
    return words.last_has(Use.BORDER_WITH) and words.reach_has(Use.BORDER, 1)


def _is_distant(words: NameWords) -> bool:
    if not words.reach_has(Use.DISTANCE, 0):
        return False
    return words.last_has(Use.DIRECTION) or words.last_has(Use.LINK)


def _is_origin(words: NameWords) -> bool:
    if words.last_has(Use.SIDE):  # "from the side of X"
        return any(Use.ORIGIN in uses_of(word) for word in words.before[-2:-1])
    if not words.last_has(Use.ORIGIN) or words.letters.strip("و"):
        return False
    partly = any(Use.PART in uses_of(word) for word in words.before[-3:-1])
    return not partly and not words.reach_has(Use.LEAVING, 1)


def _is_way(words: NameWords) -> bool:
    """On the way to a place, on the road between two, or taken there afterwards."""
    if words.last_has(Use.WAY) or (words.last_has(Use.BETWEEN) and words.reach_has(Use.WAY, 1)):
        return True
    onward = words.last_has(Use.ONWARD) or words.letters.endswith("ل")
    return onward and (words.reach_has(Use.TRANSFER, 1) or words.reach_has(Use.WAY, 1))


def _is_near(words: NameWords) -> bool:
    if words.last_has(Use.NEAR):
        return True
    if words.before[-1:] in (("of",), ("from",), ("من",)):
        return len(words.before) > 1 and bool(uses_of(words.before[-2]) & {Use.DIRECTION, Use.NEAR})
    return words.last_has(Use.DIRECTION) and not words.before[-1].isascii()


def _is_attached(tokens: Sequence[Token], previous: Span, standing: PlaceStanding, span: Span) -> bool:
    """Whether nothing but "about 50 km south of" stands between two names."""
    if standing not in _DESCRIBED or span.start - previous.end > _ATTACHED:
        return False
    between = [t.form for t in tokens if previous.end <= t.start and t.end <= span.start]
    if not between:
        return False
    uses = [uses_of(form) for form in between]
    if not all(form.isdigit() or use & _LINKING for form, use in zip(between, uses, strict=True)):
        return False
    if letters_before(between[0])[:1] in {"و", "ف"}:
        return False
    is_measured = any(use & _MEASURED for use in uses)
    leads_on = standing is PlaceStanding.NEAR or any(Use.ONWARD in use for use in uses)
    return is_measured or (not leads_on and any(Use.NEAR in use for use in uses))


def _are_joined(sentence: Span, previous: _Name, name: _Name) -> bool:
    gap = sentence.text[previous.span.end - sentence.start : name.span.start - sentence.start]
    return len(gap) <= 8 and bool(gap.strip()) and _JOINED.fullmatch(gap) is not None
