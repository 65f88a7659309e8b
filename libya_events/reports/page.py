"""Judging the lines of a page: which line below the article closes it, and where the article goes on behind a link."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property

import msgspec

from libya_events.reports.line_words import begins_like_a_continuation, reads_as_sentence
from libya_events.reports.markers import CLOSING, MarkerKind
from libya_events.reports.page_lines import PROSE_WORDS, SENTENCE_WORDS, Line
from libya_events.reports.topic import find_stems, find_topic_words, share_words
from libya_events.tokens import find_tokens

MIN_ARTICLE_WORDS = 30
"""An end marker after fewer words may stand above the article."""

# Shares of topic words. Halves of one article share 0.02 to 0.3 of theirs, two articles on Libya 0 to 0.2: likeness
# alone tells little, so that the words of the headline that announces a story decide where there is one.
_SAME_TOPIC = 0.25
_SOME_TOPIC = 0.04
_SAME_ARTICLE = 0.1
_OTHER_STORY_BY_ONE_WORD = 0.3
_SAME_WORDS = 2

_MIN_HEADLINE = 4
_LEAST_OPENING = 10
_LONGEST_LINK = 16
"""A line of clutter with more words holds a sentence of a story as well."""

_STAMP_WORDS = 6
_ENTRIES = 3
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}")
_LOOK_AROUND = 25
_JUDGED_PARAGRAPHS = 3
_FORM_LINES = 4
_LEAST_STORY = 10
"""Fewer words below clutter are no part of an article (a remark on prices, a question of an advertisement)."""


class Clutter(msgspec.Struct, frozen=True, gc=False):
    """A line that would close the article. ``resumes``: the line below it where the article goes on, if it does."""

    line: int
    resumes: int | None


class Page:
    """The lines of a page's text, and ``body``: the first paragraph of its article."""

    def __init__(self, text: str, lines: Sequence[Line]) -> None:
        self.lines = lines
        self._text = text
        self._topics: dict[int, frozenset[str]] = {}
        self._forms: dict[int, list[str]] = {}
        self._first_told: dict[int, dict[str, int]] = {}
        self.body = self._find_body()

    def topic(self, indexes: Sequence[int]) -> set[str]:
        """What some lines speak of."""
        for index in indexes:
            if index not in self._topics:
                self._topics[index] = frozenset(find_stems(self.forms(index)))
        return {word for index in indexes for word in self._topics[index]}

    def find_told(self, words: Iterable[str], headline: int, index: int) -> set[str]:
        """Those of some topic words that the headline or the article's paragraphs above a line have."""
        if headline not in self._first_told:
            first = dict.fromkeys(self.topic([headline]), -1)
            for line in range(self.body, len(self.lines)):
                for word in self.topic([line]) if self.lines[line].prose else ():
                    first.setdefault(word, line)
            self._first_told[headline] = first
        first = self._first_told[headline]
        return {word for word in words if first.get(word, index) < index}

    def forms(self, index: int) -> list[str]:
        """The words of a line in search form."""
        if index not in self._forms:
            line = self.lines[index]
            self._forms[index] = find_tokens(self._text, line.start, line.end).forms
        return self._forms[index]

    def _find_body(self) -> int:
        """The first paragraph of the article, below tickers of headlines."""
        first = fallback = None
        for index, line in enumerate(self.lines):
            if line.date_line:
                first = None
            if first is None and self.opens_without_stop(index):
                return index
            if line.prose and not (first is None and self._is_ticker(index)):
                first = index if first is None else first
                fallback = first if fallback is None else fallback
                if line.complete:
                    return first
        return fallback or 0

    def opens_without_stop(self, index: int) -> bool:
        """Whether a line is the first sentence of an article without full stops."""
        line = self.lines[index]
        is_open = line.words >= _LEAST_OPENING and not (line.complete or line.date_line) and line.marker is None
        return is_open and self._is_continued(index)

    def _is_ticker(self, index: int) -> bool:
        """Whether a long line is no paragraph but headlines side by side: without a stop, and of other matters."""
        line = self.lines[index]
        if line.words < PROSE_WORDS or "." in line.text:
            return False
        if reads_as_sentence(self.forms(index), line.text) or self._is_continued(index):
            return False
        below = [i for i in range(index + 1, min(index + _LOOK_AROUND, len(self.lines))) if self.lines[i].prose]
        share = share_words(self.topic([index]), self.topic(below[:_JUDGED_PARAGRAPHS]))
        return bool(below) and share < _SAME_ARTICLE

    def _is_continued(self, index: int) -> bool:
        """Whether the line below goes on with a line, as in an article without full stops."""
        below = self.lines[index + 1] if index + 1 < len(self.lines) else None
        is_text = below is not None and below.marker is None and below.words >= SENTENCE_WORDS
        return is_text and begins_like_a_continuation(self.forms(index + 1))

    def find_clutter(self) -> list[Clutter]:
        """The lines that would close the article, down to the one that does."""
        found: list[Clutter] = []
        words = 0
        index = self.body
        while index < len(self.lines):
            line = self.lines[index]
            long_enough = words >= MIN_ARTICLE_WORDS
            if closes(line) and index not in self.stamps:
                ends = long_enough and self._surely_ends(index)
                resumes = None if ends else self._find_resumption(index, long_enough=long_enough)
            else:
                if line.prose:
                    words += line.words
                index += 1
                continue
            found.append(Clutter(index, resumes))
            if resumes is None:
                break
            index = resumes
        return found

    @cached_property
    def stamps(self) -> frozenset[int]:
        """The lines that say at what time of day each entry of a live page was written; it may have a heading."""
        clocks = [i for i, line in enumerate(self.lines) if line.words <= _STAMP_WORDS and _CLOCK.search(line.text)]
        stamps = [i for i in clocks if any(line.prose for line in self.lines[i + 1 : i + 3])]
        # Those of comments begin with the name of who wrote them.
        begins = Counter(self.lines[i].text.split()[0] for i in stamps)
        alike = [i for i in stamps if self.lines[i].text[0].isdigit() or begins[self.lines[i].text.split()[0]] > 1]
        return frozenset(alike if len(alike) >= _ENTRIES else ())

    def _surely_ends(self, index: int) -> bool:
        """An end marker, or one of several fields of a form; one alone may ask for an address in the middle."""
        marker = self.lines[index].marker
        following = {line.marker for line in self.lines[index + 1 : index + 1 + _FORM_LINES]}
        return marker is MarkerKind.END or (
            marker is MarkerKind.FORM and not following.isdisjoint({MarkerKind.FORM, MarkerKind.END})
        )

    def _find_resumption(self, index: int, *, long_enough: bool) -> int | None:
        """The line below the clutter at ``index`` where the article goes on; None where it does not: no end marker
        stands above it, if the article is long enough to end there."""
        headlines: list[int] = []
        prose: list[int] = []
        for following in range(index + 1, min(index + _LOOK_AROUND, len(self.lines))):
            if self.lines[following].prose:
                prose.append(following)
            elif not prose and self.lines[following].marker is not MarkerKind.EDGE:
                headlines.append(following)
            ends = long_enough and self.lines[following].marker is MarkerKind.END
            if ends or len(prose) == _JUDGED_PARAGRAPHS or (prose and closes(self.lines[following])):
                break
        told = [self.lines[i] for i in prose]
        if not told or (
            sum(line.words for line in told) < _LEAST_STORY and not begins_like_a_continuation(self.forms(prose[0]))
        ):
            return None
        if self._heads_article(index, prose[0]):
            return index + 1
        if self._resumes(index, headlines, prose):
            return prose[0]
        is_teaser = self.lines[index].marker is MarkerKind.RELATED
        return self._find_end_of_teaser(index, headlines, prose) if is_teaser else None

    def _find_end_of_teaser(self, index: int, headlines: Sequence[int], prose: Sequence[int]) -> int | None:
        """The paragraph behind the first words of another story that goes on like the article above them: it shares
        words with that, and at most one (a verb) with the other story. Where that has a date, all of it may stand
        there, so that only its second paragraph is looked at, and must share more than one word."""
        known = self._known_above(index)
        is_dated = any(self.lines[i].date_line for i in range(index, prose[0]))
        least, last = (_SAME_WORDS, 2) if is_dated else (1, len(prose))
        for number, following in enumerate(prose[1:last], 1):
            words = self.topic([following])
            teaser = self.topic([index, *headlines, *prose[:number]]) - known
            is_new = len(words & known) >= least and len(words & teaser) < _SAME_WORDS
            if is_new and begins_like_a_continuation(self.forms(following)):
                return following
        return None

    def _known_above(self, index: int) -> set[str]:
        """What the paragraphs of the article near the line ``index`` speak of."""
        around = range(max(self.body, index - _LOOK_AROUND), index)
        return self.topic([i for i in around if self.lines[i].prose])

    def _is_untold(self, headline: int, told: set[str]) -> bool:
        """Whether paragraphs have no word of a headline that says enough: they do not tell its story."""
        words = self.topic([headline])
        return len(words) > _SAME_WORDS and words.isdisjoint(told)

    def _heads_article(self, index: int, prose: int) -> bool:
        """Whether a line says who wrote the article or when, below its heading: nothing but a heading stands above."""
        line = self.lines[index]
        is_credit = line.marker is MarkerKind.SOURCE or line.date_line
        above = sum(other.words for other in self.lines[: min(index, PROSE_WORDS)])
        return is_credit and prose <= index + 2 and above < PROSE_WORDS

    def _resumes(self, index: int, headlines: Sequence[int], prose: Sequence[int]) -> bool:
        """Whether paragraphs belong to the article above the line ``index``, not to a story that is announced."""
        line = self.lines[index]
        known = self._known_above(index)
        told = self.topic(prose)
        # On a line that ran on, the clutter holds the first sentence of the other story, which goes on like any story.
        ran_on = any(self.lines[i].words > _LONGEST_LINK for i in range(index, prose[0]))
        if not ran_on and begins_like_a_continuation(self.forms(prose[0])):
            return True
        announced = [find_topic_words(line.text.partition(":")[2]), *(self.topic([i]) for i in headlines)]
        if any(_is_told(headline - known, told, share_words(told, known)) for headline in announced):
            return False
        fewer, more = sorted((known, told), key=len)
        share = share_words(fewer, more)
        # A label with one headline below it mostly stands above that story; with none or several it is a box of links.
        if len(headlines) == 1 and not ran_on and self._is_untold(headlines[0], told) and known & told:
            return True
        if line.marker is not MarkerKind.RELATED or ran_on or len(headlines) == 1:
            return share >= _SAME_TOPIC
        is_one_link = line.words >= _MIN_HEADLINE and not headlines
        return is_one_link or share >= _SOME_TOPIC


def _is_told(headline: set[str], told: set[str], share_of_article: float) -> bool:
    """Whether paragraphs tell the story of a headline (without the words of the article): they have more of it than
    they share with the article."""
    share = share_words(headline, told)
    enough = len(headline & told) >= _SAME_WORDS or share >= _OTHER_STORY_BY_ONE_WORD
    return enough and share > share_of_article


def closes(line: Line) -> bool:
    return line.date_line or line.marker in CLOSING
