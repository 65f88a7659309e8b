"""Errors that a person is meant to read: what was being done, where, the value, what was expected, what to do."""

from __future__ import annotations

from dataclasses import dataclass


class LibyaEventsError(Exception):
    """Something that the user can put right; the message says how."""


class ReadingError(LibyaEventsError):
    """A report or a file of reports that cannot be read."""


class StoreError(LibyaEventsError):
    """A store that cannot be opened, read or written."""


class OutdatedSnapshotError(StoreError):
    """A snapshot that another version of the program made; a new one can be built from the record."""


class OnlineError(LibyaEventsError):
    """The online geocoder could not be asked."""


class RegisterError(LibyaEventsError):
    """A register in ``reference/`` that breaks its own rules."""


@dataclass(frozen=True, slots=True)
class Rejection:
    """An input that was left out while the good ones were kept.

    ``where`` is a file name, with the line where there is one (``feed.jsonl:3``); ``reason`` says what was found and
    what was expected; ``remedy`` says what to do.
    """

    where: str
    reason: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.where}: {self.reason} {self.remedy}"
