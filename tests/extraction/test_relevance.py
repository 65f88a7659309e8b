"""Which reports are about security in Libya, and why the others are not. The reports were written for these tests."""

import csv
from pathlib import Path

import pytest

from libya_events.model import CodedReport, Report
from libya_events.pipeline import code_report

CASES = list(csv.DictReader((Path(__file__).parents[1] / "data" / "relevance.csv").open(encoding="utf-8")))


def report_of(text: str) -> Report:
    return Report("r_text", "text.txt", text, 0, len(text))


def code(text: str) -> CodedReport:
    return code_report(report_of(text))


@pytest.mark.parametrize(
    ("text", "reason"),
    [(case["text"], case["reason"] or None) for case in CASES],
    ids=[case["text"].partition("\n")[0] for case in CASES],
)
def test_a_report_is_relevant_or_says_why_not(text: str, reason: str | None) -> None:
    coded = code(text)
    assert (coded.relevant, coded.reason) == (reason is None, reason)


def test_no_claim_comes_from_a_report_that_is_not_relevant() -> None:
    coded = [code(case["text"]) for case in CASES if case["reason"]]
    assert not any(report.claims for report in coded)


def test_a_report_without_a_name_of_libya_in_its_opening_is_another_countrys() -> None:
    abroad = "Gunmen attacked a village in Burkina Faso and killed ten people, the army said.\n"
    filler = "The attackers came on motorcycles and burned houses before soldiers arrived, witnesses said.\n" * 3
    assert code(f"{abroad}{filler}Such weapons come from Libya, Tripoli says.").reason == "other_country"


def test_the_title_decides_between_two_countries() -> None:
    body = "Tunisian and Libyan officers, Tunisian customs men and smugglers' lawyers spoke of arrests and weapons."
    assert code(f"Officers meet in Zuwara, Libya\n{body}").relevant
    assert code(f"Officers meet in Sousse, Tunisia\n{body}").reason == "other_country"


@pytest.mark.parametrize("text", ["", "Clashes", "قتيلان"])
def test_a_text_that_names_no_country_is_not_relevant(text: str) -> None:
    assert code(text).reason == "other_country"


def test_a_post_of_one_sentence_is_relevant_by_the_incident_that_it_tells() -> None:
    assert code("أغلق شبان الطريق في تاورغاء مساء الأحد.").claims
    assert not code("احتفل شبان في تاورغاء مساء الأحد.").claims


def test_a_report_set_in_another_country_is_not_looked_through_for_events() -> None:
    told = "Syrian officials denied that clashes broke out in Aleppo, Syria, on Monday.\n"
    body = "No clashes took place in Homs or in Damascus, the Syrian army said. " * 2
    assert code("Clashes broke out in Sabha, Libya, on Monday. No clashes took place in Zawiya, Libya.").not_counted
    coded = code(told + body)
    assert (coded.reason, coded.claims, coded.not_counted) == ("other_country", (), ())


def test_who_is_stopped_at_the_border_with_libya_is_stopped_in_another_country() -> None:
    body = "أوقفت وحدات الجيش بولاية تطاوين مسلحين في سيارة قادمة من ليبيا، وفق وزارة الدفاع التونسية."
    assert code(f"تطاوين : ضبط أسلحة مهربة من ليبيا\n{body}").relevant
    assert code(f"تطاوين : ضبط أسلحة من ليبيا\n{body}").reason == "other_country"


def test_a_bulletin_that_opens_with_a_greeting_is_where_its_news_are() -> None:
    greeting = (
        "نشرة الواحدة\nأيها السادة أسعدتم صباحا وهذا موجز لأهم الأنباء التي وردت إلينا من مراسلينا هذا اليوم وما قبله "
        "من أخبار ومتابعات كثيرة.\n"
    )
    assert code(greeting + "أغلق شبان الطريق في تاورغاء، واندلعت اشتباكات في الزاوية، وضبطت أسلحة في سبها.").relevant
