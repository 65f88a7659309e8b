"""Bars over time, stacked by series, with what stands beneath them on the screen."""

from __future__ import annotations

from collections.abc import Sequence

from libya_events.analysis.timeline import next_start
from libya_events.exports.pictures.axes import SIZE, TimeAxis, draw_days, draw_numbers
from libya_events.exports.pictures.canvas import Canvas
from libya_events.exports.pictures.fonts import text_width
from libya_events.exports.pictures.frame import Area, Caption
from libya_events.exports.pictures.labels import draw_label, label_width
from libya_events.presentation.chart_specs import Series, TimelineSpec
from libya_events.presentation.palette import GROUNDS, Theme
from libya_events.presentation.scales import round_steps
from libya_events.presentation.wording import format_number

_GROUND = GROUNDS[Theme.LIGHT]
_GAP = 0.12
_SWATCH = 9.0


def draw_timeline(canvas: Canvas, area: Area, spec: TimelineSpec, caption: Caption) -> None:
    if not spec.periods:
        return
    bottom = _draw_series_legend(canvas, area, spec.series, caption)
    totals = [sum(column) for column in zip(*(series.values for series in spec.series), strict=True)]
    steps = round_steps(max([1, *totals]))
    room = text_width(format_number(steps[-1]), SIZE) + 8
    plot = Area(
        area.left + (0 if caption.is_rtl else room),
        area.top + 6,
        area.right - (room if caption.is_rtl else 0),
        bottom - SIZE * 2 - 4,
    )
    axis = TimeAxis(plot, spec.periods[0], next_start(spec.periods[-1], spec.step))
    draw_numbers(canvas, plot, steps, caption)
    _draw_stacks(canvas, axis, spec, steps[-1])
    draw_days(canvas, axis, list(zip(spec.periods, spec.labels, strict=True)))


def _draw_stacks(canvas: Canvas, axis: TimeAxis, spec: TimelineSpec, top: int) -> None:
    plot = axis.area
    for at, start in enumerate(spec.periods):
        left, right = axis.x(start), axis.x(next_start(start, spec.step))
        gap = (right - left) * _GAP / 2
        y = plot.bottom
        for series in spec.series:
            high = plot.height * series.values[at] / top
            if high:
                y -= high
                canvas.rect((left + gap, y), (right - left - 2 * gap, high), series.tone.light, _GROUND.page)


def _draw_series_legend(canvas: Canvas, area: Area, series: Sequence[Series], caption: Caption) -> float:
    """Below the chart, in as many lines as needed; returns where the chart may end."""
    rows: list[list[Series]] = [[]]
    wide = 0.0
    for one in series:
        needed = _SWATCH + 5 + label_width(one.label, SIZE) + 16
        if rows[-1] and wide + needed > area.width:
            rows.append([])
            wide = 0.0
        rows[-1].append(one)
        wide += needed
    top = area.bottom - len(rows) * SIZE * 1.7
    for at, row in enumerate(rows):
        base = top + (at + 1) * SIZE * 1.7 - 4
        x = area.right if caption.is_rtl else area.left
        way = -1 if caption.is_rtl else 1
        for one in row:
            corner = x - _SWATCH if caption.is_rtl else x
            canvas.rect((corner, base - _SWATCH + 1), (_SWATCH, _SWATCH), one.tone.light)
            x += way * (_SWATCH + 5)
            draw_label(canvas, (x, base), one.label, SIZE, _GROUND.ink, anchor=caption.near, rtl=caption.is_rtl)
            x += way * (label_width(one.label, SIZE) + 16)
    return top
