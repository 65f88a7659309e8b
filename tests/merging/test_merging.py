"""When the claims of several reports are one event, when they are not, and what the event then says."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from builders import ABU_SALIM, LIBYA, SABHA, TRIPOLI, make_report
from hypothesis import given, settings
from hypothesis import strategies as st

from libya_events.merging.events import merge_claims
from libya_events.model import (
    Claim,
    ClaimActor,
    Count,
    DatePrecision,
    Event,
    EventType,
    Evidence,
    GeoPrecision,
    Language,
    Place,
    Polarity,
    Report,
    Role,
    Span,
)

MAY_12 = date(2025, 5, 12)
TAJOURA = replace(ABU_SALIM, place_id="tajoura", name_en="Tajoura", latitude=32.882, longitude=13.35)
HADBA = replace(ABU_SALIM, place_id="hadba", name_en="Hadba", latitude=32.83, longitude=13.22, within=None)
TRIPOLI_DISTRICT = replace(TRIPOLI, place_id="ly-tb", kind="district", geo_precision=GeoPrecision.ADMIN1)
COAST = Place("coast", "Libyan coast", "السواحل", "sea", 32.9, 13.2, 300, GeoPrecision.SEA, "LY")


def _days(days: int) -> timedelta:
    return timedelta(days=days)


def _actor(actor_id: str, role: Role = Role.PARTICIPANT) -> ClaimActor:
    kinds = {"gunmen": "generic", "civilians": "generic", "un": "igo", "haftar": "person", "saleh": "person"}
    kind = kinds.get(actor_id, "armed_group")
    return ClaimActor(actor_id, actor_id.upper(), actor_id, kind, role, Span(0, 0, ""))


class Desk:
    """Collects claims with their reports, so that a test says only what matters to it."""

    def __init__(self) -> None:
        self.claims: list[Claim] = []
        self.reports: dict[str, Report] = {}
        self.copies: dict[str, str] = {}

    def tell(
        self,
        event_type: EventType = EventType.CLASH,
        *,
        report: str | None = None,
        source: str | None = None,
        published: date | None = date(2025, 5, 13),
        copy_of: str | None = None,
        actors: tuple[str | ClaimActor, ...] = (),
        killed: int | Count | None = None,
        sentence: str = "",
        day: date | None = MAY_12,
        place: Place | None = TRIPOLI,
        **fields: object,
    ) -> Claim:
        number = len(self.claims)
        report_id = report or f"r{number:02}"
        if report_id not in self.reports:
            self.reports[report_id] = make_report(
                report_id=report_id, source_name=source or report_id, published_at=published
            )
        self.copies[report_id] = copy_of or self.copies.get(report_id, report_id)
        span = Span(0, len(sentence), sentence or f"sentence {number}")
        values: dict[str, object] = {
            "confidence": 0.5,
            "date_precision": DatePrecision.DAY if day else DatePrecision.UNKNOWN,
            "event_date": day,
            **fields,
        }
        claim = Claim(
            claim_id=f"c{number:02}",
            report_id=report_id,
            event_type=event_type,
            evidence=Evidence(span, span),
            place=place,
            actors=tuple(_actor(actor) if isinstance(actor, str) else actor for actor in actors),
            killed=Count(killed, killed, killed) if isinstance(killed, int) else killed,
            **values,  # type: ignore[arg-type]
        )
        self.claims.append(claim)
        return claim

    def merge(self, parents: dict[str, str] | None = None) -> list[Event]:
        return merge_claims(
            self.claims,
            self.reports.values(),
            lambda name: name.split("/")[0] if name else None,
            is_sample=lambda name: name is not None and name.startswith("sample"),
            parent_of=(parents or {}).get,
            copy_groups=self.copies,
        )


def _count_events(first: dict[str, object], second: dict[str, object], **options: dict[str, str]) -> int:
    desk = Desk()
    desk.tell(**first)  # type: ignore[arg-type]
    desk.tell(**second)  # type: ignore[arg-type]
    return len(desk.merge(**options))


ATTACK, BOMBING, CLASH, STRIKE = EventType.ATTACK, EventType.BOMBING, EventType.CLASH, EventType.STRIKE
ARREST, MEETING, STATEMENT = EventType.LAW_ENFORCEMENT, EventType.MEETING, EventType.STATEMENT


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({}, {}),
        ({"actors": ("ssa", "444")}, {"actors": ("444",)}),
        ({"actors": ("ssa",)}, {"actors": ("gunmen", "civilians")}),
        ({"actors": ("ssa",)}, {"actors": ("un",)}),
        ({"actors": ("lna",)}, {"actors": ("haftar",)}),
        ({"object_kind": "airport"}, {"object_kind": "weapons"}),
        ({"place": ABU_SALIM}, {"place": TRIPOLI}),
        ({"place": ABU_SALIM, "actors": ("444",)}, {"place": HADBA, "actors": ("444",)}),
        ({"place": ABU_SALIM, "killed": 7}, {"place": HADBA, "killed": 7}),
        ({"place": ABU_SALIM, "actors": ("444",)}, {"place": TRIPOLI_DISTRICT, "actors": ("444",)}),
        ({"place": None, "actors": ("444", "ssa")}, {"actors": ("444", "ssa", "rada")}),
        ({"place": LIBYA, "actors": ("444", "ssa")}, {"place": None, "actors": ("444", "ssa")}),
        ({"sentence": "اشتباكات عنيفة ليلا"}, {"day": MAY_12 + _days(1), "sentence": "اشتباكات عنيفة"}),
        ({}, {"day": MAY_12 + _days(1), "sentence": "Clashes continued until dawn in the capital"}),
        ({"actors": ("444",)}, {"actors": ("444",), "event_type": STRIKE}),
        ({"event_type": ATTACK, "killed": 9}, {"event_type": BOMBING, "killed": 9}),
        ({"event_type": ARREST, "actors": ("police",)}, {"event_type": ARREST, "actors": ("police",)}),
        ({"event_type": STRIKE, "sub_event_type": "drone"}, {"event_type": STRIKE, "sub_event_type": "aircraft"}),
        ({"killed": 8}, {"killed": 11}),
        ({"killed": 30}, {"killed": 20, "published": date(2025, 5, 16)}),
        ({"killed": 2}, {"killed": 52, "published": date(2025, 5, 16)}),
        ({"killed": Count(20, 20, None)}, {"killed": 90, "published": date(2025, 5, 11)}),
        ({"day": None}, {"day": None, "copy_of": "r00"}),
        ({"event_date_end": MAY_12 + _days(4)}, {"day": MAY_12 + _days(3)}),
        (
            {"actors": ("444",)},
            {"actors": ("444",), "day": date(2025, 5, 10), "event_date_end": date(2025, 5, 16),
             "date_precision": DatePrecision.WEEK},
        ),
    ],
)  # fmt: skip
def test_two_reports_of_one_event_become_one(first, second) -> None:
    assert _count_events(first, second) == 1
    assert _count_events(second, {**first, "copy_of": "r00"} if "copy_of" in second else first) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({}, {"place": SABHA}),
        ({"place": TAJOURA}, {"place": ABU_SALIM}),
        ({"place": ABU_SALIM}, {"place": HADBA}),
        ({"place": TAJOURA, "actors": ("444",)}, {"place": ABU_SALIM, "actors": ("444",)}),
        ({"place": ABU_SALIM}, {"place": TRIPOLI_DISTRICT}),
        ({"place": COAST, "event_type": EventType.MIGRATION}, {"place": COAST, "event_type": EventType.MIGRATION}),
        ({"place": None}, {}),
        ({"place": None, "actors": ("444",)}, {"actors": ("444",)}),
        ({}, {"day": MAY_12 + _days(1)}),
        ({"sentence": "overnight"}, {"day": MAY_12 + _days(2), "sentence": "overnight"}),
        ({"actors": ("ssa", "444")}, {"actors": ("rada",)}),
        ({"event_type": ATTACK, "actors": ("haftar",)}, {"event_type": ATTACK, "actors": ("saleh",)}),
        (
            {"event_type": ATTACK, "sub_event_type": "remains_found"},
            {"event_type": ATTACK, "sub_event_type": "assassination"},
        ),
        ({"event_type": MEETING, "actors": ("un",)}, {"event_type": MEETING, "actors": ("haftar",)}),
        ({}, {"event_type": STRIKE}),
        ({"actors": ("444",), "event_type": BOMBING}, {"actors": ("444",), "event_type": STRIKE}),
        ({"actors": ("444",)}, {"actors": ("444",), "event_type": EventType.PROTEST}),
        ({"actors": ("444",), "event_type": ARREST}, {"actors": ("444",), "event_type": EventType.ABDUCTION}),
        ({"event_type": ARREST}, {"event_type": ARREST, "actors": ("police",)}),
        (
            {"event_type": ARREST, "actors": ("police",), "object_kind": "drugs"},
            {"event_type": ARREST, "actors": ("police",), "object_kind": "weapons"},
        ),
        ({"killed": 40}, {"killed": 2, "published": date(2025, 5, 16)}),
        ({"day": None}, {"day": None}),
        ({"day": None, "actors": ("444",)}, {"actors": ("444",)}),
        ({}, {"day": date(2025, 5, 1), "event_date_end": date(2025, 5, 31), "date_precision": DatePrecision.MONTH}),
    ],
)
def test_two_events_stay_two(first, second) -> None:
    assert _count_events(first, second) == 2
    assert _count_events(second, first) == 2


def test_a_unit_and_the_force_it_belongs_to_are_one_side() -> None:
    sides = {"actors": ("444", "ssa")}, {"actors": ("gnu_forces",)}
    assert _count_events(*sides) == 2
    assert _count_events(*sides, parents={"444": "ministry", "ministry": "gnu_forces"}) == 1
    assert _count_events({"actors": ("444",)}, {"actors": ("ssa",)}, parents={"444": "gnu", "ssa": "gnu"}) == 2


def test_claims_of_one_report_are_one_only_if_type_place_and_date_are_equal() -> None:
    same = {"report": "one", "actors": ("444",)}
    assert _count_events(same, same) == 1
    assert _count_events(same, {**same, "place": ABU_SALIM}) == 2
    assert _count_events(same, {**same, "event_type": STRIKE}) == 2
    assert _count_events({**same, "sentence": "by night"}, {**same, "day": MAY_12 + _days(1)}) == 2
    assert _count_events({**same, "day": None}, {**same, "day": None}) == 1
    assert _count_events({"report": "one", "day": None}, {"report": "one", "day": None}) == 2


def test_a_third_report_does_not_join_two_claims_of_one_report() -> None:
    desk = Desk()
    desk.tell(report="one", place=ABU_SALIM, actors=("444",))
    desk.tell(report="one", place=HADBA, actors=("444",))
    desk.tell(place=TRIPOLI, actors=("444",))
    assert sorted(event.reports for event in desk.merge()) == [1, 2]


def test_a_chain_of_nights_does_not_swallow_a_week() -> None:
    desk = Desk()
    for day in range(7):
        desk.tell(day=MAY_12 + _days(day), actors=("444",), sentence="clashes overnight")
    events = desk.merge()
    assert len(events) >= 4
    assert all(event.reports <= 2 for event in events)


def test_the_nights_before_and_after_do_not_both_join() -> None:
    desk = Desk()
    for day in range(3):
        desk.tell(day=MAY_12 + _days(day), actors=("444",), sentence="overnight", killed=2 if day == 1 else None)
    assert sorted(event.reports for event in desk.merge()) == [1, 2]


@pytest.mark.parametrize("step", range(8))
def test_near_places_are_found_wherever_they_lie(step: int) -> None:
    first = replace(SABHA, place_id="first", latitude=27 + step * 0.04, longitude=14 + step * 0.03)
    second = replace(first, place_id="second", latitude=first.latitude + 0.05, longitude=first.longitude + 0.06)
    assert _count_events({"place": first, "actors": ("444",)}, {"place": second, "actors": ("444",)}) == 1


def test_a_town_joins_one_of_its_quarters_and_does_not_bridge_two() -> None:
    desk = Desk()
    desk.tell(place=TRIPOLI, actors=("444", "ssa", "rada"), killed=5)
    desk.tell(place=ABU_SALIM, actors=("444",))
    desk.tell(place=replace(TAJOURA, within="tripoli"), actors=("444",))
    assert sorted(event.reports for event in desk.merge()) == [1, 2]


def test_a_vague_report_joins_one_event_and_does_not_bridge_two() -> None:
    desk = Desk()
    desk.tell(place=ABU_SALIM, actors=("444", "ssa"), killed=5)
    desk.tell(place=TAJOURA, actors=("rada", "rahba"))
    desk.tell(place=TRIPOLI, killed=5)
    first, second = sorted(desk.merge(), key=lambda event: -event.reports)
    assert (first.reports, first.place) == (2, ABU_SALIM)
    assert (second.reports, second.place) == (1, TAJOURA)


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


def test_where_as_many_say_strike_as_clash_it_is_a_strike() -> None:
    desk = Desk()
    desk.tell(CLASH, actors=("444",))
    desk.tell(STRIKE, actors=("444",), sub_event_type="drone")
    (event,) = desk.merge()
    assert (event.event_type, event.sub_event_type) == (STRIKE, "drone")


def test_a_growing_toll_is_never_added_up() -> None:
    desk = Desk()
    for day, toll in enumerate((3, 8, 17, 52)):
        desk.tell(published=date(2025, 5, 13) + _days(day), killed=toll)
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
        desk.tell(published=date(2025, 5, 13) + _days(day), killed=count)
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
    desk.tell(actors=(_actor("444", Role.INITIATOR), _actor("ssa", Role.TARGET)))
    desk.tell(actors=(_actor("444", Role.TARGET), _actor("ssa", Role.TARGET)))
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
        "day": st.sampled_from([MAY_12, MAY_12 + _days(1), MAY_12 + _days(2), None]),
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
