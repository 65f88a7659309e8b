"""Tables on slides: rows as high as their words need, split over as many slides as that takes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.util import Pt

from libya_events.exports.briefing.powerpoint_text import Words, height_of, shorten_lines, write_words
from libya_events.exports.briefing.powerpoint_theme import GROUND
from libya_events.exports.briefing.slides import EventsBody, KeyEvent, TableBody
from libya_events.exports.pictures.fonts import text_width
from libya_events.exports.pictures.frame import Area, shorten
from libya_events.presentation.matrix_spec import MatrixSpec
from libya_events.presentation.palette import SHADES, ink_on
from libya_events.presentation.relation_palette import EDGE_GLYPHS
from libya_events.presentation.wording import format_number, say

_PADDING = 5.0
_SIZE, _SMALL = 13.0, 11.0
_MOST_EVIDENCE_LINES = 5
_NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
_NAMESPACE = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'

Cell = tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """``shares``: of the width, by column. The head stands above the rows on every slide."""

    shares: tuple[float, ...]
    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]


def grid_of_events(body: EventsBody, width: float, size: float, language: str) -> Grid:
    shares = (0.42, 0.58)
    head = tuple(_head(say(f"briefing.events.head.{name}", language), language) for name in ("summary", "evidence"))
    return Grid(shares, head, tuple(_event(event, width * shares[1], size, language) for event in body.events))


def grid_of_table(body: TableBody, language: str) -> Grid:
    rows = tuple(
        tuple((Words(cell, _SIZE, language, bold=at == 0),) for at, cell in enumerate(row)) for row in body.rows
    )
    return Grid(body.columns, tuple(_head(head, language) for head in body.heads), rows)


def split_grid(grid: Grid, width: float, height: float) -> list[Grid]:
    """The rows in order, as many to a grid as fit into ``height``."""
    free = height - _row_height(grid.head, grid.shares, width)
    pages: list[list[tuple[Cell, ...]]] = [[]]
    used = 0.0
    for row in grid.rows:
        needed = _row_height(row, grid.shares, width)
        if pages[-1] and used + needed > free:
            pages.append([])
            used = 0.0
        pages[-1].append(row)
        used += needed
    return [Grid(grid.shares, grid.head, tuple(page)) for page in pages]


def height_of_grid(grid: Grid, width: float) -> float:
    return sum(_row_height(row, grid.shares, width) for row in (grid.head, *grid.rows))


def add_grid(shapes: Any, area: Area, grid: Grid, language: str) -> Any:
    rows = (grid.head, *grid.rows)
    frame = _add_table(shapes, area, len(rows), len(grid.shares), language)
    table = frame.table
    for at, share in enumerate(grid.shares):
        table.columns[at].width = Pt(area.width * share)
    for at, row in enumerate(rows):
        table.rows[at].height = Pt(_row_height(row, grid.shares, area.width))
        for column, words in enumerate(row):
            _fill_cell(table.cell(at, column), words, GROUND.panel if at == 0 else None)
    frame.height = Pt(height_of_grid(grid, area.width))
    return frame


def add_matrix(shapes: Any, area: Area, spec: MatrixSpec, language: str) -> Any:
    """The lower half; columns carry the numbers that the rows explain."""
    count = len(spec.codes)
    size = 11.0 if count > 8 else 12.0
    longest = max((text_width(f"{count}. {label}", size, bold=True) for label in spec.labels), default=0) * 1.08 + 16
    first = min(longest, area.width * 0.42)
    other = min((area.width - first) / max(count, 1), 70.0)
    high = min(area.height / (count + 1), 30.0)
    left = area.right - first - other * count if language == "ar" else area.left
    frame = _add_table(
        shapes,
        Area(left, area.top, left + first + other * count, area.top + high * (count + 1)),
        count + 1,
        count + 1,
        language,
    )
    table = frame.table
    for at in range(count + 1):
        table.columns[at].width = Pt(first if at == 0 else other)
        table.rows[at].height = Pt(high)
    _fill_cell(table.cell(0, 0), (Words("", size, language),), None, thin=True)
    for at, label in enumerate(spec.labels):
        named = shorten(f"{at + 1}. {label}", (first - 10) / 1.06, size)
        _fill_cell(table.cell(at + 1, 0), (Words(named, size, language),), None, thin=True)
        head = (Words(str(at + 1), size, language, colour=GROUND.muted),)
        _fill_cell(table.cell(0, at + 1), head, None, thin=True, centred=True)
    weights = [cell.weight for cell in spec.cells if cell.kind is not None]
    found = {(cell.row, cell.column): cell for cell in spec.cells}
    for row in range(count):
        for column in range(count):
            cell = found.get((row, column))
            target = table.cell(row + 1, column + 1)
            if cell is None:
                _fill_cell(target, (Words("", size, language),), None, thin=True)
                continue
            fill = GROUND.panel if cell.kind is None else _shade(cell.weight, max(weights))
            glyph = "" if cell.kind is None else f"{EDGE_GLYPHS[cell.kind]} "
            words = Words(
                f"{glyph}{format_number(cell.weight)}", size, "en", bold=cell.kind is None, colour=ink_on(fill)
            )
            _fill_cell(target, (words,), fill, thin=True, centred=True)
    return frame


def _head(text: str, language: str) -> Cell:
    return (Words(text, _SMALL, language, bold=True, colour=GROUND.muted),)


def _event(event: KeyEvent, width: float, size: float, language: str) -> tuple[Cell, ...]:
    spoken = "ar" if event.evidence_language == "ar" else "en"
    quoted = Words(f"“{event.evidence}”", size - 1, spoken, after=2)
    quoted = replace(quoted, text=shorten_lines(quoted, width - 2 * _PADDING, _MOST_EVIDENCE_LINES))
    source = Words(event.source, size - 2, language, colour=GROUND.muted, address=event.address, linked="↗")
    return (Words(event.summary, size, language),), (*((quoted,) if event.evidence else ()), source)


def _row_height(row: Sequence[Cell], shares: Sequence[float], width: float) -> float:
    return (
        max(height_of(words, width * share - 2 * _PADDING) for words, share in zip(row, shares, strict=True))
        + 2 * _PADDING
    )


def _add_table(shapes: Any, area: Area, rows: int, columns: int, language: str) -> Any:
    frame = shapes.add_table(rows, columns, Pt(area.left), Pt(area.top), Pt(area.width), Pt(area.height))
    properties = frame.table._tbl.tblPr
    for name in list(properties.attrib):
        del properties.attrib[name]
    properties.set("firstRow", "1")
    if language == "ar":
        properties.set("rtl", "1")
    properties.find(qn("a:tableStyleId")).text = _NO_STYLE
    return frame


def _fill_cell(
    cell: Any, words: Sequence[Words], fill: str | None, *, thin: bool = False, centred: bool = False
) -> None:
    frame = cell.text_frame
    write_words(frame, words)
    pad = 3.0 if thin else _PADDING
    cell.margin_left = cell.margin_right = Pt(pad)
    cell.margin_top = cell.margin_bottom = Pt(0 if thin else _PADDING)
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE if thin else MSO_ANCHOR.TOP
    for paragraph in frame.paragraphs if centred else ():
        paragraph._p.get_or_add_pPr().set("algn", "ctr")
    if not words[0].text and not centred:
        frame.paragraphs[0]._p.get_or_add_endParaRPr().set("sz", "800")
    if fill is not None:
        cell.fill.solid()
        cell.fill.fore_color.rgb = RGBColor.from_string(fill.lstrip("#"))
    _draw_line_below(cell)


def _draw_line_below(cell: Any) -> None:
    properties = cell._tc.get_or_add_tcPr()
    line = parse_xml(
        f'<a:lnB {_NAMESPACE} w="6350"><a:solidFill><a:srgbClr val="{GROUND.line.lstrip("#")}"/></a:solidFill></a:lnB>'
    )
    # Lines come before the fill.
    properties.insert(0, line)


def _shade(weight: int, most: int) -> str:
    """Dark only for many: where no pair has more than one event, all are light."""
    steps = len(SHADES)
    return SHADES[min(steps - 1, (weight * steps - 1) // max(most, steps))].light
