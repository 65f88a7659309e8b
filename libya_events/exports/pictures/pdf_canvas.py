"""A canvas that is a part of a PDF page: vectors, and text that can be selected and searched."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Literal

from fpdf import FPDF
from fpdf.drawing import PaintedPath
from fpdf.enums import PathPaintRule

from libya_events.exports.pictures.canvas import Anchor, Paint, Point
from libya_events.exports.pictures.fonts import font_file, to_pdf_letters

FONT = "plex"
_FEATURES = {"rlig": False, "kern": False}
"""Ligatures are read back in the wrong order by programs that take the text out of a PDF (see ``join_lam_alef``).
Kerning moves some Arabic letters apart by a tenth of their size, which such programs take for a space."""
_RULES = {
    (True, True): PathPaintRule.STROKE_FILL_EVENODD,
    (True, False): PathPaintRule.FILL_EVENODD,
    (False, True): PathPaintRule.STROKE,
    (False, False): PathPaintRule.DONT_PAINT,
}


def open_document(language: str) -> FPDF:
    """An A4 document in points with the project's font. Arabic text goes through to_pdf_letters."""
    document = FPDF(unit="pt", format="A4")
    document.add_font(FONT, "", str(font_file()))
    document.add_font(FONT, "B", str(font_file(bold=True)))
    document.set_lang(language)
    document.c_margin = 0
    document.set_auto_page_break(False)
    set_direction(document, None)
    return document


def set_direction(document: FPDF, direction: Literal["rtl", "ltr"] | None) -> None:
    """In which order lines of both scripts stand from here on; None: in that of their first strong letter."""
    document.set_text_shaping(True, features=dict(_FEATURES), direction=direction)


class PdfCanvas:
    """``left``, ``top``: where the canvas lies on the page, in points."""

    def __init__(self, document: FPDF, left: float, top: float, width: float, height: float) -> None:
        self.width, self.height = width, height
        self._document, self._left, self._top = document, left, top

    def rect(self, corner: Point, size: Point, paint: Paint) -> None:
        (left, top), (wide, high) = corner, size
        right, bottom = left + wide, top + high
        self.polygon([[(left, top), (right, top), (right, bottom), (left, bottom)]], paint)

    def line(self, points: Sequence[Point], paint: Paint) -> None:
        with self._pen(paint) as path:
            self._trace(path, points)

    def polygon(self, rings: Sequence[Sequence[Point]], paint: Paint) -> None:
        with self._pen(paint) as path:
            for ring in rings:
                self._trace(path, ring)
                path.close()

    def circle(self, centre: Point, radius: float, paint: Paint) -> None:
        x, y = self._left + centre[0], self._top + centre[1]
        with self._pen(paint) as path:
            path.circle(x, y, radius)

    def text(
        self, at: Point, words: str, size: float, colour: str, *, bold: bool = False, anchor: Anchor = "left"
    ) -> None:
        joined = to_pdf_letters(words)
        self._document.set_font(FONT, "B" if bold else "", size)
        self._document.set_text_color(colour)
        width = self._document.get_string_width(joined)
        x = self._left + at[0] - {"left": 0.0, "middle": width / 2, "right": width}[anchor]
        # A cell, not text(), which shapes nothing. Its baseline lies 0.3 letters below its middle.
        self._document.set_xy(x, self._top + at[1] - 0.8 * size)
        self._document.cell(width + 1, size, joined, align="L")

    def _trace(self, path: PaintedPath, points: Sequence[Point]) -> None:
        (x, y), *others = points
        path.move_to(self._left + x, self._top + y)
        for x, y in others:
            path.line_to(self._left + x, self._top + y)

    @contextmanager
    def _pen(self, paint: Paint) -> Iterator[PaintedPath]:
        with self._document.new_path() as path:
            path.style.fill_color = paint.fill
            path.style.fill_opacity = paint.opacity
            path.style.stroke_color = paint.stroke
            path.style.stroke_width = paint.width
            if paint.fill is None:
                path.style.stroke_opacity = paint.opacity
            path.style.stroke_dash_pattern = list(paint.dashes) or None
            path.style.paint_rule = _RULES[paint.fill is not None, paint.stroke is not None]
            path.style.auto_close = False
            yield path
