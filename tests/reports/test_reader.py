"""Reports are read from every kind of file with their text, main text and metadata."""

import json
import re
from datetime import date
from pathlib import Path

import pytest

from libya_events.errors import Rejection
from libya_events.model import Language, Report
from libya_events.reports.main_text import hide_asides
from libya_events.reports.metadata import Metadata
from libya_events.reports.reader import read_reports

ARABIC = "أعلنت البلدية فتح الطريق الساحلي بعد إغلاق دام يومين، وقال الناطق باسمها إن الحركة عادت إلى طبيعتها."
PAGE = f"""<html><head><title>فتح الطريق</title>
<meta property="og:site_name" content="صحيفة المدينة">
<meta property="article:published_time" content="2025-03-02T08:00:00Z">
<link rel="canonical" href="https://example.org/road"></head>
<body><nav><a href="/">الرئيسية</a></nav><article><h1>فتح الطريق</h1><p>{ARABIC}</p><p>{ARABIC}</p></article>
</body></html>"""


def read_one(path: Path, **options: object) -> Report:
    (report,) = read_reports([path], **options)  # type: ignore[arg-type]
    assert isinstance(report, Report)
    return report


def write(folder: Path, name: str, text: str, encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def test_a_plain_text_is_read_whole(tmp_path: Path) -> None:
    report = read_one(write(tmp_path, "a.txt", f"عودة الحركة إلى الطريق\n{ARABIC}\n\nالوسوم: طريق\n"))
    assert report.text == f"عودة الحركة إلى الطريق\n{ARABIC}\n\nالوسوم: طريق\n"
    assert report.text[report.main_text_start : report.main_text_end].endswith("طبيعتها.")
    assert (report.file_name, report.title, report.language) == ("a.txt", "عودة الحركة إلى الطريق", Language.ARABIC)
    assert (report.source_name, report.url, report.published_at) == (None, None, None)


@pytest.mark.parametrize("dateline", ["الكفرة - وكالات", "جنيف (رويترز) - 12 نوفمبر 2025", "طرابلس، بنغازي (وكالات)"])
def test_a_dateline_is_no_title_and_belongs_to_the_article(tmp_path: Path, dateline: str) -> None:
    report = read_one(write(tmp_path, "a.txt", f"{dateline}\n{ARABIC}\n"))
    assert (report.title, report.main_text_start) == (None, 0)
    headed = read_one(write(tmp_path, "b.txt", f"عودة الحركة إلى الطريق\n{dateline}\n{ARABIC}\n"))
    assert (headed.title, headed.main_text_start) == ("عودة الحركة إلى الطريق", 0)


@pytest.mark.parametrize(
    "head",
    [
        "Title: عنوان\nSource: صحيفة المدينة\nURL: https://example.org/1\nPublished: 2025-03-02\nLanguage: ar",
        "العنوان: عنوان\nالمصدر: صحيفة المدينة\nالرابط: https://example.org/1\nالتاريخ: 2 مارس 2025\nاللغة: العربية",
    ],
)
def test_the_head_of_a_plain_text_is_metadata_and_stays_in_the_text(tmp_path: Path, head: str) -> None:
    report = read_one(write(tmp_path, "a.txt", f"{head}\n\n{ARABIC}"))
    assert (report.title, report.source_name, report.url) == ("عنوان", "صحيفة المدينة", "https://example.org/1")
    assert report.published_at == date(2025, 3, 2)
    assert report.text.startswith(head)
    assert report.text[report.main_text_start : report.main_text_end] == ARABIC


@pytest.mark.parametrize(
    "text",
    [
        f"{ARABIC}\n\nTitle: no head\n\n{ARABIC}",
        f"Title: not followed by an empty line\n{ARABIC}",
        f"طرابلس: عودة الحركة\n\n{ARABIC}",
    ],
)
def test_lines_with_colons_elsewhere_are_no_head(tmp_path: Path, text: str) -> None:
    report = read_one(write(tmp_path, "a.txt", text))
    assert report.main_text_start == 0
    assert report.source_name is None


def test_the_report_id_depends_on_the_text_alone(tmp_path: Path) -> None:
    first = read_one(write(tmp_path, "a.txt", ARABIC))
    second = read_one(write(tmp_path, "b.txt", ARABIC), published_at=date(2025, 1, 1))
    other = read_one(write(tmp_path, "c.txt", ARABIC + " ثم"))
    assert first.report_id == second.report_id != other.report_id
    assert re.fullmatch(r"r_[0-9a-f]{16}", first.report_id)


def test_windows_line_ends_give_the_same_report(tmp_path: Path) -> None:
    unix = read_one(write(tmp_path, "a.txt", f"{ARABIC}\n\n{ARABIC}\n"))
    windows = read_one(write(tmp_path, "b.txt", f"{ARABIC}\r\n\r\n{ARABIC}\r\n"))
    assert unix.report_id == windows.report_id


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1256", "iso8859-6"])
def test_arabic_is_read_in_the_encodings_it_comes_in(tmp_path: Path, encoding: str) -> None:
    assert read_one(write(tmp_path, "a.txt", ARABIC, encoding)).text == ARABIC


def test_english_with_windows_quotation_marks_is_read(tmp_path: Path) -> None:
    text = "The council said “the road is open” — at last, and thanked the residents for their patience."
    assert read_one(write(tmp_path, "a.txt", text, "cp1252")).text == text


def test_a_text_that_breaks_off_inside_a_character_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes((ARABIC + "ب").encode()[:-1])
    assert read_one(path).text == ARABIC + "\ufffd"


def test_a_web_page_gives_its_article_and_what_it_says_of_itself(tmp_path: Path) -> None:
    report = read_one(write(tmp_path, "a.html", PAGE))
    assert ARABIC in report.text
    assert "الرئيسية" not in report.text
    assert (report.title, report.source_name) == ("فتح الطريق", "صحيفة المدينة")
    assert (report.url, report.published_at) == ("https://example.org/road", date(2025, 3, 2))


def test_a_link_inside_the_article_of_a_web_page_is_hidden(tmp_path: Path) -> None:
    link = '<p>اقرأ أيضا: <a href="/x">انفجار في مرفأ بيروت</a></p>'
    page = PAGE.replace(f"<p>{ARABIC}</p><p>", f"<p>{ARABIC}</p>{link}<p>")
    report = read_one(write(tmp_path, "a.html", page))
    assert "بيروت" in report.text[report.main_text_start : report.main_text_end]
    hidden = hide_asides(report.text, report.main_text_start, report.main_text_end)
    assert "بيروت" not in hidden
    assert hidden.count(ARABIC) == report.text.count(ARABIC) == 2


def test_a_web_page_with_an_xml_declaration_is_read(tmp_path: Path) -> None:
    assert ARABIC in read_one(write(tmp_path, "a.html", f'<?xml version="1.0" encoding="utf-8"?>\n{PAGE}')).text


def test_a_web_page_in_its_own_encoding_is_read(tmp_path: Path) -> None:
    page = PAGE.replace("<head>", '<head><meta charset="windows-1256">')
    assert ARABIC in read_one(write(tmp_path, "a.htm", page, "cp1256")).text


ITEM = {
    "text": ARABIC,
    "title": "عنوان",
    "source_name": "صحيفة المدينة",
    "url": "https://example.org/1",
    "published_at": "2025-03-02T10:00:00+02:00",
    "language": "ar",
}
SAME_ITEM = {"body": ARABIC, "title": "عنوان", "source": "صحيفة المدينة", "url": ITEM["url"], "date": "2025-03-02"}


@pytest.mark.parametrize("item", [ITEM, SAME_ITEM])
def test_a_json_object_is_a_report(tmp_path: Path, item: dict[str, str]) -> None:
    report = read_one(write(tmp_path, "a.json", json.dumps(item)))
    assert (report.text, report.title, report.source_name) == (ARABIC, "عنوان", "صحيفة المدينة")
    assert (report.url, report.published_at, report.file_name) == (ITEM["url"], date(2025, 3, 2), "a.json")


def test_the_reports_of_a_feed_are_named_by_file_and_line(tmp_path: Path) -> None:
    lines = "\n".join(json.dumps({"text": f"{ARABIC} {n}"}, ensure_ascii=False) for n in range(3))
    listed = json.dumps([{"text": f"{ARABIC} {n}"} for n in range(2)])
    feed = [r.file_name for r in read_reports([write(tmp_path, "f.jsonl", lines)]) if isinstance(r, Report)]
    many = [r.file_name for r in read_reports([write(tmp_path, "l.json", listed)]) if isinstance(r, Report)]
    assert feed == ["f.jsonl:1", "f.jsonl:2", "f.jsonl:3"]
    assert many == ["l.json:1", "l.json:2"]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1256"])
def test_a_table_with_a_text_column_is_read(tmp_path: Path, delimiter: str, encoding: str) -> None:
    rows = [["title", "body", "date"], ["عنوان", f'"{ARABIC}\nسطر ثان"', "2025-03-02"], ["آخر", f'"{ARABIC}"', ""]]
    path = write(tmp_path, "a.csv", "\n".join(delimiter.join(row) for row in rows), encoding)
    first, second = read_reports([path])
    assert isinstance(first, Report)
    assert isinstance(second, Report)
    assert (first.text, first.title, first.published_at) == (f"{ARABIC}\nسطر ثان", "عنوان", date(2025, 3, 2))
    assert (first.file_name, second.file_name) == ("a.csv:2", "a.csv:4")


def test_a_folder_is_read_with_its_sub_folders_in_order(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("c.txt", "a.txt", "b/a.txt"):
        write(tmp_path, name, f"{ARABIC} {name}")
    for name in ("notes.docx", ".hidden.txt"):
        write(tmp_path, name, "left alone")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    texts = [report.text[len(ARABIC) + 1 :] for report in read_reports([tmp_path]) if isinstance(report, Report)]
    assert texts == ["a.txt", "c.txt", "b/a.txt"]


def test_reports_are_read_one_at_a_time(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", ARABIC)
    reports = read_reports([path, tmp_path / "b.txt"])
    assert isinstance(next(reports), Report)
    write(tmp_path, "b.txt", f"{ARABIC} written after the first was read")
    assert isinstance(next(reports), Report)


def test_the_table_comes_before_the_file_and_the_file_before_the_default(tmp_path: Path) -> None:
    head = "Published: 2025-03-02\nSource: صحيفة المدينة"
    path = write(tmp_path, "a.txt", f"{head}\n\n{ARABIC}")
    default = date(2020, 1, 1)
    table = {"a.txt": Metadata(published_at=date(2025, 3, 5), title="عنوان من الجدول")}
    assert read_one(path, published_at=default).published_at == date(2025, 3, 2)
    report = read_one(path, published_at=default, metadata=table)
    assert (report.published_at, report.title, report.source_name) == (
        date(2025, 3, 5),
        "عنوان من الجدول",
        "صحيفة المدينة",
    )
    assert read_one(write(tmp_path, "b.txt", ARABIC), published_at=default).published_at == default


def test_an_unreadable_date_costs_the_date_and_not_the_report(tmp_path: Path) -> None:
    path = write(tmp_path, "a.json", json.dumps({"text": ARABIC, "published_at": "soon", "url": "javascript:alert(1)"}))
    date_note, url_note, report = read_reports([path], published_at=date(2025, 3, 2))
    assert isinstance(date_note, Rejection)
    assert isinstance(url_note, Rejection)
    assert "'soon'" in date_note.reason
    assert "javascript" in url_note.reason
    assert isinstance(report, Report)
    assert (report.published_at, report.url) == (date(2025, 3, 2), None)
