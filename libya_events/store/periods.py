"""The first day of the bar that a day falls into, as SQL: the same rule as ``analysis.timeline.start_of``."""

from __future__ import annotations

from libya_events.analysis.timeline import Step

_STARTS = {
    # date_trunc begins a week on Monday, two days after ours.
    Step.WEEK: "date_trunc('week', {day} + INTERVAL 2 DAY) - INTERVAL 2 DAY",
    Step.DAY: "{day}",
    Step.MONTH: "date_trunc('month', {day})",
    Step.YEAR: "date_trunc('year', {day})",
}


def period_sql(step: Step | str, day: str) -> str:
    """``day`` is an SQL expression of type DATE, never a value from outside."""
    return f"CAST({_STARTS[Step(step)].format(day=day)} AS DATE)"
