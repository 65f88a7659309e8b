"""The timeline with all it says: bars, days without reports, unusual weeks, spans, reports per event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from libya_events.analysis.timeline import next_start
from libya_events.exports.pictures.axes import SIZE, TimeAxis, draw_days, draw_numbers
from libya_events.exports.pictures.canvas import Canvas, Paint, Point, pen
from libya_events.exports.pictures.fonts import text_width
from libya_events.exports.pictures.frame import Area, Caption
from libya_events.exports.pictures.labels import draw_glyph
from libya_events.exports.pictures.legends import SWATCH, Entry, colour_entry, draw_legend
from libya_events.exports.pictures.timelines import draw_stacks
from libya_events.presentation.activity_spec import ActivitySpec
from libya_events.presentation.palette import GROUNDS, Theme
from libya_events.presentation.scales import round_steps
from libya_events.presentation.wording import format_number

_GROUND = GROUNDS[Theme.LIGHT]
_SPAN_ROW, _GAP, _LINE_SHARE = 8.0, 26.0, 0.2
_UNREAD_OPACITY = 0.55
_MARK = 5.0


@dataclass(frozen=True, slots=True)
class _Bands:
    """What lies above what over one axis of time."""

    bars: TimeAxis
    lane: Area
    line: Area

    @property
    def all(self) -> Area:
        return replace(self.bars.area, bottom=self.line.bottom)


def draw_activity(canvas: Canvas, area: Area, spec: ActivitySpec, caption: Caption) -> None:
    if not spec.periods:
        return
    bottom = draw_legend(canvas, area, [_list_entries(spec)], caption)
    top = max([1, *spec.totals])
    steps = round_steps(top * (1.15 if spec.unusual else 1.0))
    attention = round_steps(max([1.0, *(one for one in spec.attention if one is not None)]))
    bands = _divide(replace(area, top=area.top + 6, bottom=bottom), spec, (*steps, *attention), caption)
    for first, last in spec.unread:
        _shade(canvas, bands, first, last)
    draw_numbers(canvas, bands.bars.area, steps, caption)
    draw_stacks(canvas, bands.bars, spec.periods, spec.step, spec.series, steps[-1])
    for week in spec.unusual:
        y = bands.bars.area.bottom - bands.bars.area.height * top * 1.1 / steps[-1]
        draw_glyph(canvas, "▼", (bands.bars.x(week.first + (week.last - week.first) / 2), y), _MARK, _GROUND.ink)
    _draw_spans(canvas, bands, spec)
    _draw_attention(canvas, bands, spec, (0, attention[-1]), caption)
    draw_days(canvas, replace(bands.bars, area=bands.line), list(zip(spec.periods, spec.labels, strict=True)))


def _divide(area: Area, spec: ActivitySpec, numbers: Sequence[int], caption: Caption) -> _Bands:
    room = max(text_width(format_number(number), SIZE) for number in numbers) + 8
    left = area.left + (0 if caption.is_rtl else room)
    right = area.right - (room if caption.is_rtl else 0)
    bottom = area.bottom - SIZE * 2 - 4
    line_top = bottom - (bottom - area.top) * _LINE_SHARE
    rows = 1 + max((span.row for span in spec.spans), default=-1)
    lane_bottom = line_top - _GAP
    lane_top = lane_bottom - (rows * _SPAN_ROW + 6 if rows else 0)
    axis = TimeAxis(Area(left, area.top, right, lane_top), spec.periods[0], next_start(spec.periods[-1], spec.step))
    return _Bands(axis, Area(left, lane_top, right, lane_bottom), Area(left, line_top, right, bottom))


def _shade(canvas: Canvas, bands: _Bands, first: date, last: date) -> None:
    area, x0, x1 = bands.all, bands.bars.x(first), bands.bars.x(last + timedelta(days=1))
    corners = [(x0, area.top), (x1, area.top), (x1, area.bottom), (x0, area.bottom)]
    canvas.polygon([corners], Paint(_GROUND.line, opacity=_UNREAD_OPACITY))


def _draw_spans(canvas: Canvas, bands: _Bands, spec: ActivitySpec) -> None:
    for span in spec.spans:
        y = bands.lane.top + 6 + (span.row + 0.5) * _SPAN_ROW
        x0, x1 = bands.bars.x(span.first), bands.bars.x(span.last + timedelta(days=1))
        canvas.rect((x0, y - 2), (x1 - x0, 4), Paint(_GROUND.muted, _GROUND.page))


def _draw_attention(
    canvas: Canvas, bands: _Bands, spec: ActivitySpec, steps: tuple[int, int], caption: Caption
) -> None:
    area = bands.line
    draw_numbers(canvas, area, steps, caption)
    near = area.right if caption.is_rtl else area.left
    canvas.text((near, area.top - 9), spec.attention_title, SIZE, _GROUND.muted, anchor=caption.near)
    run: list[Point] = []
    for start, reports in zip(spec.periods, spec.attention, strict=True):
        if reports is None:
            _draw_run(canvas, run)
            run = []
        else:
            middle = (bands.bars.x(start) + bands.bars.x(next_start(start, spec.step))) / 2
            run.append((middle, area.bottom - area.height * reports / steps[-1]))
    _draw_run(canvas, run)


def _draw_run(canvas: Canvas, points: Sequence[Point]) -> None:
    """Neighbouring periods with events; one without breaks the line."""
    if len(points) > 1:
        canvas.line(points, pen(_GROUND.accent, 1.2))
    for point in points:
        canvas.circle(point, 1.6, Paint(_GROUND.accent))


def _list_entries(spec: ActivitySpec) -> list[Entry]:
    entries = [colour_entry(one.label, one.tone.light, None if one.code else _GROUND.muted) for one in spec.series]
    if spec.unusual:
        entries.append(Entry(spec.unusual_title, _draw_unusual_swatch))
    if spec.spans:
        entries.append(Entry(spec.spans_title, _draw_span_swatch))
    if spec.unread:
        entries.append(colour_entry(spec.unread_title, _GROUND.line, _GROUND.muted))
    return entries


def _draw_unusual_swatch(canvas: Canvas, centre: Point) -> None:
    draw_glyph(canvas, "▼", centre, _MARK * 0.9, _GROUND.ink)


def _draw_span_swatch(canvas: Canvas, centre: Point) -> None:
    canvas.rect((centre[0] - SWATCH / 2, centre[1] - 2), (SWATCH, 4), Paint(_GROUND.muted))
