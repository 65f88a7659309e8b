"""The gazetteer answers as a geopy geocoder does."""

import pytest
from geopy.geocoders.base import Geocoder

from libya_events.geocoding.gazetteer import Gazetteer
from libya_events.model import Place


@pytest.fixture
def gazetteer() -> Gazetteer:
    return Gazetteer()


@pytest.mark.parametrize(
    ("query", "place_id"),
    [
        ("Tripoli", "tripoli"),
        ("TRIPOLI", "tripoli"),
        ("az-zawiyah", "zawiya"),
        ("الزاويه", "zawiya"),
        ("بو سليم", "abu_salim"),
        ("Tripoli, Libya", "tripoli"),
        ("Tripoli, Lebanon", "tripoli_lb"),
        ("الصابري، بنغازي", "sabri_benghazi"),
        ("Marj, Egypt", None),
        ("Atlantis", None),
        ("", None),
        ("Atlantis, Libya", None),
    ],
)
def test_geocode(gazetteer: Gazetteer, query: str, place_id: str | None) -> None:
    location = gazetteer.geocode(query)
    assert (location.raw.place_id if location else None) == place_id


def test_a_location_carries_the_place(gazetteer: Gazetteer) -> None:
    location = gazetteer.geocode("درنة")
    assert isinstance(gazetteer, Geocoder)
    assert isinstance(location.raw, Place)
    assert (location.latitude, location.longitude) == (location.raw.latitude, location.raw.longitude)


def test_namesakes_come_the_best_known_first(gazetteer: Gazetteer) -> None:
    locations = gazetteer.geocode("المرج", exactly_one=False)
    assert locations is not None
    assert [location.raw.place_id for location in locations] == ["marj", "marj_eg"]
    assert gazetteer.geocode("Atlantis", exactly_one=False) is None


def test_reverse_names_the_nearest_town_or_site(gazetteer: Gazetteer) -> None:
    assert gazetteer.reverse((30.1337, 9.5007)).raw.place_id == "ghadames"
    assert gazetteer.reverse("27.05, 14.0").raw.admin1 in {"LY-SB", "LY-WS", "LY-WD"}


def test_reverse_names_nothing_in_the_empty_desert(gazetteer: Gazetteer) -> None:
    assert gazetteer.reverse((23.0, 19.0)) is None
    assert gazetteer.reverse((23.0, 19.0), exactly_one=False) is None


def test_reverse_lists_what_is_near_in_order(gazetteer: Gazetteer) -> None:
    near = gazetteer.reverse((32.8, 12.6), exactly_one=False)
    assert len(near) > 5
    assert "tripoli" not in [location.raw.place_id for location in near[:3]]
