"""Signs in what was found for an event, and in where its report tells it; see ``signs.py``."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from libya_events.extraction.events.drafts import WITH_CASUALTIES, Draft
from libya_events.extraction.participation.participants import is_specific
from libya_events.model import DateMention, Role

_RECENT_DAYS = 10
_MOST_TURNS = 2


class Standing(msgspec.Struct, frozen=True, gc=False):
    """Where an event stands in its report: number of its sentence, how many sentences turn to another matter, how
    many events the report has, how many of them its sentence tells before and after it, whether the heading is it or
    speaks of its type. ``days_before_publication`` is None where neither the day of publication nor an expression
    that counts from it ("yesterday") tells it."""

    sentence: int
    events: int
    before_in_sentence: int
    after_in_sentence: int
    is_in_heading: bool
    heading_has_type: bool
    days_before_publication: int | None
    turns: int


def find_signs_of_draft(draft: Draft, standing: Standing) -> Iterator[str]:
    where = "none" if draft.place is None else "own" if draft.place_is_own else "carried"
    general = [
        f"weight:{draft.weight}",
        f"place:{where}",
        f"date:{_age(draft.date, standing.days_before_publication)}",
        f"precision:{draft.date.precision if draft.date else None}",
        f"actors:{min(len(draft.actors), 3)}",
        f"sentence:{_bucket(standing.sentence)}",
        f"events:{min(standing.events, 5)}",
        f"told:{min(draft.told, 3)}",
    ]
    yield f"before_in_sentence:{min(standing.before_in_sentence, 2)}"
    yield f"after_in_sentence:{min(standing.after_in_sentence, 2)}"
    if draft.place is not None:
        general.append(f"geo:{draft.place.place.geo_precision}")
    if any(is_specific(actor) for actor in draft.actors):
        general.append("named_actor")
    for role in (Role.INITIATOR, Role.TARGET, Role.MEDIATOR):
        if any(actor.role is role for actor in draft.actors):
            general.append(f"has_{role}")
    if draft.event_type in WITH_CASUALTIES:
        general.append(f"casualties:{min(len(draft.casualties), 2)}")
    if draft.apart:
        general.append("apart")
    general.append(f"turns:{min(standing.turns, _MOST_TURNS)}")
    if standing.is_in_heading:
        general.append("in_heading")
    if standing.heading_has_type:
        general.append("heading_has_type")
    event_type = str(draft.event_type)  # once, since the code of an enum takes long to write
    yield f"type:{event_type}"
    for sign in general:
        yield sign
        yield f"{event_type}&{sign}"


def _age(date: DateMention | None, days: int | None) -> str:
    if date is None:
        return "none"
    if days is None:
        return "unresolved" if date.first is None else "resolved"
    return "recent" if days <= _RECENT_DAYS else "older"


def _bucket(number: int) -> str:
    return str(number) if number < 3 else "3-5" if number < 6 else "6+"
