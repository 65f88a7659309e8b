"""Events that closed or reopened something, and single events by their ids."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from typing import Any

import pandas as pd

from libya_events.analysis.closures import REOPENING, ClosureEvent
from libya_events.filters import EventFilter, Undated
from libya_events.model import DatePrecision, EventType, GeoPrecision
from libya_events.store.conditions import Condition, build_condition, one_of
from libya_events.store.snapshot import Snapshot

_CLOSINGS = "e.sub_event_type IN ('closure', 'reopening')"


def load_closures(
    snapshot: Snapshot, event_filter: EventFilter, *, report_ids: Collection[str] | None = None
) -> pd.DataFrame:
    """Every closure and reopening until the end of the filter's period, from whenever, the undated included.

    ``fits`` says whether the filter selects the event: who shows the places of some events must know all that was
    reported of those places, or a reopening by somebody else would be missed.
    """
    wanted = event_filter.with_(first_day=None, undated=Undated.INCLUDE)
    where = build_condition(wanted, report_ids)
    known = build_condition(EventFilter(last_day=wanted.last_day, undated=Undated.INCLUDE))
    return snapshot.fetch(
        f"""
        SELECT e.event_id, e.event_type, e.sub_event_type, e.object_kind, e.place_id, p.kind AS place_kind,
            e.geo_precision, e.event_date, e.event_date_end, e.date_precision,
            CASE WHEN {where.sql} THEN TRUE ELSE FALSE END AS fits
        FROM event e LEFT JOIN place p ON p.place_id = e.place_id
        WHERE {known.sql} AND {_CLOSINGS} ORDER BY e.event_id""",
        (*where.parameters, *known.parameters),
        report_ids,
    )


def load_events(snapshot: Snapshot, event_ids: Iterable[str]) -> pd.DataFrame:
    """Some events with the names of their places, in no order; withdrawn ones too."""
    wanted = _among("e.event_id", event_ids)
    return snapshot.fetch(
        f"""
        SELECT e.*, p.name_en AS place_name_en, p.name_ar AS place_name_ar, p.kind AS place_kind
        FROM event e LEFT JOIN place p ON p.place_id = e.place_id WHERE {wanted.sql}""",
        wanted.parameters,
    )


def load_reports_of(snapshot: Snapshot, event_ids: Iterable[str]) -> pd.DataFrame:
    """event_id, report_id: which reports tell each of these events."""
    wanted = _among("event_id", event_ids)
    return snapshot.fetch(f"SELECT event_id, report_id FROM event_report WHERE {wanted.sql}", wanted.parameters)


def count_reports_of(reports: pd.DataFrame, event_ids: Collection[str]) -> int:
    """How many reports tell any of these events; ``reports``: what load_reports_of returns."""
    return int(reports["report_id"][reports["event_id"].isin(list(event_ids))].nunique())


def read_closures(rows: pd.DataFrame) -> list[ClosureEvent]:
    """``rows``: what load_closures returns. Column by column, since a store may hold tens of thousands."""
    kinds, objects, places = (_words(rows[name]) for name in ("place_kind", "object_kind", "place_id"))
    first, last = (_days(rows[name]) for name in ("event_date", "event_date_end"))
    geo = [_GEO[code] for code in rows["geo_precision"]]
    precisions = [_PRECISIONS[code] for code in rows["date_precision"]]
    reopened = (rows["sub_event_type"] == REOPENING).tolist()
    announced = (rows["event_type"] == EventType.STATEMENT).tolist()
    columns = (rows["event_id"], reopened, announced, places, kinds, objects, geo, first, last, precisions)
    return [ClosureEvent(*values) for values in zip(*columns, strict=True)]


_GEO = {str(code): code for code in GeoPrecision}
_PRECISIONS = {str(code): code for code in DatePrecision}


def _among(column: str, event_ids: Iterable[str]) -> Condition:
    return one_of(column, tuple(dict.fromkeys(event_ids))) or Condition("FALSE")


def _words(column: pd.Series[Any]) -> list[str | None]:
    return [value if isinstance(value, str) else None for value in column]


def _days(column: pd.Series[Any]) -> list[date | None]:
    stamps = pd.to_datetime(column)
    return [None if missing else day for day, missing in zip(stamps.dt.date, stamps.isna(), strict=True)]
