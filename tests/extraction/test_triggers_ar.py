"""Which Arabic words propose which event, told apart by what stands beside them; the sentences are our own."""

from __future__ import annotations

import pytest
from builders import make_report
from reading import PUBLISHED, told

from libya_events.extraction.events.candidates import find_candidates
from libya_events.extraction.events.drafts import Draft
from libya_events.model import EventType, NotCounted
from libya_events.pipeline import read_article


def read(text: str) -> tuple[list[Draft], list[NotCounted]]:
    return find_candidates(*read_article(make_report(text=text, published_at=PUBLISHED)))


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("تبادلت كتيبتان إطلاق النار في محيط ميناء الخمس مساء الاثنين.", EventType.CLASH),
        ("سيطرت قوة مسلحة قادمة من مصراتة على معسكر حمزة في طرابلس.", EventType.CLASH),
        ("كبد الجيش مسلحي التنظيم خسائر كبيرة جنوب سبها أمس.", EventType.CLASH),
        ("رمى ملثمون قنبلة يدوية على متجر في صرمان.", EventType.BOMBING),
        ("ضربات بالدرون على مخازن وقود في صرمان فجر الاثنين", EventType.STRIKE),
        ("دمر سلاح الجو شاحنتين محملتين بالوقود قرب القطرون.", EventType.STRIKE),
        ("وقوع مطلوب في قضايا حرابة في قبضة جهاز مكافحة الجريمة بغريان", EventType.LAW_ENFORCEMENT),
        ("أنزلت محكمة الجنايات بطبرق عقوبة السجن المشدد بموظف.", EventType.LAW_ENFORCEMENT),
        ("تموضعت قوات من اللواء العاشر في منفذ وازن.", EventType.MOBILIZATION),
        ("رست باخرة محملة بذخائر في ميناء طبرق ليل الأحد.", EventType.MOBILIZATION),
        ("تخليص مخطوفين سودانيين في هون بمساعي أعيان المدينة", EventType.AGREEMENT),
        ("توصل وفدا المدينتين في نالوت إلى تسوية ودية.", EventType.AGREEMENT),
        ("التأمت لجنة من القادة العسكريين في سرت الثلاثاء.", EventType.MEETING),
        ("فرضت غرفة عمليات الجنوب حظرا للتجول في سبها.", EventType.STATEMENT),
        ("قارب على متنه 40 مهاجرا يتعطل قبالة صرمان", EventType.MIGRATION),
        ("سقطت مدينة غريان في أيدي قوات حكومة الوفاق بعد هجوم مباغت.", EventType.CLASH),
        ("أحكمت قوات الجيش الوطني الليبي قبضتها على مدينة درنة.", EventType.CLASH),
        ("تصدت قوات بركان الغضب لهجوم شنته قوات حفتر على محور الرملة.", EventType.CLASH),
        ("سقطت قذائف عشوائية على منازل المدنيين في حي أبو سليم بطرابلس.", EventType.STRIKE),
        ("طائراتها دمرت أوكارا للتنظيم قرب أوباري.", EventType.STRIKE),
        ("المقاتلات تدك مواقع المتشددين في درنة", EventType.STRIKE),
        ("حيدت مسيرات ثلاثة مسلحين في سيارة بالجفرة.", EventType.STRIKE),
        ("ألقت مديرية أمن غريان القبض، مساء أمس، على سارق سيارات.", EventType.LAW_ENFORCEMENT),
        ("برأت محكمة في مصراتة ضابطا سابقا من تهمة القتل.", EventType.LAW_ENFORCEMENT),
        ("أعلنت الحكومة الموقتة حالة الطوارئ في بنغازي.", EventType.STATEMENT),
        ("وصلت كتيبة من الزنتان إلى مشارف العجيلات للفصل بين الطرفين.", EventType.MOBILIZATION),
        ("أردى ملثمون حارسا أمام مصرف في صرمان.", EventType.ATTACK),
        ("سلم التنظيم جثامين أربعة جنود بوساطة أعيان اجدابيا.", EventType.AGREEMENT),
        ("قُصف مقر اللواء التاسع في ترهونة ليلا.", EventType.STRIKE),
        ("وقد جرى استهداف محيط السفارة الإيطالية بقذائف الهاون مساء أمس.", EventType.STRIKE),
        ("أصيب راع بجروح بعد أن داس على لغم في ضواحي سرت.", EventType.BOMBING),
        ("ألغام داعش تحصد أرواح ثلاثة مدنيين عادوا إلى منازلهم في سرت", EventType.BOMBING),
        ("نسف مجهولون منزل قيادي سابق بالديناميت في منطقة ككلة.", EventType.BOMBING),
        ("فتح مسلح النار على المصلين داخل مسجد في غدامس.", EventType.ATTACK),
        ("أقدم مسلحون على تصفية ثلاثة أسرى في محيط ترهونة.", EventType.ATTACK),
        ("تعرضت قافلة شاحنات لإطلاق نار من قبل مجهولين على طريق الجفرة.", EventType.ATTACK),
        ("أبلغت عائلة المهندس الشرطة بأن مجهولين اختطفوه قرب حقل السرير.", EventType.ABDUCTION),
        ("اقتادت مجموعة مسلحة صحفيا إلى جهة مجهولة في طرابلس.", EventType.ABDUCTION),
        ("مسلحون يخطفون ابنة ضابط في ورشفانة.", EventType.ABDUCTION),
        ("أمرت النيابة العامة بحبس مسؤول سابق في درنة احتياطيا.", EventType.LAW_ENFORCEMENT),
        ("تمكنت مديرية أمن طبرق من إلقاء القبض على شخصين بحوزتهما قطع أثرية.", EventType.LAW_ENFORCEMENT),
        ("وجهت محكمة في طرابلس تهمة القتل العمد إلى رئيس جهاز سابق.", EventType.LAW_ENFORCEMENT),
        ("هتف متظاهرون ضد الدبيبة في سوق الجمعة وأحرقوا الإطارات.", EventType.PROTEST),
        ("تجمع عشرات المواطنين أمام مصرف ليبيا المركزي في بنغازي منددين بنقص السيولة.", EventType.PROTEST),
        ("شرع موظفو مطار سبها في إضراب عن العمل مطالبين برواتبهم.", EventType.PROTEST),
        ("توافدت قوات من غريان على ضواحي طرابلس الجنوبية.", EventType.MOBILIZATION),
        ("أعادت كتيبة طارق بن زياد تموضعها في مدينة الجفرة.", EventType.MOBILIZATION),
        ("رفعت القوات المسلحة درجة الاستعداد القصوى في بنغازي.", EventType.MOBILIZATION),
        ("أرسلت تركيا مئات المقاتلين السوريين إلى طرابلس.", EventType.MOBILIZATION),
        ("توافقت اللجنة العسكرية المشتركة 5+5 في سرت على خطة لإخراج المقاتلين.", EventType.AGREEMENT),
        ("استأنف طرفا الحوار الليبي مشاوراتهما في بوزنيقة.", EventType.MEETING),
        ("الدبيبة والمبعوثة الأممية يبحثان الوضع الأمني في طرابلس", EventType.MEETING),
        ("عثرت دورية صحراوية على مهاجرين تائهين قضى بعضهم عطشا جنوب الكفرة.", EventType.MIGRATION),
        ("عين المجلس الرئاسي الفريق صلاح النمروش رئيسا للأركان.", EventType.STATEMENT),
        ("الدبيبة يقيل مدير جهاز المخابرات الليبية", EventType.STATEMENT),
    ],
)
def test_type(text: str, event_type: EventType) -> None:
    assert event_type in {draft.event_type for draft in told(text)}


