"""Snapshots: immutable DuckDB files that readers open while the next one is built beside them.

A snapshot is built in a temporary directory, synced, renamed, and made current by replacing the text file CURRENT.
A reader sees the old one or the new one, never half of one.
"""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

from libya_events.errors import OutdatedSnapshotError, StoreError
from libya_events.store.conditions import WANTED_EVENT, WANTED_REPORT
from libya_events.store.schema import SNAPSHOT_TABLES, SNAPSHOT_VERSION

_CURRENT = "CURRENT"
_FOLDER = "snapshots"
_FILE = "events.duckdb"
_BUILDING = ".building-"
_KEPT = 3
_TEXTS_KEPT = 8
_NAME = re.compile(r"v(\d{6,})")
_CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
}
_REPUBLISH = "Run python -m libya_events ingest once more: it builds a new snapshot from the record."


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One version of the events, read-only. Safe to share between threads: each call works on a cursor of its own."""

    version: str
    connection: duckdb.DuckDBPyConnection
    _constants: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)
    _texts: dict[frozenset[str], dict[str, pd.DataFrame]] = field(default_factory=dict, repr=False, compare=False)

    def cursor(self) -> duckdb.DuckDBPyConnection:
        """A cursor for one call; close it, or use it in a ``with``. Cursors must not be shared between threads."""
        return self.connection.cursor()

    def fetch(
        self, sql: str, parameters: Sequence[object] = (), report_ids: Collection[str] | None = None
    ) -> pd.DataFrame:
        """The rows of a query; ``report_ids`` becomes the tables ``wanted_report`` and ``wanted_event``."""
        with self._executed(sql, parameters, report_ids) as cursor:
            return cursor.df()

    def fetch_dicts(
        self, sql: str, parameters: Sequence[object] = (), report_ids: Collection[str] | None = None
    ) -> list[dict[str, Any]]:
        """The rows of a small query as plain Python values, None where a value is missing."""
        with self._executed(sql, parameters, report_ids) as cursor:
            columns = [column[0] for column in cursor.description or ()]
            return [dict(zip(columns, row, strict=True)) for row in cursor.fetchall()]

    def constant(self, sql: str) -> Any:
        """The one value of a query that is the same for every filter: asked once."""
        if sql not in self._constants:
            with self._executed(sql, (), None) as cursor:
                self._constants[sql] = (cursor.fetchone() or (None,))[0]
        return self._constants[sql]

    @contextmanager
    def _executed(
        self, sql: str, parameters: Sequence[object], report_ids: Collection[str] | None
    ) -> Iterator[duckdb.DuckDBPyConnection]:
        with self.cursor() as cursor:
            if report_ids is not None:
                for name, wanted in self._find_wanted(cursor, frozenset(report_ids)).items():
                    cursor.register(name, wanted)
            yield cursor.execute(sql, list(parameters))

    def _find_wanted(self, cursor: duckdb.DuckDBPyConnection, report_ids: frozenset[str]) -> Mapping[str, pd.DataFrame]:
        """Found once for the many queries of one text; two threads may both find it, and find the same."""
        found = self._texts.get(report_ids)
        if found is None:
            reports = pd.DataFrame({"report_id": pd.Series(list(report_ids), dtype="str")})
            cursor.register(WANTED_REPORT, reports)
            events = cursor.execute(
                "SELECT DISTINCT t.event_number "
                f"FROM event_report t JOIN {WANTED_REPORT} w ON w.report_id = t.report_id"
            ).df()
            if len(self._texts) >= _TEXTS_KEPT:
                self._texts.clear()
            found = self._texts[report_ids] = {WANTED_REPORT: reports, WANTED_EVENT: events}
        return found

    def close(self) -> None:
        self.connection.close()


def current_version(directory: Path) -> str | None:
    """The version that readers should show; None before the first one. Costs one small read: ask at every run."""
    try:
        name = (directory / _CURRENT).read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise StoreError(f"{directory / _CURRENT}: it cannot be read ({error}). {_REPUBLISH}") from error
    if not _NAME.fullmatch(name):
        raise StoreError(f"{directory / _CURRENT}: found {name!r}, expected something like v000123. {_REPUBLISH}")
    return name


def open_current(directory: Path) -> Snapshot:
    """The current snapshot of a store. Where a newer one replaces it at that very moment, the newer one is opened."""
    version = current_version(directory)
    while version is not None:
        try:
            return _open(directory, version)
        except duckdb.Error as error:
            latest = current_version(directory)
            if latest == version:
                raise StoreError(f"{directory}: snapshot {version} cannot be opened ({error}). {_REPUBLISH}") from error
            version = latest
    raise StoreError(
        f"{directory}: nothing has been published here yet. Ingest reports first (python -m libya_events ingest), "
        "or set LIBYA_EVENTS_STORE to another directory."
    )


def latest_number(directory: Path) -> int:
    """The highest version number of a finished snapshot; 0 where there is none."""
    found = [_NAME.fullmatch(path.name) for path in (directory / _FOLDER).glob("v*")]
    return max((int(match[1]) for match in found if match), default=0)


def version_name(number: int) -> str:
    return f"v{number:06d}"


def write_snapshot(directory: Path, number: int, tables: Mapping[str, pd.DataFrame]) -> str:
    """Build version ``number`` and make it current. The caller holds the publishing lock."""
    try:
        return _write(directory, directory / _FOLDER, version_name(number), tables)
    except (OSError, duckdb.IOException) as error:
        raise StoreError(
            f"{directory}: the snapshot could not be written ({error}). Check the disk's space and the directory's "
            "permissions and publish again; what was ingested is kept."
        ) from error


def _write(directory: Path, folder: Path, name: str, tables: Mapping[str, pd.DataFrame]) -> str:
    folder.mkdir(parents=True, exist_ok=True)
    _remove_unfinished(folder)
    building = Path(tempfile.mkdtemp(prefix=_BUILDING, dir=folder))
    building.chmod(0o755)  # mkdtemp closes it to everybody else, also to a dashboard under another account
    _fill(building / _FILE, tables)
    _sync(building / _FILE)
    _sync(building)
    building.rename(folder / name)
    _sync(folder)
    _replace_text(directory / _CURRENT, name)
    _remove_old(folder, name)
    return name


def _open(directory: Path, version: str) -> Snapshot:
    connection = duckdb.connect(str(directory / _FOLDER / version / _FILE), read_only=True, config=_CONFIG)
    snapshot = Snapshot(version, connection)
    found = connection.execute("SELECT value FROM about WHERE key = 'schema_version'").fetchone()
    if found != (str(SNAPSHOT_VERSION),):
        snapshot.close()
        raise OutdatedSnapshotError(
            f"{directory}: snapshot {version} has layout {found}, expected {SNAPSHOT_VERSION}. {_REPUBLISH}"
        )
    return snapshot


def _fill(file: Path, tables: Mapping[str, pd.DataFrame]) -> None:
    with duckdb.connect(str(file), config=_CONFIG) as connection:
        connection.begin()
        for name, columns in SNAPSHOT_TABLES.items():
            connection.execute(f"CREATE TABLE {name} ({', '.join(f'{c} {t}' for c, t in columns.items())})")
            connection.register("incoming", tables[name])
            connection.execute(f"INSERT INTO {name} SELECT {', '.join(columns)} FROM incoming")
            connection.unregister("incoming")
        connection.commit()


def _replace_text(file: Path, text: str) -> None:
    beside = file.with_name(file.name + ".new")
    with beside.open("w", encoding="utf-8") as out:
        out.write(text + "\n")
        out.flush()
        os.fsync(out.fileno())
    beside.replace(file)
    _sync(file.parent)


def _sync(path: Path) -> None:
    if path.is_dir() and os.name == "nt":
        return  # Windows has no fsync of directories
    descriptor = os.open(path, os.O_RDONLY if os.name != "nt" else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _remove_unfinished(folder: Path) -> None:
    for path in folder.glob(_BUILDING + "*"):
        shutil.rmtree(path, ignore_errors=True)


def _remove_old(folder: Path, current: str) -> None:
    """Readers of an older version keep their open file; where a system forbids deleting it, the next publish does."""
    names = sorted((path.name for path in folder.glob("v*")), key=lambda name: (len(name), name))
    for name in names[: max(0, names.index(current) + 1 - _KEPT)]:
        shutil.rmtree(folder / name, ignore_errors=True)
