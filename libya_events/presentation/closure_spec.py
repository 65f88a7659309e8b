"""What the picture of closures shows: one strip per site, what is known of its days, and the reports it rests on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from libya_events.analysis.closures import ClosureEvent, Site, Stretch, list_segments
from libya_events.model import DatePrecision
from libya_events.presentation.closure_words import tell_site, tell_when
from libya_events.presentation.palette import SHADES, Tone
from libya_events.presentation.wording import format_date, say

STRETCH_TONES: dict[Stretch, Tone] = {
    Stretch.CLOSED: SHADES[3],
    Stretch.BETWEEN: SHADES[1],
    Stretch.OPEN: SHADES[3],
}
_LEAST_DAYS = 60


@dataclass(frozen=True, slots=True)
class StripBar:
    """Some days of a closure; those of stretch ``open`` fade out, since nothing is known of their end."""

    stretch: Stretch
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class StripMark:
    """A report on the day it tells of; ``label`` says what and when."""

    event_id: str
    day: date
    is_reopening: bool
    label: str


@dataclass(frozen=True, slots=True)
class Strip:
    label: str
    bars: tuple[StripBar, ...]
    marks: tuple[StripMark, ...]


@dataclass(frozen=True, slots=True)
class ClosuresSpec:
    """Strips from the top down, between two days; ``until`` is the day that the reports are known to."""

    title: str
    strips: tuple[Strip, ...]
    first: date
    until: date
    until_label: str
    legend: tuple[tuple[Stretch, str], ...]
    mark_labels: tuple[str, str]
    note: str


def build_closures_spec(
    sites: Sequence[Site], names: Mapping[str, str], until: date, language: str, *, sample: bool
) -> ClosuresSpec:
    """``names`` by place_id; ``until`` is the end of the period."""
    strips = tuple(
        _strip(site, tell_site(names.get(site.place_id, site.place_id), site, language), until, language)
        for site in sites
    )
    first = min((mark.day for strip in strips for mark in strip.marks), default=until)
    return ClosuresSpec(
        title=say("closures.title", language),
        strips=strips,
        first=min(first, until - timedelta(days=_LEAST_DAYS)),
        until=until,
        until_label=say("closures.until", language, day=format_date(until, until, DatePrecision.DAY, language)),
        legend=tuple((stretch, say(f"closures.legend.{stretch}", language)) for stretch in Stretch),
        mark_labels=(say("closures.mark.closure", language), say("closures.mark.reopening", language)),
        note=say("banner.sample", language) if sample else "",
    )


def _strip(site: Site, label: str, until: date, language: str) -> Strip:
    segments = [segment for spell in site.spells for segment in list_segments(spell, until)]
    told = [event for spell in site.spells for event in (*spell.closures, *spell.reopenings)]
    return Strip(
        label=label,
        bars=tuple(StripBar(segment.stretch, segment.first, segment.last) for segment in segments),
        marks=tuple(_mark(event, event.first, label, language) for event in told if event.first is not None),
    )


def _mark(event: ClosureEvent, day: date, site: str, language: str) -> StripMark:
    what = say("closures.mark.reopening" if event.is_reopening else "closures.mark.closure", language)
    label = say("closures.hover", language, site=site, what=what, when=tell_when(event, language))
    return StripMark(event.event_id, day, event.is_reopening, label)
