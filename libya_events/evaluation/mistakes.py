"""Every mistake of the extraction in one report: its kind, and the words to find it by."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from libya_events.evaluation.agreement import figure_of, is_named_in, names_same, plain_words
from libya_events.evaluation.gold import GoldEvent, GoldReport
from libya_events.evaluation.measures import MistakeKind
from libya_events.evaluation.pairing import Pair, Pairing
from libya_events.model import Claim, CodedReport, Outcome, Span

_END_SLACK = 40
"""Characters by which the end of the main text may differ: a line of the page's furniture more or less."""

_QUOTED = 90


@dataclass(frozen=True, slots=True)
class Mistake:
    """``words`` say what the gold has and what was found."""

    kind: MistakeKind
    report: str
    words: str


def find_mistakes(gold: GoldReport, coded: CodedReport, claims: Sequence[Claim], pairing: Pairing) -> Iterator[Mistake]:
    for kind, words in _find_all(gold, coded, claims, pairing):
        yield Mistake(kind, gold.report, words)


def quotes_of(claim: Claim) -> list[Span]:
    """Every piece of text that the claim quotes as evidence."""
    evidence = claim.evidence
    spans = (evidence.sentence, evidence.trigger, evidence.place, evidence.date, evidence.killed, evidence.injured)
    return [*(span for span in spans if span is not None), *(actor.mention for actor in claim.actors)]


def _find_all(
    gold: GoldReport, coded: CodedReport, claims: Sequence[Claim], pairing: Pairing
) -> Iterator[tuple[MistakeKind, str]]:
    if coded.relevant != gold.relevant:
        found = "counted" if coded.relevant else f"left out ({coded.reason})"
        yield MistakeKind.RELEVANCE, f"gold: {'relevant' if gold.relevant else 'not relevant'}; {found}"
    end = coded.report.main_text_end
    if gold.main_text_end is not None and abs(end - gold.main_text_end) > _END_SLACK:
        yield MistakeKind.MAIN_TEXT, f"gold: ends at {gold.main_text_end}; found: at {end}"
    for event in pairing.missed:
        yield MistakeKind.MISSED_EVENT, _gold_words(event)
    for claim in pairing.extra:
        yield MistakeKind.EXTRA_EVENT, _claim_words(claim)
    for pair in pairing.pairs:
        yield from _find_in_pair(pair)
    yield from ((MistakeKind.LEAKED_MENTION, name) for name in gold.outside if _is_told(name, claims))
    for claim in claims:
        for span in quotes_of(claim):
            stands = coded.report.text[span.start : span.end]
            if stands != span.text:
                yield MistakeKind.WRONG_QUOTE, f"quoted: {_short(span.text)}; the report says: {_short(stands)}"


def _find_in_pair(pair: Pair) -> Iterator[tuple[MistakeKind, str]]:
    gold, claim = pair.gold, pair.claim
    quote = f" | {_short(gold.evidence)}"
    if not pair.type_agrees:
        yield MistakeKind.WRONG_TYPE, f"gold: {gold.event_type}; found: {claim.event_type}{quote}"
    if not pair.place_agrees:
        yield MistakeKind.WRONG_PLACE, f"gold: {_gold_place(gold)}; found: {_claim_place(claim)}{quote}"
    if gold.date and not pair.date_agrees:
        yield MistakeKind.WRONG_DATE, f"gold: {gold.date}; found: {claim.event_date or 'none'}{quote}"
    for outcome in (Outcome.KILLED, Outcome.INJURED):
        told, found = figure_of(gold, outcome), figure_of(claim, outcome)
        kind = MistakeKind.WRONG_CASUALTY if told is not None else MistakeKind.INVENTED_CASUALTY
        if (told is not None and told != found) or (told is None and found):
            yield kind, f"{outcome}: gold: {_figure(told)}; found: {_figure(found)}{quote}"
    for one in gold.actors:
        if not is_named_in(one, claim):
            yield MistakeKind.MISSED_ACTOR, f"{one.name} ({'; '.join(one.mentions)}){quote}"
    for actor in claim.actors:
        if not any(names_same(one, actor) for one in gold.actors):
            yield MistakeKind.EXTRA_ACTOR, f"{actor.name_en} ({actor.mention.text}){quote}"


def _is_told(name: str, claims: Sequence[Claim]) -> bool:
    """Whether a claim says the name, in its quotes or in the names it resolved them to."""
    wanted = plain_words(name)
    return any(wanted in plain_words(text) for claim in claims for text in _texts_of(claim))


def _texts_of(claim: Claim) -> Iterator[str]:
    yield from (span.text for span in quotes_of(claim))
    yield from claim.outside_libya
    yield from (statement.span.text for statement in claim.casualties)
    for actor in claim.actors:
        yield from (actor.name_en, actor.name_ar)
    if claim.place:
        yield from (claim.place.name_en, claim.place.name_ar)


def _gold_words(event: GoldEvent) -> str:
    return f"{event.event_type}, {_gold_place(event)}, {event.date or 'undated'} | {_short(event.evidence)}"


def _claim_words(claim: Claim) -> str:
    sentence = _short(claim.evidence.sentence.text)
    return f"{claim.event_type}, {_claim_place(claim)}, {claim.event_date or 'undated'} | {sentence}"


def _gold_place(event: GoldEvent) -> str:
    return event.place.name if event.place else "no place"


def _claim_place(claim: Claim) -> str:
    return claim.place.name_en if claim.place else "no place"


def _figure(number: int | None) -> str:
    return "none" if number is None else str(number)


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _QUOTED else words[: _QUOTED - 1] + "…"
