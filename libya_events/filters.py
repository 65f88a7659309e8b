"""The one description of "which events": frozen, and the same thing in the URL, in the queries and in exports."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from urllib.parse import urlencode

from libya_events.model import EventType


class Undated(StrEnum):
    """What a filter does with events that carry no date."""

    EXCLUDE = "exclude"
    INCLUDE = "include"
    ONLY = "only"


class ActorMatch(StrEnum):
    ANY = "any"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class EventFilter:
    """Which events are wanted. An empty tuple or None means: no restriction.

    ``first_day`` and ``last_day`` are inclusive; an event fits if any of its days does. A place stands for itself and
    for the quarters and sites within it. An event fits a source that published one of its reports. ``killed_at_least``
    compares with the best figure.
    ``text`` is searched in the main text of an event's reports, spelling folded, all words wanted.
    """

    first_day: date | None = None
    last_day: date | None = None
    undated: Undated = Undated.EXCLUDE
    unplaced_only: bool = False
    event_types: tuple[EventType, ...] = ()
    places: tuple[str, ...] = ()
    admin1s: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    actor_match: ActorMatch = ActorMatch.ANY
    sources: tuple[str, ...] = ()
    killed_at_least: int | None = None
    text: str | None = None

    def with_(self, **changes: object) -> EventFilter:
        return replace(self, **changes)  # type: ignore[arg-type]

    @property
    def has_period(self) -> bool:
        return self.first_day is not None or self.last_day is not None

    def period_within(self, whole: tuple[date, date]) -> tuple[date, date]:
        """Its period; an open end is that of ``whole``."""
        return self.first_day or whole[0], self.last_day or whole[1]


PARAMETERS = ("from", "to", "undated", "unplaced", "type", "place", "admin1", "actor", "match", "source", "killed", "q")
"""The URL parameters of a filter. Values are codes, never labels, so that a link reads the same in any language."""


WHOLE_PERIOD = ("period", "all")
"""The URL parameter that says that no filter is wanted, where silence would mean the first view."""


def build_query(event_filter: EventFilter, language: str) -> str:
    """The part of a dashboard link after the question mark that opens these events."""
    return urlencode({**(to_parameters(event_filter) or dict([WHOLE_PERIOD])), "lang": language})


def to_parameters(event_filter: EventFilter) -> dict[str, str]:
    """The URL parameters of a filter, without those at their default."""
    found = {
        "from": event_filter.first_day.isoformat() if event_filter.first_day else "",
        "to": event_filter.last_day.isoformat() if event_filter.last_day else "",
        "undated": event_filter.undated if event_filter.undated is not Undated.EXCLUDE else "",
        "unplaced": "only" if event_filter.unplaced_only else "",
        "type": _joined(event_filter.event_types),
        "place": _joined(event_filter.places),
        "admin1": _joined(event_filter.admin1s),
        "actor": _joined(event_filter.actors),
        "match": event_filter.actor_match if event_filter.actor_match is not ActorMatch.ANY else "",
        "source": _joined(event_filter.sources),
        "killed": "" if event_filter.killed_at_least is None else str(event_filter.killed_at_least),
        "q": event_filter.text or "",
    }
    return {name: str(value) for name, value in found.items() if value}


def from_parameters(parameters: Mapping[str, str]) -> tuple[EventFilter, list[str]]:
    """Read a filter from URL parameters; returns it with the parameters that could not be understood.

    An unreadable value is left out and reported, so that an old or mistyped link still opens.
    """
    unread: list[str] = []

    types, bad_types = _event_types(_split(parameters.get("type", "")))
    unread.extend(f"type={value}" for value in bad_types)
    first_day = _day(parameters, "from", unread)
    last_day = _day(parameters, "to", unread)
    return (
        EventFilter(
            first_day=first_day,
            last_day=last_day,
            undated=Undated(_choice(parameters, "undated", tuple(Undated), unread) or Undated.EXCLUDE),
            unplaced_only=_choice(parameters, "unplaced", ("", "only"), unread) == "only",
            event_types=types,
            places=_split(parameters.get("place", "")),
            admin1s=_split(parameters.get("admin1", "")),
            actors=_split(parameters.get("actor", "")),
            actor_match=ActorMatch(_choice(parameters, "match", tuple(ActorMatch), unread) or ActorMatch.ANY),
            sources=_split(parameters.get("source", "")),
            killed_at_least=_number(parameters, "killed", unread),
            text=parameters.get("q", "").strip() or None,
        ),
        unread,
    )


def _joined(values: Iterable[str]) -> str:
    return ",".join(values)


def _split(value: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part for part in (p.strip() for p in value.split(",")) if part))


def _event_types(values: tuple[str, ...]) -> tuple[tuple[EventType, ...], list[str]]:
    known = {str(t): t for t in EventType}
    return tuple(known[v] for v in values if v in known), [v for v in values if v not in known]


def _day(parameters: Mapping[str, str], name: str, unread: list[str]) -> date | None:
    value = parameters.get(name, "")
    if not value:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        unread.append(f"{name}={value}")
        return None


def _number(parameters: Mapping[str, str], name: str, unread: list[str]) -> int | None:
    value = parameters.get(name, "")
    if not value:
        return None
    if value.isascii() and value.isdigit() and len(value) < 7:
        return int(value)
    unread.append(f"{name}={value}")
    return None


def _choice(parameters: Mapping[str, str], name: str, allowed: tuple[str, ...], unread: list[str]) -> str:
    value = parameters.get(name, "")
    if value and value not in allowed:
        unread.append(f"{name}={value}")
        return ""
    return value
