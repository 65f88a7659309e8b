"""Where a trigger's event happened: choosing among the places that stand around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import msgspec

from libya_events.distances import distance_km
from libya_events.extraction.mentions import Mentions, PlacedMention, distance, is_foreign_actor, within
from libya_events.extraction.places.standing import PlaceStanding, StandingPlace, stand_mentions
from libya_events.extraction.places.standing_words import Use, uses_of
from libya_events.model import ClaimActor, EventType, GeoPrecision, Place, Role, Span
from libya_events.reference.clause_words import load_phrases
from libya_events.tokens import find_forms

_WIDE = {GeoPrecision.ADMIN1: 1, GeoPrecision.REGION: 2, GeoPrecision.SEA: 2, GeoPrecision.COUNTRY: 3}
_NEIGHBOURING = 60
"""A quarter or site named within so many characters of its town is where the event was."""

_SETTLEMENTS = frozenset({"city", "town", "village"})
_AROUND_KM = 25.0
"""How wide "south of the town" is."""

_PARTY = 45
"""An office named so near to the trigger of talks took part in them."""

_BESIDE, _BESIDE_TALKS = 40, 200
"""So many characters farther counts a place that is only named for its direction or nearness; talks are held in towns,
not about them."""

_WIDE_AREA_KM = 50.0
_NEAR_TOWN_KM = 60.0

_SCENES = (PlaceStanding.SCENE, PlaceStanding.NEAR)
_LAST_RESORTS = (PlaceStanding.SEAT, PlaceStanding.SOURCE, PlaceStanding.DISTANT)


class Scene(msgspec.Struct, frozen=True, gc=False):
    """``place`` is None where no Libyan place more exact than the country is told; ``abroad`` are places outside.
    ``is_seat``: the place is only that of an office, or where somebody comes from or is taken to."""

    place: PlacedMention | None
    abroad: tuple[str, ...]
    is_seat: bool = False


def choose_scene(
    trigger: Span,
    clause: Span,
    sentence: Span,
    mentions: Mentions,
    *,
    is_incident: bool = True,
    is_move: bool = False,
    incidents: Sequence[Span] = (),
) -> Scene:
    """The place nearest to the trigger, first in its clause, then in its sentence; ``mentions`` are those near it.

    Reference points, origins and seats ("the government of X") yield to other places. Talks are not held at them, nor
    where another of the ``incidents`` of the sentence happened ("released two months after his abduction in X").
    """
    standing = stand_mentions(sentence, mentions)
    abroad = [s for s in standing if _is_abroad(s)]
    codes = tuple(dict.fromkeys(s.mention.place.place_id for s in abroad))
    if not is_incident:
        standing = tuple(s for s in standing if not _belongs_to_another(trigger, s.mention.span, incidents))
    standing = tuple(_left(s) if _is_left(trigger, s, sentence) else s for s in standing)
    if is_move:
        standing = tuple(_left(s) if _is_reached(s, sentence) else s for s in standing)
    home = [s for s in standing if s.mention.is_pinnable and _may_be_scene(trigger, clause, s, is_incident=is_incident)]
    if not home:
        return Scene(None, codes)
    elsewhere = [s for s in home if not _is_of_crime(trigger, s.mention.span, sentence)]
    home = elsewhere or home
    beside = _BESIDE if is_incident else _BESIDE_TALKS
    best = min(home, key=lambda s: (_is_put_in(trigger, s.mention.span, sentence), *_rank(trigger, clause, s, beside)))
    if best.standing in _LAST_RESORTS and any(_is_all_libya(s) and within(s.mention.span, clause) for s in standing):
        return Scene(None, codes)
    located = [s for s in abroad if s.located and not is_of_cause(trigger, s.mention.span, sentence)]
    if _is_held_abroad(trigger, clause, located, best, is_incident=is_incident):
        return Scene(None, codes)
    finer = _finer(best, home)
    return Scene(_as_exact_as_told(finer), codes, best.standing in _LAST_RESORTS or not elsewhere)


def place_of(scene: Scene, event_type: EventType, actors: Sequence[ClaimActor]) -> PlacedMention | None:
    """The place of a scene. Whom a neighbour's police stop comes from the one place told, and is stopped over there."""
    is_stop = event_type is EventType.LAW_ENFORCEMENT and scene.is_seat
    is_at_home = is_stop and any(a.role is Role.INITIATOR and is_foreign_actor(a.actor_id) for a in actors)
    return None if is_at_home else scene.place


