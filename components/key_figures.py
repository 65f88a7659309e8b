"""The row of key figures: what the filter selects, in numbers that say how much they know. Each leads to its events."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from components.markup import plain_label, safe_html
from libya_events.presentation.figure_words import Tile


def show_key_figures(tiles: Sequence[Tile], on_choose: Callable[[str], None]) -> None:
    with st.container(key="tiles", gap=None):
        for tile in tiles:
            with st.container(key=f"tile-{tile.code}", gap=None):
                st.html(f'<div class="le-tile-label">{safe_html(tile.label)}</div>')
                st.button(
                    plain_label(tile.value),
                    key=f"figure-{tile.code}",
                    type="tertiary",
                    help=tile.about,
                    on_click=on_choose,
                    args=(tile.code,),
                )
                lines = "".join(f"<div>{safe_html(line)}</div>" for line in (tile.more, tile.change) if line)
                st.html(f'<div class="le-tile-more">{lines}</div>')
