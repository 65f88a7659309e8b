"""What stands around every picture: title, period and filter, counts, data-as-of, the sample notice and attribution."""

from __future__ import annotations

from dataclasses import dataclass

from libya_events.exports.pictures.canvas import Anchor, Canvas, Paint
from libya_events.exports.pictures.fonts import text_width
from libya_events.presentation.palette import GROUNDS, Theme

_GROUND = GROUNDS[Theme.LIGHT]
MARGIN = 16.0
TITLE_SIZE, WORDS_SIZE, SMALL_SIZE = 15.0, 9.5, 8.0


@dataclass(frozen=True, slots=True)
class Caption:
    """The words around a picture. ``notice`` (sample data) is empty or stands inside the picture; ``lines`` are below
    the title: the filter in words, the counts; ``foot``: data-as-of and attribution."""

    title: str
    lines: tuple[str, ...]
    foot: tuple[str, ...]
    notice: str
    language: str

    @property
    def is_rtl(self) -> bool:
        return self.language == "ar"

    @property
    def near(self) -> Anchor:
        """The side on which reading begins."""
        return "right" if self.is_rtl else "left"

    @property
    def far(self) -> Anchor:
        return "left" if self.is_rtl else "right"


@dataclass(frozen=True, slots=True)
class Area:
    """The part of a canvas that is left for the picture itself."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top


def draw_frame(canvas: Canvas, caption: Caption) -> Area:
    """Draws title, lines, notice and foot; returns what is left between them."""
    near = canvas.width - MARGIN if caption.is_rtl else MARGIN
    far = MARGIN if caption.is_rtl else canvas.width - MARGIN
    y = MARGIN + TITLE_SIZE * 0.8
    room = canvas.width - 2 * MARGIN
    if caption.notice:
        wide = text_width(caption.notice, WORDS_SIZE, bold=True) + 12
        left = MARGIN if caption.is_rtl else canvas.width - MARGIN - wide
        canvas.rect((left, MARGIN - 3), (wide, WORDS_SIZE + 9), Paint(_GROUND.notice))
        middle = left + wide / 2
        canvas.text(
            (middle, MARGIN + WORDS_SIZE - 0.5), caption.notice, WORDS_SIZE, _GROUND.ink, bold=True, anchor="middle"
        )
        room -= wide + 10
    for line in wrap(caption.title, room, TITLE_SIZE, bold=True):
        canvas.text((near, y), line, TITLE_SIZE, _GROUND.ink, bold=True, anchor=caption.near)
        y += TITLE_SIZE * 1.3
    for words in caption.lines:
        for line in wrap(words, canvas.width - 2 * MARGIN, WORDS_SIZE):
            canvas.text((near, y), line, WORDS_SIZE, _GROUND.muted, anchor=caption.near)
            y += WORDS_SIZE * 1.5
    bottom = canvas.height - MARGIN
    feet = [line for words in caption.foot for line in wrap(words, canvas.width - 2 * MARGIN, SMALL_SIZE)]
    for line in reversed(feet):
        canvas.text((near, bottom), line, SMALL_SIZE, _GROUND.muted, anchor=caption.near)
        bottom -= SMALL_SIZE * 1.5
    return Area(min(near, far), y + 2, max(near, far), bottom - 4)


def wrap(words: str, width: float, size: float, bold: bool = False) -> list[str]:
    """The words in lines no wider than ``width``; a single word that is wider stays whole."""
    lines: list[str] = []
    line = ""
    for word in words.split():
        longer = f"{line} {word}".strip()
        if line and text_width(longer, size, bold) > width:
            lines.append(line)
            line = word
        else:
            line = longer
    return [*lines, line] if line else lines


def shorten(words: str, width: float, size: float, bold: bool = False) -> str:
    """The words cut with an ellipsis where they are wider than ``width``."""
    if text_width(words, size, bold) <= width:
        return words
    while words and text_width(words + "…", size, bold) > width:
        words = words[:-1].rstrip()
    return words + "…"
