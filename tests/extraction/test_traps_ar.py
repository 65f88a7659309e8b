"""Arabic wordings that look like an event, a place, a toll or an actor, and are none."""

from __future__ import annotations

import pytest
from reading import claim_of, claims_of

from libya_events.model import EventType, Role


@pytest.mark.parametrize(
    "text",
    [
        "عرض مهرجان طرابلس أمس فيلما وثائقيا عن هجوم شنه تنظيم داعش على مدينة سرت. ويروي مقتل 12 جنديا في المعركة.",
        "صدر في بنغازي أمس كتاب عن اغتيال الصحفي مفتاح بوزيد برصاص مجهولين.",
        "نفذ جهاز الإسعاف في مطار معيتيقة أمس تمرينا يحاكي هجوما إرهابيا على صالة المسافرين. وشمل إخلاء 20 مصابا.",
        "انفجرت أنبوبة غاز داخل مطعم في حي الأندلس بطرابلس أمس ما أدى إلى إصابة أربعة عمال بحروق.",
        "وقع انفجار في مصنع إسمنت زليتن أمس بسبب خلل فني وأصيب ثلاثة عمال بحروق.",
        "أفرجت الجمارك في ميناء بنغازي عن 300 حاوية أرز. وتراجعت الأسعار في الأسواق.",
        "أفاد مصدر بأن القذائف العشوائية كانت قد قتلت 45 مدنيا في عين زارة خلال حرب 2019.",
    ],
    ids=("film", "book", "exercise", "gas bottle", "defect", "goods released", "former war"),
)
def test_is_no_event(text: str) -> None:
    assert claims_of(text) == ()


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("أطلق مجهولون النار على سيارة عضو مجلس النواب سالم قنان في نالوت أمس فأصابوه في كتفه.", EventType.ATTACK),
        ("أصيب ثلاثة أشخاص، أحدهم في حالة حرجة، جراء إطلاق نار عشوائي في صرمان أمس.", EventType.ATTACK),
        ("قبض جهاز البحث الجنائي بطرابلس أمس على مطلوب بتهمة السطو على مصرف.", EventType.LAW_ENFORCEMENT),
        ("نفذت البحرية الليبية مع نظيرتها التركية تمرينا بالذخيرة الحية قبالة الخمس أمس.", EventType.MOBILIZATION),
        ("التقى المشير خليفة حفتر أمس في الرجمة مدير المخابرات المصرية. وتناولا تأمين الحدود.", EventType.MEETING),
        ("أعدم مسلحو التنظيم ثلاثة شبان في درنة أمس.", EventType.ATTACK),
    ],
)
def test_is_an_event(text: str, event_type: EventType) -> None:
    assert [claim.event_type for claim in claims_of(text)] == [event_type]


@pytest.mark.parametrize(
    ("text", "event_type", "actor", "role"),
    [
        ("استهدفت مدفعية اللواء 444 مواقع لجهاز الردع في عين زارة أمس.", "strike", "brigade_444", "initiator"),
        ("استهدفت قوات الوفاق بقصف مدفعي تمركزات لقوات حفتر في الوشكة أمس.", "strike", "gna", "initiator"),
        ("طالت قذيفة هاون أطلقتها قوات حفتر مدرسة في عين زارة أمس.", "strike", "lna", "initiator"),
        ("استهدف هجوم بطائرات مسيرة قوات الوفاق في سرت أمس.", "strike", "gna", "target"),
        ("استهدفت طائرة مسيرة أمس سيارة تقل مهربين جنوب الكفرة وقتلت ثلاثة منهم.", "strike", "smugglers", "target"),
        ("اعتقلت مباحث طبرق أمس خمسة مهربين. وضبطت أسلحة.", "law_enforcement", "smugglers", "target"),
        ("أردى مسلح شرطيا قتيلا في بنغازي أمس. وفر المهاجم.", "attack", "police", "target"),
        ("قتل شرطي جنديا خلال مشاجرة في البيضاء أمس.", "attack", "police", "initiator"),
        ("استهدف مجهولون بقذيفة آر بي جي منزل مستشار رئيس الحكومة في طرابلس أمس.", "attack", "pm", "participant"),
        ("هاجم مسلحون سجن الجديدة أمس. وقتل في الهجوم حارسان.", "attack", "guards", "target"),
    ],
)
def test_role(text: str, event_type: str, actor: str, role: str) -> None:
    claim = claim_of(text, EventType(event_type))
    assert {a.actor_id: a.role for a in claim.actors}[actor] is Role(role)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("ألقت مديرية أمن مصراتة القبض أمس على متهم بقتل مواطن في سرت العام الماضي.", "misrata"),
        ("ألقت الشرطة القبض في سبها أمس على مسلح متهم بقتل شرطي في بنغازي.", "sabha"),
        ("هاجم مسلحون مقر المفوضية العليا للانتخابات في العزيزية أمس.", "aziziya"),
        ("هاجم مسلحون مقر المفوضية العليا للانتخابات بالزاوية أمس.", "zawiya"),
        ("هاجم مسلحون مقر المفوضية العليا للانتخابات في طرابلس أمس.", "electoral_commission_tripoli"),
    ],
)
def test_place(text: str, place: str) -> None:
    (claim,) = claims_of(text)
    assert claim.place is not None
    assert claim.place.place_id == place


@pytest.mark.parametrize(
    "text",
    [
        "أوقفت السلطات التونسية أمس ليبيا مطلوبا بتهمة قتل ضابط في الزاوية. وسيسلم إلى طرابلس.",
        "سلمت السلطات الألمانية خالد الهيشري إلى المحكمة الجنائية أمس بتهمة ارتكاب جرائم في سجن معيتيقة.",
    ],
)
def test_crime_tried_abroad_is_not_the_place_of_the_trial(text: str) -> None:
    assert [claim.place for claim in claims_of(text) if claim.place] == []


def test_bodies_that_are_part_of_others() -> None:
    text = "انقلب مركب يقل 40 مهاجرا قبالة طبرق فجر أمس. وانتشلت 11 جثة، بينها جثتان لطفلين."
    claim = claim_of(text, EventType.MIGRATION)
    assert claim.killed is not None
    assert claim.killed.best == 11


def test_ambush_is_no_port() -> None:
    claim = claim_of("نفذ مسلحون كمينا لدورية في تمسة أمس وقتلوا ثلاثة جنود.", EventType.ATTACK)
    assert claim.object_kind is None
