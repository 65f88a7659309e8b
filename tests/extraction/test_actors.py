"""Who is named in a text; the sentences are made up for these tests."""

from datetime import date
from itertools import pairwise

import pytest

from libya_events.extraction.actors import find_actor_mentions


def find_ids(text: str, published_at: date | None = None) -> list[str]:
    return [mention.actor_id for mention in find_actor_mentions(text, published_at=published_at)]


def find_spans(text: str) -> dict[str, str]:
    return {mention.actor_id: mention.span.text for mention in find_actor_mentions(text)}


@pytest.mark.parametrize(
    ("text", "actor_id"),
    [
        ("تحركت قوات اللواء 444 قتال نحو المدينة", "brigade_444"),
        ("تحرك اللواء ٤٤٤ ليلا", "brigade_444"),
        ("The 444 Combat Brigade moved", "brigade_444"),
        ("انتشر جهاز “333” في المكان", "agency_333"),
        ("اجتمع آمر المنطقة العسكرية الوسطى بالضباط", "central_region_commander"),
        ("ضباط الغرفة الأمنية المشتركة", "joint_security_room"),
        ("قالت شعبة الإعلام إن القوات تتقدم", "lna_media"),
        ("حضر اللقاء سفراء أجانب", "diplomatic_missions"),
        ("اعترض خفر السواحل الإيطالي قاربا", "italian_coast_guard"),
        ("the Libyan coastguard said", "coast_guard"),
        ("زار وفد أميركي المدينة", "us_delegation"),
        ("زار وفد أمريكي المدينة", "us_delegation"),
        ("according to the U.N. Support Mission in Libya", "unsmil"),
    ],
)
def test_actors_of_the_register_are_found(text: str, actor_id: str) -> None:
    assert actor_id in find_ids(text)


@pytest.mark.parametrize(
    "text",
    [
        "أكد الوزير أهمية سلامة المواطنين",
        "تسعى الأطراف إلى بذل الجهد لدعم الاستقرار في البلاد",
        "إجراءات تستهدف ردع أي تجاوزات",
        "لكنه رفض الكشف عن التفاصيل",
        "شدد على الحفاظ على الأمن العام",
        "تحدث نيابة عن زملائه",
        "أعلنت المؤسسة حالة القوة القاهرة",
        "دعا المجتمع المدني إلى عصيان مدني",
        "ازدحمت منطقة السراج بالسيارات",
        "أصدرت حكما جديدا",
        "Buses left the Sarraj district",
        "Nobody knows who will lead them",
        "They gathered at the old police station",
        "تقع ليبيا بين مصر وتونس",
        "Egypt and Turkey are far from each other",
    ],
)
def test_words_that_only_look_like_an_actor_are_not_found(text: str) -> None:
    assert find_ids(text) == []


def test_a_surname_counts_once_the_full_name_stands_in_the_text() -> None:
    assert find_ids("قال السراج إن الحوار مستمر") == []
    text = "استقبل فائز السراج وفدا من حي السراج. وقال السراج إن الحوار مستمر"
    assert [m.span.start for m in find_actor_mentions(text) if m.actor_id == "sarraj"] == [
        text.index("فائز"),
        text.rindex("السراج"),
    ]


def test_a_title_makes_a_surname_certain() -> None:
    assert find_spans("قالت السفيرة ويليامز إنها متفائلة") == {"williams": "ويليامز"}


def test_a_weak_name_of_a_group_needs_a_word_for_groups_before_it() -> None:
    assert find_ids("انسحب الردع من المكان") == []
    assert find_ids("انسحبت عناصر الصاعقة من المكان") == ["saiqa"]


def test_groups_in_a_list_support_each_other() -> None:
    assert find_ids("اجتمع قادة لواء الصمود والمحجوب") == ["sumoud", "mahjoub"]
    assert find_ids("ظل المحجوب عن الأنظار") == []


def test_an_office_is_certain_where_its_holder_is_named() -> None:
    assert find_ids("وصل رئيس البرلمان أمس") == []
    assert find_ids("وصل رئيس البرلمان عقيلة صالح أمس") == ["hor_speaker", "aguila"]


