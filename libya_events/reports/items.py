"""Where another item begins on a page of several: a newsletter, a digest, a briefing on one country after another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from libya_events.normalization import fold
from libya_events.reference.gazetteer_data import load_places
from libya_events.reports.line_words import begins_like_a_continuation, kinds_of_words
from libya_events.reports.page import MIN_ARTICLE_WORDS, Page

_LONGEST_HEADING = 16
_LEAST_ITEM = 15
"""Fewer words above a rule are what a page says of itself."""
_JUDGED_PARAGRAPHS = 3
_LEAST_TEASERS, _LONGEST_TEASER, _MOST_ALIKE = 3, 18, 1
_LEAST_PARAGRAPHS = 2
_INSIDE_STORIES = frozenset({"speech", "also"})
_QUOTES = "\"“«'"
_MOST_SHARED = 0.1
_NUMBER = re.compile(r"\(?\d{1,2}\s?[.)\]/–-]\s*")
_BEHIND_LABEL = re.compile(r"\s*[:|/]\s*|\s+[-–—]\s+")


def find_next_item(page: Page, headline: int, cut: int) -> int:
    """The line above ``cut`` where another story begins, below a rule or with a label like that of the article: the
    number of an item, the name of a country. ``cut`` where none does."""
    told = 0
    own = (page.body, page.body - 1, headline) if page.lines[page.body].ruled else (page.body - 1, headline)
    labels = dict(label for i in own if i >= 0 for label in _labels(page, i))
    for index in range(page.body, cut):
        line = page.lines[index]
        if index > page.body and told >= _LEAST_ITEM:
            alike = {} if (line.prose and not line.ruled) or not labels else dict(_labels(page, index))
            is_abroad = "country" in alike and alike["country"] != labels.get("country", alike["country"])
            is_divided = line.ruled or not alike.keys().isdisjoint(labels)
            if is_divided and _is_other_story(page, headline, index, cut, is_abroad=is_abroad):
                return index
        if line.prose:
            told += line.words
    return cut


def _is_other_story(page: Page, headline: int, index: int, cut: int, *, is_abroad: bool) -> bool:
    """Whether the heading and the paragraphs from the line ``index`` on share next to nothing with what stands above,
    or the heading names another country.

    An article whose own parts are divided by rules has none above its first, and its parts have no headings.
    """
    line = page.lines[index]
    below = list(islice((i for i in range(index, cut) if page.lines[i].prose), _JUDGED_PARAGRAPHS))
    if not below:
        return False
    if line.prose and not (page.lines[headline].ruled or page.lines[page.body].ruled):
        return False
    if not line.prose and (line.words > _LONGEST_HEADING or below[0] > index + 2):
        return False
    heading = set() if line.prose else page.topic([index])
    if is_abroad or page.find_told(heading, headline, index):
        return is_abroad
    words = page.topic([i for i in below if not _is_divided(page, below[0], i)])
    return len(page.find_told(words, headline, index)) <= max(
        1.0, _MOST_SHARED * len(words)
    ) and not begins_like_a_continuation(page.forms(below[0]))


def find_line_above_teasers(page: Page, headline: int, last: int) -> int:
    """The article's last line, where the sentences down to the line ``last`` are the openings of other stories: several
    short ones one below the other, of which none goes on with another or has a word of the article."""
    lines = page.lines
    first = last + 1
    seen: set[str] = set()
    for index in range(last, page.body, -1):
        words = page.topic([index])
        if not _may_be_teaser(page, index) or len(words & seen) > _MOST_ALIKE:
            break
        seen |= words
        first = index
    if last - first + 1 < _LEAST_TEASERS:
        return last
    above = [i for i in range(page.body, first) if lines[i].prose]
    if len(above) < _LEAST_PARAGRAPHS or sum(lines[i].words for i in above) < MIN_ARTICLE_WORDS:
        return last
    told = page.topic([headline, *above])
    while last - first + 1 >= _LEAST_TEASERS:
        if page.topic(range(first, last + 1)).isdisjoint(told):
            return first - 1
        told |= page.topic([first])
        first += 1
    return last


def _may_be_teaser(page: Page, index: int) -> bool:
    """Whether a line is one short sentence that nobody says and that begins as a story does."""
    line = page.lines[index]
    is_one = line.prose and line.complete and not line.runs_on and line.words <= _LONGEST_TEASER
    if not is_one or line.text[0] in _QUOTES or line.text[-1] in "?؟" or begins_like_a_continuation(page.forms(index)):
        return False
    kinds = kinds_of_words()
    return all(_INSIDE_STORIES.isdisjoint(kinds.get(form, ())) for form in page.forms(index)[1:])


def _is_divided(page: Page, first: int, last: int) -> bool:
    """Whether a heading or a rule stands between two paragraphs."""
    return any(page.lines[i].ruled or not page.lines[i].prose for i in range(first + 1, last + 1))


def _labels(page: Page, index: int) -> Iterator[tuple[str, str]]:
    """What a heading begins with that tells it from those of other items: kind and value."""
    text = page.lines[index].text
    number = _NUMBER.match(text)
    if number:
        yield "number", number.group()
        text = text[number.end() :]
    name = " ".join(fold(_BEHIND_LABEL.split(text, maxsplit=1)[0]).split())
    if name in _countries():
        yield "country", name


@cache
def _countries() -> frozenset[str]:
    """The names of countries, in search form."""
    places = (row.place for row in load_places().values())
    names = (name for place in places if place.kind == "country" for name in (place.name_en, place.name_ar))
    return frozenset(" ".join(fold(name).split()) for name in names)
