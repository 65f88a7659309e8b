"""Where the paragraphs of a text stand: its lines, with hard-wrapped lines read as one paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator

MAX_WRAPPED_WIDTH = 110
"""Typewriter and e-mail text is wrapped at 60 to 100 characters; longer lines are paragraphs of their own."""

_MIN_WRAPPED_WIDTH = 40
_MIN_WRAPPED_LINES = 3
_EVENNESS = 0.8
"""Wrapped lines are about equally long; headlines under each other are not."""

_LINE_END = re.compile(r"[\n\r\u2028\u2029\f\v]")


def find_paragraphs(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Start and end of each paragraph of ``text[start:end]``, without the white space around it; none is empty."""
    paragraphs: list[tuple[int, int]] = []
    for block in _find_blocks(text, start, len(text) if end is None else end):
        if _is_wrapped(block):
            paragraphs.append((block[0][0], block[-1][1]))
        else:
            paragraphs.extend(_join_broken(text, block))
    return paragraphs


def _find_blocks(text: str, start: int, end: int) -> Iterator[list[tuple[int, int]]]:
    """The runs of lines that no empty line divides, each line as start and end without white space around it."""
    block: list[tuple[int, int]] = []
    for line in _LINE_END.split(text[start:end]):
        words = line.strip()
        if words:
            first = start + len(line) - len(line.lstrip())
            block.append((first, first + len(words)))
        elif block:
            yield block
            block = []
        start += len(line) + 1
    if block:
        yield block


def _join_broken(text: str, block: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The lines of a block, where a line that begins with a small Latin letter continues the one before it."""
    first, last = block[0]
    for start, end in block[1:]:
        if "a" <= text[start] <= "z" and text[last - 1].isalpha():
            last = end
        else:
            yield first, last
            first, last = start, end
    yield first, last


def _is_wrapped(block: list[tuple[int, int]]) -> bool:
    if len(block) < _MIN_WRAPPED_LINES:
        return False
    widths = [end - start for start, end in block]
    widest = max(widths)
    return _MIN_WRAPPED_WIDTH <= widest <= MAX_WRAPPED_WIDTH and min(widths[:-1]) >= _EVENNESS * widest
