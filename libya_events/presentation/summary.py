"""The one line that tells an event, by template from its fields, in English and in Arabic.

Only register names are shown, never the words of an alias. Who began violence is always "according to the report".
"""

from __future__ import annotations

from collections.abc import Sequence

from libya_events.model import (
    FAMILY_OF,
    CasualtyStatement,
    Count,
    Event,
    EventFamily,
    EventStatus,
    GeoPrecision,
    Language,
    Outcome,
    Place,
    Role,
    Scope,
    Speaker,
)
from libya_events.presentation.actor_names import choose_name, list_names
from libya_events.presentation.figure_words import format_range, is_inside
from libya_events.presentation.wording import count_phrase, format_date, format_number, say, type_name

_WITHOUT_SIDES = frozenset({"remains_found"})
_STATUSES_SAID = frozenset({EventStatus.DISPUTED, EventStatus.WITHDRAWN})


def summarise(event: Event, language: Language | str, figures: Sequence[CasualtyStatement] = ()) -> str:
    """Type, place, date: actors; killed and injured; reports. ``figures`` are the casualty statements of the event's
    claims: where they show who gave the event's figure, the line says so."""
    code = str(language)
    head = [
        type_name(event.event_type, code, event.sub_event_type),
        _name_place(event.place, code),
        _name_days(event, code),
    ]
    details = [*_name_actors(event, code), *_tell_casualties(event, code, figures), *_tell_origin(event, code)]
    line = say("summary.head_separator", code).join(head)
    if not details:
        return line
    return say("summary.line", code, head=line, details=say("summary.detail_separator", code).join(details))


def _name_place(place: Place | None, language: str) -> str:
    if place is None or place.geo_precision is GeoPrecision.UNKNOWN:
        return say("summary.place_unknown", language)
    return choose_name(place, language)


def _name_days(event: Event, language: str) -> str:
    if event.event_date is None:
        return say("summary.date_unknown", language)
    return format_date(event.event_date, event.event_date_end, event.date_precision, language)


def _name_actors(event: Event, language: str) -> list[str]:
    initiators, targets, participants, mediators = (
        list_names([actor for actor in event.actors if actor.role is role], event.event_date, language)
        for role in (Role.INITIATOR, Role.TARGET, Role.PARTICIPANT, Role.MEDIATOR)
    )
    violent = FAMILY_OF[event.event_type] is EventFamily.VIOLENCE and event.sub_event_type not in _WITHOUT_SIDES
    if violent:
        parts = _name_sides(initiators, targets, participants, _reporting(event, language), language)
    else:
        doing = [actor for actor in event.actors if actor.role in {Role.INITIATOR, Role.PARTICIPANT}]
        parts = [list_names(doing, event.event_date, language)]
        if targets:
            parts.append(say("summary.concerning", language, targets=targets))
    if mediators:
        parts.append(say("summary.mediated", language, actors=mediators))
    return [part for part in parts if part]


def _name_sides(initiators: str, targets: str, participants: str, who: str, language: str) -> list[str]:
    if initiators and targets:
        sides = say("summary.initiator_target", language, initiators=initiators, targets=targets, who=who)
    elif initiators:
        sides = say("summary.initiator", language, initiators=initiators, who=who)
    elif targets:
        sides = say("summary.target", language, targets=targets)
    else:
        return [participants]
    return [sides, say("summary.also_named", language, actors=participants)] if participants else [sides]


def _tell_casualties(event: Event, language: str, figures: Sequence[CasualtyStatement]) -> list[str]:
    parts: list[tuple[str, str | None]] = []
    for outcome, count in ((Outcome.KILLED, event.killed), (Outcome.INJURED, event.injured)):
        words = tell_count(outcome, count, _reporting(event, language), language)
        if words:
            speaker = _find_speaker(outcome, count, figures)
            parts.append((words, say(f"summary.speaker.{speaker}", language) if speaker else None))
    said_none = any(_bounds(count)[1] == 0 for count in (event.killed, event.injured))
    # Arabic says "at least" behind the number: after two numbers nobody could tell which of them it limits.
    limited = language == "ar" and _is_limit(event.injured)
    if len(parts) == 2 and parts[0][1] == parts[1][1] and not said_none and not limited:
        parts = [(parts[0][0] + say("summary.list_last", language) + parts[1][0], parts[0][1])]
    return [say("summary.according", language, words=words, who=who) if who else words for words, who in parts]


def tell_count(outcome: Outcome, count: Count | None, who: str, language: str) -> str:
    """The number in words: "2 killed"; "52 killed (8–52)" where reports differ; "8–11 killed" where none is the best;
    an empty string where no number was reported. ``who`` says where none is reported: "the report"."""
    low, high = _bounds(count)
    key = f"summary.{outcome}"
    if high == 0:
        return say(f"{key}_none", language, who=who)
    if count and count.best is not None and is_inside(low, count.best, high):
        best = count_phrase(key, count.best, language)
        return say("range.around", language, best=best, range=format_range(low, high, language))
    if low is not None and low == high:
        return count_phrase(key, low, language)
    if high is None:
        return say("summary.at_least", language, counted=count_phrase(key, low, language)) if low else ""
    return _tell_range(key, low or 0, high, language)


def _tell_range(key: str, low: int, high: int, language: str) -> str:
    if (low, high) == (1, 2):
        return say(f"{key}_one_or_two", language)
    counted = count_phrase(key, high, language)
    if low == 0:
        return say("summary.at_most", language, counted=counted)
    return say("summary.range", language, low=format_number(low), counted=counted)


def _is_limit(count: Count | None) -> bool:
    """Whether only one bound is known: "at least 5", "up to 5"."""
    low, high = _bounds(count)
    return (high is None and bool(low)) or (not low and bool(high))


def _bounds(count: Count | None) -> tuple[int | None, int | None]:
    """The least and the most; a figure that only has a best is that figure."""
    if count is None:
        return None, None
    if count.low is None and count.high is None:
        return count.best, count.best
    return count.low, count.high


def _find_speaker(outcome: Outcome, count: Count | None, figures: Sequence[CasualtyStatement]) -> Speaker | None:
    """Who gave the figure, where reports give one and all that gave it are one kind of speaker."""
    if count is None or not count.best or is_inside(count.low, count.best, count.high):
        return None
    speakers = {
        statement.speaker
        for statement in figures
        if statement.outcome is outcome and statement.scope is Scope.THIS_EVENT and statement.count.best == count.best
    }
    speakers.discard(Speaker.UNATTRIBUTED)
    return speakers.pop() if len(speakers) == 1 else None


def _tell_origin(event: Event, language: str) -> list[str]:
    parts = [count_phrase("summary.reports", event.reports, language)] if event.reports else []
    if event.provider != "extracted":
        parts.append(say("summary.provider", language, provider=event.provider.upper()))
    if event.status in _STATUSES_SAID:
        parts.append(say(f"summary.status.{event.status}", language))
    return parts


def _reporting(event: Event, language: str) -> str:
    return say("summary.the_reports" if event.reports > 1 else "summary.the_report", language)
