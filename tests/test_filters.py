from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from libya_events.filters import PARAMETERS, ActorMatch, EventFilter, Undated, from_parameters, to_parameters
from libya_events.model import EventType

codes = st.lists(st.from_regex(r"[a-z][a-z0-9_:-]{0,20}", fullmatch=True), max_size=4, unique=True).map(tuple)
filters = st.builds(
    EventFilter,
    first_day=st.none() | st.dates(),
    last_day=st.none() | st.dates(),
    undated=st.sampled_from(Undated),
    unplaced_only=st.booleans(),
    event_types=st.lists(st.sampled_from(EventType), unique=True).map(tuple),
    places=codes,
    admin1s=st.lists(st.sampled_from(["LY-TB", "LY-BA", "LY-SB"]), unique=True).map(tuple),
    actors=codes,
    actor_match=st.sampled_from(ActorMatch),
    sources=codes,
    killed_at_least=st.none() | st.integers(0, 999_999),
    text=st.none() | st.text(min_size=1).map(str.strip).filter(bool),
)


@given(event_filter=filters)
def test_a_link_leads_back_to_its_filter(event_filter: EventFilter) -> None:
    parameters = to_parameters(event_filter)
    assert from_parameters(parameters) == (event_filter, [])
    assert set(parameters) <= set(PARAMETERS)
    assert all(parameters.values())


def test_the_default_filter_needs_no_parameters() -> None:
    assert to_parameters(EventFilter()) == {}
    assert from_parameters({}) == (EventFilter(), [])


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("from", "2025-13-01"),
        ("to", "yesterday"),
        ("undated", "sometimes"),
        ("type", "earthquake"),
        ("killed", "-1"),
        ("killed", "many"),
        ("killed", "٣"),
    ],
)
def test_a_value_that_cannot_be_read_is_left_out_and_reported(name: str, value: str) -> None:
    good = {"place": "tripoli", "to": "2025-05-31"} if name != "to" else {"place": "tripoli"}
    read, unread = from_parameters({**good, name: value})
    assert unread == [f"{name}={value}"]
    assert read == from_parameters(good)[0]


def test_the_readable_part_of_a_list_is_kept() -> None:
    read, unread = from_parameters({"type": "clash, earthquake,,strike,clash"})
    assert read.event_types == (EventType.CLASH, EventType.STRIKE)
    assert unread == ["type=earthquake"]


@given(
    parameters=st.dictionaries(st.sampled_from(PARAMETERS), st.text(max_size=30)),
)
def test_no_link_is_too_odd_to_open(parameters: dict[str, str]) -> None:
    read, unread = from_parameters(parameters)
    assert from_parameters(to_parameters(read)) == (read, [])
    assert {note.split("=")[0] for note in unread} <= set(parameters)


def test_a_changed_filter_leaves_the_first_one_alone() -> None:
    first = EventFilter(places=("tripoli",))
    second = first.with_(first_day=date(2025, 5, 1))
    assert (first.has_period, second.has_period, second.places) == (False, True, ("tripoli",))
