"""What a place is: its names, its kind, how exactly its position is known, and what it lies within."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from components.markup import safe_html
from libya_events.model import GeoPrecision
from libya_events.presentation.wording import load_wording, say

_WIDE = frozenset({GeoPrecision.AREA, GeoPrecision.ADMIN1, GeoPrecision.REGION, GeoPrecision.SEA, GeoPrecision.COUNTRY})
_MOST_SPELLINGS = 8


@dataclass(frozen=True, slots=True)
class PlaceFacts:
    """Facts of a place or district, names in the language shown where there is a choice; None = not known."""

    name_en: str
    name_ar: str
    kind: str
    spellings_en: Sequence[str] = ()
    spellings_ar: Sequence[str] = ()
    latitude: float | None = None
    longitude: float | None = None
    radius_km: float | None = None
    geo_precision: GeoPrecision | None = None
    within: str | None = None
    district: str | None = None
    region: str | None = None
    here: str = ""


def build_place_facts(facts: PlaceFacts, language: str) -> str:
    """The facts as HTML; each name in its own direction."""
    rows = [
        (say("places.fact.names", language), _names([facts.name_en], [facts.name_ar])),
        (say("places.fact.spellings", language), _names(facts.spellings_en, facts.spellings_ar)),
        (say("places.fact.kind", language), safe_html(name_kind(facts.kind, language))),
        (say("places.fact.within", language), safe_html(facts.within or "")),
        (say("places.fact.district", language), safe_html(facts.district or "")),
        (say("places.fact.region", language), safe_html(facts.region or "")),
        (say("places.fact.position", language), safe_html(tell_position(facts, language))),
        (say("places.fact.events", language), safe_html(facts.here)),
    ]
    cells = "".join(f"<dt>{safe_html(label)}</dt><dd>{words}</dd>" for label, words in rows if words)
    return f'<dl class="le-facts le-place-facts">{cells}</dl>'


def build_place_title(name: str, kind: str, language: str) -> str:
    """With the kind: a town and its district often share a name."""
    return f'<h2 class="le-place-name">{safe_html(name)} <small>{safe_html(name_kind(kind, language))}</small></h2>'


def tell_position(facts: PlaceFacts, language: str) -> str:
    """The coordinates with their precision in words: a number alone would look exact."""
    if facts.geo_precision is GeoPrecision.ADMIN1 or facts.kind == "district":
        return say("places.fact.position.district", language)
    if facts.latitude is None or facts.longitude is None or facts.geo_precision is None:
        return say("place.unknown", language)
    form = "wide" if facts.geo_precision in _WIDE else str(facts.geo_precision)
    digits = {"site": 3, "town": 2}.get(form, 1)
    return say(
        f"places.fact.position.{form}",
        language,
        latitude=f"{facts.latitude:.{digits}f}",
        longitude=f"{facts.longitude:.{digits}f}",
        radius=f"{facts.radius_km or 0:g}",
    )


def name_kind(kind: str, language: str) -> str:
    """A kind that a provider brought and nobody named yet names itself."""
    key = f"places.kind.{kind or 'unknown'}"
    return say(key, language) if key in load_wording() else kind


def _names(english: Sequence[str], arabic: Sequence[str]) -> str:
    parts = [
        f'<bdi dir="{direction}" lang="{code}">{safe_html(comma.join(names[:_MOST_SPELLINGS]))}</bdi>'
        for names, direction, code, comma in ((english, "ltr", "en", ", "), (arabic, "rtl", "ar", "، "))
        if names
    ]
    return " · ".join(parts)
