"""Who gives the figures of a sentence, and whether they count more than one event."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from libya_events.extraction.casualty_items import CasualtyWord, load_lexicon
from libya_events.extraction.dates import find_date_mentions
from libya_events.extraction.lexicon import Match
from libya_events.extraction.words import Words
from libya_events.model import DatePrecision, Speaker

_ORDER = (Speaker.HOSPITAL, Speaker.RED_CRESCENT, Speaker.UN, Speaker.WITNESS, Speaker.GOVERNMENT, Speaker.PARTY)
_WORDS_FROM_SPEECH = 6
_ANY_DAY = date(2024, 7, 15)
"""Relative expressions are only measured here, and are as long whatever the day of publication is."""


def find_setting(words: Words) -> tuple[Speaker, bool]:
    """The speaker of a sentence, and whether its figures are a running total over a longer time."""
    matches = load_lexicon(True).find(words.tokens)
    return _find_speaker(matches), _is_cumulative(words, matches)


def _find_speaker(matches: Sequence[Match[CasualtyWord]]) -> Speaker:
    """The most specific speaker named near a word of speech."""
    speech = [match for match in matches if _is(match, "speech")]
    near = {
        Speaker(word.who)
        for match in matches
        for word in match.payloads
        if word.kind == "speaker" and word.who and any(_distance(match, other) <= _WORDS_FROM_SPEECH for other in speech)
    }
    return next((speaker for speaker in _ORDER if speaker in near), Speaker.UNATTRIBUTED)


def _is(match: Match[CasualtyWord], kind: str) -> bool:
    return any(word.kind == kind for word in match.payloads)


def _distance(one: Match[CasualtyWord], other: Match[CasualtyWord]) -> int:
    return max(one.first - other.last, other.first - one.last, 0)


def _is_cumulative(words: Words, matches: Sequence[Match[CasualtyWord]]) -> bool:
    """``منذ`` with a month, a year or the outbreak of something, "so far this year"; not since a day."""
    if not any(_is(match, "since") or _is(match, "over_time") for match in matches):
        return False
    start, end = words.tokens[0].start, words.tokens[-1].end
    mentions = find_date_mentions(words.text, _ANY_DAY, start, end)
    for match in matches:
        following = words.tokens[match.last - 1].end
        dates = [m for m in mentions if m.span.start <= following + 12 and m.span.end > words.tokens[match.first].start]
        long = any(m.precision in {DatePrecision.YEAR, DatePrecision.UNKNOWN} for m in dates)
        if _is(match, "over_time") and long:
            return True
        if _is(match, "since"):
            month = any(m.precision is DatePrecision.MONTH for m in dates)
            days = any(m.precision in {DatePrecision.DAY, DatePrecision.WEEK} for m in mentions)
            outbreak = any(_is(other, "outbreak") and 0 <= other.first - match.last <= 3 for other in matches)
            if long or month or (outbreak and not days):
                return True
    return False
