"""A running toll is one number everywhere: three reports of one fight, read from their text, then on every page and in
every file."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from datetime import date
from html import unescape
from pathlib import Path

import openpyxl
import pytest
import streamlit as st
from pptx import Presentation
from streamlit.testing.v1 import AppTest

from libya_events.cli import main
from libya_events.exports.briefing.build import build_pack
from libya_events.exports.briefing.plan import BriefingPlan
from libya_events.exports.briefing.writing import write_pack
from libya_events.exports.selection import select_events, write_selection
from libya_events.filters import EventFilter
from libya_events.model import EventType
from libya_events.store.event_store import EventStore
from libya_events.store.snapshot import open_current
from tests.dashboard.conftest import OpenApp
from tests.dashboard.figures import figure_of
from tests.dashboard.grids import read_column
from tests.exports.briefing.test_pdf import read_back

REPORTS = {
    "first": (
        "Title: Heavy fighting between two brigades in Tripoli\nSource: Sample Wire\nPublished: 2023-08-15\n\n"
        "Heavy clashes broke out on Monday night between the 444th Combat Brigade and the Special Deterrence Force in "
        "Tripoli. At least 8 people were killed, the Ministry of Health said on Tuesday."
    ),
    "second": (
        "Title: ارتفاع حصيلة اشتباكات طرابلس\nSource: إذاعة العينة\nPublished: 2023-08-16\n\n"
        "تواصلت لليلة الثانية الاشتباكات في طرابلس بين اللواء 444 قتال وقوة الردع الخاصة، "
        "وارتفعت حصيلة القتلى إلى 23 قتيلًا بحسب وزارة الصحة يوم الثلاثاء."
    ),
    "third": (
        "Title: Toll of Tripoli fighting rises\nSource: Sample Daily\nPublished: 2023-08-18\n\n"
        "The toll of the clashes between the 444th Combat Brigade and the Special Deterrence Force in Tripoli on 14 "
        "and 15 August has risen to 52 dead, including 17 civilians, the ambulance service said on Thursday."
    ),
}
TWO_NIGHTS = EventFilter(
    first_day=date(2023, 8, 14), last_day=date(2023, 8, 15), event_types=(EventType.CLASH,), places=("tripoli",)
)
PARAMETERS = {"from_": "2023-08-14", "to": "2023-08-15", "place": "tripoli", "type": "clash"}
SUMS = {8 + 23, 8 + 52, 23 + 52, 8 + 23 + 52, 52 + 17, 8 + 17, 23 + 17, 8 + 23 + 52 + 17}
languages = pytest.mark.parametrize("lang", ["en", "ar"])


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("chain")
    for name, text in REPORTS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    assert main(["ingest", "--store", str(folder / "store"), *(str(folder / f"{name}.txt") for name in REPORTS)]) == 0
    yield folder / "store"
    st.cache_resource.clear()


def words_of(html: str) -> str:
    plain = re.sub(r"<(style|script|svg)\b.*?</\1>|<[^>]+>", " ", html, flags=re.DOTALL)
    return unescape(plain)


def numbers_in(words: str) -> set[int]:
    """Whole numbers, without those of dates and of names that have digits."""
    return {int(number) for number in re.findall(r"(?<![\w.,])\d+(?![\w.])", words)}


def assert_last_toll(words: str) -> None:
    assert 52 in numbers_in(words)
    assert not SUMS & numbers_in(words)


def page_of(open_app: OpenApp, store: Path, page: str, **parameters: str) -> AppTest:
    app = open_app(store=store, **PARAMETERS, **parameters).switch_page(f"app_pages/{page}_page.py").run()
    assert not app.exception
    return app


def words_on(app: AppTest) -> str:
    return "\n".join(words_of(element.proto.body) for element in app.get("html"))


def file_of(store: Path, form: str, language: str) -> bytes:
    snapshot, file = open_current(store), io.BytesIO()
    with EventStore.open(store, read_only=True) as record:
        if form in {"pptx", "pdf", "html"}:
            return write_pack(build_pack(snapshot, record, BriefingPlan(TWO_NIGHTS, language), ""), form).content
        write_selection(select_events(snapshot, record, TWO_NIGHTS, language), form, file)
    return file.getvalue()


@languages
def test_every_page_says_the_last_toll(open_app: OpenApp, store: Path, lang: str) -> None:
    (event,) = csv.DictReader(io.StringIO(file_of(store, "csv", lang).decode("utf-8-sig")))
    overview = page_of(open_app, store, "overview", lang=lang)
    assert figure_of(overview, "killed").label == "52"
    assert_last_toll(words_on(overview))
    assert_last_toll(" ".join(read_column(page_of(open_app, store, "events", lang=lang), "killed")))
    assert_last_toll(words_on(page_of(open_app, store, "event", lang=lang, event=event["event_id"])))


@languages
def test_every_file_of_events_says_the_last_toll(store: Path, lang: str) -> None:
    (row,) = csv.DictReader(io.StringIO(file_of(store, "csv", lang).decode("utf-8-sig")))
    assert (row["killed_low"], row["killed_best"], row["killed_high"], row["reports"]) == ("8", "52", "52", "3")
    sheet = openpyxl.load_workbook(io.BytesIO(file_of(store, "xlsx", lang))).worksheets[0]
    cells = [[cell.value for cell in line] for line in sheet.iter_rows()]
    (line,) = [one for one in cells if one[0] == row["event_id"]]
    assert [value for value in line if value in {8, 52}] == [8, 52, 52]
    assert not SUMS & set(filter(lambda value: isinstance(value, int), line))
    (acled,) = csv.DictReader(io.StringIO(file_of(store, "acled", lang).decode("utf-8-sig")))
    assert acled["fatalities"] == "52"


@languages
def test_every_form_of_a_pack_says_the_last_toll(store: Path, lang: str, tmp_path: Path) -> None:
    slides = Presentation(io.BytesIO(file_of(store, "pptx", lang))).slides
    shapes = [shape for slide in slides for shape in slide.shapes]
    cells = [cell.text for one in shapes if one.has_table for row in one.table.rows for cell in row.cells]
    assert_last_toll("\n".join([*cells, *(one.text_frame.text for one in shapes if one.has_text_frame)]))
    assert_last_toll(slides[1].shapes.title.text_frame.text)
    assert_last_toll("\n".join(read_back(file_of(store, "pdf", lang), tmp_path)))
    assert_last_toll(words_of(file_of(store, "html", lang).decode()))
