"""The map of the 22 districts, tinted by events for each 100,000 inhabitants, with the plain count beside it."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from libya_events.presentation.map_spec import (
    Form,
    LegendItem,
    MapArea,
    MapMark,
    MapMode,
    MapSpec,
    SizeScale,
    explain_pale,
    map_notices,
    mark_chosen,
)
from libya_events.presentation.palette import CHANGE_TONES, GROUNDS, SHADES, Theme, Tone
from libya_events.presentation.wording import count_phrase, format_number, say
from libya_events.reference.gazetteer_data import Admin1

PER = 100_000
FEW = 5
"""Below this many events a rate says little: the tint is dashed and the words say so."""
_TAG_SIZE = 22
_COUNTED = ["admin1", "chosen", "events"]
UNTINTED = Tone(GROUNDS[Theme.LIGHT].land, GROUNDS[Theme.DARK].land)


def build_district_spec(
    counts: pd.DataFrame, districts: Mapping[str, Admin1], language: str, *, sample: bool
) -> MapSpec:
    """``counts``: the columns of count_by_admin1. ``districts`` by code; those without events stay untinted. Of a
    district with events of the places that the filter names, these alone are counted."""
    rows = [(str(code), chosen, int(n)) for code, chosen, n in counts[_COUNTED].itertuples(index=False)]
    chosen = {code: n for code, is_one, n in rows if is_one is True}
    events = {code: n for code, _, n in rows} | chosen
    around = {code for code, is_one, _ in rows if is_one is False and code not in chosen}
    rates = {code: events[code] * PER / one.inhabitants for code, one in districts.items() if events.get(code)}
    breaks = _breaks(max(rates.values(), default=0.0))
    marks, areas = [], []
    for code, rate in sorted(rates.items(), key=lambda one: (-events[one[0]], one[0])):
        tone = SHADES[sum(rate > limit for limit in breaks)]
        side = True if code in chosen else False if code in around else None
        marks.append(mark_chosen(_tag(districts[code], events[code], rate, tone, language), side, language))
        areas.append(_tint(marks[-1], districts[code], tone, events[code] < FEW))
    return MapSpec(
        mode=MapMode.DISTRICTS,
        title=say("map.title.districts", language),
        marks=tuple(marks),
        areas=tuple(areas),
        legend=(
            *_legend(breaks, language, few=any(events[code] < FEW for code in rates)),
            *explain_pale(marks, language),
        ),
        notices=map_notices(language, sample=sample),
        attribution=say("map.attribution", language),
        scale=SizeScale(1),
        note=say("map.districts.note", language),
    )


def format_rate(rate: float) -> str:
    """Two digits that count: "0.46", "3.1", "12"."""
    return f"{rate:.2f}" if rate < 1 else f"{rate:.1f}" if rate < 10 else f"{rate:,.0f}"


def _breaks(highest: float) -> tuple[float, ...]:
    """Each class reaches twice as high as the one before it, so that one high rate does not pale all others."""
    return tuple(float(f"{highest / share:.2g}") for share in (8, 4, 2)) if highest else ()


def _tag(district: Admin1, events: int, rate: float, tone: Tone, language: str) -> MapMark:
    name = district.name_ar if language == "ar" else district.name_en
    lines = [
        name,
        count_phrase("count.events", events, language),
        say("map.rate", language, rate=format_rate(rate), inhabitants=format_number(round(district.inhabitants, -3))),
    ]
    if events < FEW:
        lines.append(say("map.rate.few", language))
    return MapMark(
        key=district.code,
        target="admin1",
        latitude=district.latitude,
        longitude=district.longitude,
        form=Form.TAG,
        tone=tone,
        size=_TAG_SIZE,
        text=format_number(events),
        label=name,
        lines=tuple(lines),
        weight=events,
    )


def _tint(tag: MapMark, district: Admin1, tone: Tone, few: bool) -> MapArea:
    return MapArea(
        key=district.code,
        admin1=district.code,
        latitude=district.latitude,
        longitude=district.longitude,
        radius_km=40,
        tone=tone,
        opacity=(0.45 if few else 0.85) / (2.5 if tag.pale else 1),
        dashed=few,
        lines=tag.lines,
        chosen=tag.chosen,
        pale=tag.pale,
    )


def _legend(breaks: tuple[float, ...], language: str, *, few: bool) -> tuple[LegendItem, ...]:
    if not breaks:
        return ()
    low, middle, high = (format_rate(limit) for limit in breaks)
    words = (
        say("map.rate.up_to", language, high=low),
        say("map.rate.between", language, low=low, high=middle),
        say("map.rate.between", language, low=middle, high=high),
        say("map.rate.over", language, low=high),
    )
    items = [LegendItem(text, Form.TINT, tone, 14) for text, tone in zip(words, SHADES, strict=True)]
    items.insert(0, LegendItem(say("map.rate.no_event", language), Form.TINT, UNTINTED, 14))
    items.append(LegendItem(say("map.legend.tag", language), Form.TAG, SHADES[1], 16))
    if few:
        items.append(LegendItem(say("map.rate.few_legend", language), Form.RING, CHANGE_TONES[0], 14))
    return tuple(items)
