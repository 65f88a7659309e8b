"""What an event says that was derived from several claims."""

from dataclasses import replace
from datetime import date

import pytest
from builders import ABU_SALIM, SABHA, TRIPOLI
from hypothesis import given, settings
from hypothesis import strategies as st
from merge_desk import (
    ARREST,
    ATTACK,
    BOMBING,
    CLASH,
    COAST,
    HADBA,
    MAY_12,
    MEETING,
    STATEMENT,
    STRIKE,
    TAJOURA,
    TRIPOLI_DISTRICT,
    Desk,
    days,
    make_actor,
)

from libya_events.merging.events import merge_claims
from libya_events.model import (
    Count,
    DatePrecision,
    Language,
    Polarity,
    Role,
)


def test_fields_are_derived_by_the_printed_rules() -> None:
    desk = Desk()
    desk.tell(
        ATTACK, published=date(2025, 5, 14), actors=("444", "gunmen"), killed=9, confidence=0.9, sentence="best one"
    )
    desk.tell(CLASH, published=date(2025, 5, 13), actors=("444", "ssa"), killed=Count(2, 2, 4), place=ABU_SALIM)
    desk.tell(CLASH, published=None, actors=("ssa",), killed=6, event_date_end=MAY_12)
    (event,) = desk.merge()
    assert event.event_type is CLASH
    assert event.place == ABU_SALIM
    assert (event.event_date, event.date_precision) == (MAY_12, DatePrecision.DAY)
    assert event.killed == Count(low=2, best=9, high=9)
    assert event.injured is None
    assert [actor.actor_id for actor in event.actors] == ["444", "ssa", "gunmen"]
    assert event.claim_ids == ("c01", "c00", "c02")
    assert event.report_ids == ("r01", "r00", "r02")
    assert (event.reports, event.sources) == (3, 3)
    assert 0.9 < event.confidence < 1
    assert (event.evidence_text, event.evidence_language) == ("best one", Language.ARABIC)


def test_the_sentence_shown_tells_the_figure_shown_beside_it() -> None:
    desk = Desk()
    desk.tell(CLASH, published=date(2025, 5, 13), killed=17, confidence=0.9, sentence="17 were killed")
    desk.tell(CLASH, published=date(2025, 5, 16), killed=20, confidence=0.6, sentence="the toll has risen to 20")
    desk.tell(CLASH, published=date(2025, 5, 17), confidence=0.8, sentence="the fighting has ended")
    (event,) = desk.merge()
    assert (event.killed, event.evidence_text) == (Count(17, 20, 20), "the toll has risen to 20")


def test_where_as_many_say_strike_as_clash_it_is_a_strike() -> None:
    desk = Desk()
    desk.tell(CLASH, actors=("444",))
    desk.tell(STRIKE, actors=("444",), sub_event_type="drone")
    (event,) = desk.merge()
    assert (event.event_type, event.sub_event_type) == (STRIKE, "drone")


def test_a_growing_toll_is_never_added_up() -> None:
    desk = Desk()
    for day, toll in enumerate((3, 8, 17, 52)):
        desk.tell(published=date(2025, 5, 13) + days(day), killed=toll)
    (event,) = desk.merge()
    assert event.killed == Count(3, 52, 52)


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ((Count(5, 5, None),), Count(5, 5, None)),
        ((Count(5, 5, None), Count(8, 8, 8)), Count(5, 8, 8)),
        ((Count(8, 8, 8), Count(5, 5, None)), Count(5, 5, 8)),
        ((Count(None, None, None),), None),
        ((Count(0, 0, 0), None), Count(0, 0, 0)),
        ((Count(2, None, 6), Count(4, 4, 4)), Count(2, 4, 6)),
    ],
)
def test_low_and_high_span_all_figures_and_missing_stays_missing(counts, expected) -> None:
    desk = Desk()
    for day, count in enumerate(counts):
        desk.tell(published=date(2025, 5, 13) + days(day), killed=count)
    (event,) = desk.merge()
    assert event.killed == expected


def test_sources_are_independent_only_with_another_owner_and_another_text() -> None:
    desk = Desk()
    desk.tell(source="holding/tv")
    desk.tell(source="holding/radio")
    desk.tell(source="agency", copy_of="r00")
    desk.tell(source="daily")
    (event,) = desk.merge()
    assert (event.reports, event.sources) == (4, 2)


def test_a_copy_of_what_did_not_count_still_counts() -> None:
    desk = Desk()
    desk.tell(source="holding/tv")
    desk.tell(source="holding/radio", copy_of="text")
    desk.tell(source="daily", copy_of="text")
    assert [event.sources for event in desk.merge()] == [2]


