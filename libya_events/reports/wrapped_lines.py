"""Text wrapped at a fixed width, as in e-mail and copied pages, with its paragraphs joined again.

A line break that is left inside a sentence cuts names and counts in two: every later step takes it for an end.
"""

from __future__ import annotations

import re
from itertools import pairwise

from libya_events.lines import find_lines
from libya_events.reports.markers import may_begin_marker

MAX_WRAPPED_WIDTH = 110
"""Typewriter and e-mail text is wrapped at 60 to 100 characters; longer lines are paragraphs of their own."""

_MIN_WRAPPED_WIDTH = 40
_MIN_WRAPPED_LINES = 3
_EVENNESS = 0.8
"""Wrapped lines are about equally long; headlines under each other are not."""

_STOPS = ".!?؟"
_ENDS = f"{_STOPS}…:»”\"')"
_SURELY_WRAPPED = 5
_SMALL_LETTER = re.compile(r"(?![ae]l-[A-Z])[a-z]")
_MARKER_LETTERS = 50
_Block = list[tuple[int, int]]


def join_wrapped_lines(text: str, start: int = 0) -> str:
    """The text with spaces in place of the line breaks inside its paragraphs from ``start`` on: every character keeps
    its offset."""
    gaps = _find_gaps(text, start)
    if not gaps:
        return text
    joined = list(text)
    for first, last in gaps:
        joined[first:last] = " " * (last - first)
    return "".join(joined)


def _find_gaps(text: str, start: int) -> list[tuple[int, int]]:
    """Where one line of a paragraph ends and its next begins."""
    blocks = _find_blocks(text, start)
    width = max((_widest(block) for block in blocks if _is_wrapped(text, block)), default=0)
    gaps: list[tuple[int, int]] = []
    for block in blocks:
        is_whole = _is_even(block, width)
        for (_, end), (following, _) in pairwise(block):
            if is_whole or _goes_on(text, end, following):
                gaps.append((end, following))
    return gaps


def _find_blocks(text: str, start: int) -> list[_Block]:
    """The runs of lines that no empty line divides."""
    blocks: list[_Block] = []
    block: _Block = []
    for first, last in find_lines(text, start, len(text)):
        if first < last:
            block.append((first, last))
        elif block:
            blocks.append(block)
            block = []
    return [*blocks, block] if block else blocks


def _goes_on(text: str, end: int, following: int) -> bool:
    """A line that begins with a small Latin letter continues the one before it, unless it is a name or clutter."""
    is_small = _SMALL_LETTER.match(text, following) is not None and text[end - 1].isalpha()
    return is_small and not may_begin_marker(text[following : following + _MARKER_LETTERS])


def _is_wrapped(text: str, block: _Block) -> bool:
    """Whether a block by itself shows that it is wrapped: its lines are even, and few of them end as sentences do; the
    lines of a page's head are as even, but end in none."""
    if len(block) < _MIN_WRAPPED_LINES or not _MIN_WRAPPED_WIDTH <= _widest(block) <= MAX_WRAPPED_WIDTH:
        return False
    stops = sum(text[end - 1] in _STOPS for _, end in block[:-1])
    has_stop = stops > 0 or text[block[-1][1] - 1] in _ENDS or len(block) >= _SURELY_WRAPPED
    return has_stop and _is_even(block, _widest(block)) and 2 * stops < len(block) - 1


def _is_even(block: _Block, width: int) -> bool:
    """Whether a block may be wrapped at a width that the text shows; it shows none where that is 0."""
    return len(block) > 1 and _EVENNESS * width <= _narrowest(block) and _EVENNESS * _widest(block) <= width


def _widest(block: _Block) -> int:
    return max(end - start for start, end in block)


def _narrowest(block: _Block) -> int:
    """Of the lines before the last, which ends where its words end."""
    return min(end - start for start, end in block[:-1])
