"""The choices above matrix and network, the search for an actor, and the head of a pair's events."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

import streamlit as st

from components.choices import show_segments
from components.markup import plain_label, safe_html
from libya_events.analysis.cooccurrence import EdgeKind, Weight
from libya_events.presentation.matrix_spec import kind_label
from libya_events.presentation.wording import say


def show_relation_controls(
    who: str, edges: Sequence[EdgeKind], weight: str, language: str, on_choose: Callable[[str, str], None]
) -> None:
    """``on_choose`` gets the URL parameter and its codes."""
    with st.container(horizontal=True, vertical_alignment="bottom", key="who-controls"):
        views = {name: say(f"who.{name}", language) for name in ("matrix", "network")}
        show_segments(say("who.who", language), views, who, "choose-who", partial(on_choose, "who"))
        key = f"edges-{'-'.join(edges)}-{language}"
        st.pills(
            say("who.edges", language),
            list(EdgeKind),
            default=list(edges),
            selection_mode="multi",
            format_func=lambda kind: kind_label(kind, language),
            key=key,
            help="\n\n".join(
                [
                    *(plain_label(f"{kind_label(k, language)}: {say(f'edge.{k}.help', language)}") for k in EdgeKind),
                    plain_label(say("who.rule.own", language)),
                ]
            ),
            on_change=lambda: on_choose("edges", ",".join(k for k in EdgeKind if k in st.session_state[key])),
            width="content",
        )
        show_segments(
            say("who.weight", language),
            {str(one): say(f"who.weight.{one}", language) for one in Weight},
            weight,
            "choose-weight",
            partial(on_choose, "weight"),
            explained=say("who.weight.help", language),
        )


def show_actor_search(
    options: Mapping[str, str], shown: str | None, language: str, on_choose: Callable[[str], None]
) -> None:
    """``options``: codes with names, the commonest first."""
    key = f"find-actor-{shown}-{language}"
    codes = list(options)

    def choose() -> None:
        code = st.session_state[key]
        if code:
            on_choose(code)

    st.selectbox(
        say("who.find", language),
        codes,
        index=codes.index(shown) if shown is not None and shown in options else None,
        format_func=lambda code: options.get(code, code),
        placeholder=say("who.find", language),
        label_visibility="collapsed",
        key=key,
        on_change=choose,
    )


def show_pair_head(title: str, lines: Sequence[str], actions: Sequence[tuple[str, str, Callable[[], None]]]) -> None:
    """``actions``: key, words and what each button does."""
    with st.container(key="pair-head", gap="xxsmall"):
        told = "".join(f'<div class="le-row-facts">{safe_html(line)}</div>' for line in lines)
        st.html(f'<h2 class="le-h2">{safe_html(title)}</h2>{told}')
        with st.container(horizontal=True, key="pair-actions", gap="xsmall"):
            for key, words, act in actions:
                st.button(plain_label(words), key=f"pair-{key}", on_click=act)


def show_actor_buttons(actors: Mapping[str, str], title: str, height: int, on_choose: Callable[[str], None]) -> None:
    """``actors``: codes with name and number of events."""
    with st.container(height=height, border=True, key="top-actors", gap=None):
        st.html(f'<h2 class="le-h2">{safe_html(title)}</h2>')
        for code, words in actors.items():
            st.button(plain_label(words), key=f"top-{code}", on_click=on_choose, args=(code,), type="tertiary")
