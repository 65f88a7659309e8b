"""Actors that the register does not hold: states, citizens, units, bodies, offices and who holds them."""

import pytest

from libya_events.extraction.actors import find_actor_mentions


def find_ids(text: str) -> list[str]:
    return [mention.actor_id for mention in find_actor_mentions(text)]


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("أدانت تونس الهجوم بشدة", ["تونس"]),
        ("تونس تدين الهجوم", ["تونس"]),
        ("دعت كل من فرنسا والجزائر إلى الهدوء", ["فرنسا", "الجزائر"]),
        ("وقعت أنقرة مذكرة تفاهم", ["أنقرة"]),
        ("مذكرة تفاهم بين تركيا وقطر", ["تركيا", "قطر"]),
        ("Egypt condemned the attack", ["Egypt"]),
        ("Cairo on Saturday proposed a truce", ["Cairo"]),
        ("Migrants in Malta on Saturday called for help", []),
        ("He accused Turkey of sending arms", ["Turkey"]),
        ("اتهم الوزير أمس قطر بتمويل جماعات", ["قطر"]),
        ("وصل الوزير المتهم إلى قطر بالطائرة", []),
        ("Italy, Malta and Germany urged restraint", ["Italy", "Malta", "Germany"]),
        ("وصل الوفد إلى تونس أمس", []),
        ("شهدت تونس أمطارا", []),
        ("The plane flew from Malta to Egypt", []),
        ("they want turkey for dinner", []),
    ],
)
def test_a_country_is_an_actor_only_where_it_does_something(text: str, states: list[str]) -> None:
    assert [m.span.text for m in find_actor_mentions(text) if m.kind == "state_body"] == states


def test_a_state_is_known_by_the_adjective_of_its_strike_which_stays_a_trigger() -> None:
    (mention,) = find_actor_mentions("أصابت غارة جوية أميركية منزلا")
    assert (mention.span.text, mention.name_en) == ("أميركية", "United States")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("قتل معلم أميركي في المدينة", "معلم أميركي"),
        ("خطف ثلاثة تونسيين", "تونسيين"),
        ("two Turkish engineers were freed", "Turkish engineers"),
        ("Filipinos left the city", "Filipinos"),
        ("A Filipino was freed", "Filipino"),
        ("The Egyptian was freed", "Egyptian"),
        ("along with one Sudanese, it said", "Sudanese"),
        ("a Filipino colleague was taken", "Filipino colleague"),
        ("خطف مهندسا كوريا", "مهندسا كوريا"),
        ("They held a Korean baker", "Korean baker"),
        ("احتجزوا حلاقا سودانيا", "حلاقا سودانيا"),
    ],
)
def test_citizens_of_another_state_are_a_kind_of_people(text: str, written: str) -> None:
    (mention,) = find_actor_mentions(text)
    assert (mention.span.text, mention.kind) == (written, "generic")
    assert mention.actor_id.endswith("-people")


def test_libyans_are_not_citizens_of_another_state() -> None:
    assert find_ids("قال مواطن ليبي إن الليبيين تعبوا") == ["civilians"]


@pytest.mark.parametrize("text", ["the French had agreed", "a Turkish vessel", "an Egyptian and a Qatari proposal"])
def test_an_adjective_of_a_state_is_not_always_a_citizen(text: str) -> None:
    assert [actor_id for actor_id in find_ids(text) if actor_id.endswith("-people")] == []


def test_the_plural_of_a_body_names_that_of_the_state_beside_it() -> None:
    (mention,) = find_actor_mentions("a bomb outside the Egyptian and Emirati embassies")
    assert mention.span.text == "Emirati embassies"


def test_a_name_over_the_end_of_a_heading_is_none_and_hides_none() -> None:
    (mention,) = find_actor_mentions("Truce signed in Tripoli\n\nArmed groups agreed to stop")
    assert (mention.span.text, mention.actor_id) == ("Armed groups", "armed_groups")


