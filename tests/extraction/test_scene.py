"""Where an event happened, among all the places that its sentence names."""

import pytest
from reading import claim_of, find_scene, place_of

from libya_events.model import EventType, GeoPrecision


@pytest.mark.parametrize(
    ("text", "word", "place_id"),
    [
        ("سيطرت القوة على قاعدة الوطية الجوية جنوب غربي طرابلس بعد قصف دام ساعات", "قصف", "watiya_airbase"),
        ("اشتباكات في الرجبان التي تبعد 180 كيلومترا عن طرابلس", "اشتباكات", "rujban"),
        ("على بعد 40 كلم شرق طرابلس قرب القره بوللي وقع انفجار", "انفجار", "garabulli"),
        ("نظم عرض عسكري في الأبيار القريبة من بنغازي بعد قصف", "قصف", "abyar"),
        ("Clashes broke out in Surman, some 60 km west of the capital Tripoli", "Clashes", "surman"),
        ("Fighting in Sabratha, near Zawiya, left two dead", "Fighting", "sabratha"),
        ("Shelling hit Ain Zara, a southern suburb of Tripoli", "Shelling", "ain_zara"),
    ],
)
def test_a_reference_point_is_not_the_scene(text: str, word: str, place_id: str) -> None:
    assert place_of(text, word) == place_id


@pytest.mark.parametrize(
    ("text", "word", "place_id"),
    [
        ("هاجم مقاتلون من الزنتان معسكرا في ككلة", "هاجم", "kikla"),
        ("قصفت قوات قادمة من مدينة ترهونة مواقع في مسلاتة", "قصفت", "msallata"),
        ("Gunmen from Misrata attacked a checkpoint at Bani Walid", "attacked", "bani_walid"),
        ("انسحب المسلحون من غريان تحت قصف كثيف باتجاه مزدة", "انسحب", "gharyan"),
        ("اندلع القتال في أجزاء من سبها", "القتال", "sabha"),
    ],
)
def test_where_somebody_comes_from_is_not_the_scene(text: str, word: str, place_id: str) -> None:
    assert place_of(text, word) == place_id


@pytest.mark.parametrize(
    ("text", "word", "place_id"),
    [
        ("أعلنت حكومة طرابلس أن قصفا استهدف بلدة الشويرف", "قصفا", "shwayrif"),
        ("قال متحدث في بنغازي إن انفجارا هز أجدابيا", "انفجارا", "ajdabiya"),
        ("قتل جندي في هجوم على نقطة في مرادة، ونقلت الجثة إلى مستشفى بنغازي", "هجوم", "maradah"),
        ("The Tripoli government said a drone strike hit Shwayrif", "strike", "shwayrif"),
        ("Zintan militiamen attacked a convoy near Mizda", "attacked", "mizda"),
        ("وقال طبيب في مستشفى ترهونة إن القصف على سوق الخميس امسيحل أوقع جرحى", "القصف", "suq_al_khamis_imsihel"),
        ("Doctors at Al-Jalaa Hospital said a car bomb exploded in Majouri", "bomb", "majouri"),
    ],
)
def test_seats_and_hospitals_yield_to_other_places(text: str, word: str, place_id: str) -> None:
    assert place_of(text, word) == place_id


def test_a_seat_is_the_scene_of_violence_where_nothing_else_is_named() -> None:
    assert place_of("هجوم على مقر المجلس البلدي في مرزق", "هجوم") == "murzuq"
    assert place_of("هجوم على حكومة طرابلس", "هجوم") == "tripoli"


@pytest.mark.parametrize(
    ("text", "word", "place_id"),
    [
        ("طرابلس (وكالات) - قتل شخصان في هجوم ببلدة المرج", "هجوم", "marj"),
        ("بنغازي - 12 مارس (رويترز) - انفجار في درنة", "انفجار", "derna"),
        ("TRIPOLI, Libya (AP) — A bomb exploded at a market in Sabha on Monday", "exploded", "sabha"),
        ("طرابلس – قصف مدفعي عنيف فجر اليوم", "قصف", "tripoli"),
    ],
)
def test_a_dateline_yields_to_every_other_place(text: str, word: str, place_id: str) -> None:
    assert place_of(text, word) == place_id


