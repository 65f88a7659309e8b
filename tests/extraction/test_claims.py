"""What the claim coder must get right in single sentences, in both languages; the sentences are our own."""

from __future__ import annotations

from datetime import date

import pytest
from builders import make_report
from reading import PUBLISHED

from libya_events.model import Claim, CodedReport, EventType, Polarity, Role
from libya_events.pipeline import code_report


def code(text: str, published_at: date | None = PUBLISHED) -> CodedReport:
    return code_report(make_report(text=text, published_at=published_at))


def only_claim(text: str) -> Claim:
    claims = code(text).claims
    assert len(claims) == 1, [(c.event_type, c.evidence.trigger.text) for c in claims]
    return claims[0]


@pytest.mark.parametrize(
    ("text", "event_type", "place_id"),
    [
        ("اندلعت اشتباكات عنيفة بين مجموعتين مسلحتين في مدينة الزاوية الليبية أمس.", EventType.CLASH, "zawiya"),
        ("قصفت طائرات سلاح الجو مواقع لتنظيم داعش في مدينة سرت الليبية.", EventType.STRIKE, "sirte"),
        ("انفجرت سيارة مفخخة أمام مسجد في بنغازي ما أدى إلى مقتل 4 أشخاص.", EventType.BOMBING, "benghazi"),
        ("خطف مسلحون مجهولون موظفا في شركة نفط بمدينة سبها جنوب ليبيا.", EventType.ABDUCTION, "sabha"),
        ("ألقت الأجهزة الأمنية القبض على ثلاثة مطلوبين في مدينة مصراتة.", EventType.LAW_ENFORCEMENT, "misrata"),
        ("تظاهر المئات في ميدان الشهداء بطرابلس ضد حكومة الوحدة الوطنية.", EventType.PROTEST, "martyrs_square"),
        ("وصلت تعزيزات عسكرية إلى مدينة الكفرة قادمة من بنغازي.", EventType.MOBILIZATION, "kufra"),
        ("Armed clashes broke out in Zawiya on Monday between two local groups.", EventType.CLASH, "zawiya"),
        ("A car bomb exploded outside a mosque in Benghazi, killing four people.", EventType.BOMBING, "benghazi"),
        ("Coast guard vessels intercepted a boat carrying 80 migrants off Zuwara.", EventType.MIGRATION, "zuwara"),
    ],
)
def test_type_and_place(text: str, event_type: EventType, place_id: str) -> None:
    claim = only_claim(text)
    assert claim.event_type is event_type
    assert claim.place is not None
    assert claim.place.place_id == place_id


@pytest.mark.parametrize(
    "text",
    [
        "حذرت مصادر محلية في طرابلس من احتمالات الانزلاق إلى مواجهات مسلحة.",
        "دعت البعثة الأممية الأطراف في ليبيا إلى ضرورة التوصل إلى وقف إطلاق النار.",
        "أكدت المديرية في سبها أنها لم تسجل أي اشتباكات خلال الليل.",
        "من المقرر أن يعقد اجتماع أمني في مصراتة.",
        "The mission in Tripoli appealed for a ceasefire agreement to be signed.",
    ],
)
def test_what_did_not_happen_is_no_event(text: str) -> None:
    coded = code(text)
    assert [c for c in coded.claims if c.event_type is not EventType.STATEMENT] == []


def test_what_is_not_counted_is_listed_with_its_reason() -> None:
    coded = code("تتزايد المخاوف في طرابلس من احتمال اندلاع اشتباكات جديدة بين القوات.")
    assert "hypothetical" in {n.reason for n in coded.not_counted}


def test_a_denial_is_kept_apart() -> None:
    coded = code("نفت مديرية أمن سبها وقوع هجوم مسلح على مقرها في المدينة.")
    assert all(c.polarity is Polarity.DENIED for c in coded.claims if c.event_type is EventType.ATTACK)


def test_every_span_stands_in_the_text() -> None:
    text = (
        "قُتل أربعة أشخاص وأصيب سبعة آخرون في اشتباكات اندلعت أمس بين اللواء 444 وجهاز الردع في طرابلس، "
        "بحسب مستشفى ميداني."
    )
    coded = code(text)
    claim = next(c for c in coded.claims if c.event_type is EventType.CLASH)
    evidence = claim.evidence
    spans = [evidence.sentence, evidence.trigger, evidence.place, evidence.date, evidence.killed, evidence.injured]
    assert all(span is not None and text[span.start : span.end] == span.text for span in spans)
    assert claim.killed is not None
    assert claim.killed.best == 4
    assert claim.injured is not None
    assert claim.injured.best == 7
    assert claim.event_date == date(2025, 5, 13)


