"""The names of the sections of a site in front of an article that stands on the same line."""

from __future__ import annotations

import re

from libya_events.normalization import fold_with_offsets
from libya_events.reports.markers import menu_pattern

_LEAST_SECTIONS, _BETWEEN_SECTIONS = 3, 5
_IN_SENTENCES = re.compile(r"[،,.]|\b(?:and|في)\b")
_DATE_BEHIND_MENU = re.compile(r"\W*(?:[^\W\d]+\W+)?\d{1,2}\W+[^\W\d]+\W+\d{4}(?:\W{1,3}\d{1,2}:\d{2})?")


def find_menu_end(head: str) -> int:
    """Where a list of the sections of the site ends that the article follows on the same line; 0 where none is."""
    folded = fold_with_offsets(head)
    last = count = 0
    for match in menu_pattern().finditer(folded.text):
        between = folded.text[last : match.start()]
        if count and (between.count(" ") > _BETWEEN_SECTIONS or _IN_SENTENCES.search(between)):
            break
        count += 1
        last = match.end()
    if count < _LEAST_SECTIONS:
        return 0
    date = _DATE_BEHIND_MENU.match(folded.text, last)
    end = date.end() if date else last
    return folded.offsets[end] if end < len(folded.text) else 0
