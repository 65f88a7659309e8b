"""The table of metadata beside the reports, and the dates that files and feeds write."""

from datetime import date
from pathlib import Path

import pytest

from libya_events.errors import ReadingError
from libya_events.reports.metadata import Metadata, parse_date, read_metadata


def write(folder: Path, name: str, text: str, encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def test_a_metadata_table_is_read_by_file_name(tmp_path: Path) -> None:
    table = "report,published_at,source_name,url,title\na.txt,2025-03-02,صحيفة,https://example.org/1,عنوان\nb.txt,,,,\n"
    assert read_metadata(write(tmp_path, "m.csv", table, "utf-8-sig")) == {
        "a.txt": Metadata(date(2025, 3, 2), "صحيفة", "https://example.org/1", "عنوان"),
        "b.txt": Metadata(),
    }


def test_a_metadata_table_names_every_wrong_row(tmp_path: Path) -> None:
    table = "report,published_at,url\na.txt,soon,\nb.txt,,ftp://example.org\n,2025-03-02,\nc.txt,,\nc.txt,,\n"
    with pytest.raises(ReadingError) as raised:
        read_metadata(write(tmp_path, "m.csv", table))
    message = str(raised.value)
    for expected in ("line 2", "'soon'", "line 3", "'ftp://example.org'", "line 4", "line 6", "twice", "m.csv"):
        assert expected in message


@pytest.mark.parametrize(
    ("content", "expected"),
    [(b"name,date\n", "report, published_at"), (b"report\na,b\n", "line 2"), ("report\nا\n".encode("cp1256"), "UTF-8")],
)
def test_a_broken_metadata_table_says_what_is_wrong(tmp_path: Path, content: bytes, expected: str) -> None:
    path = tmp_path / "m.csv"
    path.write_bytes(content)
    with pytest.raises(ReadingError, match=expected):
        read_metadata(path)


def test_a_missing_metadata_table_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match=r"missing\.csv"):
        read_metadata(tmp_path / "missing.csv")


@pytest.mark.parametrize(
    "value",
    [
        "2025-03-02",
        "2025-03-02T23:59:00Z",
        "2025-03-02 10:00",
        "2025/3/2",
        "٢٠٢٥-٠٣-٠٢",
        "Sun, 02 Mar 2025 10:15:00 GMT",
        "March 2, 2025",
        "10:15 2 March 2025",
        "الأحد 2 مارس/آذار 2025",
        "2 آذار 2025 - 10:15",
    ],
)
def test_published_dates_are_read_as_files_and_feeds_write_them(value: str) -> None:
    assert parse_date(value) == date(2025, 3, 2)


def test_a_date_of_three_numbers_is_read_where_it_has_one_meaning() -> None:
    assert parse_date("31/12/2024") == parse_date("12/31/2024") == date(2024, 12, 31)


@pytest.mark.parametrize("value", ["soon", "02/03/2025", "2025-02-30", "0025-01-01", "March 2025", "1741000000", ""])
def test_what_is_no_date_or_has_two_meanings_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match="published date"):
        parse_date(value)
