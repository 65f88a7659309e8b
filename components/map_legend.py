"""The legend beside a map, and what is counted but cannot stand on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import streamlit as st

from components.markup import plain_label, safe_html
from libya_events.filters import EventFilter
from libya_events.presentation.map_spec import PLAIN_SIZE, Form, LegendItem, MapSpec
from libya_events.presentation.palette import Theme
from libya_events.presentation.wording import format_number, say


@dataclass(frozen=True, slots=True)
class Beside:
    """Events too imprecise for a mark: ``wanted`` selects just them."""

    words: str
    events: int
    wanted: EventFilter


def build_map_legend(spec: MapSpec, language: str, theme: Theme) -> str:
    """Colours in one group, sizes and forms in another; below them what limits the reading."""
    groups = [
        [item for item in spec.legend if item.size <= PLAIN_SIZE],
        [item for item in spec.legend if item.size > PLAIN_SIZE],
    ]
    name = safe_html(say("map.legend.title", language))
    rows = [
        f'<div class="le-map-legend" role="group" aria-label="{name}">'
        f"{''.join(_item(item, theme) for item in group)}</div>"
        for group in groups
        if group
    ]
    note = f'<div class="le-map-note">{safe_html(spec.note)}</div>' if spec.note else ""
    return f"<div>{''.join(rows)}{note}</div>"


def show_map_legend(spec: MapSpec, tiles: bool, language: str, theme: Theme, on_tiles: Callable[[bool], None]) -> None:
    with st.container(horizontal=True, vertical_alignment="top", key="map-legend", gap="small"):
        st.html(build_map_legend(spec, language, theme))
        key = f"tiles-{tiles}"
        st.toggle(
            say("map.tiles", language),
            value=tiles,
            key=key,
            help=say("map.tiles.help", language),
            on_change=lambda: on_tiles(bool(st.session_state[key])),
        )


def show_beside(
    items: Sequence[Beside], language: str, on_filter: Callable[[EventFilter], None], back: EventFilter | None = None
) -> None:
    """Each with its count; a click shows the events. ``back`` leads from one of them to the places again."""
    with st.container(key="map-beside", gap="xxsmall"):
        st.html(f'<h2 class="le-h2">{safe_html(say("map.beside", language))}</h2>')
        if back is not None:
            words = plain_label(say("map.beside.lifted", language))
            st.button(words, key="beside-back", type="tertiary", on_click=on_filter, args=(back,))
        if items or back is None:
            more = say("map.beside.more" if items else "map.beside.none", language)
            st.html(f'<div class="le-row-facts">{safe_html(more)}</div>')
        for at, item in enumerate(items):
            st.button(
                plain_label(f"{format_number(item.events)} · {item.words}"),
                key=f"beside-{at}",
                type="tertiary",
                on_click=on_filter,
                args=(item.wanted,),
            )


def _item(item: LegendItem, theme: Theme) -> str:
    kind = {Form.TINT: "tint", Form.RING: "ring", Form.HOLLOW: "hollow", Form.CLOUD: "cloud", Form.TAG: "tag"}
    look = f"{kind.get(item.form, 'filled')}{' pale' if item.pale else ''}"
    size = f"width:{item.size}px;height:{item.size}px"
    swatches = (
        f'<span class="le-swatch {look}" style="--colour:{tone.on(theme)};{size}"></span>'
        for tone in item.pale or (item.tone,)
    )
    return f"<span>{''.join(swatches)}{safe_html(item.words)}</span>"
