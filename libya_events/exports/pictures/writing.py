"""A picture of any chart as a file: the drawer is chosen by what the spec is."""

from __future__ import annotations

from typing import BinaryIO, Literal, assert_never

from libya_events.exports.pictures.activities import draw_activity
from libya_events.exports.pictures.bars import draw_bars
from libya_events.exports.pictures.canvas import Canvas, Point
from libya_events.exports.pictures.closures import draw_closures
from libya_events.exports.pictures.frame import Caption, draw_frame
from libya_events.exports.pictures.maps import MapGround, draw_map
from libya_events.exports.pictures.matplotlib_canvas import MatplotlibCanvas
from libya_events.exports.pictures.matrices import draw_matrix
from libya_events.exports.pictures.networks import draw_network
from libya_events.exports.pictures.timelines import draw_timeline
from libya_events.presentation.activity_spec import ActivitySpec
from libya_events.presentation.chart_specs import BarsSpec, TimelineSpec
from libya_events.presentation.closure_spec import ClosuresSpec
from libya_events.presentation.map_spec import MapSpec
from libya_events.presentation.matrix_spec import MatrixSpec
from libya_events.presentation.network_spec import NetworkSpec
from libya_events.presentation.palette import GROUNDS, Theme

Drawable = TimelineSpec | BarsSpec | ActivitySpec | MatrixSpec | NetworkSpec | ClosuresSpec | MapSpec
PictureForm = Literal["png", "svg"]

WIDE: Point = (960.0, 540.0)
"""16:9, in points."""

_SHOWN_WIDTH = 720.0
_AROUND = 110.0
"""Of a picture's height, what its words take."""


def size_shown(spec: Drawable) -> Point:
    """About the shape that the chart has on the screen, in points."""
    wide = _SHOWN_WIDTH
    match spec:
        case TimelineSpec():
            high = 240.0
        case BarsSpec():
            wide, high = _SHOWN_WIDTH / 1.5, 24.0 * max(len(spec.bars), 3)
        case ActivitySpec():
            high = 380.0
        case MatrixSpec():
            high = 28.0 * max(len(spec.codes), 4) + 60.0
        case NetworkSpec():
            high = _SHOWN_WIDTH * spec.canvas.height / spec.canvas.width
        case ClosuresSpec():
            high = 26.0 * max(len(spec.strips), 2) + 70.0
        case MapSpec():
            high = 560.0
        case _:
            assert_never(spec)
    return wide, high + _AROUND


def draw_picture(canvas: Canvas, spec: Drawable, caption: Caption, ground: MapGround | None = None) -> None:
    """The spec within its caption. ``ground`` is needed for maps only; ValueError without it."""
    area = draw_frame(canvas, caption)
    match spec:
        case TimelineSpec():
            draw_timeline(canvas, area, spec, caption)
        case BarsSpec():
            draw_bars(canvas, area, spec, caption)
        case ActivitySpec():
            draw_activity(canvas, area, spec, caption)
        case MatrixSpec():
            draw_matrix(canvas, area, spec, caption)
        case NetworkSpec():
            draw_network(canvas, area, spec, caption)
        case ClosuresSpec():
            draw_closures(canvas, area, spec, caption)
        case MapSpec():
            if ground is None:
                raise ValueError("A map is drawn on the shapes of countries and districts: pass ground=MapGround(…).")
            draw_map(canvas, area, spec, ground, caption)
        case _:
            assert_never(spec)


def write_picture(
    spec: Drawable,
    caption: Caption,
    form: PictureForm,
    file: BinaryIO,
    size: Point = WIDE,
    *,
    ground: MapGround | None = None,
) -> None:
    """``size`` in points: WIDE, or ``size_shown(spec)``. A PNG has two pixels a point."""
    canvas = MatplotlibCanvas(*size, GROUNDS[Theme.LIGHT].page)
    draw_picture(canvas, spec, caption, ground)
    match form:
        case "png":
            canvas.write_png(file)
        case "svg":
            canvas.write_svg(file)
        case _:
            assert_never(form)
