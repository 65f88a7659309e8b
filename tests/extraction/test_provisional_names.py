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


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("استقبل الوزير نائب وزير الدفاع الروسي في مكتبه", "نائب وزير الدفاع الروسي"),
        ("the Russian deputy defence minister arrived", "Russian deputy defence minister"),
        ("خطف مسلحون رئيس مركز الشرطة من بيته", "رئيس مركز الشرطة"),
        ("the head of the police was hurt", "head of the police"),
        ("اغتيل آمر أكاديمية الطيران أمس", "آمر أكاديمية الطيران"),
        ("خطف مجهولون مدير فرع المصرف التجاري أمس", "مدير فرع المصرف التجاري"),
        ("أفرجت إدارة سجن الوادي عن محتجزين", "إدارة سجن الوادي"),
        ("أفرجت إدارة سجن الجديدة عن محتجزين", "إدارة سجن الجديدة"),
    ],
)
def test_an_office_or_body_is_known_by_its_words_alone(text: str, written: str) -> None:
    assert written in [mention.span.text for mention in find_actor_mentions(text)]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("the lawmaker Omar Falani was taken from his house", "Omar Falani"),
        ("خطف مسلحون عضو مجلس النواب سالم الفلاني من بيته", "سالم الفلاني"),
    ],
)
def test_a_member_of_parliament_is_an_office_that_a_name_follows(text: str, person: str) -> None:
    found = {mention.span.text: mention for mention in find_actor_mentions(text)}
    assert found[person].kind == "person"
    assert "politicians" in {mention.actor_id for mention in found.values()}


def test_a_news_agency_in_a_dateline_is_no_body() -> None:
    assert find_actor_mentions("ZUWARA (Coast News Agency) - Calm held on Monday.") == []


@pytest.mark.parametrize(
    ("text", "union"),
    [
        ("أعلنت نقابة المعلمين إضرابا", "نقابة المعلمين"),
        ("وطالبت رابطة أسر الضحايا بالقصاص", "رابطة أسر الضحايا"),
        ("the truck drivers' union called a strike", "truck drivers' union"),
        ("خسر اتحاد الكرة مباراة", None),
        ("the union of the two teams", None),
        ("he met the teachers, union men said", None),
    ],
)
def test_people_have_unions(text: str, union: str | None) -> None:
    assert [m.span.text for m in find_actor_mentions(text) if m.kind != "generic"] == ([union] if union else [])


def test_excessive_force_is_no_force() -> None:
    assert find_actor_mentions("أدان البيان استخدام القوة المفرطة") == []