def main_place(sentence: Span, mentions: Mentions) -> PlacedMention | None:
    """The first place of a sentence that is told as a scene, if the sentence tells of nothing abroad."""
    beside = mentions.near(sentence)
    standing = stand_mentions(sentence, beside)
    if any(_is_abroad(s) for s in standing):
        return None
    scenes = [s for s in standing if s.mention.is_pinnable and s.standing in _SCENES]
    first = next((s for s in scenes if s.mention.place.kind != "region"), None)
    return _as_exact_as_told(first) if first else None


def _is_all_libya(place: StandingPlace) -> bool:
    """The report says no more about where than "in Libya", whatever bodies of a town the clause names."""
    country = place.mention.is_libyan and place.mention.place.kind == "country"
    return country and place.located and place.standing in _SCENES


def _is_abroad(place: StandingPlace) -> bool:
    return not place.mention.is_libyan and place.standing in _SCENES


def _may_be_scene(trigger: Span, clause: Span, place: StandingPlace, *, is_incident: bool) -> bool:
    """Wide regions, and what only yields to other places, count in the trigger's own clause alone."""
    if place.standing is PlaceStanding.REFERENCE:
        return False
    if place.standing in _LAST_RESORTS:
        # "The authorities in X": not "the government of X".
        is_office = place.standing is PlaceStanding.SEAT and place.located and place.mention.place.kind != "region"
        is_party = is_office and distance(trigger, place.mention.span) <= _PARTY
        return (is_incident or is_party) and within(place.mention.span, clause)
    return place.mention.place.kind != "region" or within(place.mention.span, clause)


def _belongs_to_another(trigger: Span, place: Span, incidents: Sequence[Span]) -> bool:
    return any(trigger.end <= other.start < place.start for other in incidents)


def _rank(trigger: Span, clause: Span, place: StandingPlace, beside: int) -> tuple[int, int, int, float]:
    mention = place.mention
    gap = distance(trigger, mention.span)
    # News puts the place after the verb: what stands before counts as farther.
    weighted = gap * (1.0 if mention.span.start >= trigger.start else 1.5)
    outside = 2 if mention.place.kind == "region" else 0 if within(mention.span, clause) else 1
    if place.standing in _SCENES:
        # "In X" rather than "west of Y", unless Y is much nearer.
        farther = beside * (place.standing is PlaceStanding.NEAR) - _BESIDE * place.held
        return outside, 0, _how_wide(mention.place), weighted + farther
    is_measured = place.standing is PlaceStanding.DISTANT  # rather than where those who acted come from
    return 3, 0 if is_measured else int(place.standing), _how_wide(mention.place), weighted


def _is_put_in(trigger: Span, place: Span, sentence: Span) -> bool:
    """ "In X, the government, which has been kept out of Y, held a meeting": Y stands between two commas."""
    before, between = sentence.text[: place.start - sentence.start], sentence.text[place.end - sentence.start :]
    between = between[: max(trigger.start - place.end, 0)]
    opening = before.rpartition(",")[2] if "," in between else ""
    return not load_phrases("relative").isdisjoint(find_forms(opening)[:1])


def _how_wide(place: Place) -> int:
    is_wide_area = place.kind == "area" and place.radius_km >= _WIDE_AREA_KM
    return _WIDE.get(place.geo_precision, int(is_wide_area))


