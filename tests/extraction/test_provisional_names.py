"""Communities and ministers that the register does not hold, known by the word beside their name."""

import pytest

from libya_events.extraction.actors import find_actor_mentions


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Fighting between the Falani and Zarani tribes went on", ["Falani", "Zarani"]),
        ("members of the Al-Falani clan left", ["Al-Falani"]),
        ("people of the Falani community left", ["Falani"]),
        ("تجدد القتال بين قبيلتي الفلانية والزرانية", ["الفلانية", "الزرانية"]),
        ("شيوخ من قبيلة أولاد فلان", ["أولاد فلان"]),
        ("Eastern tribes met; the international community and the Libyan tribes did not", []),
        ("قبيلة كبيرة من القبائل العربية", []),
        ("the Falani family left", []),
    ],
)
def test_tribes_outside_the_register_are_known_by_the_word_beside_them(text: str, names: list[str]) -> None:
    assert [m.span.text for m in find_actor_mentions(text) if m.kind == "community"] == names


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        ("The finance minister resigned", ["finance minister"]),
        ("the social affairs minister resigned", ["social affairs minister"]),
        ("the new minister resigned", []),
        ("وقال أمر كتيبة الفاروق", ["أمر كتيبة الفاروق"]),
        ("أمر رئيس الهيئة بإغلاق الموقع", ["رئيس الهيئة"]),
        ("أمر بإغلاق الموقع", []),
    ],
)
def test_a_minister_has_a_portfolio_and_an_order_is_no_commander(text: str, offices: list[str]) -> None:
    assert [m.span.text for m in find_actor_mentions(text) if m.kind == "office"] == offices
