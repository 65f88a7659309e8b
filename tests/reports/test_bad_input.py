"""What cannot be read is named with what was found and what to do, and the good reports beside it are kept."""

import json
import os
import random
from pathlib import Path

import pytest

from libya_events.errors import Rejection
from libya_events.model import Report
from libya_events.reports import raw
from libya_events.reports.reader import read_reports

GOOD = "The council said that the coast road was open again and thanked residents for their patience."


def read(*paths: Path) -> tuple[list[Report], list[Rejection]]:
    found = list(read_reports(paths))
    return [f for f in found if isinstance(f, Report)], [f for f in found if isinstance(f, Rejection)]


def reject(path: Path) -> Rejection:
    reports, rejections = read(path)
    assert reports == []
    (rejection,) = rejections
    assert str(path) in rejection.where
    assert rejection.reason
    assert rejection.remedy
    return rejection


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.json"])
@pytest.mark.parametrize("content", [b"", b" \n\t\r\n ", b"\xef\xbb\xbf"])
def test_an_empty_file_is_rejected(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert "empty" in reject(path).reason


@pytest.mark.parametrize("size", [10_000_001, 50_000_000])
def test_a_file_over_the_limit_is_rejected_without_being_read(
    tmp_path: Path, size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "big.txt"
    with path.open("wb") as file:
        file.truncate(size)
    monkeypatch.setattr(Path, "open", lambda *_args, **_options: pytest.fail("the file was opened"))
    assert "10 MB" in reject(path).reason


def random_bytes(length: int) -> bytes:
    return random.Random(1).randbytes(length)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"%PDF-1.7\n" + random_bytes(2000), "PDF"),
        (b"PK\x03\x04" + random_bytes(2000), "zip"),
        (b"\x89PNG\r\n" + random_bytes(2000), "PNG"),
        (random_bytes(5000), "not text"),
        (b"\x7fELF\x02\x01" + b"\x00" * 500, "not text"),
        (GOOD.encode() * 3 + bytes(range(1, 9)) * 10, "not text"),
    ],
)
def test_a_binary_named_as_text_is_rejected(tmp_path: Path, content: bytes, expected: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    assert expected in reject(path).reason


def test_text_that_contradicts_its_byte_order_mark_is_rejected(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xff\xfe" + GOOD.encode("utf-16-le") + b"\x00\xd8\x41")
    assert "utf-16" in reject(path).reason


def test_a_broken_line_of_a_feed_is_named_and_the_others_are_kept(tmp_path: Path) -> None:
    lines = [json.dumps({"text": f"{GOOD} {n}"}) for n in range(1, 6)]
    lines[2] = '{"text": "broken'
    path = tmp_path / "feed.jsonl"
    path.write_text("\n".join(lines))
    reports, (rejection,) = read(path)
    assert [report.text[-1] for report in reports] == ["1", "2", "4", "5"]
    assert rejection.where.endswith("feed.jsonl:3")
    assert "JSON" in rejection.reason


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ({"title": "no text"}, "title"),
        ({"text": "  "}, "missing or empty"),
        ({"text": None}, "missing or empty"),
        ({"text": ["a", "b"]}, "missing or empty"),
        ("text", "str"),
        (7, "int"),
        (None, "NoneType"),
    ],
)
def test_an_item_without_a_text_is_rejected(tmp_path: Path, item: object, expected: str) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps([{"text": GOOD}, item]))
    reports, (rejection,) = read(path)
    assert len(reports) == 1
    assert rejection.where.endswith("a.json:2")
    assert expected in rejection.reason


def test_json_nested_too_deeply_is_rejected(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text("[" * 200_000)
    assert "nested" in reject(path).reason


def test_characters_that_no_text_has_are_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('{"text": "' + GOOD + ' \\ud800\\u0000", "title": "\\udfff"}')
    ((report,), _) = read(path)
    assert report.text == f"{GOOD} \ufffd\ufffd"
    assert (report.title or "").encode()


def test_a_line_over_the_limit_is_named_and_the_others_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("libya_events.reports.feeds.SIZE_LIMIT", 500)
    path = tmp_path / "feed.jsonl"
    path.write_text("\n".join(json.dumps({"text": text}) for text in (GOOD, GOOD * 40, GOOD)))
    reports, (rejection,) = read(path)
    assert [report.file_name for report in reports] == ["feed.jsonl:1", "feed.jsonl:3"]
    assert rejection.where.endswith(":2")
    assert raw.SIZE_LIMIT_WORDS in rejection.reason


def test_wrong_rows_of_a_table_are_named_and_the_others_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f'title,text\nA,"{GOOD}"\nB,\nC,{GOOD},more\nD,"{GOOD}" x\nE,"{GOOD}"\n')
    reports, rejections = read(path)
    assert [report.title for report in reports] == ["A", "E"]
    assert [rejection.where.rsplit(":", 1)[1] for rejection in rejections] == ["3", "4", "5"]


def test_a_table_without_a_text_column_is_rejected(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("title,date\nA,2025-03-02\n")
    assert "title, date" in reject(path).reason


def test_a_web_page_without_an_article_is_rejected(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text("<html><head><title>x</title></head><body></body></html>")
    assert "article" in reject(path).reason


def test_a_path_that_is_not_there_is_rejected(tmp_path: Path) -> None:
    assert "no such file" in reject(tmp_path / "missing.txt").reason


def test_a_kind_of_file_that_is_not_known_is_rejected(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"PK\x03\x04")
    rejection = reject(path)
    assert ".docx" in rejection.reason
    assert ".txt" in rejection.remedy


def test_a_pipe_is_rejected_and_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "pipe.txt"
    os.mkfifo(path)
    assert "ordinary file" in reject(path).reason


def test_a_link_to_itself_is_rejected(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.symlink_to(path)
    assert "cannot be read" in reject(path).reason


def test_a_file_that_may_not_be_read_is_rejected(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text(GOOD)

    def refuse(*_args: object, **_options: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert "may not be read" in reject(path).reason


@pytest.mark.parametrize("others", [0, 2])
def test_a_folder_without_a_report_is_rejected(tmp_path: Path, others: int) -> None:
    for number in range(others):
        (tmp_path / f"{number}.png").write_bytes(b"")
    assert f"{others} other files" in reject(tmp_path).reason


def test_one_bad_file_does_not_cost_the_good_ones(tmp_path: Path) -> None:
    for number in range(5):
        (tmp_path / f"{number}.txt").write_text(f"{GOOD} {number}" if number != 2 else "")
    reports, rejections = read(tmp_path)
    assert [report.file_name for report in reports] == ["0.txt", "1.txt", "3.txt", "4.txt"]
    assert len(rejections) == 1
