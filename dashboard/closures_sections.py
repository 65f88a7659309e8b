"""The sections of the closures page: the strips, the sites in words, and what cannot be told of any single site."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import streamlit as st

from components.banner import build_notice
from components.choices import show_segments
from components.closure_chart import show_closure_chart
from components.closure_list import ClosureCard, build_closure_lead, show_closure_list
from components.event_rows import format_where, words_of
from components.grid_controls import Pages, show_pager
from components.markup import direction
from dashboard import data as store
from dashboard.event_links import linking_event, opening_event
from dashboard.exporting import show_chart_exports
from dashboard.frame import Frame
from dashboard.state import CHOICES, go
from libya_events.analysis.closures import (
    ClosureEvent,
    Closures,
    Site,
    SiteState,
    events_of,
    find_closures,
    find_site,
    keep_told,
)
from libya_events.filters import EventFilter
from libya_events.model import DatePrecision, EventActor, Role
from libya_events.presentation.closure_spec import build_closures_spec
from libya_events.presentation.closure_words import tell_single, tell_site, tell_state, tell_told_by, tell_who
from libya_events.presentation.wording import count_phrase, format_date, say
from libya_events.store import queries
from libya_events.store.closure_queries import (
    count_reports_of,
    load_closures,
    load_events,
    load_reports_of,
    read_closures,
)

SITES_PER_PAGE = 20
"""More strips than this are no picture any more."""


@dataclass(frozen=True, slots=True)
class Told:
    """The closures that the filter and the kind of site select, as of a day; ``kinds`` are those there are at all."""

    closures: Closures
    until: date
    kinds: frozenset[str]

    @property
    def is_empty(self) -> bool:
        return not (self.closures.sites or self.closures.undated or self.closures.unplaced)


def load_told(frame: Frame) -> Told | None:
    """None where no event has a date."""
    f, period = frame.event_filter, store.period_of_data(frame.data)
    if period is None:
        return None
    rows = store.ask(frame.data, load_closures, f)
    found = find_closures(read_closures(rows))
    fitting = keep_told(found, set(rows["event_id"][rows["fits"]]))
    kind = frame.view.choice("object")
    closures = Closures(
        tuple(site for site in fitting.sites if _is_kind(site.object_kind, kind)),
        tuple(event for event in fitting.undated if _is_kind(_object_of(event), kind)),
        tuple(event for event in fitting.unplaced if _is_kind(_object_of(event), kind)),
    )
    objects = [site.object_kind for site in found.sites] + [_object_of(e) for e in (*found.undated, *found.unplaced)]
    kinds = frozenset(code for code in CHOICES["object"] if any(_is_kind(one, code) for one in objects))
    return Told(closures, min(f.last_day or period[1], period[1]), kinds)


def show_lead(frame: Frame, told: Told) -> None:
    """What this page says and does not say, how many sites, and the choice of their kind."""
    view, language, sites = frame.view, frame.language, told.closures.sites
    day = format_date(told.until, told.until, DatePrecision.DAY, language)
    closed = sum(site.state is SiteState.CLOSED for site in sites)
    states = (("closed", closed), ("reopened", len(sites) - closed))
    counts = [count_phrase(f"closures.count.{state}", n, language) for state, n in states if n]
    st.html(build_closure_lead(say("closures.lead", language, day=day), counts, language))
    chosen = view.choice("object")
    kinds = {code: _name_kind(code, language) for code in CHOICES["object"] if code in {*told.kinds, "all", chosen}}
    label = say("closures.kind", language)
    show_segments(label, kinds, chosen, "closure-kind", lambda code: go(view.choosing(object=code)), label_shown=False)


def show_nothing(frame: Frame, told: Told) -> None:
    language = frame.language
    day = format_date(told.until, told.until, DatePrecision.DAY, language)
    words = [say("closures.empty.text", language, day=day)]
    st.html(build_notice(say("closures.empty.title", language), words))
    everything = replace(frame.view.choosing(object="all"), event_filter=EventFilter())
    st.button(say("closures.empty.all", language), key="closures-all", on_click=go, args=(everything,))


def show_strips_and_sites(frame: Frame, told: Told) -> None:
    """A page of sites, drawn and in words."""
    sites, language, view = told.closures.sites, frame.language, frame.view
    if not sites:
        return
    pages = Pages.at(view.page, SITES_PER_PAGE, len(sites))
    shown = sites[pages.offset : pages.offset + pages.length]
    cards = _Cards(frame, [event for site in shown for event in events_of(site)])
    names = {site.place_id: cards.name_place(site.deciding.event_id) for site in shown}
    spec = build_closures_spec(shown, names, told.until, language, sample=frame.sample)
    drawn = [event.event_id for site in shown for event in events_of(site)]
    show_chart_exports(frame, spec, "closures", drawn=drawn)
    show_closure_chart(spec, language, frame.theme, opening_event(view))
    title = say("closures.sites", language)
    show_closure_list([cards.of_site(site) for site in shown], title, "", language, linking_event(view))
    if pages.last > 1:
        show_pager(pages, language, "closures", lambda page: go(replace(view, page=page)))


def show_apart(frame: Frame, told: Told) -> None:
    """The undated, and those of no single site."""
    language = frame.language
    for name, events in (("undated", told.closures.undated), ("unplaced", told.closures.unplaced)):
        shown = events[:SITES_PER_PAGE]
        if shown:
            cards = _Cards(frame, shown)
            title = f"{say(f'closures.{name}.title', language)} ({len(events):,})"
            more = say(f"closures.{name}.text", language)
            show_closure_list(
                [cards.of_single(event) for event in shown], title, more, language, linking_event(frame.view)
            )


class _Cards:
    """Turns sites and single events into cards, with what the store knows of their events."""

    def __init__(self, frame: Frame, events: Sequence[ClosureEvent]) -> None:
        self._language = frame.language
        ids = [event.event_id for event in events]
        rows = load_events(frame.data.snapshot, ids).to_dict("records")
        self._rows: dict[str, Mapping[Any, Any]] = {str(row["event_id"]): row for row in rows}
        self._actors = queries.load_actors_of_events(frame.data.snapshot, ids)
        self._reports = load_reports_of(frame.data.snapshot, ids)

    def name_place(self, event_id: str) -> str:
        return words_of(self._rows[event_id].get(f"place_name_{self._language}")) or ""

    def of_site(self, site: Site) -> ClosureCard:
        language, deciding, told = self._language, site.deciding, events_of(site)
        others = tuple(
            (event.event_id, tell_single(event, language))
            for event in reversed(told)
            if event.event_id != deciding.event_id
        )
        name = tell_site(self.name_place(deciding.event_id), site, language)
        badge = say(f"closures.badge.{site.state}", language)
        card = self._card(deciding, name, badge, tell_state(site, language), self._tell_told_by(told))
        return replace(card, others=others)

    def of_single(self, event: ClosureEvent) -> ClosureCard:
        language = self._language
        place = say("closures.unplaced.place", language)
        if event.place_id is not None:
            place = format_where(self._rows[event.event_id], language)
        what = say(f"closures.object.{event.object_kind or 'none'}", language)
        name = say("closures.site.of", language, place=place, object=what)
        return self._card(event, name, "", tell_single(event, language), self._tell_told_by([event]))

    def _card(self, event: ClosureEvent, name: str, badge: str, state: str, told_by: str) -> ClosureCard:
        row, language = self._rows[event.event_id], self._language
        return ClosureCard(
            event_id=event.event_id,
            name=name,
            badge=badge,
            is_closed=not event.is_reopening,
            state=state,
            who=tell_who(event, self._actors_of(event.event_id), language),
            told_by=told_by,
            evidence=words_of(row["evidence_text"]) or "",
            evidence_direction=direction(str(row["evidence_language"] or "")),
        )

    def _tell_told_by(self, events: Sequence[ClosureEvent]) -> str:
        ids = [event.event_id for event in events]
        sources = int(self._rows[ids[0]]["sources"])
        return tell_told_by(len(events), count_reports_of(self._reports, ids), sources, self._language)

    def _actors_of(self, event_id: str) -> list[EventActor]:
        rows = self._actors[self._actors["event_id"] == event_id]
        columns = ["actor_id", "name_en", "name_ar", "kind", "role"]
        found = rows[columns].itertuples(index=False, name=None)
        return [EventActor(code, en, ar, kind, Role(role)) for code, en, ar, kind, role in found]


def _object_of(event: ClosureEvent) -> str | None:
    found = find_site(event)
    return found[1] if found else event.object_kind


def _is_kind(object_kind: str | None, wanted: str) -> bool:
    if wanted == "all":
        return True
    return object_kind == wanted or (wanted == "other" and object_kind not in CHOICES["object"])


def _name_kind(code: str, language: str) -> str:
    name = say(f"closures.kind.{code}" if code in {"all", "other"} else f"closures.object.{code}", language)
    return name[:1].upper() + name[1:]
