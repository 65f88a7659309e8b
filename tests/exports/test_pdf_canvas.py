"""The text of a PDF can be found by programs that take it out, in both weights."""

from __future__ import annotations

import shutil
import subprocess
import unicodedata
from pathlib import Path

import pytest
from exports import pictures_shown as shown

from libya_events.exports.pictures.fonts import join_lam_alef, to_pdf_letters
from libya_events.exports.pictures.pdf_canvas import PdfCanvas, open_document
from libya_events.exports.pictures.writing import draw_picture

WORDS = "بيانات تجريبية وتحريات في الجنوب الغربي: هجوم لا يُستشهد به على سلاح وإغلاق الأحياء"


def read_back(canvas_words: list[tuple[str, bool]], folder: Path) -> str:
    document = open_document("ar")
    document.add_page()
    canvas = PdfCanvas(document, 20, 20, 555, 800)
    for at, (words, bold) in enumerate(canvas_words):
        canvas.text((540, 30 + 30 * at), words, 11, "#000000", bold=bold, anchor="right")
    return _take_text(document.output(), folder)


def _take_text(data: bytearray, folder: Path) -> str:
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext (package poppler-utils) is not installed")
    path = folder / "drawn.pdf"
    path.write_bytes(bytes(data))
    found = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True, text=True).stdout
    plain = "".join(c for c in unicodedata.normalize("NFKC", found) if unicodedata.category(c) != "Cf")
    return " ".join(plain.split())


@pytest.mark.parametrize("bold", [False, True])
def test_arabic_words_are_found_whole(bold: bool, tmp_path: Path) -> None:
    found = read_back([(WORDS, bold)], tmp_path)
    for word in to_plain(WORDS).split():
        assert word in found


def to_plain(words: str) -> str:
    return words.replace("\u064f", "").replace(":", "")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_chart_on_a_page_can_be_searched(language: str, tmp_path: Path) -> None:
    document = open_document(language)
    document.add_page()
    spec = shown.types(language)
    draw_picture(PdfCanvas(document, 20, 20, 555, 380), spec, shown.caption(spec.title, language))
    found = _take_text(document.output(), tmp_path)
    for bar in spec.bars:
        assert all(to_plain(to_unsigned(word)) in found for word in bar.label.split() if word.isalpha())
        assert str(bar.value) in found


def to_unsigned(word: str) -> str:
    return "".join(c for c in word if not "\u064b" <= c <= "\u0652")


def test_lam_with_alef_becomes_one_sign_that_reads_as_two() -> None:
    assert unicodedata.normalize("NFKC", join_lam_alef("سلاح")).replace("\u200d", "") == "سلاح"
    assert to_pdf_letters("يُستشهد") == "يستشهد"
