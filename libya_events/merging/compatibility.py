"""Whether two claims can tell of one event: the rules for type, place and date, each by itself."""

from __future__ import annotations

import re
from datetime import date, timedelta
from enum import Enum, auto
from functools import cache, lru_cache

from geopy.distance import great_circle

from libya_events.model import Claim, DatePrecision, EventType, GeoPrecision, Place
from libya_events.normalization import fold
from libya_events.reference.tables import read_rows

NEAR_KM = 10.0

TOLD_AS: dict[EventType, frozenset[EventType]] = {
    EventType.ATTACK: frozenset({EventType.BOMBING, EventType.STRIKE, EventType.CLASH}),
    EventType.CLASH: frozenset({EventType.STRIKE}),
    EventType.MEETING: frozenset({EventType.AGREEMENT}),
}
"""The general word and the more specific ones: an attack may be told as a bombing, a strike or a clash, a clash as a
strike, a meeting as the agreement it reached. A bombing is never a strike, an arrest never an abduction."""

_UNPLACED = frozenset({GeoPrecision.COUNTRY, GeoPrecision.UNKNOWN})


class Nearness(Enum):
    SAME = auto()
    WITHIN = auto()
    NEAR = auto()
    WIDE = auto()
    UNPLACED = auto()
    APART = auto()


class Timing(Enum):
    SAME = auto()
    NIGHT = auto()
    COARSE = auto()
    UNDATED = auto()
    APART = auto()


def types_fit(first: EventType, second: EventType) -> bool:
    return first is second or second in TOLD_AS.get(first, ()) or first in TOLD_AS.get(second, ())


def is_placed(place: Place | None) -> bool:
    return place is not None and place.geo_precision not in _UNPLACED


def is_narrow(place: Place | None) -> bool:
    """Whether a place is a town or finer: a site, a quarter, an area no wider than a town."""
    if place is None:
        return False
    small_area = place.geo_precision is GeoPrecision.AREA and (place.within is not None or place.radius_km <= NEAR_KM)
    return small_area or place.geo_precision in {GeoPrecision.SITE, GeoPrecision.TOWN}


def rank_place(place: Place | None) -> int:
    """0 = a site, or a quarter of a town; 1 = a town; 2 = a wider area; 3 = no place."""
    if place is None or not is_placed(place):
        return 3
    if place.geo_precision is GeoPrecision.SITE or place.within is not None:
        return 0
    return 1 if is_narrow(place) else 2


def compare_places(first: Place | None, second: Place | None) -> Nearness:
    """SAME place; one WITHIN the other; NEAR = both a town or finer, within 10 km; one a WIDE area with the other in
    it; UNPLACED = one has no place finer than the country; otherwise APART."""
    if first is None or second is None or not is_placed(first) or not is_placed(second):
        return Nearness.UNPLACED
    if first.place_id == second.place_id:
        return Nearness.SAME
    if first.within == second.place_id or second.within == first.place_id:
        return Nearness.WITHIN
    if is_narrow(first) and is_narrow(second):
        return Nearness.NEAR if _distance_km(first, second) <= NEAR_KM else Nearness.APART
    return Nearness.WIDE if _contains(first, second) or _contains(second, first) else Nearness.APART


def _contains(wide: Place, other: Place) -> bool:
    if wide.geo_precision is GeoPrecision.ADMIN1:
        return wide.admin1 is not None and wide.admin1 == other.admin1
    if wide.geo_precision is GeoPrecision.REGION:
        return wide.region is not None and wide.region == other.region
    if wide.geo_precision in {GeoPrecision.AREA, GeoPrecision.SEA}:
        return _distance_km(wide, other) <= wide.radius_km
    return False


def _distance_km(first: Place, second: Place) -> float:
    return _great_circle_km(first.latitude, first.longitude, second.latitude, second.longitude)


@lru_cache(maxsize=100_000)
def _great_circle_km(latitude: float, longitude: float, other_latitude: float, other_longitude: float) -> float:
    return float(great_circle((latitude, longitude), (other_latitude, other_longitude)).km)


def days_of(claim: Claim) -> tuple[date, date] | None:
    """The first and the last day of a claim's date; None where it has none, or only a year."""
    if claim.event_date is None or claim.date_precision in {DatePrecision.YEAR, DatePrecision.UNKNOWN}:
        return None
    return claim.event_date, max(claim.event_date, claim.event_date_end or claim.event_date)


def compare_dates(first: Claim, second: Claim, *, at_night: bool) -> Timing:
    """SAME day; the same NIGHT = consecutive days where one text says night (``at_night``); COARSE = a week or month
    with the other in it; UNDATED = one has no date (or a year only); otherwise APART."""
    first_days, second_days = days_of(first), days_of(second)
    if first_days is None or second_days is None:
        return Timing.UNDATED
    overlap = first_days[0] <= second_days[1] and second_days[0] <= first_days[1]
    if first.date_precision is DatePrecision.DAY and second.date_precision is DatePrecision.DAY:
        if overlap:
            return Timing.SAME
        gap = max(first_days[0] - second_days[1], second_days[0] - first_days[1])
        return (
            Timing.NIGHT if gap == timedelta(days=1) and (tells_night(first) or tells_night(second)) else Timing.APART
        )
    return Timing.COARSE if overlap else Timing.APART


def tells_night(claim: Claim) -> bool:
    """Whether the claim's sentence or its date words speak of an evening, a night or a dawn."""
    words = claim.evidence.date.text if claim.evidence.date else ""
    return bool(_night_words().search(fold(f"{words} {claim.evidence.sentence.text}")))


@cache
def _night_words() -> re.Pattern[str]:
    words = sorted({fold(row["word"]) for row in read_rows("night_words.csv", ("language", "word"))})
    return re.compile(rf"(?<!\w)[وف]?[بل]?(?:ال|ل)?(?:{'|'.join(map(re.escape, words))})(?!\w)")
