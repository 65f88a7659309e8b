"""Where the lines of a text stand. A line is a paragraph: wrapped ones were joined when the report was read."""

from __future__ import annotations

import re
from collections.abc import Iterator

_LINE_END = re.compile(r"\r\n|[\n\r\u2028\u2029\f\v]")


def find_lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Start and end of each line of ``text[start:end]``, without the white space around it; of an empty one they are
    the same."""
    for line_end in _LINE_END.finditer(text, start, end):
        yield _trim(text, start, line_end.start())
        start = line_end.end()
    yield _trim(text, start, end)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    line = text[start:end]
    words = line.strip()
    first = start + len(line) - len(line.lstrip()) if words else start
    return first, first + len(words)
