"""Closed and reopened sites: what reports said of each, in order, and what is known between one report and the next.

A report says what was so on its day. Nothing here says that a site *is* closed: a closure without a report of
reopening stays exactly that.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from libya_events.model import DatePrecision, GeoPrecision

CLOSURE, REOPENING = "closure", "reopening"

_WIDE = frozenset(
    {GeoPrecision.ADMIN1, GeoPrecision.REGION, GeoPrecision.SEA, GeoPrecision.COUNTRY, GeoPrecision.UNKNOWN}
)
"""Two closures "in the district" need not be of one site: each stands alone."""

_OBJECTS_OF_KIND = {
    "oil_field": ("oil_site", "fuel"),
    "oil_terminal": ("oil_site", "fuel", "port"),
    "refinery": ("oil_site", "fuel"),
    "airport": ("airport",),
    "port": ("port", "oil_site", "fuel"),
    "crossing": ("crossing", "road"),
    "road": ("road",),
    "hospital": ("hospital",),
    "prison": ("prison",),
    "detention_centre": ("detention_centre",),
}
"""What a report may call a place that is itself such a site; the first is what it is listed as."""


class SiteState(StrEnum):
    """The last that was reported of a site."""

    CLOSED = "closed"
    REOPENED = "reopened"


class Stretch(StrEnum):
    """How much is known of some days of a closure."""

    CLOSED = "closed"  # between a report of closure and the report of reopening
    BETWEEN = "between"  # the day is not exact, or two reports of closure without one of reopening between them
    OPEN = "open"  # after the last report of closure, with none of reopening


@dataclass(frozen=True, slots=True)
class ClosureEvent:
    """An event of sub type closure or reopening. ``first`` and ``last`` are None where its date is not known.

    ``is_announced``: a decision or an announcement was reported, not the deed.
    """

    event_id: str
    is_reopening: bool
    is_announced: bool
    place_id: str | None
    place_kind: str | None
    object_kind: str | None
    geo_precision: GeoPrecision
    first: date | None
    last: date | None
    precision: DatePrecision


@dataclass(frozen=True, slots=True)
class Segment:
    stretch: Stretch
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Spell:
    """Reports of closure up to the reports of reopening. Without closures: only the reopening was reported."""

    closures: tuple[ClosureEvent, ...] = ()
    reopenings: tuple[ClosureEvent, ...] = ()

    @property
    def state(self) -> SiteState:
        return SiteState.REOPENED if self.reopenings else SiteState.CLOSED

    @property
    def deciding(self) -> ClosureEvent:
        """What the state rests on: the first report of reopening, else the latest of closure."""
        return self.reopenings[0] if self.reopenings else self.closures[-1]


@dataclass(frozen=True, slots=True)
class Site:
    """One closed thing: a place that is itself such a site, or what was closed in a town. Its spells are in order."""

    place_id: str
    object_kind: str | None
    spells: tuple[Spell, ...]

    @property
    def state(self) -> SiteState:
        return self.spells[-1].state

    @property
    def deciding(self) -> ClosureEvent:
        return self.spells[-1].deciding


@dataclass(frozen=True, slots=True)
class Closures:
    """``undated`` events cannot be put in order and so change no state; ``unplaced`` ones name no single site."""

    sites: tuple[Site, ...]
    undated: tuple[ClosureEvent, ...]
    unplaced: tuple[ClosureEvent, ...]


def find_closures(events: Iterable[ClosureEvent]) -> Closures:
    """The sites reported closed last come first, then those reported open again, each from the latest on."""
    by_site: dict[tuple[str, str | None], list[ClosureEvent]] = {}
    undated, unplaced = [], []
    for event in events:
        key = find_site(event)
        if key is None:
            unplaced.append(event)
        elif event.first is None:
            undated.append(event)
        else:
            by_site.setdefault(key, []).append(event)
    sites = [Site(place_id, kind, follow(told)) for (place_id, kind), told in by_site.items()]
    sites.sort(key=lambda site: (site.place_id, site.object_kind or ""))
    sites.sort(key=lambda site: site.deciding.first or date.min, reverse=True)
    sites.sort(key=lambda site: site.state is SiteState.REOPENED)
    unplaced.sort(key=lambda event: event.first or date.min, reverse=True)
    return Closures(tuple(sites), tuple(undated), tuple(unplaced))


def keep_told(closures: Closures, event_ids: Collection[str]) -> Closures:
    """The sites of which at least one of these events tells, each with all that is reported of it."""
    return Closures(
        tuple(site for site in closures.sites if any(event.event_id in event_ids for event in events_of(site))),
        tuple(event for event in closures.undated if event.event_id in event_ids),
        tuple(event for event in closures.unplaced if event.event_id in event_ids),
    )


def events_of(site: Site) -> list[ClosureEvent]:
    """Spell by spell, the closures before the reopenings."""
    return [event for spell in site.spells for event in (*spell.closures, *spell.reopenings)]


def find_site(event: ClosureEvent) -> tuple[str, str | None] | None:
    """Which site an event is about: place and kind of object. None where it names no single one."""
    if event.place_id is None or event.geo_precision in _WIDE:
        return None
    own = _OBJECTS_OF_KIND.get(event.place_kind or "", ())
    if own and (event.object_kind is None or event.object_kind in own):
        return event.place_id, own[0]
    return event.place_id, event.object_kind


def name_of_object(place_kind: str | None) -> str | None:
    """What a place of that kind is listed as, where it is itself such a site."""
    return next(iter(_OBJECTS_OF_KIND.get(place_kind or "", ())), None)


def follow(events: Iterable[ClosureEvent]) -> tuple[Spell, ...]:
    """The spells of one site's dated events.

    A closure counts from its first possible day and a reopening from its last, the closure first where both fall on
    one day: what opens again was closed before. Reports that repeat the state belong to the spell.
    """
    spells: list[Spell] = []
    for event in sorted(events, key=_place_in_time):
        current = spells[-1] if spells else None
        if event.is_reopening:
            if current is None:
                spells.append(Spell(reopenings=(event,)))
            else:
                spells[-1] = Spell(current.closures, (*current.reopenings, event))
        elif current is None or current.reopenings:
            spells.append(Spell(closures=(event,)))
        else:
            spells[-1] = Spell((*current.closures, event))
    return tuple(spells)


def list_segments(spell: Spell, until: date) -> tuple[Segment, ...]:
    """The days of a spell by how much is known of them, up to ``until``."""
    if not spell.closures:
        return ()
    segments = []
    for earlier, later in zip(spell.closures, spell.closures[1:], strict=False):
        segments.append(Segment(Stretch.BETWEEN, _first(earlier), _first(later)))
    closure = spell.closures[-1]
    first, last = _first(closure), min(_last(closure), until)
    if last > first:
        segments.append(Segment(Stretch.BETWEEN, first, last))
    if not spell.reopenings:
        return (*segments, Segment(Stretch.OPEN, last, max(last, until)))
    reopening = spell.reopenings[0]
    opened = max(last, _first(reopening))
    segments.append(Segment(Stretch.CLOSED, last, opened))
    if _last(reopening) > opened:
        segments.append(Segment(Stretch.BETWEEN, opened, min(_last(reopening), max(until, opened))))
    return tuple(segments)


def _place_in_time(event: ClosureEvent) -> tuple[date, bool, str]:
    return (_last(event) if event.is_reopening else _first(event)), event.is_reopening, event.event_id


def _first(event: ClosureEvent) -> date:
    if event.first is None:
        raise ValueError(f"Event {event.event_id} has no date: only dated closures can be put in order.")
    return event.first


def _last(event: ClosureEvent) -> date:
    return event.last or _first(event)
