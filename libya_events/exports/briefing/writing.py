"""A pack as a file, in any of BRIEFING_FORMATS."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from io import BytesIO
from typing import BinaryIO

from libya_events.exports.briefing.slides import Pack

_WRITERS = {"pptx": ("powerpoint", "write_powerpoint"), "pdf": ("pdf", "write_pdf"), "html": ("html", "write_html")}


def write_pack(pack: Pack, form: str) -> bytes:
    """Only what one form needs is loaded: the libraries of the others are slow to load."""
    module, name = _WRITERS[form]
    write: Callable[[Pack, BinaryIO], None] = getattr(import_module(f"libya_events.exports.briefing.{module}"), name)
    file = BytesIO()
    write(pack, file)
    return file.getvalue()
