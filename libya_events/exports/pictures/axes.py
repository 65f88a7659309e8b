"""Axes of charts over time: round numbers upwards, a few days along; time runs left to right in both languages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from libya_events.exports.pictures.canvas import Canvas, pen
from libya_events.exports.pictures.fonts import text_width
from libya_events.exports.pictures.frame import Area, Caption
from libya_events.presentation.palette import GROUNDS, Theme
from libya_events.presentation.wording import format_number

_GROUND = GROUNDS[Theme.LIGHT]
SIZE = 9.0


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """Days from ``first`` up to but without ``end`` over the width of an area."""

    area: Area
    first: date
    end: date

    def x(self, day: date) -> float:
        share = (day - self.first).days / max((self.end - self.first).days, 1)
        return self.area.left + self.area.width * min(max(share, 0.0), 1.0)


def draw_numbers(canvas: Canvas, area: Area, steps: Sequence[int], caption: Caption) -> None:
    """Lines across with their numbers on the side where reading begins."""
    for step in steps:
        y = area.bottom - area.height * step / steps[-1]
        canvas.line([(area.left, y), (area.right, y)], pen(_GROUND.line, 0.6))
        x = area.right + 5 if caption.is_rtl else area.left - 5
        anchor = caption.near if caption.is_rtl else caption.far
        canvas.text(
            (x, y + SIZE * 0.35), format_number(step), SIZE, _GROUND.muted, anchor="left" if caption.is_rtl else anchor
        )


def draw_days(canvas: Canvas, axis: TimeAxis, days: Sequence[tuple[date, str]]) -> None:
    """``days`` with their words; those that would touch the one before are left out."""
    free = axis.area.left - 20
    for day, words in days:
        x = axis.x(day)
        wide = text_width(words, SIZE)
        left = min(x, axis.area.right - wide)
        if left < free:
            continue
        canvas.line([(x, axis.area.bottom), (x, axis.area.bottom + 3)], pen(_GROUND.muted, 0.6))
        canvas.text((left, axis.area.bottom + SIZE + 5), words, SIZE, _GROUND.muted)
        free = left + wide + 14
