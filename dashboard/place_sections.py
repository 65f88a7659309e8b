"""The page of one place or district: what it is, where its events were, when, who was there, and the latest of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pandas as pd
import streamlit as st

from components.banner import build_notice
from components.markup import safe_html
from components.place_profile import build_place_facts, build_place_title
from dashboard import data as store
from dashboard.frame import Frame
from dashboard.place_subject import Subject, find_subject
from dashboard.places_sections import open_subject
from dashboard.profile_sections import show_activity_of, show_latest_of, show_places_of
from dashboard.state import View, go, link_page
from libya_events.filters import ActorMatch, EventFilter
from libya_events.model import EventType
from libya_events.presentation.figure_words import format_toll
from libya_events.presentation.wording import count_phrase, format_number, say
from libya_events.store import queries
from libya_events.store.figure_queries import count_tolls
from libya_events.store.place_queries import count_places

_MOST_PARTS, _MOST_ACTORS, _MOST_PAIRS = 12, 10, 6
_LIST_HEIGHT = 520


def load_subject(frame: Frame) -> Subject | None:
    """Says so on the page where the link names no place."""
    code = frame.view.subject or ""
    subject = find_subject(frame.data, code, frame.language)
    if subject is None:
        language = frame.language
        words = [say("places.missing.text", language, code=code), say("places.missing.hint", language)]
        st.html(build_notice(say("places.missing.title", language), words))
        _show_back(frame, "place")
    return subject


def show_place(frame: Frame, subject: Subject) -> None:
    """What it is, beside a map of it and its parts."""
    language, f = frame.language, subject.narrow(frame.event_filter)
    _show_back(frame, "district" if subject.is_district else "place")
    st.html(build_place_title(subject.name, subject.facts.kind, language))
    facts, where = st.columns([8, 12], gap="small")
    with facts:
        here = _tell_events_here(frame, f)
        st.html(build_place_facts(replace(subject.facts, here=here), language))
        _show_way_to_events(frame, f)
        if subject.is_abroad:
            st.html(build_notice(say("places.abroad", language), []))
        _show_parts(frame, subject, f)
    with where:
        _show_heading(say("places.map", language))
        show_places_of(frame, f, lambda code: open_subject(frame, code), subject.bounds)


def show_when_and_who(frame: Frame, subject: Subject) -> None:
    language, f = frame.language, subject.narrow(frame.event_filter)
    if store.count_key_figures(frame.data, f).events == 0:
        _show_quiet(frame, subject)
        return
    show_activity_of(frame, f)
    who, latest = st.columns([8, 12], gap="small")
    with who:
        _show_actors(frame, f)
        _show_fought(frame, f)
    with latest:
        show_latest_of(frame, f, say("places.latest", language), _LIST_HEIGHT)


def _show_quiet(frame: Frame, subject: Subject) -> None:
    language = frame.language
    st.html(build_notice(say("places.none", language), [say("empty.text", language)]))
    everything = replace(frame.view, event_filter=EventFilter(), page=1)
    if subject.narrow(EventFilter()) != subject.narrow(frame.event_filter):
        st.button(say("places.none.all", language), key="place-all", on_click=go, args=(everything,))


def _show_back(frame: Frame, level: str) -> None:
    words = say("places.back.districts" if level == "district" else "places.back", frame.language)
    with st.container(key="place-back", width="content"):
        link_page("places", words, frame.view.bare().choosing(level=level))


def _tell_events_here(frame: Frame, f: EventFilter) -> str:
    language = frame.language
    figures = store.count_key_figures(frame.data, f)
    tolls = store.ask(frame.data, count_tolls, f)
    words = say(
        "places.fact.events.words",
        language,
        events=count_phrase("count.events", figures.events, language),
        killed=format_toll(tolls.killed, language) or say("places.fact.killed.none", language),
    )
    dead = format_toll(tolls.dead, language)
    return say("places.fact.events.dead", language, words=words, dead=dead) if dead else words


def _show_way_to_events(frame: Frame, f: EventFilter) -> None:
    if store.count_key_figures(frame.data, f).events:
        with st.container(key="place-events", width="content"):
            link_page("events", say("places.events", frame.language), View(f, frame.language))


def _show_parts(frame: Frame, subject: Subject, f: EventFilter) -> None:
    """The parts with events; the filter's own list has the rest."""
    language = frame.language
    found = store.ask(frame.data, count_places, f, "events", 0, _MOST_PARTS, subject.code)
    _show_heading(say("places.parts.district" if subject.is_district else "places.parts.place", language))
    if found.empty:
        st.html(f'<p class="le-row-facts">{safe_html(say("places.parts.none", language))}</p>')
        return
    bare = frame.event_filter.with_(places=(), admin1s=())
    _show_links(
        (
            str(row["place_id"]),
            str(row[f"name_{language}"]),
            ("places", View(bare, language, subject=str(row["place_id"]))),
            int(row["events"]),
            View(f.with_(places=(str(row["place_id"]),), admin1s=()), language),
        )
        for row in found.to_dict("records")
    )
    rest = int(found["of_all"].iloc[0]) - len(found)
    if rest > 0:
        words = say("places.parts.more", language, n=format_number(rest))
        with st.container(key="places-more", width="content"):
            link_page("places", words, View(f, language))


