from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from libya_events.analysis.timeline import (
    MOST_BARS,
    Step,
    choose_step,
    count_bars,
    last_day,
    list_periods,
    next_start,
    start_of,
    widen_period,
)

days = st.dates(date(1990, 1, 1), date(2040, 12, 31))


@pytest.mark.parametrize(
    ("first", "last", "step"),
    [
        (date(2025, 5, 1), date(2025, 5, 1), Step.DAY),
        (date(2025, 5, 1), date(2025, 5, 31), Step.DAY),
        (date(2025, 1, 1), date(2025, 12, 31), Step.WEEK),
        (date(2020, 1, 1), date(2025, 12, 31), Step.MONTH),
        (date(2011, 1, 1), date(2025, 12, 31), Step.YEAR),
    ],
)
def test_a_period_is_shown_in_bars_that_fit(first: date, last: date, step: Step) -> None:
    assert choose_step(first, last) == step


@given(first=days, length=st.integers(0, 20_000), step=st.sampled_from(Step))
def test_bars_follow_each_other_without_gap_or_overlap(first: date, length: int, step: Step) -> None:
    last = first + timedelta(days=length)
    starts = [start_of(first, step)]
    while next_start(starts[-1], step) <= last:
        starts.append(next_start(starts[-1], step))
    assert len(starts) == count_bars(first, last, step)
    assert all(start_of(start, step) == start for start in starts)
    assert starts[0] <= first < next_start(starts[0], step)
    assert starts[-1] == start_of(last, step)
    assert step is not Step.WEEK or {start.strftime("%A") for start in starts} == {"Saturday"}
    assert count_bars(first, last, choose_step(first, last)) <= MOST_BARS


def test_periods_run_from_the_first_to_the_last_day_without_gap() -> None:
    weeks = list_periods(date(2025, 5, 1), date(2025, 5, 20), Step.WEEK)
    assert [f"{week:%m-%d}" for week in weeks] == ["04-26", "05-03", "05-10", "05-17"]
    assert last_day(weeks[-1], Step.WEEK) == date(2025, 5, 23)


def test_a_month_is_seen_between_its_neighbours() -> None:
    whole = (date(2011, 2, 1), date(2025, 6, 10))
    assert widen_period((date(2025, 5, 1), date(2025, 5, 31)), whole) == (date(2025, 3, 31), date(2025, 6, 10))


def test_an_empty_period_beyond_the_data_stays_in_sight() -> None:
    whole = (date(2011, 2, 1), date(2012, 2, 1))
    first, last = widen_period((date(2025, 5, 1), date(2025, 5, 31)), whole)
    assert first <= date(2025, 5, 1)
    assert last >= date(2025, 5, 31)


def test_a_week_runs_from_saturday_to_friday() -> None:
    for day in range(10, 17):
        assert start_of(date(2025, 5, day), Step.WEEK) == date(2025, 5, 10)
    assert last_day(date(2025, 5, 10), Step.WEEK) == date(2025, 5, 16)
    assert last_day(date(2024, 2, 1), Step.MONTH) == date(2024, 2, 29)
