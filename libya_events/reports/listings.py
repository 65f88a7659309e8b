"""Tables, lists and keywords of a page: short lines that by themselves tell nothing of where the article ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

from libya_events.reports.line_words import (
    LEAST_WITHOUT_STOPS,
    begins_like_a_continuation,
    kinds_of_words,
    reads_as_sentence,
)
from libya_events.reports.page import Page
from libya_events.reports.page_lines import PROSE_WORDS, SENTENCE_WORDS

_CELLS = re.compile(r"\s*[|¦]\s*|\t+|\s[-–—]\s")
_LEAST_ROWS, _LONGEST_CELL = 2, 8
_LIST_SIGN = re.compile(r"([•*▪■●►–—-])\s")
_LEAST_ENTRIES, _LEAST_ANNOUNCED = 2, 4
_SAME_WORDS = 2
_BETWEEN_KEYWORDS = re.compile(r"\s*[,،;؛#]\s*|\s[-–—]\s|_(?=\w)|\s{2,}")
_LEAST_KEYWORDS, _LONGEST_KEYWORD, _MOST_KEYWORDS = 3, 6, 40
_NOT_KEYWORDS = frozenset('.!?؟:…"“«(')
_SAID = frozenset({"clause", "speech", "ago", "reader"})
_PARTS_WITHOUT_JOINT = 2
"""Names have a preposition now and then; in a sentence it is in most parts."""
_AGENCY = re.compile(r"\([^()]{2,25}\)\s*(?=\S)")


def find_listed(page: Page) -> set[int]:
    """The lines of the article's tables and lists, each with a sentence of the article below it."""
    found: set[int] = set()
    for first, last in (*_find_tables(page), *_find_lists(page)):
        if _goes_on_below(page, first, last):
            found.update(range(first, last))
    return found


def find_keywords(page: Page) -> set[int]:
    """The lines below the first paragraph that are keywords, divided by commas or the like."""
    return {index for index in range(page.body + 1, len(page.lines)) if _is_keywords(page, index)}


def _is_keywords(page: Page, index: int) -> bool:
    if page.lines[index].complete:
        return False
    text = _AGENCY.sub("", page.lines[index].text)
    if text.count(" ") > _MOST_KEYWORDS or not _NOT_KEYWORDS.isdisjoint(text) or _LIST_SIGN.match(text):
        return False
    parts = [part for part in _BETWEEN_KEYWORDS.split(text) if part]
    if len(parts) < _LEAST_KEYWORDS or any(part.count(" ") >= _LONGEST_KEYWORD for part in parts):
        return False
    forms = page.forms(index)
    kinds = [kind for form in forms for kind in kinds_of_words().get(form, ())]
    is_said = begins_like_a_continuation(forms) or not _SAID.isdisjoint(kinds)
    return not is_said and kinds.count("joint") * _PARTS_WITHOUT_JOINT <= len(parts)


def _find_tables(page: Page) -> Iterator[tuple[int, int]]:
    """Lines below each other of as many cells."""
    first = page.body + 1
    while first < len(page.lines):
        cells = _count_cells(page, first)
        last = first + 1
        while cells and last < len(page.lines) and _count_cells(page, last) == cells:
            last += 1
        if cells and last - first >= _LEAST_ROWS:
            yield first, last
        first = last


def _count_cells(page: Page, index: int) -> int:
    line = page.lines[index]
    if line.prose or line.complete:
        return 0
    cells = _CELLS.split(line.text)
    return len(cells) if len(cells) > 1 and all(cell.count(" ") < _LONGEST_CELL for cell in cells) else 0


def _find_lists(page: Page) -> Iterator[tuple[int, int]]:
    """Entries that begin with the same sign, with the line above that ends with a colon."""
    for index in range(page.body + 1, len(page.lines) - 1):
        line = page.lines[index]
        if line.text[-1] != ":" or line.marker is not None or line.words < _LEAST_ANNOUNCED:
            continue
        sign = _LIST_SIGN.match(page.lines[index + 1].text)
        if sign is None:
            continue
        last = index + 1
        while last < len(page.lines) and page.lines[last].text.startswith(sign[1]):
            last += 1
        if last - index > _LEAST_ENTRIES:
            yield index, last


def _goes_on_below(page: Page, first: int, last: int) -> bool:
    """Whether a sentence below the lines speaks of what the article told above them, or goes on with it."""
    if last >= len(page.lines) or not (page.lines[last].prose or _is_sentence(page, last)):
        return False
    above = page.topic([i for i in range(max(0, page.body - 1), first) if page.lines[i].words >= SENTENCE_WORDS])
    told = page.topic([last])
    shared = _SAME_WORDS if page.lines[last].words >= PROSE_WORDS else 1
    return begins_like_a_continuation(page.forms(last)) or len(told & above) >= shared


def _is_sentence(page: Page, index: int) -> bool:
    line = page.lines[index]
    is_free = line.marker is None and not line.date_line
    return is_free and reads_as_sentence(page.forms(index), line.text, least=LEAST_WITHOUT_STOPS)
