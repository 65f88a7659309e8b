"""Reading the CSV registers beside this file, with errors that name file, line, value and what was expected."""

from __future__ import annotations

import csv
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from libya_events.errors import RegisterError

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a register; an empty cell reads as an empty string, a missing column raises RegisterError."""

    file_name: str
    line: int
    values: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.values[column]

    def optional(self, column: str) -> str | None:
        return self.values[column] or None

    def words(self, column: str) -> tuple[str, ...]:
        """The parts of a cell that holds a list, joined by ``|``."""
        return tuple(part for part in (p.strip() for p in self.values[column].split("|")) if part)

    def number(self, column: str) -> float:
        try:
            return float(self.values[column])
        except ValueError as error:
            raise self.error(column, "a number") from error

    def flag(self, column: str) -> bool:
        if self.values[column] not in {"0", "1"}:
            raise self.error(column, "0 or 1")
        return self.values[column] == "1"

    def code(self, column: str, allowed: Collection[str]) -> str:
        if self.values[column] not in allowed:
            raise self.error(column, "one of " + ", ".join(sorted(allowed)))
        return self.values[column]

    def error(self, column: str, expected: str) -> RegisterError:
        return RegisterError(
            f"{self.file_name}, line {self.line}, column {column}: found {self.values[column]!r}, expected {expected}. "
            "Correct the row."
        )


def read_rows(file_name: str, columns: Collection[str], folder: Path = FOLDER) -> Iterator[Row]:
    """The rows of a register in file order. ``columns`` are those that must be there; others are ignored."""
    with (folder / file_name).open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, restkey="")
        missing = set(columns) - set(reader.fieldnames or ())
        if missing:
            raise RegisterError(f"{file_name}, line 1: the columns {', '.join(sorted(missing))} are missing. Add them.")
        for values in reader:
            line = reader.line_num
            if "" in values or None in values.values():
                raise RegisterError(
                    f"{file_name}, line {line}: expected {len(reader.fieldnames or ())} cells. Quote cells with commas."
                )
            yield Row(file_name, line, {column: values[column].strip() for column in columns})
