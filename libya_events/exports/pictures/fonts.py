"""The one font of pictures and documents: Arabic and Latin in one family, from its package, never from the system."""

from __future__ import annotations

import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import uharfbuzz as hb

_PACKAGE = "fontpkg_ibm_plex_sans_arabic"
_FILES = {False: "IBMPlexSansArabic-Regular.ttf", True: "IBMPlexSansArabic-SemiBold.ttf"}
_LAM_ALEF = {"ا": ("\ufefb", "\ufefc"), "أ": ("\ufef7", "\ufef8"), "إ": ("\ufef9", "\ufefa"), "آ": ("\ufef5", "\ufef6")}
_JOINING = frozenset("بتثجحخسشصضطظعغفقكلمنهيئـ")
_ZERO_WIDTH_JOINER = "\u200d"
_VOWEL_SIGNS = re.compile("[\u064b-\u0652]")


def font_file(bold: bool = False) -> Path:
    """Raises ModuleNotFoundError with what to do where the package is not installed."""
    found = find_spec(_PACKAGE)
    folders = found.submodule_search_locations if found else None
    if not folders:
        raise ModuleNotFoundError(f"The package {_PACKAGE} is missing. Run: pip install -r requirements.txt")
    return Path(next(iter(folders))) / "files" / _FILES[bold]


def text_width(words: str, size: float, bold: bool = False) -> float:
    """The width of shaped text in the unit of ``size``."""
    if not words:
        return 0.0
    font = _load_font(bold)
    buffer = hb.Buffer()
    buffer.add_str(words)
    buffer.guess_segment_properties()
    hb.shape(font, buffer)
    return float(sum(position.x_advance for position in buffer.glyph_positions) * size / font.face.upem)


def to_pdf_letters(words: str) -> str:
    """Arabic as it goes into a PDF: without vowel signs, which fpdf2 draws with the letter before them unjoined."""
    return join_lam_alef(_VOWEL_SIGNS.sub("", words))


def has_letter(letter: str) -> bool:
    return _load_font(False).get_nominal_glyph(ord(letter)) is not None


def join_lam_alef(words: str) -> str:
    """Lam with alef as one sign of its own.

    In a PDF a ligature of two letters is read back in the wrong order by programs that take the text out. So the font's
    ligatures are turned off there, and this one, which Arabic cannot do without, is written with its presentation form,
    which such programs read as the two letters in their order.
    """
    return re.sub("ل([اأإآ])", lambda match: _presentation_form(match, words), words)


def _presentation_form(match: re.Match[str], words: str) -> str:
    alone, joined = _LAM_ALEF[match.group(1)]
    before = words[match.start() - 1] if match.start() else ""
    # The presentation form joins nothing by itself; the invisible joiner gives the letter before it its joined shape.
    return _ZERO_WIDTH_JOINER + joined if before in _JOINING else alone


@cache
def _load_font(bold: bool) -> hb.Font:
    return hb.Font(hb.Face(hb.Blob.from_file_path(str(font_file(bold)))))
