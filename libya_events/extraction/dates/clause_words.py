"""The words that say how a date stands to an event: "until", "since", "a day after"."""

from __future__ import annotations

from functools import cache

from libya_events.normalization import fold
from libya_events.reference.tables import read_rows


@cache
def load_phrases(kind: str) -> frozenset[str]:
    """The words of one kind of ``clause_words.csv`` in search form."""
    rows = read_rows("clause_words.csv", ("word", "kind"))
    return frozenset(fold(row["word"]) for row in rows if row["kind"] == kind)
