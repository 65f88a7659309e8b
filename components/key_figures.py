"""The row of key figures: what the filter selects, in numbers that say how much they know. Each leads to its events."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from components.markup import safe_html
from libya_events.presentation.figure_words import Tile


def show_key_figures(tiles: Sequence[Tile], show_value: Callable[[Tile], None]) -> None:
    """``show_value`` draws a tile's value as the link to its events."""
    with st.container(key="tiles", gap=None):
        for tile in tiles:
            with st.container(key=f"tile-{tile.code}", gap=None):
                st.html(f'<div class="le-tile-label">{safe_html(tile.label)}</div>')
                show_value(tile)
                lines = "".join(f"<div>{safe_html(line)}</div>" for line in (tile.more, tile.change) if line)
                st.html(f'<div class="le-tile-more">{lines}</div>')
