import csv
import time
from pathlib import Path

import pytest

from libya_events.extraction.casualties import count_of, find_casualty_statements
from libya_events.model import CasualtyStatement, Count, Outcome, Scope, Span, Speaker

DATA = Path(__file__).parents[1] / "data"


def read_cases() -> list[tuple[str, str, str]]:
    with (DATA / "casualty_sentences.csv").open(encoding="utf-8", newline="") as file:
        return [(row["sentence"], row["killed"], row["injured"]) for row in csv.DictReader(file)]


def count_in(text: str, outcome: Outcome) -> Count | None:
    found = count_of(find_casualty_statements(text), outcome, text)
    return None if found is None else found[0]


def only(text: str) -> CasualtyStatement:
    (statement,) = find_casualty_statements(text)
    return statement


@pytest.mark.parametrize(("sentence", "killed", "injured"), read_cases())
def test_figures_of_a_sentence(sentence: str, killed: str, injured: str) -> None:
    for outcome, expected in ((Outcome.KILLED, killed), (Outcome.INJURED, injured)):
        count = count_in(sentence, outcome)
        assert (None if count is None else count.best) == (int(expected) if expected else None), outcome


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("سقوط 5 قتلى", Count(5, 5, 5)),
        ("مقتل ما لا يقل عن 17 مدنيا", Count(17, 17, None)),
        ("أكثر من 12 مهاجرا قضوا", Count(12, 12, None)),
        ("نحو 20 قتيلا", Count(None, 20, None)),
        ("up to 20 people were killed", Count(None, 20, 20)),
        ("between 5 and 7 fighters were killed", Count(5, 5, 7)),
        ("بين 5 و7 قتلى", Count(5, 5, 7)),
        ("عشرات القتلى", Count(None, None, None)),
        ("مقتل وإصابة 12 شخصا", Count(None, None, None)),
        ("دون وقوع ضحايا", Count(0, 0, 0)),
    ],
)
def test_bounds_that_the_words_give(text: str, count: Count) -> None:
    assert count_in(text, Outcome.KILLED) == count


def test_missing_persons() -> None:
    assert count_in("فقدان 20 مهاجرا قبالة السواحل", Outcome.MISSING) == Count(20, 20, 20)


def test_subsets_are_told_apart_and_never_added() -> None:
    text = "قُتل 17 مدنيا، بينهم طفلان، وأصيب 22 آخرون، بينهم 7 أطفال"
    statements = find_casualty_statements(text)
    scopes = [(s.outcome, s.count.best, s.scope, s.who) for s in statements]
    assert (Outcome.KILLED, 2, Scope.SUBSET, "children") in scopes
    assert (Outcome.INJURED, 7, Scope.SUBSET, "children") in scopes
    assert count_in(text, Outcome.KILLED) == Count(17, 17, 17)


def test_groups_of_one_event_are_added_and_the_span_covers_both() -> None:
    text = "أدى الهجوم إلى مقتل 3 جنود و2 مدنيين"
    found = count_of(find_casualty_statements(text), Outcome.KILLED, text)
    assert found is not None
    assert found[0] == Count(5, 5, 5)
    assert found[1].text == "3 جنود و2 مدنيين"


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("قتل 300 شخص منذ عام 2014", Scope.CUMULATIVE),
        ("قتل 300 شخص منذ اندلاع المعارك", Scope.CUMULATIVE),
        ("300 people were killed so far this year", Scope.CUMULATIVE),
        ("موجة الاغتيالات أودت بحياة 250 شخصا", Scope.CUMULATIVE),
        ("قتل 17 مدنيا منذ 16 من الشهر الماضي", Scope.THIS_EVENT),
        ("ارتفعت حصيلة الاشتباكات إلى 52 قتيلا", Scope.THIS_EVENT),
    ],
)
def test_running_totals_over_a_longer_time(text: str, scope: Scope) -> None:
    assert only(text).scope is scope


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("قال مدير المستشفى إن 5 أشخاص قتلوا", Speaker.HOSPITAL),
        ("أعلن الهلال الأحمر مقتل 5 أشخاص", Speaker.RED_CRESCENT),
        ("أعلنت الأمم المتحدة مقتل 5 مدنيين", Speaker.UN),
        ("وأفاد شهود عيان بمقتل 5 أشخاص", Speaker.WITNESS),
        ("Five people were killed, the health ministry said", Speaker.GOVERNMENT),
        ("أعلن المتحدث باسم الجيش مقتل 5 مسلحين", Speaker.PARTY),
        ("قتل 5 أشخاص", Speaker.UNATTRIBUTED),
    ],
)
def test_who_gives_the_figure(text: str, speaker: Speaker) -> None:
    assert only(text).speaker is speaker


def test_masked_numbers_count_nobody() -> None:
    text = "مقتل 12 مسلحا"
    assert find_casualty_statements(text, masked=[Span(5, 7, "12")]) == []


def test_the_attributed_precise_figure_is_preferred_to_an_estimate() -> None:
    text = "قتل نحو 20 مهاجرا. وقال مدير المستشفى إن 19 مهاجرا لقوا حتفهم."
    assert count_in(text, Outcome.KILLED) == Count(19, 19, 19)


def test_spans_are_exact_within_the_given_part() -> None:
    text = "مقتل 9 جنود. أصيب عشرة بجروح. مقتل 4 مدنيين."
    statements = find_casualty_statements(text, 13, 29)
    assert [(s.outcome, s.span.text) for s in statements] == [(Outcome.INJURED, "عشرة")]
    assert all(text[s.span.start : s.span.end] == s.span.text for s in statements)


@pytest.mark.parametrize(
    "piece", ["قتل 3 جنود و", "منذ 2011 قتل 3 وقال المستشفى ", "killed and ", "حتفهم ", "including 2 children, ", "no "]
)
def test_time_grows_with_the_length_only(piece: str) -> None:
    started = time.process_time()
    find_casualty_statements(piece * (50_000 // len(piece)))
    assert time.process_time() - started < 10
