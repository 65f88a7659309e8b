"""To whom an actor belonged and who belonged to it, over time: the rows and bars of one small picture."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from libya_events.model import DatePrecision
from libya_events.presentation.wording import format_date, say
from libya_events.reference.registers import Affiliation, load_affiliations


@dataclass(frozen=True, slots=True)
class AffiliationRow:
    """``start`` and ``length`` are shares of the axis; None where the register knows neither date."""

    label: str
    when: str
    basis: str
    source: str
    start: float | None
    length: float


@dataclass(frozen=True, slots=True)
class AffiliationSpec:
    """``rows`` say to whom the actor belonged, ``members`` who belonged to it; both stand on one axis."""

    title: str
    rows: tuple[AffiliationRow, ...]
    members: tuple[AffiliationRow, ...]
    first_year: int
    last_year: int


def build_affiliation_spec(actor_id: str, name_of: Callable[[str], str], today: date, language: str) -> AffiliationSpec:
    """Both in order of time."""
    found = [one for one in load_affiliations() if actor_id in (one.actor_id, one.to)]
    found.sort(key=lambda one: (one.since or "", one.until or "9"))
    years = [int(day[:4]) for one in found for day in (one.since, one.until) if day]
    first, last = min(years, default=today.year), max([*years, today.year])
    axis = (date(first, 1, 1), date(last, 12, 31))
    return AffiliationSpec(
        title=say("side.title", language),
        rows=tuple(_row(one, one.to, name_of, axis, language) for one in found if one.actor_id == actor_id),
        members=tuple(_row(one, one.actor_id, name_of, axis, language) for one in found if one.to == actor_id),
        first_year=first,
        last_year=last,
    )


def format_span(since: str | None, until: str | None, language: str) -> str:
    """ "2016 – March 2021", "since May 2024"; empty where neither end is known."""
    start, end = (format_partial_date(day, language) if day else "" for day in (since, until))
    if start and end:
        return say("actor.valid.both", language, start=start, end=end)
    if start:
        return say("actor.valid.from", language, start=start)
    return say("actor.valid.to", language, end=end) if end else ""


def format_partial_date(text: str, language: str) -> str:
    """ "2015", "August 2015" or "1 August 2015"."""
    precision = (DatePrecision.YEAR, DatePrecision.MONTH, DatePrecision.DAY)[text.count("-")]
    return format_date(_first_day(text), _last_day(text), precision, language)


def _row(
    one: Affiliation, other: str, name_of: Callable[[str], str], axis: tuple[date, date], language: str
) -> AffiliationRow:
    begun = _first_day(one.since) if one.since else axis[0]
    ended = _last_day(one.until) if one.until else axis[1]
    days = (axis[1] - axis[0]).days + 1
    known = one.since is not None or one.until is not None
    return AffiliationRow(
        label=name_of(other),
        when=format_span(one.since, one.until, language) or say("side.unknown", language),
        basis=say(f"side.basis.{one.basis}", language),
        source=say("side.source", language, source=one.source) if one.source else "",
        start=round((begun - axis[0]).days / days, 4) if known else None,
        length=round(max((ended - begun).days + 1, days / 100) / days, 4),
    )


def _first_day(text: str) -> date:
    year, month, day = (*map(int, text.split("-")), 1, 1)[:3]
    return date(year, month, day)


def _last_day(text: str) -> date:
    parts = list(map(int, text.split("-")))
    year, month = parts[0], parts[1] if len(parts) > 1 else 12
    return date(year, month, parts[2] if len(parts) > 2 else monthrange(year, month)[1])
