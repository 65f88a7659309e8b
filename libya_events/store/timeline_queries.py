"""What the timeline asks of a snapshot: bars and spans, incidents by week, and for which times reports were read.

An event stands in a bar if all the days on which it may have happened lie within it; otherwise it is a span.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

import pandas as pd

from libya_events.analysis.timeline import Step, list_periods
from libya_events.filters import EventFilter
from libya_events.store.conditions import COUNTED, build_condition
from libya_events.store.periods import period_sql
from libya_events.store.snapshot import Snapshot

OTHERS, UNKNOWN = "*", ""
"""The codes of the series of all that is not among the commonest, and of what is not known."""

SERIES_COLUMNS = {
    "family": "e.event_family",
    "type": "e.event_type",
    "side": "e.sides",
    "district": "e.admin1",
    "source": "e.first_source",
}
"""By what a timeline can be split; each event has one value of each, so that the series add up to the events."""

MOST_SERIES = 7
_LAST = "coalesce(e.event_date_end, e.event_date)"


def _is_point(step: Step | str) -> str:
    return f"{period_sql(step, 'e.event_date')} = {period_sql(step, _LAST)}"


def count_activity(
    snapshot: Snapshot, event_filter: EventFilter, step: str, by: str, *, report_ids: Collection[str] | None = None
) -> pd.DataFrame:
    """period, series, events, reports. ``series`` is one of the 7 commonest, OTHERS or UNKNOWN; ``reports`` sums those
    of each event.
    """
    where = build_condition(event_filter, report_ids)
    return snapshot.fetch(
        f"""
        WITH days AS (
            SELECT e.event_date, e.event_date_end, coalesce({SERIES_COLUMNS[by]}, '{UNKNOWN}') AS series,
                count(*) AS events, sum(e.reports) AS reports
            FROM event e WHERE {where.sql} AND e.event_date IS NOT NULL
            GROUP BY e.event_date, e.event_date_end, series),
        bars AS (
            SELECT {period_sql(step, "e.event_date")} AS period, e.series, sum(e.events) AS events,
                sum(e.reports) AS reports
            FROM days e WHERE {_is_point(step)} GROUP BY period, e.series),
        commonest AS (
            SELECT series FROM bars WHERE series <> '{UNKNOWN}' GROUP BY series
            ORDER BY sum(events) DESC, series LIMIT {MOST_SERIES}),
        named AS (
            SELECT period, events, reports, CASE WHEN series = '{UNKNOWN}' OR series IN (SELECT series FROM commonest)
                THEN series ELSE '{OTHERS}' END AS series
            FROM bars)
        SELECT period, series, CAST(sum(events) AS BIGINT) AS events, CAST(sum(reports) AS BIGINT) AS reports
        FROM named GROUP BY period, series ORDER BY period, series""",
        where.parameters,
        report_ids,
    )


def count_spans(
    snapshot: Snapshot,
    event_filter: EventFilter,
    step: str,
    limit: int = 60,
    *,
    report_ids: Collection[str] | None = None,
) -> pd.DataFrame:
    """first_day, last_day, events of the times wider than a bar, those with most events first; ``of_all`` counts the
    events of all of them, those beyond ``limit`` too.
    """
    where = build_condition(event_filter, report_ids)
    return snapshot.fetch(
        f"""
        WITH spans AS (
            SELECT e.event_date AS first_day, {_LAST} AS last_day, count(*) AS events FROM event e
            WHERE {where.sql} AND e.event_date IS NOT NULL AND NOT {_is_point(step)} GROUP BY first_day, last_day)
        SELECT first_day, last_day, events, CAST(sum(events) OVER () AS BIGINT) AS of_all FROM spans
        ORDER BY events DESC, first_day, last_day LIMIT ?""",
        (*where.parameters, limit),
        report_ids,
    )


def count_incident_weeks(
    snapshot: Snapshot, event_filter: EventFilter, *, report_ids: Collection[str] | None = None
) -> pd.DataFrame:
    """period (a week's first day), events: incidents alone, and only those that are known to the week."""
    where = build_condition(event_filter, report_ids)
    return snapshot.fetch(
        f"""
        WITH days AS (
            SELECT e.event_date, e.event_date_end, count(*) AS events FROM event e
            WHERE {where.sql} AND e.event_family <> 'talks' AND e.event_date IS NOT NULL
            GROUP BY e.event_date, e.event_date_end)
        SELECT {period_sql(Step.WEEK, "e.event_date")} AS period, CAST(sum(e.events) AS BIGINT) AS events
        FROM days e WHERE {_is_point(Step.WEEK)} GROUP BY period ORDER BY period""",
        where.parameters,
        report_ids,
    )


def list_read_periods(
    snapshot: Snapshot, event_filter: EventFilter, step: str, *, report_ids: Collection[str] | None = None
) -> tuple[date, ...]:
    """The periods for which something was read, by the filter's sources if it names any; else for the whole store.

    These are the periods in which a report was published or an event of the store lies, and all between the first and
    the last event of a provider's file, which stands for its whole time.
    """
    del report_ids
    wanted = f"r.source_id IN ({', '.join('?' * len(event_filter.sources))})" if event_filter.sources else "true"
    told = "SELECT r.source_set FROM source_set_member r WHERE"
    of_events = f"AND e.source_set IN ({told} {wanted})" if event_filter.sources else ""
    found = snapshot.fetch_dicts(
        f"""
        SELECT {period_sql(step, "r.published_at")} AS period FROM report r
        WHERE r.published_at IS NOT NULL AND {wanted}
        UNION
        SELECT {period_sql(step, "e.event_date")} AS period FROM event e
        WHERE {COUNTED} AND e.event_date IS NOT NULL AND {_is_point(step)} {of_events}""",
        event_filter.sources * 2,
    )
    provided = snapshot.fetch_dicts(
        f"""
        SELECT min(e.event_date) AS first_day, max({_LAST}) AS last_day FROM event e
        WHERE {COUNTED} AND e.provider <> 'extracted' AND e.event_date IS NOT NULL {of_events} GROUP BY e.provider""",
        event_filter.sources,
    )
    periods = {row["period"] for row in found}
    for row in provided:
        periods.update(list_periods(row["first_day"], row["last_day"], Step(step)))
    return tuple(sorted(periods))
