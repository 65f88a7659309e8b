"""Days that a report does not tell beside its events, but before, after or above them; the reports are our own."""

from __future__ import annotations

from datetime import date

import pytest
from reading import PUBLISHED, claim_of, claims_of

from libya_events.extraction.dates import find_date_mentions
from libya_events.extraction.dates.choice import find_day_of_writing
from libya_events.model import EventType


@pytest.mark.parametrize(
    ("text", "event_type", "day"),
    [
        pytest.param(
            "Judge Salem Hassan was freed in Sabha, Libya, on Sunday, nine days after masked men kidnapped him.",
            EventType.ABDUCTION,
            date(2025, 5, 2),
            id="counted back from the day told",
        ),
        pytest.param(
            "أفرج عن القاضي سالم حسن في مدينة سبها الليبية الأحد بعد تسعة أيام من خطفه على يد ملثمين أمام المحكمة.",
            EventType.ABDUCTION,
            date(2025, 5, 2),
            id="counted back from the day told, in Arabic",
        ),
        pytest.param(
            "Two days after gunmen attacked a bank in Tripoli, police arrested a Libyan man in Zliten on Tuesday.",
            EventType.ATTACK,
            date(2025, 5, 11),
            id="counted back from a day told behind it",
        ),
        pytest.param(
            "The army took most of Sirte, Libya, on Monday.\nThe loss came two days after a missile hit a barracks in "
            "Tripoli, killing nine soldiers.",
            EventType.STRIKE,
            date(2025, 5, 10),
            id="counted back from the day of another event",
        ),
        pytest.param(
            "وقعت قبيلتا التبو وأولاد سليمان في سبها اتفاق صلح أمس الثلاثاء بعد ثلاثة أيام من المفاوضات في ليبيا.",
            EventType.AGREEMENT,
            date(2025, 5, 13),
            id="days of talks say how long they lasted",
        ),
        pytest.param(
            "Armed groups fought in Zawiya, Libya, on Monday.\nGunmen attacked a police station in the city, which "
            "burned until Tuesday morning.",
            EventType.ATTACK,
            date(2025, 5, 12),
            id="until when something lasts",
        ),
        pytest.param(
            "تقاتلت مجموعتان مسلحتان في مدينة الزاوية الليبية يوم الاثنين.\n"
            "وهاجم مسلحون مركز شرطة في المدينة ظل يحترق حتى صباح الثلاثاء.",
            EventType.ATTACK,
            date(2025, 5, 12),
            id="until when something lasts, in Arabic",
        ),
        pytest.param(
            "A ceasefire between two armed groups in Zawiya, Libya, was holding on Wednesday, local elders said.\n"
            "The groups signed the ceasefire on Sunday under the eyes of the chief of staff.",
            EventType.AGREEMENT,
            date(2025, 5, 11),
            id="when something still holds",
        ),
        pytest.param(
            "لا يزال وقف إطلاق النار بين مجموعتين مسلحتين في مدينة الزاوية الليبية صامدا اليوم الأربعاء.\n"
            "ووقعت المجموعتان اتفاق وقف إطلاق النار يوم الأحد برعاية رئاسة الأركان.",
            EventType.AGREEMENT,
            date(2025, 5, 11),
            id="when something still holds, in Arabic",
        ),
        pytest.param(
            "Serbia said on Tuesday that two of its diplomats held hostage near Sabratha, Libya, since March were "
            "alive.",
            EventType.ABDUCTION,
            date(2025, 3, 1),
            id="who is held since a month was taken in it",
        ),
        pytest.param(
            "In March, two groups of gunmen clashed in Zawiya, Libya, for most of a Saturday.",
            EventType.CLASH,
            date(2025, 3, 1),
            id="any Saturday is no day",
        ),
        pytest.param(
            "The death toll from Friday's shooting in Tripoli, Libya, now stands at 46.\n"
            "Hundreds of people had demonstrated in Tripoli to demand that the militias leave the city.\n"
            "On Saturday four more people were killed when gunmen were halted by fighters in Tajoura.",
            EventType.PROTEST,
            date(2025, 5, 9),
            id="the day of another event in the next sentence",
        ),
        pytest.param(
            "Fighting between two tribes in Sabha, Libya, has killed at least 40 people since it erupted on Sunday, a "
            "doctor said on Tuesday, while hundreds of people protested in Tripoli.",
            EventType.PROTEST,
            date(2025, 5, 13),
            id="since when something else goes on",
        ),
        pytest.param(
            "أمرت النيابة العامة الليبية بحبس مسؤولين في مصرف بمدينة البيضاء بتهمة الاختلاس.\n"
            "وقال مكتب النائب العام في بيان نشره الاثنين إن المتهمين استولوا على مليوني دينار.",
            EventType.LAW_ENFORCEMENT,
            date(2025, 5, 12),
            id="the day of the announcement where no other is told",
        ),
    ],
)
def test_an_event_happened_on_its_own_day(text: str, event_type: EventType, day: date) -> None:
    assert claim_of(text, event_type).event_date == day


