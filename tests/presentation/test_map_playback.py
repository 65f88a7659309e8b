"""Playback: few steps, sparse counts, honest about wide dates and missing figures."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from libya_events.analysis.timeline import Step
from libya_events.model import EventType
from libya_events.presentation.map_playback import KINDS, NO_FIGURE, build_playback, playable_steps
from libya_events.presentation.map_spec import MapMode

ROWS = pd.DataFrame(
    [
        ("tripoli", pd.Timestamp(2025, 5, 3), None, 2, 5, 0),
        ("tripoli", pd.Timestamp(2025, 5, 10), None, 1, None, 1),
        ("sabha", pd.Timestamp(2025, 5, 10), None, 4, 0, 0),
    ],
    columns=["place_id", "period", "event_type", "events", "killed_best", "loose"],
)
MAY = (date(2025, 5, 1), date(2025, 5, 31))


def test_counts_are_sparse_pairs_of_step_and_number() -> None:
    spec = build_playback(ROWS, Step.WEEK, MAY, MapMode.DENSITY, "en")
    assert len(spec.labels) == len(spec.ends) == 6
    assert dict(spec.counts) == {"tripoli": (1 * KINDS, 2, 2 * KINDS, 1), "sabha": (2 * KINDS, 4)}
    assert (spec.labels[1], spec.ends[1]) == ("3 – 9 May 2025", "9 May 2025")


def test_no_figure_of_killed_is_not_zero() -> None:
    spec = build_playback(ROWS, Step.WEEK, MAY, MapMode.KILLED, "en")
    assert dict(spec.counts) == {"tripoli": (1 * KINDS, 5, 2 * KINDS, NO_FIGURE), "sabha": (2 * KINDS, 0)}


def test_a_map_by_type_tells_the_types_of_each_step_apart() -> None:
    rows = pd.concat([ROWS.head(1).assign(event_type=str(one)) for one in (EventType.CLASH, EventType.MEETING)])
    counts = build_playback(rows, Step.WEEK, MAY, MapMode.TYPE, "en").counts["tripoli"]
    types = list(EventType)
    assert [divmod(at, KINDS) for at in counts[::2]] == [
        (1, types.index(EventType.CLASH)),
        (1, types.index(EventType.MEETING)),
    ]
    assert len(types) <= KINDS


def test_dates_wider_than_a_step_are_told() -> None:
    assert "1 event" in build_playback(ROWS, Step.WEEK, MAY, MapMode.TYPE, "en").note
    assert build_playback(ROWS.head(1), Step.WEEK, MAY, MapMode.TYPE, "en").note == ""


def test_what_began_outside_the_period_is_neither_counted_nor_told() -> None:
    spec = build_playback(ROWS, Step.WEEK, (date(2025, 5, 1), date(2025, 5, 9)), MapMode.DENSITY, "en")
    assert dict(spec.counts) == {"tripoli": (1 * KINDS, 2)}
    assert spec.note == ""


@pytest.mark.parametrize(
    ("last", "steps"),
    [
        (date(2025, 5, 1), ()),
        (date(2025, 5, 31), (Step.DAY, Step.WEEK)),
        (date(2026, 4, 30), (Step.WEEK, Step.MONTH, Step.YEAR)),
        (date(2045, 5, 1), (Step.YEAR,)),
    ],
)
def test_no_period_is_played_in_more_than_80_steps(last: date, steps: tuple[Step, ...]) -> None:
    assert playable_steps(date(2025, 5, 1), last) == steps
