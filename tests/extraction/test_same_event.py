"""One event told again, and two events that only look like one."""

from __future__ import annotations

import pytest
from reading import candidates_of, claim_of, claims_of

from libya_events.model import EventType


def places_of(text: str, event_type: EventType) -> list[str | None]:
    return [claim.place and claim.place.name_en for claim in claims_of(text) if claim.event_type is event_type]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Three shepherds killed by mine near Sirte\n"
            "A mine killed three shepherds at Wadi Jarif, south of Sirte, on Sunday, the hospital said.",
            "Wadi Jarif",
        ),
        (
            "قتيلان في انفجار لغم غرب سرت\nقتل مواطنان أمس في انفجار لغم ببويرات الحسون غرب مدينة سرت، بحسب مصدر طبي.",
            "Buwayrat al-Hasun",
        ),
    ],
)
def test_a_heading_may_give_only_a_town_near_by(text: str, place: str) -> None:
    claim = claim_of(text, EventType.BOMBING)
    assert claim.place is not None
    assert claim.place.name_en == place


def test_a_heading_foretells_what_the_text_turns_to_later() -> None:
    text = (
        "Officer killed in Benghazi as relatives close court\n"
        "Gunmen shot dead an army officer in Laithi district of Benghazi on Saturday, a security source said.\n"
        "Separately, protesters closed the courthouse in Benghazi on Sunday and burned tyres in front of it."
    )
    assert len(places_of(text, EventType.PROTEST)) == 1
    assert len(places_of(text, EventType.ATTACK)) == 1


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "A car bomb killed four policemen in Marj on Sunday.\n"
            "The attack comes as the army pursues an offensive in Benghazi that began in October.",
            "Marj",
        ),
        (
            "A car bomb killed four policemen in eastern Libya on Sunday.\n"
            "The attack came as soldiers searched houses in Benghazi.",
            "Cyrenaica",
        ),
        (
            "قتل أربعة شرطيين الأحد في تفجير سيارة مفخخة في شرق ليبيا.\n"
            "ويأتي الهجوم فيما تتواصل في بنغازي العملية التي أطلقها الجيش.",
            "Cyrenaica",
        ),
    ],
)
def test_what_an_event_comes_with_does_not_place_it_anew(text: str, place: str) -> None:
    (claim,) = [c for c in claims_of(text) if c.event_type in {EventType.BOMBING, EventType.ATTACK}]
    assert claim.place is not None
    assert claim.place.name_en == place


def test_talks_that_lie_ahead_are_no_event() -> None:
    text = "Fighters shelled Ain Zara in southern Tripoli on Saturday, on the eve of talks in Ghadames."
    assert {c.event_type for c in claims_of(text)} == {EventType.STRIKE}


def test_who_had_been_fighting_before_is_background() -> None:
    text = "Some 500 mercenaries who had been fighting for Khalifa Haftar left Bani Walid by plane on Saturday."
    assert EventType.CLASH not in {c.event_type for c in claims_of(text)}


def test_an_accusation_is_not_what_it_speaks_of() -> None:
    text = "اتهم مجلس النواب الليبي الأحد حكومة الوحدة الوطنية بإغلاق مطار معيتيقة في طرابلس."
    (claim,) = claims_of(text)
    assert (claim.event_type, claim.sub_event_type, claim.place) == (EventType.STATEMENT, None, None)


def test_with_what_they_fought_is_not_what_happened() -> None:
    text = "Government troops backed by air strikes pushed into the last district held by militants in Sirte on Sunday."
    assert {c.event_type for c in claims_of(text)} == {EventType.CLASH}
    arabic = "سيطر مقاتلو الحكومة أمس على بلدة القره بوللي بعد معارك عنيفة استخدمت فيها صواريخ غراد، وقتل أربعة منهم."
    assert {c.event_type for c in claims_of(arabic)} == {EventType.CLASH}


def test_the_dead_of_a_heading_are_those_of_the_lead() -> None:
    text = (
        "Army presses on in Sirte; 21 fighters killed\n"
        "Troops and militants fought for the port district of Sirte on Sunday, officials said, in heavy clashes."
    )
    (claim,) = [c for c in claims_of(text) if c.event_type in {EventType.CLASH, EventType.ATTACK}]
    assert claim.event_type is EventType.CLASH


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("Members of the tribe shut down the Sharara oilfield on Sunday to press for his release.", EventType.PROTEST),
        ("أغلقت السلطات الليبية أمس معبر رأس جدير بعد هجوم مجموعة مسلحة عليه.", EventType.STATEMENT),
        ("أغلق حرس المنشآت النفطية أمس ميناء الزويتينة مطالبين بصرف رواتبهم.", EventType.PROTEST),
    ],
)
def test_who_closes_decides_what_the_closing_is(text: str, event_type: EventType) -> None:
    (claim,) = [c for c in claims_of(text) if c.sub_event_type == "closure"]
    assert claim.event_type is event_type


def test_a_war_that_goes_on_behind_the_news_is_no_event_of_it() -> None:
    text = (
        "A mine killed a shepherd near Wadi Jarif, south of Sirte, on Sunday.\n"
        "The battle for Tripoli has killed 300 people since 4 April, the World Health Organization says."
    )
    assert places_of(text, EventType.CLASH) == []


