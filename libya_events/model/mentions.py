"""Words found in a report, before they are coded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import msgspec

from libya_events.model.codes import DatePrecision


class Span(msgspec.Struct, frozen=True, gc=False):
    """A piece of a report: ``report.text[start:end] == text``, in code points."""

    start: int
    end: int
    text: str


class PlaceMention(msgspec.Struct, frozen=True, gc=False):
    """Words that name a place, before one candidate is chosen. ``candidates`` are place_ids, best known first."""

    span: Span
    candidates: tuple[str, ...]
    needs_context: bool = False


class ActorMention(msgspec.Struct, frozen=True, gc=False):
    """Words that name an actor of the register, or a provisional one (``actor_id`` begins with ``new:``)."""

    span: Span
    actor_id: str
    name_en: str
    name_ar: str
    kind: str


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date expression and the days it means; None where it stays unresolved for want of a published date."""

    span: Span
    first: date | None
    last: date | None
    precision: DatePrecision
