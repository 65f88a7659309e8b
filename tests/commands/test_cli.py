"""The command line as a person uses it: exit codes, counts, and bad input that loses nothing."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from libya_events.cli import main
from libya_events.extraction.dates import find_date_mentions
from libya_events.model import DateMention

ARABIC = "اندلعت اشتباكات مسلحة في مدينة الزاوية الليبية أمس بين مجموعتين مسلحتين، وقُتل شخصان.\n"


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "zawiya.txt").write_text("Source: Sample Wire\nPublished: 2025-05-13\n\n" + ARABIC, encoding="utf-8")
    (folder / "undated.txt").write_text("Source: Sample Radio\n\nتظاهر المئات في مدينة سبها.\n", encoding="utf-8")
    return folder


def test_extract_prints_one_object_a_report(reports: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", str(reports)]) == 0
    captured = capsys.readouterr()
    found = {line["report"]: line for line in map(json.loads, captured.out.splitlines())}
    claim = found["zawiya.txt"]["claims"][0]
    sentence = claim["evidence"]["sentence"]
    assert (claim["event_type"], claim["event_date"], claim["place"]["place_id"]) == ("clash", "2025-05-12", "zawiya")
    assert found["zawiya.txt"]["text"][sentence["start"] : sentence["end"]] == sentence["text"]
    assert "2 reports read" in captured.err
    assert "0 rejected" in captured.err


def test_the_second_ingest_adds_nothing(reports: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store = ["--store", str(tmp_path / "store")]
    assert main(["ingest", str(reports), *store]) == 0
    assert "2 claims and 2 events added" in capsys.readouterr().err
    assert main(["ingest", str(reports), *store]) == 0
    assert "2 reports read (2 known already), 0 claims and 0 events added" in capsys.readouterr().err
    assert main(["check", *store]) == 0


def test_bad_files_are_named_and_the_good_ones_kept(
    reports: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (reports / "empty.txt").write_text("")
    (reports / "feed.jsonl").write_text('{"text": "In Sabha gunmen attacked a checkpoint."}\n{broken\n')
    assert main(["ingest", str(reports), "--store", str(tmp_path / "store")]) == 1
    captured = capsys.readouterr()
    assert "empty.txt" in captured.err
    assert "feed.jsonl:2" in captured.err
    assert "3 reports read" in captured.err
    assert "2 rejected" in captured.err


@pytest.mark.parametrize("command", ["extract", "ingest"])
def test_a_fault_in_coding_one_report_is_named_and_the_others_are_coded(
    command: str, reports: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail_in_sabha(text: str, *arguments: object) -> list[DateMention]:
        if "سبها" in text:
            raise ZeroDivisionError("no such day")
        return find_date_mentions(text, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr("libya_events.pipeline.find_date_mentions", fail_in_sabha)
    (reports / "zz-last.txt").write_text("Source: Sample Wire\n\n" + ARABIC, encoding="utf-8")
    store = ["--store", str(tmp_path / "store")] if command == "ingest" else []
    assert main([command, str(reports), *store]) == 1
    told = capsys.readouterr().err
    assert "2 reports read" in told
    assert "1 rejected" in told
    assert "undated.txt: The program failed in coding it, in test_cli.py, line" in told
    assert "ZeroDivisionError: no such day" in told


def test_a_store_that_cannot_be_written_says_what_to_do(
    reports: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "occupied").write_text("a file, not a directory")
    assert main(["ingest", str(reports), "--store", str(tmp_path / "occupied")]) == 2
    captured = capsys.readouterr()
    assert "occupied" in captured.err
    assert "choose another" in captured.err


def test_nothing_to_read_is_nothing_done(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "nothing").mkdir()
    assert main(["extract", str(tmp_path / "nothing")]) == 2
    assert "nothing" in capsys.readouterr().err


def test_export_holds_the_rows_of_the_filter(reports: Path, tmp_path: Path) -> None:
    store = ["--store", str(tmp_path / "store")]
    main(["ingest", str(reports), *store])
    out = tmp_path / "clashes.csv"
    assert main(["export", *store, "--filter", "type=clash", str(out)]) == 0
    with out.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["event_type"] for row in rows] == ["clash"]
    assert rows[0]["place_id"] == "zawiya"


def test_a_filter_that_cannot_be_read_is_refused(
    reports: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store = ["--store", str(tmp_path / "store")]
    main(["ingest", str(reports), *store])
    assert main(["export", *store, "--filter", "type=war", str(tmp_path / "x.csv")]) == 2
    assert "type=war" in capsys.readouterr().err
