"""Where another story begins below the article though nothing announces it: the article's headline or opening once
more, a story with a headline of its own, short items on other countries."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from libya_events.normalization import fold
from libya_events.reference.clause_words import load_phrases
from libya_events.reference.gazetteer_data import load_places
from libya_events.reference.tables import read_rows
from libya_events.reports.line_words import begins_like_a_continuation
from libya_events.reports.page import MIN_ARTICLE_WORDS, Page
from libya_events.reports.page_lines import SENTENCE_WORDS, calendar_words
from libya_events.reports.topic import find_stems, share_words
from libya_events.word_lists import with_affixes

_LEAST_PARAGRAPHS = 2
_LEAST_HEADLINE, _LONGEST_HEADLINE = 6, 16
"""Headings of the parts of an article are mostly shorter."""
_JUDGED_PARAGRAPHS = 3
_RETOLD, _LEAST_RETOLD = 0.3, 2
"""So much of its headline the first paragraph of a story says again; that below a heading of a part seldom does."""
_MOSTLY_RETOLD = 0.5
_MOST_SHARED, _FEW = 0.1, 2
_MOST_OF_A_COUNTRY = 0.15
"""Two stories on the same country share more words."""
_LEAST_ABROAD = 3
"""Fewer paragraphs without a headline may tell how other countries are concerned in what happened."""
_OF_THE_ARTICLE = 0.35
_OPENING_LETTERS = 60
_CUT_OFF = ("...", "…")
_LEAST_NAME = 4
_HOME = "LY"
_JOINED = ("و", "ب", "ل", "ال", "وال", "بال")


def find_next_story(page: Page, headline: int, cut: int) -> int:
    """The line above ``cut`` where the article's headline or opening stands again, or another story with its own
    headline begins; ``cut`` where neither does."""
    words = paragraphs = 0
    last_headed = _find_last_headed(page, cut)
    for index in range(page.body, cut):
        line = page.lines[index]
        if paragraphs >= _LEAST_PARAGRAPHS and words >= MIN_ARTICLE_WORDS:
            if _is_told_again(page, headline, index, cut):
                is_headed = not page.lines[index - 1].prose and page.lines[index - 1].words >= _LEAST_HEADLINE
                return index - 1 if line.prose and is_headed and index - 1 > page.body else index
            if index == last_headed and _heads_other_story(page, headline, index, cut):
                return index
        if line.prose or (line.words >= SENTENCE_WORDS and line.marker is None):
            words += line.words
            paragraphs += 1
    return cut


def _is_told_again(page: Page, headline: int, index: int, cut: int) -> bool:
    """Whether a line is the headline again (or twice), with no more of the article below it, or the opening cut off."""
    line, title = page.lines[index], page.lines[headline]
    if line.text.endswith(_CUT_OFF) and _begins_like_opening(page, index):
        return True
    is_title = headline < page.body and title.words >= _LEAST_HEADLINE
    if not is_title or line.text not in {title.text, f"{title.text} {title.text}"}:
        return False
    below = next((i for i in range(index + 1, min(index + 3, cut)) if page.lines[i].prose), None)
    if below is None or _begins_like_opening(page, below):
        return True
    words = page.topic([below])
    return share_words(words, page.find_told(words, headline, index)) < _MOST_SHARED


def _begins_like_opening(page: Page, index: int) -> bool:
    start = page.lines[page.body].text[:_OPENING_LETTERS]
    return len(start) == _OPENING_LETTERS and page.lines[index].text.startswith(start)


def _find_last_headed(page: Page, cut: int) -> int | None:
    """The last line above ``cut`` that is like a headline, with a paragraph below it. Above one with more of them below
    stands a part of an article in parts."""
    lines = page.lines
    return next((i for i in range(cut - 2, page.body, -1) if _may_be_headline(page, i) and lines[i + 1].prose), None)


def _heads_other_story(page: Page, headline: int, index: int, cut: int) -> bool:
    """Whether a line is the headline of another story: the paragraph below says it again and does not go on with what
    was told, and both share next to nothing with the article, or the signs of news tell."""
    title, lead = page.topic([index]) - _dates(), page.topic([index + 1])
    retold = len(title & lead)
    if retold < max(_LEAST_RETOLD, _RETOLD * len(title)) or begins_like_a_continuation(page.forms(index + 1)):
        return False
    if _names_what_was_told(page, headline, index):
        return False
    story = (title | _paragraphs_of_story(page, index + 1, cut)) - _dates()
    shared = len(page.find_told(story, headline, index)) / len(story)
    is_other = shared <= max(_FEW / len(story), _MOST_SHARED)
    if retold >= _MOSTLY_RETOLD * len(title):
        has_parts = any(_may_be_headline(page, i) for i in range(page.body + 1, index))
        if not has_parts and _opens_news(page, index + 1, retold):
            return True
        is_other = is_other or (not has_parts and shared <= _MOST_OF_A_COUNTRY)
    is_other = is_other and len(page.find_told(title, headline, index)) <= 1
    return is_other and not _comes_back(page, headline, index, cut)


def _opens_news(page: Page, lead: int, retold: int) -> bool:
    """Whether a paragraph says its headline again in several words, and on which day it was."""
    return retold > _LEAST_RETOLD and not _days_and_months().isdisjoint(page.forms(lead))


def _comes_back(page: Page, headline: int, index: int, cut: int) -> bool:
    """Whether a paragraph further down speaks of the article, as the last one of an article in parts does."""
    below = (page.topic([i]) for i in range(index + 2, cut) if page.lines[i].prose)
    told = ((words, page.find_told(words - _dates(), headline, index)) for words in below)
    return any(share_words(words, above) >= _OF_THE_ARTICLE for words, above in told)


def _names_what_was_told(page: Page, headline: int, index: int) -> bool:
    """Whether the paragraph below a line begins with "the court", of a court told of above."""
    paragraph = page.forms(index + 1)
    is_again = not load_phrases("told_before").isdisjoint(paragraph[:1])
    return is_again and bool(page.find_told(find_stems(paragraph[1:3]) - _dates(), headline, index))


def _may_be_headline(page: Page, index: int) -> bool:
    line = page.lines[index]
    is_heading = not line.prose and not line.complete and line.marker is None and not line.date_line
    return is_heading and _LEAST_HEADLINE <= line.words <= _LONGEST_HEADLINE and line.text[-1] not in ":،,؛;"


def _paragraphs_of_story(page: Page, first: int, cut: int) -> set[str]:
    """What a story tells from its first paragraph down to the next heading."""
    last = first
    while last < min(cut, first + _JUDGED_PARAGRAPHS) and page.lines[last].prose:
        last += 1
    return page.topic(range(first, last))


def find_line_above_abroad(page: Page, headline: int, last: int) -> int:
    """The article's last line, where the sentences down to the line ``last`` are items on other countries: one below
    its headline, or several that go on with nothing."""
    first, items = last + 1, 0
    is_headed = False
    for index in range(last, page.body + _LEAST_PARAGRAPHS - 1, -1):
        line = page.lines[index]
        if line.prose and _is_abroad(page.forms(index)) and not _speaks_of(page, headline, index):
            first, items = index, items + 1
        elif items and first == index + 1 and _may_be_headline(page, index) and not _is_home(page.forms(index)):
            first, is_headed = index, True
        elif line.prose and (not items or _is_home(page.forms(index)) or _speaks_of(page, headline, index)):
            break
    is_other = items >= _LEAST_ABROAD or (items and is_headed)
    return first - 1 if is_other and _is_enough(page, first) else last


def _speaks_of(page: Page, headline: int, index: int) -> bool:
    """Whether a paragraph goes on with the article above it or shares more than a few words with it."""
    if page.lines[index].words < SENTENCE_WORDS or begins_like_a_continuation(page.forms(index)):
        return True
    names = find_stems(form for form in page.forms(index) if form in _names_abroad())
    shared = page.find_told(page.topic([index]) - _dates(), headline, index)
    return not shared.isdisjoint(names) or len(shared) > _FEW


def _is_enough(page: Page, end: int) -> bool:
    above = [page.lines[i].words for i in range(page.body, end) if page.lines[i].prose]
    return len(above) >= _LEAST_PARAGRAPHS and sum(above) >= MIN_ARTICLE_WORDS


def _is_abroad(forms: Sequence[str]) -> bool:
    return not _names_abroad().isdisjoint(forms) and not _is_home(forms)


def _is_home(forms: Sequence[str]) -> bool:
    return not _names_at_home().isdisjoint(forms)


@cache
def _dates() -> frozenset[str]:
    return frozenset(find_stems(calendar_words()))


@cache
def _days_and_months() -> frozenset[str]:
    """Their names, but for the shortest, which are other words as well ("may", "sun"), in search form."""
    rows = read_rows("calendar_words.csv", ("word", "kind", "number"))
    names = {fold(row["word"]) for row in rows if row["kind"] in {"weekday", "month"}}
    return frozenset(name for name in names if len(name) >= _LEAST_NAME)


@cache
def _names_abroad() -> frozenset[str]:
    """The names of other countries, of their places and people that are one word, in search form."""
    everyday = frozenset(with_affixes(load_phrases("no_country"), before=_JOINED))
    return _names(home=False) - _names_at_home() - everyday


@cache
def _names_at_home() -> frozenset[str]:
    return _names(home=True)


def _names(*, home: bool) -> frozenset[str]:
    rows = (row for row in load_places().values() if (row.place.country == _HOME) is home)
    names = [alias for row in rows for alias, _ in row.aliases]
    columns = ("forms_ar", "forms_en", "people_ar", "people_en", "state_forms_ar", "state_forms_en")
    for row in read_rows("nationalities.csv", ("country", *columns)):
        if (row["country"] == _HOME) is home:
            names += [form for column in columns for form in row.words(column)]
    single = {form for form in map(fold, names) if " " not in form and len(form) >= _LEAST_NAME}
    return frozenset(with_affixes(single, before=_JOINED))
