"""What this is, how events are made, how precise they are, and what they are not."""

from __future__ import annotations

import streamlit as st

from components.title_bar import build_plain_title, show_title_bar
from dashboard.about_sections import build_precision, build_text, build_types
from dashboard.state import read_language, set_language
from libya_events.presentation.wording import say

_LAST = ("confidence", "limits", "boundaries", "sample", "attribution")


def show() -> None:
    language = read_language()
    show_title_bar(build_plain_title(say("page.about", language)), language, None, set_language)
    first = [build_text("what", language), build_text("method", language)]
    sections = [*first, build_types(language), build_precision(language), *(build_text(one, language) for one in _LAST)]
    st.html(f'<div class="le-prose le-columns">{"".join(sections)}</div>')


show()
