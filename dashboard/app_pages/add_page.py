"""Adding reports: bring them, see what was read, then keep them."""

from __future__ import annotations

import streamlit as st

from components.prose import build_paragraph
from components.title_bar import build_plain_title, show_title_bar
from dashboard.add_sections import show_draft, show_outcome, show_reading
from dashboard.frame import open_store
from dashboard.state import read_language, set_language
from libya_events.presentation.wording import say


def show() -> None:
    language = read_language()
    show_title_bar(build_plain_title(say("page.add", language)), language, None, set_language)
    st.html(build_paragraph(say("add.lead", language)))
    data = open_store()
    if data is not None:
        show_reading(language)
        show_outcome(language)
        show_draft(data, language)


show()
