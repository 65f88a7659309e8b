"""Whether the places of two drafts may be one: a missing place fits any, a town the quarters within it."""

from __future__ import annotations

from libya_events.extraction.events.cues import tells_only_casualties
from libya_events.extraction.events.drafts import Draft
from libya_events.extraction.places.scene import is_of_cause
from libya_events.model import EventType, Place

_HITS_BUILDINGS = frozenset({EventType.STRIKE, EventType.BOMBING})
_WHERE_TAKEN = "hospital"
"""A place that the dead and wounded are brought to, wherever they were hit."""


def places_fit(earlier: Draft, later: Draft) -> bool:
    if earlier.place is None or later.place is None or not (earlier.place_is_own and later.place_is_own):
        return True
    a, b = earlier.place.place, later.place.place
    if b.kind == _WHERE_TAKEN and tells_only_casualties(later.event_type, later.weight):
        return True
    return a.place_id in (b.place_id, b.within) or b.place_id == a.within or _contains(a, b) or _contains(b, a)


def _contains(wide: Place, narrow: Place) -> bool:
    if wide.kind == "district":
        return wide.admin1 == narrow.admin1
    return wide.kind == "region" and wide.region == narrow.region


def names_place(later: Draft, earlier: Draft) -> bool:
    """ "Fighting south of Tripoli" in the heading, "at Mizda, south of Tripoli" in the text; or the heading has but one
    of the towns that were hit."""
    return earlier.place is not None and earlier.place.place.place_id in later.named


def places_better(earlier: Draft, later: Draft) -> bool:
    if later.place is None or earlier.place is None:
        return later.place is not None
    if later.place.place.kind == _WHERE_TAKEN and later.event_type not in _HITS_BUILDINGS:
        return False
    if later.place_is_own and not earlier.place_is_own:
        return True
    if is_of_cause(later.trigger, later.place.span, later.sentence):
        return False
    if not places_fit(earlier, later):
        return True  # the heading's place was but near
    wide, narrow = earlier.place.place, later.place.place
    return narrow.within == wide.place_id or (later.place_is_own and _contains(wide, narrow))