def test_a_day_above_the_article_dates_it_where_no_other_is_known() -> None:
    text = "Tripoli, 6 March 2013:\n\nGunmen attacked the offices of a television station in Tripoli yesterday evening."
    start = text.index("Gunmen")
    assert find_day_of_writing(text, start, len(text), None) == date(2013, 3, 6)


@pytest.mark.parametrize("length", [90, 150])
def test_a_day_below_the_article_dates_it_where_no_other_is_known(length: int) -> None:
    text = (
        "تدين المنظمة خطف محام من أمام منزله في سبها أمس، وتطالب السلطات بالإفراج عنه فورا.\n\n"
        "صدر في طرابلس\n11 ذو القعدة 1445 هـ الموافق 19 مايو 2024 م\n"
    )
    assert find_day_of_writing(text, 0, min(length, len(text)), None) == date(2024, 5, 19)


def test_the_day_of_another_story_below_an_article_dates_nothing() -> None:
    text = (
        "خطف مسلحون محاميا من أمام منزله في سبها أمس.\n\nاقرأ أيضا\nمقتل جنديين في هجوم على بوابة قرب سرت قبل أيام\n"
        "نشر يوم 3 أبريل 2019 الساعة الخامسة\n"
    )
    assert find_day_of_writing(text, 0, text.index("اقرأ"), None) is None


def test_a_day_without_a_year_is_the_one_nearest_to_a_day_told_in_full() -> None:
    text = "Freed on 3 March 2021, they had been held since 12 December; on 9 April they came home."
    days = [mention.first for mention in find_date_mentions(text, None)]
    assert days == [date(2021, 3, 3), date(2020, 12, 12), date(2021, 4, 9)]


def test_an_old_day_dates_nothing_where_the_day_of_publication_is_unknown() -> None:
    text = (
        "قتل عشرون عسكريا في معارك بين الجيش ومسلحين في منطقة قنفودة غربي بنغازي.\n"
        "وقال مصدر إن القوات تحاصر مباني يتحصن بها المسلحون.\n"
        "وقالت سيدة إن أطفالها يعيشون على التمر.\n"
        "وأطلقت عملية الكرامة في 16 مايو 2014 وخلفت آلاف القتلى."
    )
    assert claim_of(text, EventType.CLASH, None).event_date is None


def test_months_earlier_count_from_the_news() -> None:
    assert find_date_mentions("Two months earlier", PUBLISHED)[0].first == date(2025, 3, 1)
    assert find_date_mentions("وقبل ذلك بعام", PUBLISHED)[0].first == date(2024, 5, 1)


def test_days_from_one_to_another_are_all_meant() -> None:
    (mention,) = find_date_mentions("from Thursday until Saturday", PUBLISHED)
    assert (mention.first, mention.last) == (date(2025, 5, 8), date(2025, 5, 10))


@pytest.mark.parametrize(
    ("behind", "day"),
    [
        ("وبعد ثلاثة أيام انفجرت سيارة في مصراتة.", date(2025, 5, 6)),
        ("وبعد أسبوع من ذلك اندلعت اشتباكات.", date(2025, 5, 10)),
        ("وبعد ساعات اندلعت اشتباكات.", date(2025, 5, 3)),
        ("Two days before that, a mine went off.", date(2025, 5, 1)),
    ],
)
def test_days_after_the_one_told_before_are_counted_from_it(behind: str, day: date) -> None:
    *_, last = find_date_mentions(f"هاجم مسلحون بوابة في سرت في 3 مايو. {behind}", PUBLISHED)
    assert last.first == last.last == day


