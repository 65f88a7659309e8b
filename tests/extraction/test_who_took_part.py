"""Who took part in an event and who is named beside it; the sentences are made up for these tests."""

import pytest
from reading import choose

from libya_events.extraction.actors import find_actor_mentions
from libya_events.model import EventType


@pytest.mark.parametrize(
    ("text", "event_type", "trigger", "teller"),
    [
        # The subject stands before its verb of saying.
        ("وكان وزير الداخلية أعلن أن هجوما لتنظيم داعش أوقع قتلى.", EventType.ATTACK, "هجوما", "وزير الداخلية"),
        (
            "انفجرت سيارة أمام المسجد، ووصف وزير الخارجية التفجير بالعمل الجبان.",
            EventType.BOMBING,
            "انفجرت",
            "وزير الخارجية",
        ),
        (
            "ارتفعت حصيلة الاشتباكات بين اللواء 444 وكتيبة النواصي، ونقلت قناة عن وزير الصحة العدد.",
            EventType.CLASH,
            "الاشتباكات",
            "وزير الصحة",
        ),
        # A source bears arms too.
        (
            "انتشرت دوريات اللواء 444 في المدينة وفق منشور لقوة الردع الخاصة.",
            EventType.MOBILIZATION,
            "انتشرت",
            "قوة الردع الخاصة",
        ),
    ],
)
def test_who_tells_of_an_event_or_comments_on_it_took_no_part(
    text: str, event_type: EventType, trigger: str, teller: str
) -> None:
    assert teller in {m.span.text for m in find_actor_mentions(text)}
    assert teller not in choose(text, event_type, trigger)


def test_who_holds_a_place_is_a_party_to_a_fight_for_it_only() -> None:
    held = "{} في مدينة سرت التي تسيطر عليها كتيبة النواصي."
    fight = held.format("هاجم مسلحون بوابة")
    assert "كتيبة النواصي" in choose(fight, EventType.ATTACK, "هاجم")
    trial = held.format("حكمت محكمة بالسجن على متهمين")
    assert "كتيبة النواصي" not in choose(trial, EventType.LAW_ENFORCEMENT, "حكمت")


def test_a_bomb_in_front_of_a_seat_is_meant_for_it() -> None:
    text = "انفجرت سيارة مفخخة أمام السفارة الفرنسية في طرابلس."
    assert "السفارة الفرنسية" in choose(text, EventType.BOMBING, "انفجرت")


def test_who_protests_in_front_of_a_seat_does_so_alone() -> None:
    text = "نظم نازحون وقفة احتجاجية أمام مقر بعثة الأمم المتحدة في طرابلس."
    assert choose(text, EventType.PROTEST, "وقفة احتجاجية").keys() == {"نازحون"}


def test_who_is_replaced_is_set_aside_over_his_rank() -> None:
    text = "تسلم اللواء محمد الحداد قيادة القوات المنتشرة خلفا للواء عبد الرحمن الطويل."
    assert choose(text, EventType.MOBILIZATION, "المنتشرة").keys() == {"محمد الحداد"}


@pytest.mark.parametrize(
    ("text", "event_type", "trigger", "recipient"),
    [
        (
            "ضبط جهاز الحرس البلدي شحنة من السلاح. وتمت إحالة المتهمين إلى النيابة العامة.",
            EventType.LAW_ENFORCEMENT,
            "ضبط",
            "النيابة العامة",
        ),
        (
            "The coast guard intercepted migrants at sea. They were handed over to the Red Crescent.",
            EventType.MIGRATION,
            "intercepted",
            "Red Crescent",
        ),
    ],
)
def test_to_whom_the_caught_or_rescued_are_handed_took_part(
    text: str, event_type: EventType, trigger: str, recipient: str
) -> None:
    assert recipient in choose(text, event_type, trigger)


def test_whom_a_speaker_names_in_his_own_words_makes_no_statement() -> None:
    text = 'حذر عقيلة صالح من الحرب. وقال "إن ما يجري تحذير لمن يريد حل لواء القعقاع".'
    assert choose(text, EventType.STATEMENT, "حذر", "تحذير").keys() == {"عقيلة صالح"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("شارك ثوار غريان في المعركة", ["ثوار غريان"]),
        ("وصلت قوات من مدينة نالوت", ["قوات من مدينة نالوت"]),
        ("انسحب مسلحون من بني وليد", ["مسلحون من بني وليد"]),
        ("شارك مقاتلو مصراتة في المعركة", ["مقاتلو مصراتة"]),
        ("قال مسلحون إن نالوت هادئة", ["مسلحون"]),
        ("وصل مقاتلون نالوت", ["مقاتلون"]),
    ],
)
def test_fighters_are_known_by_their_town(text: str, names: list[str]) -> None:
    assert [m.span.text for m in find_actor_mentions(text)] == names


def test_fighters_of_one_town_are_one_actor_however_they_are_called() -> None:
    one, other = find_actor_mentions("انسحب ثوار غريان، وبقيت قوات من مدينة غريان.")
    assert one.actor_id == other.actor_id


@pytest.mark.parametrize(
    ("text", "actor_id"),
    [
        ("علقت الخطوط الجوية الأفريقية رحلاتها", "afriqiyah"),
        ("قتلت ممرضتان في القصف", "medics"),
        ("اجتمعت لجنة 6+6 في بوزنيقة", "jc66"),
        ("توسطت قبيلة ورشفانة", "warshefana"),
        ("قاتل أعضاء جماعة الدولة الإسلامية", "is_libya"),
        ("اعتقل الدرك الجزائري مهربين", "new:dz-gendarmerie"),
    ],
)
def test_families_of_names(text: str, actor_id: str) -> None:
    assert actor_id in {m.actor_id for m in find_actor_mentions(text)}


def test_an_office_ends_where_the_words_of_who_holds_it_begin() -> None:
    text = "وقال متحدث باسم القوات الجوية «سلاح الجو قصف المواقع»."
    assert "سلاح الجو" in {m.span.text for m in find_actor_mentions(text)}


def test_the_room_of_operations_of_a_town_is_a_body() -> None:
    assert [m.span.text for m in find_actor_mentions("تقدمت غرفة عمليات أجدابيا أمس")] == ["غرفة عمليات أجدابيا"]


@pytest.mark.parametrize(
    ("text", "event_type", "trigger", "takes_part"),
    [
        ("اشتبكت كتيبة النواصي مع قوة الردع الخاصة في طرابلس أمس.\n", EventType.CLASH, "اشتبكت", True),
        ("خطفت كتيبة النواصي رجلين في طرابلس أمس.\n", EventType.ABDUCTION, "خطفت", False),
    ],
)
def test_a_unit_named_near_a_fight_fought_in_it(
    text: str, event_type: EventType, trigger: str, takes_part: bool
) -> None:
    near = "وأصيبت مدرسة.\nوقال طبيب، في المستشفى، إن جرحى وصلوا إليه، بينهم رجال من الكتيبة 911."
    assert ("الكتيبة 911" in choose(text + near, event_type, trigger)) is takes_part
