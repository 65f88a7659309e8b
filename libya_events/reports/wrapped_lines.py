"""Text wrapped at a fixed width, as in e-mail and copied pages, with its paragraphs joined again.

A line break that is left inside a sentence cuts names and counts in two: every later step takes it for an end.
"""

from __future__ import annotations

from itertools import pairwise

from libya_events.lines import find_lines

MAX_WRAPPED_WIDTH = 110
"""Typewriter and e-mail text is wrapped at 60 to 100 characters; longer lines are paragraphs of their own."""

_MIN_WRAPPED_WIDTH = 40
_MIN_WRAPPED_LINES = 3
_EVENNESS = 0.8
"""Wrapped lines are about equally long; headlines under each other are not."""

_Block = list[tuple[int, int]]


def join_wrapped_lines(text: str, start: int = 0) -> str:
    """The text with spaces in place of the line breaks inside its paragraphs from ``start`` on: every character keeps
    its offset."""
    joined = list(text)
    for first, last in _find_gaps(text, start):
        joined[first:last] = " " * (last - first)
    return "".join(joined)


def _find_gaps(text: str, start: int) -> list[tuple[int, int]]:
    """Where one line of a paragraph ends and its next begins."""
    blocks = _find_blocks(text, start)
    width = max((_widest(block) for block in blocks if _is_wrapped(block)), default=0)
    gaps: list[tuple[int, int]] = []
    for block in blocks:
        is_whole = _is_wrapped(block) or _is_short_and_wrapped(block, width)
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
    """A line that begins with a small Latin letter continues the one before it."""
    return "a" <= text[following] <= "z" and text[end - 1].isalpha()


def _is_wrapped(block: _Block) -> bool:
    widest = _widest(block)
    is_page_wide = _MIN_WRAPPED_WIDTH <= widest <= MAX_WRAPPED_WIDTH
    return is_page_wide and len(block) >= _MIN_WRAPPED_LINES and _narrowest(block) >= _EVENNESS * widest


def _is_short_and_wrapped(block: _Block, width: int) -> bool:
    """Two lines tell too little by themselves: they are compared with the width that longer paragraphs of the text are
    wrapped at, 0 for none."""
    is_short = 1 < len(block) < _MIN_WRAPPED_LINES
    return is_short and _EVENNESS * width <= _narrowest(block) and _EVENNESS * _widest(block) <= width


def _widest(block: _Block) -> int:
    return max(end - start for start, end in block)


def _narrowest(block: _Block) -> int:
    """Of the lines before the last, which ends where its words end."""
    return min(end - start for start, end in block[:-1])
