"""Closures over time: one strip per site, fading where no report tells of a reopening."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from datetime import timedelta

from libya_events.analysis.closures import Stretch
from libya_events.analysis.timeline import Step, choose_step, list_periods
from libya_events.exports.pictures.axes import TimeAxis, draw_days
from libya_events.exports.pictures.canvas import Canvas, Paint, Point, pen
from libya_events.exports.pictures.fonts import text_width
from libya_events.exports.pictures.frame import Area, Caption, shorten
from libya_events.exports.pictures.legends import SWATCH, Entry, colour_entry, draw_legend
from libya_events.presentation.chart_specs import period_label
from libya_events.presentation.closure_spec import STRETCH_TONES, ClosuresSpec, Strip, StripBar, StripMark
from libya_events.presentation.palette import GROUNDS, Theme
from libya_events.presentation.wording import count_phrase

_GROUND = GROUNDS[Theme.LIGHT]
_SIZE = 9.0
_HIGHEST_ROW, _LOWEST_ROW = 26.0, 11.0
_THICKNESS = 0.42
_FADES = 14
_MARK = 4.5
_CLOSED = STRETCH_TONES[Stretch.CLOSED].light


@dataclass(frozen=True, slots=True)
class _Rows:
    axis: TimeAxis
    height: float

    def y(self, row: int) -> float:
        return self.axis.area.top + (row + 0.5) * self.height


def draw_closures(canvas: Canvas, area: Area, spec: ClosuresSpec, caption: Caption) -> None:
    """Strips that find no room are counted below the others."""
    bottom = draw_legend(canvas, area, [_list_stretches(spec), _list_marks(spec)], caption) - _SIZE * 2 - 6
    if not spec.strips:
        return
    strips = spec.strips[: max(1, int((bottom - area.top - _LOWEST_ROW) / _LOWEST_ROW))]
    left_out = len(spec.strips) - len(strips)
    height = min((bottom - area.top) / (len(strips) + (1 if left_out else 0)), _HIGHEST_ROW)
    names = [shorten(strip.label, area.width * 0.42, _SIZE) for strip in strips]
    room = max(text_width(name, _SIZE) for name in names) + 10
    left = area.left + (0 if caption.is_rtl else room)
    right = area.right - (room if caption.is_rtl else 0)
    days = (spec.until - spec.first).days
    plot = Area(left, area.top, right, area.top + height * len(strips))
    axis = TimeAxis(plot, spec.first - timedelta(days=days // 40 + 1), spec.until + timedelta(days=days // 60 + 1))
    _draw_axis(canvas, axis, spec, caption)
    rows = _Rows(axis, height)
    for row, (strip, name) in enumerate(zip(strips, names, strict=True)):
        x = right + 8 if caption.is_rtl else left - 8
        canvas.text((x, rows.y(row) + _SIZE * 0.35), name, _SIZE, _GROUND.ink, anchor=caption.far)
        _draw_strip(canvas, rows, row, strip)
    if left_out:
        near = area.right if caption.is_rtl else area.left
        words = count_phrase("picture.more_sites", left_out, caption.language)
        canvas.text((near, plot.bottom + _SIZE * 3), words, _SIZE, _GROUND.muted, anchor=caption.near)


def _draw_axis(canvas: Canvas, axis: TimeAxis, spec: ClosuresSpec, caption: Caption) -> None:
    step = choose_step(spec.first, spec.until)
    coarse = step if step is Step.YEAR else Step.MONTH
    starts = [start for start in list_periods(spec.first, spec.until, coarse) if start >= axis.first]
    for start in starts:
        canvas.line([(axis.x(start), axis.area.top), (axis.x(start), axis.area.bottom)], pen(_GROUND.line, 0.5))
    draw_days(canvas, axis, [(start, period_label(start, coarse, caption.language)) for start in starts])
    x = axis.x(spec.until)
    canvas.line([(x, axis.area.top), (x, axis.area.bottom)], pen(_GROUND.muted, 0.8))


def _draw_strip(canvas: Canvas, rows: _Rows, row: int, strip: Strip) -> None:
    for bar in strip.bars:
        _draw_bar(canvas, rows, row, bar)
    for mark in strip.marks:
        _draw_mark(canvas, (rows.axis.x(mark.day), rows.y(row)), mark)


def _draw_bar(canvas: Canvas, rows: _Rows, row: int, bar: StripBar) -> None:
    high, y = rows.height * _THICKNESS, rows.y(row)
    colour = STRETCH_TONES[bar.stretch].light
    x0, x1 = rows.axis.x(bar.first), rows.axis.x(bar.last)
    if bar.stretch is Stretch.OPEN:
        _draw_fading(canvas, (x0, x1), y, high, colour)
        canvas.line([(x0, y), (x1, y)], pen(colour, 1.2, dashes=(1.5, 2.5)))
    else:
        canvas.rect((x0, y - high / 2), (x1 - x0, high), Paint(colour))


def _draw_fading(canvas: Canvas, ends: tuple[float, float], y: float, high: float, colour: str) -> None:
    edges = [ends[0] + (ends[1] - ends[0]) * n / _FADES for n in range(_FADES + 1)]
    for n, (x0, x1) in enumerate(itertools.pairwise(edges)):
        piece = [(x0, y - high / 2), (x1, y - high / 2), (x1, y + high / 2), (x0, y + high / 2)]
        canvas.polygon([piece], Paint(colour, opacity=0.55 * (1 - n / _FADES) ** 1.5))


def _draw_mark(canvas: Canvas, centre: Point, mark: StripMark) -> None:
    if mark.is_reopening:
        canvas.circle(centre, _MARK, Paint(_GROUND.page, _CLOSED, width=1.5))
    else:
        canvas.rect((centre[0] - _MARK, centre[1] - _MARK), (2 * _MARK, 2 * _MARK), Paint(_CLOSED))


def _list_stretches(spec: ClosuresSpec) -> list[Entry]:
    entries = []
    for stretch, words in spec.legend:
        entries.append(
            Entry(words, _draw_open_swatch)
            if stretch is Stretch.OPEN
            else colour_entry(words, STRETCH_TONES[stretch].light)
        )
    return entries


def _list_marks(spec: ClosuresSpec) -> list[Entry]:
    closure, reopening = spec.mark_labels

    def draw_reopening(canvas: Canvas, centre: Point) -> None:
        canvas.circle(centre, SWATCH * 0.42, Paint(_GROUND.page, _CLOSED, width=1.5))

    return [colour_entry(closure, _CLOSED), Entry(reopening, draw_reopening), Entry(spec.until_label, None)]


def _draw_open_swatch(canvas: Canvas, centre: Point) -> None:
    x0, x1 = centre[0] - SWATCH / 2, centre[0] + SWATCH / 2
    _draw_fading(canvas, (x0, x1), centre[1], SWATCH * 0.8, _CLOSED)
    canvas.line([(x0, centre[1]), (x1, centre[1])], pen(_CLOSED, 1.2, dashes=(1.5, 2.5)))
