"""The canvases draw a shape alike: the same width of its outline, and where it is pale."""

from __future__ import annotations

import io
import re
from collections.abc import Callable

import pytest

from libya_events.exports.pictures.canvas import Canvas, Paint, pen
from libya_events.exports.pictures.matplotlib_canvas import MatplotlibCanvas
from libya_events.exports.pictures.pdf_canvas import PdfCanvas, open_document
from libya_events.exports.pictures.svg_canvas import SvgCanvas

Draw = Callable[[Canvas], None]
Look = tuple[float, float, float]
"""The width of the outline and the opacities of face and outline, as written in a file."""


def look_on_the_page(draw: Draw) -> Look:
    canvas = SvgCanvas(100, 100)
    draw(canvas)
    return _look_of(canvas.to_svg("drawn"))


def look_in_a_picture(draw: Draw) -> Look:
    canvas, bare = (MatplotlibCanvas(100, 100, "#ffffff") for _ in range(2))
    draw(canvas)
    drawn, empty = io.BytesIO(), io.BytesIO()
    canvas.write_svg(drawn)
    bare.write_svg(empty)
    (style,) = set(_styles(drawn)) - set(_styles(empty))
    return _look_of(style)


def look_in_a_document(draw: Draw) -> Look:
    document = open_document("en")
    document.set_compression(False)
    document.add_page()
    draw(PdfCanvas(document, 0, 0, 100, 100))
    text = bytes(document.output()).decode("latin-1")
    width, face, outline = (re.search(rf"/{key} ([\d.]+)", text) for key in ("LW", "ca", "CA"))
    assert width is not None
    return float(width[1]), float(face[1]) if face else 1.0, float(outline[1]) if outline else 1.0


def _styles(file: io.BytesIO) -> list[str]:
    return re.findall(r'style="([^"]*)"', file.getvalue().decode())


def _look_of(words: str) -> Look:
    width, face, outline = (
        re.search(rf'{name}[:=] ?"?([\d.]+)', words) for name in ("stroke-width", "fill-opacity", "stroke-opacity")
    )
    # Matplotlib leaves out a width of 1.
    return (float(width[1]) if width else 1.0), float(face[1]) if face else 1.0, float(outline[1]) if outline else 1.0


@pytest.mark.parametrize("look", [look_on_the_page, look_in_a_picture, look_in_a_document])
@pytest.mark.parametrize(
    ("paint", "expected"),
    [
        (Paint("#336699", "#000000"), (0.75, 1.0, 1.0)),
        (Paint("#336699", "#000000", width=2.0, opacity=0.25), (2.0, 0.25, 1.0)),
    ],
)
@pytest.mark.parametrize("shape", ["rect", "circle"])
def test_a_filled_shape(look: Callable[[Draw], Look], paint: Paint, expected: Look, shape: str) -> None:
    assert look(lambda canvas: _draw(canvas, shape, paint)) == pytest.approx(expected)


@pytest.mark.parametrize("look", [look_on_the_page, look_in_a_picture, look_in_a_document])
@pytest.mark.parametrize("shape", ["rect", "circle"])
def test_an_outline_without_a_face_can_be_pale(look: Callable[[Draw], Look], shape: str) -> None:
    width, _, outline = look(lambda canvas: _draw(canvas, shape, pen("#000000", 1.5, opacity=0.25)))
    assert (width, outline) == pytest.approx((1.5, 0.25))


def _draw(canvas: Canvas, shape: str, paint: Paint) -> None:
    if shape == "rect":
        canvas.rect((10, 10), (20, 20), paint)
    else:
        canvas.circle((50, 50), 10, paint)
