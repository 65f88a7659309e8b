"""The accuracy page's pieces: what they say about a measurement, and what they leave unsaid."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from components.accuracy import build_accuracy, build_facts, build_limits, build_measurement, build_tiles
from components.accuracy_tables import build_confidence_table, build_field_table, build_share, build_type_table
from libya_events.evaluation.measures import Basis, Field, Measures, MistakeKind, Tally
from libya_events.evaluation.results import Result
from libya_events.model import ConfidenceLevel, EventType

MEASURES = Measures(
    reports=30,
    paired=30,
    quotes=200,
    fields={Field.EVENT: Tally(40, 50, 30, 30), Field.DATE: Tally(10, 20, 9, 9)},
    event_types={
        EventType.CLASH: Tally(20, 25, 15, 15),
        EventType.PROTEST: Tally(2, 4, 1, 1),
        EventType.MEETING: Tally(),
    },
    confidence={ConfidenceLevel.CLEAR: Tally(found=20, right_of_found=18)},
    mistakes={MistakeKind.WRONG_QUOTE: 1},
)
REAL = Result("news", Basis.REAL_UNSHIPPED, date(2025, 6, 1), "1.0", {"all": MEASURES, "ar": MEASURES})
OWN = replace(REAL, basis=Basis.OWN_SAMPLE, languages={"all": MEASURES, "ar": MEASURES, "en": MEASURES})


def _plain(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


@pytest.mark.parametrize("language", ["en", "ar"])
def test_only_our_own_reports_are_called_circular(language: str) -> None:
    word = {"en": "Circular", "ar": "دائري"}[language]
    assert word in _plain(build_measurement(OWN, language))
    assert "le-circular" in build_measurement(OWN, language)
    assert word not in _plain(build_measurement(REAL, language))
    assert "le-circular" not in build_measurement(REAL, language)


def test_date_reports_and_languages_are_told() -> None:
    assert dict(build_facts(OWN, "en")) == {
        "Measured on": "1 June 2025",
        "Reports": "30 (30 Arabic, 30 English)",
        "Events coded by hand": "50",
        "Version": "1.0",
    }
    assert dict(build_facts(REAL, "ar"))["الأخبار"] == "30 (العربية)"


def test_the_main_figures_say_how_uncertain_they_are() -> None:
    shown, told, clear = build_tiles(REAL, "en")
    assert shown[1:] == ("75%", "30 of 40; likely between \u206860%\u2069 and \u206886%\u2069")
    assert told[1] == "60%"
    assert clear[1] == "90%"
    nothing = replace(REAL, languages={"all": Measures()})
    assert [value for _, value, _ in build_tiles(nothing, "en")] == ["–", "–", "–"]


def test_a_language_without_real_reports_is_named_among_the_limits() -> None:
    missing = "Real English reports have not been measured yet."
    assert missing in build_limits([REAL, OWN], "en")
    both = replace(REAL, languages={**REAL.languages, "en": MEASURES})
    assert missing not in build_limits([both, OWN], "en")
    assert len(build_limits([REAL, OWN], "ar")) == len(build_limits([REAL, OWN], "en"))


def test_every_field_has_its_row_for_every_language() -> None:
    html = build_field_table(OWN.languages, "en")
    assert html.count("<tr>") == 2 + len(Field)
    date_row = _plain(html).split("Date ")[1].split("Killed")[0]
    assert date_row.split() == ["90%", "45%", "60%"] * 2


def test_types_that_never_occur_have_no_row_and_few_cases_are_pale() -> None:
    html = build_type_table(MEASURES, "en")
    assert "Meeting" not in html
    assert _plain(html).split("Armed clash ")[1].startswith("75% 15 of 20")
    assert "le-few" not in build_share(15, 20, "en")
    assert "le-few" in build_share(1, 2, "en")
    assert build_share(0, 0, "en") == "–"


def test_confidence_words_are_those_of_the_event_panel() -> None:
    assert "the text says it clearly" in build_confidence_table(MEASURES, "en")
    assert "18 من 20" in build_confidence_table(MEASURES, "ar")


def test_grave_mistakes_are_counted() -> None:
    assert "1 of 200" in _plain(build_measurement(REAL, "en"))


def test_foreign_text_is_escaped() -> None:
    assert "<b>" not in build_accuracy([replace(REAL, tool_version="<b>1</b>")], "en")
