"""What a pack rests on, in words: period, filter, counts, precision, casualties and their rule, review, sources."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from libya_events.exports.briefing.sections import Told
from libya_events.exports.briefing.slides import TextBody
from libya_events.exports.briefing.view import BriefingView
from libya_events.filters import Undated
from libya_events.model import DatePrecision, EventStatus, GeoPrecision
from libya_events.presentation.figure_words import Toll, format_best, format_bounds
from libya_events.presentation.filter_words import build_chips, build_period_words
from libya_events.presentation.names import name_codes, name_of_source
from libya_events.presentation.wording import count_phrase, format_number, format_period, say
from libya_events.store.briefing_queries import count_by_source, count_shares
from libya_events.store.comparison import compare
from libya_events.store.event_queries import last_day_of_data
from libya_events.store.export_queries import load_actor_names_of, read_about
from libya_events.store.figure_queries import count_tolls

_MOST_SOURCES = 60
_METHOD = ("about.method.read", "about.method.claim", "about.method.event", "about.method.review")
_LIMITS = ("about.limits.news", "about.limits.machine", "about.limits.roles", "about.limits.persons")


def write_lines(view: BriefingView) -> tuple[str, ...]:
    """Below the title: enough to judge every number of the pack by."""
    f, language, figures = view.event_filter, view.language, view.figures
    names = name_codes(f, load_actor_names_of(view.snapshot, f.actors), language)
    chips = [chip.label for chip in build_chips(f.with_(first_day=None, last_day=None), names, language)]
    shares = view.ask(count_shares, f)
    tolls = view.ask(count_tolls, f)
    total = format_number(figures.events)
    left = "briefing.line.left_out" if f.undated is Undated.EXCLUDE else "briefing.line.left_in"
    precision = {
        "dates": _share(shares.date_precision, DatePrecision, "briefing.date", figures.events, language),
        "places": _share(shares.geo_precision, GeoPrecision, "precision", figures.events, language),
        "review": _share(shares.status, EventStatus, "status", figures.events, language),
    }
    said = {name: say(f"briefing.line.{name}", language, shares=words) for name, words in precision.items() if words}
    return (
        _say_period(view),
        say("briefing.line.filter", language, filter=" · ".join(chips) or say("briefing.line.filter.none", language)),
        _say_counts(view),
        *(said[name] for name in ("dates", "places") if name in said),
        say(
            "briefing.line.casualties",
            language,
            killed=_say_toll(tolls.killed, language),
            injured=_say_toll(tolls.injured, language),
        ),
        say(
            left,
            language,
            undated=format_number(figures.undated),
            unplaced=format_number(figures.unplaced),
            total=total,
        ),
        *(said[name] for name in ("review",) if name in said),
        say("briefing.line.as_of", language, day=say_as_of(view)),
    )


def write_foot(view: BriefingView) -> tuple[str, ...]:
    """On every page; the sample notice stands by itself in the pack."""
    language = view.language
    key = "briefing.foot.imported" if _count_imported(view) else "briefing.foot.source"
    source = say(key, language, counts=_say_counts(view), day=say_as_of(view))
    lines = (view.plan.classification, source, say("briefing.foot.boundaries", language))
    return tuple(line for line in lines if line)


def list_sources(view: BriefingView) -> tuple[str, ...]:
    """Providers first, then the sources with most reports; beyond 60 of these, how many more."""
    language = view.language
    rows = view.ask(count_by_source, view.event_filter).to_dict("records")
    lines = [_say_source(row, language) for row in rows[:_MOST_SOURCES]]
    if len(rows) > _MOST_SOURCES:
        lines.append(count_phrase("briefing.sources.more", len(rows) - _MOST_SOURCES, language))
    providers = [
        say("briefing.provider", language, name=name.upper(), events=count_phrase("count.events", n, language))
        for name, n in _count_imported(view).items()
    ]
    return (*providers, *lines)


def show_method(view: BriefingView) -> Told:
    language = view.language

    def text(keys: tuple[str, ...]) -> str:
        return " ".join(say(key, language) for key in keys)

    parts = (
        (say("briefing.method.read", language), " ".join(filter(None, (text(_METHOD), _say_built(view))))),
        (say("briefing.method.casualties", language), say("briefing.method.casualties.text", language)),
        (say("briefing.method.limits", language), text(_LIMITS)),
        (say("about.boundaries.title", language), say("about.boundaries.text", language)),
    )
    return say("briefing.method", language), TextBody(parts)


def say_as_of(view: BriefingView) -> str:
    day = last_day_of_data(view.snapshot)
    return format_period(day, day, view.language) if day else say("date.unknown", view.language)


def _say_built(view: BriefingView) -> str:
    published = read_about(view.snapshot, "published_at")[:10]
    if not published:
        return ""
    day = date.fromisoformat(published)
    return say("briefing.method.built", view.language, day=format_period(day, day, view.language))


def _count_imported(view: BriefingView) -> dict[str, int]:
    """Events by the provider that they were imported from."""
    providers = view.ask(count_shares, view.event_filter).provider
    return {name: n for name, n in sorted(providers.items()) if name != "extracted"}


def _say_period(view: BriefingView) -> str:
    f, language = view.event_filter, view.language
    period = build_period_words(f, language)
    change = compare(view.ask, f)
    if change is not None and change.before is not None:
        return say("briefing.line.compared", language, period=period, before=format_period(*change.days, language))
    bounded = f.first_day is not None and f.last_day is not None and f.undated is not Undated.ONLY
    return say("briefing.line.not_compared" if bounded else "briefing.line.period", language, period=period)


def _say_counts(view: BriefingView) -> str:
    figures, language = view.figures, view.language
    return say(
        "briefing.line.counts",
        language,
        events=count_phrase("count.events", figures.events, language),
        reports=count_phrase("count.reports", figures.reports, language),
        sources=count_phrase("count.sources", figures.sources, language),
    )


def _share(counted: Mapping[str, int], codes: Any, words: str, total: int, language: str) -> str:
    """ "day 10 of 12, week 2 of 12", in the order of the codes."""
    parts = [
        say(
            "briefing.line.share",
            language,
            words=say(f"{words}.{code}", language),
            n=format_number(counted[str(code)]),
            total=format_number(total),
        )
        for code in codes
        if str(code) in counted
    ]
    return say("list.comma", language).join(parts)


def _say_toll(toll: Toll, language: str) -> str:
    best, bounds = format_best(toll, language), format_bounds(toll, language)
    return say("briefing.line.range", language, best=best, bounds=bounds) if bounds else best


def _say_source(row: Mapping[Any, Any], language: str) -> str:
    source_id, name = row["source_id"], row["source_name"]
    if isinstance(source_id, str):
        words = name_of_source(source_id, language)
    else:
        words = name if isinstance(name, str) and name else say("briefing.source.unnamed", language)
    return say(
        "briefing.source",
        language,
        name=words,
        reports=count_phrase("count.reports", int(row["reports"]), language),
        events=count_phrase("count.events", int(row["events"]), language),
    )
