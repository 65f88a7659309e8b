"""Which date of a report belongs to which event; the reports are our own."""

from __future__ import annotations

from datetime import date

import pytest
from reading import PUBLISHED, claim_of

from libya_events.extraction.dates import find_date_mentions
from libya_events.extraction.dates.choice import find_dateline
from libya_events.model import EventType


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت وزارة الداخلية الليبية اليوم الأربعاء أن اشتباكات اندلعت في مدينة الزاوية أمس بين مجموعتين مسلحتين.",
        "اندلعت اشتباكات بين مجموعتين مسلحتين في مدينة الزاوية الليبية أمس، وقالت الوزارة اليوم إنها تحقق.",
        "The interior ministry said on Wednesday that clashes between armed groups broke out in Zawiya on Tuesday.",
        "Armed clashes between two groups broke out in Zawiya on Tuesday, the ministry said on Wednesday.",
    ],
)
def test_the_day_of_a_speech_is_not_the_day_of_what_it_tells(text: str) -> None:
    assert claim_of(text, EventType.CLASH).event_date == date(2025, 5, 13)


def test_the_day_of_a_speech_counts_where_no_other_is_told() -> None:
    text = "The interior ministry said on Tuesday that clashes between armed groups had broken out in Zawiya."
    assert claim_of(text, EventType.CLASH).event_date == date(2025, 5, 13)


def test_a_later_sentence_on_the_same_event_gives_the_day_that_the_speech_does_not() -> None:
    text = (
        "أعلنت وزارة الصحة الليبية اليوم الأربعاء مقتل 3 أشخاص في اشتباكات بين مجموعتين مسلحتين بمدينة الزاوية.\n"
        "واندلعت الاشتباكات في الزاوية مساء الاثنين."
    )
    claim = claim_of(text, EventType.CLASH)
    assert claim.event_date == date(2025, 5, 12)
    assert claim.evidence.date is not None
    assert claim.evidence.date.text == "مساء الاثنين"


def test_an_event_without_a_day_takes_that_of_the_sentences_before() -> None:
    text = (
        "اندلعت اشتباكات بين مجموعتين مسلحتين في مدينة الزاوية الليبية يوم الاثنين.\n"
        "وقصفت طائرة مسيرة مقر إحدى المجموعتين في المدينة ما أدى إلى مقتل 3 مسلحين."
    )
    assert claim_of(text, EventType.STRIKE).event_date == date(2025, 5, 12)


def test_no_day_is_carried_from_the_background() -> None:
    text = (
        "تظاهر المئات في ميدان الشهداء بطرابلس ضد حكومة الوحدة الوطنية.\n"
        "وكانت المدينة شهدت اشتباكات عنيفة بين مجموعات مسلحة في 27 أغسطس 2022."
    )
    assert claim_of(text, EventType.PROTEST).event_date is None


def test_the_next_day_counts_from_the_day_told_before() -> None:
    text = "قصفت طائرة مسيرة موقعا في سرت يوم السبت الماضي. وفي اليوم التالي أغلق محتجون الطريق."
    found = [(m.span.text, m.first) for m in find_date_mentions(text, PUBLISHED)]
    assert found == [("يوم السبت الماضي", date(2025, 5, 10)), ("اليوم التالي", date(2025, 5, 11))]
    (alone,) = find_date_mentions("وفي اليوم التالي أغلق محتجون الطريق.", PUBLISHED)
    assert alone.first is None


def test_what_happened_the_day_before_the_date_of_its_sentence() -> None:
    text = "Security forces deployed in Zawiya on Tuesday, a day after clashes between two armed groups in the town."
    assert claim_of(text, EventType.CLASH).event_date == date(2025, 5, 12)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("طرابلس 14 مايو 2025 (وكالة) - اندلعت اشتباكات أمس", date(2025, 5, 14)),
        ("اشتباكات في الزاوية\n14/5/2025\nاندلعت اشتباكات أمس", date(2025, 5, 14)),
        ("TRIPOLI, Libya, May 14, 2025 (Agency) -- Clashes broke out on Tuesday", date(2025, 5, 14)),
        ("اندلعت اشتباكات عنيفة في مدينة الزاوية غربي العاصمة الليبية يوم 14 مايو 2025 بين مجموعتين", None),
        ("TRIPOLI, May 14 (Agency) -- Clashes broke out on Tuesday", None),
    ],
)
def test_a_dateline_is_a_whole_date_that_opens_the_article(text: str, day: date | None) -> None:
    assert find_dateline(text, 0, len(text)) == day