@pytest.mark.parametrize(
    ("text", "event_type", "sub_event_type"),
    [
        ("قصفت بارجة حربية مواقع المسلحين على ساحل العجيلات.", EventType.STRIKE, "naval"),
        ("دمرت طائرات بيرقدار المسيرة شاحنتي ذخيرة قرب ترهونة.", EventType.STRIKE, "drone"),
        ("لقي قائد ميداني مصرعه بعدما استهدفته طائرة مسيرة في منطقة الوشكة.", EventType.STRIKE, "drone"),
        ("نفذ سلاح الجو ثلاث طلعات قتالية استهدفت مخازن أسلحة في هون.", EventType.STRIKE, "aircraft"),
        ("أطلقت قوات مجهولة صواريخ غراد على مطار معيتيقة.", EventType.STRIKE, "artillery_rocket"),
        ("تجدد القصف العشوائي على أحياء طرابلس الجنوبية لليوم الثالث.", EventType.STRIKE, None),
        ("اغتيال عضو مجلس النواب في طبرق برصاص مجهولين.", EventType.ATTACK, "assassination"),
        ("استخراج عشر جثث من مقبرة جماعية في ترهونة.", EventType.ATTACK, "remains_found"),
        ("طالب الخاطفون بفدية قدرها مليون دينار في سبها.", EventType.ABDUCTION, "ransom"),
        ("اختفى ناشط قسرا في أجدابيا منذ الأحد.", EventType.ABDUCTION, "enforced_disappearance"),
        (
            "اعتقل مسلحون ملثمون الشيخ من منزله في بنغازي دون إبداء الأسباب.",
            EventType.ABDUCTION,
            "detention_without_stated_basis",
        ),
        ("أغلق محتجون حقل الشرارة النفطي احتجاجا على تردي الأوضاع.", EventType.PROTEST, "closure"),
        ("قطع شبان غاضبون الطريق الساحلي قرب الزاوية بالإطارات المشتعلة.", EventType.PROTEST, "closure"),
        ("استئناف الإنتاج في حقل الفيل بعد إنهاء المحتجين اعتصامهم.", EventType.PROTEST, "reopening"),
        ("أعلن طرفا النزاع في ليبيا وقفا فوريا لإطلاق النار.", EventType.AGREEMENT, "ceasefire"),
        ("دخلت الهدنة حيز التنفيذ منتصف ليل السبت في جنوب طرابلس.", EventType.AGREEMENT, "ceasefire"),
        ("وقعت قبيلتا أولاد سليمان والقذاذفة وثيقة صلح في سبها.", EventType.AGREEMENT, "reconciliation"),
        ("أطلقت مجموعة مسلحة في صبراتة سراح ثلاثة فنيين.", EventType.AGREEMENT, "release_or_exchange"),
        ("تمت مبادلة 14 أسيرا بين الطرفين في منطقة الشويرف.", EventType.AGREEMENT, "release_or_exchange"),
        ("تقود تركيا وساطة بين الطرفين لتهدئة الأوضاع في طرابلس.", EventType.MEETING, "mediation"),
        ("انتشلت فرق الهلال الأحمر عشر جثث لمهاجرين على شاطئ زليتن.", EventType.MIGRATION, "shipwreck"),
        ("أنقذ خفر السواحل الليبي 150 مهاجرا قبالة سواحل زوارة.", EventType.MIGRATION, "rescue"),
        ("دورية لحرس السواحل توقف قاربا يحمل مهاجرين شمال طرابلس.", EventType.MIGRATION, "interception"),
        ("ترحيل 300 مهاجر من النيجر عبر مطار معيتيقة.", EventType.MIGRATION, "expulsion"),
        ("أجلت مفوضية اللاجئين 120 لاجئا من طرابلس إلى رواندا.", EventType.MIGRATION, "return"),
        ("حررت قوات الأمن مئة مهاجر كانوا لدى مهربين في بني وليد.", EventType.MIGRATION, "trafficking_site"),
    ],
)
def test_sub_type(text: str, event_type: EventType, sub_event_type: str | None) -> None:
    assert (event_type, sub_event_type) in {(draft.event_type, draft.sub_event_type) for draft in told(text)}


