"""Dates that stand in another sentence than the event that they belong to.

"Clashes broke out on Friday … The shelling went on until night": an event told without a day of its own happened when
the report says of the same kind of event, else when the sentences just before say, else when its lead says.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property

from libya_events.extraction.dates.choice import choose_date, find_only_date, is_end
from libya_events.extraction.dates.shifting import shifted
from libya_events.extraction.events.cues import CueKind, find_cues
from libya_events.extraction.events.drafts import Draft
from libya_events.extraction.events.trigger_needs import NeededWords
from libya_events.extraction.mentions import Mentions, within
from libya_events.extraction.participation.participants import is_incident
from libya_events.extraction.sentences import find_clauses
from libya_events.model import DateMention, DatePrecision, EventType, Span
from libya_events.reference.clause_words import load_phrases
from libya_events.tokens import find_tokens

_RECENT = timedelta(days=45)
"""A date longer before publication is of the background, and dates no other event."""
_FINE = frozenset({DatePrecision.DAY, DatePrecision.WEEK})
_DATED_ELSEWHERE = frozenset(event_type for event_type in EventType if is_incident(event_type)) | {EventType.AGREEMENT}
_NEAR = 2
_OPENING_WORDS = 5
_SHORT = 4
_LEAD = 1
"""The last of the sentences whose dates hold for the rest: a heading and the sentence behind it."""


def carry_dates(text: str, drafts: Sequence[Draft], sentences: Sequence[Span], mentions: Mentions) -> None:
    """Date the drafts that have no date, or only that of a speech, from the other sentences of their report."""
    if all(draft.date_is_own for draft in drafts) or not mentions.dates:
        return
    report = _DatedReport(text, drafts, sentences, mentions)
    # The heading tells what the sentences below it tell: it takes its day from them when they have theirs.
    for draft in sorted((d for d in drafts if not d.date_is_own), key=lambda d: d.sentence is sentences[0]):
        found = draft.day_before or report.find_told_of_same_kind(draft)
        if found is None and not draft.elsewhere and is_incident(draft.event_type):
            found = report.find_outbreak(draft)
        if found is None and not draft.elsewhere and (draft.date is None or is_end(text, draft.date)):
            found = report.find_around(draft)
        if found is None and draft.date is None and (number := report.number_of[draft.sentence]) <= _LEAD:
            said = (report.find_announcement(number + 1 + further) for further in range(_NEAR + 1))
            found = next(filter(None, said), None)
        if found is not None:
            # "The loss came two days after a missile hit …": not on the day of the loss.
            draft.date = shifted(text, found, draft.trigger, draft.event_type, draft.sentence)


def find_days_before(drafts: Sequence[Draft], sentences: Sequence[Span], mentions: Mentions, text: str) -> None:
    """Note what tells events apart: for each incident without a date the day that the sentences before it in its
    paragraph tell, and which drafts are of the heading and the lead, which tell of no month long past."""
    number_of = {sentence: number for number, sentence in enumerate(sentences)}
    own_dates = {draft.sentence: draft.date for draft in drafts if draft.date is not None and draft.date_is_own}
    for draft in drafts:
        number = number_of[draft.sentence]
        draft.is_news = number <= _LEAD
        if draft.date is None and not draft.elsewhere and is_incident(draft.event_type):
            near = sentences[max(number - _NEAR, 0) : number + 1]
            draft.day_before = _find_day_before(text, near, own_dates, mentions)


def _find_day_before(
    text: str, sentences: Sequence[Span], own_dates: Mapping[Span, DateMention], mentions: Mentions
) -> DateMention | None:
    """The day nearest before the last of some sentences in its paragraph."""
    *earlier, last = sentences
    for sentence in reversed(earlier):
        if "\n" in text[sentence.end : last.start]:
            return None
        found = own_dates.get(sentence) or find_only_date(text, sentence, mentions.near(sentence))
        if found is not None:
            return found if found.precision is DatePrecision.DAY else None
    return None


@dataclass
class _DatedReport:
    text: str
    drafts: Sequence[Draft]
    sentences: Sequence[Span]
    mentions: Mentions
    number_of: dict[Span, int] = field(init=False)
    dated: list[Draft] = field(init=False)

    def __post_init__(self) -> None:
        self.number_of = {sentence: number for number, sentence in enumerate(self.sentences)}
        self.dated = [d for d in self.drafts if d.date_is_own and d.date and self._is_recent(d.date)]

    def find_told_of_same_kind(self, draft: Draft) -> DateMention | None:
        """The date of a sentence that speaks of the same kind of event without telling one of its own; for what the
        heading tells that of the first such event."""
        if self.number_of[draft.sentence] == 0 and draft.date is None:
            if draft.event_type is EventType.STATEMENT and (said := self.find_announcement(_LEAD)) is not None:
                return said
            same = (d.date for d in self.drafts if d.event_type is draft.event_type and d is not draft)
            first = next((mention for mention in same if mention is not None and self._is_recent(mention)), None)
            # Words for an attack tell of any violence, which may be another's.
            if first is not None or draft.event_type is EventType.ATTACK:
                return first
        found = self._free_dates.get(draft.event_type) if draft.event_type in _DATED_ELSEWHERE else None
        return None if found is not None and _is_after(found, draft.date) else found

    def find_announcement(self, number: int) -> DateMention | None:
        """When a sentence says that somebody said what the one before it tells."""
        if number >= len(self.sentences):
            return None
        sentence = self.sentences[number]
        near = self.mentions.near(sentence)
        cues = find_cues(self.text, find_tokens(self.text, sentence.start, sentence.end)) if near.dates else ()
        saying = next((cue for cue in cues if cue.cue.tells_speech), None)
        found = None if saying is None else choose_date(self.text, saying, sentence, sentence, cues, near)
        return found.mention if found is not None and self._is_recent(found.mention) else None

    @cached_property
    def _free_dates(self) -> dict[EventType, DateMention]:
        """By type of event the first date of its words that no draft of that type has; the day of another event dates
        it only where the words tell it by themselves."""
        used = {(d.date.span, d.event_type) for d in self.dated if d.date}
        of_any = {span for span, _ in used}
        free: dict[EventType, DateMention] = {}
        for kind, mention, is_told in self._read_triggers():
            if (mention.span, kind) not in used and (is_told or mention.span not in of_any):
                free.setdefault(kind, mention)
        return free

    def find_around(self, draft: Draft) -> DateMention | None:
        number = self.number_of[draft.sentence]
        before = (d for d in reversed(self.dated) if 0 < number - self.number_of[d.sentence] <= _NEAR)
        lead = (d for d in self.dated if self.number_of[d.sentence] <= (_NEAR if number == 0 else _LEAD))
        chosen = next((d for d in before if _may_date(d, draft)), None) or next(
            (d for d in lead if _may_date(d, draft)), None
        )
        if chosen is not None:
            return chosen.date
        return self._find_in_sentence(number - 1) if number else None

    def find_outbreak(self, draft: Draft) -> DateMention | None:
        """The day in one of the next sentences that says no more than when it "broke out" or "took place"."""
        number = self.number_of[draft.sentence]
        for sentence in self.sentences[number + 1 : number + 1 + _NEAR]:
            opening = find_tokens(self.text, sentence.start, sentence.end)[:_OPENING_WORDS]
            says = [token.start for token in opening if _bare(token.form) in load_phrases("took_place")]
            others = (d for d in self.drafts if d.sentence == sentence and d.event_type is not draft.event_type)
            if says and not any(other.trigger.start <= says[0] for other in others):
                return self._find_in_sentence(self.number_of[sentence])
        return None

    def _find_in_sentence(self, number: int) -> DateMention | None:
        sentence = self.sentences[number]
        found = find_only_date(self.text, sentence, self.mentions.near(sentence))
        return found if found is not None and self._is_recent(found) else None

    def _read_triggers(self) -> Iterator[tuple[EventType, DateMention, bool]]:
        for sentence in self.sentences:
            near = self.mentions.near(sentence)
            if not any(self._is_recent(mention) for mention in near.dates):
                continue
            tokens = find_tokens(self.text, sentence.start, sentence.end)
            cues, needed = find_cues(self.text, tokens), NeededWords(sentence, tokens, near)
            clauses = find_clauses(sentence)
            ahead = min((cue.span.start for cue in cues if cue.cue.kind is CueKind.PLANNED), default=sentence.end)
            for cue in cues:
                if cue.cue.is_trigger and cue.cue.event_type is not None and cue.span.start < ahead:
                    clause = next((c for c in clauses if within(cue.span, c)), sentence)
                    found = choose_date(self.text, cue, clause, sentence, cues, near)
                    if found is not None and found.is_own and self._is_recent(found.mention):
                        yield cue.cue.event_type, found.mention, needed.has(cue)

    def _is_recent(self, mention: DateMention) -> bool:
        if mention.first is None or mention.precision not in _FINE or self._day is None:
            return False
        return self._day - _RECENT <= mention.first <= self._day

    @cached_property
    def _day(self) -> date | None:
        """The day of publication; where it is not known the latest that the report's opening tells."""
        if self.mentions.published_at is not None or not self.sentences:
            return self.mentions.published_at
        end = self.sentences[: _NEAR + 1][-1].end
        return max((m.last for m in self.mentions.dates if m.last is not None and m.span.end <= end), default=None)


def _bare(form: str) -> str:
    return form.removeprefix("و") if len(form) > _SHORT else form


def _is_after(found: DateMention, told: DateMention | None) -> bool:
    """What was told on a day had happened by then; nor does a week date it better than that day."""
    if told is None or found.first is None or told.first is None:
        return False
    is_rougher = told.precision is DatePrecision.DAY and found.precision is not DatePrecision.DAY
    return found.first > told.first or is_rougher


def _may_date(dated: Draft, draft: Draft) -> bool:
    """Not the day of a statement for what it is about."""
    return dated.event_type is not EventType.STATEMENT or draft.event_type is EventType.STATEMENT
