"""Beneath the timeline: the rule by which weeks are marked, in words, those weeks, and how events are counted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Protocol

import streamlit as st

from components.markup import plain_label, safe_html
from components.timeline import Period, tell_undated
from libya_events.analysis.trends import HISTORY_WEEKS, LEAST_UNUSUAL, LEAST_WEEKS, Trend, UnusualWeek
from libya_events.presentation.activity_spec import ActivitySpec, say_range, say_usual
from libya_events.presentation.wording import count_phrase, format_period, say

MOST_WEEKS = 8


class Judged(Protocol):
    """What the notes need of a judgement on the weeks shown."""

    @property
    def unusual(self) -> tuple[UnusualWeek, ...]: ...
    @property
    def trend(self) -> Trend | None: ...
    @property
    def weeks_known(self) -> int: ...


def build_notes(spec: ActivitySpec, judged: Judged, by: str, coarser_than: str | None, language: str) -> list[str]:
    """Sentences, the most telling first. ``coarser_than`` is the step that was wanted where it would not fit."""
    notes = []
    if coarser_than is not None:
        notes.append(
            say(
                "timeline.step_coarser",
                language,
                wanted=say(f"choose.step.{coarser_than}", language),
                step=say(f"activity.step.{spec.step}", language),
            )
        )
    if judged.trend is not None:
        notes.append(_say_trend(judged.trend, language))
    if judged.weeks_known < LEAST_WEEKS and not judged.unusual:
        notes.append(count_phrase("timeline.short", judged.weeks_known, language))
    notes.append(say("timeline.rule", language, weeks=HISTORY_WEEKS, floor=LEAST_UNUSUAL, least=LEAST_WEEKS))
    if spec.spans:
        notes.append(say("timeline.spans.about", language))
    if spec.spans_left:
        notes.append(
            say("activity.spans_left", language, events=count_phrase("count.events", spec.spans_left, language))
        )
    if by in ("side", "source"):
        notes.append(say(f"timeline.by.{by}", language))
    notes.append(say("timeline.attention.about", language))
    return notes


def show_notes(notes: Sequence[str]) -> None:
    st.html("".join(f'<p class="le-note">{safe_html(note)}</p>' for note in notes))


def show_unusual_weeks(weeks: Sequence[UnusualWeek], language: str, on_choose: Callable[[Period], None]) -> None:
    """The latest marked weeks, each a click away from its events; the same by keyboard as on the chart."""
    with st.container(key="unusual-weeks", gap=None):
        st.html(f'<h2 class="le-h2">{safe_html(say("timeline.rule.title", language))}</h2>')
        if not weeks:
            st.html(f'<p class="le-note">{safe_html(say("timeline.no_unusual", language))}</p>')
        for week in reversed(weeks[-MOST_WEEKS:]):
            days = (week.start, week.start + timedelta(days=6))
            label = f"{'▲' if week.is_high else '▽'} {plain_label(say_usual(week, language))}"
            st.button(label, key=f"week-{week.start}", type="tertiary", on_click=on_choose, args=(days,))


def show_undated(undated: int, language: str, on_show: Callable[[], None]) -> None:
    st.button(plain_label(tell_undated(undated, language)), key="timeline-undated", type="tertiary", on_click=on_show)


def _say_trend(trend: Trend, language: str) -> str:
    words = say(
        "timeline.trend",
        language,
        last=count_phrase("count.incidents", trend.last, language),
        before=count_phrase("count.incidents", trend.before, language),
        days=format_period(trend.first_day, trend.last_day, language),
    )
    if trend.usual is None:
        return words
    if trend.last > trend.usual.high and trend.last >= LEAST_UNUSUAL:
        how = "more"
    elif trend.last < trend.usual.low:
        how = "fewer"
    else:
        how = "within"
    usual = say_range(trend.usual.low, trend.usual.high, language)
    return f"{words} {say(f'timeline.trend.{how}', language, usual=usual)}"
