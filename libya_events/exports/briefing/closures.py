"""Closures: site by site the last that was reported, as on the page of closures."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from libya_events.analysis.closures import Site, SiteState, events_of, find_closures, keep_told
from libya_events.exports.briefing.sections import Told
from libya_events.exports.briefing.slides import TableBody
from libya_events.exports.briefing.view import BriefingView
from libya_events.model import DatePrecision
from libya_events.presentation.closure_words import tell_site, tell_state, tell_told_by
from libya_events.presentation.names import name_of_place
from libya_events.presentation.wording import count_phrase, format_date, say
from libya_events.store.closure_queries import (
    count_reports_of,
    load_closures,
    load_events,
    load_reports_of,
    read_closures,
)
from libya_events.store.queries import period_of_data

_MOST_SITES = 14


def show_closures(view: BriefingView) -> Told:
    language = view.language
    rows = view.ask(load_closures, view.event_filter)
    told = keep_told(find_closures(read_closures(rows)), set(rows["event_id"][rows["fits"]]))
    shown = told.sites[:_MOST_SITES]
    found = load_events(view.snapshot, [site.deciding.event_id for site in shown]).to_dict("records")
    deciding = {str(row["event_id"]): row for row in found}
    reports = load_reports_of(view.snapshot, [event_id for site in shown for event_id in _list_ids(site)])
    apart = len(told.undated) + len(told.unplaced)
    more = []
    if len(told.sites) > len(shown):
        more.append(count_phrase("briefing.closures.more", len(told.sites) - len(shown), language))
    if apart:
        more.append(count_phrase("briefing.closures.apart", apart, language))
    day = _say_until(view)
    body = TableBody(
        heads=tuple(say(f"briefing.closures.head.{name}", language) for name in ("site", "state", "told")),
        rows=tuple(
            _tell(site, deciding[site.deciding.event_id], count_reports_of(reports, _list_ids(site)), language)
            for site in shown
        ),
        empty=say("closures.empty.text", language, day=day),
        more=(*more, say("closures.lead", language, day=day)),
        shares=(0.26, 0.5, 0.24),
    )
    return _tell_headline(told.sites, language), body


def _tell(site: Site, deciding: Mapping[Any, Any], reports: int, language: str) -> tuple[str, str, str]:
    """``deciding``: the event that the state rests on; ``reports`` tell the site's events."""
    by = tell_told_by(len(events_of(site)), reports, int(deciding["sources"]), language)
    return tell_site(name_of_place(site.place_id, language), site, language), tell_state(site, language), by


def _list_ids(site: Site) -> list[str]:
    return [event.event_id for event in events_of(site)]


def _tell_headline(sites: tuple[Site, ...], language: str) -> str:
    closed = sum(site.state is SiteState.CLOSED for site in sites)
    counts = [("closed", closed), ("reopened", len(sites) - closed)]
    words = [count_phrase(f"closures.count.{state}", n, language) for state, n in counts if n]
    if not words:
        return say("briefing.closures.none", language)
    if len(words) == 1:
        return words[0]
    return say("briefing.closures.joined", language, closed=words[0], reopened=words[1])


def _say_until(view: BriefingView) -> str:
    period, last = period_of_data(view.snapshot), view.event_filter.last_day
    if period is None:
        return say("date.unknown", view.language)
    until = min(last or period[1], period[1])
    return format_date(until, until, DatePrecision.DAY, view.language)