@pytest.mark.parametrize(
    ("text", "word", "place_id"),
    [
        ("قصفت طائرة مسيرة حي القلعة في أوباري", "قصفت", "ubari"),
        ("انفجرت سيارة في شارع سرت بمدينة مصراتة", "انفجرت", "misrata"),
        ("اشتباك أمام مسجد القدس في صبراتة", "اشتباك", "sabratha"),
        ("قتيل بالرصاص قرب فندق تونس في بنغازي", "الرصاص", "benghazi"),
        ("قذيفة على مستشفى الجلاء بطرابلس", "قذيفة", "tripoli"),
    ],
)
def test_a_street_or_quarter_that_bears_the_name_of_another_place(text: str, word: str, place_id: str) -> None:
    assert place_of(text, word) == place_id


@pytest.mark.parametrize(
    ("text", "word", "place_id"),
    [
        ("تشهد درنة حصارا. واغتال مجهولون ضابطا في المدينة", "اغتال", "derna"),
        ("أغلق محتجون حقل الفيل. وقال مهندس إن هجوما على الحقل سبق ذلك", "هجوما", "el_feel_field"),
        ("فتح معبر رأس جدير أمس. ثم وقع إطلاق نار في المعبر", "إطلاق نار", "ras_ajdir_crossing"),
        ("Rebels hold Ajdabiya. A rocket attack on the town killed four", "attack", "ajdabiya"),
        ("تسيطر على بني وليد قبائل تقول طرابلس إنها متمردة. ودخلت المدينة تعزيزات", "تعزيزات", "bani_walid"),
    ],
)
def test_the_town_is_the_one_named_before(text: str, word: str, place_id: str) -> None:
    assert place_of(text, word) == place_id


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("أغلق محتجون المدينة القديمة أمام الزوار. وفي غريان هدوء", "أغلق"),
        ("وقع الهجوم في غريان. وقال تنظيم القاعدة إنه نفذ تفجيرا", "تفجيرا"),
        ("Sirte is calm. The city council met after a blast", "blast"),
    ],
)
def test_words_that_only_begin_like_the_town(text: str, word: str) -> None:
    assert place_of(text, word) is None


@pytest.mark.parametrize(
    ("text", "word", "is_incident"),
    [
        ("اجتمع في القاهرة أعيان من مصراتة", "اجتمع", False),
        ("التقى رئيس بلدية الزاوية في روما وزير الداخلية", "التقى", False),
        ("قتل ليبي من زوارة في هجوم بجزيرة جربة", "هجوم", True),
    ],
)
def test_what_happened_abroad_has_no_place_in_libya(text: str, word: str, is_incident: bool) -> None:
    scene = find_scene(text, word, is_incident=is_incident)
    assert scene.place is None
    assert scene.abroad


@pytest.mark.parametrize(
    ("text", "word", "place_id"),
    [
        ("غرق أربعة مهاجرين من بنغلاديش في انقلاب قارب قبالة سواحل زوارة", "انقلاب قارب", "zuwara"),
        ("أدانت مصر القصف الذي طال سبها", "القصف", "sabha"),
        ("قالت سفارة فرنسا في طرابلس إن هجوما وقع في غات", "هجوما", "ghat"),
    ],
)
def test_countries_that_speak_or_that_people_come_from_are_not_scenes(text: str, word: str, place_id: str) -> None:
    assert place_of(text, word) == place_id


