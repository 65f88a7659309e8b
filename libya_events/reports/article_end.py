"""Where the article ends on a page whose clutter nothing announces: the signs of each line are weighed."""

from __future__ import annotations

from libya_events.reference.sign_weights import load_weights, weigh
from libya_events.reports.line_signs import LineSigns, is_plain
from libya_events.reports.page import Page

_MOST = 3.0
"""No single line, whatever its signs, outweighs several others."""
_GOES_ON = 2.5
"""So much must speak for the lines below a line of clutter, to be the article again."""
_PARAGRAPH_LIKELY = 0.3
"""To lose the end of an article costs events; to keep a line too many seldom adds one."""
_PLAIN = 0.1


def find_last_line(page: Page, headline: int, cut: int, passed_over: frozenset[int]) -> int:
    """The article's last line above ``cut``; the lines ``passed_over`` say nothing of it.

    A plain sentence right below the article's last one belongs to it; only clutter that is known as such, or a line
    that has the signs of it, divides them.
    """
    weights = load_weights("line_signs.csv")
    signs = LineSigns(page, headline, cut, passed_over)
    last = page.body
    since = again = 0.0
    for index in range(page.body + 1, cut):
        if index in passed_over:
            continue
        seen = signs.of(index)
        worth = max(-_MOST, min(_MOST, weigh(weights, seen)))
        if "kind:p" in seen:
            worth += _PARAGRAPH_LIKELY
        if since == 0 and is_plain(seen):
            worth = max(worth, _PLAIN)
        since += worth
        again = max(0.0, again + worth)
        if since > 0 or again > _GOES_ON:
            last = index
            since = again = 0.0
    return last
