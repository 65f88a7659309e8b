"""Exported files read back by other programs' libraries and listed as text, form by form."""

from __future__ import annotations

import codecs
import csv
import io
import json
import subprocess
import unicodedata
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from typing import Any

import openpyxl
import pyarrow.parquet as pq
from pptx import Presentation
from pptx.oxml.ns import qn

_SVG = "{http://www.w3.org/2000/svg}"
_UNSEEN = frozenset({"Cf"})


def list_csv(content: bytes) -> str:
    """The first line says whether Excel will read it as UTF-8; then a value a line, the empty left out."""
    text = content.decode("utf-8-sig")
    marked = content.startswith(codecs.BOM_UTF8)
    lines = [f"byte order mark: {marked}"]
    for number, row in enumerate(csv.DictReader(io.StringIO(text)), start=1):
        lines += [f"row {number}", *(f"  {name}: {value}" for name, value in row.items() if value)]
    return _join([*lines, f"columns: {', '.join(next(csv.reader(io.StringIO(text))))}"])


def list_json(content: bytes) -> str:
    return _join([json.dumps(json.loads(content), ensure_ascii=False, indent=1)])


def list_jsonl(content: bytes) -> str:
    return _join(json.dumps(json.loads(line), ensure_ascii=False, indent=1) for line in content.splitlines())


def list_parquet(content: bytes) -> str:
    table = pq.read_table(io.BytesIO(content))
    about = {key.decode(): value.decode() for key, value in (table.schema.metadata or {}).items() if key != b"pandas"}
    rows = [json.dumps(row, ensure_ascii=False, default=str) for row in table.to_pylist()]
    fields = [f"{field.name}: {field.type}" for field in table.schema]
    return _join([*fields, json.dumps(about, ensure_ascii=False), *rows])


def list_xlsx(content: bytes) -> str:
    lines = []
    for sheet in openpyxl.load_workbook(io.BytesIO(content)):
        sides = "right to left" if sheet.sheet_view.rightToLeft else "left to right"
        lines.append(f"sheet {sheet.title!r}, {sides}, frozen {sheet.freeze_panes}, filter {sheet.auto_filter.ref}")
        for row in sheet.iter_rows():
            cells = [f"{cell.coordinate} {cell.data_type} {cell.value}" for cell in row if cell.value is not None]
            lines += [f"  {' | '.join(cells)}"] if cells else []
    return _join(lines)


def list_svg(content: bytes) -> str:
    """The shapes of bars; letters are outlines, whose numbers belong to the drawing library."""
    groups = [one for one in ET.fromstring(content).iter(f"{_SVG}g") if (one.get("id") or "").startswith("patch_")]
    paths = [path for group in groups for path in group.findall(f"{_SVG}path")]
    return _join(f"{path.get('d', '').replace(chr(10), ' ').strip()} {path.get('style')}" for path in paths)


def list_pptx(content: bytes) -> str:
    lines: list[str] = []
    for number, slide in enumerate(Presentation(io.BytesIO(content)).slides, start=1):
        lines.append(f"slide {number}, {slide.slide_layout.name}")
        lines += [f"  {line}" for shape in slide.shapes for line in _list_shape(shape)]
        links = [one.target_ref for one in slide.part.rels.values() if one.is_external]
        lines += [f"  link: {link}" for link in links]
        if slide.has_notes_slide:
            lines += [f"  notes: {line}" for line in _list_text(slide.notes_slide.notes_text_frame)]
    return _join(lines)


def _list_shape(shape: Any) -> Iterator[str]:
    if shape.has_chart:
        yield from _list_chart(shape.chart)
    elif shape.has_table:
        sides = "right to left" if shape.table._tbl.tblPr.get("rtl") == "1" else "left to right"
        yield f"table, {sides}"
        for row in shape.table.rows:
            yield f"  {' | '.join(' / '.join(_list_text(cell.text_frame)) for cell in row.cells)}"
    elif shape.has_text_frame:
        yield from _list_text(shape.text_frame)
    else:
        yield f"picture: {shape._element.nvPicPr.cNvPr.get('descr')}"


def _list_chart(chart: Any) -> Iterator[str]:
    plot = chart.plots[0]
    yield f"chart {chart.chart_type.name}: {chart.chart_title.text_frame.text}"
    yield f"  of {', '.join(plot.categories)}"
    for series in plot.series:
        yield f"  {series.name}: {', '.join(f'{value:g}' for value in series.values)}"


def _list_text(frame: Any) -> Iterator[str]:
    """Each paragraph with its direction."""
    for paragraph in frame.paragraphs:
        if paragraph.text:
            properties = paragraph._p.find(qn("a:pPr"))
            rtl = properties is not None and properties.get("rtl") == "1"
            yield f"{'←' if rtl else '→'} {paragraph.text}"


def list_pdf(content: bytes) -> str:
    """What pdftotext reads, page by page, as words in one order: programs differ in that of columns."""
    found = subprocess.run(["pdftotext", "-", "-"], input=content, capture_output=True, check=True, timeout=60)
    text = unicodedata.normalize("NFKC", found.stdout.decode())
    seen = "".join(letter for letter in text if unicodedata.category(letter) not in _UNSEEN)
    pages = seen.split("\f")[:-1]
    return _join(f"page {number}\n  {' '.join(sorted(page.split()))}" for number, page in enumerate(pages, start=1))


class _Words(HTMLParser):
    """The words of a page with the elements that they stand in, without its style."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self._inside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value for name, value in attrs if name in {"href", "dir", "lang"}}
        self._inside.append(tag)
        if said:
            self.lines.append(f"<{tag} {said}>")

    def handle_endtag(self, tag: str) -> None:
        while self._inside and self._inside.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        words = " ".join(data.split())
        if words and "style" not in self._inside:
            self.lines.append(f"{self._inside[-1] if self._inside else ''}: {words}")


def list_html(content: bytes) -> str:
    page = _Words()
    page.feed(content.decode())
    return _join(page.lines)


def _join(lines: Any) -> str:
    return "\n".join(lines) + "\n"


LISTINGS: dict[str, Callable[[bytes], str]] = {
    "csv": list_csv,
    "acled": list_csv,
    "ucdp": list_csv,
    "geojson": list_json,
    "jsonl": list_jsonl,
    "parquet": list_parquet,
    "xlsx": list_xlsx,
    "svg": list_svg,
    "pptx": list_pptx,
    "pdf": list_pdf,
    "html": list_html,
}
