"""What a heading or a later sentence tells of an event told elsewhere; the reports are made up for these tests."""

from __future__ import annotations

import pytest
from reading import candidates_of

from libya_events.model import EventType, Polarity


def kinds_and_places(text: str) -> list[tuple[EventType, str | None, str | None]]:
    return [(d.event_type, d.sub_event_type, d.place.place.name_en if d.place else None) for d in candidates_of(text)]


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("Army denies attack in Sirte\nGunmen attacked a police post in Zliten on Sunday.", EventType.ATTACK),
        ("الجيش ينفي وقوع اشتباكات في غات\nاندلعت اشتباكات بين كتيبتين في الزاوية يوم الأحد.", EventType.CLASH),
    ],
)
def test_what_a_heading_says_is_denied_is_not_what_the_lead_tells(text: str, event_type: EventType) -> None:
    denied, told = candidates_of(text)
    assert (denied.event_type, denied.polarity) == (event_type, Polarity.DENIED)
    assert (told.event_type, told.polarity) == (event_type, Polarity.AFFIRMED)


@pytest.mark.parametrize(
    "text",
    [
        "Authorities close Ras Jdir crossing\nThe Presidential Council warned on Sunday of a new war.",
        "السلطات تغلق معبر رأس جدير\nاتهم رئيس البرلمان حكومة الوحدة أمس بإغلاق مطار معيتيقة في طرابلس.",
    ],
)
def test_a_closing_in_the_heading_is_not_what_somebody_says_in_the_lead(text: str) -> None:
    told = kinds_and_places(text)
    assert (EventType.STATEMENT, "closure", "Ras Ajdir crossing") in told
    assert (EventType.STATEMENT, None, None) in told


def test_a_protest_that_a_heading_calls_a_closing_is_one_with_that_of_the_lead() -> None:
    text = "Protesters close port in Zawiya\nResidents protested in Zuwara on Sunday over fuel prices."
    assert kinds_and_places(text) == [(EventType.PROTEST, "closure", "Zuwara")]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        pytest.param(
            "اندلعت اشتباكات في الزاوية بين كتيبتين وقتل فيها مسلح.\nوأغلق الطريق ساعات.\nولزم السكان بيوتهم.\n"
            "وفي مارس الماضي اندلعت اشتباكات في الزاوية قتل فيها عشرة مسلحين.",
            2,
            id="news, and a month of the past",
        ),
        pytest.param(
            "Two brigades clashed in Zawiya and a gunman was killed.\nThe road was shut for hours.\n"
            "Residents stayed at home.\nThe brigades clashed in Zawiya late on Sunday, a doctor said.",
            1,
            id="a day is that of the news",
        ),
        pytest.param(
            "Two brigades clashed in Zawiya and a gunman was killed.\n"
            "The brigades clashed in Zawiya in April, a report says.",
            1,
            id="the lead tells the month itself",
        ),
        pytest.param(
            "Residents of the coast spoke of their lives.\nShops were empty.\nSchools had no books.\n"
            "Two brigades clashed in Zawiya and a gunman was killed.\n"
            "The brigades clashed in Zawiya in April, a doctor said.",
            1,
            id="what was told far below the lead is no news",
        ),
    ],
)
def test_a_month_long_past_is_not_when_the_news_happened(text: str, events: int) -> None:
    assert [draft.event_type for draft in candidates_of(text)].count(EventType.CLASH) == events


@pytest.mark.parametrize(
    "text",
    [
        "The UN mission warned brigades in Zawiya of a new war.\nResidents stayed at home.\nShops were shut.\n"
        "In March the UN mission warned brigades of a new war.",
        "حذرت البعثة الأممية الكتائب في الزاوية من الحرب.\nولزم السكان بيوتهم.\nوأغلقت المتاجر.\n"
        "وحذرت البعثة الأممية في مارس الماضي من الحرب.",
    ],
)
def test_a_statement_may_be_dated_by_the_month_in_which_it_was_made(text: str) -> None:
    (draft,) = candidates_of(text)
    assert draft.event_type is EventType.STATEMENT
    assert str(draft.date and draft.date.first) == "2025-03-01"


@pytest.mark.parametrize(
    "text",
    [
        "A car bomb killed four policemen in Marj on Sunday.\n"
        "The attack, which was condemned by the Presidential Council, shook the town.",
        "قتل أربعة شرطيين الأحد في انفجار سيارة مفخخة في سرت.\nوأثار الهجوم الذي أدانته البعثة الأممية غضبا.",
    ],
)
def test_who_condemned_an_attack_does_not_make_it_another_one(text: str) -> None:
    told = [draft.event_type for draft in candidates_of(text)]
    assert told.count(EventType.BOMBING) == 1
    assert EventType.ATTACK not in told
