"""The empty presentation that packs are written into: 16:9, with the project's colours and fonts in its theme, a title
layout and a content layout, mirrored in Arabic. What is set here need not be set on any slide."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from xml.sax.saxutils import escape

from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.oxml import serialize_part_xml
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.util import Pt

from libya_events.exports.briefing.powerpoint_theme import (
    BODY,
    COVER_LINES,
    COVER_TITLE,
    COVER_TITLE_SIZES,
    FONT,
    FOOT,
    FOOT_SIZE,
    GROUND,
    HEIGHT,
    MARGIN,
    PAGE,
    SO_WHAT,
    SO_WHAT_INDEX,
    SO_WHAT_SIZE,
    TITLE,
    TITLE_SIZES,
    WIDTH,
    mirror,
    place,
)
from libya_events.exports.pictures.fonts import text_width
from libya_events.exports.pictures.frame import Area
from libya_events.model import EventFamily
from libya_events.presentation.palette import FAMILY_TONES, SHADES

_NOTICE_SIZE = 11
_PANOSE = "020B0604020202020204"
_ACCENTS = (
    GROUND.accent,
    *(FAMILY_TONES[family].light for family in EventFamily),
    SHADES[2].light,
)
_COLOURS = {
    "dk1": GROUND.ink,
    "lt1": GROUND.page,
    "dk2": GROUND.accent,
    "lt2": GROUND.panel,
    **{f"accent{at}": colour for at, colour in enumerate(_ACCENTS, start=1)},
    "hlink": GROUND.accent,
    "folHlink": GROUND.muted,
}
_NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)


def open_template(language: str) -> Any:
    """A presentation without slides. Layouts: ``cover_layout`` and ``content_layout``."""
    presentation = Presentation()
    presentation.slide_width, presentation.slide_height = Pt(WIDTH), Pt(HEIGHT)
    master = presentation.slide_master
    _paint_theme(master)
    cover, content = presentation.slide_layouts[0], presentation.slide_layouts[5]
    for layout in list(presentation.slide_layouts):
        if layout not in (cover, content):
            presentation.slide_layouts.remove(layout)
    _style_master(master, language)
    _shape_layout(cover, {"title": COVER_TITLE, "body": COVER_LINES}, language)
    _shape_layout(content, {"title": TITLE}, language)
    _add_so_what(content, language)
    _add_bar(master, mirror(Area(0, 0, WIDTH, 6), language))
    _add_bar(cover, mirror(Area(0, 0, 20, HEIGHT), language))
    cover.name, content.name = "Cover", "Headline and content"
    return presentation


def _paint_theme(master: Any) -> None:
    part = master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    theme = parse_xml(part.blob)
    theme.set("name", "Libya Events")
    elements = theme.find(qn("a:themeElements"))
    for tag, content in (("a:clrScheme", _write_colours()), ("a:fontScheme", _write_fonts())):
        fresh = parse_xml(f'<{tag} {_NAMESPACES} name="Libya Events">{content}</{tag}>')
        elements.replace(elements.find(qn(tag)), fresh)
    part._blob = serialize_part_xml(theme)


def _write_colours() -> str:
    return "".join(f'<a:{name}><a:srgbClr val="{colour.lstrip("#")}"/></a:{name}>' for name, colour in _COLOURS.items())


def _write_fonts() -> str:
    family = (
        f'<a:latin typeface="{FONT}" panose="{_PANOSE}"/><a:ea typeface=""/>'
        f'<a:cs typeface="{FONT}" panose="{_PANOSE}"/><a:font script="Arab" typeface="{FONT}"/>'
    )
    return f"<a:majorFont>{family}</a:majorFont><a:minorFont>{family}</a:minorFont>"


def _style_master(master: Any, language: str) -> None:
    areas = {
        PP_PLACEHOLDER.TITLE: TITLE,
        PP_PLACEHOLDER.BODY: BODY,
        PP_PLACEHOLDER.FOOTER: FOOT,
        PP_PLACEHOLDER.SLIDE_NUMBER: PAGE,
    }
    for shape in list(master.placeholders):
        kind = shape.placeholder_format.type
        if kind not in areas:
            shape._element.getparent().remove(shape._element)
            continue
        place(shape, mirror(areas[kind], language))
        body = shape._element.find(f".//{qn('a:bodyPr')}")
        body.attrib.update({"lIns": "0", "rIns": "0", "tIns": "0", "bIns": "0", "rtlCol": _rtl(language)})
        for fit in list(body):
            body.remove(fit)
        styles = {PP_PLACEHOLDER.FOOTER: False, PP_PLACEHOLDER.SLIDE_NUMBER: True}
        if kind in styles:
            body.set("anchor", "t")
            _set_list_style(shape, language, FOOT_SIZE, far=styles[kind])
        if kind == PP_PLACEHOLDER.TITLE:
            body.set("anchor", "b")
    _set_text_styles(master, language)


def _set_text_styles(master: Any, language: str) -> None:
    styles = master._element.find(qn("p:txStyles"))
    for name, size, bold in (("p:titleStyle", TITLE_SIZES[0], "1"), ("p:bodyStyle", 14, "0")):
        levels = "".join(
            _level(at, language, size, bold=bold, colour='<a:schemeClr val="tx1"/>') for at in range(1, 10)
        )
        tag = name.split(":")[1]
        fresh = parse_xml(f"<p:{tag} {_NAMESPACES}>{levels}</p:{tag}>")
        styles.replace(styles.find(qn(name)), fresh)


def _level(at: int, language: str, size: int, *, bold: str, colour: str, far: bool = False) -> str:
    major = "mj" if bold == "1" else "mn"
    side = "r" if (language == "ar") != far else "l"
    return (
        f'<a:lvl{at}pPr marL="0" indent="0" algn="{side}" rtl="{_rtl(language)}" eaLnBrk="1" hangingPunct="1">'
        f'<a:buNone/><a:defRPr sz="{size * 100}" b="{bold}" kern="1200"><a:solidFill>{colour}</a:solidFill>'
        f'<a:latin typeface="+{major}-lt"/><a:ea typeface="+{major}-ea"/><a:cs typeface="+{major}-cs"/>'
        f"</a:defRPr></a:lvl{at}pPr>"
    )


def _set_list_style(shape: Any, language: str, size: int, *, far: bool = False, colour: str = "") -> None:
    colour = colour or f'<a:srgbClr val="{GROUND.muted.lstrip("#")}"/>'
    level = _level(1, language, size, bold="0", colour=colour, far=far)
    old = shape._element.find(f".//{qn('a:lstStyle')}")
    old.getparent().replace(old, parse_xml(f"<a:lstStyle {_NAMESPACES}>{level}</a:lstStyle>"))


def _shape_layout(layout: Any, areas: dict[str, Area], language: str) -> None:
    names: dict[Any, str] = {
        PP_PLACEHOLDER.TITLE: "title",
        PP_PLACEHOLDER.CENTER_TITLE: "title",
        PP_PLACEHOLDER.SUBTITLE: "body",
    }
    for shape in list(layout.placeholders):
        kind = shape.placeholder_format.type
        if kind == PP_PLACEHOLDER.DATE:
            shape._element.getparent().remove(shape._element)
        elif kind in names:
            place(shape, mirror(areas[names[kind]], language))
            if layout.name == "Title Slide":
                size = COVER_TITLE_SIZES[0] if names[kind] == "title" else 14
                _style_cover(shape, names[kind], size, language)


def _style_cover(shape: Any, name: str, size: int, language: str) -> None:
    colour = f'<a:schemeClr val="{"tx2" if name == "title" else "tx1"}"/>'
    level = _level(1, language, size, bold="1" if name == "title" else "0", colour=colour)
    old = shape._element.find(f".//{qn('a:lstStyle')}")
    old.getparent().replace(old, parse_xml(f"<a:lstStyle {_NAMESPACES}>{level}</a:lstStyle>"))
    shape._element.find(f".//{qn('a:bodyPr')}").set("anchor", "b" if name == "title" else "t")


def _add_so_what(layout: Any, language: str) -> None:
    """A line of text below the headline, as a placeholder of its own."""
    _add(
        layout,
        lambda number: (
            f"""<p:sp {_NAMESPACES}><p:nvSpPr><p:cNvPr id="{number}" name="So what"/>
        <p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" sz="quarter" idx="{
                SO_WHAT_INDEX
            }"/></p:nvPr>
        </p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1" cy="1"/></a:xfrm></p:spPr>
        <p:txBody><a:bodyPr anchor="ctr"/><a:lstStyle>{
                _level(1, language, SO_WHAT_SIZE, bold="0", colour='<a:schemeClr val="tx2"/>')
            }</a:lstStyle><a:p><a:endParaRPr/></a:p></p:txBody></p:sp>"""
        ),
    )
    place(list(layout.placeholders)[-1], mirror(SO_WHAT, language))


def add_notice(layout: Any, words: str, language: str) -> None:
    """On the layout, so that a slide that is added later says it too."""
    wide = text_width(words, _NOTICE_SIZE, bold=True) * 1.14 + 16
    area = mirror(Area(WIDTH - MARGIN - wide, 12, WIDTH - MARGIN, 31), language)
    style = _level(1, language, _NOTICE_SIZE, bold="1", colour='<a:schemeClr val="tx1"/>').replace(
        f'algn="{"r" if language == "ar" else "l"}"', 'algn="ctr"'
    )
    _add_shape(layout, "Notice", area, f'<a:srgbClr val="{GROUND.notice.lstrip("#")}"/>', style, words)


def _add_bar(owner: Any, area: Area) -> None:
    _add_shape(owner, "Bar", area, '<a:schemeClr val="tx2"/>')


def _add_shape(owner: Any, name: str, area: Area, colour: str, style: str = "", words: str = "") -> None:
    left, top, width, height = (int(Pt(one)) for one in (area.left, area.top, area.width, area.height))
    text = (
        f"""<p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/>
        <a:lstStyle>{style}</a:lstStyle><a:p><a:r><a:rPr/><a:t>{escape(words)}</a:t></a:r></a:p></p:txBody>"""
        if words
        else ""
    )
    _add(
        owner,
        lambda number: (
            f"""<p:sp {_NAMESPACES}><p:nvSpPr><p:cNvPr id="{number}" name="{name}"/><p:cNvSpPr/>
        <p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr><a:xfrm><a:off x="{left}" y="{top}"/>
        <a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>
        <a:solidFill>{colour}</a:solidFill><a:ln><a:noFill/></a:ln></p:spPr>{text}</p:sp>"""
        ),
    )


def _add(owner: Any, write: Callable[[int], str]) -> None:
    tree = owner.shapes._spTree
    number = max(int(one.get("id")) for one in tree.iter(qn("p:cNvPr"))) + 1
    tree.append(parse_xml(write(number)))


def _rtl(language: str) -> str:
    return "1" if language == "ar" else "0"
