"""A report as a file holds it, before its language and main text are known; and why one cannot be read."""

from __future__ import annotations

from dataclasses import dataclass

from libya_events.errors import ReadingError

SIZE_LIMIT = 10_000_000
"""Bytes of one report, or of one line of a feed. A long news page has some hundred thousand."""

SIZE_LIMIT_WORDS = "10 MB"


class UnreadableError(ReadingError):
    """Why a file or a line of one is no report, and what to do."""

    def __init__(self, reason: str, remedy: str) -> None:
        super().__init__(f"{reason} {remedy}")
        self.reason = reason
        self.remedy = remedy


def too_large(what: str) -> UnreadableError:
    return UnreadableError(
        f"The {what} is larger than {SIZE_LIMIT_WORDS}, the limit for one report.",
        "Split it into single reports, or into a .jsonl feed with one report a line.",
    )


@dataclass(frozen=True, slots=True)
class RawReport:
    """The text and what stands beside it, as written. ``line`` is its line in a feed or its number in a list."""

    text: str
    body_start: int = 0
    line: int | None = None
    title: str | None = None
    source_name: str | None = None
    url: str | None = None
    published_at: str | None = None
    language: str | None = None
