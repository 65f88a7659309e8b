"""The event's panel: the line, the words that prove it, who said what."""

from __future__ import annotations

from typing import Any

import pytest

from components.event_panel import EventAccount, build_facts, build_panel, build_statement_rows, confidence_words
from libya_events.model import (
    CasualtyStatement,
    Claim,
    Count,
    Evidence,
    Language,
    Outcome,
    Polarity,
    Report,
    Role,
    Scope,
    Speaker,
)
from tests.builders import make_claim, make_claim_actor, make_report, make_span

TEXT = "اشتباكات في الزاوية. قتل 3 مدنيين بحسب المستشفى."
EVENT: dict[str, Any] = {
    "event_id": "e1", "event_type": "clash", "sub_event_type": None, "event_date": None, "event_date_end": None,
    "date_precision": "unknown", "place_name_en": "Zawiya", "place_name_ar": "الزاوية", "geo_precision": "town",
    "killed_low": 3, "killed_best": 3, "killed_high": 5, "injured_low": 0, "injured_best": 0, "injured_high": 0,
    "reports": 2, "sources": 1, "status": "machine", "provider": "extracted", "confidence": 0.6,
    "summary_en": "Clash in Zawiya", "summary_ar": "اشتباك في الزاوية",
}  # fmt: skip


def _claim(report: Report, **changes: object) -> Claim:
    killed = make_span(report, "قتل 3 مدنيين")
    return make_claim(
        report,
        evidence=Evidence(make_span(report, TEXT), make_span(report, "اشتباكات"), place=make_span(report, "الزاوية")),
        casualties=(
            CasualtyStatement(Outcome.KILLED, Count(3, 3, 3), killed, "civilians", Speaker.HOSPITAL),
            CasualtyStatement(Outcome.KILLED, Count(52, 52, 52), killed, scope=Scope.CUMULATIVE),
        ),
        actors=(make_claim_actor(report, "x", "المستشفى", Role.INITIATOR),),
        **changes,
    )


def _account(event: dict[str, Any] | None = None, **fields: object) -> EventAccount:
    report = make_report(TEXT, **{"source_name": "Sample Wire", "url": "https://a.example/1", **fields})
    return EventAccount(event or EVENT, [_claim(report)], {report.report_id: report})


def test_the_line_stands_above_the_evidence_and_the_text_below() -> None:
    html = build_panel(_account(), "en")
    order = [html.index(words) for words in ("Clash in Zawiya", "le-quote", "Who said what", "Show source text")]
    assert order == sorted(order)
    assert '<details class="le-report" open>' in html


def test_the_evidence_sentence_is_marked_and_keeps_its_direction() -> None:
    html = build_panel(_account(), "en")
    assert '<blockquote class="le-quote" dir="rtl" lang="ar">' in html
    assert ">الزاوية</mark>" in html


def test_who_said_what_on_casualties() -> None:
    assert build_statement_rows(_account(), "en") == [
        ("killed: 3", "civilians, this event", "hospital or doctors", "Sample Wire"),
        ("killed: 52", "running toll", "no source named", "Sample Wire"),
    ]
    assert build_statement_rows(_account(), "ar")[0][1:3] == ("مدنيون، هذا الحدث", "مصادر طبية")


def test_facts_say_what_was_not_reported_and_what_was_none() -> None:
    facts = dict(build_facts(_account(), "en"))
    assert facts["Event date"] == "Date unknown"
    assert facts["Killed"] == "3 (3–5)"
    assert facts["Injured"] == "None, according to the source"
    assert facts["Reports and sources"] == "2 reports, single source"
    assert facts["Status"] == "Machine-coded, not reviewed"
    assert facts["How sure"] == "likely"
    assert facts["Initiator, according to the report"] == "X"
    assert "Provider" not in facts
    missing = {**EVENT, "killed_low": None, "killed_best": None, "killed_high": None}
    assert dict(build_facts(_account(missing), "ar"))["القتلى"] == "لم يُذكر"


def test_a_figure_without_bounds_is_that_figure() -> None:
    bare = {**EVENT, "killed_low": None, "killed_best": 1200, "killed_high": None}
    assert dict(build_facts(_account(bare), "en"))["Killed"] == "1,200"


@pytest.mark.parametrize(("language", "words"), [("en", "date of publication unknown"), ("ar", "تاريخ النشر غير محدد")])
def test_a_report_without_date_says_so_once(language: str, words: str) -> None:
    html = build_panel(_account(published_at=None), language)
    assert f"</strong> · {words}<" in html
    assert "published 13 May 2025" in build_panel(_account(), "en")


@pytest.mark.parametrize(("confidence", "words"), [(0.9, "clearly"), (0.6, "likely"), (0.2, "unsure")])
def test_confidence_is_words_and_never_a_decimal(confidence: float, words: str) -> None:
    said = confidence_words(confidence, "en")
    assert words in said
    assert not any(sign.isdigit() for sign in said)


def test_a_denial_says_that_it_is_one() -> None:
    report = make_report(TEXT)
    account = EventAccount(EVENT, [_claim(report, polarity=Polarity.DENIED)], {report.report_id: report})
    assert "Denied in this report" in build_panel(account, "en")


def test_an_imported_event_names_its_provider_and_says_there_is_no_text() -> None:
    account = EventAccount({**EVENT, "provider": "ucdp"}, [], {})
    html = build_panel(account, "en")
    assert "UCDP" in html
    assert "No text of a report is kept" in html


HOSTILE = '<script>x</script>"><img src=x onerror=y>'


def test_nothing_hostile_comes_through() -> None:
    event = {**EVENT, "summary_en": HOSTILE, "place_name_en": HOSTILE}
    html = build_panel(_account(event, source_name=HOSTILE, title=HOSTILE, url="javascript:alert(1)"), "en")
    assert "<script" not in html
    assert "<img" not in html
    assert "href" not in html
    assert "javascript:alert(1)" in html  # shown as text, so that the reader sees what was given


def test_a_web_address_is_linked_without_telling_where_from() -> None:
    html = build_panel(_account(), "en")
    assert 'href="https://a.example/1" target="_blank" rel="noopener noreferrer nofollow"' in html


@pytest.mark.parametrize(("language", "way"), [(Language.ENGLISH, "ltr"), (Language.ARABIC, "rtl")])
def test_the_whole_text_follows_the_report_not_the_interface(language: Language, way: str) -> None:
    assert f'class="le-text" dir="{way}"' in build_panel(_account(language=language), "ar")