@pytest.mark.parametrize(
    ("text", "written", "actor_id"),
    [
        ("عناصر من كتيبة الشهيد أحمد الزوي", "كتيبة الشهيد أحمد الزوي", "new:كتيبه-الشهيد-احمد-الزوي"),
        ("وانسحبت الكتيبة 787 مشاة", "الكتيبة 787 مشاة", "new:كتيبه-787"),
        ("وكتيبة 787", "كتيبة 787", "new:كتيبه-787"),
        ("the Al-Farouq Brigade left", "Al-Farouq Brigade", "new:al-farouq-brigade"),
        ("fighters of Brigade 787 left", "Brigade 787", "new:brigade-787"),
        ("the 787th Battalion left", "787th Battalion", "new:787th-battalion"),
        ("the 787th Infantry Battalion left", "787th Infantry Battalion", "new:787th-battalion"),
        ("the Ninth Armoured Regiment left", "Ninth Armoured Regiment", "new:ninth-regiment"),
    ],
)
def test_units_outside_the_register_are_provisional_actors(text: str, written: str, actor_id: str) -> None:
    (mention,) = [m for m in find_actor_mentions(text) if m.actor_id.startswith("new:")]
    assert (mention.span.text, mention.actor_id, mention.kind) == (written, actor_id, "unit")
    assert mention.name_en == mention.name_ar == written


@pytest.mark.parametrize(
    "text",
    [
        "وصلت قوة كبيرة إلى الموقع",
        "خرجت كتيبة من المدينة",
        "كتيبة مسلحة تابعة للجهة المذكورة",
        "وثيقة سرية أعدها المكتب",
        "التقى اللواء أحمد الفلاني الأهالي",
        "a brigade of volunteers",
        "The new company of actors",
    ],
)
def test_words_after_a_units_head_are_not_always_its_name(text: str) -> None:
    assert [actor_id for actor_id in find_ids(text) if actor_id.startswith("new:")] == []


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("شارك جهاز أمن ميناء الخمس في الإنقاذ", "جهاز أمن ميناء الخمس"),
        ("وأصدرت رابطة الضحايا بيانا", "رابطة الضحايا"),
        ("علقت إدارة مطار سبها الدولي الرحلات", "إدارة مطار سبها الدولي"),
        ("أعلنت إدارة مكافحة التهريب ذلك", "إدارة مكافحة التهريب"),
        ("the Garyan Local Council met", "Garyan Local Council"),
        ("the social council of Zliten met", "social council of Zliten"),
    ],
)
def test_bodies_outside_the_register_are_known_by_the_head_of_their_name(text: str, written: str) -> None:
    assert [m.span.text for m in find_actor_mentions(text) if m.actor_id.startswith("new:")] == [written]


@pytest.mark.parametrize(
    "text", ["حالة القوة القاهرة", "اجتمعت لجنة أمس", "خلال حركة المرور", "a long council", "a local council of old"]
)
def test_a_head_without_a_name_is_no_body(text: str) -> None:
    assert [actor_id for actor_id in find_ids(text) if actor_id.startswith("new:")] == []


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("التقى رئيس المجلس التسييري لبلدية بني وليد بالوفد", "رئيس المجلس التسييري لبلدية بني وليد"),
        ("قال قائد كتيبة الفاروق محمد الفلاني", "قائد كتيبة الفاروق"),
        ("the commander of the Western Shield Brigade left", "commander of the Western Shield Brigade"),
        ("They took the head of the anti-fraud agency", "head of the anti-fraud agency"),
        ("the director of the passport department spoke", "director of the passport department"),
    ],
)
def test_an_office_outside_the_register_is_an_actor_with_its_complement(text: str, office: str) -> None:
    assert [m.span.text for m in find_actor_mentions(text) if m.kind == "office"] == [office]


