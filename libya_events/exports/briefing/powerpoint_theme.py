"""Where things stand on a slide, in points, and in which sizes and colours: the same for every slide of a pack."""

from __future__ import annotations

from typing import Any

from pptx.util import Pt

from libya_events.exports.pictures.frame import Area
from libya_events.presentation.palette import GROUNDS, Theme

GROUND = GROUNDS[Theme.LIGHT]
WIDTH, HEIGHT = 960.0, 540.0
"""In points: 13.33 by 7.5 inches."""

MARGIN = 40.0
TITLE = Area(MARGIN, 34, WIDTH - MARGIN, 92)
SO_WHAT = Area(MARGIN, 94, WIDTH - MARGIN, 120)
BODY = Area(MARGIN, 126, WIDTH - MARGIN, 488)
BODY_ALONE = Area(MARGIN, 106, WIDTH - MARGIN, 488)
"""Of a slide without a line that says what follows."""

COVER_TITLE = Area(64, 70, WIDTH - 64, 176)
COVER_LINES = Area(64, 190, WIDTH - 64, 484)
FOOT = Area(MARGIN, 496, WIDTH - MARGIN - 70, 532)
PAGE = Area(WIDTH - MARGIN - 60, 496, WIDTH - MARGIN, 532)

TITLE_SIZES = (24, 22, 20, 18)
COVER_TITLE_SIZES = (40, 36, 32, 28, 24)
SO_WHAT_SIZE, FOOT_SIZE = 15, 9
SO_WHAT_INDEX = 13

FONT = "Arial"
"""In every Office, with Arabic letters; its PANOSE number in the theme names what may stand in for it elsewhere."""


def cover_layout(presentation: Any) -> Any:
    return presentation.slide_layouts[0]


def content_layout(presentation: Any) -> Any:
    return presentation.slide_layouts[1]


def mirror(area: Area, language: str) -> Area:
    """The same area from the other side in Arabic."""
    if language != "ar":
        return area
    return Area(WIDTH - area.right, area.top, WIDTH - area.left, area.bottom)


def place(shape: Any, area: Area) -> None:
    shape.left, shape.top = Pt(area.left), Pt(area.top)
    shape.width, shape.height = Pt(area.width), Pt(area.height)