def test_what_somebody_is_called_upon_to_do_has_not_happened() -> None:
    text = (
        "اندلعت اشتباكات أمس في الزاوية بين مجموعتين مسلحتين.\n"
        "ودعت جمعية الهلال الأحمر فرع الزاوية طرفي القتال إلى إعلان هدنة مؤقتة تسمح بإخراج العائلات."
    )
    assert {c.event_type for c in claims_of(text)} == {EventType.CLASH}
    alone = "دعت جمعية الهلال الأحمر الليبي أمس طرفي القتال في الزاوية إلى إعلان هدنة مؤقتة."
    assert {c.event_type for c in claims_of(alone)} == {EventType.STATEMENT}


def test_the_crossing_is_the_one_the_report_keeps_speaking_of() -> None:
    text = (
        "أغلقت وزارة الداخلية أمس معبر رأس جدير الحدودي.\n"
        "وقال مسؤول إن المعبر كان مسرحا لإطلاق نار، وإن المعبر سيبقى مغلقا، وتحولت الحركة إلى معبر ذهيبة وازن.\n"
        "وأصيب ثلاثة شرطيين الشهر الماضي في هجوم مسلح على المعبر نفسه."
    )
    assert "Wazin crossing" not in places_of(text, EventType.ATTACK)


@pytest.mark.parametrize(
    ("text", "event_type", "place"),
    [
        (
            "هجوم سبها: ارتفاع عدد القتلى إلى ستة\n"
            "ارتفع إلى ستة عدد قتلى انفجار سيارة مفخخة أمام مقر أمني بحي المنشية في سبها أمس.\n"
            "ولم تتبن أي جهة الهجوم الذي دانته البعثة الأممية.",
            EventType.BOMBING,
            "Manshiya (Sabha)",
        ),
        (
            "Officer assassinated as anger spreads in Zawiya\n"
            "Gunmen assassinated a militia officer in Surman on Sunday, medics said.",
            EventType.ATTACK,
            "Surman",
        ),
    ],
)
def test_what_a_heading_seems_to_tell_of_another_type_or_town_is_what_the_lead_tells(
    text: str, event_type: EventType, place: str
) -> None:
    (claim,) = claims_of(text)
    assert claim.event_type is event_type
    assert claim.place is not None
    assert claim.place.name_en == place


def test_a_heading_with_two_events_of_one_type_tells_two() -> None:
    text = (
        "Clashes in Zawiya and fighting in Ghat\n"
        "Two armed groups clashed in Zawiya on Monday and killed a man.\n"
        "Two tribes fought in Ghat the same day, and three men died."
    )
    assert sorted(filter(None, places_of(text, EventType.CLASH))) == ["Ghat", "Zawiya"]


@pytest.mark.parametrize(
    ("text", "event_type", "places"),
    [
        pytest.param(
            "غارة على مصراتة وغارة على زليتن\nقصفت طائرة مجهولة مخزنا في سرت يوم الأحد.",
            EventType.STRIKE,
            ["Misrata", "Zliten", "Sirte"],
            id="the heading tells two itself",
        ),
        pytest.param(
            "اشتباكات في غات\n"
            "اعتقلت الشرطة أمس ثلاثة مهربين في مرزق.\n"
            "واندلعت اشتباكات بين كتيبتين في الزاوية يوم الأحد.",
            EventType.CLASH,
            ["Ghat", "Zawiya"],
            id="the lead tells another matter",
        ),
    ],
)
def test_a_heading_keeps_its_events_where_no_lead_tells_them(
    text: str, event_type: EventType, places: list[str]
) -> None:
    assert places_of(text, event_type) == places


@pytest.mark.parametrize(
    "text",
    [
        "اندلعت اشتباكات في مدينة غات بين كتيبتين وقتل فيها مسلح.\nومساء الثلاثاء تجدد القتال بين الكتيبتين.",
        "Two brigades clashed in Ghat and one gunman was killed.\nFighting resumed on Tuesday evening.",
    ],
)
def test_fighting_that_resumes_on_another_day_is_told_apart(text: str) -> None:
    assert [draft.event_type for draft in candidates_of(text)] == [EventType.CLASH, EventType.CLASH]


def test_whom_the_police_free_in_a_raid_nobody_has_let_go() -> None:
    text = "Police in Kufra raided a farm on Monday, freed 20 men who were held there and arrested two Libyans."
    assert EventType.AGREEMENT not in {draft.event_type for draft in candidates_of(text)}
    released = "The council of Zintan released on Monday four engineers who were arrested in the town."
    assert EventType.AGREEMENT in {draft.event_type for draft in candidates_of(released)}


def test_on_which_day_somebody_claimed_a_blast_is_no_other_blast() -> None:
    text = (
        "A car bomb killed four policemen in Marj on Monday, the hospital said.\n"
        "An armed group put out a claim for the blast on Tuesday."
    )
    (draft,) = [d for d in candidates_of(text) if d.event_type is EventType.BOMBING]
    assert draft.date is not None
    assert str(draft.date.first) == "2025-05-12"
