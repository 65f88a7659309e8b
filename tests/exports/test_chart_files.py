"""The data behind a chart, and its files: the numbers of the spec, whatever the form."""

from __future__ import annotations

import io
import json
from datetime import date
from html.parser import HTMLParser

import openpyxl
import pandas as pd
import pytest
from exports import pictures_shown as shown

from libya_events.exports.chart_files import MAP_FORMS, forms_of, main_table, name_of, write_chart
from libya_events.exports.chart_tables import build_chart_tables, to_tab_separated
from libya_events.exports.file_names import build_file_name
from libya_events.filters import EventFilter
from libya_events.presentation.map_spec import MapMode
from libya_events.presentation.wording import say

CHARTS = tuple(shown.specs("en"))


def write(chart: str, form: str, language: str) -> bytes:
    spec = shown.specs(language)[chart]
    file = io.BytesIO()
    write_chart(spec, shown.caption(spec.title, language), form, file, shown.ground())
    return file.getvalue()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_tables_hold_the_numbers_of_the_spec(language: str) -> None:
    def table(chart: str) -> pd.DataFrame:
        return next(iter(build_chart_tables(shown.specs(language)[chart], language).values()))

    def head(key: str) -> str:
        return say(f"chart_table.{key}", language)

    timeline, activity = shown.timeline(language), shown.activity(language)
    assert table("timeline")[head("all")].sum() == sum(sum(one.values) for one in timeline.series)
    assert table("activity")[head("all")].tolist() == list(activity.totals)
    assert table("types")[head("events")].tolist() == [bar.value for bar in shown.types(language).bars]
    assert table("matrix")[head("number")].sum() == sum(cell.weight for cell in shown.matrix(language).cells)
    assert table("network")[head("number")].sum() == sum(edge.weight for edge in shown.network(language).edges)
    marks = [mark for strip in shown.closures(language).strips for mark in strip.marks]
    assert set(table("closures")[head("words")]) - {""} == {mark.label for mark in marks}
    assert table("map")[head("number")].tolist() == [51, 9, 7, 6, 5, 2]


def test_a_map_of_killed_leaves_unknown_numbers_empty() -> None:
    spec = shown.map_of("en", MapMode.KILLED)
    numbers = next(iter(build_chart_tables(spec, "en").values())).set_index("Place")["Number"]
    assert numbers["Tripoli"] == 9
    assert pd.isna(numbers["Misrata"])


def test_a_table_to_be_copied_keeps_its_cells_apart() -> None:
    frame = pd.DataFrame({"Site": ["Ras\tAjdir\ncrossing"], "To": [None]})
    assert to_tab_separated(frame) == "Site\tTo\nRas Ajdir crossing\t\n"


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("chart", CHARTS)
def test_csv_and_workbook_hold_the_same_table_and_say_that_it_is_a_sample(chart: str, language: str) -> None:
    spec = shown.specs(language)[chart]
    frame = main_table(spec, shown.caption(spec.title, language))
    data = write(chart, "csv", language)
    assert data.startswith(b"\xef\xbb\xbf")
    csv = pd.read_csv(io.BytesIO(data))
    assert (csv[say("chart_table.notice", language)] == say("banner.sample", language)).all()
    assert list(csv.columns) == list(frame.columns)
    assert len(csv) == len(frame)
    book = openpyxl.load_workbook(io.BytesIO(write(chart, "xlsx", language)))
    sheet = book.worksheets[0]
    assert sheet["A1"].value == say("banner.sample", language)
    assert [cell.value for cell in sheet[2]] == list(frame.columns[1:])
    assert sheet.max_row == len(frame) + 2
    assert bool(sheet.sheet_view.rightToLeft) == (language == "ar")
    assert any("1,240" in str(cell.value) for cell in book.worksheets[-1]["A"])


def test_days_and_numbers_of_a_workbook_are_days_and_numbers() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(write("timeline", "xlsx", "en"))).worksheets[0]
    first = [cell.value for cell in sheet[3]]
    assert first[0].date() == date(2025, 5, 1)
    assert all(isinstance(value, int) for value in first[2:])


def test_the_geojson_of_the_map_holds_its_circles_and_areas() -> None:
    found = json.loads(write("map", "geojson", "ar"))
    points = [one for one in found["features"] if one["properties"]["target"] != "area"]
    assert {one["properties"]["name"]: one["properties"]["number"] for one in points}["طرابلس"] == "51"
    assert points[0]["geometry"]["type"] == "Point"
    areas = [one["geometry"]["type"] for one in found["features"] if one["properties"]["target"] == "area"]
    assert areas
    assert set(areas) <= {"Polygon", "MultiPolygon"}
    assert any("SAMPLE" in words or "تجريبية" in words for words in found["notices"])


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.loads: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.loads += [
            str(value) for name, value in attrs if name in ("src", "href") and not str(value).startswith("#")
        ]

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def test_the_page_of_the_map_loads_nothing_and_tells_each_circle() -> None:
    reader = _Reader()
    text = write("map", "html", "en").decode()
    reader.feed(text)
    assert not [address for address in reader.loads if not address.startswith("data:")]
    assert "url(http" not in text
    words = " ".join(reader.words)
    assert "SAMPLE, not for citation" in words
    for mark in shown.map_of("en").marks:
        assert mark.lines[0] in words


def test_every_form_that_is_offered_can_be_written_and_no_other() -> None:
    assert forms_of(shown.map_of("en")) == MAP_FORMS
    for form in forms_of(shown.types("en")):
        assert write("types", form, "en")
    with pytest.raises(ValueError, match="cannot be written as 'geojson'; it can as png"):
        write("types", "geojson", "en")


def test_names_of_files_end_with_chart_and_language_however_long_the_filter() -> None:
    f = EventFilter(date(2025, 5, 1), date(2025, 5, 31), places=("tripoli",))
    assert build_file_name(f, "png", "timeline", "en") == "libya-events_2025-05-01_2025-05-31_tripoli_timeline_en.png"
    long = f.with_(actors=("a" * 90, "b" * 90))
    name = build_file_name(long, "png", name_of("map-type", "png_shown"), "ar")
    assert name.endswith("_map-type-shown_ar.png")
    assert len(name) <= 124
