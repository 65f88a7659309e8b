"""The charts and the map of a pack as SVG within its web page."""

from __future__ import annotations

from typing import assert_never

from libya_events.exports.briefing.slides import MapBody
from libya_events.exports.pictures.bars import draw_bars
from libya_events.exports.pictures.frame import Area, Caption
from libya_events.exports.pictures.maps import draw_map
from libya_events.exports.pictures.matrices import draw_matrix
from libya_events.exports.pictures.svg_canvas import SvgCanvas
from libya_events.exports.pictures.timelines import draw_timeline
from libya_events.presentation.chart_specs import BarsSpec, TimelineSpec
from libya_events.presentation.matrix_spec import MatrixSpec

_WIDTH = 640.0
_EDGE = 2.0


def draw_chart(spec: TimelineSpec | BarsSpec | MatrixSpec, language: str) -> str:
    caption = _bare(language)
    match spec:
        case TimelineSpec():
            canvas, area = _open(250.0)
            draw_timeline(canvas, area, spec, caption)
        case BarsSpec():
            canvas, area = _open(26.0 * max(len(spec.bars), 2))
            draw_bars(canvas, area, spec, caption)
        case MatrixSpec():
            canvas, area = _open(min(24.0 * len(spec.codes) + 56.0, 460.0))
            draw_matrix(canvas, area, spec, caption)
        case _:
            assert_never(spec)
    return canvas.to_svg(spec.title)


def draw_ground_map(body: MapBody, name: str, language: str) -> str:
    canvas, area = _open(430.0)
    draw_map(canvas, area, body.spec, body.ground, _bare(language))
    return canvas.to_svg(name)


def _open(height: float) -> tuple[SvgCanvas, Area]:
    return SvgCanvas(_WIDTH, height), Area(_EDGE, _EDGE, _WIDTH - _EDGE, height - _EDGE)


def _bare(language: str) -> Caption:
    """The words around a picture stand on the page already."""
    return Caption("", (), (), "", language)
