"""Which date expression tells when an event happened: not every date of its sentence does.

A date beside a word of speech ("the ministry said on Thursday that …") and the date of a dateline tell when something
was said or written. They count only where nothing better stands there, and give way to any other date of the event.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import islice, product

import msgspec

from libya_events.extraction.dates.expressions import find_date_mentions
from libya_events.extraction.dates.shifting import before_saying, shifted, words_between
from libya_events.extraction.events.cues import CueMention, find_cues
from libya_events.extraction.mentions import Mentions, distance, within
from libya_events.model import DateMention, DatePrecision, EventType, Span
from libya_events.reference.clause_words import load_phrases
from libya_events.tokens import Token, find_forms, find_tokens

_SPEECH_REACH = 70
"""Characters from a word of speech to the day on which it was said, a speaker's name and office between them."""
_DATELINE_REACH = 400
_ABOVE, _BELOW, _LINES_BELOW = 150, 150, 3
_LINE = re.compile(r"[^\n]+")
_ADVERB_REACH = 2
_AFTER_WORDS = 3
_SERIES_REACH, _SERIES_WORDS, _SCHEDULED_WORDS = 60, 5, 2
_CLAUSE_END = re.compile(r"[.,;:،؛!؟?\n]")
_RELATIVE_REACH, _CLAUSE_REACH = 20, 40
_DATELINE_PLACE = 45
_LONGEST_DATE = 60
_DATELINE_LINES = 2
_PAST = "ed"
_UNTIL_REACH = 20
_OF_CAPTIVES = frozenset({EventType.ABDUCTION, EventType.LAW_ENFORCEMENT})
_OF_ONE_EVENT = frozenset({EventType.CLASH, EventType.STRIKE, EventType.BOMBING, EventType.ATTACK})
_SOON = timedelta(days=3)
_YEAR = re.compile(r"^[^\n]{0,90}(?:\d{4}|\d[/.–-]\d)", re.MULTILINE)
"""A dateline gives a year in figures near the beginning of its line; a cheap test, since most articles have none."""
_FIGURES = re.compile(rf"^[^\n]{{0,{_DATELINE_PLACE + _LONGEST_DATE}}}?\d", re.MULTILINE)
"""Most articles have no figure so near to the beginning of a line."""
_DATELINE_END = re.compile(r"\s*(?:[-–—:.]|\(|$)|\s/\s", re.MULTILINE)
_BEHIND = 1.5
"""News puts the date after the verb: what stands before an event's words counts as so many times farther."""


class EventDate(msgspec.Struct, frozen=True, gc=False):
    """``is_own`` is False for a date that tells when something was said or written."""

    mention: DateMention
    is_own: bool


def choose_date(
    text: str, trigger: CueMention, clause: Span, sentence: Span, cues: Sequence[CueMention], mentions: Mentions
) -> EventDate | None:
    """The date expression nearest to the trigger, first in its clause, then in its sentence; before one that another
    event has a better claim to."""
    inside = [m for m in mentions.dates if within(m.span, sentence)]
    candidates = [m for m in inside if not _dates_none(text, m, clause) or _tells_seizure(text, m, trigger)]
    if not candidates:
        return None
    is_statement = trigger.cue.event_type is EventType.STATEMENT
    datelines = {m.span for m in candidates if is_dateline(text, m) and not _is_label(text, m)}
    if datelines and not is_statement:
        candidates = [m for m in candidates if m.span not in datelines] or candidates
    others = [cue for cue in cues if cue.cue.is_trigger and cue.span != trigger.span]
    saying = [] if is_statement else [cue for cue in cues if cue.cue.tells_speech and cue.span != trigger.span]
    told = [m for m in candidates if m.span in datelines or _is_told_day(text, m.span, trigger.span, saying, others)]
    weak = {m.span for m in told} | {m.span for m in candidates if _is_later(text, m, trigger, clause)}
    rivals = [cue.span for cue in others if cue.cue.weight > 1 and not _tell_the_same(cue, trigger)]
    weighed = [(m, (_has_rival(text, rivals, trigger.span, m.span), m.span not in weak)) for m in candidates]
    # The day of the news dates an event rather than that of another event does.
    for (is_of_rival, is_own), outer in product(product((False, True), (True, False)), (clause, sentence)):
        inside = [m for m, weight in weighed if weight == (is_of_rival, is_own) and within(m.span, outer)]
        if inside:
            nearest = min(inside, key=lambda m: _rank(text, m, trigger.span)) if len(inside) > 1 else inside[0]
            nearest = before_saying(nearest, told)
            return EventDate(shifted(text, nearest, trigger.span, trigger.cue.event_type, sentence), is_own)
    return None


