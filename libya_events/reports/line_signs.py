"""What tells a line of the article from a line of the page around it, on a page whose phrases nobody has seen before.

Signs of one line: its shape, whom it speaks to (``reference/line_words.csv``), whether it shares words with the opening
of the article, what stands above and below it. What each is worth is learnt (``scripts/train_lines.py``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from libya_events.reports.line_words import (
    LEAST_SENTENCE,
    LEAST_WITHOUT_STOPS,
    begins_like_a_continuation,
    kinds_of_words,
    reads_as_sentence,
)
from libya_events.reports.page import MIN_ARTICLE_WORDS, Page
from libya_events.reports.page_lines import PROSE_WORDS
from libya_events.reports.topic import share_words
from libya_events.tokens import find_forms

_WORD_STEPS = (3, 7, 12, 19, 40)
_TOPIC_STEPS = (("low", 0.1), ("some", 0.25))
_BELOW_STEPS = (0.0, 0.03, 0.08, 0.15)
_RUN_STEPS = (1, 2, 4)
_OPENING = 3
_LOOK_AHEAD = 5
_HEADLINE_WORDS = 4
_NEAR_HEADLINE, _BYLINE_WORDS, _NAME_LETTERS, _NAME_PLACE = 8, 8, 4, 4
_QUOTED = re.compile(r'"[^"]{0,600}"|“[^”]{0,600}”|«[^»]{0,600}»')
_QUESTION_MARKS = ("؟", "?")
_OPEN_ENDS = (":", "،", ",", "؛", ";", "-", "–")
_QUOTES = '"“«'
_CLOSING_SIGNS = " \t»”\"')]"
_ENDS = {".": "stop", "!": "stop", "…": "stop", "?": "question", "؟": "question", ":": "colon"}
_REMARK, _REMARK_LENGTH = re.compile(r"\s*\([^()]{1,20}\)\Z"), 30
_CONTACT = re.compile(r"@|https?:|www\.|_{3}|(?<!\d)\+\d|0000|\d{7}")
_SYMBOL = re.compile(r"[€$£©®™🔔📧👁🔊▶►☰→»«<>\[\]]")
_QUOTATION = re.compile(r"«[^«»]{1,300}»")
_BAR = re.compile(r"\s[|·›/•»~]\s")
_BULLET = re.compile(r"[•*\-–—▪■►>#\[]|\d+\s*[-.)]?\s")
_LATIN_WORD = re.compile(r"[A-Za-z'’]{4,}")
_LEAST_TITLE, _TITLE_SHARE = 3, 0.7


class LineSigns:
    """The signs of the lines of a page from the first paragraph of its article down to ``cut``."""

    def __init__(self, page: Page, headline: int, cut: int, passed_over: frozenset[int]) -> None:
        self._page, self._cut = page, cut
        self._kinds = [_kind_of(page, index, passed_over) for index in range(cut)]
        self._opening = [i for i in range(page.body, min(page.body + 12, cut)) if page.lines[i].prose][:_OPENING]
        self._headline = headline

    @cached_property
    def _told(self) -> set[str]:
        """What the headline and the opening speak of."""
        return self._page.topic([self._headline, *self._opening])

    def of(self, index: int) -> frozenset[str]:
        kind = self._kinds[index]
        if kind not in "pf":
            return frozenset({f"kind:{kind}"})
        return frozenset(
            (
                f"kind:{kind}",
                *self._of_shape(index, kind),
                *self._of_words(index, kind),
                *self._of_topic(index, kind),
                *self._of_neighbours(index, kind),
            )
        )

    @cached_property
    def _names(self) -> set[str]:
        """The words of short lines above the article that it does not use: who wrote it."""
        page = self._page
        above = range(max(0, page.body - _NEAR_HEADLINE), page.body)
        short = [i for i in above if i != self._headline and page.lines[i].words <= _BYLINE_WORDS]
        told = {form for i in self._opening for form in page.forms(i)}
        words = {form for i in short for form in page.forms(i)} - told
        return {word for word in words if len(word) >= _NAME_LETTERS and not word[0].isdigit()}

    @cached_property
    def _runs(self) -> dict[int, tuple[int, bool]]:
        """By line that is no paragraph: how many such follow each other there, and whether they end the page."""
        runs: dict[int, tuple[int, bool]] = {}
        first = self._page.body
        for index in range(first, self._cut + 1):
            if index < self._cut and self._kinds[index] != "p":
                continue
            runs |= dict.fromkeys(range(first, index), (index - first, index == self._cut))
            first = index + 1
        return runs

    def _of_shape(self, index: int, kind: str) -> Iterator[str]:
        line = self._page.lines[index]
        text = line.text
        yield f"{kind}:words:{_step(line.words, _WORD_STEPS)}"
        end = _ENDS.get(_REMARK.sub("", text[-_REMARK_LENGTH:]).rstrip(_CLOSING_SIGNS)[-1:], "none")
        yield f"{kind}:end:{end}"
        if end == "none" and self._reads_as_sentence(index, kind):
            yield "sentence"
        if begins_like_a_continuation(self._page.forms(index)):
            yield f"{kind}:continues"
        if _CONTACT.search(text):
            yield "contact_sign"
        if kind == "f" and _SYMBOL.search(_QUOTATION.sub(" ", text) if "«" in text else text):
            yield "symbol"
        if kind == "f" and _BAR.search(text):
            yield "bar"
        if text[0] in "([{" and text.rstrip(".")[-1:] in ")]}":
            yield "bracket"
        if _BULLET.match(text):
            yield f"{kind}:bullet"
        if text[0] in _QUOTES:
            yield f"{kind}:quote"
        if _is_in_title_case(text):
            yield f"{kind}:title"
        if index > self._page.body and line.runs_on:
            yield "ran_on"
            yield f"ran_on:{end}"

    def _reads_as_sentence(self, index: int, kind: str) -> bool:
        """Headlines of other stories are seldom alone; as short sentences stand in an article without full stops."""
        page = self._page
        is_alone = kind == "f" and self._runs[index][0] == 1
        is_short = is_alone or not page.lines[page.body].complete or self._lacks_stop(index - 1)
        least = LEAST_WITHOUT_STOPS if is_short else LEAST_SENTENCE
        return reads_as_sentence(page.forms(index), page.lines[index].text, least=least)

    def _lacks_stop(self, index: int) -> bool:
        line = self._page.lines[index]
        is_open = index > self._page.body and not line.complete and self._kinds[index] in "pf"
        return is_open and reads_as_sentence(self._page.forms(index), line.text, least=LEAST_WITHOUT_STOPS)

    def _of_words(self, index: int, kind: str) -> Iterator[str]:
        text = self._page.lines[index].text
        forms = self._page.forms(index)
        own = forms
        if kind == "p" and any(sign in text for sign in _QUOTES):
            own = find_forms(_QUOTED.sub(" ", text))
        known = kinds_of_words()
        counts: dict[str, int] = {}
        for form in set(own).intersection(known):
            for meaning in known[form]:
                counts[meaning] = counts.get(meaning, 0) + 1
        for meaning, count in counts.items():
            yield from _count_up(f"{kind}:{meaning}", count)
        names = sum(form in self._names for form in forms[:_NAME_PLACE])
        if names:
            yield from _count_up(f"{kind}:byline", names)
        if names and "writer" in counts:
            yield "byline&writer"

    def _of_topic(self, index: int, kind: str) -> Iterator[str]:
        if index in self._opening:
            return
        words = self._page.topic([index])
        share = share_words(words, self._told)
        name = next((name for name, most in _TOPIC_STEPS if share < most), "high") if share else "none"
        yield f"{kind}:topic:{name}"
        if kind == "f":
            ahead = range(index + 1, min(index + 1 + _LOOK_AHEAD, self._cut))
            below = [i for i in ahead if self._kinds[i] == "p"][:_OPENING]
            near = share_words(self._page.topic(below), self._told)
            yield f"f:below:{_step(near, _BELOW_STEPS) if below else '-'}"

    def _of_neighbours(self, index: int, kind: str) -> Iterator[str]:
        page = self._page
        above = self._kinds[index - 1] if index else "-"
        below = self._kinds[index + 1] if index + 1 < self._cut else "-"
        if above != "-" or kind == "f":
            yield f"{kind}:prev:{above}"
        if below != "-" or kind == "f":
            yield f"{kind}:next:{below}"
        if kind == "f":
            length, to_end = self._runs[index]
            yield f"f:run:{_step(length, _RUN_STEPS)}"
            if to_end:
                yield "f:to_end"
            if below == "p" and page.lines[index].words >= _HEADLINE_WORDS:
                yield from self._of_headline("heads", index, page.topic([index + 1]))
        elif above == "f" and index > page.body and page.lines[index - 1].words >= _HEADLINE_WORDS:
            yield from self._of_headline("headed", index - 1, page.topic([index]))

    def _of_headline(self, name: str, headline: int, told: set[str]) -> Iterator[str]:
        words = self._page.topic([headline])
        yield name if words & told else f"{name}:not"
        if words.isdisjoint(self._told):
            yield f"{name}:foreign"


def _kind_of(page: Page, index: int, passed_over: frozenset[int]) -> str:
    """``p``: a paragraph; ``f``: another line of words, a question, or words without an end behind a sentence on the
    same line (headlines of other stories), or a bundle; ``d``: a date; ``m``: clutter; ``c``: already judged."""
    line = page.lines[index]
    if index in passed_over:
        return "c"
    is_question = line.words < PROSE_WORDS and line.text.endswith(_QUESTION_MARKS)
    is_tail = (line.runs_on and not line.complete) or _is_bundle(page, index)
    if line.prose and not (is_question or is_tail):
        return "p"
    return "m" if line.marker is not None else "d" if line.date_line else "f"


def _is_bundle(page: Page, index: int) -> bool:
    """Whether a long line below the first paragraph is headlines run together: no sentence by its end or its words."""
    line = page.lines[index]
    is_open = index > page.body and line.prose and not line.complete and not line.text.endswith(_OPEN_ENDS)
    if not is_open or reads_as_sentence(page.forms(index), line.text):
        return False
    return sum(other.words for other in page.lines[page.body : index] if other.prose) >= MIN_ARTICLE_WORDS


def _count_up(sign: str, count: int) -> Iterator[str]:
    """One or more; several as well: each word more tells more."""
    return (f"{sign}:{number}" for number in range(1, min(count, 2) + 1))


def _step(value: float, steps: tuple[float, ...]) -> int:
    return sum(value > step for step in steps)


def _is_in_title_case(text: str) -> bool:
    if not text.isascii() and not any(map(str.isascii, filter(str.isalpha, text[:40]))):
        return False
    words = _LATIN_WORD.findall(text)
    return len(words) >= _LEAST_TITLE and sum(word[0].isupper() for word in words) >= _TITLE_SHARE * len(words)
