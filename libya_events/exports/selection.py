"""The events that a filter selects, as files: loaded in one place, so that every file holds what the screen counts."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import BinaryIO

import pandas as pd

from libya_events.exports.crosswalk import Translated, to_acled, to_ucdp
from libya_events.exports.tables import (
    ExportContext,
    write_events_csv,
    write_events_geojson,
    write_events_jsonl,
    write_events_parquet,
    write_frame_csv,
)
from libya_events.exports.workbook import ClaimOfEvent, write_events_xlsx
from libya_events.filters import EventFilter
from libya_events.presentation.filter_words import describe_filter
from libya_events.presentation.names import name_codes
from libya_events.store import export_queries as queries
from libya_events.store.event_queries import last_day_of_data
from libya_events.store.event_store import EventStore
from libya_events.store.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Selection:
    """``events`` as of load_events_with_names, in the order of their dates."""

    snapshot: Snapshot
    record: EventStore
    event_filter: EventFilter
    report_ids: frozenset[str] | None
    events: pd.DataFrame
    context: ExportContext

    def load_reports(self) -> pd.DataFrame:
        return queries.load_reports_of_filter(self.snapshot, self.event_filter, report_ids=self.report_ids)

    def load_claims(self) -> Iterator[ClaimOfEvent]:
        """The claims of each event, in the order of the events."""
        for event_id in self.events["event_id"]:
            for claim in self.record.load_claims_of_event(str(event_id)):
                yield ClaimOfEvent(str(event_id), claim)


def select_events(
    snapshot: Snapshot, record: EventStore, event_filter: EventFilter, language: str, link: str | None = None
) -> Selection:
    report_ids = None if event_filter.text is None else record.search(event_filter.text)
    events = queries.load_events_with_names(snapshot, event_filter, report_ids=report_ids)
    last_day = last_day_of_data(snapshot)
    names = name_codes(event_filter, queries.load_actor_names_of(snapshot, event_filter.actors), language)
    context = ExportContext(
        filter_words=describe_filter(event_filter, names, language),
        data_as_of=last_day.isoformat() if last_day else "",
        built_on=queries.read_about(snapshot, "published_at")[:10],
        sample=bool(events["sample"].fillna(False).any()),
        language=language,
        link=link,
    )
    return Selection(snapshot, record, event_filter, report_ids, events, context)


def write_selection(selection: Selection, form: str, file: BinaryIO) -> int:
    """Writes the events in one of FORMS and returns how many of them the form could not hold (0 for all but the layouts
    of other providers)."""
    return _WRITERS[form](selection, file)


def count_fitting(
    snapshot: Snapshot, event_filter: EventFilter, layout: str, *, report_ids: Collection[str] | None = None
) -> int:
    """How many of the events the layout of another provider can hold."""
    events = queries.load_events_with_names(snapshot, event_filter, report_ids=report_ids)
    return len(_LAYOUTS[layout](events).frame)


def _write_xlsx(selection: Selection, file: BinaryIO) -> int:
    write_events_xlsx(selection.events, selection.load_claims(), selection.load_reports(), file, selection.context)
    return 0


def _plain(write: Callable[[pd.DataFrame, BinaryIO, ExportContext], None]) -> Callable[[Selection, BinaryIO], int]:
    def write_it(selection: Selection, file: BinaryIO) -> int:
        write(selection.events, file, selection.context)
        return 0

    return write_it


def _layout(translate: Callable[[pd.DataFrame], Translated]) -> Callable[[Selection, BinaryIO], int]:
    def write_it(selection: Selection, file: BinaryIO) -> int:
        translated = translate(selection.events)
        write_frame_csv(translated.frame, file)
        return translated.left_out

    return write_it


_LAYOUTS: dict[str, Callable[[pd.DataFrame], Translated]] = {"acled": to_acled, "ucdp": to_ucdp}
_WRITERS: dict[str, Callable[[Selection, BinaryIO], int]] = {
    "csv": _plain(write_events_csv),
    "xlsx": _write_xlsx,
    "geojson": _plain(write_events_geojson),
    "jsonl": _plain(write_events_jsonl),
    "parquet": _plain(write_events_parquet),
    **{name: _layout(translate) for name, translate in _LAYOUTS.items()},
}
FORMS = tuple(_WRITERS)
