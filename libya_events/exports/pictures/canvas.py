"""What a picture is drawn on: lengths in points, the origin at the top left, y downwards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

Point = tuple[float, float]
Anchor = Literal["left", "middle", "right"]


@dataclass(frozen=True, slots=True)
class Paint:
    """How a shape is drawn: without ``fill`` only its outline, without ``stroke`` only its face. ``width`` is the
    outline's; ``opacity`` the face's, or the outline's where there is no face; ``dashes`` are lengths of strokes
    and gaps in turn, none for a solid outline."""

    fill: str | None
    stroke: str | None = None
    width: float = 0.75
    opacity: float = 1.0
    dashes: Sequence[float] = ()


DASHED = (3.0, 2.0)
"""The dashes of what is known only to an area."""


def pen(colour: str, width: float = 0.75, *, opacity: float = 1.0, dashes: Sequence[float] = ()) -> Paint:
    """The paint of a line."""
    return Paint(None, colour, width, opacity, dashes)


class Canvas(Protocol):
    @property
    def width(self) -> float: ...

    @property
    def height(self) -> float: ...

    def rect(self, corner: Point, size: Point, paint: Paint) -> None:
        """``corner`` is the top left one."""

    def line(self, points: Sequence[Point], paint: Paint) -> None:
        """Only the stroke of ``paint`` counts."""

    def polygon(self, rings: Sequence[Sequence[Point]], paint: Paint) -> None:
        """The first ring is the outline, the others are holes."""

    def circle(self, centre: Point, radius: float, paint: Paint) -> None: ...

    def text(
        self, at: Point, words: str, size: float, colour: str, *, bold: bool = False, anchor: Anchor = "left"
    ) -> None:
        """One line; ``at`` lies on its baseline. Words of both scripts stand in the order of ``words``' first strong
        letter."""
