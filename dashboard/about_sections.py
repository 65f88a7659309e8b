"""What the page on method and limits says, section by section."""

from __future__ import annotations

from components.prose import build_list, build_paragraph, build_section, build_table
from libya_events.model import FAMILY_OF, EventFamily, EventType, GeoPrecision
from libya_events.presentation.palette import type_glyph
from libya_events.presentation.wording import say, type_name

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


def build_text(name: str, language: str) -> str:
    """A section of running text or of points, as HTML."""
    title = say(f"about.{name}.title", language)
    if name in _LISTS:
        return build_section(title, build_list(say(f"about.{name}.{item}", language) for item in _LISTS[name]))
    return build_section(title, build_paragraph(say(f"about.{name}.text", language)))


def build_types(language: str) -> str:
    """Each type of event with what is coded so, family by family."""
    rows = [
        (f"{type_glyph(one)} {type_name(one, language)}", say(f"about.type.{one}", language))
        for family in EventFamily
        for one in EventType
        if FAMILY_OF[one] is family
    ]
    heads = (say("about.types.type", language), say("about.types.means", language))
    body = build_paragraph(say("about.types.text", language)) + build_table(heads, rows)
    return build_section(say("about.types.title", language), body)


def build_precision(language: str) -> str:
    """How exactly a place can be known, and how each degree of it is drawn."""
    rows = [
        (say(f"precision.{precision}", language), say(f"about.precision.{drawn}", language))
        for precision, drawn in _DRAWN.items()
    ]
    heads = (say("about.precision.level", language), say("about.precision.map", language))
    body = build_table(heads, rows) + build_paragraph(say("about.precision.dates", language))
    return build_section(say("about.precision.title", language), body)
