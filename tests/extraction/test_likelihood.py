"""What is told as having happened is likelier than mere talk of it; what is too unlikely is listed, not lost."""

from __future__ import annotations

from datetime import date

import pytest
from builders import make_report

from libya_events.extraction.events.candidates import find_candidates
from libya_events.extraction.events.drafts import Draft
from libya_events.extraction.events.likelihood import estimate_likelihood, find_likely
from libya_events.model import EventType
from libya_events.pipeline import code_report, read_article


def candidates(text: str) -> list[Draft]:
    article, mentions = read_article(make_report(text=text, published_at=date(2025, 5, 14)))
    return find_candidates(article, mentions)[0]


def signs(text: str) -> set[str]:
    (draft,) = candidates(text)
    return set(draft.signs)


@pytest.mark.parametrize(
    ("told", "in_passing"),
    [
        (
            "اندلعت اشتباكات عنيفة أمس بين كتيبتين في مدينة الزاوية، وقتل ثلاثة مسلحين.",
            "قال محلل إن البلاد عرفت خلافات كثيرة. وأضاف أن الاشتباكات لا تبني دولة في ليبيا.",
        ),
        (
            "Clashes broke out in Zawiya on Monday between two brigades and three fighters were killed.",
            "The analyst spoke of many quarrels. He said that the clashes do not build a state in Libya.",
        ),
    ],
)
def test_news_is_likelier_than_talk_about_it(told: str, in_passing: str) -> None:
    (news,), talk = candidates(told), candidates(in_passing)
    assert talk
    assert all(estimate_likelihood(news.signs) > estimate_likelihood(one.signs) for one in talk)


def test_the_words_around_a_trigger_are_noted() -> None:
    found = signs("وقال المتحدث إن «الاشتباكات في سبها انتهت» بعد أيام.")
    assert {"quoted", "article", "reporting_before", f"type:{EventType.CLASH}", "place:own", "sentence:0"} <= found
    assert "quoted" not in signs("انتهت الاشتباكات في سبها بعد أيام.")


def test_how_often_and_where_an_event_is_told_is_noted() -> None:
    text = "اشتباكات في سبها\nاندلعت أمس اشتباكات في مدينة سبها بين مجموعتين مسلحتين."
    assert {"in_heading", "told:2", "events:1"} <= signs(text)


def test_what_is_too_unlikely_is_listed_with_its_words() -> None:
    coded = code_report(
        make_report(
            text="استقبل وزير الداخلية في طرابلس وفدا من أعيان سبها. وقال الوزير إن الحديث عن المعارك لا يفيد، وإن "
            "الحرب الأهلية انتهت. وأضاف أن من يتكلم عن القتال والمعارك إنما يريد السوء بليبيا."
        )
    )
    listed = [one for one in coded.not_counted if one.reason == "unlikely"]
    assert listed
    assert all(coded.report.text[one.span.start : one.span.end] == one.span.text for one in listed)


def test_the_likeliest_event_of_a_report_needs_less_than_the_others() -> None:
    assert find_likely([0.3]) == {0}
    assert find_likely([0.3, 0.3]) == {0}
    assert find_likely([0.3, 0.42, 0.9]) == {1, 2}
    assert find_likely([0.1, 0.2]) == find_likely([]) == set()


def test_what_is_spoken_of_is_marked() -> None:
    (attack,) = candidates("The mission condemned on Tuesday the shelling of a market in Sabha by armed groups.")
    assert "statement_before" in attack.signs
    (shelling,) = candidates("Armed groups shelled a market in Sabha on Tuesday, residents said.")
    assert "statement_before" not in shelling.signs


def test_signs_never_seen_count_nothing() -> None:
    assert estimate_likelihood(["no such sign"]) == estimate_likelihood([])
