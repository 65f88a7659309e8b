"""Packs as one web page: whole, harmless, and the same numbers as the pack."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest

from libya_events.exports.briefing.html import build_html
from libya_events.exports.briefing.plan import Section
from libya_events.exports.briefing.slides import EventsBody, KeyEvent, Slide, TableBody
from tests.exports.briefing.conftest import LINK, Build

languages = pytest.mark.parametrize("lang", ["en", "ar"])
EVIL = "</style><script>alert(1)</script>\"'&"


class _Page(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data


@languages
def test_everything_of_the_pack_is_on_the_page(build: Build, lang: str) -> None:
    pack = replace(build(language=lang, notes={"map": "x < y"}), notice="SAMPLE, not for citation")
    page = _Page(build_html(pack))
    assert ("html", {"lang": lang, "dir": "rtl" if lang == "ar" else "ltr"}) in page.elements
    wanted = [pack.title, *pack.lines, *pack.foot, *pack.sources, pack.notice, "x < y"]
    wanted += [slide.headline for slide in pack.slides]
    assert [words for words in wanted if words not in page.words] == []
    anchors = {attributes["id"] for tag, attributes in page.elements if tag == "section"}
    assert {str(slide.section) for slide in pack.slides} <= anchors
    assert LINK in [attributes.get("href") for tag, attributes in page.elements if tag == "a"]


@languages
def test_nothing_is_loaded_and_nothing_runs(build: Build, lang: str) -> None:
    page = build_html(build(language=lang))
    assert not re.search(r"<script|<img|<link|<iframe|@import|url\(| on\w+=", page)


@languages
def test_pictures_are_sound_and_their_words_are_words(build: Build, lang: str) -> None:
    pictures = re.findall(r"<svg.*?</svg>", build_html(build(language=lang)), re.DOTALL)
    assert len(pictures) == 4
    for picture in pictures:
        root = ElementTree.fromstring(picture)
        texts = root.findall("{http://www.w3.org/2000/svg}text")
        assert texts
        # In a font of the reader's own, words as wide as they like would run into what stands beside them.
        assert [one.text for one in texts if len(one.text or "") > 1 and not one.get("textLength")] == []
        assert root.get("aria-label")


def test_foreign_words_are_words_only(build: Build) -> None:
    event = KeyEvent("e", EVIL, EVIL, 'ar" onload="x', EVIL, f"javascript:{EVIL}")
    slides = (
        Slide(Section.EVENTS, EVIL, EVIL, EVIL, EventsBody((event,), EVIL)),
        Slide(Section.CLOSURES, EVIL, EVIL, EVIL, TableBody((EVIL,), ((EVIL,),), EVIL, (EVIL,))),
    )
    whole = replace(
        build(),
        title=EVIL, author=EVIL, classification=EVIL, lines=(EVIL,), foot=(EVIL,), notice=EVIL, sources=(EVIL,),
        link=f"javascript:{EVIL}", slides=slides,
    )  # fmt: skip
    page = _Page(build_html(whole))
    assert not {"script"} & {tag for tag, _ in page.elements}
    assert [tag for tag, _ in page.elements].count("style") == 1
    assert not [1 for _, attributes in page.elements if "onload" in attributes]
    links = [attributes.get("href") or "" for tag, attributes in page.elements if tag == "a"]
    assert all(link.startswith("#") for link in links)


def test_evidence_stands_in_its_own_direction(build: Build) -> None:
    english = KeyEvent("e", "حدث", "They fought", "en", "مصدر", "")
    slide = Slide(Section.EVENTS, "عنوان", "", "", EventsBody((english,)))
    page = _Page(build_html(replace(build(language="ar"), slides=(slide,))))
    quotes = [attributes for tag, attributes in page.elements if tag == "blockquote"]
    assert quotes == [{"lang": "en", "dir": "ltr"}]
