"""Which place a name means: the rest of the report decides."""

import pytest

from libya_events.extraction.places import find_place_mentions
from libya_events.geocoding.resolver import resolve_places


def resolve(text: str) -> dict[str, str | None]:
    mentions = find_place_mentions(text)
    places = resolve_places(mentions, text)
    return {m.span.text: places[m.span].place_id if m.span in places else None for m in mentions}


@pytest.mark.parametrize(
    ("text", "name", "place_id"),
    [
        ("اشتباكات في الزاوية غرب ليبيا", "الزاوية", "zawiya"),
        ("اندلعت اشتباكات بالزاوية وطرابلس", "الزاوية", "zawiya"),
        ("اشتباكات عنيفة بين كتيبتين في الخمس مساء أمس", "الخمس", "khoms"),
        ("سلوق والبيضاء ودرنة", "البيضاء", "bayda"),
        ("سقطت قذائف على الهضبة وأبوسليم", "الهضبة", "hadba"),
        ("أهالي مدينة الخمس", "الخمس", "khoms"),
        ("اشتباكات في السراج بطرابلس", "السراج", "sarraj_quarter"),
        ("قتل طفل من هون. ونقل إلى مستشفى في مدينة هون", "هون", "hun"),
        ("إغلاق حقلي الشرارة والفيل والوفاء", "الفيل", "el_feel_field"),
        ("ومقرها البيضاء شرقي ليبيا", "البيضاء", "bayda"),
        ("ناقش أمن المنطقة الجنوبية في بنغازي، ثم زار بالمنطقة الجنوبية معسكراً", "المنطقة الجنوبية", "fezzan"),
        ("The town of Hun in Jufra", "Hun", "hun"),
    ],
)
def test_an_ambiguous_name_with_evidence_beside_it(text: str, name: str, place_id: str) -> None:
    assert resolve(text)[name] == place_id


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("استقبل السراج في طرابلس وفداً", "السراج"),
        ("انطلقت الشرارة في ليبيا", "الشرارة"),
        ("دول الخمس دائمة العضوية تدعم ليبيا", "الخمس"),
        ("قرار مالي وإداري في ليبيا", "مالي"),
        ("الدول الشقيقة مع ليبيا", "الشقيقة"),
        ("قال مساعد المدير في طبرق", "مساعد"),
        ("Hun Sen visited Libya", "Hun"),
    ],
)
def test_an_ordinary_word_or_a_person_is_left_out(text: str, name: str) -> None:
    assert resolve(text)[name] is None


@pytest.mark.parametrize(
    ("text", "place_id"),
    [
        ("الجيش اللبناني ينتشر في طرابلس وبيروت", "tripoli_lb"),
        ("قتل شخصان في طرابلس، لبنان. وقالت ليبيا إنها تتابع", "tripoli_lb"),
        ("اجتماع في طرابلس بين وزير خارجية لبنان ونظيره الليبي", "tripoli"),
        ("وصل الوفد إلى طرابلس", "tripoli"),
        ("الجيش الليبي في بنغازي وطرابلس. ورحبت به لبنان", "tripoli"),
        ("القبض على متهم في المرج بالقاهرة، قالت الشرطة المصرية", "marj_eg"),
        ("حادث في مدينة المرج شرق بنغازي", "marj"),
        ("زار وفد من تونس سوسة وصفاقس", "sousse_tn"),
        ("هبطت طائرة في سوسة قرب شحات", "susah"),
        ("في البيضاء باليمن اشتبك الحوثيون", "bayda_ye"),
        ("معسكر اليرموك في طرابلس", "yarmouk_camp"),
    ],
)
def test_namesakes_are_told_apart_by_the_country_spoken_of(text: str, place_id: str) -> None:
    assert place_id in resolve(text).values()


def test_a_namesake_abroad_is_returned_as_abroad() -> None:
    text = "الجيش اللبناني ينتشر في طرابلس وبيروت"
    places = resolve_places(find_place_mentions(text), text).values()
    assert {place.country for place in places} == {"LB"}


