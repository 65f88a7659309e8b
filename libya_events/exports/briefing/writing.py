"""A pack as a file, in any of BRIEFING_FORMATS."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from io import BytesIO
from typing import BinaryIO

from libya_events.exports.briefing.slides import Pack
from libya_events.exports.briefing.undrawn import UndrawnError, name_slides, tabulate
from libya_events.presentation.wording import say

_WRITERS = {"pptx": ("powerpoint", "write_powerpoint"), "pdf": ("pdf", "write_pdf"), "html": ("html", "write_html")}


@dataclass(frozen=True, slots=True)
class WrittenPack:
    """``notices``: what could not be drawn and why, in the pack's language; in the file its numbers stand instead."""

    content: bytes
    notices: tuple[str, ...] = ()


def write_pack(pack: Pack, form: str) -> WrittenPack:
    """Only what one form needs is loaded: the libraries of the others are slow to load."""
    module, name = _WRITERS[form]
    write: Callable[[Pack, BinaryIO], None] = getattr(import_module(f"libya_events.exports.briefing.{module}"), name)
    notices: list[str] = []
    while True:
        file = BytesIO()
        try:
            write(pack, file)
        except UndrawnError as error:
            name = name_slides(pack, error.body)
            notices.append(say("briefing.undrawn.why", pack.language, slide=name, reason=str(error)))
            pack = tabulate(pack, error.body)
        else:
            return WrittenPack(file.getvalue(), tuple(notices))
