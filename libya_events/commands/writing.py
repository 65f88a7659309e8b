"""Where a command writes: a file, or standard output."""

from __future__ import annotations

import sys
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import BinaryIO

from libya_events.errors import StoreError


def open_output(path: Path) -> AbstractContextManager[BinaryIO]:
    """``-`` is standard output."""
    if str(path) == "-":
        return nullcontext(sys.stdout.buffer)
    try:
        return path.open("wb")
    except OSError as error:
        raise StoreError(f"{path}: cannot be written ({error.strerror}). Choose another file.") from error
