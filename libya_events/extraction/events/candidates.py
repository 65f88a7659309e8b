"""Candidates: the events that a report may be telling, put together, with the signs of whether it does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache

from libya_events.extraction.casualties.attribution import give_casualties
from libya_events.extraction.casualties.handing import hand_on_casualties
from libya_events.extraction.dates.carrying import carry_dates, find_days_before
from libya_events.extraction.dates.expressions import resolve_date
from libya_events.extraction.events.cues import find_cues, tells_only_casualties
from libya_events.extraction.events.draft_signs import Standing, find_signs_of_draft
from libya_events.extraction.events.drafts import WITH_CASUALTIES, Draft, find_drafts
from libya_events.extraction.events.raids import read_raids
from libya_events.extraction.events.same_event import put_together
from libya_events.extraction.events.signs import find_signs_of_words
from libya_events.extraction.events.turns import count_turns, turns_to_other_matter
from libya_events.extraction.mentions import Mentions
from libya_events.extraction.participation.participants import is_incident, is_specific
from libya_events.extraction.places.scene import main_place
from libya_events.extraction.sentences import find_sentences
from libya_events.model import DatePrecision, EventType, NotCounted, Report, Span
from libya_events.reference.clause_words import load_phrases
from libya_events.tokens import find_forms, find_tokens

_BACKGROUND_AGE = timedelta(days=366)
"""Events longer ago than this before publication are background (the coding rules of the sample's gold)."""
_YEAR = timedelta(days=364)
_ANY_DAYS = (date(2024, 7, 3), date(2024, 9, 18))
"""Of one day of the week, so that "Tuesday" is as long before both, and "12 May" is not."""
_LEAD_SENTENCES = 20
"""A statement may be the news if it stands among so many first sentences."""
_LEAD = 2
"""A heading and the sentence behind it say where the rest happened."""
_CASUALTY_SENTENCES = 2
"""Casualties told so many sentences after an event without a new one still belong to it."""
_OPENING_WORDS, _OPENING = 3, 80
_PLACE_BEFORE = 3
_RECENT = timedelta(days=45)
_LONG_GOING, _SINCE_REACH = timedelta(days=21), 2
_QUOTE_WEIGHT = 1
_PERIODS = frozenset({DatePrecision.MONTH, DatePrecision.YEAR})
_BEYOND_BORDERS = frozenset({EventType.MIGRATION, EventType.LAW_ENFORCEMENT, EventType.MOBILIZATION})
_HEADING_LENGTH = 140
"""A first paragraph that is shorter, and does not end in a stop, is the report's heading."""


def find_candidates(report: Report, mentions: Mentions) -> tuple[list[Draft], list[NotCounted]]:
    """The events that the report may tell, each once and in text order, and the words that cannot mean one."""
    sentences = find_sentences(report.text, report.main_text_start, report.main_text_end)
    drafts: list[Draft] = []
    not_counted: list[NotCounted] = []
    for index, sentence in enumerate(sentences):
        near = mentions.near(sentence)
        found, left_out = find_drafts(report.text, sentence, near)
        kept = []
        for draft in found:
            reason = _reason_against(draft, index, mentions)
            if reason:
                left_out.append(NotCounted(draft.trigger, reason))
            else:
                kept.append(draft)
        not_counted.extend(left_out)
        is_of_others = _tells_of_others(left_out, near) or any(
            _goes_on(draft, mentions.published_at) for draft in found
        )
        before = () if is_of_others else sentences[max(0, index - _CASUALTY_SENTENCES) : index]
        give_casualties(sentence, kept, drafts, before, near)
        drafts.extend(kept)
    read_raids(drafts)
    _carry_places(report.text, drafts, sentences, mentions)
    find_days_before(drafts, sentences, mentions, report.text)
    heading = sentences[0] if sentences and _is_heading(sentences[0]) else None
    together = put_together(_without_mere_quotes(drafts), heading)
    _add_signs(together, report.text, report.title or "", heading, sentences, mentions)
    carry_dates(report.text, together, sentences, mentions)
    hand_on_casualties(together, sentences, mentions, not_counted)
    return together, not_counted


def _tells_of_others(left_out: Sequence[NotCounted], near: Mentions) -> bool:
    """Whether the dead of a sentence are those of another country, or of an earlier war: they are not carried to the
    event told before it. A toll that rises, and what began some days ago, is of the news."""
    reasons = {one.reason for one in left_out}
    days = [mention.first for mention in near.dates if mention.first is not None]
    is_new = any(near.published_at is not None and near.published_at - day < _RECENT for day in days)
    is_toll = any(statement.revision > 0 for statement in near.casualties)
    return "outside_libya" in reasons or ("background" in reasons and not is_new and not is_toll)


def _without_mere_quotes(drafts: list[Draft]) -> list[Draft]:
    """Who "said" or "announced" something is news only where the report tells nothing else."""
    others = [d for d in drafts if d.event_type is not EventType.STATEMENT or d.weight > _QUOTE_WEIGHT]
    return others or drafts[:1]


def _add_signs(
    drafts: Sequence[Draft], text: str, title: str, heading: Span | None, sentences: Sequence[Span], mentions: Mentions
) -> None:
    if not drafts:
        return
    number_of = {sentence: number for number, sentence in enumerate(sentences)}
    title = heading.text if heading else title
    types_in_title = {c.cue.event_type for c in find_cues(title, find_tokens(title))}
    turns = count_turns(text, sentences, mentions)
    for rank, draft in enumerate(drafts):
        standing = Standing(
            sentence=number_of[draft.sentence],
            events=len(drafts),
            before_in_sentence=sum(other.told_in == draft.told_in for other in drafts[:rank]),
            after_in_sentence=sum(other.told_in == draft.told_in for other in drafts[rank + 1 :]),
            is_in_heading=draft.sentence == heading,
            heading_has_type=draft.event_type in types_in_title,
            days_before_publication=_days_before(draft, mentions.published_at),
            turns=turns,
        )
        if draft.words is not None:
            draft.signs.extend(find_signs_of_words(draft.words))
        draft.signs.extend(find_signs_of_draft(draft, standing))


def _days_before(draft: Draft, published_at: date | None) -> int | None:
    """How many days before publication an event is dated; "yesterday" is a day before, whenever that was."""
    if draft.date is None:
        return None
    if draft.date.first is not None:
        return (published_at - draft.date.first).days if published_at else None
    return _find_age(draft.date.span.text)


@lru_cache(maxsize=1024)
def _find_age(expression: str) -> int | None:
    """How many days before the day of publication an expression means, if that is the same on every day."""
    found = ((day, resolve_date(expression, day)) for day in _ANY_DAYS)
    ages = {(day - resolved[0]).days if resolved else None for day, resolved in found}
    return ages.pop() if len(ages) == 1 else None


def _is_heading(sentence: Span) -> bool:
    return len(sentence.text) < _HEADING_LENGTH and sentence.text[-1] not in ".!؟?"


def _reason_against(draft: Draft, sentence_index: int, mentions: Mentions) -> str | None:
    """Why a draft is left out before merging: too long ago, abroad, or a statement that is not itself the news."""
    reason = _reason_of_time(draft, mentions.published_at)
    if reason is not None:
        return reason
    if sentence_index > 0 and _goes_on(draft, mentions.published_at):
        return "background"
    if draft.abroad and draft.place is None and not (draft.is_libyan and _may_be_abroad(draft.event_type)):
        return "outside_libya"
    if draft.event_type is EventType.STATEMENT and not _is_news(draft, sentence_index):
        return "comment"
    if draft.definite and not draft.place_is_own and not draft.casualties and sentence_index == 0:
        return "background"
    return None


def _reason_of_time(draft: Draft, published_at: date | None) -> str | None:
    if published_at is None and draft.date_is_own and draft.date and draft.date.precision is DatePrecision.YEAR:
        return "background"  # news does not date what is new by its year
    if published_at and draft.date and draft.date.last:
        if draft.date.last < published_at - _BACKGROUND_AGE:
            return "background"
        if draft.date.first and draft.date.last < published_at and draft.date.last - draft.date.first >= _YEAR:
            return "background"  # "the four who were kidnapped last year"
        if draft.date.first and draft.date.first > published_at:
            return "planned"
    is_only_recalled = draft.recalled and not _has_own_day(draft)
    return "background" if is_only_recalled or _is_toll_of_period(draft) else None


def _goes_on(draft: Draft, published_at: date | None) -> bool:
    """ "The battle for the capital has killed 300 people since 4 April": the war behind the news of the day."""
    day = draft.date
    if day is None or day.first is None or draft.event_type not in WITH_CASUALTIES:
        return False
    before = find_forms(draft.sentence.text[: day.span.start - draft.sentence.start])
    # A day that a report without a day of its own tells with its year is none of these weeks.
    is_long_ago = published_at is None or published_at - day.first > _LONG_GOING
    return is_long_ago and not load_phrases("since").isdisjoint(before[-_SINCE_REACH:])


def _is_toll_of_period(draft: Draft) -> bool:
    """ "From 1 to 31 May 47 people were killed across the country" tells of no event."""
    if not tells_only_casualties(draft.event_type, draft.weight) or draft.place_is_own or draft.date is None:
        return False
    return draft.date_is_own and draft.date.precision in _PERIODS


def _has_own_day(draft: Draft) -> bool:
    return draft.date_is_own and draft.date is not None and draft.date.precision is DatePrecision.DAY


def _may_be_abroad(event_type: EventType) -> bool:
    """Talks about Libya are held abroad, migrants from Libya are rescued off other coasts, and neighbours stop at their
    borders who comes from Libya, or send troops there."""
    return event_type in _BEYOND_BORDERS or not is_incident(event_type)


def _is_news(draft: Draft, sentence_index: int) -> bool:
    """Whether somebody of name says it in the lead; what is closed or opened is news whoever does it."""
    has_speaker = any(is_specific(actor) for actor in draft.actors)
    is_closing = draft.sub_event_type is not None and draft.place is not None
    return (has_speaker or is_closing) and sentence_index < _LEAD_SENTENCES


def _happens_where_told(draft: Draft) -> bool:
    """Truces and releases are made where the fighting was or the captives were held, in so many words or not."""
    return is_incident(draft.event_type) or (
        draft.event_type is EventType.AGREEMENT and draft.sub_event_type is not None
    )


def _tells_what_else(sentence: Span) -> bool:
    """``ويأتي الهجوم فيما …``: the place that follows is that of what else goes on."""
    opening = [form.removeprefix("و") for form in find_forms(sentence.text[:_OPENING])[:_OPENING_WORDS]]
    return not load_phrases("comes").isdisjoint(opening)


def _sentences_before(text: str, sentences: Sequence[Span], index: int) -> Iterator[Span]:
    """The sentences before an event, nearest first, in which its place is looked for: as far as the matter is one."""
    for number in range(index, max(0, index - _PLACE_BEFORE), -1):
        if turns_to_other_matter(text, sentences[number]):
            return
        yield sentences[number - 1]


def _carry_places(text: str, drafts: Sequence[Draft], sentences: Sequence[Span], mentions: Mentions) -> None:
    """An incident told without a place happened where the nearest of three sentences before says, or else the next one
    or the lead; unless the text says that it turns to another matter. Where talks were held is told with them or not at
    all, and a statement stands nowhere; only what it closes or opens does."""
    number_of = {sentence: number for number, sentence in enumerate(sentences)}
    own = {draft.sentence: draft.place for draft in drafts if draft.place_is_own and is_incident(draft.event_type)}
    for draft in drafts:
        if draft.event_type is EventType.STATEMENT and draft.sub_event_type is None:
            draft.place, draft.place_is_own = None, False
        elif draft.place is None and _happens_where_told(draft) and not (draft.elsewhere or draft.abroad):
            index = number_of[draft.sentence]
            near = (*_sentences_before(text, sentences, index), *sentences[index + 1 : index + 2], *sentences[:_LEAD])
            told = (main_place(s, mentions) or own.get(s) for s in near if not _tells_what_else(s))
            draft.place = next(filter(None, told), None)
