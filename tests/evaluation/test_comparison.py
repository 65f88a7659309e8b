"""Measuring one report against its gold: what pairs with what, what is counted, and every kind of mistake."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from libya_events.evaluation.comparison import Comparison, by_language, compare
from libya_events.evaluation.gold import GoldPlace, GoldReport
from libya_events.evaluation.measures import ALL, Field, MistakeKind, Tally
from libya_events.evaluation.pairing import pair_events
from libya_events.model import Claim, ConfidenceLevel, Count, EventType, Evidence, Language, Polarity, Report, Span
from tests.builders import SABHA, TRIPOLI, make_claim, make_claim_actor, make_coded, make_report
from tests.evaluation import gold_lines as gold
from tests.evaluation.gold_lines import make_gold, make_gold_actor, make_gold_event

FIGHT = "In Tripoli fighting broke out between the Badr Brigade and the Ghat Company."
ARREST = "In Sabha officers detained a smuggler."
REPORT = make_report(f"{FIGHT} {ARREST}", language=Language.ENGLISH)


def _claim(sentence: str, event_type: EventType = EventType.CLASH, report: Report = REPORT, **fields: object) -> Claim:
    start = report.text.index(sentence)
    span = Span(start, start + len(sentence), sentence)
    return make_claim(report, event_type, evidence=Evidence(sentence=span, trigger=span), **fields)


def _compare(told: GoldReport, *claims: Claim, report: Report = REPORT) -> Comparison:
    return compare(told, replace(make_coded(report), claims=claims))


def _kinds(comparison: Comparison) -> list[MistakeKind]:
    return [mistake.kind for mistake in comparison.mistakes]


def test_a_claim_of_the_same_type_and_place_is_right() -> None:
    found = _compare(make_gold(make_gold_event()), _claim(FIGHT, place=TRIPOLI))
    assert found.mistakes == ()
    assert found.measures.tally(Field.EVENT) == Tally(1, 1, 1, 1)
    assert found.measures.event_types[EventType.CLASH] == Tally(1, 1, 1, 1)


@pytest.mark.parametrize(("radius", "agrees"), [(0.0, False), (700.0, True)])
def test_a_wide_place_agrees_as_far_as_it_reaches(radius: float, agrees: bool) -> None:
    south = GoldPlace("South", gold.TRIPOLI.latitude, gold.TRIPOLI.longitude, radius)
    found = _compare(make_gold(make_gold_event(place=south)), _claim(FIGHT, place=SABHA))
    assert (MistakeKind.WRONG_PLACE not in _kinds(found)) is agrees


def test_of_two_like_events_the_words_decide() -> None:
    first, second = make_gold_event(), make_gold_event(evidence="officers detained a smuggler")
    claims = (_claim(ARREST, place=TRIPOLI), _claim(FIGHT, place=TRIPOLI))
    pairs = pair_events((first, second), claims).pairs
    assert [(pair.gold, pair.claim) for pair in pairs] == [(first, claims[1]), (second, claims[0])]


def test_another_place_and_another_type_still_pair_by_their_words() -> None:
    told = make_gold(
        make_gold_event(), make_gold_event(EventType.LAW_ENFORCEMENT, place=gold.SABHA, evidence="officers detained")
    )
    found = _compare(told, _claim(FIGHT, place=SABHA), _claim(ARREST, EventType.ABDUCTION, place=SABHA))
    assert sorted(_kinds(found)) == [MistakeKind.WRONG_PLACE, MistakeKind.WRONG_TYPE]
    assert found.measures.paired == 2
    assert found.measures.tally(Field.EVENT) == Tally(2, 2, 0, 0)
    assert found.measures.figures()["type_accuracy"] == 0.5


def test_words_that_have_nothing_in_common_do_not_pair() -> None:
    told = make_gold(make_gold_event(evidence="a shell hit the harbour"))
    found = _compare(told, _claim(FIGHT, place=SABHA))
    assert _kinds(found) == [MistakeKind.MISSED_EVENT, MistakeKind.EXTRA_EVENT]
    assert [mistake.words.split(" | ")[1] for mistake in found.mistakes] == ["a shell hit the harbour", FIGHT]


@pytest.mark.parametrize(
    ("told", "found", "right"),
    [
        ("2025-05-12", date(2025, 5, 12), True),
        ("2025-05", date(2025, 5, 30), True),
        ("2025", date(2025, 1, 1), True),
        ("2025-05-12", date(2025, 5, 13), False),
        ("2025-05-12", None, False),
    ],
)
def test_a_date_is_right_as_far_as_the_gold_knows_it(told: str, found: date | None, right: bool) -> None:
    measured = _compare(make_gold(make_gold_event(date=told)), _claim(FIGHT, place=TRIPOLI, event_date=found))
    assert (_kinds(measured) == []) is right
    assert measured.measures.tally(Field.DATE).right_of_gold == right


def test_a_date_that_nobody_told_costs_precision_only() -> None:
    found = _compare(make_gold(make_gold_event()), _claim(FIGHT, place=TRIPOLI, event_date=date(2025, 5, 12)))
    assert found.measures.tally(Field.DATE) == Tally(found=1, gold=0)
    assert found.mistakes == ()


@pytest.mark.parametrize(
    ("told", "found", "kinds", "tally"),
    [
        (2, 2, [], Tally(1, 1, 1, 1)),
        (0, 0, [], Tally(1, 1, 1, 1)),
        (2, 3, [MistakeKind.WRONG_CASUALTY], Tally(1, 1)),
        (2, None, [MistakeKind.WRONG_CASUALTY], Tally(0, 1)),
        (None, 3, [MistakeKind.INVENTED_CASUALTY], Tally(1, 0)),
        (None, 0, [], Tally()),
        (None, None, [], Tally()),
    ],
)
def test_casualties(told: int | None, found: int | None, kinds: list[MistakeKind], tally: Tally) -> None:
    count = None if found is None else Count(found, found, found)
    measured = _compare(make_gold(make_gold_event(killed=told)), _claim(FIGHT, place=TRIPOLI, killed=count))
    assert _kinds(measured) == kinds
    assert measured.measures.tally(Field.CASUALTY) == tally


def test_actors_are_known_by_their_words() -> None:
    told = make_gold(
        make_gold_event(actors=(make_gold_actor("Badr Brigade", "the brigade"), make_gold_actor("police")))
    )
    actors = (
        make_claim_actor(REPORT, "badr", "the Badr Brigade"),
        make_claim_actor(REPORT, "ghat", "Ghat Company"),
    )
    found = _compare(told, _claim(FIGHT, place=TRIPOLI, actors=actors))
    assert found.measures.tally(Field.ACTOR) == Tally(found=2, gold=2, right_of_found=1, right_of_gold=1)
    assert [(one.kind, one.words.split(" (")[0]) for one in found.mistakes] == [
        (MistakeKind.MISSED_ACTOR, "police"),
        (MistakeKind.EXTRA_ACTOR, "Ghat"),
    ]


@pytest.mark.parametrize(
    ("gold_words", "found_words", "same"),
    [("Badr", "Badr Brigade", True), ("Badr", FIGHT, False), ("Gha", "Ghat", True), ("Gh", "Ghat", False)],
)
def test_a_whole_sentence_or_two_letters_do_not_name_an_actor(gold_words: str, found_words: str, same: bool) -> None:
    told = make_gold(make_gold_event(actors=(make_gold_actor(gold_words),)))
    actor = make_claim_actor(REPORT, "actor", found_words)
    found = _compare(told, _claim(FIGHT, place=TRIPOLI, actors=(actor,)))
    assert (_kinds(found) == []) is same


def test_a_denial_is_no_event() -> None:
    denied = _claim(FIGHT, place=TRIPOLI, polarity=Polarity.DENIED)
    assert _kinds(_compare(make_gold(), denied)) == []


def test_relevance_is_counted_by_reports() -> None:
    coded = replace(make_coded(REPORT), relevant=False, claims=(), reason="no_event")
    missed = compare(make_gold(), coded)
    assert _kinds(missed) == [MistakeKind.RELEVANCE]
    assert missed.measures.tally(Field.RELEVANCE) == Tally(found=0, gold=1)


@pytest.mark.parametrize(("slack", "right"), [(40, True), (41, False)])
def test_the_end_of_the_article_may_be_a_line_off(slack: int, right: bool) -> None:
    report = make_report(FIGHT, after="\nRelated: " + "more stories " * 10)
    found = compare(make_gold(main_text_end=len(FIGHT) + slack), replace(make_coded(report), claims=()))
    assert (MistakeKind.MAIN_TEXT not in _kinds(found)) is right
    assert found.measures.tally(Field.MAIN_TEXT) == Tally(len(FIGHT), len(FIGHT) + slack, len(FIGHT), len(FIGHT))


def test_a_name_from_the_clutter_is_a_leak() -> None:
    claim = _claim(FIGHT, place=TRIPOLI, outside_libya=("Cairo",))
    assert _kinds(_compare(make_gold(make_gold_event(), outside=("Cairo", "Amman")), claim)) == [
        MistakeKind.LEAKED_MENTION
    ]


def test_a_quote_that_does_not_stand_in_the_report_is_a_mistake() -> None:
    span = Span(0, len(FIGHT), FIGHT.replace("Badr", "Bard"))
    claim = make_claim(REPORT, place=TRIPOLI, evidence=Evidence(sentence=span, trigger=Span(0, 2, "In")))
    found = _compare(make_gold(make_gold_event()), claim)
    assert _kinds(found) == [MistakeKind.WRONG_QUOTE]
    assert found.measures.quotes == 2


def test_confidence_is_counted_by_its_words() -> None:
    claims = (
        _claim(FIGHT, place=TRIPOLI, confidence=0.8),
        _claim(FIGHT, place=SABHA, confidence=0.75),
        _claim(ARREST, EventType.PROTEST, confidence=0.5),
    )
    confidence = _compare(make_gold(make_gold_event()), *claims).measures.confidence
    assert confidence[ConfidenceLevel.CLEAR] == Tally(found=2, right_of_found=1)
    assert confidence[ConfidenceLevel.LIKELY] == Tally(found=1, right_of_found=0)
    assert confidence[ConfidenceLevel.UNSURE] == Tally()


def test_reports_add_up_by_language() -> None:
    english = _compare(make_gold(make_gold_event()), _claim(FIGHT, place=TRIPOLI))
    arabic = compare(make_gold(make_gold_event()), replace(make_coded(make_report()), claims=()))
    measured = by_language([english, arabic])
    assert list(measured) == [ALL, "ar", "en"]
    assert (measured[ALL].reports, measured["en"].reports) == (2, 1)
    assert measured[ALL].tally(Field.EVENT) == Tally(1, 2, 1, 1)
    assert measured[ALL].figures()["event_f1"] == pytest.approx(2 / 3)
    assert measured["ar"].count(MistakeKind.MISSED_EVENT) == 1
    assert measured["en"].figures()["event_recall"] == 1.0


def test_where_there_is_nothing_to_measure_there_is_no_figure() -> None:
    assert (Tally().precision, Tally().recall, Tally().f1) == (None, None, None)
    assert Tally(found=3).f1 == 0.0
