"""The title bar: what is shown, for which period, under which filters; language and link."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

import streamlit as st

from components.markup import plain_label, safe_html
from libya_events.filters import ActorMatch, EventFilter, Undated
from libya_events.model import FAMILY_OF, EventType
from libya_events.presentation.wording import count_phrase, family_name, format_number, format_period, say, type_name

T = TypeVar("T")

LANGUAGE_NAMES = {"en": "EN", "ar": "ع"}


@dataclass(frozen=True, slots=True)
class Chip:
    """One restriction in force, and the filter without it."""

    label: str
    without: EventFilter


def build_chips(event_filter: EventFilter, names: Mapping[str, str], language: str) -> list[Chip]:
    """``names``: the names of places, districts, actors, sources by their codes; one without name stands for itself."""
    f = event_filter
    chips = []
    if f.has_period and f.undated is not Undated.ONLY:
        chips.append(Chip(build_period_words(f, language), f.with_(first_day=None, last_day=None)))
    chips += _build_type_chips(f, language)
    chips += [Chip(names.get(one, one), f.with_(places=_without(f.places, one))) for one in f.places]
    chips += [Chip(names.get(one, one), f.with_(admin1s=_without(f.admin1s, one))) for one in f.admin1s]
    chips += [Chip(names.get(one, one), _without_actor(f, one)) for one in f.actors]
    if f.actor_match is ActorMatch.ALL and len(f.actors) > 1:
        chips.append(Chip(say("chip.match_all", language), f.with_(actor_match=ActorMatch.ANY)))
    chips += [Chip(names.get(one, one), f.with_(sources=_without(f.sources, one))) for one in f.sources]
    if f.killed_at_least is not None:
        killed = count_phrase("chip.killed", f.killed_at_least, language)
        chips.append(Chip(killed, f.with_(killed_at_least=None)))
    if f.text:
        chips.append(Chip(say("chip.text", language, text=f.text), f.with_(text=None)))
    if f.undated is not Undated.EXCLUDE:
        chips.append(Chip(say(f"chip.undated.{f.undated}", language), f.with_(undated=Undated.EXCLUDE)))
    if f.unplaced_only:
        chips.append(Chip(say("chip.unplaced", language), f.with_(unplaced_only=False)))
    return chips


def _build_type_chips(f: EventFilter, language: str) -> list[Chip]:
    """One for a family whose types are all chosen, else one for each type."""
    chips = []
    for family in dict.fromkeys(FAMILY_OF[one] for one in f.event_types):
        members = tuple(one for one in EventType if FAMILY_OF[one] is family)
        chosen = [one for one in f.event_types if one in members]
        groups = [(family_name(family, language), members)] if len(chosen) == len(members) else []
        for words, types in groups or [(type_name(one, language), (one,)) for one in chosen]:
            left = tuple(one for one in f.event_types if one not in types)
            chips.append(Chip(words, f.with_(event_types=left)))
    return chips


def build_period_words(event_filter: EventFilter, language: str) -> str:
    """The period of a filter in words; open ends are said."""
    first, last = event_filter.first_day, event_filter.last_day
    if event_filter.undated is Undated.ONLY:
        return say("period.undated", language)
    if first and last:
        return format_period(first, last, language)
    if first:
        return say("period.from", language, day=format_period(first, first, language))
    if last:
        return say("period.to", language, day=format_period(last, last, language))
    return say("period.all", language)


def build_count_words(events: int, of_all: int, language: str) -> str:
    return say("counter.of", language, n=format_number(events), all=count_phrase("count.of_events", of_all, language))


def build_counters(
    events: int, of_all: int, undated: int, unplaced: int, event_filter: EventFilter, language: str
) -> list[tuple[str, EventFilter | None]]:
    """Words, and the filter that shows just what they count; None where there is nothing more to show."""
    f = event_filter
    counters: list[tuple[str, EventFilter | None]] = [(build_count_words(events, of_all, language), None)]
    if undated and f.undated is not Undated.ONLY:
        words = say("counter.undated", language, n=format_number(undated))
        counters.append((words, f.with_(undated=Undated.ONLY)))
    if unplaced and not f.unplaced_only:
        words = say("counter.unplaced", language, n=format_number(unplaced))
        counters.append((words, f.with_(unplaced_only=True)))
    return counters


def build_title(title: str, event_filter: EventFilter, language: str, data_until: date | None) -> str:
    until = say("title.until", language, day=format_period(data_until, data_until, language)) if data_until else ""
    return (
        f'<div class="le-title"><h1>{safe_html(title)}</h1>'
        f'<span class="le-period">{safe_html(build_period_words(event_filter, language))}</span>'
        f'<span class="le-until">{safe_html(until)}</span></div>'
    )


def build_plain_title(title: str) -> str:
    return f'<div class="le-title"><h1>{safe_html(title)}</h1></div>'


def show_title_bar(title: str, language: str, link: str | None, on_language: Callable[[str], None]) -> None:
    """``title`` is HTML made by build_title."""
    with st.container(horizontal=True, vertical_alignment="center", key="title-bar", gap="small"):
        st.html(title, width="content")
        if link is not None:
            with st.popover(say("title.link", language), icon=":material/link:", key="link"):
                st.code(link, language=None, wrap_lines=True)
                st.text(say("title.link.more", language))
        with st.container(horizontal=True, key="languages", width="content", gap=None):
            for code, name in LANGUAGE_NAMES.items():
                st.button(
                    name,
                    key=f"language-{code}",
                    type="primary" if code == language else "secondary",
                    on_click=on_language,
                    args=(code,),
                    help=None,
                )


def show_chips(
    chips: Sequence[Chip],
    counters: Sequence[tuple[str, EventFilter | None]],
    language: str,
    on_filter: Callable[[EventFilter], None],
    on_clear: Callable[[], None],
) -> None:
    """The removable restrictions and the counters; a counter with a filter is a click away from it."""
    with st.container(horizontal=True, vertical_alignment="center", key="chips", gap="xsmall"):
        for at, chip in enumerate(chips):
            label = f"{plain_label(chip.label)} ✕"
            st.button(label, key=f"chip-{at}", on_click=on_filter, args=(chip.without,))
        if len(chips) > 1:
            st.button(say("filters.clear", language), key="chips-clear", on_click=on_clear, type="tertiary")
        for at, (words, leads_to) in enumerate(counters):
            if leads_to is None:
                st.html(f'<span class="le-counter">{safe_html(words)}</span>', width="content")
            else:
                label = plain_label(words)
                st.button(label, key=f"counter-{at}", on_click=on_filter, args=(leads_to,), type="tertiary")


def _without_actor(f: EventFilter, actor_id: str) -> EventFilter:
    """One actor alone cannot be matched "all together"."""
    actors = _without(f.actors, actor_id)
    return f.with_(actors=actors, actor_match=f.actor_match if len(actors) > 1 else ActorMatch.ANY)


def _without(values: tuple[T, ...], one: T) -> tuple[T, ...]:
    return tuple(value for value in values if value != one)