def test_without_a_published_date_relative_days_count_from_the_dateline() -> None:
    text = "طرابلس 14 مايو 2025 (وكالة) - اندلعت اشتباكات بين مجموعتين مسلحتين في مدينة الزاوية الليبية أمس."
    assert claim_of(text, EventType.CLASH, None).event_date == date(2025, 5, 13)
    without = text.partition(" - ")[2]
    assert claim_of(without, EventType.CLASH, None).event_date is None


def test_the_line_of_a_dateline_counts_though_it_is_no_part_of_the_article() -> None:
    text = (
        "Colonel killed in Benghazi\nBenghazi, 14 May 2025:\n"
        "A retired air force colonel was shot dead by unknown gunmen outside his home in Benghazi yesterday evening."
    )
    assert claim_of(text, EventType.ATTACK, None).event_date == date(2025, 5, 13)


@pytest.mark.parametrize(
    "text",
    [
        "Calm returned to Zawiya on Wednesday after armed clashes in the town on Monday between two groups.",
        "Shops reopened in Zawiya on Tuesday, a day after the heaviest armed clashes in the town for two years.",
        "عاد الهدوء إلى الزاوية الليبية اليوم بعد اشتباكات عنيفة دارت يوم الاثنين بين مجموعتين مسلحتين.",
    ],
)
def test_the_day_on_which_calm_returned_is_not_that_of_the_fighting(text: str) -> None:
    assert claim_of(text, EventType.CLASH).event_date == date(2025, 5, 12)


def test_the_day_of_a_kidnapping_is_not_that_of_the_release() -> None:
    text = "Five engineers who were kidnapped in Tripoli on Saturday have been released, the ministry said on Tuesday."
    assert claim_of(text, EventType.AGREEMENT).event_date == date(2025, 5, 13)


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        (
            "خطف مسلحون مهندسا في سبها جنوب ليبيا، وهو خامس أجنبي يخطف في المدينة منذ مطلع العام.",
            EventType.ABDUCTION,
        ),
        (
            "Jets bombed camps near Sirte in a campaign that has cost 300 lives since it began in March.",
            EventType.STRIKE,
        ),
    ],
)
def test_what_goes_on_since_a_month_dates_no_event(text: str, event_type: EventType) -> None:
    assert claim_of(text, event_type).event_date is None


def test_at_that_time_is_the_month_told_before() -> None:
    text = "كانت الجولة الأخيرة في نوفمبر 2024، وقتل في المواجهات آنذاك 20 شخصا."
    first, then = find_date_mentions(text, PUBLISHED)
    assert (then.span.text, then.first, then.last) == ("آنذاك", first.first, first.last)


def test_a_day_in_the_name_of_a_brigade_is_no_date() -> None:
    assert find_date_mentions("مقاتلو كتيبة «17 فبراير» في بنغازي", PUBLISHED) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (  # The mission condemns on Tuesday what happened on Sunday.
            "The UN mission in Libya on Tuesday condemned an attack on a clinic in Zawiya.\n"
            "The attack, which took place late on Sunday, wounded two nurses.",
            date(2025, 5, 11),
        ),
        (
            "Gunmen attacked a police station in the Libyan town of Zliten on Sunday, the ministry said on Monday.\n"
            "Libya has been in turmoil since the fall of its ruler in 2011.",
            date(2025, 5, 11),
        ),
        (
            "A day after masked men stormed a bank in Zliten, Libyan police said on Monday they had suspects.",
            date(2025, 5, 11),
        ),
    ],
)
def test_the_day_of_an_attack(text: str, day: date) -> None:
    assert claim_of(text, EventType.ATTACK).event_date == day


