"""Places of a map: every event once at each distance, and how precisely it is known."""

from __future__ import annotations

import pytest

from libya_events.presentation.map_places import build_places, list_not_drawn
from tests.presentation.map_rows import (
    ABU_SALIM,
    FEZZAN,
    SABHA_DISTRICT,
    TRIPOLI,
    TRIPOLI_STRIKES,
    frame,
    places,
    town_of,
)


def test_from_afar_a_quarter_is_counted_with_its_town() -> None:
    found = places(TRIPOLI, ABU_SALIM)
    (far,) = [place for place in found if place.far]
    assert (far.place_id, far.events, str(far.main_type), far.members) == (
        "tripoli",
        10,
        "strike",
        ("tripoli", "abu_salim"),
    )
    assert (far.killed.low, far.killed.best, far.killed.high, far.killed.told) == (4, 5, 7, 4)
    assert sorted((place.place_id, place.events) for place in found if place.near) == [
        ("abu_salim", 6),
        ("tripoli", 4),
    ]


def test_the_main_type_of_a_gathered_town_is_counted_not_guessed() -> None:
    """Four clashes lead in the town and two strikes in the quarter, but the strikes of both are more."""
    quarter = (*ABU_SALIM[:8], "strike", 2, 0, None, None, None, 0)
    town = (*TRIPOLI_STRIKES[:9], 3, 0, None, None, None, 0)
    (far,) = [place for place in places(TRIPOLI, town, quarter) if place.far]
    assert (str(far.main_type), far.by_type[far.main_type]) == ("strike", 5)


def test_every_event_is_on_the_map_once_at_each_distance() -> None:
    found = places(TRIPOLI, TRIPOLI_STRIKES, ABU_SALIM, SABHA_DISTRICT)
    assert sum(place.events for place in found if place.far) == 13
    assert sum(place.events for place in found if place.near) == 13


def test_a_region_is_listed_beside_the_map_not_drawn() -> None:
    assert places(FEZZAN) == []
    (region,) = list_not_drawn(frame(TRIPOLI, FEZZAN), "ar")
    assert (region.name, region.events) == ("فزان", 3)


def test_where_all_is_known_roughly_a_town_is_no_exact_place() -> None:
    assert places(TRIPOLI, TRIPOLI_STRIKES)[0].is_exact
    assert not places(TRIPOLI_STRIKES)[0].is_exact
    assert not places(SABHA_DISTRICT)[0].is_exact


def test_a_place_that_fell_silent_stays_with_the_count_before() -> None:
    (silent,) = places(before=frame(TRIPOLI, TRIPOLI_STRIKES))
    assert (silent.events, silent.before) == (0, 5)


@pytest.mark.parametrize("chosen", ["tripoli", "abu_salim"])
def test_what_the_filter_chooses_is_never_gathered_with_what_it_leaves_out(chosen: str) -> None:
    """A quarter may lie in another district than its town: each has its own circle, and only one is counted."""
    found = places(TRIPOLI, ABU_SALIM, chosen=(chosen,))
    counted = {"tripoli": 4, "abu_salim": 6}
    far = {(place.place_id, place.events): place.chosen for place in found if place.far}
    assert far == {(place_id, events): place_id == chosen for place_id, events in counted.items()}


def test_a_filter_without_places_chooses_nothing() -> None:
    assert {place.chosen for place in places(TRIPOLI, ABU_SALIM)} == {None}


def test_the_count_before_stays_on_its_side() -> None:
    """Of one place, events inside the district that the filter names and events outside it."""
    inside, outside = frame(TRIPOLI, chosen=("tripoli",)), frame(TRIPOLI, TRIPOLI_STRIKES, chosen=())
    found = build_places(inside, "en", town_of, outside)
    assert {place.chosen: (place.events, place.before) for place in found} == {True: (4, 0), False: (0, 5)}
