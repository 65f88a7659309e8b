"""Text on slides: each paragraph with its direction and language, and made to fit the shape it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_AUTO_SIZE
from pptx.util import Pt

from libya_events.exports.pictures.frame import shorten, wrap

LANGUAGE_CODES = {"en": "en-US", "ar": "ar-LY"}
LINE = 1.2
"""The height of a line in letters' sizes."""

_SAFETY = {"en": 1.03, "ar": 1.14}
"""How much wider than measured the letters of another font may be: that of the reader's program is not known."""

_SCRIPTS = re.compile(r"[A-Za-z\u00c0-\u024f][^\u0600-\u06ff]*(?<=[A-Za-z\u00c0-\u024f0-9)])")

_DIRECTIONS = "\u2066\u2067\u2068\u2069\u200e\u200f"


@dataclass(frozen=True, slots=True)
class Words:
    """One paragraph. ``after`` is the space below in points. ``address``: a link behind the words; where ``linked`` is
    given, behind that sign after them, since not every program orders the words of a link rightly in Arabic."""

    text: str
    size: float
    language: str
    bold: bool = False
    colour: str | None = None
    after: float = 0.0
    address: str = ""
    linked: str = ""


def clean(text: str) -> str:
    """One line of plain text: no control signs, which XML cannot hold, and no doubled spaces."""
    return " ".join("".join(sign if sign.isprintable() or sign in _DIRECTIONS else " " for sign in text).split())


def write_words(frame: Any, paragraphs: Sequence[Words], *, margin: float = 0.0) -> None:
    """Replaces what a text frame holds."""
    frame.word_wrap = True
    frame.auto_size = MSO_AUTO_SIZE.NONE
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Pt(margin)
    for at, words in enumerate(paragraphs):
        paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
        write_paragraph(paragraph, words)


def write_paragraph(paragraph: Any, words: Words, *, align: str | None = None) -> None:
    direct(paragraph, words.language, align)
    if words.after:
        paragraph.space_after = Pt(words.after)
    address = words.address if words.address.startswith(("https://", "http://")) else ""
    for text, language in split_scripts(clean(words.text), words.language):
        _add_run(paragraph, words, text, language, "" if words.linked else address)
    if words.linked and address:
        _add_run(paragraph, words, " ", words.language)
        _add_run(paragraph, words, words.linked, words.language, address)


def _add_run(paragraph: Any, words: Words, text: str, language: str, address: str = "") -> None:
    run = paragraph.add_run()
    run.text = text
    run.font.size = Pt(words.size)
    run._r.get_or_add_rPr().set("lang", LANGUAGE_CODES[language])
    if words.bold:
        run.font.bold = True
    if address:
        run.hyperlink.address = address
    elif words.colour:
        run.font.color.rgb = RGBColor.from_string(words.colour.lstrip("#"))


def direct(paragraph: Any, language: str, align: str | None = None) -> None:
    """``align``: l, r or ctr; without it the side on which reading begins."""
    properties = paragraph._p.get_or_add_pPr()
    properties.set("rtl", "1" if language == "ar" else "0")
    properties.set("algn", align or ("r" if language == "ar" else "l"))


def split_scripts(text: str, language: str) -> Iterator[tuple[str, str]]:
    """Runs of one script each, so that a program takes the right letters and order for both."""
    if language != "ar":
        yield text, language
        return
    at = 0
    for found in _SCRIPTS.finditer(text):
        if found.start() > at:
            yield text[at : found.start()], "ar"
        yield found.group(), "en"
        at = found.end()
    if at < len(text) or not text:
        yield text[at:], "ar"


def height_of(paragraphs: Sequence[Words], width: float) -> float:
    """How high the paragraphs stand in a shape of that width, in points."""
    return sum(_count_lines(words, width) * words.size * LINE + words.after for words in paragraphs)


def _count_lines(words: Words, width: float) -> int:
    return max(1, len(wrap(clean(words.text), width / _SAFETY[words.language], words.size, words.bold)))


def fit(
    text: str, width: float, height: float, sizes: Sequence[float], language: str, bold: bool = False
) -> tuple[str, float]:
    """The text and the largest of the sizes in which it fits; cut with an ellipsis where none is small enough."""
    text = clean(text)
    for size in sizes:
        if height_of([Words(text, size, language, bold)], width) <= height:
            return text, size
    size = sizes[-1]
    lines = max(1, int(height / (size * LINE)))
    return shorten_lines(Words(text, size, language, bold), width, lines), size


def shorten_lines(words: Words, width: float, most: int) -> str:
    """The text cut with an ellipsis where it needs more than ``most`` lines."""
    text, room = clean(words.text), width / _SAFETY[words.language]
    lines = wrap(text, room, words.size, words.bold)
    if len(lines) <= most and all(shorten(line, room, words.size, words.bold) == line for line in lines):
        return text
    kept, rest = lines[: most - 1], " ".join(lines[most - 1 :])
    cut = [shorten(line, room, words.size, words.bold) for line in (*kept, rest)]
    return " ".join(filter(None, cut))
