"""Bars over time, stacked by series, with what stands beneath them on the screen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from libya_events.analysis.timeline import Step, next_start
from libya_events.exports.pictures.axes import SIZE, TimeAxis, draw_days, draw_numbers
from libya_events.exports.pictures.canvas import Canvas, Paint
from libya_events.exports.pictures.fonts import text_width
from libya_events.exports.pictures.frame import Area, Caption
from libya_events.exports.pictures.legends import colour_entry, draw_legend
from libya_events.presentation.chart_specs import Series, TimelineSpec
from libya_events.presentation.palette import GROUNDS, Theme
from libya_events.presentation.scales import round_steps
from libya_events.presentation.wording import format_number

_GROUND = GROUNDS[Theme.LIGHT]
_GAP = 0.12


def draw_timeline(canvas: Canvas, area: Area, spec: TimelineSpec, caption: Caption) -> None:
    if not spec.periods:
        return
    bottom = draw_legend(canvas, area, [[colour_entry(one.label, one.tone.light) for one in spec.series]], caption)
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
    draw_stacks(canvas, axis, spec.periods, spec.step, spec.series, steps[-1])
    draw_days(canvas, axis, list(zip(spec.periods, spec.labels, strict=True)))


def draw_stacks(
    canvas: Canvas, axis: TimeAxis, periods: Sequence[date], step: Step, stacked: Sequence[Series], top: int
) -> None:
    """The first series lies lowest; one whose origin is unknown is hollow."""
    plot = axis.area
    for at, start in enumerate(periods):
        left, right = axis.x(start), axis.x(next_start(start, step))
        gap = (right - left) * _GAP / 2
        y = plot.bottom
        for series in stacked:
            high = plot.height * series.values[at] / top
            if high:
                y -= high
                edge = _GROUND.page if series.code else _GROUND.muted
                canvas.rect((left + gap, y), (right - left - 2 * gap, high), Paint(series.tone.light, edge))