def test_the_capital_is_tripoli_only_in_a_report_on_libya() -> None:
    assert resolve("انقطعت الكهرباء في العاصمة. وقال مسؤول في طرابلس")["العاصمة"] == "tripoli"
    assert resolve("انقطعت الكهرباء في العاصمة. وقالت الشرطة المصرية في القاهرة")["العاصمة"] is None
    assert "العاصمة" not in resolve("التقى الوفد الليبي في العاصمة العمانية مسقط مبعوثين إلى طرابلس")


def test_other_places_of_the_report_choose_among_namesakes() -> None:
    assert resolve("سقطت قذيفة في الناصرية قرب العزيزية وورشفانة")["الناصرية"] == "nasiriya_warshefana"
    assert resolve("سقطت قذيفة في الناصرية. وتوجهت قوة من سبها إلى الجفرة")["الناصرية"] == "nasiriya_sabha"
    assert resolve("سقطت قذيفة في الناصرية جنوب بغداد")["الناصرية"] == "nasiriya_iq"


def test_no_mentions_give_no_places() -> None:
    assert resolve_places([], "لا شيء هنا") == {}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قصف على حي بدر في أوباري", "بدر"),
        ("انفجار في شارع سرت بمدينة مصراتة", "سرت"),
        ("أمام مسجد القدس في طرابلس", "القدس"),
        ("قرب فندق تونس في بنغازي", "تونس"),
        ("شارع بيروت في بنغازي", "بيروت"),
        ("near Cairo Street, Benghazi", "Cairo"),
        ("the Palestine Hotel in Tripoli", "Palestine"),
    ],
)
def test_a_street_or_site_named_after_a_place_is_not_that_place(text: str, name: str) -> None:
    assert resolve(text)[name] is None


@pytest.mark.parametrize(
    ("text", "name", "place_id"),
    [
        ("جامعة بنغازي", "بنغازي", "benghazi"),
        ("مقهى في شارع بالزاوية غربي ليبيا", "الزاوية", "zawiya"),
        ("حي تاجوراء شرق طرابلس", "تاجوراء", "tajoura"),
        ("أحياء مدينة طرابلس", "طرابلس", "tripoli"),
        ("in the streets of Benghazi", "Benghazi", "benghazi"),
        ("قرب جسر السدادة شرق بني وليد", "السدادة", "sdada"),
        ("محيط بلدة المرج", "المرج", "marj"),
        ("إلى واحة زلة", "زلة", "zillah"),
        ("فرع الزاوية يناشد السكان", "الزاوية", "zawiya"),
    ],
)
def test_words_for_kinds_do_not_hide_the_place_itself(text: str, name: str, place_id: str) -> None:
    assert resolve(text)[name] == place_id


@pytest.mark.parametrize(
    ("text", "name", "place_id"),
    [
        ("مستشفى الجلاء في بنغازي", "مستشفى الجلاء", "jalaa_hospital_benghazi"),
        ("مستشفى الجلاء بطرابلس", "مستشفى الجلاء", None),
        ("حي الظهرة ببني وليد", "الظهرة", None),
        ("حي السلام ببنغازي", "حي السلام", "hay_al_salam_benghazi"),
        ("حي السلام في سبها", "حي السلام", None),
        ("قرية الهواري شمال الكفرة", "الهواري", "hawari_kufra"),
        ("منطقة الهواري في بنغازي", "منطقة الهواري", "hawari"),
    ],
)
def test_a_quarter_or_site_told_to_be_in_another_town_is_not_the_one_of_the_register(
    text: str, name: str, place_id: str | None
) -> None:
    assert resolve(text)[name] == place_id


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("سيطر الجيش السوري على بلدة الجفرة شرقي دير الزور", "SY"),
        ("قتل جندي تونسي في القصرين وآخر في سوسة", "TN"),
        ("مواجهات في سوسة في تونس", "TN"),
        ("ضبطت الشرطة المصرية متهما في المنصورة قرب طنطا", "EG"),
    ],
)
def test_no_namesake_abroad_is_pinned_in_libya(text: str, country: str) -> None:
    places = resolve_places(find_place_mentions(text), text).values()
    assert {place.country for place in places} == {country}
