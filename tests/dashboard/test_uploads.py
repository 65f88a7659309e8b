"""Files that a user drops: each read by its own rules, the bad ones named, the good ones kept."""

from __future__ import annotations

from datetime import date

from components.add_form import Pasted, Upload
from dashboard.uploads import read_uploads
from libya_events.errors import Rejection
from libya_events.model import Report


def test_good_files_are_kept_and_bad_ones_named_without_the_temporary_folder() -> None:
    uploads = [
        Upload("one.txt", b"Title: Fighting\n\nTwo men were killed in Sabha.", date(2025, 5, 12)),
        Upload("../../broken.json", b"{", None),
        Upload("two.csv", "text,published_at\nتظاهر العشرات في بنغازي,2025-05-01\n".encode(), None),
    ]
    items = list(read_uploads(uploads, None))
    reports = [item for item in items if isinstance(item, Report)]
    rejected = [item for item in items if isinstance(item, Rejection)]
    assert [(r.file_name, r.published_at) for r in reports] == [
        ("one.txt", date(2025, 5, 12)),
        ("two.csv:2", date(2025, 5, 1)),
    ]
    assert [item.where for item in rejected] == ["broken.json"]


def test_a_pasted_text_keeps_what_is_known_of_it() -> None:
    given = Pasted("Two men were killed in Sabha.", date(2025, 5, 12), "Sample Wire", "https://wire.example/1")
    (report,) = read_uploads([], given)
    assert isinstance(report, Report)
    assert (report.source_name, report.url, report.published_at) == (given.source_name, given.url, given.published_at)


def test_a_wrong_address_is_said_and_does_not_cost_the_report() -> None:
    rejection, report = read_uploads([], Pasted("Two men were killed.", None, None, "javascript:alert(1)"))
    assert isinstance(rejection, Rejection)
    assert isinstance(report, Report)
    assert report.url is None