@pytest.mark.parametrize("text", ["وصل الرئيس", "قال الوزير إن الوضع هادئ", "he is the head"])
def test_a_bare_title_is_nobody_in_particular(text: str) -> None:
    assert [m.span.text for m in find_actor_mentions(text) if m.kind == "office"] == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("حذر عميد بلدية سبها سالم الفلاني من الأمر. وقال الفلاني إنه قلق", ["سالم الفلاني", "الفلاني"]),
        ("Mayor Omar Falani spoke. Falani left", ["Omar Falani", "Falani"]),
        ("وصل سالم الفلاني، رئيس المجلس الاجتماعي", ["سالم الفلاني"]),
        ("Omar Falani, head of the Garyan Local Council, spoke", ["Omar Falani"]),
        ("حذر عميد بلدية سبها سالم الفلاني من الأمر في حي الفلاني", ["سالم الفلاني"]),
    ],
)
def test_a_person_named_with_an_office_is_known_again_by_the_family_name(text: str, names: list[str]) -> None:
    persons = [m for m in find_actor_mentions(text) if m.kind == "person"]
    assert [m.span.text for m in persons] == names
    assert len({m.actor_id for m in persons}) == 1


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال مدير أمن الزاوية العقيد علي الفلاني إن الوضع هادئ", "علي الفلاني"),
        ("استقبل عميد بلدية زوارة حافظ بن فلان الوفد", "حافظ بن فلان"),
        ("أوضح المستشار الأمني في حكومة الوفاق، سالم الفلاني أن الأمر انتهى", "سالم الفلاني"),
        ("اجتمع وزير الصحة محمد الفلاني بالأطباء", "محمد الفلاني"),
        ("حضر وزير شؤون النازحين محمد الفلاني", "محمد الفلاني"),
        ("وصل القائم بالأعمال في سفارة ليبيا محمد الفلاني", "محمد الفلاني"),
        ("Mayor Omar Falani spoke", "Omar Falani"),
        ("The commander, Colonel Salem Al-Falani, left", "Salem Al-Falani"),
        ("وصلت كتيبة بقيادة العقيد سالم الفلاني", "سالم الفلاني"),
        ("تحركت قوة يقودها محمود بن فلان", "محمود بن فلان"),
        ("Fighters commanded by Omar Falani left", "Omar Falani"),
        ("a delegation headed by Colonel Omar Falani arrived", "Omar Falani"),
        ("Omar Falani, a senior army commander, died", "Omar Falani"),
        ("Omar Falani, a former intelligence official, spoke", "Omar Falani"),
        ("They took the head of the anti-fraud agency, Omar Falani", "Omar Falani"),
        ("قُتل القيادي سالم الفلاني", "سالم الفلاني"),
    ],
)
def test_a_person_named_with_an_office_is_an_actor(text: str, name: str) -> None:
    assert [m.span.text for m in find_actor_mentions(text) if m.kind == "person"] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "قُبض على أحمد الفلاني وهو في الثلاثين",
        "وقال الصحفي سالم الفلاني إنه أُفرج عنه",
        "توفي قائد السيارة محمد الفلاني",
        "وصرح مدير المستشفى صلاح الفلاني",
        "وزير الداخلية يلتقي أحمد الفلاني",
        "حبس رئيس قسم سابقا محمد علي الفلاني",
        "قال سالم الفلاني مدير المستشفى",
        "Omar Falani, head of the family, spoke",
        "شدد وزير الدفاع على ضرورة الحوار",
        "Police arrested Ahmed Falani, 30",
        "The driver John Falani died",
        "Police broke up a smuggling gang led by Omar Falani",
        "ضبطت الشرطة شبكة تهريب يقودها سالم الفلاني",
        "Omar Falani, a senior nurse, spoke",
    ],
)
def test_other_persons_never_become_actors(text: str) -> None:
    assert [m.span.text for m in find_actor_mentions(text) if m.kind == "person"] == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Directorate for Combating Falani Trade freed them.", "Directorate for Combating Falani Trade"),
        ("The Zliten Rapid Force entered the town.", "Zliten Rapid Force"),
        ("رحلت السلطات 150 مصريا إلى بلادهم.", "مصريا"),
        ("The head of the Zliten Rapid Force, Salem Falani, spoke.", "Salem Falani"),
    ],
)
def test_bodies_and_people_are_known_by_their_pattern(text: str, name: str) -> None:
    assert name in [m.span.text for m in find_actor_mentions(text)]


@pytest.mark.parametrize(
    "text", ["هاجم رجال من رقدالين البوابة", "عناصر من كتيبة تابعة لزوارة", "عناصر من كتيبة تابعة لمدينة زوارة"]
)
def test_fighters_may_belong_to_a_town(text: str) -> None:
    assert [i for i in find_ids(text) if "zuwara" in i or "riqdalin" in i or i.startswith("new:")]


def test_an_office_ends_before_what_its_holder_does() -> None:
    (office,) = [
        m for m in find_actor_mentions("التقى وزير خارجية حكومة الوحدة ويؤكد دعم المسار") if m.kind == "office"
    ]
    assert "ويؤكد" not in office.span.text
