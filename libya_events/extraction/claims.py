"""From mentions to claims: what a report says about each event, every field with the words that prove it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import takewhile

from libya_events.extraction.casualties import count_of
from libya_events.extraction.drafts import Draft, find_drafts
from libya_events.extraction.mentions import Mentions, PlacedMention, distance, within
from libya_events.extraction.participants import is_incident, is_specific
from libya_events.extraction.same_event import put_together
from libya_events.extraction.sentences import find_sentences
from libya_events.model import (
    CasualtyStatement,
    Claim,
    DatePrecision,
    EventType,
    Evidence,
    NotCounted,
    Outcome,
    Report,
    Span,
)

_BACKGROUND_AGE = timedelta(days=366)
"""Events longer ago than this before publication are background (the coding rules of the sample's gold)."""
_LEAD_SENTENCES = {3: 2, 2: 1}
"""A statement is the news if it stands among so many first sentences, by the strength of its trigger."""
_CASUALTY_SENTENCES = 2
"""Casualties told so many sentences after an event without a new one still belong to it."""
_ONE_TALLY = 60
"""Figures within so many characters of each other are of one event ("17 killed, two of them children; 22 injured")."""
_WITH_CASUALTIES = frozenset(
    {EventType.CLASH, EventType.STRIKE, EventType.BOMBING, EventType.ATTACK, EventType.MIGRATION, EventType.PROTEST}
)


def code_claims(report: Report, mentions: Mentions) -> tuple[tuple[Claim, ...], tuple[NotCounted, ...]]:
    """The claims of a report, and the words that speak of events which are not counted, with the reason."""
    sentences = find_sentences(report.text, report.main_text_start, report.main_text_end)
    drafts: list[Draft] = []
    not_counted: list[NotCounted] = []
    for index, sentence in enumerate(sentences):
        near = mentions.near(sentence)
        found, left_out = find_drafts(report.text, sentence, near)
        not_counted.extend(left_out)
        kept = []
        for draft in found:
            reason = _reason_against(draft, index, mentions)
            if reason:
                not_counted.append(NotCounted(draft.trigger, reason))
            else:
                kept.append(draft)
        _give_casualties(sentence, kept, drafts, sentences[max(0, index - _CASUALTY_SENTENCES) : index], near)
        drafts.extend(kept)
    _carry_places(drafts, sentences, mentions)
    merged = [d for d in put_together(drafts) if _is_supported(d)]
    return tuple(_claim(report, draft) for draft in merged), tuple(not_counted)


def _reason_against(draft: Draft, sentence_index: int, mentions: Mentions) -> str | None:
    """Why a draft is left out before merging: too long ago, abroad, or a statement that is not itself the news."""
    if mentions.published_at and draft.date and draft.date.last:
        if draft.date.last < mentions.published_at - _BACKGROUND_AGE:
            return "background"
        if draft.date.first and draft.date.first > mentions.published_at:
            return "planned"
    if draft.abroad and draft.place is None and not (draft.is_libyan and _may_be_abroad(draft.event_type)):
        return "outside_libya"
    if draft.event_type is EventType.STATEMENT and not _is_news(draft, sentence_index):
        return "comment"
    if draft.definite and not draft.place_is_own and not draft.casualties and sentence_index == 0:
        return "background"
    return None


def _may_be_abroad(event_type: EventType) -> bool:
    """Talks about Libya are held abroad, and migrants from Libya are rescued off other coasts."""
    return event_type is EventType.MIGRATION or not is_incident(event_type)


def _is_news(draft: Draft, sentence_index: int) -> bool:
    has_speaker = any(is_specific(actor) for actor in draft.actors)
    return has_speaker and draft.is_libyan and sentence_index < _LEAD_SENTENCES.get(draft.weight, 0)


def _give_casualties(
    sentence: Span, found: Sequence[Draft], earlier: Sequence[Draft], near: Sequence[Span], mentions: Mentions
) -> None:
    statements = [c for c in mentions.casualties if within(c.span, sentence)]
    if not statements:
        return
    bearers = [d for d in found if d.event_type in _WITH_CASUALTIES]
    if not bearers and not any(is_incident(d.event_type) for d in found):
        recent = takewhile(lambda draft: draft.sentence in near, reversed(earlier))
        bearers = [d for d in recent if d.event_type in _WITH_CASUALTIES][:1]
    bearer: Draft | None = None
    last: CasualtyStatement | None = None
    for statement in statements:
        own = [d for d in bearers if within(statement.span, d.clause)]
        if own or bearer is None or last is None or distance(last.span, statement.span) > _ONE_TALLY:
            bearer = min(own or bearers, key=lambda d: distance(d.trigger, statement.span), default=None)
        if bearer is not None:
            bearer.casualties.append(statement)
        last = statement


def _carry_places(drafts: Sequence[Draft], sentences: Sequence[Span], mentions: Mentions) -> None:
    """An event told without a place, or a meeting told in a whole region, happened where the sentence before, or else
    the next one or the lead, says; unless the text says that it turns to another matter."""
    number_of = {sentence: number for number, sentence in enumerate(sentences)}
    for draft in drafts:
        is_talk_in_region = (
            draft.place is not None and draft.place.place.kind == "region" and not is_incident(draft.event_type)
        )
        if draft.event_type is EventType.STATEMENT:
            draft.place, draft.place_is_own = None, False
        elif not (draft.elsewhere or draft.abroad) and (draft.place is None or is_talk_in_region):
            index = number_of[draft.sentence]
            near = (sentences[max(0, index - 1)], *sentences[index + 1 : index + 2], sentences[0])
            carried = next(filter(None, (_only_place(sentence, mentions) for sentence in near)), None)
            if carried:
                draft.place, draft.place_is_own = carried, False


def _only_place(sentence: Span, mentions: Mentions) -> PlacedMention | None:
    """The first Libyan place of a sentence that names no place abroad."""
    beside = mentions.near(sentence)
    inside = [m for m in beside.places if within(m.span, sentence)]
    if any(not m.is_libyan for m in inside):
        return None
    narrow = [m for m in inside if m.is_pinnable and m.place.kind != "region"]
    free = [m for m in narrow if not any(within(m.span, actor.span) for actor in beside.actors)]
    return next(iter(free), None)


def _is_supported(draft: Draft) -> bool:
    """Weaker triggers want a place, an actor or casualties beside them."""
    if draft.weight >= 3:
        return True
    if draft.weight == 2:
        return draft.place is not None or bool(draft.actors) or bool(draft.casualties)
    return bool(draft.casualties) or (draft.place is not None and any(is_specific(a) for a in draft.actors))


def _claim(report: Report, draft: Draft) -> Claim:
    killed = count_of(draft.casualties, Outcome.KILLED, report.text)
    injured = count_of(draft.casualties, Outcome.INJURED, report.text)
    first, last, precision = _days(draft)
    return Claim(
        claim_id=f"{report.report_id}-{draft.event_type}-{draft.trigger.start}",
        report_id=report.report_id,
        event_type=draft.event_type,
        sub_event_type=draft.sub_event_type,
        object_kind=draft.object_kind,
        polarity=draft.polarity,
        evidence=Evidence(
            sentence=draft.sentence,
            trigger=draft.trigger,
            place=draft.place.span if draft.place else None,
            date=draft.date.span if draft.date else None,
            killed=killed[1] if killed else None,
            injured=injured[1] if injured else None,
        ),
        confidence=_confidence(draft),
        event_date=first,
        event_date_end=last,
        date_precision=precision,
        place=draft.place.place if draft.place else None,
        outside_libya=draft.abroad,
        actors=draft.actors,
        casualties=tuple(_in_order(draft.casualties)),
        killed=killed[0] if killed else None,
        injured=injured[0] if injured else None,
    )


def _days(draft: Draft) -> tuple[date | None, date | None, DatePrecision]:
    if draft.date is None or draft.date.first is None:
        return None, None, DatePrecision.UNKNOWN
    return draft.date.first, draft.date.last, draft.date.precision


def _in_order(statements: Sequence[CasualtyStatement]) -> list[CasualtyStatement]:
    return sorted(statements, key=lambda statement: statement.span.start)


def _confidence(draft: Draft) -> float:
    """A first measure from the strength of the trigger and the fields that have words of their own."""
    value = {3: 0.6, 2: 0.5}.get(draft.weight, 0.35)
    value += 0.15 * draft.place_is_own + 0.1 * bool(draft.actors)
    value += 0.1 * (draft.date is not None and draft.date.first is not None) - 0.1 * draft.definite
    return round(min(value, 0.95), 2)
