"""A pack as a PDF, A4 upright: vectors, text that can be searched, an outline, and on every page what it rests on."""

from __future__ import annotations

from dataclasses import replace
from typing import BinaryIO

from fpdf import FPDF

from libya_events.exports.briefing.links import tell_view
from libya_events.exports.briefing.pdf_blocks import (
    GROUND,
    LEADING,
    PAGE,
    Block,
    Sheet,
    Style,
    break_lines,
    printable,
    share_out,
    write_line,
    write_paragraph,
)
from libya_events.exports.briefing.pdf_bodies import list_blocks
from libya_events.exports.briefing.slides import Pack, Slide
from libya_events.exports.pictures.canvas import pen
from libya_events.exports.pictures.frame import Area
from libya_events.exports.pictures.pdf_canvas import FONT, open_document
from libya_events.presentation.wording import say

_MARGIN = 48.0
_TOP = 46.0
_FOOT_SIZE = 7.5


def write_pdf(pack: Pack, file: BinaryIO) -> None:
    document = open_document(pack.language)
    document.set_title(printable(pack.title))
    document.set_author(printable(pack.author))
    document.set_subject(printable(" · ".join(filter(None, (pack.notice, *pack.lines[:1])))))
    document.set_creator("Libya Events")
    # The outline's names are no drawn text; the font is asked for all the same.
    document.set_font(FONT, "", _FOOT_SIZE)
    sheet = Sheet(document, pack.language == "ar")
    foot = _list_foot(pack)
    room = PAGE[1] - _TOP - _MARGIN - _FOOT_SIZE * LEADING * len(foot)
    area = Area(_MARGIN, _TOP, PAGE[0] - _MARGIN, _TOP + room)
    pages = share_out(_list_all(pack, area), area.top, area.height)
    for number, blocks in enumerate(pages, start=1):
        document.add_page()
        _draw_head(sheet, pack, area)
        for top, block in blocks:
            if block.section:
                _name_section(document, printable(block.section), top)
            block.draw(sheet, top)
        _draw_foot(sheet, foot, say("briefing.page", pack.language, page=number, pages=len(pages)), area)
    file.write(bytes(document.output()))


def _list_all(pack: Pack, area: Area) -> list[Block]:
    blocks = _show_title(pack, area)
    for slide in pack.slides:
        blocks += _show_slide(slide, pack.language, area)
    return [*blocks, *_show_sources(pack, area)]


def _show_title(pack: Pack, area: Area) -> list[Block]:
    rtl, language = pack.language == "ar", pack.language
    author = say("briefing.author", language, author=pack.author) if pack.author else ""
    view, link = tell_view(pack)
    blocks = [
        *write_paragraph(pack.title, area, Style(21, bold=True, after=3, rtl=rtl), leads=True),
        *write_paragraph(author, area, Style(10.5, GROUND.muted, after=6, rtl=rtl), leads=True),
        *(block for line in pack.lines for block in write_paragraph(line, area, Style(9, after=1, rtl=rtl))),
    ]
    if link:
        said = Style(9, GROUND.accent, bold=True, after=0, rtl=rtl, address=link)
        blocks += write_paragraph(view, area, said, leads=True)
        # An address reads from left to right in both languages.
        blocks += write_paragraph(link, area, Style(7, GROUND.muted, address=link))
    else:
        blocks += write_paragraph(view, area, Style(9, after=1, rtl=rtl))
    return [replace(blocks[0], section=pack.title), *blocks[1:-1], replace(blocks[-1], after=14)]


def _show_slide(slide: Slide, language: str, area: Area) -> list[Block]:
    """The headline never stands apart from what it says, the notes in their own panel below."""
    rtl = language == "ar"
    section = say(f"briefing.section.{slide.section}", language)
    small = Style(8.5, GROUND.accent, bold=True, after=0, rtl=rtl)
    headline = Style(14, bold=True, after=4, rtl=rtl)
    blocks = [
        *write_paragraph(section, area, small, leads=True),
        *write_paragraph(slide.headline, area, headline, leads=True),
    ]
    if slide.so_what:
        said = f"{say('briefing.so_what', language)} {slide.so_what}"
        blocks += write_paragraph(said, area, Style(10.5, after=7, rtl=rtl, bar=GROUND.accent), leads=True)
    blocks += list_blocks(slide.body, area, language)
    blocks += write_paragraph(slide.notes, area, Style(9.5, after=6, rtl=rtl, panel=GROUND.panel))
    name = f"{section}: {slide.headline}"
    return [replace(blocks[0], section=name), *blocks[1:-1], replace(blocks[-1], after=20)]


def _show_sources(pack: Pack, area: Area) -> list[Block]:
    if not pack.sources:
        return []
    rtl, words = pack.language == "ar", say("briefing.sources", pack.language)
    head = write_paragraph(words, area, Style(14, bold=True, after=4, rtl=rtl), leads=True)
    lines = [block for source in pack.sources for block in write_paragraph(source, area, Style(9, after=1, rtl=rtl))]
    return [replace(head[0], section=words), *head[1:], *lines]


def _name_section(document: FPDF, name: str, top: float) -> None:
    document.set_xy(_MARGIN, top)
    document.start_section(name, level=0)


def _draw_head(sheet: Sheet, pack: Pack, area: Area) -> None:
    """Classification where reading begins, the sample notice on the other side."""
    y = 18.0
    if pack.classification:
        style = Style(8, bold=True, rtl=sheet.rtl)
        write_line(sheet, printable(pack.classification), Area(area.left, y, area.right, y), style)
    if pack.notice:
        style = Style(8, bold=True, rtl=not sheet.rtl)
        left, right = (area.left, area.left + area.width / 2) if sheet.rtl else (area.left + area.width / 2, area.right)
        write_line(sheet, printable(pack.notice), Area(left, y, right, y), style)


def _list_foot(pack: Pack) -> list[str]:
    first, *others = pack.foot or ("",)
    words = (" · ".join(filter(None, (pack.notice, first))), *others)
    width = PAGE[0] - 2 * _MARGIN - 50
    return [line for one in words if one for line in break_lines(one, width, _FOOT_SIZE)]


def _draw_foot(sheet: Sheet, lines: list[str], number: str, area: Area) -> None:
    y = area.bottom + 10
    sheet.canvas.line([(area.left, y), (area.right, y)], pen(GROUND.line, 0.5))
    y += 3
    style = Style(_FOOT_SIZE, GROUND.muted, rtl=sheet.rtl)
    far = area.left if sheet.rtl else area.right
    sheet.canvas.text((far, y + 8), number, 8, GROUND.ink, anchor="left" if sheet.rtl else "right")
    for line in lines:
        write_line(sheet, line, Area(area.left, y, area.right, y), style)
        y += _FOOT_SIZE * LEADING
