"""Wordings of Arabic newsrooms for one kind of event, and the same words where they tell none."""

from __future__ import annotations

import pytest
from reading import told

from libya_events.model import EventType


def test_who_is_freed_is_not_taken_again() -> None:
    assert [d.event_type for d in told("أفرج مسلحون عن ثلاثة مختطفين في سبها.")] == [EventType.AGREEMENT]


def test_what_befalls_somebody_is_told_though_it_has_the_article() -> None:
    (draft,) = told("تعرض مدير إدارة المشتريات للخطف في صبراتة عشية الأحد.")
    assert (draft.event_type, draft.definite) == (EventType.ABDUCTION, False)


def test_a_plural_may_lack_its_silent_alef() -> None:
    (draft,) = told("مسلحين خطفو تاجر من قدام محله في زليتن.")
    assert (draft.event_type, draft.definite) == (EventType.ABDUCTION, False)


def test_oil_stops_where_it_is_pumped() -> None:
    (draft,) = told("أوقف محتجون ضخ النفط من حقل الفيل للمطالبة بتنمية فزان.")
    assert draft.place is not None
    assert draft.place.place.name_en == "El Feel field"


def test_a_cautious_calm_warns_of_nothing() -> None:
    assert [d.event_type for d in told("ساد هدوء حذر مدينة صبراتة بعد اشتباكات بين كتيبتين.")] == [EventType.CLASH]


def test_a_group_named_before_the_youths_it_takes_makes_no_protest() -> None:
    assert EventType.PROTEST not in {d.event_type for d in told("داعش يهاجم بلدة زلة ويخطف شبانا")}


def test_what_is_recalled_counts_with_its_own_day_only() -> None:
    dated = "وسبق أن قصفت طائرة مجهولة مزرعة في بني وليد في 3 أبريل الماضي."
    assert [draft.event_type for draft in told(dated)] == [EventType.STRIKE]
    assert not told("وسبق أن قصفت طائرة مجهولة مزرعة في بني وليد.")


def test_what_answers_an_event_is_told() -> None:
    for text in ("ردا على ذلك قصفت قوات حفتر مدينة الزاوية.", "In retaliation, drones bombed Zuwara on Monday."):
        assert [draft.event_type for draft in told(text)] == [EventType.STRIKE]


@pytest.mark.parametrize(
    "text",
    [
        "أغلق محتجون الطريق الساحلي في الزاوية ردا على خطف طبيب في طرابلس.",
        "Protesters closed the road in Zawiya in response to the abduction of a doctor in Tripoli.",
    ],
)
def test_what_an_event_answers_is_not_told_again(text: str) -> None:
    drafts = told(text)
    assert [(draft.event_type, draft.place and draft.place.place.place_id) for draft in drafts] == [
        (EventType.PROTEST, "zawiya")
    ]


def test_years_of_fighting_that_end_are_no_fight() -> None:
    drafts = told("وقعت قبيلتان في سبها اتفاق صلح ينهي أعواما من الاقتتال، بعد سنوات من القتال.")
    assert {draft.event_type for draft in drafts} == {EventType.AGREEMENT}


def test_what_happened_in_two_towns_is_two_events() -> None:
    drafts = told("وفي غريان تجمع المئات أمام المجلس البلدي، وفي صرمان أغلق شبان الطريق الساحلي أمس.")
    assert [draft.place and draft.place.place.place_id for draft in drafts] == ["gharyan", "surman"]
