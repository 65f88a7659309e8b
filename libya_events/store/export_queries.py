"""What an export asks of a snapshot: the selected events with the names of actors and sources, and the reports."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd

from libya_events.filters import EventFilter
from libya_events.model import Role
from libya_events.store.conditions import build_condition
from libya_events.store.snapshot import Snapshot

SEPARATOR = "; "
_CAST_COLUMNS = {
    **{f"{role}s_{language}": (role, f"a.name_{language}") for role in Role for language in ("en", "ar")},
    **{f"{role}_kinds": (role, "a.kind") for role in Role},
}
_TOLD_COLUMNS = {
    "source_names": "r.source_name",
    "source_days": "CAST(r.published_at AS VARCHAR)",
    "source_titles": "r.title",
    "source_urls": "r.url",
}


def load_events_with_names(
    snapshot: Snapshot, event_filter: EventFilter, *, report_ids: Collection[str] | None = None
) -> pd.DataFrame:
    """Every selected event, the earliest first: its own columns, those of its place, the names of its actors by role
    (``initiators_en`` …), kinds of actors (``initiator_kinds`` …), and of its sources with their addresses and days,
    each joined by ``"; "`` in the same order."""
    where = build_condition(event_filter, report_ids)
    cast = ", ".join(
        f"string_agg(CASE WHEN l.role = '{role}' THEN {value} END, '{SEPARATOR}' ORDER BY l.position) AS {column}"
        for column, (role, value) in _CAST_COLUMNS.items()
    )
    told = ", ".join(
        f"string_agg(coalesce({value}, ''), '{SEPARATOR}' ORDER BY x.position) AS {column}"
        for column, value in _TOLD_COLUMNS.items()
    )
    joined = ", ".join([*(f"c.{column}" for column in _CAST_COLUMNS), *(f"t.{column}" for column in _TOLD_COLUMNS)])
    return snapshot.fetch(
        f"""
        WITH selected AS (SELECT e.* FROM event e WHERE {where.sql}),
        named AS (
            SELECT l.event_id, coalesce(l.held_by, l.actor_id) AS actor_id, l.role, min(l.position) AS position
            FROM event_actor l JOIN selected s ON s.event_id = l.event_id GROUP BY 1, 2, 3),
        cast_of AS (
            SELECT l.event_id, {cast}
            FROM named l JOIN actor a ON a.actor_id = l.actor_id
            GROUP BY l.event_id),
        told AS (
            SELECT x.event_id, {told}
            FROM event_report x JOIN selected s ON s.event_id = x.event_id JOIN report r ON r.report_id = x.report_id
            GROUP BY x.event_id)
        SELECT s.*, p.name_en AS place_name_en, p.name_ar AS place_name_ar, p.kind AS place_kind,
            p.radius_km, p.country, {joined}
        FROM selected s LEFT JOIN place p ON p.place_id = s.place_id LEFT JOIN cast_of c ON c.event_id = s.event_id
            LEFT JOIN told t ON t.event_id = s.event_id
        ORDER BY s.event_date NULLS LAST, s.event_id""",
        where.parameters,
        report_ids,
    )


def load_reports_of_filter(
    snapshot: Snapshot, event_filter: EventFilter, *, report_ids: Collection[str] | None = None
) -> pd.DataFrame:
    """The reports that tell the selected events, each once: report_id, title, source_name, published_at, language, url,
    sample, events (how many of the selected ones it tells)."""
    where = build_condition(event_filter, report_ids)
    return snapshot.fetch(
        f"""
        SELECT r.report_id, r.title, r.source_name, r.source_id, r.published_at, r.language, r.url, r.sample,
            count(*) AS events
        FROM event e JOIN event_report x ON x.event_id = e.event_id JOIN report r ON r.report_id = x.report_id
        WHERE {where.sql}
        GROUP BY r.report_id, r.title, r.source_name, r.source_id, r.published_at, r.language, r.url, r.sample
        ORDER BY r.published_at NULLS LAST, r.report_id""",
        where.parameters,
        report_ids,
    )


def load_actor_names_of(snapshot: Snapshot, actor_ids: Collection[str]) -> pd.DataFrame:
    """actor_id, name_en, name_ar."""
    wanted = list(actor_ids)
    places = ", ".join("?" * len(wanted)) or "NULL"
    return snapshot.fetch(f"SELECT actor_id, name_en, name_ar FROM actor WHERE actor_id IN ({places})", wanted)


def read_about(snapshot: Snapshot, key: str) -> str:
    """A note of the snapshot about itself, such as ``published_at``; empty where there is none."""
    rows = snapshot.fetch_dicts("SELECT value FROM about WHERE key = ?", [key])
    return str(rows[0]["value"]) if rows else ""
