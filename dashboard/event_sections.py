"""The page of one event: its line, its fields with their words, who said what, where it was, and its reports."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from components.casualty_accounts import build_accounts
from components.event_fields import build_fields, describe_status
from components.event_panel import EventAccount
from components.event_reports import find_anchors, show_reports
from components.event_rows import words_of
from components.event_summary import build_missing, build_summary
from components.locator import build_locator
from dashboard import data as store
from dashboard.events_sections import sort_of
from dashboard.frame import Frame
from dashboard.state import View, go, link_page
from libya_events.filters import EventFilter
from libya_events.model import EventType, GeoPrecision
from libya_events.presentation.palette import type_colour
from libya_events.presentation.wording import format_number, say
from libya_events.reference.gazetteer_data import load_admin1_shapes, load_basemap
from libya_events.store.neighbour_queries import find_neighbours


def show_event(frame: Frame) -> None:
    """The event of the URL; without one, or with one that is not there, what to do instead."""
    view, language = frame.view, frame.language
    account = store.load_account(frame.data, view.event_id) if view.event_id else None
    if account is None:
        st.html(build_missing(view.event_id, language))
        link_page("events", say("event.to_list", language), replace(view, event_id=None))
        return
    event_id = str(account.event["event_id"])
    _show_way(frame, event_id)
    st.html(build_summary(account.event, describe_status(account.event, language), view.event_id != event_id, language))
    anchors = find_anchors(account)
    with st.container(key="event-body"):
        fields, sayings = st.columns([11, 9], gap="medium")
    with fields:
        st.html(build_fields(account, anchors, language))
    with sayings:
        words = build_accounts(account, anchors, language)
        if words:
            st.html(words)
        _show_where(frame, account)
    show_reports(
        account,
        anchors,
        language,
        lambda report: link_page(
            "reports", say("event.open_report", language), replace(view.bare(), subject=report.report_id)
        ),
    )


def _show_way(frame: Frame, event_id: str) -> None:
    """Back to the list as it was, and on to the event before and after in it."""
    view, language, f = frame.view, frame.language, frame.event_filter
    found = store.ask(frame.data, find_neighbours, f, event_id, *sort_of(view))
    with st.container(horizontal=True, vertical_alignment="center", key="event-way", gap="small"):
        link_page("events", say("event.to_list", language), replace(view, event_id=None))
        if found is None:
            st.html(f'<span class="le-page">{say("event.not_in_list", language)}</span>', width="content")
            return
        words = say(
            "event.position", language, n=format_number(found.position), all=format_number(frame.figures.events)
        )
        st.html(f'<span class="le-page">{words}</span>', width="content")
        for name, goes_to in (("previous", found.previous), ("next", found.following)):
            st.button(
                say(f"event.{name}", language),
                key=f"event-{name}",
                disabled=goes_to is None,
                on_click=_open,
                args=(view, goes_to),
            )


def _open(view: View, event_id: str | None) -> None:
    go(replace(view, event_id=event_id))


def _show_where(frame: Frame, account: EventAccount) -> None:
    """Nothing where the place is unknown; the words for that stand among the fields."""
    event, language = account.event, frame.language
    place_id, name = words_of(event.get("place_id")), words_of(event.get(f"place_name_{language}"))
    if place_id is None or name is None or event["geo_precision"] in (GeoPrecision.COUNTRY, GeoPrecision.UNKNOWN):
        return
    colour = type_colour(EventType(event["event_type"]), frame.theme)
    picture = build_locator(
        {**event, "name": name}, load_basemap(), load_admin1_shapes(), colour, language, frame.theme
    )
    st.html(picture)
    around = View(EventFilter(places=(place_id,)), language)
    with st.container(horizontal=True, key="event-place", gap="small"):
        link_page("map", say("event.on_map", language), around)
        link_page("events", say("event.same_place", language), around)
