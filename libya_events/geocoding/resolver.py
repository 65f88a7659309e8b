"""Choosing the place that each mention means, from what the whole report says.

Points are given for the words around the name, for other places of the report and for the countries it speaks of. A
name that is also an ordinary word counts only with evidence beside it; a namesake abroad wins where the report is
about that country, and is then returned as what it is: a place abroad.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from libya_events.distances import distance_km
from libya_events.geocoding.evidence import LIST_GAP, Surroundings
from libya_events.model import GeoPrecision, Place, PlaceMention, Span
from libya_events.reference.gazetteer_data import HOME_COUNTRY, load_places

_KIND_ANNOUNCED = 3.0
_OTHER_KIND_ANNOUNCED = 1.5
_PREPOSITION = 1.0
_LISTED = 2.0
_COMPLETED = 4.0
_NAMED_ELSEWHERE = 3.0
_TOWN_NAMED = 1.0
_BEST_KNOWN = 1.0
_COUNTRY_SHARE = 2.0
_ENOUGH = 2.0
"""A name that needs context must reach this, part of it from the words beside it."""

_TOWN_LIKE = frozenset({GeoPrecision.SITE, GeoPrecision.TOWN, GeoPrecision.AREA})
_OTHER_TOWN_KM = 25.0
"""A body of the state has offices in the next town too: the electoral commission "in Zawiya" is not that of Tripoli."""
_NEAR_KM, _ONE_REGION_KM = 60.0, 150.0
_SETTLEMENTS = frozenset({"city", "town", "village"})
_TOWNS = frozenset({"city", "town"})
_WIDE = frozenset({"country", "region", "district", "sea", "area", "mountain", "valley"})


@dataclass(frozen=True, slots=True)
class _Score:
    beside: float
    elsewhere: float

    @property
    def total(self) -> float:
        return self.beside + self.elsewhere

    @property
    def suffices(self) -> bool:
        return self.beside > 0 and self.total >= _ENOUGH


@dataclass(slots=True)
class _Knowledge:
    """What is known of the report so far: the places it surely names and the countries it speaks of.

    ``anchors`` are in the order of the text; ``spans`` say where it names each place.
    """

    surroundings: Surroundings
    anchors: list[tuple[Span, Place]] = field(default_factory=list)
    countries: Counter[str] = field(default_factory=Counter)
    places: dict[str, Place] = field(default_factory=dict)
    spans: dict[str, list[Span]] = field(default_factory=dict)
    scores_elsewhere: dict[str, float] = field(default_factory=dict)

    def add(self, found: Mapping[Span, Place]) -> None:
        for span, place in found.items():
            self.places[place.place_id] = place
            self.spans.setdefault(place.place_id, []).append(span)
            self.countries[place.country] += 1
        self.anchors = sorted((*self.anchors, *found.items()), key=_start_of)
        self.scores_elsewhere.clear()

    def names_the_town_of(self, place: Place) -> bool:
        """Whether the report names the town of a quarter or site, or a place near it; many towns have a quarter of
        that name."""
        near = (other for other in self.places.values() if other.geo_precision in _TOWN_LIKE)
        return place.within is None or any(_distance_km(place.place_id, other.place_id) <= _NEAR_KM for other in near)

    def score(self, span: Span, place: Place) -> _Score:
        if place.place_id not in self.scores_elsewhere:
            self.scores_elsewhere[place.place_id] = self._score_elsewhere(place)
        return _Score(self._score_beside(span, place), self.scores_elsewhere[place.place_id])

    def _score_beside(self, span: Span, place: Place) -> float:
        kinds = self.surroundings.announced_kinds(span)
        points = 0.0
        if kinds is not None:
            points = _PREPOSITION if not kinds else _KIND_ANNOUNCED if place.kind in kinds else _OTHER_KIND_ANNOUNCED
        if any(other != span for other in self.spans.get(place.place_id, ())):
            points += _NAMED_ELSEWHERE
        return points + max((self._score_neighbour(span, place, *other) for other in self._beside(span)), default=0.0)

    def _beside(self, span: Span) -> Sequence[tuple[Span, Place]]:
        """The places near enough to stand in one list with a name."""
        first = bisect_left(self.anchors, span.start - LIST_GAP, key=_end_of)
        return self.anchors[first : bisect_right(self.anchors, span.end + LIST_GAP, first, key=_start_of)]

    def _score_neighbour(self, span: Span, place: Place, other_span: Span, other: Place) -> float:
        belongs = other.place_id == place.within or (other.kind == "country" and other.country == place.country)
        if belongs and self.surroundings.completes(span, other_span):
            return _COMPLETED
        alike = other.country == place.country or other.kind == place.kind == "country"
        return _LISTED if alike and self.surroundings.are_listed(span, other_span) else 0.0

    def _score_elsewhere(self, place: Place) -> float:
        votes = sum(self.countries.values())
        # A post that names no country at all, of clashes "in Zawiya": from whoever writes so of one of Libya's cities.
        points = _COUNTRY_SHARE * self.countries[place.country] / votes if votes else float(_is_city_at_home(place))
        towns = {place_id: other for place_id, other in self.places.items() if other.geo_precision in _TOWN_LIKE}
        towns.pop(place.place_id, None)
        if place.within in towns:
            points += _TOWN_NAMED
        nearest = min((_distance_km(place.place_id, other) for other in towns), default=None)
        if nearest is not None and nearest <= _ONE_REGION_KM:
            points += 1.0 if nearest <= _NEAR_KM else 0.5
        if place.admin1 is not None and any(other.admin1 == place.admin1 for other in towns.values()):
            points += 0.5
        return points


def _is_city_at_home(place: Place) -> bool:
    return place.kind == "city" and place.country == HOME_COUNTRY


def _start_of(anchor: tuple[Span, Place]) -> int:
    return anchor[0].start


def _end_of(anchor: tuple[Span, Place]) -> int:
    return anchor[0].end


def resolve_places(
    mentions: Sequence[PlaceMention], text: str, countries: Mapping[str, int] | None = None
) -> dict[Span, Place]:
    """The place of each mention, by its span. A mention that needs context and has none is left out.

    ``countries`` counts by country what else the report is known to speak of, such as its actors.
    """
    known = _Knowledge(Surroundings(mentions, text))
    known.countries.update(countries or {})
    known.countries.update(known.surroundings.count_country_words())
    resolved: dict[Span, Place] = {}
    # From the surest mentions to the least sure, so that each rests on those before it.
    for group in (_is_certain, _is_namesake, _needs_context):
        _resolve_group([mention for mention in mentions if group(mention)], known, resolved)
    # A name told plainly once (مدينة هون) explains the others, and one name of a list the next.
    while _resolve_group([m for m in mentions if m.needs_context and m.span not in resolved], known, resolved):
        pass
    return {mention.span: resolved[mention.span] for mention in mentions if mention.span in resolved}


def _resolve_group(group: Sequence[PlaceMention], known: _Knowledge, resolved: dict[Span, Place]) -> bool:
    """Whether any mention of the group found its place; they do not count as evidence for each other."""
    chosen = [(mention.span, _choose(mention, known)) for mention in group]
    found = {span: place for span, place in chosen if place is not None}
    known.add(found)
    resolved.update(found)
    return bool(found)


def _is_certain(mention: PlaceMention) -> bool:
    return len(mention.candidates) == 1 and not mention.needs_context


def _is_namesake(mention: PlaceMention) -> bool:
    return len(mention.candidates) > 1 and not mention.needs_context


def _needs_context(mention: PlaceMention) -> bool:
    return mention.needs_context


def _choose(mention: PlaceMention, known: _Knowledge) -> Place | None:
    places = [load_places()[candidate].place for candidate in mention.candidates]
    places = [place for place in places if not _is_contradicted(mention, place, known)]
    if _is_certain(mention):
        return places[0] if places else None
    best: tuple[float, Place] | None = None
    for number, place in enumerate(places):
        score = known.score(mention.span, place)
        if mention.needs_context and not (score.suffices and known.names_the_town_of(place)):
            continue
        points = score.total + (_BEST_KNOWN if number == 0 else 0.0)
        if best is None or points > best[0]:
            best = points, place
    return best[1] if best else None


def _is_contradicted(mention: PlaceMention, place: Place, known: _Knowledge) -> bool:
    """Whether the words beside a name say that it is not this place: it is in another town, or a street's name."""
    told = known.surroundings.told_within(mention.span)
    is_named = told is not None and (not told[0].needs_context or (told[1] and place.within is not None))
    if told is not None and is_named and _lies_elsewhere(mention, place, *told):
        return True
    if not known.surroundings.is_named_after(mention.span):
        return False
    kinds = known.surroundings.announced_kinds(mention.span) or frozenset()
    if place.kind in kinds or place.within is not None:
        return False
    return place.country != HOME_COUNTRY or mention.needs_context or _has_other_town(mention, place, known)


