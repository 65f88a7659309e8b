"""Whether the words around a trigger tell its event as having happened."""

from __future__ import annotations

import pytest
from reading import candidates_of

from libya_events.model import EventType


def types_in(text: str) -> set[EventType]:
    return {draft.event_type for draft in candidates_of(text)}


@pytest.mark.parametrize(
    ("text", "event_type", "is_told"),
    [
        ("ضمن خطة الداخلية لمنع تهريب الوقود، ضبطت دورية في نالوت شاحنة وقود.", EventType.LAW_ENFORCEMENT, True),
        ("تسعى الداخلية لمنع ضبط شاحنات الوقود في نالوت من جديد.", EventType.LAW_ENFORCEMENT, False),
        ("إذا عادت القوات إلى سرت، هاجمت الكتائب مواقعها هناك.", EventType.ATTACK, False),
    ],
)
def test_a_purpose_does_not_reach_beyond_its_comma_and_a_condition_does(
    text: str, event_type: EventType, is_told: bool
) -> None:
    assert (event_type in types_in(text)) is is_told


@pytest.mark.parametrize(
    "text",
    [
        "يخشى السكان الحرب بعد أقل من خمس سنوات على هجوم قوات حفتر على طرابلس.",
        "Residents of Tripoli still rebuild their houses, five years after gunmen attacked the suburb.",
    ],
)
def test_what_happened_years_before_is_background(text: str) -> None:
    assert EventType.ATTACK not in types_in(text)
