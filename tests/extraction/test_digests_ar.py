"""How Arabic dailies and their digests tell events: short wordings, one event behind the other, neighbours' borders."""

from __future__ import annotations

import pytest
from reading import candidates_of, told

from libya_events.model import EventType


def types_of(text: str) -> set[EventType]:
    return {draft.event_type for draft in told(text)}


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("رفع مسلحو داعش راياتهم فوق مبنى المحكمة في سرت.", EventType.CLASH),
        ("أسقطت طائرة حربية قنابل قرب الزنتان.", EventType.STRIKE),
        ("عثر على صاحب محل مقتولا في سيارته في بنغازي.", EventType.ATTACK),
        ("أطلق عليهم مسلحون النار قرب بوابة في سبها فقتل اثنان.", EventType.ATTACK),
        ("أنزل ملثمون سبعة عمال من حافلة غرب سرت.", EventType.ABDUCTION),
        ("كشفت دورية مخبأ للذخيرة في صحراء غات.", EventType.LAW_ENFORCEMENT),
        ("اقتحم عشرات من الجرحى مقر رئاسة الوزراء في طرابلس مطالبين بالعلاج.", EventType.PROTEST),
        ("دخلت الكتيبة 130 إلى بلدة غدوة جنوب سبها.", EventType.MOBILIZATION),
        ("أقنع أعيان الكفرة الجانبين بوقف للنار في المدينة.", EventType.AGREEMENT),
        ("استعاد أربعة عمال حريتهم في الزاوية.", EventType.AGREEMENT),
        ("تحدث السراج هاتفيا مع الأمين العام للأمم المتحدة.", EventType.MEETING),
        ("عادت دفعة من المهاجرين العالقين في ليبيا إلى بلدانهم.", EventType.MIGRATION),
        ("اعترفت فرنسا بالمجلس الوطني الانتقالي.", EventType.STATEMENT),
    ],
)
def test_short_wordings_of_dailies(text: str, event_type: EventType) -> None:
    assert event_type in types_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "نقلت وكالة الأنباء عن مصدر في بنغازي أن الجنود بخير.",
        "خرج الشيخ بعد صلاة الفجر من المسجد في سبها.",
        "لم يفلح مجلس النواب في عقد جلسة في طبرق.",
        "تحتفظ كتائب الزنتان بسيف الإسلام القذافي منذ القبض عليه.",
        "قد تدفع الأزمة شباب المنطقة إلى إغلاق حقل الشرارة.",
    ],
)
def test_the_same_words_where_nothing_is_told(text: str) -> None:
    assert types_of(text) <= {EventType.STATEMENT}


def test_a_noun_that_a_trigger_needs_may_be_the_object_of_its_verb() -> None:
    assert types_of("نسف مسلحون ضريحا في زليتن.") == {EventType.BOMBING}


def test_a_force_that_is_called_by_its_name_is_armed() -> None:
    assert EventType.CLASH in types_of("انتزعت فجر ليبيا مطار طرابلس الدولي.")


def test_who_calls_for_an_end_of_fighting_tells_of_no_fight() -> None:
    assert EventType.CLASH not in types_of("دعا المبعوث غسان سلامة الأطراف الليبية إلى وقف القتال.")


def test_neighbours_stop_at_their_borders_who_comes_from_libya() -> None:
    assert types_of("حجزت الديوانة التونسية بنادق مهربة من ليبيا في بن قردان.") == {EventType.LAW_ENFORCEMENT}
    assert not types_of("حجزت الديوانة التونسية بنادق مهربة في بن قردان.")


def test_a_release_by_others_and_an_accord_are_other_events() -> None:
    text = (
        "وقعت قبيلتا التبو وأولاد سليمان اتفاق صلح في سبها أمس.\n"
        "وأفرجت كتيبة النواصي عن ثلاثة محتجزين في طرابلس.\n"
        "وأفرجت قوة الردع الخاصة عن سبعة محتجزين في طرابلس."
    )
    assert [d.event_type for d in told(text)].count(EventType.AGREEMENT) == 3


def test_what_goes_on_since_a_day_of_some_year_is_background_though_the_report_has_no_day() -> None:
    text = (
        "سقط صاروخ على حي أبوسليم في طرابلس أمس.\nوتشن القوات منذ الرابع من أبريل 2019 هجوما على طرابلس أوقع ألف قتيل."
    )
    assert [d.event_type for d in candidates_of(text, None)] == [EventType.STRIKE]


def test_yesterday_is_recent_whenever_the_report_was_published() -> None:
    (draft,) = candidates_of("سقط صاروخ على حي أبوسليم في طرابلس أمس.", None)
    assert "date:recent" in draft.signs


def test_a_digest_is_known_by_how_often_it_turns_to_another_matter() -> None:
    text = (
        "سقط صاروخ على حي أبوسليم في طرابلس أمس.\n"
        "وفي بنغازي، اغتال مجهولون ضابطا أمام منزله.\n"
        "من جهة أخرى، تظاهر العشرات في سبها."
    )
    assert all("turns:2" in draft.signs for draft in told(text))
    assert all("turns:0" in draft.signs for draft in told("سقط صاروخ على حي أبوسليم في طرابلس أمس."))
