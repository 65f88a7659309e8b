"""Signs of whether the words that propose an event tell one that happened, or only speak of it.

A sign is a short string ("place:own", "before:بعد"). What each is worth is learnt, not written here: see
``likelihood.py``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from libya_events.extraction.events.cues import WEAK, CueKind, CueMention
from libya_events.model import EventType, Span
from libya_events.tokens import Token

_CLAUSE_OPENING = 2
"""A trigger among so many first words opens its clause, as the verb of an Arabic news sentence does."""
_TELLING = frozenset(
    {CueKind.NEGATOR, CueKind.HYPOTHETICAL, CueKind.THREAT, CueKind.PLANNED, CueKind.APPEAL, CueKind.BACKGROUND}
)
_TELLING_OR_REPORTING = _TELLING | {CueKind.REPORTING}
_MOST_TRIGGERS = 5
_POSITIONS = (0, 1, 3, 6, 10, 16, 25)
_LENGTHS = (60, 120, 200, 300, 450)
"""Up to which word of its sentence a trigger stands, and how many letters that sentence has."""
_OPENING_QUOTES = "«“‘"
_CLOSING_QUOTES = "»”’"


class TriggerWords(NamedTuple):
    """A trigger and the words around it; ``cues`` and ``tokens`` are those of its sentence."""

    cue: CueMention
    clause: Span
    sentence: Span
    cues: Sequence[CueMention]
    tokens: Sequence[Token]


def words_around(
    cue: CueMention, clause: Span, told_in: Span, cues: Sequence[CueMention], tokens: Sequence[Token]
) -> TriggerWords:
    """The same, read as a sentence of its own where it is one of several items of a sentence."""
    if told_in.start <= tokens[0].start and tokens[-1].start < told_in.end:
        return TriggerWords(cue, clause, told_in, cues, tokens)
    skipped = sum(token.start < told_in.start for token in tokens)
    around = [token for token in tokens[skipped:] if token.start < told_in.end]
    beside = [other for other in cues if skipped <= other.first and other.last <= skipped + len(around)]
    moved = [replace(other, first=other.first - skipped, last=other.last - skipped) for other in (cue, *beside)]
    return TriggerWords(moved[0], clause, told_in, moved[1:], around)


def find_signs_of_words(words: TriggerWords) -> Iterator[str]:
    """Signs in the words around a trigger."""
    cue, clause, sentence, cues, tokens = words
    yield f"lemma:{cue.cue.event_type}.{cue.cue.lemma}"
    yield "article" if cue.definite else "no_article"
    if cue.clitic:
        yield f"clitic:{cue.clitic}"
    just_before = tokens[max(0, cue.first - _CLAUSE_OPENING) : cue.first + 1]
    opens = sum(clause.start <= token.start < cue.span.start for token in just_before) < _CLAUSE_OPENING
    yield "opens_clause" if opens else "inside_clause"
    yield f"before:{tokens[cue.first - 1].form}" if cue.first else "before:"
    yield f"after:{tokens[cue.last].form}" if cue.last < len(tokens) else "after:"
    if cue.first < _CLAUSE_OPENING:
        yield "opens_sentence"
    if _is_quoted(sentence, cue.span):
        yield "quoted"
    yield f"word:{_bucket(cue.first, _POSITIONS)}"
    yield f"letters:{_bucket(len(sentence.text), _LENGTHS)}"
    yield from _signs_of_other_cues(cue, clause, cues)


def _signs_of_other_cues(cue: CueMention, clause: Span, cues: Sequence[CueMention]) -> Iterator[str]:
    yield f"triggers:{min(len([other for other in cues if other.cue.is_trigger]), _MOST_TRIGGERS)}"
    before = [other.cue for other in cues if clause.start <= other.span.start < cue.span.start]
    if before:
        yield f"follows:{before[-1].event_type or before[-1].kind}"
    statement = EventType.STATEMENT
    spoken = [other for other in cues if other.cue.event_type is statement and other.span.start < cue.span.start]
    if spoken and cue.cue.event_type is not statement:
        # "Condemned the attack": what is spoken of stands after the word of saying; who "announced" it has done it.
        is_news = all(other.cue.weight == WEAK for other in spoken)
        yield "announced_before" if is_news else "statement_before"
    for other in cues:
        kind = other.cue.kind
        if kind not in _TELLING_OR_REPORTING:
            continue
        side = "before" if other.span.start < cue.span.start else "after"
        if kind in _TELLING:
            near = "clause" if clause.start <= other.span.start < clause.end else "sentence"
            yield f"{kind}_{side}_in_{near}"
        else:
            yield f"reporting_{side}"
            if other.first < _CLAUSE_OPENING:
                yield "reporting_opens_sentence"


def _bucket(number: int, edges: Sequence[int]) -> str:
    return next((str(edge) for edge in edges if number <= edge), "more")


def _is_quoted(sentence: Span, trigger: Span) -> bool:
    before = sentence.text[: trigger.start - sentence.start]
    opened = max(map(before.rfind, _OPENING_QUOTES))
    return opened > max(map(before.rfind, _CLOSING_QUOTES)) or before.count('"') % 2 == 1
