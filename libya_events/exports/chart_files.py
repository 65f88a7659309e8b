"""Everything that a chart's menu offers as a file: pictures, its data, and for a map GeoJSON and a page."""

from __future__ import annotations

import re
from datetime import date
from typing import Any, BinaryIO

import pandas as pd
import xlsxwriter

from libya_events.exports.chart_tables import build_chart_tables
from libya_events.exports.map_files import write_map_geojson, write_map_html
from libya_events.exports.pictures.frame import Caption
from libya_events.exports.pictures.maps import MapGround
from libya_events.exports.pictures.writing import WIDE, Drawable, size_shown, write_picture
from libya_events.exports.tables import write_frame_csv
from libya_events.presentation.map_spec import MapSpec
from libya_events.presentation.wording import say

CHART_FORMS = ("png", "png_shown", "svg", "csv", "xlsx")
MAP_FORMS = (*CHART_FORMS, "geojson", "html")

_SHEET_NAME = 31  # characters, by Excel's limits
_WIDEST_COLUMN = 70


def forms_of(spec: Drawable) -> tuple[str, ...]:
    return MAP_FORMS if isinstance(spec, MapSpec) else CHART_FORMS


def ending_of(form: str) -> str:
    return form.partition("_")[0]


def name_of(chart: str, form: str) -> str:
    """The chart's part of a file name: the two pictures of one chart do not share a name."""
    return f"{chart}-shown" if form == "png_shown" else chart


def write_chart(spec: Drawable, caption: Caption, form: str, file: BinaryIO, ground: MapGround | None = None) -> None:
    """``form`` is one of ``forms_of(spec)``; ``ground`` is needed for maps only."""
    match form:
        case "png" | "svg":
            write_picture(spec, caption, "png" if form == "png" else "svg", file, WIDE, ground=ground)
        case "png_shown":
            write_picture(spec, caption, "png", file, size_shown(spec), ground=ground)
        case "csv":
            write_frame_csv(main_table(spec, caption), file)
        case "xlsx":
            _write_xlsx(spec, caption, file)
        case "geojson" | "html" if isinstance(spec, MapSpec) and ground is not None:
            write = write_map_html if form == "html" else write_map_geojson
            write(spec, caption, ground, file)
        case _:
            raise ValueError(f"A chart cannot be written as {form!r}; it can as {', '.join(forms_of(spec))}.")


def main_table(spec: Drawable, caption: Caption) -> pd.DataFrame:
    """The first table behind a chart; with sample data each row says so."""
    frame = next(iter(build_chart_tables(spec, caption.language).values())).copy()
    if caption.notice:
        frame.insert(0, say("chart_table.notice", caption.language), caption.notice)
    return frame


def _write_xlsx(spec: Drawable, caption: Caption, file: BinaryIO) -> None:
    """A sheet for each table, the header frozen and filtered, and one that says what the picture says around itself."""
    book = xlsxwriter.Workbook(file, {"strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": caption.title, "comments": " · ".join(caption.lines)})
    for title, frame in build_chart_tables(spec, caption.language).items():
        _add_sheet(book, title, frame, caption)
    about = _new_sheet(book, say("export.sheet.about", caption.language), caption)
    about.set_column(0, 0, 110)
    words = [caption.notice, caption.title, *caption.lines, *caption.foot]
    if isinstance(spec, MapSpec):
        words += [*spec.notices[1:], spec.attribution]
    for at, line in enumerate(line for line in words if line):
        about.write_string(at, 0, line)
    book.close()


def _add_sheet(book: Any, title: str, frame: pd.DataFrame, caption: Caption) -> None:
    sheet = _new_sheet(book, title, caption)
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#E8EEF0", "border": 1})
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    top = 0
    if caption.notice:
        sheet.write_string(0, 0, caption.notice, book.add_format({"bold": True, "bg_color": "#FBE3A2"}))
        top = 1
    rows = frame.astype(object).where(frame.notna(), None)
    for column, name in enumerate(frame.columns):
        sheet.write_string(top, column, str(name), head)
        longest = max([len(str(name)), *(len(str(value)) for value in rows[name])])
        sheet.set_column(column, column, min(longest + 3, _WIDEST_COLUMN))
        for row, value in enumerate(rows[name], start=top + 1):
            _write_cell(sheet, row, column, value, day)
    sheet.freeze_panes(top + 1, 1)
    if len(frame):
        sheet.autofilter(top, 0, top + len(frame), len(frame.columns) - 1)


def _new_sheet(book: Any, title: str, caption: Caption) -> Any:
    name = " ".join(re.sub(r"[\[\]:*?/\\]", " ", title).split())[:_SHEET_NAME]
    sheet = book.add_worksheet(name)
    if caption.is_rtl:
        sheet.right_to_left()
    return sheet


def _write_cell(sheet: Any, row: int, column: int, value: object, day: Any) -> None:
    if value is None:
        return
    if isinstance(value, date):
        sheet.write_datetime(row, column, value, day)
    elif isinstance(value, int | float):
        sheet.write_number(row, column, value)
    else:
        sheet.write_string(row, column, str(value))
