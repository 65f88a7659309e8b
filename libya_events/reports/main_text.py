"""Finding the article inside the page: what stands above it and below it is another story, a form, a list of links.

Extractors cannot tell: the related story below an article is fluent prose of the same kind. What tells is a line that
announces it (``reference/clutter_markers.csv``) and that what follows speaks of something else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache

from libya_events.normalization import find_tokens
from libya_events.reference.tables import read_rows
from libya_events.reports.markers import MarkerKind
from libya_events.reports.page_lines import PROSE_WORDS, Line, read_lines
from libya_events.reports.topic import find_topic_words, share_words

MIN_ARTICLE_WORDS = 30
"""An end marker after fewer words may stand above the article."""

_SAME_TOPIC = 0.25
_OTHER_STORY = 0.5
_HEADLINE_OF_ARTICLE = 0.4
_SHORT_LINE = 5
_MIN_HEADLINE = 4
_LOOK_AROUND = 25
_JUDGED_PARAGRAPHS = 3
_OPENING_LINES = 2
_LINK_LIST = 2


def find_main_text(text: str, body_start: int = 0) -> tuple[int, int]:
    """Start and end of the article in ``text[body_start:]``; the whole of it where nothing can be told."""
    lines = read_lines(text, body_start)
    if not lines:
        return body_start, body_start
    if not any(line.prose for line in lines):
        return _find_short_article(lines)
    page = _Page(lines)
    last = page.trim_end(page.find_cut())
    return lines[page.find_first()].start, lines[last].end


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


class _Page:
    """The lines of a page, and ``body``: the first paragraph of its article."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.body = _find_body(lines)
        self._times = Counter(line.text for line in lines)
        self._topics: dict[int, frozenset[str]] = {}

    def topic(self, indexes: Sequence[int]) -> set[str]:
        """What some lines speak of."""
        for index in indexes:
            if index not in self._topics:
                self._topics[index] = frozenset(find_topic_words(self.lines[index].text))
        return {word for index in indexes for word in self._topics[index]}

    def find_cut(self) -> int:
        """The first line below the article (the number of lines where it runs to the end)."""
        words = 0
        index = self.body
        while index < len(self.lines):
            line = self.lines[index]
            if _closes(line):
                sure = line.marker is MarkerKind.END and words >= MIN_ARTICLE_WORDS
                following = None if sure else self._find_continuation(index)
                if following is None:
                    return index
                index = following
            else:
                words += line.words if line.prose else 0
                index += 1
        return index

    def _find_continuation(self, index: int) -> int | None:
        """The line below the clutter at ``index`` where the article goes on; None where it does not."""
        headlines: list[int] = []
        prose: list[int] = []
        for following in range(index + 1, min(index + _LOOK_AROUND, len(self.lines))):
            if self.lines[following].prose:
                prose.append(following)
            elif not prose:
                headlines.append(following)
            if len(prose) == _JUDGED_PARAGRAPHS or (prose and _closes(self.lines[following])):
                break
        if not prose:
            return None
        around = range(max(self.body, index - _LOOK_AROUND), index)
        known = self.topic([i for i in around if self.lines[i].prose])
        announced = find_topic_words(self.lines[index].text.partition(":")[2]) | self.topic(headlines)
        return prose[0] if self._continues(known, announced - known, prose) else None

    def _continues(self, known: set[str], announced: set[str], prose: Sequence[int]) -> bool:
        """Whether paragraphs belong to the article of which ``known`` is known, not to the story ``announced``."""
        told = self.topic(prose)
        if len(announced & told) >= 2 and share_words(announced, told) >= _OTHER_STORY:
            return False
        if _begins_like_a_continuation(self.lines[prose[0]].text):
            return True
        fewer, more = sorted((known, told), key=len)
        return share_words(fewer, more) >= _SAME_TOPIC

    def trim_end(self, cut: int) -> int:
        """The article's last line: links, credits and names of the site above the cut are left out."""
        last = cut - 1
        while last > self.body and self._is_leftover(last):
            last -= 1
        links = last
        while links > self.body and _is_like_a_link(self.lines[links]):
            links -= 1
        paragraphs = [line for line in self.lines[self.body : links + 1] if line.prose]
        in_sentences = sum(line.complete for line in paragraphs) * 2 > len(paragraphs)
        announced = any(line.text.endswith(":") for line in self.lines[links : last + 1])
        is_list = last - links >= _LINK_LIST and in_sentences and not announced
        return links if is_list else last

    def _is_leftover(self, index: int) -> bool:
        line = self.lines[index]
        if line.marker is not None or line.date_line:
            return True
        if line.complete or line.words >= PROSE_WORDS:
            return False
        if self._times[line.text] > 1:
            return True
        return line.words <= _SHORT_LINE and _is_latin(line.text) and not _is_latin(self.lines[self.body].text)

    def find_first(self) -> int:
        """The article's first line: its headline, if one stands above its first paragraph.

        The headline shares its words with the opening; a headline of another story or a caption does not.
        """
        lines = self.lines
        above = [i for i in range(self.body) if lines[i].marker is None and not lines[i].date_line]
        if above == [self.body - 1] and (self.body == 1 or lines[above[0]].words >= _MIN_HEADLINE):
            return above[0]
        if not above:
            return self.body
        opening = self.topic(range(self.body, min(self.body + _OPENING_LINES, len(lines))))
        first = self.body
        for index in above[: -_LOOK_AROUND - 1 : -1]:
            words = self.topic([index])
            if len(words) >= 2 and share_words(words, opening) >= _HEADLINE_OF_ARTICLE:
                first = index
            elif lines[index].words > _SHORT_LINE:
                break
        return first


def _find_body(lines: Sequence[Line]) -> int:
    """The first paragraph of the article. One without a full stop above a date line is a ticker of headlines."""
    first = fallback = None
    for index, line in enumerate(lines):
        if line.date_line:
            first = None
        if line.prose:
            first = index if first is None else first
            fallback = first if fallback is None else fallback
            if line.complete:
                return first
    return fallback or 0


def _closes(line: Line) -> bool:
    return line.date_line or (line.marker is not None and line.marker is not MarkerKind.EDGE)


def _is_like_a_link(line: Line) -> bool:
    """Whether a line could be the headline of another story: short, and no sentence, or a question."""
    return line.words < PROSE_WORDS and (not line.complete or line.text.endswith(("؟", "?")))


def _is_latin(text: str) -> bool:
    letters = [character for character in text[:200] if character.isalpha()]
    return sum(character.isascii() for character in letters) > len(letters) / 2


@cache
def _load_words(kind: str) -> frozenset[tuple[str, ...]]:
    rows = read_rows("clause_words.csv", ("word", "language", "kind"))
    return frozenset(tuple(token.form for token in find_tokens(row["word"])) for row in rows if row["kind"] == kind)


def _begins_like_a_continuation(paragraph: str) -> bool:
    """Whether a paragraph begins as no story does: with "and he added", "for his part", "meanwhile"."""
    forms = [token.form for token in find_tokens(paragraph[:80])][:3]
    if not forms:
        return False
    joined = forms[0].startswith("و") and len(forms[0]) > 3 and (forms[0],) not in _load_words("begins_with_waw")
    continuations = _load_words("continuation")
    return joined or any(tuple(forms[:length]) in continuations for length in range(1, len(forms) + 1))
