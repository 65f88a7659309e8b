"""Whether the words around a trigger tell its event as having happened."""

from __future__ import annotations

import pytest
from reading import candidates_of

from libya_events.model import EventType, Polarity


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


def test_what_ends_years_of_calm_is_news() -> None:
    text = "للمرة الأولى منذ سنوات من الهدوء هاجم مسلحون نقطة أمنية في سرت أمس."
    assert EventType.ATTACK in types_in(text)


@pytest.mark.parametrize(("since", "is_told"), [("24 April", True), ("23 April", True), ("22 April", False)])
def test_what_has_gone_on_for_more_than_three_weeks_is_background(since: str, is_told: bool) -> None:
    text = (
        "A mine killed a shepherd near Wadi Jarif, south of Sirte, on Sunday.\n"
        f"Clashes in Zawiya have killed 30 people since {since}, medics say."
    )
    assert (EventType.CLASH in types_in(text)) is is_told


@pytest.mark.parametrize(
    "text",
    [
        "Five workers died in Zawiya on Sunday.",
        "Workers at a hospital in Zawiya said that three men were killed on Sunday.",
    ],
)
def test_neither_dead_workers_nor_those_who_tell_of_the_dead_protested(text: str) -> None:
    assert types_in(text) == {EventType.ATTACK}


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("هاجم مسلحون في غدامس دورية للجيش، ووصفت القيادة ما جرى بأنه هجوم غادر على جنودها.", EventType.ATTACK),
        ("فجر الجمعة استهدفت مسيرة أخرى مستودعا جنوب صرمان فأصيب عاملان.", EventType.STRIKE),
        ("ألقت طائرة حربية قنابل على مخزن في درنة، وقالت القيادة إن المقاتلة ألقت قنابل ضوئية أيضا.", EventType.STRIKE),
        ("أقدم شبان في سرت ليلا على إحراق إطارات وإغلاق طرق رئيسية.", EventType.PROTEST),
        ("أحدث نزلاء سجن الجديدة في طرابلس شغبا مساء الأحد.", EventType.PROTEST),
        ("وصلت إلى مرزق الأحد قوة من الجيش قوامها 150 عنصرا قادمة من سبها.", EventType.MOBILIZATION),
        ("بحثت الممثلة الأممية أمس في طرابلس مع رئيس المجلس الرئاسي محمد المنفي سبل إنهاء الأزمة.", EventType.MEETING),
        ("A column of 80 vehicles left Zintan on Monday and headed for the coast.", EventType.MOBILIZATION),
        ("Turkish troops began to move to Misrata on Sunday.", EventType.MOBILIZATION),
        ("Police dug up 12 bodies on Sunday on a farm near Tarhuna.", EventType.ATTACK),
        ("Rockets kill four in market of Sabratha", EventType.STRIKE),
        ("Court in Tripoli condemns eight men to death", EventType.LAW_ENFORCEMENT),
    ],
)
def test_other_wordings_of_a_newsroom(text: str, event_type: EventType) -> None:
    assert types_in(text) == {event_type}


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("وصف الناطق الهجوم الغادر على بوابة سرت بالجبان.", EventType.MOBILIZATION),
        ("توقف العمل بمصفاة الزاوية ساعتين بعد القبض على مدير فيها متهم بالفساد.", EventType.PROTEST),
        ("قالت بلدية صرمان إن الأهالي سيضطرون إلى إقفال الطريق الساحلي.", EventType.PROTEST),
        ("Commanders dismissed as false the reports of clashes in Ghat.", EventType.MEETING),
        ("The prime minister named by the eastern parliament toured a school in Sirte.", EventType.STATEMENT),
    ],
)
def test_words_that_tell_no_event_of_that_type(text: str, event_type: EventType) -> None:
    assert event_type not in types_in(text)


def test_what_is_dismissed_as_false_is_denied() -> None:
    (draft,) = candidates_of("The interior ministry dismissed as false the reports of clashes in Ghat on Sunday.")
    assert draft.polarity is Polarity.DENIED


def test_a_town_that_labels_a_line_is_where_it_happened() -> None:
    text = "حوادث الأسبوع في ليبيا\n\n• الزاوية: اندلعت مواجهات بين مجموعتين مساء السبت وقتل فيها شخص.\n"
    (draft,) = candidates_of(text)
    assert draft.place is not None
    assert draft.place.place.place_id == "zawiya"


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("ألقت مديرية أمن صرمان القبض على شخصين يشتبه في تهريبهم المهاجرين.", EventType.LAW_ENFORCEMENT),
        ("انتشلت فرق البحث 14 جثة لمهاجرين من مقبرة جماعية قرب تازربو.", EventType.ATTACK),
    ],
)
def test_smugglers_arrested_and_migrants_in_a_grave_are_no_news_of_the_sea(text: str, event_type: EventType) -> None:
    assert types_in(text) == {event_type}


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("A meeting with the committees of Sudan and Chad on the border will be held in Sirte.", False),
        ("The prime minister held a meeting with the committees of Sudan and Chad in Sirte.", True),
    ],
)
def test_talks_that_will_be_held_are_planned(text: str, is_told: bool) -> None:
    assert (EventType.MEETING in types_in(text)) is is_told


@pytest.mark.parametrize(
    "text",
    [
        "اتهم رئيس البرلمان حكومة الوحدة أمس بإغلاق مطار معيتيقة في طرابلس أمام النواب.",
        "The speaker accused the Government of National Unity of closing Mitiga airport in Tripoli to lawmakers.",
    ],
)
def test_who_is_accused_of_a_closing_the_accusation_is_the_news(text: str) -> None:
    (draft,) = candidates_of(text)
    assert (draft.event_type, draft.sub_event_type) == (EventType.STATEMENT, None)


def test_words_put_in_between_commas_do_not_end_a_plan() -> None:
    text = "وتدرس المؤسسة الوطنية للنفط، بحسب رئيسها، رفع حالة القوة القاهرة عن ميناء الزويتينة."
    assert candidates_of(text) == []


def test_against_what_people_protest_is_not_told_again() -> None:
    assert types_in("اعتصم قضاة في درنة أمس احتجاجا على خطف زميل لهم في شحات.") == {EventType.PROTEST}


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("In Sirte, where rival brigades have fought since 2014, a mortar shell hit a house on Monday.", True),
        ("In Sirte, where shells have hit houses since 2014, nobody goes out on Mondays.", False),
        ("In Sirte, since 2014, shells have hit houses on Mondays.", False),
    ],
)
def test_background_put_in_between_commas_is_background_alone(text: str, is_told: bool) -> None:
    assert (EventType.STRIKE in types_in(text)) is is_told
