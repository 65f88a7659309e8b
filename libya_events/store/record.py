"""Opening the record file: created where it is missing, recognised where it is there, explained where it fails."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock

from libya_events.errors import StoreError
from libya_events.store.schema import APPLICATION_ID, RECORD_DDL, RECORD_VERSION

RECORD = "record.sqlite"
_WAIT_SECONDS = 60

_REMEDIES = {
    "SQLITE_FULL": "Free some disk space and try again; nothing that was acknowledged is lost.",
    "SQLITE_BUSY": "Another process is writing; wait for it and try again.",
    "SQLITE_READONLY": "Make the directory writable or choose another with LIBYA_EVENTS_STORE.",
    "SQLITE_CANTOPEN": "Make the directory writable or choose another with LIBYA_EVENTS_STORE.",
    "SQLITE_NOTADB": "Move the file away or choose another directory with LIBYA_EVENTS_STORE.",
    "SQLITE_CORRUPT": "Restore the directory from a backup, or ingest the reports again into a new one.",
    "SQLITE_CONSTRAINT": "The same id came twice; this is a defect of the program, please report it.",
}


@contextmanager
def explaining(path: Path, doing: str) -> Iterator[None]:
    """Turns what SQLite or the file system says into a StoreError with a remedy."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        name = "_".join(getattr(error, "sqlite_errorname", "").split("_")[:2])
        remedy = _REMEDIES.get(name, "Check the disk and the file's permissions.")
        raise StoreError(f"{path}: {doing} failed ({error}). {remedy}") from error
    except OSError as error:
        remedy = "Make the directory writable or choose another with LIBYA_EVENTS_STORE."
        raise StoreError(f"{path}: {doing} failed ({error.strerror or error}). {remedy}") from error
    except UnicodeEncodeError as error:
        found = ascii(error.object[error.start : error.end])
        raise StoreError(
            f"{path}: {doing} failed: the text holds {found}, which is no character. "
            "Read the file with its true encoding."
        ) from error


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All or nothing; when it ends without an error, everything inside is on disk."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def open_for_writing(directory: Path) -> sqlite3.Connection:
    """The record of a store, made where there is none."""
    file = directory / RECORD
    with explaining(directory, "opening the store for writing"):
        directory.mkdir(parents=True, exist_ok=True)
        with FileLock(directory / "record.lock", timeout=_WAIT_SECONDS):
            connection = sqlite3.connect(file, timeout=_WAIT_SECONDS, isolation_level=None)
            try:
                _prepare(connection, file)
            except BaseException:
                connection.close()
                raise
    return connection


def open_for_reading(directory: Path) -> sqlite3.Connection:
    """The record of a store, never written to; also from a directory or disk that cannot be written.

    SQLite's write-ahead log asks for a writable directory even of readers. Where it is not, and no log is left over,
    the file is complete by itself and opened as immutable.
    """
    file = directory / RECORD
    if not file.is_file():
        raise StoreError(
            f"{directory}: there is no store here. Ingest reports first (python -m libya_events ingest), "
            "or set LIBYA_EVENTS_STORE to the directory that holds record.sqlite."
        )
    try:
        return _open_uri(file, "mode=ro")
    except StoreError:
        log = file.with_name(RECORD + "-wal")
        if log.exists() and log.stat().st_size:
            raise
        return _open_uri(file, "immutable=1")


def _open_uri(file: Path, mode: str) -> sqlite3.Connection:
    with explaining(file, "opening the store for reading"):
        uri = f"{file.resolve().as_uri()}?{mode}"
        # Reads alone may come from any thread: SQLite itself serialises them.
        connection = sqlite3.connect(
            uri, uri=True, timeout=_WAIT_SECONDS, isolation_level=None, check_same_thread=False
        )
        try:
            _check(connection, file)
        except BaseException:
            connection.close()
            raise
    return connection


def _prepare(connection: sqlite3.Connection, file: Path) -> None:
    application, tables = (
        _value(connection, "PRAGMA application_id"),
        _value(connection, "SELECT count(*) FROM sqlite_master"),
    )
    if (application, tables) == (0, 0):
        connection.execute("PRAGMA journal_mode = WAL")
        connection.executescript(
            f"BEGIN IMMEDIATE;{RECORD_DDL}PRAGMA application_id = {APPLICATION_ID};"
            f"PRAGMA user_version = {RECORD_VERSION};COMMIT;"
        )
    _check(connection, file)
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")


def _check(connection: sqlite3.Connection, file: Path) -> None:
    if _value(connection, "PRAGMA application_id") != APPLICATION_ID:
        raise StoreError(
            f"{file}: this database was not made by Libya Events. "
            "Move it away or choose another directory with LIBYA_EVENTS_STORE."
        )
    version = _value(connection, "PRAGMA user_version")
    if version != RECORD_VERSION:
        raise StoreError(
            f"{file}: the store has version {version}, this program reads version {RECORD_VERSION}. "
            "Update Libya Events, or choose another directory with LIBYA_EVENTS_STORE."
        )


def _value(connection: sqlite3.Connection, sql: str) -> int:
    return int(connection.execute(sql).fetchone()[0])