def _show_actors(frame: Frame, f: EventFilter) -> None:
    language = frame.language
    _show_heading(say("places.actors", language))
    found = store.ask(frame.data, queries.count_by_actor, f).head(_MOST_ACTORS)
    if found.empty:
        st.html(f'<p class="le-row-facts">{safe_html(say("places.actors.none", language))}</p>')
    _show_links(
        (
            str(row["actor_id"]),
            str(row[f"name_{language}"]),
            ("actors", View(frame.event_filter, language, subject=str(row["actor_id"]))),
            int(row["events"]),
            View(f.with_(actors=(str(row["actor_id"]),)), language),
        )
        for row in found.to_dict("records")
    )


def _show_fought(frame: Frame, f: EventFilter) -> None:
    """Who is named together in the armed clashes here; which side each was on, the events say."""
    language = frame.language
    if f.event_types and EventType.CLASH not in f.event_types:
        return
    clashes = f.with_(event_types=(EventType.CLASH,))
    names = _name_groups(frame, clashes)
    pairs = store.ask(frame.data, queries.count_cooccurrence, clashes)
    named = pairs["actor_a"].isin(names) & pairs["actor_b"].isin(names)
    pairs = pairs[named & (pairs["actor_a"] != pairs["actor_b"])].head(_MOST_PAIRS)
    if pairs.empty:
        return
    _show_heading(say("places.fought", language))
    for row in pairs.to_dict("records"):
        one, other = str(row["actor_a"]), str(row["actor_b"])
        words = say("places.fought.pair", language, one=names[one], other=names[other])
        both = clashes.with_(actors=(one, other), actor_match=ActorMatch.ALL)
        counted = count_phrase("count.events", int(row["events"]), language)
        with st.container(key=f"fought-{one}-{other}", horizontal=True, gap="small"):
            link_page("events", f"{words}: {counted}", View(both, language))


def _name_groups(frame: Frame, f: EventFilter) -> dict[str, str]:
    """The actors by id, without kinds of people such as civilians, who are no party to a fight."""
    found: pd.DataFrame = store.ask(frame.data, queries.count_by_actor, f)
    found = found[found["kind"] != "generic"]
    return dict(zip(found["actor_id"], found[f"name_{frame.language}"], strict=True))


def _show_links(rows: Iterable[tuple[str, str, tuple[str, View], int, View]]) -> None:
    """A list: code, name, page that the name leads to, number of events, view that the number leads to."""
    for code, name, (page, view), events, counted in rows:
        with st.container(key=f"counted-{page}-{code}", horizontal=True, gap="small", vertical_alignment="center"):
            link_page(page, name, view)
            link_page("events", count_phrase("count.events", events, view.language), counted)


def _show_heading(words: str) -> None:
    st.html(f'<h3 class="le-h2">{safe_html(words)}</h3>')
