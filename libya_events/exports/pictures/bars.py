"""Events by type: horizontal bars, each with its number; in Arabic they grow from the right."""

from __future__ import annotations

from libya_events.exports.pictures.canvas import Canvas, Paint
from libya_events.exports.pictures.fonts import text_width
from libya_events.exports.pictures.frame import Area, Caption, shorten
from libya_events.exports.pictures.labels import draw_label, label_width
from libya_events.presentation.chart_specs import BarsSpec
from libya_events.presentation.palette import GROUNDS, Theme
from libya_events.presentation.wording import format_number

_GROUND = GROUNDS[Theme.LIGHT]
_SIZE = 10.0
_THICKEST = 24.0


def draw_bars(canvas: Canvas, area: Area, spec: BarsSpec, caption: Caption) -> None:
    if not spec.bars:
        return
    step = min(area.height / len(spec.bars), _THICKEST * 1.4)
    size = min(_SIZE, step * 0.62)
    labels = [shorten(bar.label, area.width * 0.4, size) for bar in spec.bars]
    room = max(label_width(label, size) for label in labels) + 10
    most = max(bar.value for bar in spec.bars)
    longest = area.width - room - text_width(format_number(most), size) - 10
    for at, (bar, label) in enumerate(zip(spec.bars, labels, strict=True)):
        top = area.top + at * step
        base = top + step / 2 + size * 0.35
        length = longest * bar.value / most if most else 0.0
        start = area.right - room if caption.is_rtl else area.left + room
        way = -1 if caption.is_rtl else 1
        draw_label(canvas, (start - way * 6, base), label, size, _GROUND.ink, anchor=caption.far, rtl=caption.is_rtl)
        corner = start - length if caption.is_rtl else start
        canvas.rect((corner, top + step * 0.14), (length, step * 0.72), Paint(bar.tone.light))
        end = start + way * (length + 4)
        canvas.text((end, base), format_number(bar.value), size, _GROUND.ink, anchor=caption.near)
