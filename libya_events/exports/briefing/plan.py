"""What a person decides of a briefing; all the rest follows from the store. A plan is kept as a small JSON file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Literal

import msgspec

from libya_events.errors import LibyaEventsError
from libya_events.filters import EventFilter, from_parameters, to_parameters


class Section(StrEnum):
    """The parts of a pack, in their usual order."""

    FIGURES = "figures"
    MAP = "map"
    TIMELINE = "timeline"
    TYPES = "types"
    ACTORS = "actors"
    EVENTS = "events"
    CLOSURES = "closures"
    METHOD = "method"


@dataclass(frozen=True, slots=True)
class BriefingPlan:
    """``headlines``, ``so_what`` and ``notes`` are by section; where a headline is missing one is made from the data.
    ``event_ids`` are the key events in the order chosen; empty: the deadliest and most reported are taken.
    """

    event_filter: EventFilter
    language: str = "en"
    title: str = ""
    author: str = ""
    classification: str = ""
    sections: tuple[Section, ...] = tuple(Section)
    headlines: Mapping[str, str] = field(default_factory=dict)
    so_what: Mapping[str, str] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)
    event_ids: tuple[str, ...] = ()

    def for_period(self, first_day: date, last_day: date) -> BriefingPlan:
        """The same pack for other days: what was written about the old ones (headlines, events) is left out."""
        moved = self.event_filter.with_(first_day=first_day, last_day=last_day)
        return replace(self, event_filter=moved, headlines={}, so_what={}, notes={}, event_ids=())


class _Saved(msgspec.Struct):
    """The file's form; the filter stands as the parameters of a link."""

    filter: dict[str, str]
    language: Literal["en", "ar"] = "en"
    title: str = ""
    author: str = ""
    classification: str = ""
    sections: list[Section] = msgspec.field(default_factory=lambda: list(Section))
    headlines: dict[str, str] = msgspec.field(default_factory=dict)
    so_what: dict[str, str] = msgspec.field(default_factory=dict)
    notes: dict[str, str] = msgspec.field(default_factory=dict)
    event_ids: list[str] = msgspec.field(default_factory=list)


def save_plan(plan: BriefingPlan) -> bytes:
    saved = _Saved(
        filter=to_parameters(plan.event_filter),
        language="ar" if plan.language == "ar" else "en",
        title=plan.title,
        author=plan.author,
        classification=plan.classification,
        sections=list(plan.sections),
        headlines=dict(plan.headlines),
        so_what=dict(plan.so_what),
        notes=dict(plan.notes),
        event_ids=list(plan.event_ids),
    )
    return msgspec.json.format(msgspec.json.encode(saved), indent=2)


def read_plan(content: bytes) -> BriefingPlan:
    """LibyaEventsError says what is wrong with the file."""
    try:
        saved = msgspec.json.decode(content, type=_Saved)
    except msgspec.MsgspecError as error:
        raise LibyaEventsError(f"The briefing plan cannot be read: {error}. Choose a file saved as a plan.") from error
    event_filter, unread = from_parameters(saved.filter)
    if unread:
        raise LibyaEventsError(f"The briefing plan holds a filter that cannot be read: {', '.join(unread)}.")
    return BriefingPlan(
        event_filter=event_filter,
        language=saved.language,
        title=saved.title,
        author=saved.author,
        classification=saved.classification,
        sections=tuple(saved.sections),
        headlines=saved.headlines,
        so_what=saved.so_what,
        notes=saved.notes,
        event_ids=tuple(saved.event_ids),
    )
