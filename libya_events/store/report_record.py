"""The part of the record that keeps reports with the claims coded from them, and finds them by their words."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec

from libya_events.errors import StoreError
from libya_events.model import Claim, CodedReport, NotCounted, Report
from libya_events.store.record import explaining, transaction
from libya_events.store.search import build_queries, compute_fingerprint, find_words

_FIELDS = tuple(field.name for field in fields(Report))
_COLUMNS = ", ".join(f"r.{name}" for name in _FIELDS)
_CODING = ("relevant", "reason", "not_counted")
_AMONG = "IN (SELECT value FROM json_each(?))"

_decode_claim = msgspec.json.Decoder(Claim).decode
_decode_not_counted = msgspec.json.Decoder(tuple[NotCounted, ...]).decode


class ReportRecord:
    """Reports are immutable: one is added, recoded or removed as a whole, in one transaction."""

    def __init__(self, directory: Path, connection: sqlite3.Connection) -> None:
        self.directory = directory
        self._connection = connection

    def add_report(self, coded: CodedReport) -> bool:
        """Keep a report with its claims; when this returns, they are on disk. False: the report was known already."""
        report = coded.report
        with self._writing(f"recording {report.file_name}"):
            if self._rows("SELECT 1 FROM report WHERE report_id = ?", report.report_id):
                return False
            values = msgspec.to_builtins(report)
            names = (*_FIELDS, *_CODING, "added_at")
            number = self._connection.execute(
                f"INSERT INTO report({', '.join(names)}) VALUES ({', '.join('?' * len(names))})",
                (*(values[name] for name in _FIELDS), *_coding(coded), now()),
            ).lastrowid
            self._index(number, report.text, report.main_text_start, report.main_text_end)
            self._insert_claims(number, coded.claims)
            self._count_change()
        return True

    def replace_coding(self, coded: CodedReport) -> None:
        """Put the claims of a new extraction in the place of the old ones; the report itself stays as it is."""
        with self._writing(f"recoding {coded.report.file_name}"):
            number = self._number_of(coded.report.report_id)
            assignments = ", ".join(f"{name} = ?" for name in _CODING)
            self._connection.execute(
                f"UPDATE report SET {assignments} WHERE report_number = ?", (*_coding(coded), number)
            )
            self._connection.execute("DELETE FROM claim WHERE report_number = ?", (number,))
            self._insert_claims(number, coded.claims)
            self._count_change()

    def remove_report(self, report_id: str) -> None:
        """Take a report out with its claims and its words; snapshots show it until the next publication."""
        with self._writing(f"removing {report_id}"):
            number = self._number_of(report_id)
            self._connection.execute("DELETE FROM report_words WHERE rowid = ?", (number,))
            self._connection.execute("DELETE FROM report WHERE report_number = ?", (number,))
            self._count_change()

    def report_ids(self) -> frozenset[str]:
        return frozenset(row[0] for row in self._rows("SELECT report_id FROM report"))

    def load_report(self, report_id: str) -> Report:
        found = self.load_reports([report_id])
        if not found:
            raise self._unknown(report_id)
        return found[0]

    def load_reports(self, report_ids: Iterable[str]) -> list[Report]:
        """The reports in the order of their ids; ids that the store does not hold are left out."""
        wanted = list(dict.fromkeys(report_ids))
        rows = self._rows(f"SELECT {_COLUMNS} FROM report r WHERE r.report_id {_AMONG}", json.dumps(wanted))
        found = {row[0]: _report(row) for row in rows}
        return [found[report_id] for report_id in wanted if report_id in found]

    def load_coded_report(self, report_id: str) -> CodedReport | None:
        """A report with all that was extracted from it; None for an unknown id."""
        return next(self._coded_reports("WHERE r.report_id = ?", report_id), None)

    def load_claims(self, report_ids: Iterable[str] | None = None) -> list[Claim]:
        """The claims as extracted, in the order in which their reports came in."""
        sql = "SELECT c.content FROM claim c JOIN report r USING (report_number)"
        order = "ORDER BY c.report_number, c.position"
        if report_ids is None:
            return self._claims(f"{sql} {order}")
        return self._claims(f"{sql} WHERE r.report_id {_AMONG} {order}", json.dumps(list(report_ids)))

    def load_coded_reports(self) -> Iterator[CodedReport]:
        """Everything that was extracted, report by report, in the order in which the reports came in."""
        return self._coded_reports("ORDER BY r.report_number")

    def _coded_reports(self, clause: str, *values: object) -> Iterator[CodedReport]:
        columns = ", ".join(f"r.{name}" for name in ("report_number", *_CODING))
        for row in self._connection.execute(f"SELECT {_COLUMNS}, {columns} FROM report r {clause}", values):
            number, relevant, reason, not_counted = row[len(_FIELDS) :]
            claims = self._claims("SELECT content FROM claim WHERE report_number = ? ORDER BY position", number)
            yield CodedReport(_report(row), bool(relevant), tuple(claims), reason, _decode_not_counted(not_counted))

    def search(self, text: str) -> frozenset[str]:
        """The ids of the reports whose main text holds all words of ``text``; none for a text without words."""
        sql = "SELECT rowid FROM report_words WHERE report_words MATCH ?"
        found = [{row[0] for row in self._rows(sql, query)} for query in build_queries(text)]
        if not found:
            return frozenset()
        numbers = json.dumps(sorted(set.intersection(*found)))
        return frozenset(
            row[0] for row in self._rows(f"SELECT report_id FROM report WHERE report_number {_AMONG}", numbers)
        )

    def renew_index(self) -> None:
        """Build the index of words again if it was made by other rules of spelling than today's."""
        made_by = self._rows("SELECT value FROM about WHERE key = 'search_form'")
        if made_by == [(compute_fingerprint(),)]:
            return
        with self._writing("renewing the index of words"):
            self._connection.execute("DELETE FROM report_words")
            texts = "SELECT report_number, text, main_text_start, main_text_end FROM report"
            for row in self._connection.execute(texts):
                self._index(*row)
            self._connection.execute("INSERT OR REPLACE INTO about VALUES ('search_form', ?)", (compute_fingerprint(),))

    def _index(self, number: int | None, text: str, start: int, end: int) -> None:
        words = " ".join(find_words(text, start, end))
        self._connection.execute("INSERT INTO report_words(rowid, words) VALUES (?, ?)", (number, words))

    def _insert_claims(self, number: int | None, claims: Iterable[Claim]) -> None:
        self._connection.executemany(
            "INSERT INTO claim(claim_id, report_number, position, content) VALUES (?, ?, ?, ?)",
            [(claim.claim_id, number, i, encode(claim)) for i, claim in enumerate(claims)],
        )

    def _count_change(self) -> None:
        """Part of every transaction after which the events have to be derived anew; a clock would be too coarse."""
        self._connection.execute(
            "INSERT INTO about VALUES ('changes', '1') ON CONFLICT (key) DO UPDATE SET value = value + 1"
        )

    def _claims(self, sql: str, *values: object) -> list[Claim]:
        return [_decode_claim(row[0]) for row in self._rows(sql, *values)]

    def _number_of(self, report_id: str) -> int:
        rows = self._rows("SELECT report_number FROM report WHERE report_id = ?", report_id)
        if not rows:
            raise self._unknown(report_id)
        return int(rows[0][0])

    def _unknown(self, report_id: str) -> StoreError:
        return StoreError(f"{self.directory}: there is no report {report_id}. Ingest it first, or follow a newer link.")

    def _rows(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        with explaining(self.directory, "reading the store"):
            return self._connection.execute(sql, values).fetchall()

    @contextmanager
    def _writing(self, doing: str) -> Iterator[None]:
        with explaining(self.directory, doing), transaction(self._connection):
            yield


def encode(value: object) -> str:
    return str(msgspec.json.encode(value), "utf-8")


def now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _coding(coded: CodedReport) -> tuple[object, ...]:
    return coded.relevant, coded.reason, encode(coded.not_counted)


def _report(row: tuple[Any, ...]) -> Report:
    return msgspec.convert(dict(zip(_FIELDS, row[: len(_FIELDS)], strict=True)), Report)
