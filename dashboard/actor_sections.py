"""The sections of the page of actors: who with whom as matrix or network, and the events behind each figure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import streamlit as st

from components.cooccurrence import show_cooccurrence
from components.event_list import show_event_list
from components.event_rows import build_rows
from components.network import show_network
from components.relation_controls import (
    show_actor_buttons,
    show_actor_search,
    show_pair_head,
    show_relation_controls,
)
from dashboard import data as store
from dashboard.choices import build_choices
from dashboard.data import Data
from dashboard.event_links import linking_event
from dashboard.exporting import show_chart_exports
from dashboard.frame import Frame
from dashboard.state import View, go
from libya_events.analysis.cooccurrence import TELLING_KINDS, EdgeKind, Weight
from libya_events.filters import ActorMatch
from libya_events.presentation import names
from libya_events.presentation.matrix_spec import build_matrix_spec, list_kinds
from libya_events.presentation.network_spec import ActorLabel, build_network_spec
from libya_events.presentation.wording import count_phrase, format_number, say
from libya_events.store import actor_queries, queries

MOST_ACTORS = {"matrix": 16, "network": 20}
"""As many as a picture has room for."""
LIST_HEIGHT = 520
_LISTED = 50
_MOST_BUTTONS = 40


def show_relations(frame: Frame) -> None:
    """The choices, then the picture, and beside it the events of the chosen pair or the commonest actors."""
    view, language = frame.view, frame.language
    kinds, weight = chosen_kinds(view), Weight(view.choice("weight"))
    show_search(frame)
    show_relation_controls(view.choice("who"), kinds, weight, language, lambda name, code: _choose(view, name, code))
    picture, beside = st.columns([13, 8], gap="small")
    with picture:
        _show_picture(frame, kinds, weight)
    with beside:
        if len(view.codes("pair")) == 2:
            show_pair(frame, kinds)
        else:
            show_actor_buttons(
                _commonest_actors(frame),
                say("who.top.title", language),
                LIST_HEIGHT,
                lambda actor_id: open_actor(view, actor_id),
            )


def show_search(frame: Frame) -> None:
    show_actor_search(
        build_choices(frame.data, frame.language).actors,
        frame.view.subject,
        frame.language,
        lambda actor_id: open_actor(frame.view, actor_id),
    )


def show_pair(frame: Frame, kinds: Sequence[EdgeKind]) -> None:
    """The events of two actors, with their sentences; all of them can become the filter."""
    data, view, language, f = frame.data, frame.view, frame.language, frame.event_filter
    one, other = view.codes("pair")
    counted = store.ask(data, actor_queries.count_pair, f, one, other)
    events = store.ask(data, actor_queries.load_pair_events, f, one, other, tuple(kinds), _LISTED)
    of_kinds = sum(n for kind, n in counted.items() if kind in kinds)
    both = (name_of_actor(data, one, language), name_of_actor(data, other, language))
    lines = [list_kinds(counted, language) or say("pair.none", language)]
    if len(events) < of_kinds:
        words = count_phrase("count.of_events", of_kinds, language)
        lines.append(say("pair.of", language, shown=format_number(len(events)), events=words))
    wanted = f.with_(actors=(one, other), actor_match=ActorMatch.ALL)
    filter_words = say("pair.filter", language, n=format_number(sum(counted.values())))
    actions = [("filter", filter_words, lambda: go(view.filtered(wanted)))] if counted else []
    for key, actor_id, name in (("one", one, both[0]), ("other", other, both[1])):
        if actor_id != view.subject:
            actions.append((key, say("pair.open", language, name=name), _opening_actor(view, actor_id)))
    actions.append(("close", say("pair.close", language), lambda: go(view.choosing(pair=""))))
    show_pair_head(say("pair.title", language, one=both[0], other=both[1]), lines, actions)
    if len(events):
        title = count_phrase("count.events", of_kinds, language)
        height = min(LIST_HEIGHT, 70 + 110 * len(events))
        show_event_list(build_rows(events, language), title, language, height, linking_event(view))
    elif counted:
        st.html(f'<p class="le-who-note">{say("pair.none", language)}</p>')


def chosen_kinds(view: View) -> tuple[EdgeKind, ...]:
    wanted = view.codes("edges")
    return tuple(kind for kind in EdgeKind if kind in wanted) or TELLING_KINDS


def _commonest_actors(frame: Frame) -> dict[str, str]:
    """Those of the filter's events, with their number."""
    language = frame.language
    found = store.ask(frame.data, queries.count_by_actor, frame.event_filter).head(_MOST_BUTTONS)
    columns = ["actor_id", f"name_{language}", "events"]
    return {
        str(code): say("who.top.actor", language, name=name, events=count_phrase("count.events", int(n), language))
        for code, name, n in found[columns].itertuples(index=False)
    }


def name_of_actor(data: Data, actor_id: str, language: str) -> str:
    """As the store has it, else as the register; an id that nobody knows stands for itself."""
    labels = actor_labels(data, language)
    return labels[actor_id].name if actor_id in labels else names.name_of_actor(actor_id, language)


def actor_labels(data: Data, language: str) -> dict[str, ActorLabel]:
    return store.keep(data, ("actor labels", language), lambda: _label_actors(data, language))


def _label_actors(data: Data, language: str) -> dict[str, ActorLabel]:
    actors = store.list_choices(data).actors
    columns = ["actor_id", f"name_{language}", "kind"]
    return {str(code): ActorLabel(str(name), str(kind)) for code, name, kind in actors[columns].itertuples(index=False)}


def open_actor(view: View, actor_id: str | None) -> None:
    go(replace(view.choosing(pair=""), subject=actor_id))


def open_pair(view: View, one: str, other: str) -> None:
    go(view.choosing(pair=",".join(sorted((one, other)))))


def _opening_actor(view: View, actor_id: str) -> Callable[[], None]:
    return lambda: open_actor(view, actor_id)


def _show_picture(frame: Frame, kinds: tuple[EdgeKind, ...], weight: Weight) -> None:
    data, view, language, theme = frame.data, frame.view, frame.language, frame.theme
    who = view.choice("who")
    question = actor_queries.count_network if who == "network" else actor_queries.count_cooccurrence
    counts = store.ask(data, question, view.event_filter, MOST_ACTORS[who], kinds, weight)
    if counts.empty:
        with st.container(border=True, key="who-none"):
            st.html(f"<p>{say('who.none', language)}</p>")
            every = ",".join(EdgeKind)
            words = say("who.none.show", language)
            st.button(words, key="show-together", on_click=lambda: _choose(view, "edges", every))
        return

    def choose(actors: tuple[str, ...]) -> None:
        if len(actors) == 2:
            open_pair(view, *actors)
        else:
            open_actor(view, actors[0])

    labels = actor_labels(data, language)
    if who == "network":
        network = build_network_spec(counts, labels, language, weight=weight, sample=frame.sample)
        show_chart_exports(frame, network, "network")
        show_network(network, language, theme, choose, f"{network.chosen} {say('network.reading', language)}".strip())
    else:
        named = {code: label.name for code, label in labels.items()}
        matrix = build_matrix_spec(counts, named, language, weight=weight, sample=frame.sample)
        show_chart_exports(frame, matrix, "matrix")
        show_cooccurrence(matrix, language, theme, choose, say("matrix.reading", language))


def _choose(view: View, name: str, code: str) -> None:
    if name == "edges" and set(code.split(",")) == set(TELLING_KINDS):
        code = ""
    go(view.choosing(**{name: code}))
