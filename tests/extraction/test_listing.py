"""Round-ups that tell several events in one sentence, each at a place of its own."""

from __future__ import annotations

from reading import claims_of


def _told(text: str) -> set[tuple[str, str]]:
    return {(str(c.event_type), c.place.name_en if c.place else "") for c in claims_of(text)}


def test_events_joined_in_one_clause_are_told_apart() -> None:
    text = "On Tuesday gunmen clashed in Surman and rockets hit a house in Zliten, killing two people."
    assert _told(text) == {("clash", "Surman"), ("strike", "Zliten")}


def test_events_of_a_list_are_told_apart() -> None:
    text = (
        "Over the week the mission recorded a drone strike in Murzuq on Monday, an abduction of two engineers"
        " in Ubari and clashes in Zawiya."
    )
    assert _told(text) == {("strike", "Murzuq"), ("abduction", "Ubari"), ("clash", "Zawiya")}


def test_what_the_police_did_in_each_of_three_towns_is_told_apart() -> None:
    text = (
        "Libyan police seized hashish in Tobruk on Sunday, arrested two robbers in Derna"
        " and dismantled a smuggling network in Ajdabiya."
    )
    assert _told(text) == {("law_enforcement", town) for town in ("Tobruk", "Derna", "Ajdabiya")}


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


def test_an_arabic_list_is_told_apart() -> None:
    text = "شهد يوم الثلاثاء غارة جوية في مرزق واشتباكات مسلحة في الزاوية."
    assert _told(text) == {("strike", "Murzuq"), ("clash", "Zawiya")}


def test_a_later_clause_in_a_row_tells_as_much_as_the_first() -> None:
    text = (
        "A car bomb killed four soldiers in Benghazi on Friday; in Derna, gunmen shot dead a judge;"
        " and army units fought militants in Ajdabiya."
    )
    assert _told(text) == {("bombing", "Benghazi"), ("attack", "Derna"), ("clash", "Ajdabiya")}