def _lies_elsewhere(mention: PlaceMention, place: Place, told: PlaceMention, is_said: bool) -> bool:
    """Whether a quarter or site is told to be in a town far from this one, or a namesake to be in its own country."""
    around = load_places()[told.candidates[0]].place
    if around.country != place.country:
        is_meant = is_said or around.kind != "country"
        return is_meant and any(load_places()[c].place.country == around.country for c in mention.candidates)
    if place.kind in _WIDE or place.kind in _TOWNS or around.kind in _WIDE:
        return False
    is_other_town = is_said and place.within is not None and around.kind in _TOWNS and around.place_id != place.within
    limit = _OTHER_TOWN_KM if is_other_town else _NEAR_KM if place.within else _ONE_REGION_KM
    return _distance_km(place.place_id, around.place_id) > limit


def _has_other_town(mention: PlaceMention, place: Place, known: _Knowledge) -> bool:
    """Whether a Libyan town stands in the same sentence that is not this one."""
    for other in known.surroundings.share_sentence(mention.span):
        town = load_places()[other.candidates[0]].place
        if town.country == HOME_COUNTRY and town.kind in _SETTLEMENTS and town.place_id != place.place_id:
            return True
    return False


@lru_cache(maxsize=65536)
def _distance_km(place_id: str, other_id: str) -> float:
    places = load_places()
    return distance_km(places[place_id].place, places[other_id].place)
