"""Round-ups that tell several events in one sentence, each at a place of its own."""

from __future__ import annotations

import pytest
from reading import claims_of


def _told(text: str) -> set[tuple[str, str]]:
    return {(str(c.event_type), c.place.name_en if c.place else "") for c in claims_of(text)}


@pytest.mark.parametrize(
    ("text", "events"),
    [
        pytest.param(
            "On Tuesday gunmen clashed in Surman and rockets hit a house in Zliten, killing two people.",
            {("clash", "Surman"), ("strike", "Zliten")},
            id="joined in one clause",
        ),
        pytest.param(
            "Over the week the mission recorded a drone strike in Murzuq on Monday, an abduction of two engineers"
            " in Ubari and clashes in Zawiya.",
            {("strike", "Murzuq"), ("abduction", "Ubari"), ("clash", "Zawiya")},
            id="nouns in a row",
        ),
        pytest.param(
            "Libyan police seized hashish in Tobruk on Sunday, arrested two robbers in Derna"
            " and dismantled a smuggling network in Ajdabiya.",
            {("law_enforcement", town) for town in ("Tobruk", "Derna", "Ajdabiya")},
            id="what the police did in each of three towns",
        ),
        pytest.param(
            "شهد يوم الثلاثاء غارة جوية في مرزق واشتباكات مسلحة في الزاوية.",
            {("strike", "Murzuq"), ("clash", "Zawiya")},
            id="in Arabic",
        ),
        pytest.param(
            "A car bomb killed four soldiers in Benghazi on Friday; in Derna, gunmen shot dead a judge;"
            " and army units fought militants in Ajdabiya.",
            {("bombing", "Benghazi"), ("attack", "Derna"), ("clash", "Ajdabiya")},
            id="a later clause tells as much as the first",
        ),
        pytest.param(
            "On Tuesday gunmen clashed in Laithi in Benghazi and rockets hit a house in Sabri in Benghazi,"
            " killing two people.",
            {("clash", "Laithi"), ("strike", "Sabri (Benghazi)")},
            id="in two quarters of one city",
        ),
        pytest.param(
            "On Tuesday gunmen clashed south of Surman and rockets hit a house near Zliten, killing two people.",
            {("clash", "Surman"), ("strike", "Zliten")},
            id="near two towns",
        ),
    ],
)
def test_events_of_a_list_are_told_apart(text: str, events: set[tuple[str, str]]) -> None:
    assert _told(text) == events


def test_a_list_goes_on_into_the_next_clause() -> None:
    text = (
        "Gunmen shot dead a guard in Sabha on Monday, two engineers were kidnapped near Ubari,"
        " and residents in Murzuq blocked the road in protest."
    )
    assert {("attack", "Sabha"), ("abduction", "Ubari")} <= _told(text)


def test_what_the_same_one_then_did_is_no_other_event() -> None:
    text = "A coast guard patrol intercepted a boat with 60 migrants off Khoms on Friday and took them to Misrata."
    assert _told(text) == {("migration", "Khoms")}


def test_one_event_at_two_places_is_no_list() -> None:
    text = "Rockets hit houses in Zliten and Khoms on Tuesday after armed groups clashed in Misrata."
    assert ("strike", "Zliten") in _told(text)
    assert ("strike", "Khoms") not in _told(text)
