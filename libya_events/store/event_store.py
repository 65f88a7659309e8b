"""The store as the rest of the house sees it: the record, and the way to publish a snapshot from it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import msgspec
from filelock import FileLock, Timeout

from libya_events.errors import StoreError
from libya_events.model import Claim, CodedReport, Event, Report
from libya_events.store.publication import load_redirects, record_publication
from libya_events.store.record import explaining, open_for_reading, open_for_writing
from libya_events.store.report_record import ReportRecord, encode, now
from libya_events.store.snapshot import latest_number, open_current, version_name, write_snapshot
from libya_events.store.snapshot_tables import build_tables

_PUBLISH_WAIT_SECONDS = 900
_decode_event = msgspec.json.Decoder(Event).decode


@dataclass(frozen=True, slots=True)
class Decision:
    """One entry of the reviewers' log, which only grows."""

    kind: str
    content: Mapping[str, Any]
    author: str
    decided_at: datetime


class EventStore(ReportRecord):
    """One process writes at a time and others wait for it; readers never wait. A store open for reading may be shared
    between threads, one open for writing belongs to its thread.
    """

    def __init__(self, directory: Path, connection: sqlite3.Connection) -> None:
        super().__init__(directory, connection)
        self._publish_lock = FileLock(directory / "publish.lock", timeout=_PUBLISH_WAIT_SECONDS)
        self._changes_seen = 0

    @classmethod
    def open(cls, path: Path | str, read_only: bool = False) -> Self:
        """Open a store; for writing it is made where it is missing. StoreError says what is wrong and what to do."""
        directory = Path(path)
        if read_only:
            return cls(directory, open_for_reading(directory))
        store = cls(directory, open_for_writing(directory))
        store.renew_index()
        return store

    def close(self) -> None:
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def is_empty(self) -> bool:
        return not self._rows("SELECT 1 FROM report UNION ALL SELECT 1 FROM imported LIMIT 1")

    def load_claims_of_event(self, event_id: str) -> list[Claim]:
        """The claims of an event as last published, in its order; an id that was merged away leads to its heir."""
        heir = load_redirects(self._connection).get(event_id, event_id)
        return self._claims(
            "SELECT c.content FROM published_claim p JOIN claim c USING (claim_id) "
            "WHERE p.event_id = ? ORDER BY p.position",
            heir,
        )

    def add_imported(self, events: Iterable[Event]) -> int:
        """Keep the events of a provider's file, all or none; an event that is there already is replaced.

        Returns how many of them were new.
        """
        with self._writing("recording imported events"):
            known = self._count_imported()
            self._connection.executemany(
                "INSERT OR REPLACE INTO imported VALUES (?, ?, ?, ?)",
                [(event.event_id, event.provider, encode(event), now()) for event in events],
            )
            self._count_change()
            return self._count_imported() - known

    def load_imported(self) -> list[Event]:
        return [_decode_event(row[0]) for row in self._rows("SELECT content FROM imported ORDER BY event_id")]

    def add_decision(self, decision: Decision) -> None:
        with self._writing("recording a decision"):
            self._connection.execute(
                "INSERT INTO decision(kind, content, author, decided_at) VALUES (?, ?, ?, ?)",
                (decision.kind, encode(decision.content), decision.author, decision.decided_at.isoformat()),
            )
            self._count_change()

    def load_decisions(self) -> list[Decision]:
        """All decisions in the order in which they were taken."""
        rows = self._rows("SELECT kind, content, author, decided_at FROM decision ORDER BY decision_id")
        return [
            Decision(kind, msgspec.json.decode(content), author, datetime.fromisoformat(at))
            for kind, content, author, at in rows
        ]

    @contextmanager
    def publishing(self) -> Iterator[None]:
        """Keeps other processes from publishing meanwhile. Merge inside it, so that an older view of the record can
        never replace a newer one; ``publish`` may be called within.
        """
        outermost = not self._publish_lock.is_locked
        try:
            with explaining(self.directory, "waiting to publish"):
                self._publish_lock.acquire()
        except Timeout as error:
            raise StoreError(
                f"{self.directory}: another process has been publishing for {_PUBLISH_WAIT_SECONDS} s. "
                "Wait for it or end it, and try again."
            ) from error
        try:
            if outermost:
                self._changes_seen = self._about("changes")
            yield
        finally:
            self._publish_lock.release()

    def publish(self, events: Sequence[Event]) -> str:
        """Build a snapshot of these events and make it the current one; returns its version (``v000123``).

        The record is written first: if the process dies in between, readers keep the old snapshot and the next
        publication makes a new one.
        """
        if len({event.event_id for event in events}) != len(events):
            raise ValueError("The same event_id stands twice among the events to publish.")
        with self.publishing():
            number = max(latest_number(self.directory), self._latest_publication()) + 1
            published_at = now()
            with self._writing("publishing"):
                redirects = record_publication(self._connection, events, number, published_at)
                self._connection.execute(
                    "INSERT OR REPLACE INTO about VALUES ('changes_published', ?)", (self._changes_seen,)
                )
            tables = build_tables(
                events,
                self._load_headers(),
                self._load_report_of_claim(),
                redirects,
                published_at,
                self._load_times_added(),
            )
            return write_snapshot(self.directory, number, tables)

    def is_published(self) -> bool:
        """Whether the current snapshot can be opened and holds all that the record holds.

        It may not after an ingest that was killed, after an update of the program, or if a file was lost.
        """
        try:
            snapshot = open_current(self.directory)
        except StoreError:
            return False
        snapshot.close()
        newest = snapshot.version == version_name(self._latest_publication())
        return newest and self._about("changes") == self._about("changes_published")

    def count_published_events(self) -> int:
        return self._number("SELECT coalesce((SELECT events FROM publication ORDER BY version DESC LIMIT 1), 0)")

    def find_damage(self) -> list[str]:
        """What SQLite finds wrong with the record's file; an empty list where it is whole."""
        found = [str(row[0]) for row in self._rows("PRAGMA integrity_check")]
        return [] if found == ["ok"] else [f"{self.directory}: {line}" for line in found]

    def _load_headers(self) -> Iterator[CodedReport]:
        """The reports without their texts and claims, which no snapshot holds."""
        columns = "report_id, file_name, '' AS text, 0, 0, title, source_name, url, published_at, language"
        names = tuple(Report.__dataclass_fields__)
        for *row, relevant, reason in self._rows(
            f"SELECT {columns}, relevant, reason FROM report ORDER BY report_number"
        ):
            report = msgspec.convert(dict(zip(names, row, strict=True)), Report)
            yield CodedReport(report, bool(relevant), reason=reason)

    def _load_times_added(self) -> dict[str, datetime]:
        """When each report came in, in UTC and without saying so, as a snapshot keeps it."""
        rows = self._rows("SELECT report_id, added_at FROM report")
        return {report_id: datetime.fromisoformat(at).replace(tzinfo=None) for report_id, at in rows}

    def _load_report_of_claim(self) -> dict[str, str]:
        rows = self._rows("SELECT c.claim_id, r.report_id FROM claim c JOIN report r USING (report_number)")
        return dict(rows)

    def _latest_publication(self) -> int:
        return self._number("SELECT coalesce(max(version), 0) FROM publication")

    def _count_imported(self) -> int:
        return self._number("SELECT count(*) FROM imported")

    def _about(self, key: str) -> int:
        rows = self._rows("SELECT value FROM about WHERE key = ?", key)
        return int(rows[0][0]) if rows else 0

    def _number(self, sql: str) -> int:
        return int(self._connection.execute(sql).fetchone()[0])
