"""What is usual: at small numbers, after an outbreak, with gaps and with a short past."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest

from libya_events.analysis.trends import UsualRange, count_history, find_trend, find_unusual_weeks, find_usual_range

FIRST = date(2024, 1, 6)
WEEKS = [FIRST + timedelta(weeks=n) for n in range(60)]


def marked(counts: dict[date, int], read: list[date] | None = None) -> list[date]:
    found = find_unusual_weeks(counts, WEEKS if read is None else read, WEEKS[0], WEEKS[-1])
    return [week.start for week in found]


def test_fewer_than_eight_weeks_say_nothing() -> None:
    assert find_usual_range([3] * 7) is None
    assert find_usual_range([3] * 8) is not None


def test_a_quiet_year_marks_nothing_under_five() -> None:
    assert find_usual_range([0] * 52) == UsualRange(0, 0, 52)
    assert marked({WEEKS[55]: 4}) == []
    assert marked({WEEKS[55]: 5}) == [WEEKS[55]]


def test_ordinary_weeks_are_seldom_marked() -> None:
    dice = random.Random(7)
    outside = 0
    for _ in range(400):
        *history, week = (sum(dice.random() < 0.03 for _ in range(200)) for _ in range(53))  # about 6 a week
        usual = find_usual_range(history)
        assert usual is not None
        outside += not usual.low <= week <= usual.high
    assert outside <= 400 * 0.05


def test_counts_that_spread_more_widen_the_range() -> None:
    even, uneven = find_usual_range([6] * 52), find_usual_range([2, 10] * 26)
    assert even is not None
    assert uneven is not None
    assert uneven.high > even.high


def test_an_outbreak_of_the_past_does_not_hide_the_next_one() -> None:
    assert marked({**dict.fromkeys(WEEKS, 3), WEEKS[20]: 60, WEEKS[50]: 15}) == [WEEKS[20], WEEKS[50]]


def test_an_unusual_silence_is_marked_too() -> None:
    assert marked({**dict.fromkeys(WEEKS, 20), WEEKS[40]: 2}) == [WEEKS[40]]


def test_weeks_without_reports_are_neither_history_nor_judged() -> None:
    read = WEEKS[:6] + WEEKS[30:36] + WEEKS[55:]
    assert marked(dict.fromkeys([WEEKS[34]], 30), WEEKS[30:36]) == []  # too few weeks before it
    assert count_history(read, WEEKS[55]) == 9
    assert marked({**dict.fromkeys(read, 2), WEEKS[55]: 30, WEEKS[40]: 99}, read) == [WEEKS[55]]


@pytest.mark.parametrize("length", [1 / 7, 1, 4, 26])
def test_a_longer_time_holds_more(length: float) -> None:
    usual = find_usual_range([5, 7, 6, 4] * 13, length)
    assert usual is not None
    assert usual.low <= 5.5 * length <= usual.high


def test_large_counts_are_reckoned_too() -> None:
    usual = find_usual_range([2000, 2100, 1900, 2050] * 13)
    assert usual is not None
    assert 1700 < usual.low < 2000 < usual.high < 2400


def test_a_trend_compares_four_weeks_with_four_and_needs_all_eight() -> None:
    counts = {**dict.fromkeys(WEEKS, 2), WEEKS[59]: 9}
    trend = find_trend(counts, WEEKS, WEEKS[59])
    assert trend is not None
    assert (trend.last, trend.before) == (15, 8)
    assert (trend.first_day, trend.last_day) == (WEEKS[56], WEEKS[59] + timedelta(days=6))
    assert find_trend(counts, [*WEEKS[:54], *WEEKS[55:]], WEEKS[59]) is None
