from __future__ import annotations

from datetime import date, timedelta

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from libya_events.analysis.timeline import MOST_BARS, Step, choose_step, count_bars, fill_gaps, next_start, start_of

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


def counts(*rows: tuple[str, str, int]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["period", "event_type", "events"])
    return frame.assign(period=pd.to_datetime(frame["period"]))


def test_a_gap_is_a_gap() -> None:
    filled = fill_gaps(counts(("2024-11-01", "clash", 2), ("2025-02-01", "strike", 1)), Step.MONTH)
    assert [(f"{p:%Y-%m}", t, n) for p, t, n in filled.itertuples(index=False)] == [
        ("2024-11", "clash", 2),
        ("2024-11", "strike", 0),
        ("2024-12", "clash", 0),
        ("2024-12", "strike", 0),
        ("2025-01", "clash", 0),
        ("2025-01", "strike", 0),
        ("2025-02", "clash", 0),
        ("2025-02", "strike", 1),
    ]


def test_the_whole_period_is_shown_where_it_is_given() -> None:
    filled = fill_gaps(counts(("2025-05-10", "clash", 2)), Step.WEEK, date(2025, 5, 1), date(2025, 5, 20))
    assert [f"{period:%m-%d}" for period in filled["period"]] == ["04-26", "05-03", "05-10", "05-17"]
    assert list(filled["events"]) == [0, 0, 2, 0]


def test_events_outside_the_given_period_are_not_lost() -> None:
    filled = fill_gaps(counts(("2025-05-10", "clash", 2)), Step.DAY, date(2025, 5, 12), date(2025, 5, 12))
    assert list(filled["events"]) == [2, 0, 0]


def test_nothing_stays_nothing() -> None:
    assert fill_gaps(counts(), Step.DAY, date(2025, 5, 1), date(2025, 5, 3)).empty
