"""Playback of a map over time: what each place counts at each step, few enough to be sent along with the map."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import pandas as pd

from libya_events.analysis.timeline import MOST_BARS, Step, count_bars, last_day, list_periods
from libya_events.model import EventType
from libya_events.presentation.chart_specs import period_label
from libya_events.presentation.map_spec import MapMode
from libya_events.presentation.wording import count_phrase, format_period, say

NO_FIGURE = -1
"""Stands for events that give no figure; never a count."""
KINDS = 16
"""A position in the counts is the step times this, plus the event type's place in its list."""


@dataclass(frozen=True, slots=True)
class PlaybackSpec:
    """``counts`` holds for each place the steps that have events there: position, number, position, number …
    ``labels`` name the steps, ``ends`` their last days, ``measure`` what is counted.

    The number is that of the map: events, or persons killed (NO_FIGURE where no event gives one). ``by_type``: the
    positions tell types apart, so that a place has at each step the colour of its main type up to then.
    """

    step: Step
    labels: tuple[str, ...]
    ends: tuple[str, ...]
    counts: Mapping[str, tuple[int, ...]]
    measure: str
    note: str
    by_type: bool = False


def playable_steps(first: date, last: date) -> tuple[Step, ...]:
    """The steps in which a period can be played: more than one and at most 80 of them; the finest first."""
    return tuple(step for step in Step if 1 < count_bars(first, last, step) <= MOST_BARS)


def build_playback(
    frame: pd.DataFrame, step: Step, period: tuple[date, date], mode: MapMode, language: str
) -> PlaybackSpec:
    """``frame``: the columns of count_places_by_step; ``period``: first and last day of the playback."""
    periods = list_periods(*period, step)
    counts, loose = _count(frame, {start: at for at, start in enumerate(periods)}, mode)
    return PlaybackSpec(
        step=step,
        labels=tuple(period_label(start, step, language) for start in periods),
        ends=tuple(_end_label(start, step, language) for start in periods),
        counts={place_id: tuple(numbers) for place_id, numbers in counts.items()},
        measure=say("map.table.killed" if mode is MapMode.KILLED else "map.table.events", language),
        note=say("play.loose", language, events=count_phrase("count.events", loose, language)) if loose else "",
        by_type=mode is MapMode.TYPE,
    )


def _count(frame: pd.DataFrame, steps: Mapping[date, int], mode: MapMode) -> tuple[dict[str, list[int]], int]:
    """The counts of each place, and how many events have a date wider than their step; what is in none of the steps is
    left out."""
    kinds = {str(one): at for at, one in enumerate(EventType)}
    killed = mode is MapMode.KILLED
    number = "killed_best" if killed else "events"
    starts = pd.to_datetime(frame["period"]).dt.date
    columns = [frame["place_id"], starts, *(frame[name] for name in ("event_type", number, "loose"))]
    counts: dict[str, list[int]] = {}
    all_loose = 0
    # A plain loop: pandas' slices take several times as long, one for every place.
    for place_id, start, event_type, n, loose in zip(*(one.tolist() for one in columns), strict=True):
        at = steps.get(start)
        if at is None:
            continue
        position = at * KINDS + kinds.get(event_type, 0)
        counts.setdefault(str(place_id), []).extend((position, NO_FIGURE if killed and pd.isna(n) else int(n)))
        all_loose += loose
    return counts, all_loose


def _end_label(start: date, step: Step, language: str) -> str:
    if step is not Step.WEEK:
        return period_label(start, step, language)
    end = last_day(start, step)
    return format_period(end, end, language)
