"""What was coded from a report, compared with its gold: the counts, and every mistake in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from libya_events.evaluation.agreement import figure_of, is_named_in, names_same
from libya_events.evaluation.gold import GoldReport
from libya_events.evaluation.measures import ALL, Field, Measures, Tally, add_up
from libya_events.evaluation.mistakes import Mistake, find_mistakes, quotes_of
from libya_events.evaluation.pairing import Pair, Pairing, pair_events
from libya_events.model import (
    Claim,
    CodedReport,
    ConfidenceLevel,
    EventType,
    Language,
    Outcome,
    Polarity,
    confidence_level,
)

_OUTCOMES = (Outcome.KILLED, Outcome.INJURED)


@dataclass(frozen=True, slots=True)
class Comparison:
    """One report measured against its gold."""

    report: str
    language: Language
    measures: Measures
    mistakes: tuple[Mistake, ...]


def compare(gold: GoldReport, coded: CodedReport) -> Comparison:
    """Denials are no events and are left out."""
    claims = [claim for claim in coded.claims if claim.polarity is Polarity.AFFIRMED]
    pairing = pair_events(gold.events, claims)
    mistakes = tuple(find_mistakes(gold, coded, claims, pairing))
    exact = sum(pair.is_exact for pair in pairing.pairs)
    return Comparison(
        report=gold.report,
        language=coded.report.language,
        measures=Measures(
            reports=1,
            paired=len(pairing.pairs),
            marked=int(gold.main_text_end is not None),
            quotes=sum(len(quotes_of(claim)) for claim in claims),
            fields={
                Field.EVENT: Tally(len(claims), len(gold.events), exact, exact),
                Field.TYPE: _sum(_tally(True, True, pair.type_agrees) for pair in pairing.pairs),
                Field.PLACE: _sum(map(_tally_place, pairing.pairs)),
                Field.DATE: _sum(map(_tally_date, pairing.pairs)),
                Field.CASUALTY: _sum(_tally_casualty(p, o) for p in pairing.pairs for o in _OUTCOMES),
                Field.ACTOR: _sum(map(_tally_actors, pairing.pairs)),
                Field.RELEVANCE: _tally(coded.relevant, gold.relevant, coded.relevant and gold.relevant),
                Field.MAIN_TEXT: _tally_main_text(gold, coded),
            },
            event_types=_tally_types(gold, claims, pairing),
            confidence=_tally_confidence(claims, pairing),
            mistakes=Counter(mistake.kind for mistake in mistakes),
        ),
        mistakes=mistakes,
    )


def by_language(comparisons: Iterable[Comparison]) -> dict[str, Measures]:
    """All reports, then those of each language found in them."""
    found = list(comparisons)
    codes = [code for code in Language if any(one.language is code for one in found)]
    return {
        ALL: add_up(one.measures for one in found),
        **{str(code): add_up(one.measures for one in found if one.language is code) for code in codes},
    }


def _tally(found: bool, gold: bool, right: bool) -> Tally:
    return Tally(int(found), int(gold), int(right), int(right))


def _sum(tallies: Iterable[Tally]) -> Tally:
    return sum(tallies, Tally())


def _tally_place(pair: Pair) -> Tally:
    found, told = pair.claim.place is not None, pair.gold.place is not None
    return _tally(found, told, found and told and pair.place_agrees)


def _tally_date(pair: Pair) -> Tally:
    return _tally(pair.claim.event_date is not None, pair.gold.date is not None, pair.date_agrees)


def _tally_casualty(pair: Pair, outcome: Outcome) -> Tally:
    """A claim of nobody hurt, where the gold has no figure, is not counted as one found."""
    found, told = figure_of(pair.claim, outcome), figure_of(pair.gold, outcome)
    if told is None:
        return Tally(found=int(bool(found)))
    return _tally(found is not None, True, found == told)


def _tally_actors(pair: Pair) -> Tally:
    gold, found = pair.gold.actors, pair.claim.actors
    return Tally(
        found=len(found),
        gold=len(gold),
        right_of_found=sum(any(names_same(one, actor) for one in gold) for actor in found),
        right_of_gold=sum(is_named_in(one, pair.claim) for one in gold),
    )


def _tally_main_text(gold: GoldReport, coded: CodedReport) -> Tally:
    """Characters of the article. Where the gold marks no start or no end, the found start and the text's end count."""
    report = coded.report
    start = report.main_text_start if gold.main_text_start is None else gold.main_text_start
    end = len(report.text) if gold.main_text_end is None else gold.main_text_end
    both = max(0, min(end, report.main_text_end) - max(start, report.main_text_start))
    return Tally(report.main_text_end - report.main_text_start, max(0, end - start), both, both)


def _tally_types(gold: GoldReport, claims: Sequence[Claim], pairing: Pairing) -> dict[EventType, Tally]:
    found, told = Counter(c.event_type for c in claims), Counter(e.event_type for e in gold.events)
    right = Counter(pair.gold.event_type for pair in pairing.pairs if pair.is_exact)
    return {code: Tally(found[code], told[code], right[code], right[code]) for code in EventType}


def _tally_confidence(claims: Sequence[Claim], pairing: Pairing) -> dict[ConfidenceLevel, Tally]:
    found = Counter(confidence_level(claim.confidence) for claim in claims)
    right = Counter(confidence_level(pair.claim.confidence) for pair in pairing.pairs if pair.is_exact)
    return {level: Tally(found=found[level], right_of_found=right[level]) for level in ConfidenceLevel}
