"""The tables of both files of a store: the record (SQLite), which is the truth, and the snapshot (DuckDB) of it."""

from __future__ import annotations

APPLICATION_ID = 0x4C594556
"""Marks a SQLite file as ours ("LYEV"), so that another program's file is never written into."""

RECORD_VERSION = 1
SNAPSHOT_VERSION = 4

RECORD_DDL = """
CREATE TABLE report(
  report_number INTEGER PRIMARY KEY, report_id TEXT NOT NULL UNIQUE, file_name TEXT NOT NULL, text TEXT NOT NULL,
  main_text_start INTEGER NOT NULL, main_text_end INTEGER NOT NULL, title TEXT, source_name TEXT, url TEXT,
  published_at TEXT, language TEXT NOT NULL,
  relevant INTEGER NOT NULL, reason TEXT, not_counted TEXT NOT NULL, added_at TEXT NOT NULL);
CREATE TABLE claim(
  claim_id TEXT PRIMARY KEY, report_number INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,
  position INTEGER NOT NULL, content TEXT NOT NULL);
CREATE INDEX claim_by_report ON claim(report_number, position);
CREATE VIRTUAL TABLE report_words USING fts5(words, tokenize = 'unicode61 remove_diacritics 0');
CREATE TABLE imported(event_id TEXT PRIMARY KEY, provider TEXT NOT NULL, content TEXT NOT NULL, added_at TEXT NOT NULL);
CREATE TABLE decision(
  decision_id INTEGER PRIMARY KEY, kind TEXT NOT NULL, content TEXT NOT NULL, author TEXT NOT NULL,
  decided_at TEXT NOT NULL);
CREATE TRIGGER decision_kept BEFORE DELETE ON decision BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;
CREATE TRIGGER decision_fixed BEFORE UPDATE ON decision BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;
CREATE TABLE publication(version INTEGER PRIMARY KEY, events INTEGER NOT NULL, published_at TEXT NOT NULL);
CREATE TABLE published_claim(
  claim_id TEXT NOT NULL, event_id TEXT NOT NULL, position INTEGER NOT NULL, PRIMARY KEY(claim_id, event_id))
  WITHOUT ROWID;
CREATE INDEX published_claim_by_event ON published_claim(event_id, position);
CREATE TABLE redirect(old_event_id TEXT PRIMARY KEY, event_id TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE about(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""
"""``report_words`` holds the search form of each main text under the report's number; it can be rebuilt at any time."""

