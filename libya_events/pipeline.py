"""The order of the steps from a report to its claims."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from traceback import extract_tb
from typing import TYPE_CHECKING

from libya_events.errors import LibyaEventsError, OnlineError, Rejection
from libya_events.extraction.actors import find_actor_mentions
from libya_events.extraction.casualties import find_casualty_statements
from libya_events.extraction.claims import code_claims
from libya_events.extraction.dates import find_date_mentions
from libya_events.extraction.dates.choice import find_day_of_writing
from libya_events.extraction.mentions import Mentions, PlacedMention, is_libyan_actor
from libya_events.extraction.places import find_place_mentions
from libya_events.extraction.places.definite_places import find_definite_places
from libya_events.extraction.places.unlisted_places import find_unlisted_names
from libya_events.extraction.relevance import Countries, reason_not_relevant
from libya_events.geocoding.resolver import resolve_places
from libya_events.model import CodedReport, Report, Span
from libya_events.reference.gazetteer_data import HOME_COUNTRY
from libya_events.reports.main_text import hide_asides
from libya_events.settings import Settings

if TYPE_CHECKING:
    from libya_events.geocoding.online import OnlineGeocoder

_log = logging.getLogger(__name__)


def code_report(report: Report, online: OnlineGeocoder | None = None) -> CodedReport:
    """Everything a report says about events in Libya; claims only where the report is relevant. One set in another
    country is not looked through for events.

    ``online`` is asked for settlements that the gazetteer lacks; without it nothing is asked of anybody.
    """
    article, mentions = read_article(report, online)
    countries = Countries(article, mentions)
    claims, not_counted = ((), ()) if countries.are_foreign else code_claims(article, mentions)
    reason = reason_not_relevant(article, countries, claims)
    return CodedReport(
        report=report,
        relevant=reason is None,
        claims=claims if reason is None else (),
        reason=reason,
        not_counted=not_counted,
    )


def code_or_reject(report: Report, online: OnlineGeocoder | None = None) -> CodedReport | Rejection:
    """The same for one of many: a fault of this program in coding it is told, and the reports after it are coded.

    Raises LibyaEventsError, which speaks of more than one report.
    """
    try:
        return code_report(report, online)
    except LibyaEventsError:
        raise
    except Exception as fault:  # noqa: BLE001 (no fault of any kind may cost the reports after this one)
        frame = extract_tb(fault.__traceback__)[-1]
        where = f"{Path(frame.filename).name}, line {frame.lineno}"
        reason = f"The program failed in coding it, in {where}: {type(fault).__name__}: {fault}."
        return Rejection(report.file_name, reason, "Nothing of it was kept. Report this line with the text.")


def read_article(report: Report, online: OnlineGeocoder | None = None) -> tuple[Report, Mentions]:
    """The report with the clutter inside its article hidden, every offset as before, and what the article names."""
    text = hide_asides(report.text, report.main_text_start, report.main_text_end)
    article = report if text == report.text else replace(report, text=text)
    # The line of a dateline is hidden with the article's other clutter.
    day = find_day_of_writing(report.text, report.main_text_start, report.main_text_end, report.published_at)
    return article, _find_mentions(article, day, online)


def open_online_geocoder(settings: Settings) -> OnlineGeocoder | None:
    """The online geocoder with its cache beside the store, where the settings ask for it."""
    if not settings.online_geocoder:
        return None
    # Not at the top: geopy takes a fifth of a second, which only those who ask the service should wait for.
    from libya_events.geocoding.online import OnlineGeocoder  # noqa: PLC0415

    return OnlineGeocoder(settings.store.parent / "online-places.sqlite", contact=settings.contact)


def _find_mentions(report: Report, published_at: date | None, online: OnlineGeocoder | None) -> Mentions:
    text, start, end = report.text, report.main_text_start, report.main_text_end
    actors = find_actor_mentions(text, start, end, report.published_at)
    dates = find_date_mentions(text, published_at, start, end)
    place_mentions = find_place_mentions(text, start, end)
    chosen = resolve_places(place_mentions, text, {HOME_COUNTRY: sum(is_libyan_actor(m.actor_id) for m in actors)})
    # Numbers of units ("Brigade 444") and of dates never count persons.
    masked = [m.span for m in actors if any(map(str.isdigit, m.span.text))] + [m.span for m in dates]
    places = [PlacedMention(m.span, chosen[m.span]) for m in place_mentions if m.span in chosen]
    if online is not None:
        taken = [*(m.span for m in place_mentions), *(m.span for m in actors)]
        places += _ask_online(online, find_unlisted_names(text, start, end, taken))
    places += find_definite_places(text, start, end, places)
    return Mentions(
        places=sorted(places, key=lambda m: m.span.start),
        actors=actors,
        dates=dates,
        casualties=find_casualty_statements(text, start, end, masked),
        published_at=published_at,
    )


def _ask_online(online: OnlineGeocoder, names: Iterable[Span]) -> Iterator[PlacedMention]:
    for name in names:
        try:
            place = online.geocode(name.text)
        except OnlineError as error:
            # The report is coded without that place; the name is asked again with the next report that has it.
            _log.warning("%s", error)
            continue
        if place is not None:
            yield PlacedMention(name, place)
