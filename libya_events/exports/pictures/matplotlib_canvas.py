"""A canvas that becomes a PNG or an SVG. Needs no display and no browser."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any, BinaryIO

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, Patch, PathPatch, Rectangle
from matplotlib.path import Path as Outline

from libya_events.exports.pictures.canvas import Anchor, Paint, Point
from libya_events.exports.pictures.fonts import font_file

_POINTS_PER_INCH = 72
_ALIGN = {"left": "left", "middle": "center", "right": "right"}


class MatplotlibCanvas:
    def __init__(self, width: float, height: float, ground: str) -> None:
        self.width, self.height = width, height
        self._figure = Figure(figsize=(width / _POINTS_PER_INCH, height / _POINTS_PER_INCH), facecolor=ground)
        self._axes = self._figure.add_axes((0, 0, 1, 1))
        self._axes.set_axis_off()
        self._axes.set_xlim(0, width)
        self._axes.set_ylim(height, 0)
        self._layer = 0

    def rect(self, corner: Point, size: Point, paint: Paint) -> None:
        self._add(_painted(Rectangle(corner, *size), paint))

    def line(self, points: Sequence[Point], paint: Paint) -> None:
        xs, ys = zip(*points, strict=True)
        line = Line2D(xs, ys, color=paint.stroke, linewidth=paint.width, alpha=paint.opacity, zorder=self._next())
        line.set_linestyle(_dashes(paint))
        self._axes.add_line(line)

    def polygon(self, rings: Sequence[Sequence[Point]], paint: Paint) -> None:
        outline = Outline.make_compound_path(*(Outline([*ring, ring[0]], closed=True) for ring in rings))
        self._add(_painted(PathPatch(outline), paint))

    def circle(self, centre: Point, radius: float, paint: Paint) -> None:
        self._add(_painted(Circle(centre, radius), paint))

    def text(
        self, at: Point, words: str, size: float, colour: str, *, bold: bool = False, anchor: Anchor = "left"
    ) -> None:
        self._axes.text(
            *at,
            words,
            fontproperties=_font(bold),
            fontsize=size,
            color=colour,
            ha=_ALIGN[anchor],
            va="baseline",
            zorder=self._next(),
            parse_math=False,
        )

    def write_png(self, file: BinaryIO, scale: float = 2.0) -> None:
        """``scale`` pixels a point."""
        self._figure.set_canvas(FigureCanvasAgg(self._figure))
        self._figure.savefig(file, format="png", dpi=_POINTS_PER_INCH * scale)

    def write_svg(self, file: BinaryIO) -> None:
        """Letters as outlines, so that the picture looks the same without the font."""
        self._figure.set_canvas(FigureCanvasSVG(self._figure))
        self._figure.savefig(file, format="svg", metadata={"Date": None})

    def _add(self, patch: Patch) -> None:
        patch.set_zorder(self._next())
        self._axes.add_patch(patch)

    def _next(self) -> int:
        """Later things lie above earlier ones."""
        self._layer += 1
        return self._layer


def _painted(patch: Patch, paint: Paint) -> Patch:
    patch.set_facecolor((paint.fill, paint.opacity) if paint.fill else "none")
    patch.set_edgecolor((paint.stroke, 1.0 if paint.fill else paint.opacity) if paint.stroke else "none")
    patch.set_linewidth(paint.width if paint.stroke else 0)
    patch.set_linestyle(_dashes(paint))
    return patch


def _dashes(paint: Paint) -> Any:
    """matplotlib reckons dashes in widths of the line, the canvas in points."""
    return (0, tuple(dash / paint.width for dash in paint.dashes)) if paint.dashes else "solid"


@cache
def _font(bold: bool) -> FontProperties:
    return FontProperties(fname=str(font_file(bold)))
