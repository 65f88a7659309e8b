"""Floors of accuracy on the sample reports: a change of registers or rules must not make the reading worse unnoticed.

The measure is circular (we wrote the reports and the rules); it guards against accidents, it proves nothing.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from libya_events.commands.check import find_wrong_quotes
from libya_events.errors import Rejection
from libya_events.evaluation.comparison import Comparison, by_language, compare
from libya_events.evaluation.gold import read_gold
from libya_events.evaluation.measures import ALL, Measures
from libya_events.evaluation.published import FOLDER
from libya_events.evaluation.results import read_result
from libya_events.model import CodedReport
from libya_events.pipeline import code_report
from libya_events.reports.reader import read_reports

REPOSITORY = Path(__file__).parents[2]
LIMITS = json.loads((Path(__file__).parent / "floors.json").read_text(encoding="utf-8"))
FLOORS: dict[str, dict[str, float]] = LIMITS["sample"]
CEILINGS: dict[str, int] = LIMITS["sample_ceilings"]
DRIFT = 0.03
REWRITE = (
    "python -m libya_events evaluate sample_data/gold.jsonl sample_data/reports --basis own_sample "
    '--label "own sample reports" --output libya_events/reference/accuracy/sample.json'
)


@pytest.fixture(scope="module")
def coded() -> list[CodedReport]:
    found = []
    for item in read_reports([REPOSITORY / "sample_data" / "reports"]):
        assert not isinstance(item, Rejection), str(item)
        found.append(code_report(item))
    return found


@pytest.fixture(scope="module")
def measured(coded: list[CodedReport]) -> dict[str, Measures]:
    gold, rejected = read_gold(REPOSITORY / "sample_data" / "gold.jsonl")
    assert rejected == []
    comparisons: list[Comparison] = [compare(gold[one.report.file_name], one) for one in coded]
    assert len(comparisons) == len(gold)
    return by_language(comparisons)


@pytest.mark.parametrize(
    ("language", "figure"), [(language, figure) for language, floors in FLOORS.items() for figure in floors]
)
def test_no_figure_falls_below_its_floor(measured: dict[str, Measures], language: str, figure: str) -> None:
    value = measured[language].figures()[figure]
    assert value is not None
    assert value >= FLOORS[language][figure]


def test_both_languages_have_the_same_floors() -> None:
    assert FLOORS.keys() == {"ar", "en"}
    assert FLOORS["ar"].keys() == FLOORS["en"].keys()


@pytest.mark.parametrize("figure", CEILINGS)
def test_no_count_of_grave_mistakes_rises(measured: dict[str, Measures], figure: str) -> None:
    value = measured[ALL].figures()[figure]
    assert value is not None
    assert value <= CEILINGS[figure]


def test_every_quote_stands_in_its_report(coded: list[CodedReport]) -> None:
    assert [wrong for one in coded for claim in one.claims for wrong in find_wrong_quotes(claim, one.report)] == []


@pytest.mark.parametrize("language", [ALL, "ar", "en"])
def test_the_published_result_is_what_is_measured_today(measured: dict[str, Measures], language: str) -> None:
    """A file that has drifted is written anew with the command ``REWRITE``."""
    published, today = read_result(FOLDER / "sample.json").languages[language], measured[language]
    assert published.reports == today.reports
    for figure in FLOORS["ar"]:
        assert published.figures()[figure] == pytest.approx(today.figures()[figure], abs=DRIFT), REWRITE
