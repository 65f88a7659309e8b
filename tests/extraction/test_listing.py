"""Round-ups that tell several events in one sentence, each at a place of its own."""

from __future__ import annotations

import pytest
from reading import candidates_of, claims_of


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


@pytest.mark.parametrize(
    ("text", "items"),
    [
        pytest.param(
            "A car bomb killed four soldiers in Benghazi on Friday; in Derna, gunmen shot dead a judge;"
            " army units fought militants in Ajdabiya.",
            ["in Derna, gunmen shot dead a judge", "army units fought militants in Ajdabiya."],
            id="semicolons",
        ),
        pytest.param(
            "قتل مسلحون حارسا في سبها أمس؛ خطف مهندسان قرب أوباري.",
            ["خطف مهندسان قرب أوباري."],
            id="an Arabic semicolon",
        ),
        pytest.param(
            "قتل مسلحون حارسا في سبها أمس، وفي أوباري خطف مهندسان.",
            ["وفي أوباري خطف مهندسان."],
            id="a word that joins",
        ),
        pytest.param("وفي أوباري خطف مهندسان أمس، فيما اندلعت اشتباكات في غات.", [], id="no clause before it"),
    ],
)
def test_a_clause_of_several_in_a_row_tells_its_event_alone(text: str, items: list[str]) -> None:
    assert [d.told_in.text for d in candidates_of(text) if d.told_in != d.sentence] == items


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


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "The coast guard intercepted a boat off Khoms on Friday and rescued 60 migrants near Misrata.",
            ("migration", "Khoms"),
        ),
        ("Troops arrived in Misrata on Sunday and deployed in Sirte.", ("mobilization", "Misrata")),
        (
            "Two brigades agreed a ceasefire in Zawiya on Sunday and exchanged prisoners in Surman.",
            ("agreement", "Zawiya"),
        ),
        ("The envoy met elders in Zintan on Sunday and met commanders in Misrata.", ("meeting", "Zintan")),
    ],
)
def test_what_the_same_people_did_in_the_next_place_is_no_other_event(text: str, event: tuple[str, str]) -> None:
    (draft,) = candidates_of(text)
    assert (draft.event_type, draft.place and draft.place.place.name_en) == event


def test_what_went_before_the_rest_is_no_item_of_a_list() -> None:
    text = "Police arrested two men in Derna and a third in Tobruk after gunmen killed a judge in Ajdabiya."
    assert {draft.told_in.text for draft in candidates_of(text)} == {text}


def test_a_mere_comma_begins_no_item() -> None:
    text = "Rockets hit a house in Zliten on Tuesday, a week into the clashes in Misrata."
    (draft,) = candidates_of(text)
    assert (draft.event_type, draft.told_in.text) == ("strike", text)
