"""Which pages there are, and what stands around each of them."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from components.page_style import show_page_style
from dashboard.state import go_to_page, read_language, read_theme
from libya_events.presentation.wording import say

_PAGES = Path(__file__).parent / "app_pages"
_ICON = Path(__file__).parent / "icon.svg"
PAGES = (
    ("overview", "overview_page.py", ""),
    ("accuracy", "accuracy_page.py", "accuracy"),
    ("about", "about_page.py", "about"),
)
"""Name, file and address of each page; the first is the start."""


def run() -> None:
    language, theme = read_language(), read_theme()
    st.set_page_config(
        page_title=say("app.name", language), page_icon=str(_ICON), layout="wide", initial_sidebar_state="auto"
    )
    pages = {
        name: st.Page(_PAGES / file, title=say(f"page.{name}", language), url_path=address, default=not address)
        for name, file, address in PAGES
    }
    page = st.navigation(list(pages.values()), position="hidden")
    show_page_style(language, theme)
    with st.sidebar, st.container(horizontal=True, key="pages"):
        for name, target in pages.items():
            go_to_page(target, say(f"page.{name}", language))
    page.run()
