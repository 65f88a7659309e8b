"""The bodies of a pack as blocks of a PDF page: figures as tiles, charts and map as vectors, events, tables, text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import assert_never

from libya_events.exports.briefing.links import safe_address
from libya_events.exports.briefing.pdf_blocks import (
    GROUND,
    LEADING,
    Block,
    Sheet,
    Style,
    break_lines,
    is_rtl,
    write_line,
    write_paragraph,
)
from libya_events.exports.briefing.slides import (
    Body,
    ChartBody,
    EventsBody,
    Figure,
    FiguresBody,
    KeyEvent,
    MapBody,
    TableBody,
    TextBody,
)
from libya_events.exports.briefing.undrawn import drawing
from libya_events.exports.pictures.bars import draw_bars
from libya_events.exports.pictures.canvas import Paint, pen
from libya_events.exports.pictures.frame import Area, Caption
from libya_events.exports.pictures.maps import draw_map
from libya_events.exports.pictures.matrices import draw_matrix
from libya_events.exports.pictures.timelines import draw_timeline
from libya_events.presentation.chart_specs import BarsSpec, TimelineSpec
from libya_events.presentation.matrix_spec import MatrixSpec

_GAP = 8.0
_TIMELINE = 200.0
_BAR = 21.0
_MAP, _LOW_MAP, _SHORT_LEGEND = 400.0, 336.0, 11
"""A map with few lines in its legend is drawn lower, so that it shares a page with the timeline."""

_TILES = 3
_TILE_PAD = 8.0
_LABEL, _VALUE, _MORE = 8.5, 18.0, 8.0
_TEXT, _SMALL = 10.0, 8.5
_CELL_PAD = 5.0


def list_blocks(body: Body, area: Area, language: str) -> list[Block]:
    rtl = language == "ar"
    match body:
        case FiguresBody():
            rows = [body.figures[at : at + _TILES] for at in range(0, len(body.figures), _TILES)]
            return [_show_tiles(row, area, rtl) for row in rows]
        case ChartBody():
            return _show_chart(body, area, language)
        case MapBody():
            height = _LOW_MAP if len(body.spec.legend) <= _SHORT_LEGEND else _MAP
            return [Block(height, partial(_draw_map, body=body, area=area, height=height, language=language), after=8)]
        case EventsBody():
            rule = write_paragraph(body.rule, area, Style(_SMALL, GROUND.muted, rtl=rtl))
            return [block for event in body.events for block in _show_event(event, area, rtl)] + rule
        case TableBody():
            return _show_table(body, area, rtl)
        case TextBody():
            return [block for part in body.parts for block in _show_part(*part, area=area, rtl=rtl)]
        case _:
            assert_never(body)


def _show_tiles(figures: Sequence[Figure], area: Area, rtl: bool) -> Block:
    """One row, the first where reading begins; all as high as the highest."""
    width = (area.width - (_TILES - 1) * _GAP) / _TILES
    room = width - 2 * _TILE_PAD
    styles = (
        Style(_LABEL, GROUND.muted, rtl=rtl),
        Style(_VALUE, GROUND.accent, bold=True, rtl=rtl),
        Style(_MORE, GROUND.muted, rtl=rtl),
    )
    written = []
    for figure in figures:
        value = figure.value if len(break_lines(figure.value, room, _VALUE, bold=True)) == 1 else ""
        middle = styles[1] if value else replace(styles[1], size=_VALUE * 0.65)
        parts = ((figure.label, styles[0]), (figure.value, middle), *((more, styles[2]) for more in figure.more))
        written.append([(line, style) for words, style in parts for line in _lines(words, room, style)])
    height = max(sum(style.size * LEADING for _, style in lines) for lines in written) + 2 * _TILE_PAD

    def draw(sheet: Sheet, top: float) -> None:
        for at, lines in enumerate(written):
            shift = at * (width + _GAP)
            left = area.right - shift - width if rtl else area.left + shift
            sheet.canvas.rect((left, top), (width, height), Paint(GROUND.panel))
            y = top + _TILE_PAD
            for line, style in lines:
                write_line(sheet, line, Area(left + _TILE_PAD, y, left + width - _TILE_PAD, y), style)
                y += style.size * LEADING

    return Block(height, draw, after=_GAP)


def _lines(words: str, width: float, style: Style) -> list[str]:
    return break_lines(words, width, style.size, style.bold)


def _show_chart(body: ChartBody, area: Area, language: str) -> list[Block]:
    spec, rtl = body.spec, language == "ar"
    match spec:
        case TimelineSpec():
            height = _TIMELINE
        case BarsSpec():
            height = _BAR * max(len(spec.bars), 2)
        case MatrixSpec():
            height = _height_of_matrix(spec)
        case _:
            assert_never(spec)
    title = write_paragraph(spec.title, area, Style(_SMALL, GROUND.muted, bold=True, rtl=rtl), leads=True)
    note = write_paragraph(spec.note, area, Style(_SMALL, GROUND.muted, rtl=rtl))
    drawn = Block(height, partial(_draw_chart, body=body, area=area, language=language), after=8, leads=bool(note))
    return [*title, drawn, *note]


def _draw_chart(sheet: Sheet, top: float, *, body: ChartBody, area: Area, language: str) -> None:
    spec, caption = body.spec, _bare(language)
    with drawing(body):
        _draw_spec(sheet, top, spec, area, caption)


def _draw_spec(
    sheet: Sheet, top: float, spec: TimelineSpec | BarsSpec | MatrixSpec, area: Area, caption: Caption
) -> None:
    match spec:
        case TimelineSpec():
            draw_timeline(sheet.canvas, Area(area.left, top, area.right, top + _TIMELINE), spec, caption)
        case BarsSpec():
            high = _BAR * len(spec.bars)
            draw_bars(sheet.canvas, Area(area.left, top, area.right, top + high), spec, caption)
        case MatrixSpec():
            draw_matrix(sheet.canvas, Area(area.left, top, area.right, top + _height_of_matrix(spec)), spec, caption)
        case _:
            assert_never(spec)


def _height_of_matrix(spec: MatrixSpec) -> float:
    return min(23.0 * len(spec.codes) + 50.0, 380.0)


def _draw_map(sheet: Sheet, top: float, *, body: MapBody, area: Area, height: float, language: str) -> None:
    frame = Area(area.left, top, area.right, top + height)
    with drawing(body):
        draw_map(sheet.canvas, frame, body.spec, body.ground, _bare(language))


def _bare(language: str) -> Caption:
    """The words around a picture stand on the page already."""
    return Caption("", (), (), "", language)


def _show_event(event: KeyEvent, area: Area, rtl: bool) -> list[Block]:
    """The event's line, the report's own sentence in its own direction, and who published it."""
    foreign = is_rtl(event.evidence, event.evidence_language)
    evidence = Style(_TEXT, GROUND.ink, rtl=foreign, bar=GROUND.accent)
    address = safe_address(event.address)
    source = Style(_SMALL, GROUND.accent if address else GROUND.muted, after=12, rtl=rtl, address=address)
    return [
        *write_paragraph(event.summary, area, Style(_TEXT, bold=True, rtl=rtl), leads=True),
        *write_paragraph(event.evidence, area, evidence, leads=True),
        *write_paragraph(event.source, area, source),
    ]


def _show_table(body: TableBody, area: Area, rtl: bool) -> list[Block]:
    if not body.rows:
        return write_paragraph(body.empty, area, Style(_TEXT, rtl=rtl))
    shares = body.columns
    heads = _show_row(body.heads, shares, area, Style(_SMALL, GROUND.muted, bold=True, rtl=rtl))
    rows = [replace(_show_row(row, shares, area, Style(_SMALL + 0.5, rtl=rtl)), heads=heads) for row in body.rows]
    below = [block for words in body.more for block in write_paragraph(words, area, _below(rtl))]
    lead = write_paragraph(body.lead, area, Style(_TEXT, rtl=rtl), leads=True)
    return [*lead, replace(heads, leads=True), *rows[:-1], replace(rows[-1], after=6), *below]


def _below(rtl: bool) -> Style:
    return Style(_SMALL, GROUND.muted, rtl=rtl)


def _show_row(cells: Sequence[str], shares: Sequence[float], area: Area, style: Style) -> Block:
    widths = [area.width * share for share in shares]
    written = [_lines(cell, width - _CELL_PAD * 2, style) for cell, width in zip(cells, widths, strict=True)]
    step = style.size * LEADING
    height = step * max(len(lines) for lines in written) + _CELL_PAD

    def draw(sheet: Sheet, top: float) -> None:
        for at, (lines, width) in enumerate(zip(written, widths, strict=True)):
            before = sum(widths[:at])
            left = area.right - before - width if style.rtl else area.left + before
            for number, line in enumerate(lines):
                y = top + 2 + number * step
                write_line(sheet, line, Area(left + _CELL_PAD, y, left + width - _CELL_PAD, y), style)
        foot = top + height
        sheet.canvas.line([(area.left, foot), (area.right, foot)], pen(GROUND.line, 0.5))

    return Block(height, draw)


def _show_part(heading: str, text: str, *, area: Area, rtl: bool) -> list[Block]:
    head = write_paragraph(heading, area, Style(_TEXT, GROUND.accent, bold=True, after=1, rtl=rtl), leads=True)
    return [*head, *write_paragraph(text, area, Style(_TEXT, after=8, rtl=rtl))]
