"""Where the article ends on a page whose clutter nothing announces: the signs of each line are weighed."""

from __future__ import annotations

from libya_events.reference.sign_weights import load_weights, weigh
from libya_events.reports.line_signs import LineSigns
from libya_events.reports.line_verdicts import (
    announces,
    describes_site,
    is_item,
    is_keywords,
    is_plain,
    speaks_to_reader,
)
from libya_events.reports.page import Page

_MOST = 3.0
"""No single line, whatever its signs, outweighs several others."""
_GOES_ON = 2.5
"""So much must speak for the lines below a line of clutter, to be the article again."""
_PARAGRAPH_LIKELY = 0.3
"""To lose the end of an article costs events; to keep a line too many seldom adds one."""
_PLAIN = 0.1
_RESUMED = 0.1
_TO_READER = frozenset(f"f:{name}:1" for name in ("reader", "contact", "money", "ourselves"))
_NEVER_ARTICLE = (describes_site, speaks_to_reader, is_keywords)
_LEAST_SECTIONS, _SECTION_WORDS = 2, 5


def find_last_line(page: Page, headline: int, cut: int, passed_over: frozenset[int]) -> int:
    """The article's last line above ``cut``; the lines ``passed_over`` say nothing of it.

    A plain sentence right below the article's last one belongs to it; only clutter that is known as such, or a line
    that has the signs of it, divides them.
    """
    judge = _Judge(page, LineSigns(page, headline, cut, passed_over))
    open_lines = [index for index in range(page.body + 1, cut) if index not in passed_over]
    # What stands above the last line that is surely the article's decides nothing.
    sure = next((n for n in range(len(open_lines) - 1, -1, -1) if judge.worth(open_lines[n]) > _GOES_ON), None)
    last = page.body if sure is None else open_lines[sure]
    since = again = 0.0
    in_list = announces(judge.seen(last))
    for index in open_lines[0 if sure is None else sure + 1 :]:
        worth = judge.worth(index)
        is_listed = in_list and is_item(judge.seen(index))
        in_list = since == 0 and (is_listed or announces(judge.seen(index)))
        if since == 0 and (in_list or is_plain(judge.seen(index))):
            worth = max(worth, _PLAIN)
        elif any(tells(judge.seen(index)) for tells in _NEVER_ARTICLE):
            worth = min(worth, -_PLAIN)
        if since < 0 and (judge.resumes(index, last) or judge.is_section(index, last)):
            worth = max(worth, _RESUMED - since)
        since += worth
        again = max(0.0, again + worth)
        if since > 0 or again > _GOES_ON:
            last = index
            since = again = 0.0
    return last


class _Judge:
    """What the signs of each line are worth, found out once."""

    def __init__(self, page: Page, signs: LineSigns) -> None:
        self._page, self._signs = page, signs
        self._seen: dict[int, frozenset[str]] = {}

    def seen(self, index: int) -> frozenset[str]:
        if index not in self._seen:
            self._seen[index] = self._signs.of(index)
        return self._seen[index]

    def resumes(self, index: int, last: int) -> bool:
        """Whether a paragraph goes on with what the article told ("and he added"), as that below a link does, or speaks
        of the same below one line to the reader."""
        seen = self.seen(index)
        if "p:prev:f" not in seen or "p:topic:none" in seen or not is_plain(seen):
            return False
        is_aside = index == last + 2 and not _TO_READER.isdisjoint(self.seen(index - 1))
        return "p:continues" in seen or (is_aside and "p:topic:low" not in seen)

    def is_section(self, index: int, last: int) -> bool:
        """Whether a paragraph stands below a short heading like several between those above it."""
        is_alone = self._is_heading(index - 1) and index == last + 2
        if not is_alone or not is_plain(self.seen(index)):
            return False
        return sum(map(self._is_heading, range(max(0, self._page.body - 1), last))) >= _LEAST_SECTIONS

    def _is_heading(self, index: int) -> bool:
        lines = self._page.lines
        is_short = lines[index].words <= _SECTION_WORDS and not lines[index].prose and not lines[index].complete
        return is_short and lines[index].marker is None and lines[index + 1].prose

    def worth(self, index: int) -> float:
        """Above 0 where the line is more likely the article's."""
        seen = self.seen(index)
        worth = max(-_MOST, min(_MOST, weigh(load_weights("line_signs.csv"), seen)))
        return worth + _PARAGRAPH_LIKELY if "kind:p" in seen else worth
