"""What an event was about: the oil site that was closed, the drugs that were seized."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from libya_events.extraction.lexicon import Lexicon
from libya_events.extraction.mentions import distance
from libya_events.model import EventType, Span
from libya_events.reference.clause_words import load_phrases
from libya_events.reference.tables import read_rows
from libya_events.tokens import find_tokens

_GOODS = frozenset({"drugs", "weapons", "fuel", "vessel"})
_BEFORE = 2
"""News puts the object after the verb: what stands before counts as so many times as far."""


def find_object_kind(text: str, clause: Span, trigger: Span, event_type: EventType) -> str | None:
    """The kind of the object nearest to a trigger in its clause; what was seized goes before where it was seized."""
    found = _find_kinds(text, clause)
    if event_type is EventType.LAW_ENFORCEMENT:
        found = [(span, kind) for span, kind in found if kind in _GOODS] or found
    if not found:
        return None
    return min(found, key=lambda item: _far(trigger, item[0]))[1]


def _far(trigger: Span, span: Span) -> int:
    return distance(trigger, span) * (1 if span.start >= trigger.start else _BEFORE)


def _find_kinds(text: str, clause: Span) -> Sequence[tuple[Span, str]]:
    tokens = find_tokens(text, clause.start, clause.end)
    return [
        (Span(start, end, text[start:end]), match.payloads[0])
        for match in _object_words().find(tokens)
        if tokens[match.first].form not in load_phrases("no_object")
        for start, end in [(tokens[match.first].start, tokens[match.last - 1].end)]
    ]


@cache
def _object_words() -> Lexicon[str]:
    lexicon: Lexicon[str] = Lexicon()
    for row in read_rows("object_words.csv", ("object_kind", "language", "words")):
        for word in row.words("words"):
            lexicon.add(word, row["object_kind"])
    return lexicon
