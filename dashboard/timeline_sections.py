"""The sections of the timeline page: its switches, the chart, and beneath it what the chart says and how it counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

import streamlit as st

from components.activity import show_activity
from components.activity_notes import build_notes, show_notes, show_undated, show_unusual_weeks
from components.choices import show_segments
from dashboard import data as store
from dashboard.exporting import show_chart_exports
from dashboard.frame import Frame
from dashboard.profile_sections import find_dated_period, show_latest_of
from dashboard.state import CHOICES, View, go
from libya_events.analysis.timeline import Step, align_window, choose_step, count_bars, find_window, last_day, start_of
from libya_events.analysis.trends import (
    HISTORY_WEEKS,
    Trend,
    UnusualWeek,
    count_history,
    find_trend,
    find_unusual_weeks,
)
from libya_events.filters import EventFilter, Undated
from libya_events.presentation.activity_spec import Activity, ActivitySpec, build_activity_spec
from libya_events.presentation.names import name_of_admin1, name_of_source
from libya_events.presentation.wording import say
from libya_events.reference.registers import load_actors
from libya_events.store import timeline_queries

MOST_BARS = 400
"""More bars than this are lines; the next coarser step is shown instead, and said."""

LIST_HEIGHT = 420
_SWITCHES = ("step", "by", "window")
_Period = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is usual around the time shown; ``weeks_known`` lie in the year before the last week shown."""

    unusual: tuple[UnusualWeek, ...]
    trend: Trend | None
    weeks_known: int


def show_switches(frame: Frame) -> None:
    view = frame.view
    with st.container(horizontal=True, key="timeline-switches", gap="medium"):
        for name in _SWITCHES:
            options = {code: say(f"choose.{name}.{code}", frame.language) for code in CHOICES[name]}
            show_segments(
                say(f"choose.{name}", frame.language),
                options,
                view.choice(name),
                f"timeline-switches-{name}",
                partial(_switch, view, name),
            )


def _switch(view: View, name: str, code: str) -> None:
    go(view.choosing(**{name: code}))


def show_timeline_and_notes(frame: Frame) -> None:
    f, view = frame.event_filter, frame.view
    period = find_dated_period(frame, f)
    if period is None:
        return
    chosen = f.period_within(period) if f.has_period else None
    around = find_window(chosen, period, view.choice("window"))
    wanted = view.choice("step")
    step = choose_step(*around) if wanted == "auto" else _fitting_step(Step(wanted), around)
    shown = align_window(around, step)
    judgement = _judge(frame, shown, min(chosen[1] if chosen else period[1], period[1]))
    spec = _build_spec(frame, shown, step, judgement)
    if not spec.series:
        _show_undated(frame)
        return

    def choose(days: _Period) -> None:
        go(view.filtered(f.with_(first_day=days[0], last_day=days[1], undated=Undated.EXCLUDE)))

    counted = f.with_(first_day=shown[0], last_day=shown[1], undated=Undated.EXCLUDE)
    show_chart_exports(frame, spec, "timeline", counted)
    show_activity(spec, chosen, frame.language, frame.theme, choose)
    coarser = None if wanted in ("auto", step) else wanted
    notes = build_notes(spec, judgement, view.choice("by"), coarser, frame.language)
    facts, weeks = st.columns([3, 2], gap="medium")
    with facts:
        _show_undated(frame)
        show_notes(notes)
    with weeks:
        show_unusual_weeks(judgement.unusual, frame.language, choose)


def _build_spec(frame: Frame, shown: _Period, step: Step, judgement: Judgement) -> ActivitySpec:
    data, by, language = frame.data, frame.view.choice("by"), frame.language
    # Its own brush does not filter the chart: what is shown around the chosen period is counted too.
    f = frame.event_filter.with_(first_day=shown[0], last_day=shown[1], undated=Undated.EXCLUDE)
    counts = store.ask(data, timeline_queries.count_activity, f, str(step), by)
    found = Activity(
        counts,
        store.ask(data, timeline_queries.count_spans, f, str(step)),
        _read_periods(frame, step),
        judgement.unusual,
        _names([str(code) for code in counts["series"].unique()], by, language),
    )
    return build_activity_spec(found, step, by, shown, language, sample=frame.sample)


def _judge(frame: Frame, shown: _Period, until: date) -> Judgement:
    """Weeks that the data does not fill to their end are not judged."""
    read = _read_periods(frame, Step.WEEK)
    whole = store.period_of_data(frame.data)
    end = min(shown[1], whole[1] if whole else shown[1])
    first, last = start_of(shown[0], Step.WEEK), _last_full_week(end)
    f = frame.event_filter.with_(
        first_day=first - timedelta(weeks=HISTORY_WEEKS), last_day=last_day(last, Step.WEEK), undated=Undated.EXCLUDE
    )
    counted = store.ask(frame.data, timeline_queries.count_incident_weeks, f)
    incidents = {week.date(): int(n) for week, n in counted[["period", "events"]].itertuples(index=False)}
    return Judgement(
        find_unusual_weeks(incidents, read, first, last),
        find_trend(incidents, read, min(last, _last_full_week(until))),
        count_history(read, last),
    )


def _show_undated(frame: Frame) -> None:
    f, view = frame.event_filter, frame.view
    if frame.figures.undated and f.undated is not Undated.ONLY:
        show_undated(frame.figures.undated, frame.language, lambda: go(view.filtered(f.with_(undated=Undated.ONLY))))


def _read_periods(frame: Frame, step: Step) -> tuple[date, ...]:
    """Of the filter only its sources matter, so that every other change finds the answer in the cache."""
    of_sources = EventFilter(sources=frame.event_filter.sources)
    return store.ask(frame.data, timeline_queries.list_read_periods, of_sources, str(step))


def _fitting_step(wanted: Step, shown: _Period) -> Step:
    steps = list(Step)
    return next((step for step in steps[steps.index(wanted) :] if count_bars(*shown, step) <= MOST_BARS), Step.YEAR)


def _last_full_week(day: date) -> date:
    start = start_of(day, Step.WEEK)
    return start if last_day(start, Step.WEEK) <= day else start - timedelta(weeks=1)


def _names(codes: list[str], by: str, language: str) -> Mapping[str, str]:
    match by:
        case "side":
            actors = load_actors()
            sides = {side for code in codes for side in code.split("+") if side in actors}
            return {side: actors[side].name_ar if language == "ar" else actors[side].name_en for side in sides}
        case "district":
            return {code: name_of_admin1(code, language) for code in codes}
        case "source":
            return {code: name_of_source(code, language) for code in codes}
        case _:
            return {}


def show_latest(frame: Frame) -> None:
    """The events of the chosen period, beneath the chart that chose it."""
    show_latest_of(frame, frame.event_filter, say("list.title", frame.language), LIST_HEIGHT)
