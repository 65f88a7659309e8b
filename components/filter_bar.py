"""The filter bar in the sidebar: every field of the filter, set from it and read back into it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import streamlit as st

from components.markup import plain_label
from libya_events.filters import ActorMatch, EventFilter, Undated
from libya_events.model import FAMILY_OF, EventFamily, EventType
from libya_events.presentation.palette import FAMILY_GLYPHS
from libya_events.presentation.wording import family_name, say, type_name

EARLIEST, LATEST = date(1950, 1, 1), date(2100, 12, 31)
_PREFIX = "filter-"


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be chosen: code and name, the commonest first; ``first_day``/``last_day`` are those of the data."""

    places: Mapping[str, str]
    admin1s: Mapping[str, str]
    actors: Mapping[str, str]
    sources: Mapping[str, str]
    first_day: date
    last_day: date


def build_widget_values(event_filter: EventFilter, choices: Choices) -> dict[str, Any]:
    """What each widget shows for a filter."""
    f = event_filter
    period = (
        (_clamped(f.first_day or choices.first_day), _clamped(f.last_day or choices.last_day)) if f.has_period else ()
    )
    values: dict[str, Any] = {
        "period": tuple(sorted(period)),
        "places": list(f.places),
        "admin1s": list(f.admin1s),
        "actors": list(f.actors),
        "match": str(f.actor_match),
        "sources": list(f.sources),
        "killed": f.killed_at_least,
        "text": f.text or "",
        "undated": str(f.undated),
        "unplaced": f.unplaced_only,
    }
    for family in EventFamily:
        values[f"types-{family}"] = [str(one) for one in f.event_types if FAMILY_OF[one] is family]
    return values


def read_widget_values(values: Mapping[str, Any], shown: Mapping[str, Any], before: EventFilter) -> EventFilter:
    """The filter that the widgets hold, where ``shown`` was the filter ``before``.

    A period that was not touched keeps its open end; one with only its first day chosen yet leaves the old in force.
    """
    first_day, last_day = before.first_day, before.last_day
    if values["period"] != shown["period"] and len(values["period"]) != 1:
        first_day, last_day = values["period"] or (None, None)
    types = [EventType(code) for family in EventFamily for code in values[f"types-{family}"]]
    return EventFilter(
        first_day=first_day,
        last_day=last_day,
        undated=Undated(values["undated"]),
        unplaced_only=bool(values["unplaced"]),
        event_types=tuple(one for one in EventType if one in types),
        places=tuple(values["places"]),
        admin1s=tuple(values["admin1s"]),
        actors=tuple(values["actors"]),
        actor_match=ActorMatch(values["match"]) if len(values["actors"]) > 1 else ActorMatch.ANY,
        sources=tuple(values["sources"]),
        killed_at_least=None if values["killed"] is None else int(values["killed"]),
        text=str(values["text"]).strip() or None,
    )


def show_filter_bar(
    event_filter: EventFilter, choices: Choices, language: str, on_filter: Callable[[EventFilter], None]
) -> None:
    """The widgets follow the filter at every run, so that a link and the browser's Back set them too."""
    values = build_widget_values(event_filter, choices)
    for name, value in values.items():
        st.session_state[_PREFIX + name] = value

    def changed() -> None:
        found = {name: st.session_state.get(_PREFIX + name, value) for name, value in values.items()}
        after = read_widget_values(found, values, event_filter)
        if after != event_filter:
            on_filter(after)

    _show_period(language, changed)
    _show_types(language, changed)
    for name, options in (("places", choices.places), ("admin1s", choices.admin1s), ("actors", choices.actors)):
        _show_multiselect(name, options, values[name], language, changed)
    if len(event_filter.actors) > 1:
        _show_segments("match", [str(one) for one in ActorMatch], language, changed)
    st.number_input(
        say("filter.killed", language), min_value=0, step=1, key=_PREFIX + "killed", on_change=changed, value=None
    )
    st.text_input(
        say("filter.text", language), key=_PREFIX + "text", on_change=changed, max_chars=200, icon=":material/search:"
    )
    with st.expander(say("filter.more", language), expanded=False):
        _show_multiselect("sources", choices.sources, values["sources"], language, changed)
        _show_segments("undated", [str(one) for one in Undated], language, changed)
        st.toggle(say("filter.unplaced", language), key=_PREFIX + "unplaced", on_change=changed)


def _show_period(language: str, changed: Callable[[], None]) -> None:
    st.date_input(
        say("filter.period", language),
        key=_PREFIX + "period",
        on_change=changed,
        min_value=EARLIEST,
        max_value=LATEST,
        format="YYYY-MM-DD",
    )


def _show_types(language: str, changed: Callable[[], None]) -> None:
    with st.expander(say("filter.types", language), expanded=True, key=None):
        for family in EventFamily:
            st.pills(
                f"{FAMILY_GLYPHS[family]} {plain_label(family_name(family, language))}",
                [str(one) for one in EventType if FAMILY_OF[one] is family],
                selection_mode="multi",
                format_func=lambda code: plain_label(type_name(code, language)),
                key=f"{_PREFIX}types-{family}",
                on_change=changed,
            )


def _show_multiselect(
    name: str, options: Mapping[str, str], chosen: Sequence[str], language: str, changed: Callable[[], None]
) -> None:
    """A chosen code that the data does not have (an old link) stays visible, so that it can be taken away."""
    st.multiselect(
        say(f"filter.{name}", language),
        [*options, *(code for code in chosen if code not in options)],
        format_func=lambda code: options.get(code, code),
        key=_PREFIX + name,
        on_change=changed,
        placeholder=say("filter.any", language),
    )


def _show_segments(name: str, codes: Sequence[str], language: str, changed: Callable[[], None]) -> None:
    st.segmented_control(
        say(f"filter.{name}", language),
        codes,
        format_func=lambda code: say(f"filter.{name}.{code}", language),
        key=_PREFIX + name,
        on_change=changed,
        required=True,
    )


def _clamped(day: date) -> date:
    return min(max(day, EARLIEST), LATEST)
