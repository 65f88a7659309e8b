"""Which event of a report its casualty figures belong to, and which of several counts; the texts are our own."""

from __future__ import annotations

import pytest
from reading import claim_of, claims_of, killed

from libya_events.extraction.casualties import count_of, find_casualty_statements
from libya_events.model import Claim, EventType, Outcome, Scope


def test_of_growing_tolls_the_last_one_counts_and_none_is_added() -> None:
    text = (
        "قتل 8 أشخاص في اشتباكات بين مجموعات مسلحة في طرابلس يوم الاثنين. "
        "ثم ارتفعت الحصيلة إلى 23 قتيلا. "
        "وقالت وزارة الصحة إن عدد القتلى ارتفع إلى 52 قتيلا بينهم 17 مدنيا."
    )
    found = find_casualty_statements(text)
    assert [(s.count.best, s.revision) for s in found if s.scope is Scope.THIS_EVENT] == [(8, 0), (23, 1), (52, 1)]
    claim = claim_of(text, EventType.CLASH)
    assert claim.killed is not None
    assert claim.killed.best == 52


@pytest.mark.parametrize(
    ("text", "best"),
    [
        ("ارتفع عدد القتلى من 5 قتلى إلى 12 قتيلا", 12),
        ("وكانت حصيلة سابقة أشارت إلى مقتل 7 أشخاص. وقالت الوزارة إن 16 شخصا قتلوا.", 16),
        ("وكان المتحدث باسم المستشفى أعلن مقتل 23 شخصا. وقتل 19 شخصا.", 19),
        ("The toll rose to 23, up from eight on Monday.", 23),
        ("The ministry raised the toll from 39 to 47 dead.", 47),
        ("قتل ثلاثة من عناصر الخلية، فيما استشهد جنديان من القوة", 5),
        ("قال المستشفى إن 5 أشخاص قتلوا، فيما قالت القوة إن 7 أشخاص قتلوا", 5),
        ("The raid killed 11 gunmen, but no civilians were killed", 11),
    ],
)
def test_which_of_several_figures_counts(text: str, best: int) -> None:
    assert killed(text) == best


def test_figures_of_the_following_sentence_belong_to_the_violence_before_it() -> None:
    text = (
        "اندلعت اشتباكات بين مجموعتين مسلحتين في مدينة الزاوية الليبية أمس.\n"
        "وألقي القبض على اثنين من المسلحين، فيما نقل ثالث جريحا إلى المستشفى."
    )
    claims = claims_of(text)
    assert [(c.event_type, c.injured.best) for c in claims if c.injured] == [(EventType.CLASH, 1)]


def test_bodies_count_only_behind_a_shipwreck() -> None:
    assert killed("انتشلت فرق الإنقاذ 18 جثة بعد غرق قارب قبالة الساحل") == 18
    assert killed("عثرت الشرطة على 18 جثة في مقبرة جماعية") is None


@pytest.mark.parametrize("text", ["A girl, aged 12, was killed by a stray bullet.", "قتلت فتاة تبلغ من العمر 12 عاما"])
def test_an_age_counts_nobody(text: str) -> None:
    assert killed(text) == 1


def test_a_part_of_the_wounded_is_no_figure_of_its_own() -> None:
    text = "وأصيب 20 جنديا، وقال الطبيب إن ثلاثة من الجرحى في حالة حرجة"
    found = count_of(find_casualty_statements(text), Outcome.INJURED, text)
    assert found is not None
    assert found[0].best == 20


CLASH = "اندلعت اشتباكات بين مجموعتين مسلحتين في مدينة الزاوية الليبية أمس.\n"


def test_the_dead_of_an_attack_in_another_country_are_not_carried_to_the_event_before() -> None:
    text = CLASH + "يذكر أن مسلحين هاجموا حافلة في المنيا بمصر ما أسفر عن مقتل 28 شخصا."
    assert claim_of(text, EventType.CLASH).killed is None


def test_that_nobody_was_hurt_in_a_protest_is_not_told_of_the_fighting_before() -> None:
    text = CLASH + "وفي طرابلس تظاهر العشرات أمام مقر الحكومة قبل أن تفرقهم الشرطة من دون إصابات."
    assert claim_of(text, EventType.CLASH).injured is None
    protest = claim_of(text, EventType.PROTEST)
    assert protest.injured is not None
    assert protest.injured.best == 0


def test_the_victim_of_a_crime_is_no_victim_of_the_arrest() -> None:
    text = "أمرت النيابة العامة بحبس ثلاثة متهمين في واقعة مقتل مواطن داخل مزرعته بمدينة طبرق الليبية."
    assert claim_of(text, EventType.LAW_ENFORCEMENT).killed is None


def test_an_exact_figure_replaces_an_open_one_that_it_fits() -> None:
    assert (
        killed("More than 40 people were killed in the strike. Forty-three people were killed, the council said.") == 43
    )
    assert killed("More than 40 people were killed in the strike. In May 90 people were killed.") == 40


def test_who_was_hurt_in_another_town_was_not_hurt_in_the_event_told_before() -> None:
    text = CLASH + "وفي مدينة زليتن لقي ثلاثة أشخاص مصرعهم."
    assert claim_of(text, EventType.CLASH).killed is None


