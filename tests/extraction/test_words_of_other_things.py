"""Words of the registers that also stand for other things: what is told then."""

from __future__ import annotations

from datetime import date

import pytest
from builders import make_report
from reading import candidates_of

from libya_events.model import EventType, Polarity
from libya_events.pipeline import read_article

PUBLISHED = date(2025, 5, 15)  # a Thursday


def _types(text: str) -> list[EventType]:
    return [d.event_type for d in candidates_of(text, PUBLISHED) if d.polarity is not Polarity.DENIED]


def _actors(text: str) -> set[tuple[str, str]]:
    """Ids and words of the actors that a text names."""
    found = read_article(make_report(text=text, published_at=PUBLISHED))[1].actors
    return {(actor.actor_id, actor.span.text) for actor in found}


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("The LNA launched a strike against a convoy south of Sabha on Monday.", [EventType.STRIKE]),
        ("Teachers in Sabha launched a strike over unpaid wages on Monday.", [EventType.PROTEST]),
        ("A shell flew into the council building in Tripoli on Monday.", []),
        ("Displaced families in Tripoli were taken in by relatives on Monday amid poor security.", []),
        (
            "Two officers of the old guard were taken in for questioning in Tripoli on Monday.",
            [EventType.LAW_ENFORCEMENT],
        ),
        ("The Libyan cargo vessel stopped in Tripoli port on Monday to refuel.", []),
        ("Troops stole the show in Sabha on Monday at the parade of armed units.", []),
        ("At least 56 people have been killed since fighting broke out in Tripoli on 4 May.", [EventType.CLASH]),
        ("استضافت بنغازي يوم الاثنين مؤتمرا طبيا لأمراض القلب.", []),
        ("استضافت بنغازي يوم الاثنين مؤتمرا للمصالحة بين قبائل الشرق.", [EventType.MEETING]),
    ],
)
def test_a_word_tells_what_its_neighbours_say(text: str, types: list[EventType]) -> None:
    assert _types(text) == types


def test_the_dead_of_what_a_reaction_is_about_are_news() -> None:
    told = _types("UNSMIL expressed concern over the clashes in Tripoli on Monday that left six Libyans dead.")
    assert EventType.CLASH in told
    told = _types("UNSMIL expressed concern over the clashes in Tripoli.")
    assert EventType.CLASH not in told


def test_who_closes_a_field_in_anger_at_a_killing_closes_it() -> None:
    text = "Tribesmen angered by the killing of a youth staged a sit-in on Monday, closing the Sharara oilfield."
    assert "closure" in [d.sub_event_type for d in candidates_of(text, PUBLISHED)]
    text = "A warplane bombed the airport in Mitiga on Monday, closing it."
    assert "closure" not in [d.sub_event_type for d in candidates_of(text, PUBLISHED)]


def test_after_hours_of_armed_clashes_the_day_is_that_of_the_calm() -> None:
    text = (
        "The clash in Zawiya killed three Libyans on Monday. Calm returned on Tuesday after two hours of armed clashes."
    )
    assert [d.date.span.text for d in candidates_of(text, PUBLISHED) if d.date] == ["Monday"]


def test_a_place_is_not_taken_from_beyond_a_turn_to_another_matter() -> None:
    text = (
        "A rubber boat left Zawiya.\n"
        "Gunmen shot dead an army officer at his home in Sabha on Saturday.\n"
        "Meanwhile, the coast guard made a statement.\n"
        "Crews intercepted 60 migrants aboard a rubber boat."
    )
    (boat,) = [d for d in candidates_of(text, PUBLISHED) if d.event_type is EventType.MIGRATION]
    assert boat.place is None or boat.place.place.name_en != "Sabha"


def test_whom_a_neighbour_stops_is_not_stopped_where_he_comes_from() -> None:
    text = "أوقف الحرس الوطني التونسي يوم الاثنين ثلاثة مهربين في سيارة قادمة من ليبيا من جهة زوارة."
    (stopped,) = [d for d in candidates_of(text, PUBLISHED) if d.event_type is EventType.LAW_ENFORCEMENT]
    assert stopped.place is None
    text = "أوقفت الشرطة يوم الاثنين ثلاثة مهربين في سيارة قادمة من جهة زوارة."
    (stopped,) = [d for d in candidates_of(text, PUBLISHED) if d.event_type is EventType.LAW_ENFORCEMENT]
    assert stopped.place is not None


def test_a_date_without_a_year_has_no_age_where_nobody_knows_the_day_of_publication() -> None:
    signs = [
        candidates_of(f"Gunmen killed an officer in Sabha on {day}.", None)[0].signs for day in ("12 May", "1 July")
    ]
    assert all("date:unresolved" in found for found in signs)


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("A young man opened fire on a checkpoint in Sabha.", ("youths", "young man")),
        ("Pro-government militia entered Tripoli.", ("government_forces", "Pro-government militia")),
        ("أوقفت الشرطة مهربين ليبيين قرب زوارة.", ("smugglers", "مهربين ليبيين")),
    ],
)
def test_kinds_of_people_have_one_actor_in_all_their_forms(text: str, actor: tuple[str, str]) -> None:
    assert actor in _actors(text)


@pytest.mark.parametrize("text", ["The truck was Sudanese.", "He speaks Chinese to customers in Tripoli."])
def test_an_adjective_at_the_end_of_its_clause_is_no_people(text: str) -> None:
    assert not any(name.endswith("-people") for name, _ in _actors(text))


def test_a_deputy_is_not_his_minister() -> None:
    ministers = {name for name, _ in _actors("The Turkish defence minister met officers.")}
    assert ministers.isdisjoint(name for name, _ in _actors("The Turkish deputy defence minister met officers."))


def test_remnants_of_war_are_told_where_they_hurt_and_not_where_they_are_cleared() -> None:
    text = "UNICEF said two children were killed by an explosive remnant of war in Sirte on Monday."
    assert _types(text) == [EventType.BOMBING]
    assert _types("Explosive remnants of war killed two children in Sirte on Monday.") == [EventType.BOMBING]
    text = "The Libyan Mine Action Centre destroyed explosive remnants of war near Misrata on Monday."
    assert EventType.BOMBING not in _types(text)
