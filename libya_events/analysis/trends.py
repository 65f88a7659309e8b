"""How many incidents are usual, judged by the weeks before: honest at small numbers, silent where it knows too little.

After Farrington, Andrews, Beale, Catchpole (1996), "A statistical algorithm for the early detection of outbreaks of
infectious disease", J. R. Stat. Soc. A 159(3), with the negative binomial limits of Noufaily et al. (2013), Stat. Med.
32(7): weekly counts of the year before give a mean and a spread; weeks that were themselves far above the rest are
taken out and both are reckoned again; the range is read from the negative binomial distribution, or from the Poisson
where the counts spread no more than that. Left out of their method: seasons and slopes, for which a year is too short.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil, exp, floor, lgamma, log, sqrt
from statistics import NormalDist, fmean, variance

HISTORY_WEEKS = 52
LEAST_WEEKS = 8
"""Fewer weeks of data than this say nothing about what is usual."""

LEAST_UNUSUAL = 5
"""A week with fewer incidents is never marked as unusually many, however quiet the year was."""

TAIL = 0.01
"""The share of ordinary weeks that the range leaves out on either side."""

TREND_WEEKS = 4
_LARGE_MEAN = 500.0


@dataclass(frozen=True, slots=True)
class UsualRange:
    """What the weeks before make usual, both ends included; ``weeks`` is how many of them there were."""

    low: int
    high: int
    weeks: int


@dataclass(frozen=True, slots=True)
class UnusualWeek:
    start: date
    incidents: int
    usual: UsualRange

    @property
    def is_high(self) -> bool:
        return self.incidents > self.usual.high


@dataclass(frozen=True, slots=True)
class Trend:
    """The last four full weeks against the four before; ``usual`` is for four weeks, None where too little is known."""

    last: int
    before: int
    first_day: date
    last_day: date
    usual: UsualRange | None


def find_usual_range(history: Sequence[int], weeks: float = 1.0) -> UsualRange | None:
    """The range of incidents in a time of ``weeks`` weeks, from weekly counts of the past; None under 8 of them."""
    if len(history) < LEAST_WEEKS:
        return None
    ordinary = _without_outliers(history)
    mean, spread = _fit(ordinary)
    return UsualRange(*_limits(mean * weeks, spread * weeks), len(history))


def find_unusual_weeks(
    incidents: Mapping[date, int], read: Sequence[date], first: date, last: date
) -> tuple[UnusualWeek, ...]:
    """The weeks of ``first`` to ``last`` (first days) whose incidents lie outside the usual range.

    ``read`` are the weeks for which reports were read, in order: only they are judged and only they are history.
    """
    found = []
    for week in read:
        if not first <= week <= last:
            continue
        usual = find_usual_range(_history(incidents, read, week))
        count = incidents.get(week, 0)
        if usual is not None and (LEAST_UNUSUAL <= count > usual.high or count < usual.low):
            found.append(UnusualWeek(week, count, usual))
    return tuple(found)


def find_trend(incidents: Mapping[date, int], read: Sequence[date], last: date) -> Trend | None:
    """Of the four weeks up to that which begins with ``last``; None unless reports were read for all eight."""
    weeks = [last - timedelta(weeks=n) for n in range(2 * TREND_WEEKS)]
    if not set(weeks) <= set(read):
        return None
    counts = [incidents.get(week, 0) for week in weeks]
    return Trend(
        sum(counts[:TREND_WEEKS]),
        sum(counts[TREND_WEEKS:]),
        weeks[TREND_WEEKS - 1],
        last + timedelta(days=6),
        find_usual_range(_history(incidents, read, weeks[TREND_WEEKS - 1]), TREND_WEEKS),
    )


def count_history(read: Sequence[date], week: date) -> int:
    """How many weeks with reports lie in the year before a week."""
    return len(_history({}, read, week))


def _history(incidents: Mapping[date, int], read: Sequence[date], week: date) -> list[int]:
    earliest = week - timedelta(weeks=HISTORY_WEEKS)
    return [incidents.get(one, 0) for one in read if earliest <= one < week]


def _without_outliers(history: Sequence[int]) -> list[int]:
    """Once, and never more than a quarter of the weeks: else a busy half of a year would count as an outlier."""
    middle = sorted(history)[: max(LEAST_WEEKS, ceil(len(history) * 3 / 4))]
    _, high = _limits(*_fit(middle))
    kept = [n for n in history if n <= max(high, LEAST_UNUSUAL - 1)]
    return kept if len(kept) >= max(LEAST_WEEKS, len(middle)) else list(history)


def _fit(counts: Sequence[int]) -> tuple[float, float]:
    """Mean and variance of a further week: the mean itself is known only so well from so few weeks."""
    mean = fmean(counts)
    return mean, max(mean, variance(counts)) * (1 + 1 / len(counts))


def _limits(mean: float, spread: float) -> tuple[int, int]:
    """The smallest counts below which lie TAIL and 1 - TAIL of a distribution with this mean and variance."""
    if mean <= 0:
        return 0, 0
    if mean > _LARGE_MEAN:
        away = NormalDist().inv_cdf(1 - TAIL) * sqrt(spread)
        return max(0, floor(mean - away)), ceil(mean + away)
    low, total, n = -1, 0.0, 0
    while True:
        total += _probability(n, mean, spread)
        if low < 0 and total > TAIL:
            low = n
        if total >= 1 - TAIL:
            return low, n
        n += 1


def _probability(n: int, mean: float, spread: float) -> float:
    """Of exactly ``n``: negative binomial, or Poisson where the variance is no greater than the mean."""
    if spread <= mean * 1.000001:
        return exp(n * log(mean) - mean - lgamma(n + 1))
    size = mean * mean / (spread - mean)
    return exp(
        lgamma(n + size)
        - lgamma(size)
        - lgamma(n + 1)
        + size * log(size / (size + mean))
        + n * log(mean / (size + mean))
    )
