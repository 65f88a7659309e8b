"""The filter that a first visit starts with never shows an empty view."""

from __future__ import annotations

from datetime import date

import pytest
from builders import make_event
from published import Publish

from libya_events.filters import EventFilter, Undated
from libya_events.model import Event
from libya_events.store import queries


def spread(*groups: tuple[date, int]) -> list[Event]:
    return [make_event(day=day) for day, number in groups for _ in range(number)]


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        (
            spread((date(2025, 5, 1), 6), (date(2025, 5, 31), 6), (date(2025, 4, 30), 5)),
            (date(2025, 5, 1), date(2025, 5, 31)),
        ),
        (spread((date(2025, 2, 1), 1), (date(2024, 12, 1), 11)), (date(2024, 12, 1), date(2025, 2, 28))),
        (spread((date(2025, 5, 1), 11), (date(2024, 12, 1), 1)), (date(2024, 12, 1), date(2025, 5, 31))),
        (spread((date(2024, 12, 31), 1), (date(2024, 1, 1), 11)), (date(2024, 1, 1), date(2024, 12, 31))),
        (spread((date(2025, 5, 1), 11), (date(2020, 1, 1), 50)), (None, None)),
        (spread((date(2025, 5, 1), 1)), (None, None)),
    ],
    ids=["one month", "three months", "half a year", "a year", "the rest is too old", "a single event"],
)
def test_the_first_visit_shows_the_latest_period_with_data(
    publish: Publish, events: list[Event], expected: tuple[date | None, date | None]
) -> None:
    snapshot = publish(events)
    chosen = queries.default_filter(snapshot)
    assert (chosen.first_day, chosen.last_day) == expected
    assert queries.count_key_figures(snapshot, chosen).events > 0


def test_the_first_visit_to_undated_events_shows_them(publish: Publish) -> None:
    snapshot = publish([make_event(day=None)])
    chosen = queries.default_filter(snapshot)
    assert chosen == EventFilter(undated=Undated.INCLUDE)
    assert queries.count_key_figures(snapshot, chosen).events == 1