def test_one_event_told_twice_is_one_claim() -> None:
    text = (
        "اندلعت اشتباكات في مدينة الزاوية مساء أمس بين مجموعتين مسلحتين. "
        "وأسفرت الاشتباكات عن مقتل شخصين وإصابة خمسة آخرين."
    )
    claim = only_claim(text)
    assert claim.killed is not None
    assert claim.killed.best == 2


def test_two_places_are_two_events() -> None:
    text = "اندلعت اشتباكات في مدينة الزاوية أمس. وفي سبها، اندلعت اشتباكات بين قبيلتين أمس."
    places = {c.place.place_id for c in code(text).claims if c.place}
    assert places == {"zawiya", "sabha"}


def test_without_a_published_date_yesterday_stays_unresolved() -> None:
    claim = code("اندلعت اشتباكات في مدينة الزاوية أمس بين مجموعتين مسلحتين.", None).claims[0]
    assert claim.event_date is None
    assert claim.evidence.date is not None
    assert claim.evidence.date.text == "أمس"


def test_the_speaker_is_no_party_to_the_fight() -> None:
    claim = only_claim("قال المجلس الرئاسي إن اشتباكات اندلعت في الزاوية بين اللواء 444 وجهاز دعم الاستقرار أمس.")
    assert "presidential_council" not in {a.actor_id for a in claim.actors}


def test_victims_are_targets() -> None:
    claim = only_claim("قُتل ثلاثة مدنيين في هجوم مسلح على حافلة في سبها.")
    assert {a.role for a in claim.actors if a.actor_id == "civilians"} == {Role.TARGET}


def test_events_abroad_are_not_pinned_in_libya() -> None:
    coded = code("اندلعت اشتباكات في مدينة السويداء السورية بين مجموعات مسلحة، وقتل 5 أشخاص في دمشق.")
    assert coded.claims == ()
    assert coded.relevant is False
    assert coded.reason == "other_country"


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "خطف مسلحون مجهولون رئيس الحكومة علي زيدان من فندق في طرابلس فجر أمس.",
            {"unidentified": Role.INITIATOR, "pm": Role.TARGET, "zeidan": Role.TARGET},
        ),
        ("هاجم تنظيم داعش بوابة للجيش الوطني الليبي في الجفرة.", {"is_libya": Role.INITIATOR}),
        ("اعتقلت قوة الردع الخاصة ثلاثة مطلوبين في طرابلس.", {"rada": Role.INITIATOR}),
        (
            "Unknown gunmen kidnapped a member of the House of Representatives in Benghazi on Monday.",
            {"unidentified": Role.INITIATOR, "hor": Role.TARGET},
        ),
    ],
)
def test_who_did_it_and_to_whom(text: str, roles: dict[str, Role]) -> None:
    found = {actor.actor_id: actor.role for actor in only_claim(text).actors}
    assert {actor: found.get(actor) for actor in roles} == roles


def test_who_counts_the_dead_did_not_kill_them() -> None:
    claim = only_claim("At least 8 civilians were killed in clashes in Tripoli on Monday, the United Nations said.")
    assert "un" not in {actor.actor_id for actor in claim.actors}
    assert {actor.role for actor in claim.actors if actor.actor_id == "civilians"} <= {Role.TARGET, Role.PARTICIPANT}


def test_the_dead_of_a_sentence_go_with_the_event_that_it_tells_again() -> None:
    text = """Clashes in Zawiya, migrants rescued

The coast guard rescued forty migrants off Zuwara on Monday.

In Zawiya two armed groups fought near the bridge on Sunday. Three people were killed."""
    claims = {claim.event_type: claim for claim in code(text).claims}
    clash = claims[EventType.CLASH]
    assert clash.killed is not None
    assert clash.killed.best == 3
    assert claims[EventType.MIGRATION].killed is None


def test_an_exchange_told_again_with_its_place_and_parties_is_one_event() -> None:
    text = """Libya's rivals swap prisoners

Libya's two sides exchanged prisoners on Sunday, officers said.

Twelve men taken by the Libyan National Army of Khalifa Haftar were handed over in Shwayrif in return for nine held by
forces of the Government of National Accord."""
    agreements = [claim for claim in code(text).claims if claim.event_type is EventType.AGREEMENT]
    assert [claim.place and claim.place.place_id for claim in agreements] == ["shwayrif"]
