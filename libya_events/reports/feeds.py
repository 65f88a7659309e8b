"""Feeds that hold one report a line or row: JSON lines and CSV. A wrong line is named, and the others are kept."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import BinaryIO

from libya_events.normalization import fold
from libya_events.reports.encoding import decode, find_encoding
from libya_events.reports.formats import FIELDS_REMEDY, load_field_names, parse_json, read_object
from libya_events.reports.raw import SIZE_LIMIT, RawReport, UnreadableError, too_large

_SAMPLE = 65_536
_DELIMITERS = ",;\t"


def read_json_lines(file: BinaryIO) -> Iterator[RawReport | tuple[int, UnreadableError]]:
    """The reports of a feed with one JSON object a line; each line that is wrong, by its number."""
    lines = _Lines(file)
    for line in lines:
        try:
            text = lines.decode(line)
            if text.strip():
                yield read_object(parse_json(text), lines.number)
        except UnreadableError as error:
            yield lines.number, error


def read_csv(file: BinaryIO) -> Iterator[RawReport | tuple[int, UnreadableError]]:
    """The reports of a table with a text column; each row that is wrong, by the number of its first line."""
    csv.field_size_limit(SIZE_LIMIT)
    lines = _TextLines(file)
    header = next(lines, "")
    delimiter = max(_DELIMITERS, key=header.count)
    names = next(csv.reader([header], delimiter=delimiter), [])
    fields = [load_field_names().get(fold(name).strip(), "") for name in names]
    if "text" not in fields:
        found = ", ".join(names)[:200] or "nothing"
        raise UnreadableError(f"The first line names no column text, body or content (found {found}).", FIELDS_REMEDY)
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    while True:
        number = reader.line_num + 2
        try:
            cells = next(reader)
            if cells:
                yield _read_row(cells, names, number)
        except StopIteration:
            return
        except UnreadableError as error:
            yield number, error
        except csv.Error as error:
            yield number, UnreadableError(f"The row is no valid CSV ({error}).", "Correct its quotation marks.")


def _read_row(cells: list[str], names: list[str], number: int) -> RawReport:
    if len(cells) > len(names):
        remedy = "Put cells that hold the delimiter in quotation marks."
        raise UnreadableError(f"Found {len(cells)} cells, expected {len(names)}.", remedy)
    return read_object(dict(zip(names, cells, strict=False)), number)


class _Lines:
    """The lines of a feed as bytes, one held at a time; one that is too long is passed over and marked."""

    def __init__(self, file: BinaryIO) -> None:
        sample = file.read(_SAMPLE)
        file.seek(0)
        self.number = 0
        self._encoding = find_encoding(sample[: sample.rfind(b"\n") + 1] or sample) if sample else "utf-8"
        wide = self._encoding.startswith(("utf-16", "utf-32"))
        self._file = io.BytesIO(decode(file.read(SIZE_LIMIT), self._encoding).encode()) if wide else file
        self._encoding = "utf-8" if wide else self._encoding

    def __iter__(self) -> Iterator[bytes | None]:
        while line := self._file.readline(SIZE_LIMIT + 1):
            self.number += 1
            whole = len(line) <= SIZE_LIMIT
            yield line if whole else None
            while not whole and line and not line.endswith(b"\n"):
                line = self._file.readline(SIZE_LIMIT)

    def decode(self, line: bytes | None) -> str:
        if line is None:
            raise too_large("line")
        return decode(line, self._encoding)


class _TextLines:
    """The lines of a feed as text. A line that cannot be read raises and is passed over; the next one can be asked."""

    def __init__(self, file: BinaryIO) -> None:
        self._lines = _Lines(file)
        self._remaining = iter(self._lines)

    def __iter__(self) -> _TextLines:
        return self

    def __next__(self) -> str:
        return self._lines.decode(next(self._remaining))
