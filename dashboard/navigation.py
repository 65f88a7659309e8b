"""Which pages there are, and what stands around each of them."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path

import streamlit as st

from components.page_style import show_page_style
from dashboard.garbage import spare_what_stays
from dashboard.state import link_page, page_file, read_language, read_theme
from libya_events.presentation.wording import say

_HERE = Path(__file__).parent
PAGES = (
    "overview",
    "map",
    "timeline",
    "actors",
    "places",
    "closures",
    "events",
    "reports",
    "briefing",
    "add",
    "accuracy",
    "about",
)
"""The pages in their order; the first is the start. Each has its address and its file (``app_pages/NAME_page.py``)."""
PAGES_WITHOUT_LINK = ("event",)
_TAB_OF = {"": PAGES[0], "event": "events"}


def run() -> None:
    language, theme = read_language(), read_theme()
    st.set_page_config(
        page_title=say("app.name", language),
        page_icon=str(_HERE / "icon.svg"),
        layout="wide",
        initial_sidebar_state="auto",
    )
    pages = [
        st.Page(
            _HERE / page_file(name),
            title=say(f"page.{name}", language),
            url_path=name if name != PAGES[0] else "",
            default=name == PAGES[0],
        )
        for name in (*PAGES, *PAGES_WITHOUT_LINK)
    ]
    page = st.navigation(pages, position="hidden")
    show_page_style(language, theme)
    with st.container(horizontal=True, key="pages", gap=None):
        for name in PAGES:
            is_shown = _TAB_OF.get(page.url_path, page.url_path) == name
            with st.container(key="page-shown", width="content") if is_shown else nullcontext():
                link_page(name, say(f"page.{name}", language))
    page.run()
    spare_what_stays()