def counts_of(claim: Claim) -> tuple[int | None, int | None]:
    killed, injured = claim.killed, claim.injured
    return None if killed is None else killed.best, None if injured is None else injured.best


@pytest.mark.parametrize(
    ("text", "event_type", "killed_and_injured"),
    [
        (
            "Heavy clashes between armed groups rocked the Libyan capital Tripoli on Monday night.\n"
            "The interior ministry told people to stay at home. Schools were shut.\n"
            "The emergency centre said it had retrieved six bodies from sites in Abu Salim.",
            EventType.CLASH,
            (6, None),
        ),
        (
            "Two drones struck a harbour in the Libyan town of Zuwara on Tuesday.\n"
            "The mayor said a watchman had been killed and five fishermen were being treated at the town's hospital.",
            EventType.STRIKE,
            (1, 5),
        ),
        (
            "Fighting between tribes in the Libyan town of Kufra entered its third day on Tuesday.\n"
            "A doctor said 12 people had been killed and 24 injured since Sunday.\n"
            "At least 100 were killed in similar fighting in 2012.",
            EventType.CLASH,
            (12, 24),
        ),
        (
            "دخلت المعارك بين قبيلتين في مدينة الكفرة الليبية يومها الثالث الثلاثاء.\n"
            "وقال مدير المستشفى إن 12 شخصا لقوا حتفهم وجرح 24 منذ الأحد.",
            EventType.CLASH,
            (12, 24),
        ),
        (
            "A boat carrying 86 migrants sank off the Libyan town of Zuwara on Tuesday.\n"
            "Seventeen bodies were recovered and 20 people were rescued, the coast guard said.",
            EventType.MIGRATION,
            (17, None),
        ),
    ],
)
def test_figures_some_sentences_behind_an_event_are_its_own(
    text: str, event_type: EventType, killed_and_injured: tuple[int | None, int | None]
) -> None:
    assert counts_of(claim_of(text, event_type)) == killed_and_injured


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        (
            "Clashes broke out in the Libyan town of Sabratha on Tuesday after a man was killed over land.",
            EventType.CLASH,
        ),
        ("اندلعت اشتباكات في مدينة صبراتة الليبية الثلاثاء بعد مقتل رجل في نزاع على أرض.", EventType.CLASH),
        (
            "Armed groups clashed in the Libyan city of Zawiya on Tuesday.\n"
            "Since the war began three months ago 205 people have been killed, the health agency says.",
            EventType.CLASH,
        ),
        (
            "Coast guards rescued 120 migrants off the Libyan town of Khoms on Tuesday.\n"
            "Fifteen of them were taken to hospital.",
            EventType.MIGRATION,
        ),
    ],
)
def test_causes_totals_and_the_sick_are_no_casualties_of_an_event(text: str, event_type: EventType) -> None:
    assert counts_of(claim_of(text, event_type)) == (None, None)


def test_a_guard_who_dies_beside_a_protest_is_not_the_protesters_loss_but_a_demonstrator_is() -> None:
    text = "Protesters blocked the coastal road in the Libyan city of Zawiya on Tuesday. One {} was shot dead."
    assert counts_of(claim_of(text.format("demonstrator"), EventType.PROTEST)) == (1, None)
    assert counts_of(claim_of(text.format("policeman"), EventType.PROTEST)) == (None, None)


@pytest.mark.parametrize(
    ("text", "event_type", "counts"),
    [
        (
            "Two militias fought in the Libyan city of Zawiya on Tuesday, 6 May. The bank reopened the next day. "
            "On Tuesday, 13 May, the ministry put the figure at nine, with 20 wounded.",
            EventType.CLASH,
            (9, 20),
        ),
        (
            "Clashes have shaken the Libyan town of Murzuq. At least 50 people have been killed since the beginning of "
            "the month, 12 of them in an air strike on 3 May on the Qalaa district.",
            EventType.STRIKE,
            (12, None),
        ),
        (
            "قصفت مقاتلات مواقع في مدينة درنة الليبية الاثنين غداة بث شريط يظهر ذبح 15 عاملا.",
            EventType.STRIKE,
            (None, None),
        ),
    ],
)
def test_a_later_toll_and_what_an_event_cost_of_a_greater_toll_are_its_own(
    text: str, event_type: EventType, counts: tuple[int | None, int | None]
) -> None:
    assert counts_of(claim_of(text, event_type)) == counts


def test_a_hospital_that_took_in_the_dead_is_not_where_they_fell() -> None:
    text = (
        "Fighting between soldiers and militants killed 15 people in the Libyan city of Benghazi on Tuesday. "
        "Benghazi Medical Centre took in nine bodies of fighters killed in the battle. Some 40 people were wounded."
    )
    claim = claim_of(text, EventType.CLASH)
    assert claim.place is not None
    assert claim.place.name_en == "Benghazi"
    assert counts_of(claim) == (15, 40)


def test_the_dead_of_forces_that_strikes_support_are_those_of_the_fight() -> None:
    text = (
        "Forces backed by U.S. air strikes pushed into the last district held by militants in the Libyan city of Sirte "
        "on Tuesday. At least 30 of their fighters were killed in the fighting."
    )
    assert counts_of(claim_of(text, EventType.CLASH)) == (30, None)
    assert not [c for c in claims_of(text) if c.event_type is EventType.STRIKE]
