"""The sections of one actor's page: what it is, its side over time, its activity, places and partners."""

from __future__ import annotations

from datetime import date
from typing import Any

import streamlit as st

from components.actor_profile import ActorFacts, Partner, show_actor_facts, show_partners
from dashboard import data as store
from dashboard.actor_sections import LIST_HEIGHT, name_of_actor, open_actor, open_pair, show_pair, show_search
from dashboard.frame import Frame
from dashboard.profile_sections import show_activity_of, show_latest_of, show_places_of
from dashboard.state import View, go, link_page
from libya_events.analysis.cooccurrence import EdgeKind
from libya_events.filters import ActorMatch, EventFilter, Undated
from libya_events.model import Actor, Stance
from libya_events.presentation.actor_kinds import kind_name
from libya_events.presentation.affiliation_spec import build_affiliation_spec, format_span
from libya_events.presentation.matrix_spec import list_kinds
from libya_events.presentation.wording import count_phrase, say
from libya_events.reference.registers import Strength, load_actor_aliases, load_actors
from libya_events.store import actor_queries, queries
from libya_events.store.snapshot import Snapshot

_MOST_PARTNERS = 30
_MOST_ALIASES = 5
"""In each language."""


def show_actor(frame: Frame, actor_id: str) -> None:
    data, view, language = frame.data, frame.view, frame.language
    st.button(say("actor.all", language), key="all-actors", icon=":material/arrow_back:" if language == "en" else
              ":material/arrow_forward:", on_click=lambda: open_actor(view, None))  # fmt: skip
    found = store.ask(data, _load_actor, EventFilter(), actor_id)
    if found is None and actor_id not in load_actors():
        st.warning(say("actor.unknown", language, code=actor_id.replace("`", "")))
        show_search(frame)
        return
    f = frame.event_filter.with_(actors=(actor_id,), actor_match=ActorMatch.ANY)
    here = store.ask(data, queries.count_key_figures, f).events
    facts, activity = st.columns([9, 11], gap="medium")
    with facts:
        all_events = int(found["events"]) if found else 0
        sides = build_affiliation_spec(
            actor_id, lambda one: name_of_actor(data, one, language), _today(frame), language
        )
        show_actor_facts(_facts(frame, actor_id, found, here, all_events), sides, language)
        if here:
            with st.container(key="actor-events", width="content"):
                link_page("events", say("places.events", language), View(f, language))
            st.button(say("actor.filter", language), key="actor-filter", on_click=lambda: go(view.filtered(f)))
    with activity:
        if here:
            show_activity_of(frame, f)
            show_places_of(frame, f, lambda place: go(view.filtered(frame.event_filter.with_(places=(place,)))))
        else:
            _show_nothing_here(frame, all_events)
    if here:
        _show_company(frame, f, actor_id)


def _show_company(frame: Frame, f: EventFilter, actor_id: str) -> None:
    """With whom, and beside it the events of the one chosen, or the latest."""
    data, view, language = frame.data, frame.view, frame.language
    counts = store.ask(data, actor_queries.count_partners, frame.event_filter, actor_id)
    kinds: dict[str, dict[EdgeKind, int]] = {}
    for other, kind, events in counts[["actor_id", "kind", "events"]].itertuples(index=False):
        kinds.setdefault(str(other), {})[EdgeKind(kind)] = int(events)
    order = sorted(kinds, key=lambda other: (*_importance(kinds[other]), other))
    partners = [
        Partner(other, name_of_actor(data, other, language), list_kinds(kinds[other], language))
        for other in order[:_MOST_PARTNERS]
    ]
    partner_side, event_side = st.columns([9, 11], gap="medium")
    with partner_side:
        show_partners(
            partners,
            max(0, len(order) - _MOST_PARTNERS),
            language,
            LIST_HEIGHT,
            lambda other: open_pair(view, actor_id, other),
        )
    with event_side:
        if len(view.codes("pair")) == 2 and actor_id in view.codes("pair"):
            show_pair(frame, tuple(EdgeKind))
        else:
            show_latest_of(frame, f, say("actor.latest", language), LIST_HEIGHT)


def _importance(kinds: dict[EdgeKind, int]) -> tuple[int, int]:
    """What says something about two actors comes before what is only named together."""
    telling = sum(n for kind, n in kinds.items() if kind is not EdgeKind.TOGETHER)
    return -telling, -sum(kinds.values())


def _show_nothing_here(frame: Frame, all_events: int) -> None:
    language, view = frame.language, frame.view
    if not all_events:
        st.info(say("actor.no_events", language))
        return
    st.info(say("actor.none_here", language, events=count_phrase("count.events", all_events, language)))
    everything = view.filtered(EventFilter(undated=Undated.INCLUDE))
    st.button(say("actor.show_all", language), key="actor-show-all", on_click=lambda: go(everything))


def _facts(frame: Frame, actor_id: str, found: dict[str, Any] | None, here: int, of_all: int) -> ActorFacts:
    language = frame.language
    known = load_actors().get(actor_id)
    names = {"en": known.name_en, "ar": known.name_ar} if known else {}
    if found:
        names = {"en": str(found["name_en"]), "ar": str(found["name_ar"])}
    aliases, left_out = _aliases(actor_id, names)
    told = say(
        "actor.events.of",
        language,
        events=count_phrase("count.events", here, language),
        all=count_phrase("count.events", of_all, language),
    )
    return ActorFacts(
        name=names[language],
        other_name=names["en" if language == "ar" else "ar"],
        kind=kind_name(str(found["kind"]) if found else known.kind if known else "generic", language),
        part_of=name_of_actor(frame.data, known.parent, language) if known and known.parent else "",
        active=_active(known, language),
        aliases=aliases,
        aliases_left_out=left_out,
        events=told if of_all else "",
        provisional=known is None,
    )


def _active(known: Actor | None, language: str) -> str:
    return format_span(known.valid_from, known.valid_to, language) if known else ""


def _aliases(actor_id: str, names: dict[str, str]) -> tuple[tuple[tuple[str, str], ...], int]:
    """Neutral ones that name the actor by themselves: nobody's praise and nobody's insult is ever shown."""
    found = [
        alias
        for alias in load_actor_aliases()
        if alias.actor_id == actor_id
        and alias.stance is Stance.NEUTRAL
        and alias.strength is Strength.STRONG
        and alias.alias not in names.values()
    ]
    shown = [
        (alias.alias, "rtl" if language == "ar" else "ltr")
        for language in ("en", "ar")
        for alias in [one for one in found if one.language == language][:_MOST_ALIASES]
    ]
    return tuple(shown), len(found) - len(shown)


def _today(frame: Frame) -> date:
    """The end of the data: the picture of a side must not change from day to day."""
    return store.last_day_of_data(frame.data) or date(2025, 1, 1)


def _load_actor(
    snapshot: Snapshot, event_filter: EventFilter, actor_id: str, *, report_ids: Any = None
) -> dict[str, Any] | None:
    """In the form of a question to the snapshot, so that it is cached like one."""
    return actor_queries.load_actor(snapshot, actor_id)