def test_outside_a_town_is_an_area_around_it() -> None:
    south = find_scene("اشتباكات عنيفة جنوب سرت", "اشتباكات").place
    inside = find_scene("اشتباكات عنيفة في سرت", "اشتباكات").place
    assert south is not None
    assert inside is not None
    assert (south.place.place_id, south.place.geo_precision) == ("sirte", GeoPrecision.AREA)
    assert south.place.radius_km > inside.place.radius_km
    assert inside.place.geo_precision is GeoPrecision.TOWN


def test_the_first_of_several_places_after_the_trigger() -> None:
    assert place_of("قصف مدفعي على العزيزية والسواني وطرابلس", "قصف") == "aziziya"
    assert place_of("Shelling of Zliten and Khoms", "Shelling") == "zliten"


def test_a_quarter_is_chosen_before_its_town() -> None:
    assert place_of("انفجار في بنغازي بحي الصابري", "انفجار") == "sabri_benghazi"


def test_a_fight_in_a_town_is_not_moved_to_the_airport_where_its_cause_was() -> None:
    text = (
        "قُتل عشرة أشخاص في اشتباكات اندلعت مساء الاثنين في طرابلس بين مجموعتين مسلحتين.\n"
        "واندلع القتال بعد توقيف أحد القادة في مطار معيتيقة وحُوّلت الرحلات إلى مصراتة."
    )
    claim = claim_of(text, EventType.CLASH)
    assert claim.place is not None
    assert claim.place.place_id == "tripoli"


def test_a_fight_is_moved_to_the_airport_where_the_next_sentence_tells_it() -> None:
    text = "Clashes broke out in Tripoli on Monday between two groups.\nThe clashes took place inside Mitiga airport."
    claim = claim_of(text, EventType.CLASH)
    assert claim.place is not None
    assert claim.place.place_id == "mitiga_airport"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("A patrol was attacked on the border with Chad, south of Qatrun.", "attacked"),
        ("هاجم مسلحون دورية قرب القطرون على الحدود مع تشاد.", "هاجم"),
    ],
)
def test_at_the_border_with_a_country_is_on_this_side(text: str, word: str) -> None:
    scene = find_scene(text, word)
    assert scene.place is not None
    assert scene.place.place.place_id == "qatrun"
    assert scene.abroad == ()


def test_where_the_cause_was_abroad_the_event_was_not() -> None:
    claim = claim_of(
        "Jets struck a camp of the Derna Shura Council, hours after an attack on a bus in Egypt.", EventType.STRIKE
    )
    assert claim.place is not None
    assert claim.place.place_id == "derna"


@pytest.mark.parametrize(
    ("text", "word", "place_id"),
    [
        (
            "Fighters attacked the force that the Ministry of Defence in Tripoli had sent, near Nalut.",
            "attacked",
            "nalut",
        ),
        ("Rockets fell near Mitiga airport, and flights were diverted to Misrata.", "Rockets", "mitiga_airport"),
        ("سقطت قذائف في محيط مطار معيتيقة، وجرى تحويل الرحلات إلى مصراتة.", "قذائف", "mitiga_airport"),
        ("هاجمت كتيبة تابعة لمصراتة معسكرا في بني وليد.", "هاجمت", "bani_walid"),
        ("A jet killed a leader of the group in Libya, outside Derna.", "killed", "derna"),
        ("Wounded men were taken to a clinic in Guwarsha after shelling in Hawari.", "shelling", "hawari"),
    ],
)
def test_whose_seat_or_next_stop_a_place_is_does_not_make_it_the_scene(text: str, word: str, place_id: str) -> None:
    assert place_of(text, word) == place_id


def test_south_of_a_town_is_around_it_and_a_place_named_there_is_the_scene() -> None:
    around = find_scene("Two brigades fought south of Tripoli on Monday.", "fought")
    assert around.place is not None
    assert around.place.place.geo_precision == "area"
    assert place_of("Drones carried out raids west of Tripoli, hitting a depot in Al-Maya.", "raids") == "maya"
    assert place_of("Two brigades fought in south Tripoli and a man was hit in Al-Maya.", "fought") == "tripoli"
