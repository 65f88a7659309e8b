"""The result file: what is written is what is read, and a damaged file says what to do."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from libya_events.errors import ReadingError
from libya_events.evaluation.chance import likely_range
from libya_events.evaluation.comparison import by_language, compare
from libya_events.evaluation.measures import Basis
from libya_events.evaluation.published import load_published
from libya_events.evaluation.results import Result, read_result, write_result
from libya_events.model import EventType
from tests.builders import TRIPOLI, make_claim, make_coded, make_report
from tests.evaluation.gold_lines import make_gold, make_gold_event

SECRET = "Fighting broke out near the harbour of Tripoli."


def _result(basis: Basis = Basis.OWN_SAMPLE) -> Result:
    report = make_report(SECRET)
    claims = (make_claim(report, place=TRIPOLI), make_claim(report, EventType.PROTEST))
    found = compare(make_gold(make_gold_event(evidence=SECRET, killed=2)), make_coded(report, *claims))
    return Result("a label", basis, date(2025, 6, 1), "1.2.3", by_language([found]))


def test_a_written_result_reads_the_same(tmp_path: Path) -> None:
    write_result(_result(), tmp_path / "r.json")
    assert read_result(tmp_path / "r.json") == _result()


def test_a_result_file_holds_figures_and_no_word_of_a_report(tmp_path: Path) -> None:
    write_result(_result(), tmp_path / "r.json")
    text = (tmp_path / "r.json").read_text(encoding="utf-8")
    written = json.loads(text)
    assert (written["date"], written["tool_version"], written["basis"]) == ("2025-06-01", "1.2.3", "own_sample")
    assert written["languages"]["all"]["figures"]["event_precision"] == 0.5
    assert written["languages"]["all"]["mistakes"]["wrong_casualty"] == 1
    assert "harbour" not in text


@pytest.mark.parametrize(
    "damage",
    [
        lambda fields: fields.pop("languages"),
        lambda fields: fields["languages"].pop("all"),
        lambda fields: fields.update(basis="hearsay"),
        lambda fields: fields["languages"]["all"]["event_types"].update(war={}),
        lambda fields: fields["languages"]["all"].pop("mistakes"),
    ],
)
def test_a_damaged_result_says_what_to_do(tmp_path: Path, damage: object) -> None:
    path = tmp_path / "r.json"
    write_result(_result(), path)
    fields = json.loads(path.read_text(encoding="utf-8"))
    damage(fields)  # type: ignore[operator]
    path.write_text(json.dumps(fields), encoding="utf-8")
    with pytest.raises(ReadingError, match="evaluate --output"):
        read_result(path)


def test_real_reports_come_before_our_own(tmp_path: Path) -> None:
    write_result(_result(Basis.OWN_SAMPLE), tmp_path / "a.json")
    write_result(_result(Basis.REAL_UNSHIPPED), tmp_path / "b.json")
    assert [result.basis for result in load_published(tmp_path)] == [Basis.REAL_UNSHIPPED, Basis.OWN_SAMPLE]


def test_the_project_publishes_results_on_real_reports_on_blind_texts_and_on_its_own() -> None:
    results = load_published()
    assert [result.basis for result in results] == [Basis.REAL_UNSHIPPED, Basis.OWN_BLIND, Basis.OWN_SAMPLE]
    assert all(result.label and result.measures.reports for result in results)


def test_a_share_of_few_cases_is_uncertain() -> None:
    low, high = likely_range(5, 10)
    assert (low, high) == (pytest.approx(0.237, abs=0.001), pytest.approx(0.763, abs=0.001))
    assert likely_range(0, 5)[0] == 0.0
    assert likely_range(5, 5)[1] == 1.0
    narrow = likely_range(500, 1000)
    assert narrow[1] - narrow[0] < 0.07