def _tell_the_same(one: CueMention, other: CueMention) -> bool:
    """Whether two words of a sentence may mean one event: the bombing that "struck" a checkpoint."""
    types = one.cue.event_type, other.cue.event_type
    return types[0] is types[1] or _OF_ONE_EVENT.issuperset(types)


def _dates_none(text: str, mention: DateMention, clause: Span) -> bool:
    """``منذ مطلع العام``, "since it began in May", "the worst attack this year": what goes on since a month or a year,
    or is compared with all else that happened in it, happened on no day of it; nor did anything where something was
    scheduled for. Since what day something goes on dates nothing in another clause."""
    is_short = mention.precision in {DatePrecision.DAY, DatePrecision.WEEK}
    if is_short and within(mention.span, clause):
        return False
    before = _CLAUSE_END.split(text[max(mention.span.start - _SERIES_REACH, 0) : mention.span.start])[-1]
    forms = find_forms(before)
    if not load_phrases("scheduled").isdisjoint(forms[-_SCHEDULED_WORDS:]):
        return True
    opens = load_phrases("since") if is_short else load_phrases("since") | load_phrases("superlative")
    return not opens.isdisjoint(forms[-_SERIES_WORDS:])


def find_only_date(text: str, sentence: Span, mentions: Mentions) -> DateMention | None:
    """The date of a sentence that has one alone, unless it tells when something was said."""
    inside = [m for m in mentions.dates if within(m.span, sentence) and not _dates_none(text, m, sentence)]
    if len(inside) != 1 or is_dateline(text, inside[0]):
        return None
    cues = find_cues(text, find_tokens(text, sentence.start, sentence.end))
    end = Span(sentence.end, sentence.end, "")
    told = _is_told_day(text, inside[0].span, end, [cue for cue in cues if cue.cue.tells_speech], ())
    return None if told else inside[0]


def _tells_seizure(text: str, mention: DateMention, trigger: CueMention) -> bool:
    """ "Held hostage since November": that is when somebody was taken."""
    between = text[trigger.span.end : mention.span.start]
    is_held = trigger.cue.event_type in _OF_CAPTIVES and 0 < len(between) <= _CLAUSE_REACH
    return is_held and not load_phrases("since").isdisjoint(find_forms(between)[-1:])


def _is_later(text: str, mention: DateMention, trigger: CueMention, clause: Span) -> bool:
    """Whether a date is that of a time after an event: what follows upon it, its end, or what still lasts of it."""
    if _comes_after(text, mention.span, trigger.span) or is_end(text, mention):
        return True
    lasts = trigger.cue.event_type is EventType.AGREEMENT
    return lasts and not load_phrases("lasting").isdisjoint(find_forms(clause.text))


def is_end(text: str, mention: DateMention) -> bool:
    """ "Some houses burned until Saturday morning", ``حتى فجر السبت``."""
    before = find_forms(text[max(mention.span.start - _UNTIL_REACH, 0) : mention.span.start])
    return not load_phrases("until").isdisjoint(before[-2:])


def _comes_after(text: str, day: Span, trigger: Span) -> bool:
    """ "Calm returned on Friday after three days of fighting": Friday is not when they fought. But "stopped on Monday
    after guards closed the valve": a verb in the past tells what led to it, most often on that day."""
    between = words_between(text, day, trigger)
    is_verb = trigger.text.endswith(_PAST) and between[-1:] != ["after"]
    return not is_verb and not load_phrases("after").isdisjoint(between[:1])


def _has_rival(text: str, rivals: Iterable[Span], trigger: Span, day: Span) -> bool:
    """Whether another event has the better claim to a date: it stands between the trigger and a date behind it, or in
    a relative clause that the date ends ("those who were kidnapped on Saturday were released")."""
    for rival in rivals:
        if trigger.end <= rival.start and rival.end <= day.start:
            return True
        if rival.end <= day.start <= rival.end + _CLAUSE_REACH and day.end <= trigger.start:
            before = find_tokens(text, max(rival.start - _RELATIVE_REACH, 0), rival.start)
            if not load_phrases("relative").isdisjoint(token.form for token in before):
                return True
            if _is_participle(before, rival):
                return True
    return False


