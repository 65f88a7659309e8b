"""The filter bar shows a filter, and reads back the same one."""

from __future__ import annotations

from datetime import date

import pytest

from components.filter_bar import EARLIEST, Choices, build_widget_values, read_widget_values
from libya_events.filters import ActorMatch, EventFilter, Undated
from libya_events.model import EventType

CHOICES = Choices({"tripoli": "Tripoli"}, {}, {}, {}, date(2024, 1, 1), date(2025, 12, 31))
FULL = EventFilter(
    first_day=date(2025, 5, 1),
    last_day=date(2025, 5, 31),
    undated=Undated.INCLUDE,
    unplaced_only=True,
    event_types=(EventType.CLASH, EventType.MIGRATION),
    places=("tripoli", "<script>"),
    admin1s=("LY-TB",),
    actors=("a", "b"),
    actor_match=ActorMatch.ALL,
    sources=("sample_wire",),
    killed_at_least=0,
    text="word",
)


@pytest.mark.parametrize(
    "event_filter",
    [EventFilter(), FULL, EventFilter(first_day=date(2025, 5, 1)), EventFilter(last_day=date(2025, 5, 1))],
)
def test_untouched_widgets_hold_the_filter_they_show(event_filter: EventFilter) -> None:
    shown = build_widget_values(event_filter, CHOICES)
    assert read_widget_values(shown, shown, event_filter) == event_filter


def test_an_open_end_shows_the_end_of_the_data() -> None:
    shown = build_widget_values(EventFilter(first_day=date(2025, 5, 1)), CHOICES)
    assert shown["period"] == (date(2025, 5, 1), date(2025, 12, 31))


def test_a_half_chosen_period_changes_nothing_yet() -> None:
    shown = build_widget_values(FULL, CHOICES)
    assert read_widget_values({**shown, "period": (date(2025, 1, 1),)}, shown, FULL) == FULL


def test_an_emptied_period_lifts_it() -> None:
    shown = build_widget_values(FULL, CHOICES)
    after = read_widget_values({**shown, "period": ()}, shown, FULL)
    assert after == FULL.with_(first_day=None, last_day=None)


def test_a_link_with_days_out_of_bounds_still_opens() -> None:
    shown = build_widget_values(EventFilter(first_day=date(1, 1, 1), last_day=date(2025, 1, 1)), CHOICES)
    assert shown["period"] == (EARLIEST, date(2025, 1, 1))


def test_each_widget_changes_its_own_field() -> None:
    shown = build_widget_values(EventFilter(), CHOICES)
    changes = {
        "types-violence": ["strike", "clash"],
        "places": ["tripoli"],
        "killed": 3,
        "text": "  word ",
        "undated": "only",
        "unplaced": True,
    }
    after = read_widget_values({**shown, **changes}, shown, EventFilter())
    assert after == EventFilter(
        event_types=(EventType.CLASH, EventType.STRIKE),
        places=("tripoli",),
        killed_at_least=3,
        text="word",
        undated=Undated.ONLY,
        unplaced_only=True,
    )