@pytest.mark.parametrize(
    "text",
    [
        "اشتعلت معركة الأسعار في أسواق طرابلس مع اقتراب شهر رمضان.",
        "قصف إعلامي متبادل بين القنوات الليبية حول ملف الانتخابات.",
        "هجوم حاد من نشطاء على أداء وزارة الصحة في طرابلس.",
        "قنبلة موقوتة اسمها البطالة في الجنوب الليبي.",
        "قذيفة من خارج منطقة الجزاء تمنح أهلي طرابلس النقاط الثلاث.",
        "سيطرت فرق الإطفاء على حريق شب في مصنع بجنزور.",
        "كرّم مركز مكافحة الألغام موظفيه في حفل بطرابلس.",
        "احتفلت كلية الشرطة بتخريج طلبتها في طرابلس.",
        "صرح وزير الدفاع بأن الرواتب ستصرف في موعدها بطرابلس.",
        "بحث وزير الزراعة مع مزارعي ترهونة موسم الزيتون.",
        "اجتمع مجلس إدارة الشركة العامة للكهرباء في طرابلس لمناقشة الميزانية.",
        "ضبط المواعيد في مطار بنينا يحتاج إلى تنظيم أفضل.",
        "أوقفت شركة البريقة توزيع غاز الطهي في غريان لأعمال الصيانة.",
        "انتشرت صور الفنانة الليبية على مواقع التواصل في طرابلس.",
        "انفجار أسعار الأضاحي في أسواق مصراتة قبل العيد.",
        "تفجير طاقات الشباب هدف ملتقى تنظمه بلدية طبرق.",
        "قطع رحالة الطريق من الزاوية إلى زوارة مشيا على الأقدام.",
    ],
)
def test_words_that_only_look_like_an_event(text: str) -> None:
    assert [draft for draft in told(text) if draft.event_type is not EventType.STATEMENT] == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("لم تتعرض المنشآت النفطية في البريقة لأي قصف.", "negated"),
        ("غابت المظاهرات عن شوارع طرابلس هذا العام.", "negated"),
        ("رفض الطرفان توقيع اتفاق في غدامس.", "negated"),
        ("يخشى سكان طرابلس من اندلاع اشتباكات جديدة.", "hypothetical"),
        ("هل تنزلق طرابلس إلى المواجهة المسلحة؟", "hypothetical"),
        ("تعهد الوزير بنشر قوات الأمن في سبها.", "planned"),
        ("يجب نشر قوات الأمن في طرابلس.", "appeal"),
        ("تداول ناشطون شائعات عن خطف مهندس في سبها.", "hypothetical"),
        ("مقتل خمسة أشخاص في حادث تصادم بين سيارتين قرب أجدابيا.", "other_subject"),
        ("توقيف ثلاثة متهمين بقتل مواطن في غريان.", "background"),
    ],
)
def test_what_did_not_happen_is_listed_with_its_reason(text: str, reason: str) -> None:
    drafts, not_counted = read(text)
    assert reason in {one.reason for one in not_counted}
    assert {d.event_type for d in drafts} <= {EventType.LAW_ENFORCEMENT, EventType.STATEMENT}


