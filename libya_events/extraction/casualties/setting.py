"""Who gives the figures of a sentence, and whether they count more than one event."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from libya_events.extraction.casualties.items import CasualtyWord, load_lexicon
from libya_events.extraction.dates.expressions import find_date_mentions
from libya_events.extraction.lexicon import Match
from libya_events.extraction.words import Words
from libya_events.model import DateMention, DatePrecision, Speaker

_ORDER = (Speaker.HOSPITAL, Speaker.RED_CRESCENT, Speaker.UN, Speaker.WITNESS, Speaker.GOVERNMENT, Speaker.PARTY)
_LONG = frozenset({DatePrecision.YEAR, DatePrecision.UNKNOWN})
_SHORT = frozenset({DatePrecision.DAY, DatePrecision.WEEK})
_WEEK = 7
_WORDS_FROM_SPEECH = 6
_WORDS_TO_DATE = 3
_WORDS_TO_SPEECH = 8
_TO_SPEECH = 20
"""Characters between a day and the word of speech that it goes with."""
_WORDS_TO_OUTBREAK = 4
_WORDS_FROM_SUPERLATIVE = 8
_ANY_DAY = date(2024, 7, 15)
"""Relative expressions are only measured here, and are as long whatever the day of publication is."""


@dataclass(frozen=True, slots=True)
class Setting:
    """``over_time``: where the words stand that make a running total over a longer time of the figures, none where
    they are of one event; ``days``: where beside those words a day stands on which something happened; ``told_before``:
    where it says that what follows had been told before others (``وكان المتحدث أعلن …``); ``is_of_several``: whether
    figures are of events told apart ("in two separate incidents"); ``sums_up``: the kind of the words that add up what
    all events have cost since some time, with that of this sentence ("… killed two, bringing to 19 the number of dead
    since Monday") or of the one before ("That brings to 19 …"), None where there are none."""

    speaker: Speaker
    over_time: tuple[int, ...]
    days: tuple[int, ...]
    told_before: int | None
    is_of_several: bool
    sums_up: str | None


def find_setting(words: Words) -> Setting:
    """What holds for all figures of a sentence."""
    matches = load_lexicon(True).find(words.tokens)
    total = [m for m in matches if any(_is(m, kind) for kind in ("series", "since", "over_time", "tally"))]
    places = tuple(words.tokens[m.first].start for m in total) if _is_cumulative(words, matches) else ()
    days = tuple(_find_days(words, matches)) if places else ()
    kinds = {word.kind for match in matches for word in match.payloads}
    sums_up = next((k for k in ("sums_up_before", "sums_up") if k in kinds and "since" in kinds), None)
    return Setting(
        speaker=_find_speaker(matches),
        over_time=places,
        days=days,
        told_before=_find_told_before(words, matches),
        is_of_several="separate" in kinds,
        sums_up=sums_up,
    )


def _find_days(words: Words, matches: Sequence[Match[CasualtyWord]]) -> Iterator[int]:
    """Where the days of a sentence stand on which something happened, not those on which somebody said so."""
    said = [words.tokens[match.first].start for match in matches if _is(match, "speech")]
    for mention in _find_dates(words):
        is_told = any(mention.span.start - _TO_SPEECH < start < mention.span.end + _TO_SPEECH for start in said)
        if mention.precision is DatePrecision.DAY and not is_told:
            yield mention.span.start


def _find_dates(words: Words) -> Sequence[DateMention]:
    return find_date_mentions(words.text, _ANY_DAY, words.tokens[0].start, words.tokens[-1].end)


def _find_told_before(words: Words, matches: Sequence[Match[CasualtyWord]]) -> int | None:
    had = [match for match in matches if _is(match, "pluperfect")]
    if not had:
        return None
    # "The hospital had received nine dead" tells of nothing before.
    received = {m.first for m in load_lexicon(False).find(words.tokens) if any(w.kind == "brought" for w in m.payloads)}
    speech = {match.first for match in matches if _is(match, "speech")} - received
    told = (m for m in had if not speech.isdisjoint(range(m.last, m.last + _WORDS_TO_SPEECH)))
    return next((words.tokens[match.first].start for match in told), None)


def _find_speaker(matches: Sequence[Match[CasualtyWord]]) -> Speaker:
    """The most specific speaker named near a word of speech."""
    speech = {index for match in matches if _is(match, "speech") for index in range(match.first, match.last)}
    near = {
        Speaker(word.who)
        for match in matches
        for word in match.payloads
        if word.kind == "speaker" and word.who and not speech.isdisjoint(_around(match))
    }
    return next((speaker for speaker in _ORDER if speaker in near), Speaker.UNATTRIBUTED)


def _around(match: Match[CasualtyWord]) -> range:
    return range(match.first - _WORDS_FROM_SPEECH - 1, match.last + _WORDS_FROM_SPEECH + 1)


def _is(match: Match[CasualtyWord], kind: str) -> bool:
    return any(word.kind == kind for word in match.payloads)


def _is_cumulative(words: Words, matches: Sequence[Match[CasualtyWord]]) -> bool:
    """``منذ`` with a month, a year or an outbreak, "so far this year", the victims of many attacks; not since a day."""
    series = any(_is(match, "series") for match in matches)
    since = [match for match in matches if _is(match, "since") and not _is_of_comparison(match, matches)]
    over_time = [m for m in matches if _is(m, "over_time") and not _is_of_comparison(m, matches)]
    tally = any(_is(match, "tally") for match in matches)
    if not since and not over_time and not series and not tally:
        return False
    mentions = _find_dates(words)
    lengths = {mention.span.start: mention.precision for mention in mentions}
    if any(_length_at(words, match, lengths) in _LONG for match in over_time):
        return True
    days = any(mention.precision in _SHORT and not _is_long_ago(mention) for mention in mentions)
    if series and not days:
        return True
    months = [mention.span.end for mention in mentions if mention.precision is DatePrecision.MONTH]
    if tally and months and not any(m.precision in _SHORT and m.span.start > months[0] for m in mentions):
        return True  # "1 June – From 1 to 31 May the mission documented 33 deaths"
    outbreaks = {match.first for match in matches if _is(match, "outbreak")}
    return any(
        _length_at(words, match, lengths) in {*_LONG, DatePrecision.MONTH}
        or (not days and not outbreaks.isdisjoint(range(match.last, match.last + _WORDS_TO_OUTBREAK)))
        for match in since
    )


def _is_long_ago(mention: DateMention) -> bool:
    """ "Since the offensive began two weeks ago", said without any day of the calendar."""
    is_counted = not any(map(str.isdecimal, mention.span.text)) and mention.precision is DatePrecision.WEEK
    return is_counted and mention.last is not None and (_ANY_DAY - mention.last).days >= _WEEK


def _is_of_comparison(since: Match[CasualtyWord], matches: Sequence[Match[CasualtyWord]]) -> bool:
    """``في أعنف هجوم تشهده البلاد منذ 2011``, "the deadliest this year": the figures are of the one event."""
    near = range(since.first - _WORDS_FROM_SUPERLATIVE, since.first)
    return any(match.first in near for match in matches if _is(match, "superlative"))


def _length_at(words: Words, match: Match[CasualtyWord], lengths: Mapping[int, DatePrecision]) -> DatePrecision | None:
    """How long the date is that begins with these words or within a few words behind them."""
    places = range(match.first, min(match.last + _WORDS_TO_DATE, len(words.tokens)))
    return next((lengths[start] for start in (words.tokens[i].start for i in places) if start in lengths), None)
