import csv
import time
from datetime import date
from pathlib import Path

import pytest
from reading import PUBLISHED

from libya_events.extraction.dates import find_date_mentions, resolve_date
from libya_events.model import DatePrecision

DATA = Path(__file__).parents[1] / "data"


def read_cases() -> list[tuple[str, str, str, str]]:
    cases = []
    for name in ("date_expressions.csv", "date_phrases.csv"):
        with (DATA / name).open(encoding="utf-8", newline="") as file:
            cases += [(row["expression"], row["published_at"], row["from"], row["to"]) for row in csv.DictReader(file)]
    return cases


@pytest.mark.parametrize(("expression", "published_at", "first", "last"), read_cases())
def test_expression_lies_within_its_days(expression: str, published_at: str, first: str, last: str) -> None:
    resolved = resolve_date(expression, date.fromisoformat(published_at))
    assert resolved is not None
    assert date.fromisoformat(first) <= resolved[0] <= resolved[1] <= date.fromisoformat(last)


@pytest.mark.parametrize(
    "text",
    [
        "ذكرت صحيفة المصري اليوم أن الوضع هادئ",
        "مصر اليوم - طرابلس",
        "Russia Today reported",
        "فجّر انتحاري نفسه",
        "قوات فجر ليبيا",
        "أحد عناصر الكتيبة",
        "سوق الجمعة شهد اشتباكات",
        "ثورة 17 فبراير",
        "قوات اللواء 444 في طرابلس",
        "3 أيام من القتال",
        "لليوم الثالث على التوالي",
        "25ر1 دولار في اليوم",
        "مارس ضغوطا على الحكومة",
        "forces march on Tripoli",
        "he may attend",
        "قبل يومين من الانتخابات",
        "31 يونيو",
        "page 12 of 14",
        "هدنة طوال أيام عيد الأضحى",
        "قوات الشيخ عيد في سرت",
        "عام 300 شخص",
        "صباح عيد الأضحى الماضي",
        "item 1/2/05",
        "5/6",
    ],
)
def test_words_that_are_no_date_of_an_event(text: str) -> None:
    assert find_date_mentions(text, PUBLISHED) == []


@pytest.mark.parametrize(
    ("expression", "published_at", "first", "last"),
    [
        ("ليلة عيد الفطر", date(2025, 4, 2), date(2025, 3, 29), date(2025, 3, 30)),
        ("شهر رمضان الماضي", date(2025, 3, 10), date(2024, 3, 11), date(2024, 4, 9)),
        ("about two weeks ago", PUBLISHED, date(2025, 4, 29), date(2025, 5, 1)),
        ("آخر أيام مايو", date(2025, 5, 2), date(2025, 4, 25), date(2025, 5, 2)),
    ],
)
def test_an_expression_means_all_its_days(expression: str, published_at: date, first: date, last: date) -> None:
    resolved = resolve_date(expression, published_at)
    assert resolved is not None
    assert resolved[:2] == (first, last)


def test_the_feast_alone_is_no_day_long_after_both_feasts() -> None:
    assert find_date_mentions("صباح يوم العيد", date(2025, 9, 1)) == []


@pytest.mark.parametrize(
    "expression", ["الخميس الماضي", "أمس", "19 يوليو الماضي", "5 مايو", "last week", "overnight", "منذ شهرين"]
)
def test_relative_expressions_stay_unresolved_without_a_published_date(expression: str) -> None:
    (mention,) = find_date_mentions(expression, None)
    assert (mention.first, mention.last, mention.precision) == (None, None, DatePrecision.UNKNOWN)
    assert mention.span.text == expression
    assert resolve_date(expression, None) is None


@pytest.mark.parametrize("expression", ["8 ديسمبر/كانون الأول 2024", "2024-12-08", "December 8, 2024", "8/12/2024"])
def test_absolute_dates_need_no_published_date(expression: str) -> None:
    assert resolve_date(expression, None) == (date(2024, 12, 8), date(2024, 12, 8), DatePrecision.DAY)


@pytest.mark.parametrize("expression", ["منذ أكثر من شهرين", "قبل أقل من أسبوع", "a few days ago"])
def test_vague_expressions_are_kept_unresolved(expression: str) -> None:
    (mention,) = find_date_mentions(expression, PUBLISHED)
    assert mention.first is None


@pytest.mark.parametrize(
    ("expression", "precision"),
    [
        ("أمس", DatePrecision.DAY),
        ("ليل الاثنين الثلاثاء", DatePrecision.DAY),
        ("الأسبوع الماضي", DatePrecision.WEEK),
        ("الشهر الماضي", DatePrecision.MONTH),
        ("عام 2014", DatePrecision.YEAR),
        ("بين عامي 2014 و2020", DatePrecision.UNKNOWN),
    ],
)
def test_precision_follows_the_length(expression: str, precision: DatePrecision) -> None:
    resolved = resolve_date(expression, PUBLISHED)
    assert resolved is not None
    assert resolved[2] is precision


@pytest.mark.parametrize(
    ("expression", "first"),
    [
        ("خلال شهري نوفمبر وديسمبر", date(2024, 11, 1)),
        ("النصف الأول من مارس", date(2025, 3, 1)),
        ("between August and October 2024", date(2024, 8, 1)),
    ],
)
def test_a_span_is_read_whole(expression: str, first: date) -> None:
    resolved = resolve_date(expression, PUBLISHED)
    assert resolved is not None
    assert resolved[0] == first
    assert (resolved[1] - first).days > 13


def test_the_week_begins_on_saturday() -> None:
    assert resolve_date("الأسبوع الماضي", date(2025, 5, 10)) == (date(2025, 5, 3), date(2025, 5, 9), DatePrecision.WEEK)


def test_a_weekday_that_contradicts_today_is_believed() -> None:
    resolved = resolve_date("اليوم الثلاثاء", date(2015, 7, 31))
    assert resolved is not None
    assert resolved[0] == date(2015, 7, 28)


def test_spans_are_exact_and_leave_proclitics_out() -> None:
    text = "قُتل مدني فجر أمس الثلاثاء، وبالأمس أيضا، و12 مايو"
    mentions = find_date_mentions(text, PUBLISHED)
    assert [mention.span.text for mention in mentions] == ["فجر أمس الثلاثاء", "بالأمس", "12 مايو"]
    assert all(text[m.span.start : m.span.end] == m.span.text for m in mentions)


def test_only_the_given_part_of_the_text_is_read() -> None:
    text = "أمس. اليوم. غدا"
    assert [m.span.text for m in find_date_mentions(text, PUBLISHED, 5, 10)] == ["اليوم"]


@pytest.mark.parametrize("piece", ["12 مايو ", "منذ ثلاثة ", "الاثنين و", "5/", "مساء أمس (", "a hundred and "])
def test_time_grows_with_the_length_only(piece: str) -> None:
    started = time.process_time()
    find_date_mentions(piece * (100_000 // len(piece)), PUBLISHED)
    assert time.process_time() - started < 10
