"""Where and when a trigger's event happened: choosing among the places and dates that stand around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from libya_events.extraction.mentions import Mentions, PlacedMention, distance, within
from libya_events.model import DateMention, GeoPrecision, Span

_REFERENCE_POINT = re.compile(
    r"(?:كلم|كم|كيلومتر\w*|ميل\w*|km|kilomet(?:re|er)s?|miles)\W+(?:\w+\W+){0,4}$", re.IGNORECASE
)
_ORIGIN = re.compile(r"(?:\b(?:من|قادمة|قادم|from|based)\s+)$", re.IGNORECASE)
_LOOK_BACK = 60
_WIDE = {GeoPrecision.ADMIN1: 1, GeoPrecision.REGION: 2, GeoPrecision.SEA: 2, GeoPrecision.COUNTRY: 3}
_NEIGHBOURING = 60
"""A quarter or site named within so many characters of its town is where the event was."""


@dataclass(frozen=True, slots=True)
class Scene:
    """``place`` is None where no Libyan place more exact than the country is told; ``abroad`` are places outside."""

    place: PlacedMention | None
    abroad: tuple[str, ...]


def choose_scene(text: str, trigger: Span, clause: Span, sentence: Span, mentions: Mentions) -> Scene:
    """The place nearest to the trigger, first in its clause, then in its sentence; ``mentions`` are those near it.

    Reference points ("60 km from"), origins ("a force from") and names inside an actor's name (a council of a town)
    yield to other places.
    """
    in_names = [m for m in mentions.places if _is_part_of_actor(m.span, mentions)]
    wide = [m for m in mentions.places if m.place.kind == "region"]
    yielding = {m.span for m in (*in_names, *wide)}
    free = [m for m in mentions.places if m.span not in yielding]
    abroad: tuple[str, ...] = ()
    for outer, candidates in ((clause, free), (sentence, free), (clause, in_names), (clause, wide)):
        inside = [m for m in candidates if within(m.span, outer)]
        foreign = [m for m in inside if not m.is_libyan]
        abroad = abroad or tuple(dict.fromkeys(m.place.place_id for m in foreign))
        pinnable = [m for m in inside if m.is_pinnable]
        if not pinnable:
            continue
        nearest = min(pinnable, key=lambda m: _rank(text, trigger, m))
        if outer is sentence and foreign and _is_foreign_scene(trigger, clause, foreign, nearest):
            return Scene(None, abroad)
        return Scene(_finer(nearest, pinnable), abroad)
    return Scene(None, abroad)


def _rank(text: str, trigger: Span, mention: PlacedMention) -> tuple[int, int, float]:
    gap = distance(trigger, mention.span)
    # News puts the place after the verb: what stands before counts as farther.
    weighted = gap * (1.0 if mention.span.start >= trigger.start else 1.5)
    before = text[max(0, mention.span.start - _LOOK_BACK) : mention.span.start]
    is_aside = bool(_REFERENCE_POINT.search(before) or _ORIGIN.search(before))
    return int(is_aside), _WIDE.get(mention.place.geo_precision, 0), weighted


def _finer(nearest: PlacedMention, pinnable: Sequence[PlacedMention]) -> PlacedMention:
    inner = [
        m
        for m in pinnable
        if m.place.within == nearest.place.place_id and distance(m.span, nearest.span) <= _NEIGHBOURING
    ]
    return min(inner, key=lambda m: distance(m.span, nearest.span), default=nearest)


def _is_part_of_actor(span: Span, mentions: Mentions) -> bool:
    return any(within(span, actor.span) and span != actor.span for actor in mentions.actors)


def _is_foreign_scene(trigger: Span, clause: Span, foreign: Sequence[PlacedMention], nearest: PlacedMention) -> bool:
    in_clause = [m for m in foreign if within(m.span, clause)]
    return bool(in_clause) and min(distance(trigger, m.span) for m in in_clause) < distance(trigger, nearest.span)


def choose_date(trigger: Span, clause: Span, sentence: Span, mentions: Mentions) -> DateMention | None:
    """The date expression nearest to the trigger, first in its clause, then in its sentence."""
    for outer in (clause, sentence):
        inside = [m for m in mentions.dates if within(m.span, outer)]
        if inside:
            return min(inside, key=lambda m: (m.first is None, distance(trigger, m.span)))
    return None
