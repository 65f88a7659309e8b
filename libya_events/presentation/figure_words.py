"""The key figures in words: sums that say how much they know, what they were before, and what is usual."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from libya_events.analysis.trends import LEAST_UNUSUAL, UsualRange
from libya_events.presentation.wording import count_phrase, format_number, format_period, say


class Toll(Protocol):
    """A sum of persons over events; None = not reported."""

    @property
    def low(self) -> int | None: ...
    @property
    def best_low(self) -> int | None: ...
    @property
    def best_high(self) -> int | None: ...
    @property
    def high(self) -> int | None: ...
    @property
    def open(self) -> int: ...
    @property
    def told(self) -> int: ...
    @property
    def silent(self) -> int: ...


class Tolls(Protocol):
    @property
    def incidents(self) -> int: ...
    @property
    def killed(self) -> Toll: ...
    @property
    def injured(self) -> Toll: ...
    @property
    def dead(self) -> Toll: ...
    @property
    def missing(self) -> Toll: ...


class Figures(Protocol):
    @property
    def talks(self) -> int: ...
    @property
    def places(self) -> int: ...
    @property
    def reports(self) -> int: ...
    @property
    def sources(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Change:
    """The period of the same length just before, and how many incidents the year before makes usual in such a time.

    Either is None where too little was read to say it.
    """

    days: tuple[date, date]
    before: Tolls | None
    usual: UsualRange | None


@dataclass(frozen=True, slots=True)
class Tile:
    """``change`` is empty where there is no history; ``about`` explains the term and what was compared."""

    code: str
    label: str
    value: str
    more: str
    change: str
    about: str


def build_tiles(figures: Figures, tolls: Tolls, change: Change | None, language: str) -> list[Tile]:
    before = change.before if change else None
    about_change = _say_compared(change, language)

    def tile(code: str, value: str, more: str, compared: str) -> Tile:
        about = " ".join(filter(None, (say(f"figures.{code}.about", language), about_change if compared else "")))
        return Tile(code, say(f"figures.{code}", language), value, more, compared, about)

    return [
        tile(
            "incidents",
            format_number(tolls.incidents),
            _say_talks(figures.talks, language),
            _say_incidents_before(tolls.incidents, change, language),
        ),
        tile(
            "killed",
            _format_told(tolls.killed, language),
            _say_told(tolls.killed, language),
            _say_before(format_best(before.killed, language) if before else None, language),
        ),
        tile(
            "injured",
            _format_told(tolls.injured, language),
            _say_told(tolls.injured, language),
            _say_before(format_best(before.injured, language) if before else None, language),
        ),
        tile(
            "migration",
            _format_both(tolls, language),
            _say_told(tolls.dead, language),
            _say_before(_say_migration_before(before, language) if before else None, language),
        ),
        tile("places", format_number(figures.places), say("figures.places.more", language), ""),
        tile("reports", format_number(figures.reports), _tell_sources(figures.sources, language), ""),
    ]


def format_range(low: int | None, high: int | None, language: str) -> str:
    """A casualty range: "8–11"; "8 or more", "up to 8" where one bound is reported; "not reported" where none is."""
    if low is None:
        if high is None:
            return say("range.none", language)
        return say("range.up_to", language, high=format_number(high)) if high else format_number(high)
    if high is None:
        return say("range.open", language, low=format_number(low))
    if low == high:
        return format_number(low)
    return say("range.both", language, low=format_number(low), high=format_number(high))


def format_count(low: int | None, best: int | None, high: int | None, language: str) -> str:
    """The best figure before its range: "52 (8–52)"; the range alone where it is no wider than the best figure, and
    where the best figures of several events do not add up to one inside it, as some events have none."""
    if best is not None and low is None and high is None:
        return format_number(best)
    words = format_range(low, high, language)
    if best is None or not is_inside(low, best, high):
        return words
    return say("range.around", language, best=format_number(best), range=words)


def is_inside(low: int | None, best: int, high: int | None) -> bool:
    """Whether a range says more than the best figure, which lies in it; "at least 5" and "up to 5" do not."""
    if low == high or (best == low and high is None) or (best == high and low is None):
        return False
    return (low or 0) <= best <= (best if high is None else high)


def format_given(low: int | None, best: int | None, high: int | None, language: str) -> str:
    """As format_count; empty where no figure is given."""
    return "" if low is best is high is None else format_count(low, best, high, language)


def format_best(toll: Toll, language: str) -> str:
    """The best figure, so that a toll that grew from 8 to 52 reads 52; a range only where no best one is given."""
    return format_range(toll.best_low, toll.best_high, language)


def format_bounds(toll: Toll, language: str) -> str:
    """The lowest and highest figures told, where they say more than the best one; else empty."""
    if toll.low is None or (not toll.open and (toll.low, toll.high) == (toll.best_low, toll.best_high)):
        return ""
    if not toll.open:
        return format_range(toll.low, toll.high, language)
    if toll.low == toll.high:
        return format_range(toll.low, None, language)
    return say("range.both_open", language, low=format_number(toll.low), high=format_number(toll.high or toll.low))


def format_toll(toll: Toll, language: str) -> str:
    """The best figure with what format_bounds adds to it; empty where no event tells any."""
    if not toll.told:
        return ""
    best, bounds = format_best(toll, language), format_bounds(toll, language)
    return say("range.around", language, best=best, range=bounds) if bounds else best


def _say_talks(talks: int, language: str) -> str:
    if not talks:
        return say("figures.incidents.alone", language)
    return say("figures.incidents.more", language, talks=count_phrase("count.talks", talks, language))


def _format_told(toll: Toll, language: str) -> str:
    """ "Not reported" is said of events; where there are none there is nothing to report."""
    return format_best(toll, language) if toll.told + toll.silent else say("range.dash", language)


def _say_told(toll: Toll, language: str) -> str:
    if not toll.told + toll.silent:
        return say("figures.none", language)
    told = count_phrase("count.in_events", toll.told, language)
    if toll.silent:
        silent = count_phrase("count.silent", toll.silent, language)
        told = say("figures.casualties.more", language, told=told, silent=silent)
    bounds = format_bounds(toll, language)
    return say("figures.casualties.bounds", language, bounds=bounds, told=told) if bounds else told


def _format_both(tolls: Tolls, language: str) -> str:
    return " / ".join(
        say("range.dash", language) if toll.best_high is None else format_best(toll, language)
        for toll in (tolls.dead, tolls.missing)
    )


def _say_migration_before(tolls: Tolls, language: str) -> str:
    """Empty where no event gave a figure: two dashes would say nothing."""
    if not tolls.dead.told + tolls.dead.silent:
        return count_phrase("count.events", 0, language)
    return _format_both(tolls, language) if tolls.dead.told + tolls.missing.told else ""


def _say_before(before: str | None, language: str) -> str:
    return say("figures.before", language, before=before) if before else ""


def _say_incidents_before(incidents: int, change: Change | None, language: str) -> str:
    if change is None:
        return ""
    parts = []
    if change.before is not None:
        parts.append(_say_before(format_number(change.before.incidents), language))
    if change.usual is not None:
        usual = format_range(change.usual.low, change.usual.high, language)
        if incidents > change.usual.high and incidents >= LEAST_UNUSUAL:
            how = "more"
        elif incidents < change.usual.low:
            how = "fewer"
        else:
            how = "within"
        parts.append(say(f"figures.usual.{how}", language, usual=usual))
    return say("figures.join", language).join(parts)


def _say_compared(change: Change | None, language: str) -> str:
    if change is None:
        return ""
    words = say("figures.before.about", language, days=format_period(*change.days, language))
    if change.usual is None:
        return words
    return f"{words} {say('figures.usual.about', language, weeks=change.usual.weeks)}"


def _tell_sources(sources: int, language: str) -> str:
    if not sources:
        return say("figures.reports.unnamed", language)
    return say("figures.reports.more", language, sources=count_phrase("count.sources", sources, language))
