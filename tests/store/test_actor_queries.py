"""Who with whom, against a naive count, and the events behind each figure."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

import pandas as pd
import pytest
from builders import make_actor, make_event
from hypothesis import given, settings
from hypothesis import strategies as st
from published import Publish, open_published, pairs

from libya_events.analysis.cooccurrence import TELLING_KINDS, EdgeKind, Weight, find_standing, kind_of
from libya_events.filters import EventFilter
from libya_events.model import Event, EventActor, EventStatus, EventType, Role
from libya_events.store.actor_queries import (
    count_cooccurrence,
    count_network,
    count_pair,
    count_partners,
    load_actor,
    load_pair_events,
)
from libya_events.store.event_queries import load_actors_of_events
from libya_events.store.export_queries import load_events_with_names
from libya_events.store.queries import count_by_actor
from libya_events.store.snapshot import Snapshot

EVERYTHING = EventFilter()
ACTORS = ["p", "q", "r", "s", "t", "u"]
FIRST = date(2025, 1, 1)


def _random_event(number: int, dice: random.Random) -> Event:
    names = dice.sample(ACTORS, dice.randrange(5))
    return make_event(
        f"n{number:03d}",
        dice.choice(list(EventType)),
        day=FIRST + timedelta(days=dice.randrange(60)),
        actors=tuple(make_actor(name, dice.choice(list(Role))) for name in names),
        sources=dice.randrange(1, 4),
    )


NAIVE = [_random_event(number, random.Random(number)) for number in range(200)]
NAIVE[1] = replace(NAIVE[1], status=EventStatus.WITHDRAWN)


@pytest.fixture(scope="module")
def naive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Snapshot]:
    yield from open_published(tmp_path_factory.mktemp("naive"), NAIVE)


def _kinds(event: Event) -> Iterator[tuple[str, str, EdgeKind]]:
    for one, other in combinations(sorted(event.actors, key=lambda actor: actor.actor_id), 2):
        kind = kind_of(event.event_type, find_standing({one.role}, {other.role}, related=False, armed=True))
        yield one.actor_id, other.actor_id, kind


def _expected(events: list[Event], kinds: tuple[EdgeKind, ...], weight: Weight) -> Counter[tuple[str, str, EdgeKind]]:
    found: Counter[tuple[str, str, EdgeKind]] = Counter()
    for event in events:
        for edge in _kinds(event):
            if edge[2] in kinds:
                found[edge] += 1 if weight is Weight.EVENTS else event.sources
    return found


kind_lists = st.lists(st.sampled_from(EdgeKind), min_size=1, unique=True).map(tuple)


@settings(max_examples=25, deadline=None)
@given(kinds=kind_lists, weight=st.sampled_from(Weight), days=st.integers(0, 60))
def test_edges_equal_a_naive_count(naive: Snapshot, kinds: tuple[EdgeKind, ...], weight: Weight, days: int) -> None:
    last = FIRST + timedelta(days=days)
    wanted = [e for e in NAIVE if e.status is not EventStatus.WITHDRAWN and (e.event_date or last) <= last]
    found = count_cooccurrence(naive, EventFilter(last_day=last), 99, kinds, weight)
    edges = found[found["actor_a"] != found["actor_b"]]
    expected = _expected(wanted, kinds, weight)
    assert {(a, b, k): n for a, b, k, n in pairs(edges, "actor_a", "actor_b", "kind", weight)} == expected
    own = found[found["actor_a"] == found["actor_b"]]
    involved = {actor for a, b, _ in expected for actor in (a, b)}
    assert dict(pairs(own, "actor_a", "events")) == {
        name: sum(any(a.actor_id == name for a in e.actors) for e in wanted) for name in involved
    }
    for actor in ACTORS[:2]:
        partners = count_partners(naive, EventFilter(last_day=last), actor)
        naively = Counter(((b if a == actor else a), k) for e in wanted for a, b, k in _kinds(e) if actor in (a, b))
        assert {(a, k): n for a, k, n in pairs(partners, "actor_id", "kind", "events")} == naively


def test_a_figure_of_a_pair_leads_to_exactly_its_events(naive: Snapshot) -> None:
    for one, other in combinations(ACTORS, 2):
        counted = count_pair(naive, EVERYTHING, other, one)
        assert counted == count_pair(naive, EVERYTHING, one, other)
        for kind, events in counted.items():
            page = load_pair_events(naive, EVERYTHING, one, other, (kind,))
            assert len(page) == events
            assert set(page["kind"]) == {kind}
        every = load_pair_events(naive, EVERYTHING, one, other, tuple(EdgeKind))
        assert len(every) == sum(counted.values())
        assert list(every["event_date"]) == sorted(every["event_date"], reverse=True)


def test_the_busiest_actors_are_kept(publish: Publish) -> None:
    snapshot = publish(
        [make_event(actors=("a", "b")), make_event(actors=("a", "b")), make_event(actors=("b", "c"))]
        + [make_event(actors=("d",)) for _ in range(5)]
    )
    found = count_cooccurrence(snapshot, EVERYTHING, 2, TELLING_KINDS)
    assert pairs(found, "actor_a", "actor_b", "events") == [("b", "b", 3), ("a", "a", 2), ("a", "b", 2)]


def test_the_commonest_are_shown_though_others_have_more_ties(publish: Publish) -> None:
    often = [make_event(actors=("gunmen",)), make_event(actors=("gunmen",)), make_event(actors=("gunmen", "rare"))]
    snapshot = publish([*often, make_event(actors=("a", "b", "c"))])
    for top in (1, 4):
        found = count_cooccurrence(snapshot, EVERYTHING, top, TELLING_KINDS)
        assert "gunmen" in set(found["actor_a"])
        assert set(found["actors"]) == {5}


def test_nobody_stands_alone_in_the_network_and_the_commonest_is_on_it(publish: Publish) -> None:
    often = [make_event(actors=("loner",)) for _ in range(5)]
    with_partners = [make_event(actors=("loner", name)) for name in ("close", "close", "far")]
    others = [make_event(actors=("a", "b")), make_event(actors=("a", "b")), make_event(actors=("b", "c"))]
    snapshot = publish([*often, *with_partners, *others, *[make_event(actors=("a",)) for _ in range(3)]])
    assert _drawn(count_cooccurrence(snapshot, EVERYTHING, 3, TELLING_KINDS)) == {"loner", "a", "b"}
    assert _drawn(count_network(snapshot, EVERYTHING, 4, TELLING_KINDS)) == {"loner", "close", "a", "b"}
    assert _drawn(count_network(snapshot, EVERYTHING, 3, TELLING_KINDS)) == {"loner", "close"}  # not "a" alone
    assert _drawn(count_network(snapshot, EVERYTHING, 9, TELLING_KINDS)) == {"loner", "close", "far", "a", "b", "c"}


@given(kinds=kind_lists, weight=st.sampled_from(Weight), top=st.integers(2, 6))
@settings(max_examples=25, deadline=None)
def test_whoever_is_on_the_network_has_a_partner_on_it(
    naive: Snapshot, kinds: tuple[EdgeKind, ...], weight: Weight, top: int
) -> None:
    found = count_network(naive, EVERYTHING, top, kinds, weight)
    edges = found[found["actor_a"] != found["actor_b"]]
    assert _drawn(found) == {*edges["actor_a"], *edges["actor_b"]}
    assert len(_drawn(found)) <= top
    every = count_cooccurrence(naive, EVERYTHING, 99, kinds, weight)
    assert set(found["actors"]) == set(every["actors"])


def _drawn(found: pd.DataFrame) -> set[str]:
    return set(found[found["actor_a"] == found["actor_b"]]["actor_a"])


def test_sources_weigh_what_many_outlets_tell(publish: Publish) -> None:
    snapshot = publish(
        [make_event(actors=("a", "b"), sources=4), make_event(actors=("c", "d")), make_event(actors=("c", "d"))]
    )
    by_events = count_cooccurrence(snapshot, EVERYTHING, 2, TELLING_KINDS, Weight.EVENTS)
    by_sources = count_cooccurrence(snapshot, EVERYTHING, 2, TELLING_KINDS, Weight.SOURCES)
    assert set(by_events["actor_a"]) == {"c", "d"}
    assert set(by_sources["actor_a"]) == {"a", "b"}
    assert int(by_sources[by_sources["actor_a"] != by_sources["actor_b"]]["sources"].iloc[0]) == 4


def test_a_body_and_its_own_part_did_not_fight_each_other(publish: Publish) -> None:
    snapshot = publish(
        [make_event(actors=("lna", "lna_ground"), day=date(2025, 5, 12)), make_event(actors=("lna", "gna"))]
    )
    assert count_pair(snapshot, EVERYTHING, "lna", "gna") == {EdgeKind.FOUGHT: 1}
    assert EdgeKind.FOUGHT not in count_pair(snapshot, EVERYTHING, "lna", "lna_ground")


def _haftar(office: Role = Role.INITIATOR, person: Role = Role.PARTICIPANT) -> tuple[EventActor, ...]:
    return (
        EventActor("lna_commander", "General Commander", "القائد العام", "office", office),
        EventActor("khalifa_haftar", "Khalifa Haftar", "خليفة حفتر", "person", person),
    )


def test_an_office_and_who_held_it_that_day_are_one_actor(publish: Publish) -> None:
    target = make_actor("gna", Role.TARGET)
    snapshot = publish([make_event(event_type=EventType.STRIKE, day=date(2019, 5, 1), actors=(*_haftar(), target))])
    found = count_cooccurrence(snapshot, EVERYTHING)
    expected = [("gna", "gna", 1), ("gna", "khalifa_haftar", 1), ("khalifa_haftar", "khalifa_haftar", 1)]
    assert pairs(found, "actor_a", "actor_b", "events") == expected
    assert count_pair(snapshot, EVERYTHING, "gna", "khalifa_haftar") == {EdgeKind.STRUCK: 1}  # what the office did
    assert set(count_by_actor(snapshot, EVERYTHING)["actor_id"]) == {"gna", "khalifa_haftar"}
    exported = load_events_with_names(snapshot, EVERYTHING).iloc[0]
    assert (exported["initiators_en"], exported["participants_en"]) == ("Khalifa Haftar", "Khalifa Haftar")
    listed = load_actors_of_events(snapshot, [exported["event_id"]])
    assert dict(zip(listed["actor_id"], listed["held_by"], strict=True))["lna_commander"] == "khalifa_haftar"


@pytest.mark.parametrize(("day", "named"), [(date(2012, 5, 1), slice(2)), (date(2019, 5, 1), slice(1))])
def test_an_office_stands_for_itself_before_its_holder_and_without_him(
    publish: Publish, day: date, named: slice
) -> None:
    actors = _haftar()[named]
    snapshot = publish([make_event(day=day, actors=actors)])
    assert set(count_by_actor(snapshot, EVERYTHING)["actor_id"]) == {actor.actor_id for actor in actors}


def test_an_actor_is_known_by_its_id(publish: Publish) -> None:
    snapshot = publish([make_event(actors=("a",)), make_event(actors=("a", "b"), status=EventStatus.WITHDRAWN)])
    found = load_actor(snapshot, "a")
    assert found is not None
    assert (found["name_en"], found["events"]) == ("A", 1)
    assert load_actor(snapshot, "b") == {**found, "actor_id": "b", "name_en": "B", "name_ar": "b", "events": 0}
    assert load_actor(snapshot, "nobody") is None


def test_nobody_with_anybody_is_an_empty_table(publish: Publish) -> None:
    snapshot = publish([make_event(), make_event(actors=("alone",))])
    assert count_cooccurrence(snapshot, EVERYTHING).empty
    assert count_pair(snapshot, EVERYTHING, "a", "b") == {}
    assert isinstance(load_pair_events(snapshot, EVERYTHING, "a", "b"), pd.DataFrame)
