"""From events and the record to the tables of a snapshot: pure, and the same events always give the same tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import date, datetime

import pandas as pd

from libya_events.model import FAMILY_OF, CodedReport, Count, Event, EventType, GeoPrecision, Place, Report
from libya_events.reference.gazetteer_data import load_places
from libya_events.reference.office_holders import find_holders
from libya_events.reference.registers import Source, find_source
from libya_events.reference.sides import find_sides
from libya_events.store.schema import SNAPSHOT_TABLES, SNAPSHOT_VERSION
from libya_events.store.snapshot_sets import ActorSets, SourceSets

_Row = dict[str, object]
_Told = tuple[CodedReport, Source | None]

_DTYPES = {
    "VARCHAR": "str",
    "INTEGER": "Int32",
    "DOUBLE": "Float64",
    "BOOLEAN": "boolean",
    "DATE": "datetime64[s]",
    "TIMESTAMP": "datetime64[s]",
}


def build_tables(
    events: Sequence[Event],
    reports: Iterable[CodedReport],
    report_of_claim: Mapping[str, str],
    redirects: Mapping[str, str],
    published_at: str,
    added_at: Mapping[str, datetime],
) -> dict[str, pd.DataFrame]:
    """All tables of a snapshot. ``reports`` need no text and no claims; ``report_of_claim``: by claim_id, ``added_at``:
    when a report came in, by report_id."""
    in_order = sorted(events, key=lambda event: (event.event_date or date.max, event.event_id))
    sources = {coded.report.report_id: (coded, _source_of(coded.report)) for coded in reports}
    samples = {report_id for report_id, (_, source) in sources.items() if source is not None and source.sample}
    actor_sets, source_sets = ActorSets(), SourceSets()
    places = _known_places(in_order)
    rows: dict[str, Iterable[_Row]] = {
        "event": (
            {
                "event_number": number,
                "actor_set": actor_sets.number(event),
                "source_set": source_sets.number(_sources_of(event, sources)),
                **_event(event, samples, sources),
            }
            for number, event in enumerate(in_order)
        ),
        "event_type": _event_types(),
        "place": [asdict(place) for place in places.values()],
        "place_within": _place_within(places),
        "actor": _actors(in_order),
        "source": {s.source_id: _source(s) for _, s in sources.values() if s is not None}.values(),
        "report": (_report(coded, source, added_at.get(coded.report.report_id)) for coded, source in sources.values()),
        "event_actor": _actor_links(in_order),
        "event_claim": _claim_links(in_order, report_of_claim),
        "event_report": _report_links(in_order),
        # Generators like the others, which run when all events have been given the numbers of their sets.
        "source_set_member": source_sets.members(),
        "actor_set_member": actor_sets.members(),
        "actor_pair": actor_sets.pairs(),
        "actor_set_pair": actor_sets.set_pairs(),
        "redirect": [{"old_event_id": old, "event_id": new} for old, new in sorted(redirects.items())],
        "about": [
            {"key": "schema_version", "value": str(SNAPSHOT_VERSION)},
            {"key": "published_at", "value": published_at},
        ],
    }
    return {name: _frame(name, rows[name]) for name in SNAPSHOT_TABLES}


def _frame(name: str, rows: Iterable[_Row]) -> pd.DataFrame:
    """Takes the rows one by one into columns: keeping a dictionary for each would cost most of the time."""
    kinds = SNAPSHOT_TABLES[name]
    columns: dict[str, list[object]] = {column: [] for column in kinds}
    for row in rows:
        for column, values in columns.items():
            values.append(row[column])
    return pd.DataFrame({c: pd.Series(values, dtype=_DTYPES[kinds[c].split()[0]]) for c, values in columns.items()})


def _event(event: Event, samples: set[str], sources: Mapping[str, _Told]) -> _Row:
    """An event is marked as a sample as soon as one of its reports is: such a row must never be cited."""
    place = event.place
    actors = tuple(sorted({actor.actor_id for actor in event.actors}))
    return {
        **{name: getattr(event, name) for name in _SAME_NAME},
        "event_family": FAMILY_OF[event.event_type],
        "place_id": place and place.place_id,
        "within": place and place.within,
        "admin1": place and place.admin1,
        "region": place and place.region,
        "geo_precision": place.geo_precision if place else GeoPrecision.UNKNOWN,
        "latitude": place and place.latitude,
        "longitude": place and place.longitude,
        **_count("killed", event.killed),
        **_count("injured", event.injured),
        **_count("missing", event.missing),
        "sides": "+".join(find_sides(actors, event.event_date)) or None,
        "first_source": _first_source(event, sources),
        "sample": event.sample or not samples.isdisjoint(event.report_ids),
    }


_NO_REASON = "unknown"
_SAME_NAME = tuple(name for name in SNAPSHOT_TABLES["event"] if name in Event.__dataclass_fields__)


def _count(name: str, count: Count | None) -> _Row:
    return {f"{name}_{bound}": count and getattr(count, bound) for bound in ("low", "best", "high")}


def _known_places(events: Iterable[Event]) -> dict[str, Place]:
    """The places of the events and those they lie within, so that a filter can offer a town by its quarters alone."""
    register = load_places()
    places: dict[str, Place] = {}
    for event in events:
        place = event.place
        while place is not None and place.place_id not in places:
            # An event south of a town carries the town as an area; the table of places has the town itself.
            known = register.get(place.place_id)
            places[place.place_id] = known.place if known else place
            wider = register.get(place.within or "")
            place = wider.place if wider else None
    return places


def _place_within(places: Mapping[str, Place]) -> Iterator[_Row]:
    for place_id in places:
        seen: list[str] = []
        wider: str | None = place_id
        while wider is not None and wider not in seen:
            seen.append(wider)
            wider = places[wider].within if wider in places else None
        for found in seen:
            yield {"place_id": place_id, "within": found}


def _event_types() -> Iterator[_Row]:
    for position, event_type in enumerate(EventType):
        yield {"event_type": event_type, "event_family": FAMILY_OF[event_type], "position": position}


def _actors(events: Iterable[Event]) -> list[_Row]:
    columns = tuple(SNAPSHOT_TABLES["actor"])
    found = {actor.actor_id: actor for event in events for actor in event.actors}
    return [{column: getattr(actor, column) for column in columns} for actor in found.values()]


def _actor_links(events: Iterable[Event]) -> Iterator[_Row]:
    for event in events:
        holders = find_holders([(actor.actor_id, actor.kind) for actor in event.actors], event.event_date)
        for position, actor in enumerate(event.actors):
            yield {
                "event_id": event.event_id,
                "actor_id": actor.actor_id,
                "role": actor.role,
                "position": position,
                "held_by": holders.get(actor.actor_id),
            }


def _claim_links(events: Iterable[Event], report_of_claim: Mapping[str, str]) -> Iterator[_Row]:
    for event in events:
        for position, claim_id in enumerate(event.claim_ids):
            report_id = report_of_claim.get(claim_id)
            yield {"event_id": event.event_id, "claim_id": claim_id, "report_id": report_id, "position": position}


def _report_links(events: Iterable[Event]) -> Iterator[_Row]:
    numbers: dict[str, int] = {}
    for event_number, event in enumerate(events):
        for position, report_id in enumerate(event.report_ids):
            yield {
                "event_number": event_number,
                "report_number": numbers.setdefault(report_id, len(numbers)),
                "event_id": event.event_id,
                "report_id": report_id,
                "position": position,
            }


def _sources_of(event: Event, sources: Mapping[str, _Told]) -> Iterator[tuple[str | None, str | None]]:
    """The id of each source, or its name alone where no register knows it."""
    for report_id in event.report_ids:
        coded, source = sources.get(report_id, (None, None))
        if source is not None:
            yield source.source_id, None
        elif coded is not None and coded.report.source_name is not None:
            yield None, coded.report.source_name


def _first_source(event: Event, sources: Mapping[str, _Told]) -> str | None:
    """The source of its first report, in the order of an event: that of publication."""
    if not event.report_ids:
        return event.provider
    coded, source = sources.get(event.report_ids[0], (None, None))
    if source is not None:
        return source.source_id
    return coded.report.source_name if coded is not None else None


def _source_of(report: Report) -> Source | None:
    return find_source(report.source_name) if report.source_name else None


def _source(source: Source) -> _Row:
    return {"source_id": source.source_id, "name": source.name, "sample": source.sample}


def _report(coded: CodedReport, source: Source | None, added_at: datetime | None) -> _Row:
    """A source that no register knows keeps the name its report gives it."""
    report = coded.report
    return {
        **{name: getattr(report, name) for name in SNAPSHOT_TABLES["report"] if name in Report.__dataclass_fields__},
        "source_id": source and source.source_id,
        "source_name": source.name if source else report.source_name,
        "reason": None if coded.relevant else coded.reason or _NO_REASON,
        "sample": source is not None and source.sample,
        "added_at": added_at,
    }