def test_reports_of_unknown_origin_are_no_further_source() -> None:
    desk = Desk()
    desk.tell(source="daily")
    desk.tell()
    desk.reports["r01"] = replace(desk.reports["r01"], source_name=None)
    assert [event.sources for event in desk.merge()] == [1]
    desk.reports["r00"] = replace(desk.reports["r00"], source_name=None)
    assert [event.sources for event in desk.merge()] == [1]


def test_an_actor_told_as_initiator_and_as_target_is_a_participant() -> None:
    desk = Desk()
    desk.tell(actors=(make_actor("444", Role.INITIATOR), make_actor("ssa", Role.TARGET)))
    desk.tell(actors=(make_actor("444", Role.TARGET), make_actor("ssa", Role.TARGET)))
    (event,) = desk.merge()
    assert {actor.actor_id: actor.role for actor in event.actors} == {"444": Role.PARTICIPANT, "ssa": Role.TARGET}


def test_a_denial_is_attached_but_does_not_report_the_event() -> None:
    desk = Desk()
    desk.tell(STRIKE, actors=("lna",), killed=3)
    desk.tell(STRIKE, actors=("lna",), day=None, polarity=Polarity.DENIED, published=date(2025, 5, 14))
    (event,) = desk.merge()
    assert event.claim_ids == ("c00", "c01")
    assert (event.reports, event.sources, event.killed) == (1, 1, Count(3, 3, 3))


def test_a_denial_of_nothing_known_begins_no_event() -> None:
    desk = Desk()
    desk.tell(STRIKE, actors=("lna",), polarity=Polarity.DENIED)
    assert desk.merge() == []
    desk.tell(STRIKE, actors=("lna",), place=SABHA)
    desk.tell(STRIKE, actors=("lna",), day=None, polarity=Polarity.DENIED, published=date(2025, 6, 30))
    (event,) = desk.merge()
    assert event.claim_ids == ("c01",)


def test_an_event_told_by_a_sample_source_is_a_sample() -> None:
    desk = Desk()
    desk.tell(source="sample_wire")
    desk.tell(place=SABHA)
    assert {event.place.place_id: event.sample for event in desk.merge() if event.place} == {
        "tripoli": True,
        "sabha": False,
    }


def test_the_id_stays_while_later_reports_arrive() -> None:
    desk = Desk()
    desk.tell(actors=("444",))
    (before,) = desk.merge()
    desk.tell(actors=("444", "ssa"), place=ABU_SALIM, killed=2, published=date(2025, 5, 20))
    (after,) = desk.merge()
    assert after.reports == 2
    assert before.event_id == after.event_id
    assert before.event_id.startswith("e_")
    assert len(before.event_id) == 14


def test_near_copies_are_found_where_the_caller_has_not() -> None:
    desk = Desk()
    desk.tell(day=None)
    desk.tell(day=None)
    assert len(merge_claims(desk.claims, desk.reports.values(), lambda name: name)) == 1


_TOLD = st.fixed_dictionaries(
    {
        "event_type": st.sampled_from([ATTACK, BOMBING, CLASH, STRIKE, ARREST, MEETING, STATEMENT]),
        "place": st.sampled_from([TRIPOLI, ABU_SALIM, HADBA, TAJOURA, TRIPOLI_DISTRICT, COAST, None]),
        "day": st.sampled_from([MAY_12, MAY_12 + days(1), MAY_12 + days(2), None]),
        "actors": st.sampled_from([(), ("444",), ("444", "ssa"), ("ssa",), ("gunmen",)]),
        "killed": st.sampled_from([None, 0, 2, 9, Count(5, 5, None)]),
        "published": st.sampled_from([None, date(2025, 5, 13), date(2025, 5, 15)]),
        "report": st.sampled_from([None, "a", "b"]),
        "copy_of": st.sampled_from([None, "a", "g"]),
        "sentence": st.sampled_from(["", "overnight"]),
        "polarity": st.sampled_from([Polarity.AFFIRMED, Polarity.AFFIRMED, Polarity.DENIED]),
    }
)


@settings(max_examples=80, deadline=None)
@given(told=st.lists(_TOLD, max_size=12), order=st.randoms(use_true_random=False))
def test_the_order_of_claims_does_not_matter_and_none_is_lost(told, order) -> None:
    desk = Desk()
    for claim in told:
        desk.tell(**claim)
    events = desk.merge()
    affirmed = [claim.claim_id for claim in desk.claims if claim.polarity is Polarity.AFFIRMED]
    denied = {claim.claim_id for claim in desk.claims} - set(affirmed)
    assert sorted(claim_id for event in events for claim_id in event.claim_ids if claim_id not in denied) == affirmed
    for event in events:
        if event.killed and event.killed.best is not None and event.killed.low is not None:
            assert event.killed.low <= event.killed.best <= (event.killed.high or event.killed.best)
    order.shuffle(desk.claims)
    desk.reports = dict(sorted(desk.reports.items(), reverse=True))
    assert desk.merge() == events