SNAPSHOT_TABLES: dict[str, dict[str, str]] = {
    "event": {
        "event_number": "INTEGER NOT NULL",
        "event_id": "VARCHAR NOT NULL",
        "event_type": "VARCHAR NOT NULL",
        "event_family": "VARCHAR NOT NULL",
        "sub_event_type": "VARCHAR",
        "object_kind": "VARCHAR",
        "event_date": "DATE",
        "event_date_end": "DATE",
        "date_precision": "VARCHAR NOT NULL",
        "place_id": "VARCHAR",
        "within": "VARCHAR",
        "admin1": "VARCHAR",
        "region": "VARCHAR",
        "geo_precision": "VARCHAR NOT NULL",
        "latitude": "DOUBLE",
        "longitude": "DOUBLE",
        "killed_low": "INTEGER",
        "killed_best": "INTEGER",
        "killed_high": "INTEGER",
        "injured_low": "INTEGER",
        "injured_best": "INTEGER",
        "injured_high": "INTEGER",
        "missing_low": "INTEGER",
        "missing_best": "INTEGER",
        "missing_high": "INTEGER",
        "confidence": "DOUBLE NOT NULL",
        "actor_set": "INTEGER NOT NULL",
        "source_set": "INTEGER NOT NULL",
        "sides": "VARCHAR",
        "first_source": "VARCHAR",
        "reports": "INTEGER NOT NULL",
        "sources": "INTEGER NOT NULL",
        "status": "VARCHAR NOT NULL",
        "provider": "VARCHAR NOT NULL",
        "sample": "BOOLEAN NOT NULL",
        "summary_en": "VARCHAR NOT NULL",
        "summary_ar": "VARCHAR NOT NULL",
        "evidence_text": "VARCHAR NOT NULL",
        "evidence_language": "VARCHAR NOT NULL",
    },
    "event_type": {"event_type": "VARCHAR", "event_family": "VARCHAR", "position": "INTEGER"},
    "place": {
        "place_id": "VARCHAR",
        "name_en": "VARCHAR",
        "name_ar": "VARCHAR",
        "kind": "VARCHAR",
        "latitude": "DOUBLE",
        "longitude": "DOUBLE",
        "radius_km": "DOUBLE",
        "geo_precision": "VARCHAR",
        "admin1": "VARCHAR",
        "region": "VARCHAR",
        "country": "VARCHAR",
        "within": "VARCHAR",
    },
    "place_within": {"place_id": "VARCHAR", "within": "VARCHAR"},
    "actor": {"actor_id": "VARCHAR", "name_en": "VARCHAR", "name_ar": "VARCHAR", "kind": "VARCHAR"},
    "source": {"source_id": "VARCHAR", "name": "VARCHAR", "sample": "BOOLEAN"},
    "report": {
        "report_id": "VARCHAR",
        "file_name": "VARCHAR",
        "title": "VARCHAR",
        "source_id": "VARCHAR",
        "source_name": "VARCHAR",
        "published_at": "DATE",
        "added_at": "TIMESTAMP",
        "language": "VARCHAR",
        "url": "VARCHAR",
        "reason": "VARCHAR",
        "sample": "BOOLEAN",
    },
    "event_actor": {
        "event_id": "VARCHAR",
        "actor_id": "VARCHAR",
        "role": "VARCHAR",
        "position": "INTEGER",
        "held_by": "VARCHAR",
    },
    "event_claim": {"event_id": "VARCHAR", "claim_id": "VARCHAR", "report_id": "VARCHAR", "position": "INTEGER"},
    "event_report": {
        "event_number": "INTEGER",
        "report_number": "INTEGER",
        "event_id": "VARCHAR",
        "report_id": "VARCHAR",
        "position": "INTEGER",
    },
    "source_set_member": {"source_set": "INTEGER", "source_id": "VARCHAR", "source_name": "VARCHAR"},
    "actor_set_member": {"actor_set": "INTEGER", "actor_id": "VARCHAR"},
    "actor_pair": {"pair": "INTEGER", "actor_a": "VARCHAR", "actor_b": "VARCHAR", "kind": "VARCHAR"},
    "actor_set_pair": {"actor_set": "INTEGER", "pair": "INTEGER"},
    "redirect": {"old_event_id": "VARCHAR", "event_id": "VARCHAR"},
    "about": {"key": "VARCHAR", "value": "VARCHAR"},
}
"""Plain column types only, so that the same tables can stand in another engine.

``place_within`` has a row for each place with itself and with every wider place it lies in (site, quarter, town), so
that a filter on a town is one look-up at any depth. ``actor_set`` numbers each distinct set of actors and of what they
have to do with each other, ``pair`` each distinct pair of two actors (actor_a < actor_b) and its kind, which
``analysis/cooccurrence.py`` tells: co-occurrence is one GROUP BY over whole numbers. ``held_by`` is who held an office
on the event's day, where that actor is named with the event too: the two are one actor, and the sets have the holder
alone. ``source_set`` numbers each distinct set of the sources of an event's reports. ``event_number`` and
``report_number`` stand for the ids where many are joined or counted: numbers cost a fraction of words. ``sides`` joins
the sides of an event's actors on its day with "+" (``reference.sides``), ``first_source`` is the source that told it
first, or its provider where there is no report: both fall to each event once, so that bars by side or source add up to
the events. A report's ``reason`` is why it is not relevant, none where it is; ``added_at`` is in UTC.
"""
