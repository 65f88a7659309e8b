"""Events that closed or reopened something, and single events by their ids."""

from __future__ import annotations

from collections.abc import Collection, Iterable

import pandas as pd

from libya_events.filters import EventFilter, Undated
from libya_events.store.conditions import build_condition
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
    wanted = list(dict.fromkeys(event_ids))
    marks = ", ".join("?" * len(wanted)) or "NULL"
    return snapshot.fetch(
        f"""
        SELECT e.*, p.name_en AS place_name_en, p.name_ar AS place_name_ar, p.kind AS place_kind
        FROM event e LEFT JOIN place p ON p.place_id = e.place_id WHERE e.event_id IN ({marks})""",
        wanted,
    )