def test_of_what_somebody_is_accused_is_not_the_news() -> None:
    (draft,) = told("ألقت الشرطة القبض على رجل بتهمة خطف تاجر في سبها.")
    assert draft.event_type is EventType.LAW_ENFORCEMENT


@pytest.mark.parametrize(
    "text",
    [
        "قُتلت عائلة كاملة ذبحا في منزلها ببلدة القره بوللي.",  # not the hope (أمل) that كاملة seems to hold
        "قالت بعثة الأمم المتحدة للدعم في ليبيا إن الطرفين وقعا اتفاقا في سرت.",  # a name, not an appeal for support
    ],
)
def test_letters_that_seem_to_be_written_onto_a_word_do_not_hide_an_event(text: str) -> None:
    assert [d for d in told(text) if d.event_type in {EventType.ATTACK, EventType.AGREEMENT}]


def test_a_ministry_does_not_visit() -> None:
    assert told("يقع مبنى وزارة الداخلية في وسط طرابلس.") == []


@pytest.mark.parametrize(
    ("text", "object_kind"),
    [
        ("أحبطت الجمارك تهريب خمسة ملايين قرص مخدر عبر ميناء مصراتة.", "drugs"),
        ("صادرت السلطات شحنة أسلحة في ميناء الخمس.", "weapons"),
        ("ضبطت دوريات الأمن شاحنتي تهريب وقود قرب زوارة.", "fuel"),
        ("أقفل أهالي منطقة الواحات صمامات خط النفط المؤدي إلى الحريقة.", "oil_site"),
        ("قطع محتجون الطريق الساحلي غرب الزاوية بالإطارات.", "road"),
        ("احتجز خفر السواحل الليبي قارب صيد إيطاليا قبالة مصراتة.", "vessel"),
        ("قصفت المدفعية مستشفى ميدانيا في وادي الربيع جنوب طرابلس.", "hospital"),
        ("هاجم مسلحون محطة تحلية في طبرق.", "water"),
    ],
)
def test_object_kind(text: str, object_kind: str) -> None:
    assert object_kind in {draft.object_kind for draft in told(text)}


@pytest.mark.parametrize(
    "text",
    [
        "هدد المجلس الاجتماعي ورفلة، في بيان قرأه أحد أعيانه مساء الأحد، بإغلاق صمامات النفط في الحقل.",
        "لوحت الحكومة المكلفة من البرلمان، مساء الأحد، بإعلان حالة القوة القاهرة على الموانئ النفطية.",
    ],
)
def test_a_threatened_closing_is_a_statement_alone(text: str) -> None:
    assert [(d.event_type, d.sub_event_type) for d in told(text)] == [(EventType.STATEMENT, None)]


def test_an_agreed_ceasefire_is_neither_a_shooting_nor_a_fight() -> None:
    drafts = told("توصل أعيان الزاوية إلى اتفاق على وقف إطلاق النار بين المجموعتين.")
    assert [draft.sub_event_type for draft in drafts] == ["ceasefire"]
    assert [draft.event_type for draft in drafts] == [EventType.AGREEMENT]
