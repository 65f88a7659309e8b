"""The button that copies the link of the view at one tap, and says that it did.

A piece of its own: Streamlit's code box copies too, but behind a second tap, in a popover.
"""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from libya_events.presentation.wording import say

_draw_button = st.components.v2.component(
    "libya_events.copy_link",
    html=(
        '<div class="le-copy" data-state="idle"><button type="button"><span></span><span></span>'
        '</button><i role="status"></i><label hidden><b></b><input readonly dir="ltr"></label></div>'
    ),
    js=(Path(__file__).parent / "link_scripts" / "copy_link.js").read_text(encoding="utf-8"),
    isolate_styles=False,
)


def build_copy_data(link: str, language: str) -> dict[str, str]:
    """What the browser draws; it sets words as text and the link as the value of a field."""
    words = {
        "copy": "title.link",
        "copied": "title.link.copied",
        "about": "title.link.more",
        "by_hand": "title.link.hand",
    }
    return {"link": link, **{name: say(key, language) for name, key in words.items()}}


def show_copy_link(link: str, language: str) -> None:
    _draw_button(key="link", data=build_copy_data(link, language), width="content")
