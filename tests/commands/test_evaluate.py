"""``evaluate`` as a person uses it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from libya_events.cli import main

REPORT = "اندلعت اشتباكات مسلحة في مدينة الزاوية الليبية أمس بين مجموعتين مسلحتين، وقُتل شخصان.\n"
GOLD: dict[str, Any] = {
    "report": "zawiya.txt",
    "published_at": "2025-05-13",
    "relevant": True,
    "events": [
        {
            "event_type": "clash",
            "place": {"name": "Zawiya", "lat": 32.76, "lon": 12.73},
            "date": "2025-05-12",
            "actors": [],
            "killed": 2,
            "injured": None,
            "evidence": "اندلعت اشتباكات مسلحة في مدينة الزاوية",
        }
    ],
}


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "zawiya.txt").write_text(REPORT, encoding="utf-8")
    return folder


def _gold(tmp_path: Path, *lines: object) -> str:
    path = tmp_path / "gold.jsonl"
    path.write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in lines), encoding="utf-8")
    return str(path)


def _changed(**changes: object) -> dict[str, Any]:
    return {**GOLD, "events": [{**GOLD["events"][0], **changes}]}


def test_a_report_without_a_date_is_read_with_that_of_the_gold(
    reports: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["evaluate", _gold(tmp_path, GOLD), str(reports), "--format", "json"]) == 0
    captured = capsys.readouterr()
    figures = json.loads(captured.out)["languages"]["ar"]["figures"]
    assert (figures["event_f1"], figures["date_accuracy"], figures["casualty_accuracy"]) == (1.0, 1.0, 1.0)
    assert "1 report measured, 0 rejected" in captured.err


def test_a_date_of_its_own_goes_before_that_of_the_gold(
    reports: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (reports / "zawiya.txt").write_text("Published: 2024-01-02\n\n" + REPORT, encoding="utf-8")
    assert main(["evaluate", _gold(tmp_path, GOLD), str(reports), "--errors"]) == 0
    assert "gold: 2025-05-12; found: 2024-01-01" in capsys.readouterr().out


def test_mistakes_are_listed_by_kind_where_asked_for(
    reports: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gold = _gold(tmp_path, _changed(killed=5))
    assert main(["evaluate", gold, str(reports)]) == 0
    assert "zawiya.txt" not in capsys.readouterr().out
    assert main(["evaluate", gold, str(reports), "--errors"]) == 0
    lines = capsys.readouterr().out.splitlines()
    at = lines.index("wrong_casualty (1)")
    assert "zawiya.txt: killed: gold: 5; found: 2" in lines[at + 1]


def test_the_result_file_says_what_was_measured(reports: Path, tmp_path: Path) -> None:
    out = tmp_path / "result.json"
    options = ["--output", str(out), "--label", "one report", "--basis", "own_sample"]
    assert main(["evaluate", _gold(tmp_path, GOLD), str(reports), *options]) == 0
    written = json.loads(out.read_text(encoding="utf-8"))
    assert (written["label"], written["basis"]) == ("one report", "own_sample")
    assert written["languages"]["all"]["figures"]["reports"] == 1


def test_a_result_file_without_label_or_basis_is_refused(
    reports: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "result.json"
    assert main(["evaluate", _gold(tmp_path, GOLD), str(reports), "--output", str(out), "--label", "x"]) == 2
    assert "--basis (real_unshipped, own_blind, own_sample)" in capsys.readouterr().err
    assert not out.exists()


def test_what_cannot_be_measured_is_named_and_the_rest_measured(
    reports: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (reports / "uncoded.txt").write_text("Nothing was coded here.", encoding="utf-8")
    gold = _gold(tmp_path, GOLD, {"report": "bad.txt"}, {**GOLD, "report": "absent.txt"})
    assert main(["evaluate", gold, str(reports)]) == 1
    told = capsys.readouterr().err
    assert "gold.jsonl:2" in told
    assert "absent.txt: The gold names this report" in told
    assert "1 report measured, 1 report without gold left out, 2 rejected" in told


def test_a_report_given_twice_is_measured_once(
    reports: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["evaluate", _gold(tmp_path, GOLD), str(reports), str(reports / "zawiya.txt")]) == 1
    assert "1 report measured, 1 rejected" in capsys.readouterr().err


def test_no_report_to_measure_is_nothing_done(
    reports: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["evaluate", _gold(tmp_path, {**GOLD, "report": "absent.txt"}), str(reports)]) == 2
    assert capsys.readouterr().out == ""


def test_gold_that_is_not_there_is_told(reports: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", str(tmp_path / "none.jsonl"), str(reports)]) == 2
    assert "none.jsonl: the gold cannot be read" in capsys.readouterr().err