def _is_left(trigger: Span, place: StandingPlace, sentence: Span) -> bool:
    """What was left is where that happened, however far behind the verb it is named: ``انسحبوا أمس من القاعدة``."""
    if place.standing is not PlaceStanding.SOURCE or place.mention.span.start < trigger.end:
        return False
    words = find_forms(trigger.text)
    before = find_forms(sentence.text[: place.mention.span.start - sentence.start])[-1:]
    return Use.LEAVING in uses_of(words[0]) and any(Use.ORIGIN in uses_of(word) for word in before)


def _is_reached(place: StandingPlace, sentence: Span) -> bool:
    """Where forces are sent to is where they move: "sent a unit to X"."""
    words = find_forms(sentence.text[: place.mention.span.start - sentence.start])[-1:]
    is_onward = any(Use.ONWARD in uses_of(word) for word in words)
    return place.standing is PlaceStanding.SOURCE and place.mention.is_libyan and is_onward


def _left(place: StandingPlace) -> StandingPlace:
    return StandingPlace(place.mention, PlaceStanding.SCENE, located=True)


def is_of_cause(trigger: Span, place: Span, sentence: Span) -> bool:
    """Whether a place is that of what the event followed upon: "bombed a camp in X, hours after an attack in Y"."""
    if place.start < trigger.end:
        return False
    between = find_forms(sentence.text[trigger.end - sentence.start : place.start - sentence.start])
    return not (load_phrases("after") | load_phrases("answer_to")).isdisjoint(between)


def _is_of_crime(trigger: Span, place: Span, sentence: Span) -> bool:
    """Whether a place is that of what somebody is accused of: "police of X arrested him on a charge of murder in Y"."""
    if place.start < trigger.end:
        return False
    between = find_forms(sentence.text[trigger.end - sentence.start : place.start - sentence.start])
    return not load_phrases("accused_of").isdisjoint(between)


def _is_held_abroad(
    trigger: Span, clause: Span, located: Sequence[StandingPlace], best: StandingPlace, *, is_incident: bool
) -> bool:
    """A place abroad that stands nearer is the scene of talks, and of an incident whose clause names none in Libya."""
    nearer = [s for s in located if within(s.mention.span, clause)]
    if not nearer:
        return False
    is_told = best.standing is PlaceStanding.DISTANT and is_incident  # "jets from X in Italy hit a camp 45 km from Y"
    if best.standing not in _SCENES and not is_told:
        return True
    if is_incident and within(best.mention.span, clause):
        return False
    return min(distance(trigger, s.mention.span) for s in nearer) < distance(trigger, best.mention.span)


def _finer(best: StandingPlace, home: Sequence[StandingPlace]) -> StandingPlace:
    inner = [
        s
        for s in home
        if s.standing in _SCENES
        and s.mention.place.within == best.mention.place.place_id
        and distance(s.mention.span, best.mention.span) <= _NEIGHBOURING
    ]
    found = min(inner, key=lambda s: distance(s.mention.span, best.mention.span), default=best)
    if found is best and best.standing is PlaceStanding.NEAR and best.mention.place.kind in _SETTLEMENTS:
        # "Raids west of the capital, hitting boats in X": X is what lies west of it.
        return next((s for s in home if _is_around(best.mention, s)), best)
    return found


def _is_around(town: PlacedMention, place: StandingPlace) -> bool:
    other = place.mention.place
    is_scene = place.standing is PlaceStanding.SCENE and other.place_id != town.place.place_id
    is_exact = _how_wide(other) == 0 and place.mention.span.start > town.span.end
    return is_scene and is_exact and distance_km(town.place, other) <= _NEAR_TOWN_KM


def _as_exact_as_told(place: StandingPlace) -> PlacedMention:
    """South of a town, or 30 km from it, is not in the town: an area around it."""
    mention = place.mention
    if place.standing not in {PlaceStanding.NEAR, PlaceStanding.DISTANT} or mention.place.kind not in _SETTLEMENTS:
        return mention
    around = replace(mention.place, geo_precision=GeoPrecision.AREA, radius_km=max(_AROUND_KM, mention.place.radius_km))
    return PlacedMention(mention.span, around)
