"""What this is, how events are made, how precise they are, and what they are not."""

from __future__ import annotations

import streamlit as st

from components.prose import build_list, build_paragraph, build_section, build_table
from components.title_bar import build_plain_title, show_title_bar
from dashboard.state import read_language, set_language
from libya_events.model import GeoPrecision
from libya_events.presentation.wording import say

_SECTIONS_AFTER = ("confidence", "limits", "boundaries", "sample", "attribution")
_LISTS = {"method": ("read", "claim", "event", "review"), "limits": ("news", "machine", "roles", "persons")}
_DRAWN = {
    GeoPrecision.SITE: "solid",
    GeoPrecision.TOWN: "solid",
    GeoPrecision.AREA: "ring",
    GeoPrecision.ADMIN1: "ring",
    GeoPrecision.REGION: "ring",
    GeoPrecision.SEA: "ring",
    GeoPrecision.COUNTRY: "none",
    GeoPrecision.UNKNOWN: "none",
}


def show() -> None:
    language = read_language()

    def section(name: str) -> str:
        title = say(f"about.{name}.title", language)
        if name in _LISTS:
            return build_section(title, build_list(say(f"about.{name}.{item}", language) for item in _LISTS[name]))
        return build_section(title, build_paragraph(say(f"about.{name}.text", language)))

    rows = [
        (say(f"precision.{precision}", language), say(f"about.precision.{drawn}", language))
        for precision, drawn in _DRAWN.items()
    ]
    heads = (say("about.precision.level", language), say("about.precision.map", language))
    precision = build_table(heads, rows) + build_paragraph(say("about.precision.dates", language))
    show_title_bar(build_plain_title(say("page.about", language)), language, None, set_language)
    st.html(
        '<div class="le-prose">'
        + section("what")
        + section("method")
        + build_section(say("about.precision.title", language), precision)
        + "".join(section(name) for name in _SECTIONS_AFTER)
        + "</div>"
    )


show()
