"""How English news words what happened, where, when and to whom."""

from __future__ import annotations

from datetime import date

import pytest
from reading import claim_of, claims_of, told

from libya_events.extraction.casualties import find_casualty_statements
from libya_events.model import Claim, EventType, Outcome

PUBLISHED = date(2017, 6, 16)  # a Friday


def _names(claim: Claim) -> set[str]:
    return {actor.mention.text for actor in claim.actors}


def _counts(text: str) -> list[tuple[Outcome, int | None]]:
    found = find_casualty_statements(text, 0)
    return [(one.outcome, one.count.best) for one in found if one.scope.value == "this_event"]


def test_who_acts_in_another_event_elsewhere_takes_no_part() -> None:
    claim = claim_of(
        "Two Korean engineers were freed in Zawiya, Libya, on Tuesday, security officials said.\n"
        "Gunmen opened fire on the car of Colonel Adel Shtewi in Sabratha on Monday.",
        EventType.AGREEMENT,
        PUBLISHED,
    )
    assert "Colonel Adel Shtewi" not in _names(claim)


def test_an_envoy_who_talks_of_violence_takes_no_part_in_it() -> None:
    claim = claim_of(
        "A Libyan man was wounded in Tajoura when gunfire broke out between two brigades early on Saturday.\n\n"
        "Britain's ambassador Martin Longden, who met the minister on Monday, called the violence shocking.",
        EventType.CLASH,
        PUBLISHED,
    )
    assert "Martin Longden" not in _names(claim)


def test_a_day_of_the_month_behind_an_article_is_a_day() -> None:
    claim = claim_of("Seven people were killed in the June 5 clashes in Tripoli.", EventType.CLASH, PUBLISHED)
    assert claim.event_date == claim.event_date_end == date(2017, 6, 5)


def test_the_month_in_which_captives_were_taken_does_not_date_their_release() -> None:
    text = "Two Egyptian hostages kidnapped in May were freed in Sirte on Sunday."
    (claim,) = claims_of(text, PUBLISHED)
    assert (claim.event_type, claim.event_date) == (EventType.AGREEMENT, date(2017, 6, 11))


def test_a_passive_needs_no_more_than_its_verb() -> None:
    text = "Two Korean engineers were freed in Zawiya on Tuesday."
    assert {draft.event_type for draft in told(text)} == {EventType.AGREEMENT}


def test_who_was_kidnapped_and_then_released_was_kidnapped() -> None:
    text = "A doctor was kidnapped in Sirte on Monday and was freed on Tuesday."
    assert {draft.event_type for draft in told(text)} == {EventType.ABDUCTION, EventType.AGREEMENT}


def test_where_prisoners_come_from_is_background() -> None:
    text = "The prisoners, who were arrested in Tripoli in May, were reunited with their families in Zawiya."
    assert {draft.event_type for draft in told(text)} == {EventType.AGREEMENT}


def test_what_a_whole_year_dates_is_background() -> None:
    text = "Armed men attacked the Sharara field last year.\nA bomb exploded in Sirte on Thursday."
    assert {draft.event_type for draft in told(text)} == {EventType.BOMBING}


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("Egypt bombs Islamic State camps in Derna.", EventType.STRIKE),
        ("Two bombs exploded in Derna on Thursday.", EventType.BOMBING),
        ("Unknown jets raided Misrata port on Thursday.", EventType.STRIKE),
        ("Rockets fired at Mitiga airport killed two people on Thursday.", EventType.STRIKE),
        ("Clashes in Tripoli on Thursday forced hundreds of people from their homes.", EventType.CLASH),
        ("Armed men stormed the Nafoora field on Thursday and stole cars.", EventType.ATTACK),
        ("Rival tribes in Sabha agreed on Monday to stop fighting and exchange prisoners.", EventType.AGREEMENT),
    ],
)
def test_the_words_tell_one_type(text: str, event_type: EventType) -> None:
    assert {draft.event_type for draft in told(text)} == {event_type}


@pytest.mark.parametrize(
    "text",
    [
        "Our weekly security round-up for Tripoli.",
        "The minister visited the scene in Tripoli.",
        "The chairman in Tripoli ruled out any ransom.",
        "The field in Ubari lies close to the road.",
    ],
)
def test_no_event(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The coast guard based in Zawiya intercepted 90 migrants off Sabratha on Thursday.", "Sabratha"),
        ("A Tripoli-based unit rescued 130 migrants on Thursday 12 miles north of Zawiya.", "Zawiya"),
        ("Jets flying from Sigonella in Sicily hit a militant camp 45 km southwest of Sirte on Thursday.", "Sirte"),
        (
            "After an attack on a consulate in Benghazi, a bomb exploded near the Egyptian embassy in Tripoli.",
            "Tripoli",
        ),
        ("The clerk, a native of Ubari, was kidnapped on Thursday on leaving his home in Sabha.", "Sabha"),
    ],
)
def test_the_place_is_where_it_happened(text: str, place: str) -> None:
    last = told(text)[-1]
    assert last.place is not None
    assert last.place.place.name_en == place


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Eleven migrants, three of them women, died off Zuwara.", [(Outcome.KILLED, 11)]),
        (
            "A strike killed one woman and left six other members of her family injured.",
            [(Outcome.KILLED, 1), (Outcome.INJURED, 6)],
        ),
        ("The bomb claimed one life.", [(Outcome.KILLED, 1)]),
        ("Nine fighters fell in battle.", [(Outcome.KILLED, 9)]),
        ("The mayor was taken to hospital with gunshot wounds.", [(Outcome.INJURED, 1)]),
        ("Eight bodies were recovered from the sea and 90 migrants rescued.", [(Outcome.KILLED, 8)]),
    ],
)
def test_casualties(text: str, counts: list[tuple[Outcome, int | None]]) -> None:
    assert _counts(text) == counts
