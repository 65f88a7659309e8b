"""Packs as PDF: whole, in order, nothing cut or orphaned, and read back by another program."""

from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest

from libya_events.exports.briefing.links import safe_address
from libya_events.exports.briefing.pdf import write_pdf
from libya_events.exports.briefing.pdf_blocks import (
    Block,
    break_lines,
    is_rtl,
    printable,
    share_out,
)
from libya_events.exports.briefing.plan import Section
from libya_events.exports.briefing.slides import EventsBody, KeyEvent, Pack, Slide
from libya_events.exports.pictures.fonts import text_width
from tests.exports.briefing.conftest import LINK, Build

languages = pytest.mark.parametrize("lang", ["en", "ar"])
_VOWEL_SIGNS = re.compile("[\u064b-\u0652]")


def pdf_of(pack: Pack) -> bytes:
    file = BytesIO()
    write_pdf(pack, file)
    return file.getvalue()


def read_back(content: bytes, folder: Path) -> list[str]:
    """The pages' words as another program reads them, in one form of letters."""
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed")
    path = folder / "pack.pdf"
    path.write_bytes(content)
    found = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True, timeout=60).stdout.decode()
    return [plain(page) for page in found.split("\f")[:-1]]


def plain(words: str) -> str:
    """Without what cannot be seen and without vowel signs, which the PDF leaves out."""
    kept = "".join(letter for letter in unicodedata.normalize("NFKC", words) if unicodedata.category(letter) != "Cf")
    return _VOWEL_SIGNS.sub("", kept)


def missing(words: str, text: str) -> list[str]:
    # Numbers may stand without a space beside Arabic words: such programs put it on the other side.
    return [word for word in re.findall(r"[^\W\d]+", plain(words)) if word not in text]


@languages
def test_all_words_are_read_back(build: Build, tmp_path: Path, lang: str) -> None:
    note = {"en": "A note for the desk", "ar": "ملاحظة للاستعمال الداخلي: الأوضاع لا تزال هادئة"}[lang]
    pack = build(language=lang, author="Desk", classification="للاستعمال الرسمي", notes={"map": note})
    text = "\n".join(read_back(pdf_of(pack), tmp_path))
    events = next(body for slide in pack.slides if isinstance(body := slide.body, EventsBody)).events
    wanted = [pack.title, *pack.lines, *(slide.headline for slide in pack.slides), note, *pack.sources]
    wanted += [part for event in events for part in (event.summary, event.evidence, event.source)]
    assert {words: left for words in wanted if (left := missing(words, text))} == {}


@languages
def test_every_page_says_what_it_rests_on(build: Build, tmp_path: Path, lang: str) -> None:
    pack = replace(build(language=lang), notice="SAMPLE, not for citation")
    pages = read_back(pdf_of(pack), tmp_path)
    assert len(pages) > 2
    for number, page in enumerate(pages, start=1):
        assert [words for words in pack.foot if missing(words, page)] == []
        assert "SAMPLE, not for citation" in page
        assert re.search(rf"\b{number}\s*/\s*{len(pages)}\b", page)


def test_the_outline_names_the_sections_and_links_open_the_view(build: Build) -> None:
    pack = build(sections=(Section.MAP, Section.METHOD))
    content = pdf_of(pack)
    assert content.count(b"/Title ") >= 4
    assert b"/Outlines" in content
    assert LINK.encode() in content


def test_charts_are_vectors(build: Build) -> None:
    assert b"/Subtype /Image" not in pdf_of(build())


def test_a_long_pack_keeps_headings_with_what_they_head(build: Build, tmp_path: Path) -> None:
    event = KeyEvent("e", "Clash near the port", "They fought. " * 30, "en", "Desk Daily, 3 May 2025", "javascript:x")
    slide = Slide(Section.EVENTS, "Forty events", "", "", EventsBody((event,) * 40))
    content = pdf_of(replace(build(), slides=(slide,)))
    pages = read_back(content, tmp_path)
    assert len(pages) > 5
    for page in pages:
        assert page.count("Clash near the port") == page.count("Desk Daily, 3 May 2025")
    assert b"javascript" not in content


def test_a_block_that_leads_goes_to_the_next_page_with_what_follows() -> None:
    def block(height: float, *, leads: bool = False, heads: Block | None = None) -> Block:
        return Block(height, lambda sheet, top: None, leads=leads, heads=heads)

    filling, heading, text = block(80), block(10, leads=True), block(30)
    assert [[b for _, b in page] for page in share_out([filling, heading, text], 0, 100)] == [
        [filling],
        [heading, text],
    ]
    row = block(60, heads=heading)
    shared = [[b for _, b in page] for page in share_out([heading, row, row], 0, 100)]
    assert shared == [[heading, row], [heading, row]]


def test_lines_are_no_wider_than_their_room() -> None:
    lines = break_lines("https://example.org/" + "a" * 300 + " short", 200, 10)
    assert "".join(lines).startswith("https://example.org/aaa")
    assert max(text_width(line, 10) for line in lines) <= 200


def test_letters_without_a_shape_are_no_boxes() -> None:
    assert printable("تونس \u202eabc 漢") == "تونس abc ?"


def test_direction_and_addresses() -> None:
    assert is_rtl("(123) طرابلس")
    assert not is_rtl("Tripoli طرابلس")
    assert is_rtl("x", "ar")
    assert safe_address("https://a.example/x")
    assert not safe_address("javascript:alert(1)")
    assert not safe_address("")