@pytest.mark.parametrize(
    "text",
    [
        "Calm returned to the Libyan capital Tripoli on Tuesday after three days of fighting between armed groups.\n"
        "The fighting erupted on Saturday night when a commander was arrested.",
        "عاد الهدوء إلى طرابلس الثلاثاء بعد ثلاثة أيام من القتال بين مجموعات مسلحة.\n"
        "واندلعت المواجهات في العاصمة الليبية مساء السبت عقب توقيف أحد القادة.",
    ],
)
def test_the_day_of_calm_is_not_that_of_the_fighting_before_it(text: str) -> None:
    assert claim_of(text, EventType.CLASH).event_date == date(2025, 5, 10)


def test_yesterday_counts_from_a_dateline_soon_before_publication() -> None:
    text = "Tripoli, {} 2025 (Agency) - Armed men kidnapped a lawyer from his home in Tarhuna yesterday, a group said."
    assert claim_of(text.format("13 May"), EventType.ABDUCTION).event_date == date(2025, 5, 12)
    assert claim_of(text.format("3 February"), EventType.ABDUCTION).event_date == date(2025, 5, 13)


def test_what_was_said_at_the_weekend_had_happened_before_it() -> None:
    text = "Libyan officials said on Sunday that 40 migrants had drowned when their boat capsized off Zuwara on {}."
    assert claim_of(text.format("Friday"), EventType.MIGRATION).event_date == date(2025, 5, 9)
    assert claim_of(text.format("Tuesday"), EventType.MIGRATION).event_date == date(2025, 5, 6)


def test_a_dateline_dates_no_event_that_has_a_day_of_its_own() -> None:
    text = (
        "BENGHAZI, May 13 (Agency) - A car bomb killed two soldiers in the east Libyan city on Monday, an officer said."
    )
    assert claim_of(text, EventType.BOMBING).event_date == date(2025, 5, 12)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("On 12 May 2025 a boat was stopped. Two days earlier another one had sunk.", 10),
        ("On 12 May 2025 a boat was stopped, and a week earlier another one.", 5),
        ("On 12 May 2025 a boat was stopped. Three days later it was let go.", 15),
        ("On 12 May 2025 they were seen at the gate. The night before shots had been heard.", 11),
        ("أوقف قارب في 12 مايو 2025. وقبل ذلك بيومين غرق قارب آخر.", 10),
        ("أوقف قارب في 12 مايو 2025، وبعدها بثلاثة أيام أطلق سراحه.", 15),
    ],
)
def test_days_before_and_after_count_from_the_day_told_before(text: str, days: int) -> None:
    assert find_date_mentions(text, None)[-1].first == date(2025, 5, days)


@pytest.mark.parametrize(
    "text",
    [
        "Ninety migrants drown in worst disaster this year\n\nNinety migrants drowned off Zuwara, the UN said Tuesday.",
        "غرق 90 مهاجرا في أسوأ حادثة هذا العام\n\nغرق 90 مهاجرا قبالة زوارة، وفق ما أعلنت المفوضية أمس الثلاثاء.",
    ],
)
def test_what_an_event_is_compared_with_is_not_its_date(text: str) -> None:
    assert claim_of(text, EventType.MIGRATION).event_date == date(2025, 5, 13)


def test_what_a_heading_says_was_said_when_its_lead_says() -> None:
    text = (
        "Libyan army threatens to strike foreign ships\n\n"
        "The Libyan army will strike foreign ships nearing its ports, its spokesman said late on Monday. "
        "On Sunday the government's forces took Gharyan. Schools in the capital are closed today."
    )
    assert claim_of(text, EventType.STATEMENT).event_date == date(2025, 5, 12)


def test_fighting_of_which_a_heading_tells_began_on_the_day_that_the_report_names() -> None:
    text = (
        "اشتباكات في طرابلس: 80 قتيلا\n\n"
        "قالت وزارة الصحة الليبية إن 80 شخصا قتلوا منذ اندلاع المعارك جنوب العاصمة في 26 أبريل الماضي."
    )
    assert claim_of(text, EventType.CLASH).event_date == date(2025, 4, 26)
