"""A canvas that is a part of a web page: vectors, and text that stays text."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from html import escape

from libya_events.exports.pictures.canvas import Anchor, Paint, Point
from libya_events.exports.pictures.fonts import text_width

_ANCHORS = {"ltr": {"left": "start", "right": "end"}, "rtl": {"left": "end", "right": "start"}}


class SvgCanvas:
    def __init__(self, width: float, height: float) -> None:
        self.width, self.height = width, height
        self._parts: list[str] = []

    def rect(self, corner: Point, size: Point, paint: Paint) -> None:
        (x, y), (wide, high) = corner, size
        place = f'x="{_n(x)}" y="{_n(y)}" width="{_n(wide)}" height="{_n(high)}"'
        self._add("rect", place, paint)

    def line(self, points: Sequence[Point], paint: Paint) -> None:
        self._add("polyline", f'points="{_points(points)}"', paint)

    def polygon(self, rings: Sequence[Sequence[Point]], paint: Paint) -> None:
        outline = "".join(f"M{_points(ring)}Z" for ring in rings)
        place = f'd="{outline}" fill-rule="evenodd"'
        self._add("path", place, paint)

    def circle(self, centre: Point, radius: float, paint: Paint) -> None:
        place = f'cx="{_n(centre[0])}" cy="{_n(centre[1])}" r="{_n(radius)}"'
        self._add("circle", place, paint)

    def text(
        self, at: Point, words: str, size: float, colour: str, *, bold: bool = False, anchor: Anchor = "left"
    ) -> None:
        """As wide as measured in whatever font the reader has, or it would run into what stands beside it."""
        direction = _direction(words)
        place = _ANCHORS[direction].get(anchor, "middle")
        weight = ' font-weight="600"' if bold else ""
        wide = text_width(words, size, bold)
        fitted = f' textLength="{_n(wide)}" lengthAdjust="spacingAndGlyphs"' if len(words) > 1 else ""
        self._parts.append(
            f'<text x="{_n(at[0])}" y="{_n(at[1])}" font-size="{_n(size)}" fill="{escape(colour)}" '
            f'direction="{direction}" text-anchor="{place}"{weight}{fitted}>{escape(words)}</text>'
        )

    def to_svg(self, name: str) -> str:
        """An ``svg`` element as wide as its room; ``name`` is read out to those who cannot see it."""
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_n(self.width)} {_n(self.height)}" '
            f'role="img" aria-label="{escape(name)}">{"".join(self._parts)}</svg>'
        )

    def _add(self, element: str, place: str, paint: Paint) -> None:
        drawn = [f"<{element} {place}", f'fill="{escape(paint.fill or "none")}"']
        if paint.opacity < 1:
            # As on the other canvases: the outline of a filled shape is never pale.
            drawn.append(f'{"fill" if paint.fill else "stroke"}-opacity="{_n(paint.opacity)}"')
        if paint.stroke:
            drawn.append(f'stroke="{escape(paint.stroke)}" stroke-width="{_n(paint.width)}"')
        if paint.dashes:
            drawn.append(f'stroke-dasharray="{" ".join(map(_n, paint.dashes))}"')
        self._parts.append(" ".join(drawn) + "/>")


def _direction(words: str) -> str:
    kinds = (unicodedata.bidirectional(letter) for letter in words)
    return "rtl" if next((kind for kind in kinds if kind in ("L", "R", "AL")), "L") != "L" else "ltr"


def _points(points: Sequence[Point]) -> str:
    return " ".join(f"{_n(x)},{_n(y)}" for x, y in points)


def _n(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")
