"""Finding the article inside the page: what stands above it and below it is another story, a form, a list of links.

Extractors cannot tell: the related story below an article is fluent prose of the same kind. What tells is a line that
announces it (``reference/clutter_markers.csv``) and that what follows speaks of something else.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from libya_events.reports.article_end import find_last_line
from libya_events.reports.items import find_line_above_teasers, find_next_item
from libya_events.reports.listings import find_keywords, find_listed
from libya_events.reports.markers import MarkerKind
from libya_events.reports.page import Clutter, Page
from libya_events.reports.page_lines import PROSE_WORDS, Line, is_dateline, read_lines
from libya_events.reports.stories import find_line_above_abroad, find_next_story
from libya_events.reports.topic import share_words
from libya_events.tokens import find_forms

_HEADLINE_OF_ARTICLE = 0.4
_NEAREST_HEADLINE = 0.2
"""The line right above an article is its headline though others of its words stand there."""
_BETWEEN_NAMES = re.compile(r"\s[-–—|:]\s")
_SHORT_LINE = 5
_MIN_HEADLINE = 4
_LOOK_ABOVE = 25
_OPENING_LINES = 4
_BELOW_HEADLINE = 2
"""So many lines of other words (a caption, what the site is) may stand between a headline and its article."""
_LONGEST_ASIDE = 8
_QUESTION_MARKS = ("؟", "?")
_LEAST_QUESTIONS, _LEAST_ASKED_BY_ONE = 3, 2
_SPEAKER = re.compile(r"[^\s:]+(?: [^\s:]+)?\s?:")
"""Who asks, in front of a question."""
_BOX_LINES = 3
"""So many lines between two lines of clutter belong to the same box (a newsletter, an advertisement)."""


def find_main_text(text: str, body_start: int = 0) -> tuple[int, int]:
    """Start and end of the article in ``text[body_start:]``; the whole of it where nothing can be told."""
    lines = read_lines(text, body_start)
    if not lines:
        return body_start, body_start
    page = Page(text, lines)
    if not any(line.prose for line in lines) and not page.opens_without_stop(page.body):
        return _find_short_article(lines)
    clutter = page.find_clutter()
    cut = clutter[-1].line if clutter and clutter[-1].resumes is None else len(lines)
    first = find_first(page)
    cut = find_next_story(page, first, find_next_item(page, first, cut))
    last = find_last_line(page, first, cut, find_passed_over(page, clutter))
    last = find_line_above_abroad(page, first, last)
    return lines[first].start, lines[find_line_above_teasers(page, first, last)].end


def find_passed_over(page: Page, clutter: Sequence[Clutter]) -> frozenset[int]:
    """The lines that do not tell whether the article goes on below them: links in its middle, what is only known never
    to be its end, the times of a live page with the heading of their entry, the questions of an interview."""
    inside = {i for found in clutter for i in range(found.line, found.resumes or found.line)}
    below = (i + 1 for i in page.stamps if i + 1 < len(page.lines))
    headings = {i for i in below if not page.lines[i].prose and page.lines[i].words <= _LONGEST_ASIDE}
    edges = {i for i, line in enumerate(page.lines) if line.marker is MarkerKind.EDGE}
    boxed = {i for i in range(1, len(page.lines) - 1) if not page.lines[i].prose and {i - 1, i + 1} <= edges}
    listed = find_listed(page) | find_keywords(page)
    return frozenset(inside | edges | boxed | page.stamps | headings | _find_questions(page) | listed)


def _find_questions(page: Page) -> set[int]:
    """The questions of an interview, each with an answer below it."""
    lines = page.lines
    asked = {i for i, line in enumerate(lines) if line.text.endswith(_QUESTION_MARKS) and line.words < PROSE_WORDS}
    answered = {i for i in asked if i + 1 < len(lines) and lines[i + 1].prose and i + 1 not in asked}
    by_whom = Counter(asker.group() for i in answered if (asker := _SPEAKER.match(lines[i].text)))
    least = _LEAST_ASKED_BY_ONE if max(by_whom.values(), default=0) >= _LEAST_ASKED_BY_ONE else _LEAST_QUESTIONS
    return answered if len(answered) >= least else set()


def hide_asides(text: str, start: int, end: int) -> str:
    """The text with line breaks in place of what is clutter inside the article ``text[start:end]``: links to other
    stories, captions, credits, boxes. All else stays where it was."""
    lines = [line for line in read_lines(text, start, end) if line.end <= end]
    parts: list[str] = []
    position = 0
    for line in _find_asides(text, lines):
        parts += [text[position : line.start], "\n" * (line.end - line.start)]
        position = line.end
    return "".join([*parts, text[position:]])


def _find_asides(text: str, lines: Sequence[Line]) -> Iterator[Line]:
    if not any(line.prose for line in lines):
        return
    inside = {i for i, line in enumerate(lines) if line.marker is not None or line.date_line}
    page = Page(text, lines)
    inside.update(_find_below_headline(page))
    for clutter in page.find_clutter():
        inside.update(range(clutter.line, clutter.resumes or clutter.line))
    for first in sorted(inside):
        box = range(first + 1, min(first + 2 + _BOX_LINES, len(lines)))
        closed = next((i for i in box if i in inside or lines[i].prose), None)
        if closed is not None and not lines[closed].prose:
            inside.update(range(first, closed))
    yield from (lines[index] for index in sorted(inside))


def _find_below_headline(page: Page) -> Iterator[int]:
    """The lines between the headline and the first paragraph that speak of nothing told there: names of authors and
    sections, captions, tickers."""
    lines, body = page.lines, page.body
    told = page.topic([0, *_find_opening(page)])
    for index in range(1, body):
        line = lines[index]
        is_text = line.prose or line.complete or line.words > _LONGEST_ASIDE or is_dateline(line.text)
        if not is_text and page.topic([index]).isdisjoint(told):
            yield index


def _find_short_article(lines: Sequence[Line]) -> tuple[int, int]:
    """A page without a paragraph: the lines that are no clutter, up to the first that closes the article."""
    kept: list[Line] = []
    for line in lines:
        if line.marker is None and not line.date_line:
            kept.append(line)
        elif kept and line.marker not in {MarkerKind.EDGE, None}:
            break
    kept = kept or list(lines)
    return kept[0].start, kept[-1].end


def find_first(page: Page) -> int:
    """The article's first line: its headline, if one stands above its first paragraph, or else its dateline.

    The headline shares its words with the opening; a headline of another story or a caption does not. One that stands
    alone above the article, with no more than dates between, is its own.
    """
    lines, body = page.lines, page.body
    first = body
    while first and lines[first - 1].marker is None and not lines[first - 1].date_line and _is_filed(lines[first - 1]):
        first -= 1
    above = [i for i in range(first) if lines[i].marker is None and not (lines[i].date_line or lines[i].prose)]
    opening = page.topic(_find_opening(page))
    long = [i for i in above if first == 1 or lines[i].words >= _MIN_HEADLINE]
    if len(long) == 1:
        between = [line for line in lines[long[0] + 1 : first] if line.marker is not None]
        if not between or page.topic(long) & opening:
            return long[0]
    headline = _find_headline(page, above, opening)
    return first if headline is None else headline


def _find_opening(page: Page) -> list[int]:
    """The first paragraphs of the article."""
    near = range(page.body, min(page.body + _LOOK_ABOVE, len(page.lines)))
    return [i for i in near if page.lines[i].prose or i == page.body][:_OPENING_LINES]


def _find_headline(page: Page, above: Sequence[int], opening: set[str]) -> int | None:
    """The uppermost line above the article that speaks of the same; None where none does."""
    lines = page.lines
    times = Counter(line.text for line in lines)
    first = None
    others = 0
    for index in above[: -_LOOK_ABOVE - 1 : -1]:
        words = page.topic([index])
        least = 1 if first is None else 2
        is_nearest = index == above[-1] and lines[index].words >= _MIN_HEADLINE
        share = _NEAREST_HEADLINE if is_nearest else _HEADLINE_OF_ARTICLE
        is_of_article = len(words & opening) >= least and share_words(words, opening) >= share
        # The name of the site is that of an organisation which the article is on.
        is_of_article = is_of_article and not (first is not None and _is_name(page, index))
        if len(words) >= 2 and _is_once(lines, times, index, is_nearest=is_nearest) and is_of_article:
            first = index
        elif lines[index].words > _SHORT_LINE:
            others += 1
            if first is not None or others > _BELOW_HEADLINE:
                break
    return first


def _is_once(lines: Sequence[Line], times: Counter[str], index: int, *, is_nearest: bool) -> bool:
    """Whether a line stands nowhere else on the page. The headline may: twice below each other, and the line right
    above the article once more below it, among its links."""
    line = lines[index]
    others = times[line.text] - 1
    if others <= 0 or line.words < _MIN_HEADLINE:
        return others <= 0
    beside = (*lines[max(0, index - 1) : index], *lines[index + 1 : index + 2])
    return is_nearest or (others == 1 and any(other.text == line.text for other in beside))


def _is_name(page: Page, index: int) -> bool:
    """Whether the article has the words of a line in the same order: it is a name, no headline."""
    part = max(_BETWEEN_NAMES.split(page.lines[index].text), key=len)
    told = [form for i in _find_opening(page) for form in page.forms(i)]
    return _join(find_forms(part)) in _join(told)


def _join(forms: Sequence[str]) -> str:
    return f" {' '.join(forms)} "


def _is_filed(line: Line) -> bool:
    return not line.prose and is_dateline(line.text)
