"""Marking evidence in a report's text: right letters, right direction, nothing of the text read as HTML."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.source_text import MarkedSpan, build_legend, build_marked_text, build_source_text, find_marks
from libya_events.model import CasualtyStatement, Count, Evidence, Language, Outcome
from libya_events.presentation.palette import EVIDENCE_MARKS, Mark
from tests.builders import make_claim, make_claim_actor, make_report, make_span

TEXT = "اندلعت اشتباكات في الزاوية أمس وقتل 3 أشخاص"


def _plain(html: str) -> str:
    return unescape(re.sub(r"<[^>]+>", "", html))


def _marked(html: str, mark: str) -> list[str]:
    return [unescape(words) for words in re.findall(rf'<mark class="le-mark le-mark-{mark}"[^>]*>(.*?)</mark>', html)]


def test_each_passage_is_marked_by_its_kind_inside_the_sentence() -> None:
    marks = [
        MarkedSpan(0, len(TEXT), Mark.SENTENCE),
        MarkedSpan(TEXT.index("الزاوية"), TEXT.index("الزاوية") + 7, Mark.PLACE),
        MarkedSpan(TEXT.index("أمس"), TEXT.index("أمس") + 3, Mark.DATE),
    ]
    html = build_marked_text(TEXT, 0, len(TEXT), marks, "ar")
    assert _marked(html, "place") == ["الزاوية"]
    assert _marked(html, "date") == ["أمس"]
    assert '<span class="le-mark-sentence"><mark' in html


def test_of_two_overlapping_marks_the_more_specific_is_drawn() -> None:
    marks = [MarkedSpan(0, 10, Mark.TRIGGER), MarkedSpan(5, 15, Mark.CASUALTIES)]
    html = build_marked_text("0123456789abcdefghij", 0, 20, marks, "en")
    assert _marked(html, "trigger") == ["01234"]
    assert _marked(html, "casualties") == ["56789", "abcde"]


def test_marks_beyond_the_part_shown_are_cut_to_it() -> None:
    html = build_marked_text("0123456789", 2, 5, [MarkedSpan(0, 4, Mark.PLACE)], "en")
    assert _plain(html) == "234"
    assert _marked(html, "place") == ["23"]


@given(
    st.text(st.characters(codec="utf-8"), min_size=1, max_size=60),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60), st.sampled_from(Mark)), max_size=6),
)
def test_whatever_the_marks_the_text_comes_out_whole_and_escaped(text: str, spans: list[tuple[int, int, Mark]]) -> None:
    marks = [MarkedSpan(min(a, b), max(a, b), mark) for a, b, mark in spans]
    html = build_marked_text(text, 0, len(text), marks, "en")
    without_own_tags = re.sub(r"</?(?:span|mark)(?: class=\"[a-z_ -]+\")?(?: title=\"[a-z ]+\")?>", "", html)
    assert "<" not in without_own_tags
    assert unescape(without_own_tags) == text


def test_hostile_text_stays_text() -> None:
    html = build_marked_text('<script>alert(1)</script> & "x"', 0, 32, [], "en")
    assert html == "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;"


@pytest.mark.parametrize(
    ("language", "way"), [(Language.ARABIC, "rtl"), (Language.ENGLISH, "ltr"), (Language.OTHER, "auto")]
)
def test_the_text_runs_in_its_own_direction(language: Language, way: str) -> None:
    html = build_source_text(make_report(language=language), [], "en")
    assert f'class="le-text" dir="{way}"' in html


def test_clutter_is_folded_away_and_never_marked() -> None:
    report = make_report(TEXT, before="قائمة الموقع\n", after="\nمواضيع: الزاوية")
    html = build_source_text(report, [make_claim(report)], "ar")
    assert html.count('<details class="le-clutter">') == 2
    assert "<details open" not in html
    below = html[html.rindex("<details") :]
    assert "مواضيع: الزاوية" in below
    assert "le-mark" not in below


def test_a_report_without_clutter_shows_no_fold() -> None:
    assert "<details" not in build_source_text(make_report(TEXT), [], "en")


def test_all_evidence_of_a_claim_becomes_marks_once() -> None:
    report = make_report(TEXT)
    killed = make_span(report, "قتل 3 أشخاص")
    claim = make_claim(
        report,
        evidence=Evidence(
            sentence=make_span(report, TEXT),
            trigger=make_span(report, "اشتباكات"),
            place=make_span(report, "الزاوية"),
            date=make_span(report, "أمس"),
            killed=killed,
        ),
        actors=(make_claim_actor(report, "x", "أشخاص"),),
        casualties=(CasualtyStatement(Outcome.KILLED, Count(3, 3, 3), killed),),
    )
    marks = find_marks([claim, claim])
    assert sorted(str(mark.mark) for mark in marks) == [
        "actor", "casualties", "date", "place", "sentence", "trigger",
    ]  # fmt: skip


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_legend_explains_every_mark(language: str) -> None:
    assert all(f"le-mark-{mark}" in build_legend(language) for mark in EVIDENCE_MARKS)
