"""Labels with the glyphs of families and of what is between actors, drawn as shapes: the font has no such signs."""

from __future__ import annotations

from libya_events.exports.pictures.canvas import Anchor, Canvas, Paint, Point
from libya_events.exports.pictures.fonts import text_width
from libya_events.presentation.palette import FAMILY_GLYPHS
from libya_events.presentation.relation_palette import EDGE_GLYPHS

_GLYPHS = frozenset([*FAMILY_GLYPHS.values(), *EDGE_GLYPHS.values()])
_SQUARE = ((-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0))
_OUTLINES = {
    "■": _SQUARE,
    "□": _SQUARE,
    "◆": ((0.0, -1.25), (1.25, 0.0), (0.0, 1.25), (-1.25, 0.0)),
    "▲": ((0.0, -1.0), (1.1, 1.0), (-1.1, 1.0)),
    "▼": ((0.0, 1.0), (1.1, -1.0), (-1.1, -1.0)),
    "⬢": ((-1.1, 0.0), (-0.55, -0.95), (0.55, -0.95), (1.1, 0.0), (0.55, 0.95), (-0.55, 0.95)),
}
"""The corners of each glyph, in radii from its middle."""


def split_glyph(words: str) -> tuple[str, str]:
    """The glyph at the start or end of a label, if there is one, and the label without it."""
    words = words.strip()
    for glyph in _GLYPHS:
        if words.startswith(glyph) or words.endswith(glyph):
            return glyph, words.removeprefix(glyph).removesuffix(glyph).strip()
    return "", words


def label_width(words: str, size: float, bold: bool = False) -> float:
    glyph, plain = split_glyph(words)
    return text_width(plain, size, bold) + (size if glyph else 0)


def draw_label(
    canvas: Canvas, at: Point, words: str, size: float, colour: str, *, anchor: Anchor = "left", rtl: bool = False
) -> None:
    """A line of text with its glyph before it in reading order."""
    glyph, plain = split_glyph(words)
    whole = label_width(words, size)
    left = at[0] - {"left": 0.0, "middle": whole / 2, "right": whole}[anchor]
    beside = size if glyph else 0.0
    canvas.text((left if rtl else left + beside, at[1]), plain, size, colour)
    if glyph:
        middle = left + (whole - size * 0.35 if rtl else size * 0.35)
        draw_glyph(canvas, glyph, (middle, at[1] - size * 0.35), size * 0.32, colour)


def draw_glyph(canvas: Canvas, glyph: str, centre: Point, radius: float, colour: str) -> None:
    """A square is as wide as a circle of ``radius``; other shapes have about its area."""
    if glyph == "●":
        canvas.circle(centre, radius, Paint(colour))
        return
    x, y = centre
    outline = [(x + across * radius, y + down * radius) for across, down in _OUTLINES[glyph]]
    is_hollow = glyph == "□"
    canvas.polygon([outline], Paint(None if is_hollow else colour, colour if is_hollow else None, width=1.2))
