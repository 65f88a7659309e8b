"""A canvas that only remembers what was drawn on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from libya_events.exports.pictures.canvas import Anchor, Paint, Point


@dataclass
class RecordingCanvas:
    width: float = 960.0
    height: float = 540.0
    rects: list[tuple[Point, Point, str | None]] = field(default_factory=list)
    lines: list[tuple[tuple[Point, ...], str, float]] = field(default_factory=list)
    polygons: list[tuple[tuple[Point, ...], str | None, float]] = field(default_factory=list)
    circles: list[tuple[Point, float, str | None]] = field(default_factory=list)
    texts: list[tuple[Point, str]] = field(default_factory=list)
    round_paints: list[Paint] = field(default_factory=list)

    @property
    def words(self) -> list[str]:
        return [words for _, words in self.texts]

    def rect(self, corner: Point, size: Point, paint: Paint) -> None:
        self.rects.append((corner, size, paint.fill))

    def line(self, points: Sequence[Point], paint: Paint) -> None:
        self.lines.append((tuple(points), paint.stroke, paint.width))

    def polygon(self, rings: Sequence[Sequence[Point]], paint: Paint) -> None:
        self.polygons += [(tuple(ring), paint.fill, paint.opacity) for ring in rings]

    def circle(self, centre: Point, radius: float, paint: Paint) -> None:
        self.circles.append((centre, radius, paint.fill))
        self.round_paints.append(paint)

    def text(
        self, at: Point, words: str, size: float, colour: str, *, bold: bool = False, anchor: Anchor = "left"
    ) -> None:
        self.texts.append((at, words))
