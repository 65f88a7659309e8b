"""A pack as PowerPoint: one message a slide, native charts and tables, speaker notes, in Arabic from right to left."""

from __future__ import annotations

from copy import deepcopy
from typing import Any, BinaryIO

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml.ns import qn

from libya_events.exports.briefing import powerpoint_theme as theme
from libya_events.exports.briefing.links import tell_view
from libya_events.exports.briefing.powerpoint_bodies import Page, list_pages, list_source_pages
from libya_events.exports.briefing.powerpoint_template import add_notice, open_template
from libya_events.exports.briefing.powerpoint_text import Words, clean, fit, height_of, write_paragraph, write_words
from libya_events.exports.briefing.slides import Pack, Slide
from libya_events.exports.briefing.undrawn import drawing
from libya_events.exports.pictures.frame import Area
from libya_events.presentation.wording import say

_LEADING_LINES = 3
_COVER_SIZES = ((17.0, 12.0), (16.0, 11.0), (14.0, 10.0), (12.0, 9.0))


def write_powerpoint(pack: Pack, file: BinaryIO) -> None:
    presentation = open_template(pack.language)
    properties = presentation.core_properties
    properties.title, properties.author = clean(pack.title)[:255], clean(pack.author)[:255]
    properties.language, properties.subject = pack.language, pack.notice
    if pack.notice:
        for layout in presentation.slide_layouts:
            add_notice(layout, pack.notice, pack.language)
    _add_cover(presentation, pack)
    for slide in pack.slides:
        area = theme.BODY if slide.so_what else theme.BODY_ALONE
        pages = list_pages(slide.body, area, pack.language, slide.headline)
        for number, page in enumerate(pages, start=1):
            _add_slide(presentation, pack, slide, (number, len(pages)), area, page)
    _add_sources(presentation, pack)
    presentation.save(file)


def _add_cover(presentation: Any, pack: Pack) -> None:
    slide = presentation.slides.add_slide(theme.cover_layout(presentation))
    language = pack.language
    area = theme.COVER_TITLE
    title, size = fit(pack.title, area.width, area.height, theme.COVER_TITLE_SIZES, language, bold=True)
    _fill(slide.shapes.title, Words(title, size, language))
    lead = [*pack.lines[:_LEADING_LINES]]
    if pack.author:
        lead.append(say("briefing.author", language, author=pack.author))
    room = theme.COVER_LINES
    for large, small in _COVER_SIZES:
        words = [Words(line, large, language, after=4) for line in lead[:-1]]
        words.append(Words(lead[-1], large, language, after=14))
        words += [
            Words(line, small, language, colour=theme.GROUND.muted, after=3) for line in pack.lines[_LEADING_LINES:]
        ]
        view, link = tell_view(pack)
        if view:
            words.append(Words(view, small + bool(link), language, colour=theme.GROUND.muted, address=link))
        if height_of(words, room.width) <= room.height:
            break
    write_words(slide.placeholders[1].text_frame, words)
    _add_foot(slide, presentation, pack)


def _add_slide(presentation: Any, pack: Pack, slide: Slide, number: tuple[int, int], area: Area, page: Page) -> None:
    added = presentation.slides.add_slide(theme.content_layout(presentation))
    language = pack.language
    headline = slide.headline
    if number[1] > 1:
        headline = say("briefing.continued", language, headline=headline, page=number[0], pages=number[1])
    title, size = fit(headline, theme.TITLE.width, theme.TITLE.height, theme.TITLE_SIZES, language, bold=True)
    _fill(added.shapes.title, Words(title, size, language))
    so_what = next(one for one in added.placeholders if one.placeholder_format.idx == theme.SO_WHAT_INDEX)
    if slide.so_what:
        said, size = fit(
            slide.so_what, theme.SO_WHAT.width, theme.SO_WHAT.height, (theme.SO_WHAT_SIZE, 13, 11, 10), language
        )
        _fill(so_what, Words(said, size, language))
    else:
        so_what._element.getparent().remove(so_what._element)
    with drawing(slide.body):
        page(added.shapes, area)
    _add_foot(added, presentation, pack)
    _add_notes(added, pack, slide, cut=title != clean(headline))


def _add_sources(presentation: Any, pack: Pack) -> None:
    language = pack.language
    if not pack.sources:
        return
    area = theme.BODY_ALONE
    pages = list_source_pages(pack.sources, area, language)
    for number, page in enumerate(pages, start=1):
        added = presentation.slides.add_slide(theme.content_layout(presentation))
        words = say("briefing.sources", language)
        if len(pages) > 1:
            words = say("briefing.continued", language, headline=words, page=number, pages=len(pages))
        _fill(added.shapes.title, Words(words, theme.TITLE_SIZES[0], language))
        for shape in [one for one in added.placeholders if one.placeholder_format.idx == theme.SO_WHAT_INDEX]:
            shape._element.getparent().remove(shape._element)
        page(added.shapes, area)
        _add_foot(added, presentation, pack)


def _fill(placeholder: Any, words: Words) -> None:
    """Font, colour and weight come from the layout; the size too where the words fit as it is."""
    write_paragraph(placeholder.text_frame.paragraphs[0], words)


def _add_notes(slide: Any, pack: Pack, source: Slide, *, cut: bool) -> None:
    """What is too long for the slide stands in the notes whole."""
    lines = [line for line in (source.headline if cut else "", *source.notes.splitlines()) if line.strip()]
    if not lines:
        return
    frame = slide.notes_slide.notes_text_frame
    for at, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
        write_paragraph(paragraph, Words(line, 12, pack.language))


def _add_foot(slide: Any, presentation: Any, pack: Pack) -> None:
    """Footer and page number are no placeholders of a slide until they are copied there from its layout."""
    for shape in slide.slide_layout.placeholders:
        kind = shape.placeholder_format.type
        if kind not in (PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER):
            continue
        element = deepcopy(shape._element)
        slide.shapes._spTree.append(element)
        element.nvSpPr.cNvPr.set(
            "id", str(max(int(one.get("id")) for one in slide.shapes._spTree.iter(qn("p:cNvPr"))) + 1)
        )
        if kind == PP_PLACEHOLDER.FOOTER:
            copied = next(one for one in slide.placeholders if one._element is element)
            _write_foot(copied.text_frame, pack)
        else:
            for properties in element.iter(qn("a:rPr")):
                properties.set("lang", "en-US")


def _write_foot(frame: Any, pack: Pack) -> None:
    lines = [*pack.foot]
    if pack.notice:
        lines[0] = f"{pack.notice} · {lines[0]}"
    for at, line in enumerate(lines):
        words, size = fit(line, theme.FOOT.width, theme.FOOT_SIZE * 1.3, (theme.FOOT_SIZE, 8, 7), pack.language)
        paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
        classified = bool(pack.classification) and at == 0
        write_paragraph(paragraph, Words(words, size, pack.language, bold=classified))