def test_a_person_and_the_office_are_two_mentions() -> None:
    found = find_spans("اجتمع وزير الداخلية عصام أبو زريبة بمديري الإدارات")
    assert found["interior_minister"] == "وزير الداخلية"
    assert found["essam_abu_zreiba"] == "عصام أبو زريبة"


@pytest.mark.parametrize(
    "written", ["عبدالحميد الدبيبة", "عبد الحميد الدبيبة", "Abdul Hamid Dbeibah", "Abdelhamid Dbeibah"]
)
def test_spellings_of_a_name_are_one_person(written: str) -> None:
    assert find_ids(written) == ["dbeibah"]


@pytest.mark.parametrize(
    ("text", "actor_id"),
    [
        ("Turkish Foreign Minister arrived", "new:tr-foreign_minister"),
        ("وصل وزير الخارجية التركي", "new:tr-foreign_minister"),
        ("Egypt's foreign minister arrived", "new:eg-foreign_minister"),
        ("أغلقت السلطات التونسية المعبر", "new:tn-authorities"),
        ("عاد الجيش المصري", "egyptian_forces"),
    ],
)
def test_a_body_of_another_state_is_named_with_its_nationality(text: str, actor_id: str) -> None:
    assert find_ids(text) == [actor_id]


def test_a_libyan_body_is_not_read_into_one_of_another_state() -> None:
    assert find_ids("قال الهلال الأحمر الليبي") == ["red_crescent"]
    assert find_ids("قال الهلال الأحمر المصري") == []
    assert "attorney_general" not in find_ids("قرر النائب العام المصري حبسه")


def test_an_alias_names_the_actor_that_bore_it_on_the_day() -> None:
    text = "عقد البرلمان الليبي جلسة"
    assert find_ids(text, date(2013, 5, 1)) == ["gnc"]
    assert find_ids(text, date(2016, 5, 1)) == ["hor"]


def test_a_shared_alias_means_the_actor_that_the_text_names() -> None:
    assert find_ids("تقدم الجيش الوطني الليبي ثم انسحب الجيش") == ["lna", "lna"]
    assert find_ids("تقدم الجيش الليبي ثم انسحب الجيش") == ["libyan_army", "libyan_army"]


def test_hostile_words_match_and_the_neutral_name_is_given() -> None:
    (mention,) = find_actor_mentions("قصفت مليشيات حفتر الحي")
    assert (mention.actor_id, mention.span.text) == ("lna", "مليشيات حفتر")
    assert "مليشيات" not in mention.name_ar
    assert "militia" not in mention.name_en.lower()


def test_abbreviations_count_in_capitals_only() -> None:
    assert find_ids("The UN said so") == ["un"]
    assert find_ids("un homme") == []


def test_a_name_does_not_run_across_a_sentence() -> None:
    assert find_ids("هذا عمل مجلس. النواب غادروا") == []


def test_mentions_are_in_order_within_the_range_and_exact() -> None:
    text = "UNSMIL في العنوان\nقال وزير الدفاع إن (اللواء 111) وقوة الردع الخاصة انسحبا\nUNSMIL في الذيل"
    start, end = text.index("\n"), text.rindex("\n")
    mentions = find_actor_mentions(text, start, end)
    assert [m.actor_id for m in mentions] == ["defence_minister", "brigade_111", "rada"]
    assert all(text[m.span.start : m.span.end] == m.span.text for m in mentions)
    assert all(a.span.end <= b.span.start for a, b in pairwise(mentions))


def test_a_name_that_begins_behind_a_heading_is_read_whole() -> None:
    assert find_ids("A truce, says GNA\nforces loyal to the government said.") == ["gna", "government_forces"]


@pytest.mark.parametrize("before", ["Libya's", "Libya's UN-backed", "the U.N.-backed"])
def test_a_name_is_read_whole_behind_a_shorter_one_that_shares_its_first_word(before: str) -> None:
    (mention,) = find_actor_mentions(f"{before} Government of National Accord rejected it")
    assert (mention.actor_id, mention.span.text) == ("gna", "Government of National Accord")


def test_a_name_of_which_a_phrase_has_only_the_beginning_is_read_to_its_end() -> None:
    (mention,) = find_actor_mentions("انتشرت قوات موالية لحكومة الوحدة الوطنية في المدينة")
    assert (mention.actor_id, mention.span.text) == ("gnu", "قوات موالية لحكومة الوحدة الوطنية")
