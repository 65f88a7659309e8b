"""What a page of the PDF is filled with: blocks that are never cut, and how they are shared out among the pages."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from fpdf import FPDF

from libya_events.exports.pictures.canvas import Paint, Point
from libya_events.exports.pictures.fonts import has_letter, text_width
from libya_events.exports.pictures.frame import Area
from libya_events.exports.pictures.pdf_canvas import PdfCanvas, set_direction
from libya_events.presentation.palette import GROUNDS, Theme

GROUND = GROUNDS[Theme.LIGHT]
PAGE: Point = (595.28, 841.89)
LEADING = 1.5
"""The height of a line in sizes of its letters."""

_MOST_LINES = 10
_BASELINE = 1.05
_RIGHT_TO_LEFT = frozenset({"R", "AL"})
_MISSING = "?"
_LONGEST_WORD = 40
_SLACK = 0.97
"""A PDF's Arabic is a little wider than its width with the font's ligatures."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """An open document and the direction of its language."""

    document: FPDF
    rtl: bool

    @property
    def canvas(self) -> PdfCanvas:
        return PdfCanvas(self.document, 0, 0, *PAGE)


@dataclass(frozen=True, slots=True)
class Block:
    """A piece that is never cut. ``after`` is the space below it; a block that ``leads`` never stands last on a page;
    ``heads`` are drawn again above it where it begins a page; ``section`` is its name in the outline."""

    height: float
    draw: Callable[[Sheet, float], None]
    after: float = 0.0
    leads: bool = False
    heads: Block | None = None
    section: str = ""


@dataclass(frozen=True, slots=True)
class Style:
    size: float
    colour: str = GROUND.ink
    bold: bool = False
    after: float = 4.0
    rtl: bool = False
    address: str = ""
    bar: str = ""
    """The colour of a line beside the text, where reading begins."""
    panel: str = ""


def write_paragraph(words: str, area: Area, style: Style, *, leads: bool = False) -> list[Block]:
    """One block, or several where it is so long that it may be cut between lines. Empty words give none."""
    inset = 8.0 if style.bar or style.panel else 0.0
    lines = break_lines(words, area.width - 2 * inset, style.size, style.bold)
    parts = [lines[at : at + _MOST_LINES] for at in range(0, len(lines), _MOST_LINES)]
    blocks = [_write_lines(part, area, style, inset) for part in parts]
    return [
        replace(block, after=0.0 if at < len(blocks) - 1 else style.after, leads=leads)
        for at, block in enumerate(blocks)
    ]


def _write_lines(lines: Sequence[str], area: Area, style: Style, inset: float) -> Block:
    step = style.size * LEADING
    height = step * len(lines) + (6.0 if style.panel else 0.0)

    def draw(sheet: Sheet, top: float) -> None:
        if style.panel:
            sheet.canvas.rect((area.left, top), (area.width, height), Paint(style.panel))
        if style.bar:
            left = area.right - 2.5 if style.rtl else area.left
            sheet.canvas.rect((left, top), (2.5, height), Paint(style.bar))
        y = top + (3.0 if style.panel else 0.0)
        for line in lines:
            write_line(sheet, line, Area(area.left + inset, y, area.right - inset, y + step), style)
            y += step
        if style.address:
            sheet.document.link(area.left, top, area.width, height, style.address)

    return Block(height, draw)


def write_line(sheet: Sheet, line: str, area: Area, style: Style) -> None:
    """At the side where reading begins."""
    set_direction(sheet.document, "rtl" if style.rtl else "ltr")
    at = (area.right if style.rtl else area.left, area.top + style.size * _BASELINE)
    sheet.canvas.text(at, line, style.size, style.colour, bold=style.bold, anchor="right" if style.rtl else "left")
    set_direction(sheet.document, None)


def break_lines(words: str, width: float, size: float, bold: bool = False) -> list[str]:
    """The lines of all paragraphs in ``words``. A word that is too long for a line, an address, is cut."""
    width *= _SLACK
    lines: list[str] = []
    for paragraph in printable(words).splitlines():
        line = ""
        for word in (part for one in paragraph.split() for part in _cut(one, width, size, bold)):
            longer = f"{line} {word}".strip()
            if line and text_width(longer, size, bold) > width:
                lines.append(line)
                line = word
            else:
                line = longer
        lines += [line] if line else []
    return lines


def _cut(word: str, width: float, size: float, bold: bool) -> list[str]:
    if len(word) < _LONGEST_WORD and text_width(word, size, bold) <= width:
        return [word]
    parts = [""]
    for letter in word:
        if text_width(parts[-1] + letter, size, bold) > width:
            parts.append("")
        parts[-1] += letter
    return parts


def printable(words: str) -> str:
    """Without what cannot be seen; a letter that the font does not have is a question mark rather than a box."""
    kept = (
        letter for letter in unicodedata.normalize("NFC", words) if unicodedata.category(letter) not in ("Cf", "Cs")
    )
    return "".join(letter if letter.isspace() or has_letter(letter) else _MISSING for letter in kept)


def is_rtl(words: str, language: str = "") -> bool:
    """By the language where it is known to be Arabic or English, else by the first letter that has a direction."""
    if language in ("ar", "en"):
        return language == "ar"
    found = (unicodedata.bidirectional(letter) for letter in words)
    return next((kind in _RIGHT_TO_LEFT for kind in found if kind in _RIGHT_TO_LEFT or kind == "L"), False)


def share_out(blocks: Sequence[Block], first: float, height: float) -> list[list[tuple[float, Block]]]:
    """The blocks of each page with their tops. ``first`` and ``height``: where a page begins and its room."""
    pages: list[list[tuple[float, Block]]] = [[]]
    y = first
    for group in _group(blocks):
        needed = sum(block.height + block.after for block in group) - group[-1].after
        if y + needed > first + height and pages[-1]:
            pages.append([])
            y = first
        for block in group:
            if y + block.height > first + height and pages[-1]:
                pages.append([])
                y = first
            if not pages[-1] and block.heads is not None:
                pages[-1].append((y, block.heads))
                y += block.heads.height + block.heads.after
            pages[-1].append((y, block))
            y += block.height + block.after
    return pages


def _group(blocks: Sequence[Block]) -> list[list[Block]]:
    """Blocks that lead, with what they lead to."""
    groups: list[list[Block]] = [[]]
    for block in blocks:
        groups[-1].append(block)
        if not block.leads:
            groups.append([])
    return [group for group in groups if group]
