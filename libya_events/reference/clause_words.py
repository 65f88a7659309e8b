"""The words that cut sentences into clauses and tell how what stands in one belongs to another: "until", "he added"."""

from __future__ import annotations

from functools import cache

from libya_events.normalization import fold
from libya_events.reference.tables import read_rows
from libya_events.tokens import find_forms


@cache
def load_phrases(kind: str) -> frozenset[str]:
    """The words of one kind of ``clause_words.csv`` in search form."""
    return frozenset(map(fold, _phrases_of()[kind]))


@cache
def load_word_sequences(kind: str) -> frozenset[tuple[str, ...]]:
    """As ``load_phrases``, each phrase as its words."""
    return frozenset(tuple(find_forms(phrase)) for phrase in _phrases_of()[kind])


@cache
def _phrases_of() -> dict[str, list[str]]:
    phrases: dict[str, list[str]] = {}
    for row in read_rows("clause_words.csv", ("word", "language", "kind")):
        phrases.setdefault(row["kind"], []).append(row["word"])
    return phrases
