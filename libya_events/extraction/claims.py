"""From candidates to claims: what a report says about each event, every field with the words that prove it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from libya_events.extraction.casualties.counting import count_of
from libya_events.extraction.events.candidates import find_candidates
from libya_events.extraction.events.drafts import Draft
from libya_events.extraction.events.likelihood import estimate_likelihood, find_likely
from libya_events.extraction.events.tellings import Telling
from libya_events.extraction.mentions import Mentions
from libya_events.extraction.participation.report_actors import SENTENCES_AFTER, SENTENCES_BEFORE, ReportActors
from libya_events.extraction.sentences import find_sentences
from libya_events.model import (
    CasualtyStatement,
    Claim,
    DatePrecision,
    Evidence,
    NotCounted,
    Outcome,
    Polarity,
    Report,
    Span,
)


def code_claims(report: Report, mentions: Mentions) -> tuple[tuple[Claim, ...], tuple[NotCounted, ...]]:
    """The claims of a report, and the words that speak of events which are not counted, with the reason."""
    candidates, not_counted = find_candidates(report, mentions)
    claims: list[Claim] = []
    sentences = find_sentences(report.text, report.main_text_start, report.main_text_end)
    actors = ReportActors(report.text, sentences, mentions)
    proposed = [build_claim(report, draft) for draft in candidates]
    likely = choose_likely_claims(proposed)
    told = _TellingsBySentence(candidates, sentences)
    for draft, claim in zip(candidates, proposed, strict=True):
        if claim.claim_id in likely or claim.polarity is Polarity.DENIED:
            taking_part = actors.choose(draft.event_type, draft.tellings, told.find_others(draft))
            claims.append(replace(claim, actors=taking_part))
        else:
            not_counted.append(NotCounted(draft.trigger, "unlikely"))
    return tuple(claims), tuple(not_counted)


def choose_likely_claims(claims: Sequence[Claim]) -> frozenset[str]:
    """The ids of those of a report's claims that are likely enough; what is denied is not weighed."""
    told = [claim for claim in claims if claim.polarity is not Polarity.DENIED]
    likely = find_likely([claim.confidence for claim in told])
    return frozenset(claim.claim_id for index, claim in enumerate(told) if index in likely)


class _TellingsBySentence:
    """The tellings of all events of a report: a long one must not be looked through for each of its events."""

    def __init__(self, drafts: Sequence[Draft], sentences: Sequence[Span]) -> None:
        self._number_of = {sentence.start: number for number, sentence in enumerate(sentences)}
        self._told: dict[int, list[tuple[Draft, Telling]]] = {}
        for draft in drafts:
            for telling in draft.tellings:
                self._told.setdefault(self._number_of[telling.sentence.start], []).append((draft, telling))

    def find_others(self, draft: Draft) -> list[Telling]:
        """The tellings of other events in the sentences in which the actors of an event are looked for."""
        around = range(-SENTENCES_BEFORE, SENTENCES_AFTER + 1)
        tells = {self._number_of[telling.sentence.start] for telling in draft.tellings}
        numbers = {number + step for number in tells for step in around}
        return [telling for n in numbers for other, telling in self._told.get(n, ()) if other is not draft]


def build_claim(report: Report, draft: Draft) -> Claim:
    killed = count_of(draft.casualties, Outcome.KILLED, report.text, report.main_text_start)
    injured = count_of(draft.casualties, Outcome.INJURED, report.text, report.main_text_start)
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
        confidence=round(estimate_likelihood(draft.signs), 4),
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