def _is_participle(before: Sequence[Token], rival: Span) -> bool:
    """ "The engineers kidnapped in May were freed": May is when they were taken."""
    is_captive = not load_phrases("captive").isdisjoint(find_forms(rival.text)[-1:])
    return is_captive and load_phrases("passive").isdisjoint(token.form for token in before[-1:])


def _rank(text: str, mention: DateMention, trigger: Span) -> tuple[bool, bool, float]:
    """ "Calm returned today after the clashes of Monday": today is not when they clashed."""
    between = words_between(text, mention.span, trigger)[-_AFTER_WORDS:]
    is_later = not load_phrases("after").isdisjoint(between)
    gap = distance(trigger, mention.span)
    return mention.first is None, is_later, gap * (1.0 if mention.span.start >= trigger.start else _BEHIND)


def _is_told_day(
    text: str, day: Span, trigger: Span, saying: Iterable[CueMention], others: Iterable[CueMention]
) -> bool:
    """Whether a date stands right behind a word of speech: before what is said, which "that" or an event opens."""
    saying = list(saying)
    if any(0 < cue.span.start - day.end <= _ADVERB_REACH for cue in saying) and day.end < trigger.start:
        return True  # "The mission on Friday condemned an attack …"
    before = [cue.span for cue in saying if cue.span.end <= day.start <= cue.span.end + _SPEECH_REACH]
    if not before:
        return False
    said = max(before, key=lambda span: span.end)
    between = Span(said.end, day.start, text[said.end : day.start])
    events = [trigger, *(cue.span for cue in others if not cue.cue.tells_speech)]
    return not any(within(span, between) for span in events) and not _opens_speech(between.text)


def _opens_speech(between: str) -> bool:
    return not load_phrases("complementizer").isdisjoint(find_forms(between))


def is_dateline(text: str, mention: DateMention) -> bool:
    """Whether a date in figures opens an article, with but a place before it on its line: ``طرابلس 5 مايو –``."""
    if mention.precision is not DatePrecision.DAY:
        return False
    line = text.rfind("\n", 0, mention.span.start) + 1
    before = text[line : mention.span.start]
    if len(before) > _DATELINE_PLACE or not any(map(str.isdecimal, mention.span.text)):
        return False
    return _DATELINE_END.match(text, mention.span.end) is not None


def _is_label(text: str, mention: DateMention) -> bool:
    """ "Jalu, 17 Dec: …" far down, in a digest: the day of that item, which no dateline gives."""
    lines = islice(_LINE.finditer(text, 0, mention.span.start), _DATELINE_LINES + 1)
    return len(list(lines)) > _DATELINE_LINES


def find_dateline(text: str, start: int, end: int, published_at: date | None = None) -> date | None:
    """The day that an article's dateline gives, in full or counted from the day of publication."""
    stop = min(end, start + _DATELINE_REACH)
    opening = text[start:stop]
    if not _FIGURES.search(opening) or (published_at is None and not _YEAR.search(opening)):
        return None
    mentions = find_date_mentions(text, published_at, start, stop)
    return next((m.first for m in mentions if m.first is not None and is_dateline(text, m)), None)


def _find_closing_date(text: str, end: int) -> date | None:
    """The day under a statement, on the last line of its article or one of the two behind it: ``صدر في طرابلس``, and
    then ``19 مايو 2024``."""
    line = text.rfind("\n", 0, len(text[:end].rstrip())) + 1
    lines = [found for found in _LINE.finditer(text, line, end + _BELOW) if len(found.group()) <= _LONGEST_DATE]
    days = (find_dateline(text, found.start(), found.end()) for found in lines[:_LINES_BELOW])
    return next(filter(None, days), None)


def find_day_of_writing(text: str, start: int, end: int, published_at: date | None) -> date | None:
    """What "yesterday" counts from: the dateline's day where the article appeared soon after it, or no other day is
    known (it may also stand alone above the article, or below it); else the day of publication."""
    dateline = find_dateline(text, start, end, published_at)
    if published_at is None and dateline is None:
        dateline = find_dateline(text, max(start - _ABOVE, 0), start) or _find_closing_date(text, end)
    if published_at is None or dateline is None:
        return published_at or dateline
    return dateline if timedelta(0) <= published_at - dateline <= _SOON else published_at
