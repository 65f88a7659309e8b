"""Who with whom as a matrix: rows named and numbered, columns numbered, each cell in the shape of its kind."""

from __future__ import annotations

from libya_events.analysis.cooccurrence import EdgeKind
from libya_events.exports.pictures.canvas import Canvas, Point
from libya_events.exports.pictures.fonts import text_width
from libya_events.exports.pictures.frame import Area, Caption, shorten
from libya_events.exports.pictures.labels import draw_glyph
from libya_events.exports.pictures.legends import SWATCH, Entry, draw_legend
from libya_events.presentation.matrix_spec import Cell, MatrixSpec
from libya_events.presentation.palette import GROUNDS, Theme, ink_on
from libya_events.presentation.relation_palette import EDGE_GLYPHS, EDGE_TONES
from libya_events.presentation.wording import format_number, say

_GROUND = GROUNDS[Theme.LIGHT]
_SIZE = 9.5
_LARGEST_CELL = 32.0
_HOLLOW = "□"


def draw_matrix(canvas: Canvas, area: Area, spec: MatrixSpec, caption: Caption) -> None:
    if not spec.codes:
        return
    bottom = draw_legend(canvas, area, [[kind_entry(kind, caption.language) for kind in spec.kinds]], caption)
    count = len(spec.codes)
    cell = min((bottom - area.top - _SIZE * 2) / count, area.width * 0.6 / count, _LARGEST_CELL)
    size = min(_SIZE, cell * 0.6)
    names = [shorten(label, area.width - cell * count - 40, size) for label in spec.labels]
    numbers = text_width(format_number(count), size) + 8
    room = max(text_width(name, size) for name in names) + numbers
    way = -1 if caption.is_rtl else 1
    edge = area.right - room if caption.is_rtl else area.left + room
    foot = area.top + cell * count

    def middle(row: int, column: int) -> Point:
        return edge + way * (column + 0.5) * cell, area.top + (row + 0.5) * cell

    for at, name in enumerate(names):
        across, down = middle(at, at)
        number, base = format_number(at + 1), down + size * 0.35
        canvas.text((edge - way * 5, base), number, size, _GROUND.muted, anchor=caption.far)
        canvas.text((edge - way * numbers, base), name, size, _GROUND.ink, anchor=caption.far)
        canvas.text((across, foot + size * 1.4), number, size, _GROUND.muted, anchor="middle")
    for one in spec.cells:
        _draw_cell(canvas, middle(one.row, one.column), one, cell)


def kind_entry(kind: EdgeKind, language: str) -> Entry:
    """A kind in a legend, with the shape that it has in the picture."""

    def draw(canvas: Canvas, centre: Point) -> None:
        draw_glyph(canvas, EDGE_GLYPHS[kind], centre, SWATCH * 0.45, EDGE_TONES[kind].light)

    return Entry(say(f"edge.{kind}", language), draw)


def _draw_cell(canvas: Canvas, centre: Point, cell: Cell, size: float) -> None:
    glyph = "■" if cell.kind is None else EDGE_GLYPHS[cell.kind]
    colour = _GROUND.line if cell.kind is None else EDGE_TONES[cell.kind].light
    draw_glyph(canvas, glyph, centre, size * 0.44 if glyph != "◆" else size * 0.4, colour)
    ink = _GROUND.ink if cell.kind is None or glyph == _HOLLOW else ink_on(colour)
    words = format_number(cell.weight)
    letters = min(_SIZE, size * 0.45, size * 0.8 * _SIZE / text_width(words, _SIZE))
    canvas.text((centre[0], centre[1] + letters * 0.35), words, letters, ink, anchor="middle")
