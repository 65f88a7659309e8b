"""Dense English prose: where and when its events were, and which of its words tell none."""

from __future__ import annotations

from datetime import date

import pytest
from builders import make_report
from reading import candidates_of

from libya_events.extraction.events.drafts import Draft
from libya_events.extraction.mentions import Mentions
from libya_events.model import Polarity
from libya_events.pipeline import read_article

PUBLISHED = date(2024, 5, 17)  # a Friday


def _told(text: str) -> list[Draft]:
    """What the report may tell, likely or not."""
    return [d for d in candidates_of(text, PUBLISHED) if d.polarity is not Polarity.DENIED]


def _mentions(text: str) -> Mentions:
    return read_article(make_report(text=text, published_at=PUBLISHED))[1]


def _places(text: str) -> list[str | None]:
    return [d.place.place.name_en if d.place else None for d in _told(text)]


def _days(text: str) -> list[date | None]:
    return [d.date.first if d.date else None for d in _told(text)]


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("Masked men ransacked a clinic in Surman on Monday.", "attack"),
        ("Seven bodies, two of them blindfolded, were discovered near Mizda on Monday.", "attack"),
        ("A cargo ship was stopped by navy gunboats off Khoms on Monday.", "law_enforcement"),
        ("Fighters in pick-ups surrounded the ministry's headquarters in Tripoli on Monday.", "mobilization"),
        ("Guards of the port of Khoms widened their strike on Monday.", "protest"),
        ("The brigades of Zintan threw their weight behind the Presidential Council on Monday.", "statement"),
        ("Coastguards hauled back 90 migrants to Khoms on Monday.", "migration"),
    ],
)
def test_wordings_of_dense_prose(text: str, event_type: str) -> None:
    assert event_type in [str(d.event_type) for d in _told(text)]


def test_where_forces_are_sent_is_where_they_move() -> None:
    assert _places("The Joint Force of Misrata sent a buffer unit to Ain Zara on Monday.") == ["Ain Zara"]


def test_what_stands_between_two_commas_is_no_scene() -> None:
    text = (
        "In Sirte, the government, which has been kept out of Tripoli since March, held a security meeting on Monday."
    )
    assert _places(text) == ["Sirte"]


def test_the_news_agency_of_another_state_is_no_place_of_an_event() -> None:
    text = "Five workers died on Monday when a rocket struck their house in Tripoli, Egypt's state news agency said."
    assert _places(text) == ["Tripoli"]
    text = "Five labourers died on Monday when a rocket struck their house, Egypt's state news agency said."
    assert len(_told(text)) == 1


def test_a_place_is_looked_for_some_sentences_back() -> None:
    text = (
        "Clashes broke out in Ubari on Monday between two brigades. Shops stayed shut. The schools did too. "
        "Two men were shot dead on Tuesday by unknown gunmen.\n\nPrices rose in Tripoli.\n"
    )
    assert _places(text) == ["Ubari", "Ubari"]


def test_labels_of_a_digest_date_their_items() -> None:
    text = (
        "Security digest, 8-14 May\n\nZawiya, 10 May: Two men fought; the oil firm declared force majeure and lifted "
        "it the next day.\n\nTripoli, 11 May: A grenade hit a house.\n\n"
        "Jalu, 12 May: Guards blocked the road to the field.\n"
    )
    assert _days(text)[-1] == date(2024, 5, 12)


def test_a_day_earlier_counts_from_the_day_of_the_event() -> None:
    text = (
        "The minister travelled to Benghazi on Friday for talks with Haftar, whom he had urged a day earlier to wait."
    )
    assert _days(text)[0] == date(2024, 5, 17)


def test_the_day_before_does_not_count_from_since_when_something_lasts() -> None:
    text = "Envoys met on Thursday at a post idle since fighting on 18 March. A patrol had left the day before."
    days = [m.first for m in _mentions(text).dates]
    assert days[-1] == date(2024, 5, 15)


def test_a_day_before_after_is_that_of_the_deed_behind_it() -> None:
    text = (
        "Sharara resumed production on Saturday but halted the next day. The El Feel field stopped on Monday after a "
        "group of guards closed its main valve."
    )
    assert _days(text)[-1] == date(2024, 5, 13)


@pytest.mark.parametrize(
    "text",
    [
        "Protesters gathered in Zawiya on Monday and called on the mayor, Jamal Bahr, to resign over the fighting.",
        "A warplane bombed Mitiga airport in Tripoli on Monday, shutting it to traffic.",
    ],
)
def test_what_follows_from_an_event_is_no_other(text: str) -> None:
    assert len(_told(text)) == 1


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("A patrol came upon 28 exhausted Sudanese and Cameroonians near Wazin.", "Sudanese"),
        ("Gunmen robbed two Sudanese in Sabha.", "Sudanese"),
        ("The British foreign secretary met the premier in Tripoli.", "British foreign secretary"),
        ("The deputy chief of Military Intelligence was seized in Tripoli.", "deputy chief of Military Intelligence"),
        ("A farmer was killed by a mine near Msallata.", "farmer"),
    ],
)
def test_people_and_offices_are_named(text: str, named: str) -> None:
    assert named in [m.span.text for m in _mentions(text).actors]


def test_an_adjective_before_its_noun_is_no_people() -> None:
    text = "Gunmen fled into Sudanese territory."
    assert "Sudanese" not in [m.span.text for m in _mentions(text).actors]


def test_an_event_without_a_place_stands_where_the_one_before_it_happened() -> None:
    text = (
        "A smuggler was shot dead by masked men in Zuwara on Monday, police told a paper in Malta. His cousin was "
        "hurt. Gunmen opened fire on the funeral on Tuesday."
    )
    assert _places(text)[-1] == "Zuwara"