def test_days_of_fighting_count_from_no_day_told_before() -> None:
    text = "هاجم مسلحون بوابة في سرت في 3 مايو. وبعد ثلاثة أيام من القتال عاد الهدوء."
    assert [mention.span.text for mention in find_date_mentions(text, PUBLISHED)] == ["3 مايو."]


@pytest.mark.parametrize(
    ("break_", "days"), [(" ", [date(2025, 5, 12), date(2025, 5, 13)]), ("\n", [date(2025, 5, 13)])]
)
def test_what_follows_in_its_paragraph_on_monday_is_not_the_fighting_of_tuesday(break_: str, days: list[date]) -> None:
    text = (
        f"Gunmen shot dead a commander in Tripoli, the Libyan capital, on Monday.{break_}Clashes then broke out in the "
        "district of Abu Salim between his men and the 444th Brigade.\n"
        "On Tuesday evening clashes broke out again in Abu Salim between the 444th Brigade and Rada.\n"
    )
    assert [claim.event_date for claim in claims_of(text) if claim.event_type is EventType.CLASH] == days


@pytest.mark.parametrize(
    "ahead",
    [
        "ويقول محتجون إنهم ملوا وعود السياسيين الذين أخفقوا في تنظيم الانتخابات التي كانت مقررة نهاية العام الماضي.",
        "ويقول محتجون في طبرق إنهم خرجوا لأن الانتخابات كانت مقررة نهاية العام الماضي.",
        "ومن المقرر أن تخرج مظاهرات أخرى اليوم الأربعاء في ميدان الشهداء.",
    ],
)
def test_what_was_scheduled_or_lies_ahead_dates_no_event(ahead: str) -> None:
    text = (
        "اقتحم متظاهرون غاضبون مساء أمس الثلاثاء مقر البرلمان في طبرق شرقي ليبيا.\n"
        f"وفي طرابلس احتشد المئات في ميدان الشهداء ورددوا هتافات ضد السياسيين.\n{ahead}"
    )
    assert {c.event_date for c in claims_of(text) if c.event_type is EventType.PROTEST} == {date(2025, 5, 13)}


@pytest.mark.parametrize(
    "text",
    [
        "Hundreds protested in Tripoli, Libya, against the delay of an election scheduled for last December.",
        "Hundreds of people protested in Martyrs' Square in Tripoli, Libya, against the militias.\n"
        "Organisers plan to protest again on Wednesday in the square.",
        "احتشد المئات في ميدان الشهداء في العاصمة الليبية طرابلس ورددوا هتافات ضد السياسيين.\n"
        "ومن المقرر أن تخرج مظاهرات أخرى اليوم الأربعاء في ميدان الشهداء.",
    ],
)
def test_an_event_has_no_day_where_only_something_planned_has_one(text: str) -> None:
    assert claim_of(text, EventType.PROTEST).event_date is None


@pytest.mark.parametrize(
    "text",
    [
        "Dozens of bodies unearthed in Kufra migrant graves\nSecurity forces in southeastern Libya have exhumed the "
        "remains of 20 migrants from a burial site, officials said.\n"
        "At least 65 bodies were found in a similar grave near Kufra in January.",
        "Clashes broke out in Zawiya, Libya, between two armed groups.\nThe city has seen much of this.\n"
        "Clashes broke out in Zawiya in January between the same groups.",
    ],
)
def test_the_news_is_not_what_happened_in_a_month_long_past(text: str) -> None:
    assert [claim.event_date for claim in claims_of(text)] == [None, date(2025, 1, 1)]


def test_the_next_day_does_not_count_from_since_when_somebody_was_held() -> None:
    text = "The men sailed on 12 May. They had been held since 1 March. The next day they came home."
    assert find_date_mentions(text, PUBLISHED)[-1].first == date(2025, 5, 13)
