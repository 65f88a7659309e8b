"""Legends: swatches with words in rows, in reading order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from libya_events.exports.pictures.canvas import Canvas, Paint, Point
from libya_events.exports.pictures.frame import Area, Caption
from libya_events.exports.pictures.labels import draw_label, label_width
from libya_events.presentation.palette import GROUNDS, Theme

_GROUND = GROUNDS[Theme.LIGHT]
SIZE = 9.0
SWATCH = 9.0
_ROW = SIZE * 1.7
_BESIDE, _APART = 5.0, 16.0


@dataclass(frozen=True, slots=True)
class Entry:
    """``draw`` draws the swatch, no wider than SWATCH, around a point."""

    words: str
    draw: Callable[[Canvas, Point], None] | None


def colour_entry(words: str, colour: str, edge: str | None = None) -> Entry:
    def draw(canvas: Canvas, centre: Point) -> None:
        canvas.rect((centre[0] - SWATCH / 2, centre[1] - SWATCH / 2), (SWATCH, SWATCH), Paint(colour, edge))

    return Entry(words, draw)


def draw_legend(canvas: Canvas, area: Area, groups: Iterable[Sequence[Entry]], caption: Caption) -> float:
    """At the area's bottom, each group from a row of its own on, in as many rows as needed; returns where the chart
    may end."""
    rows = [row for group in groups for row in _break_rows(group, area.width)]
    top = area.bottom - len(rows) * _ROW
    for at, row in enumerate(rows):
        _draw_row(canvas, area, row, top + (at + 1) * _ROW - 4, caption)
    return top


def _break_rows(entries: Sequence[Entry], room: float) -> list[list[Entry]]:
    rows: list[list[Entry]] = []
    wide = 0.0
    for entry in entries:
        needed = _width(entry) + _APART
        if not rows or wide + needed > room + _APART:
            rows.append([])
            wide = 0.0
        rows[-1].append(entry)
        wide += needed
    return rows


def _draw_row(canvas: Canvas, area: Area, row: Sequence[Entry], base: float, caption: Caption) -> None:
    way = -1 if caption.is_rtl else 1
    x = area.right if caption.is_rtl else area.left
    for entry in row:
        start = x
        if entry.draw is not None:
            entry.draw(canvas, (x + way * SWATCH / 2, base - SIZE * 0.35))
            start += way * (SWATCH + _BESIDE)
        draw_label(canvas, (start, base), entry.words, SIZE, _GROUND.ink, anchor=caption.near, rtl=caption.is_rtl)
        x += way * (_width(entry) + _APART)


def _width(entry: Entry) -> float:
    return label_width(entry.words, SIZE) + (SWATCH + _BESIDE if entry.draw is not None else 0)
