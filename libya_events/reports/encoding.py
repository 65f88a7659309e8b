"""From bytes to text: UTF-8, UTF-16, Windows-1256 and the other encodings that old news pages come in.

UTF-8 is tried first and costs next to nothing. Arabic in an older encoding is told by its small words; everything else
is left to charset-normalizer. What is no text at all is refused, with a reason that says what it looks like.
"""

from __future__ import annotations

import codecs
import re

from libya_events.reports.raw import UnreadableError

_SAMPLE = 65_536
_HTML_HEAD = 4096
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_KNOWN_FILES = (
    (b"%PDF", "a PDF document"),
    (b"PK\x03\x04", "a zip archive or an Office document"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"SQLite format 3", "an SQLite database"),
)
_REMEDY = "Save the report as plain text in UTF-8."
_ARABIC_ENCODINGS = ("cp1256", "iso8859-6")
_ARABIC_WORDS = re.compile(r"(?<!\w)(?:في|من|على|إلى|الى|أن|ان|التي|الذي|عن|مع|بعد|قال|هذا|هذه|بين)(?!\w)")
_ARABIC_WORDS_PER_LETTER = 1 / 150
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_COMMON = re.compile(r"[\s\u0020-\u007e\u00a0-\u00ff\u0600-\u06ff\u200c-\u200f\u2010-\u2027]")
_MAX_DAMAGE = 1 / 500
"""Of UTF-8 text cut or patched somewhere; the characters lost show as the replacement character."""

_MAX_CONTROL = 1 / 1000
_UNICODE = frozenset({"utf-16", "utf-16-le", "utf-16-be", "utf-32"})
_CHARSET_IN_HTML = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)


def decode(data: bytes, encoding: str | None = None) -> str:
    """The text in ``data``, with line ends as ``\\n``; UnreadableError where it is no text.

    ``encoding`` is the one that the page names or that its feed is in; without it, it is found.
    """
    for magic, what in _KNOWN_FILES:
        if data.startswith(magic):
            raise UnreadableError(f"This is {what}, not text.", _REMEDY)
    encoding = encoding or find_encoding(data)
    try:
        text = data.decode(encoding, errors="strict" if encoding in _UNICODE else "replace")
    except UnicodeDecodeError as error:
        raise UnreadableError(
            f"The text is marked as {encoding} but is broken at byte {error.start}.", _REMEDY
        ) from error
    sample = text[:_SAMPLE]
    if len(_CONTROL.findall(sample)) > len(sample) * _MAX_CONTROL:
        raise UnreadableError("This is not text: it holds control characters, as programs and pictures do.", _REMEDY)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def find_encoding(data: bytes) -> str:
    """The encoding of a text; UnreadableError where it has none."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return encoding
    if b"\x00" in data[:_SAMPLE]:
        return _find_utf16(data[:_SAMPLE])
    damaged = data.decode("utf-8", errors="replace")
    losses = damaged.count("\ufffd")
    if losses <= max(1, len(damaged) * _MAX_DAMAGE) and len(data) - len(damaged) >= 10 * losses:
        return "utf-8"
    guess = _find_arabic_encoding(data[:_SAMPLE]) or _guess_encoding(data[:_SAMPLE])
    if guess is None:
        reason = "The encoding is unknown: neither UTF-8 nor UTF-16, Windows-1256 or another known one."
        raise UnreadableError(reason, _REMEDY)
    return guess


def find_named_encoding(page: bytes) -> str | None:
    """The encoding that a web page says it is in, where there is such a one and the page is not UTF-8 anyway."""
    named = _CHARSET_IN_HTML.search(page[:_HTML_HEAD])
    if named is None or named.group(1).lower().startswith(b"utf"):
        return None
    try:
        page.decode("utf-8")
    except UnicodeDecodeError:
        return _known_encoding(named.group(1).decode("ascii", "replace"))
    return None


def _known_encoding(name: str) -> str | None:
    try:
        b"".decode(name)
    except LookupError:
        return None
    return name


def _find_utf16(sample: bytes) -> str:
    """UTF-16 without its mark: told from a program or picture by holding common letters only."""
    for encoding in ("utf-16-le", "utf-16-be"):
        text = sample[: len(sample) // 2 * 2].decode(encoding, errors="replace")
        if len(_COMMON.findall(text)) >= 0.95 * len(text) and not _CONTROL.search(text):
            return encoding
    raise UnreadableError("This is not text: it holds NUL bytes, as programs and pictures do.", _REMEDY)


def _find_arabic_encoding(sample: bytes) -> str | None:
    """The Arabic encoding under which the small words of Arabic appear, if one does."""
    texts = {encoding: sample.decode(encoding, errors="replace") for encoding in _ARABIC_ENCODINGS}
    counts = {encoding: len(_ARABIC_WORDS.findall(text)) for encoding, text in texts.items()}
    best = max(counts, key=lambda encoding: counts[encoding])
    letters = sum("\u0621" <= letter <= "\u064a" for letter in texts[best])
    return best if letters and counts[best] >= max(1, letters * _ARABIC_WORDS_PER_LETTER) else None


def _guess_encoding(sample: bytes) -> str | None:
    from charset_normalizer import from_bytes  # noqa: PLC0415 (only for the few files that need it)

    best = from_bytes(sample).best()
    return best.encoding if best is not None else None
