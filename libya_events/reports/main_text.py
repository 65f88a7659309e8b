"""Finding the article inside the page: what stands above it and below it is another story, a form, a list of links.

Extractors cannot tell: the related story below an article is fluent prose of the same kind. What tells is a line that
announces it (``reference/clutter_markers.csv``) and that what follows speaks of something else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from libya_events.reports.markers import MarkerKind
from libya_events.reports.page import Page
from libya_events.reports.page_lines import PROSE_WORDS, Line, is_dateline, read_lines
from libya_events.reports.topic import share_words

_HEADLINE_OF_ARTICLE = 0.4
_SHORT_LINE = 5
_MIN_HEADLINE = 4
_LOOK_ABOVE = 25
_OPENING_LINES = 4
_BELOW_HEADLINE = 2
"""So many lines of other words (a caption, what the site is) may stand between a headline and its article."""
_LINK_LIST = 2
_BOX_LINES = 3
"""So many lines between two lines of clutter belong to the same box (a newsletter, an advertisement)."""


def find_main_text(text: str, body_start: int = 0) -> tuple[int, int]:
    """Start and end of the article in ``text[body_start:]``; the whole of it where nothing can be told."""
    lines = read_lines(text, body_start)
    if not lines:
        return body_start, body_start
    if not any(line.prose for line in lines):
        return _find_short_article(lines)
    page = Page(lines)
    clutter = page.find_clutter()
    cut = clutter[-1].line if clutter and clutter[-1].resumes is None else len(lines)
    return lines[_find_first(page)].start, lines[_trim_end(page, cut)].end


def hide_asides(text: str, start: int, end: int) -> str:
    """The text with line breaks in place of what is clutter inside the article ``text[start:end]``: links to other
    stories, captions, credits, boxes. All else stays where it was."""
    lines = [line for line in read_lines(text, start, end) if line.end <= end]
    parts: list[str] = []
    position = 0
    for line in _find_asides(lines):
        parts += [text[position : line.start], "\n" * (line.end - line.start)]
        position = line.end
    return "".join([*parts, text[position:]])


def _find_asides(lines: Sequence[Line]) -> Iterator[Line]:
    if not any(line.prose for line in lines):
        return
    inside = {i for i, line in enumerate(lines) if line.marker is not None or line.date_line}
    for clutter in Page(lines).find_clutter():
        inside.update(range(clutter.line, clutter.resumes or clutter.line))
    for first in sorted(inside):
        box = range(first + 1, min(first + 2 + _BOX_LINES, len(lines)))
        closed = next((i for i in box if i in inside or lines[i].prose), None)
        if closed is not None and not lines[closed].prose:
            inside.update(range(first, closed))
    yield from (lines[index] for index in sorted(inside))


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


def _trim_end(page: Page, cut: int) -> int:
    """The article's last line: links, credits and names of the site above the cut are left out."""
    lines, body = page.lines, page.body
    times = Counter(line.text for line in lines)
    last = cut - 1
    while last > body and _is_leftover(lines[last], lines[body], times):
        last -= 1
    links = last
    while links > body and _is_like_a_link(lines[links]):
        links -= 1
    paragraphs = [line for line in lines[body : links + 1] if line.prose]
    in_sentences = sum(line.complete for line in paragraphs) * 2 > len(paragraphs)
    announced = any(line.text.endswith(":") for line in lines[links : last + 1])
    is_list = last - links >= _LINK_LIST and in_sentences and not announced
    return links if is_list else last


def _is_leftover(line: Line, body: Line, times: Counter[str]) -> bool:
    if line.marker is not None or line.date_line:
        return True
    if line.complete or line.words >= PROSE_WORDS:
        return False
    return times[line.text] > 1 or (line.words <= _SHORT_LINE and _is_latin(line.text) and not _is_latin(body.text))


def _find_first(page: Page) -> int:
    """The article's first line: its headline, if one stands above its first paragraph, or else its dateline.

    The headline shares its words with the opening; a headline of another story or a caption does not. One that stands
    alone above the article, with no more than dates between, is its own.
    """
    lines, body = page.lines, page.body
    first = body
    while first and lines[first - 1].marker is None and not lines[first - 1].date_line and _is_filed(lines[first - 1]):
        first -= 1
    above = [i for i in range(first) if lines[i].marker is None and not (lines[i].date_line or lines[i].prose)]
    opening = page.topic(range(body, min(body + _OPENING_LINES, len(lines))))
    long = [i for i in above if first == 1 or lines[i].words >= _MIN_HEADLINE]
    if len(long) == 1:
        between = [line for line in lines[long[0] + 1 : first] if line.marker is not None]
        if not between or page.topic(long) & opening:
            return long[0]
    headline = _find_headline(page, above, opening)
    return first if headline is None else headline


def _find_headline(page: Page, above: Sequence[int], opening: set[str]) -> int | None:
    """The uppermost line above the article that speaks of the same; None where none does."""
    lines = page.lines
    times = Counter(line.text for line in lines)
    first = None
    others = 0
    for index in above[: -_LOOK_ABOVE - 1 : -1]:
        words = page.topic([index])
        if len(words) >= 2 and times[lines[index].text] == 1 and share_words(words, opening) >= _HEADLINE_OF_ARTICLE:
            first = index
        elif lines[index].words > _SHORT_LINE:
            others += 1
            if first is not None or others > _BELOW_HEADLINE:
                break
    return first


def _is_filed(line: Line) -> bool:
    return not line.prose and is_dateline(line.text)


def _is_like_a_link(line: Line) -> bool:
    """Whether a line could be the headline of another story: short, and no sentence, or a question."""
    return line.words < PROSE_WORDS and (not line.complete or line.text.endswith(("؟", "?")))


def _is_latin(text: str) -> bool:
    letters = [character for character in text[:200] if character.isalpha()]
    return sum(character.isascii() for character in letters) > len(letters) / 2
