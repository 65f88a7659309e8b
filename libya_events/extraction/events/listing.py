"""Round-ups tell several events in one clause: "a raid in X, the killing of a driver in Y and clashes in Z"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import pairwise
from typing import NamedTuple

from libya_events.extraction.events.cues import WEAK, CueMention
from libya_events.extraction.mentions import Mentions, within
from libya_events.extraction.places.standing import PlaceStanding, stand_mentions
from libya_events.model import EventType, Place, Span
from libya_events.reference.clause_words import load_phrases
from libya_events.tokens import Token

_AND = "و"
_FEWEST = 2
_SEMICOLONS = (";", "؛")
_BROUGHT_ON = frozenset({EventType.MIGRATION, EventType.MOBILIZATION, EventType.MEETING, EventType.AGREEMENT})
"""Types in which the same people go, or are brought, from one place to the next."""


class _Cut(NamedTuple):
    """Where an item may begin; behind a mere comma only where another follows that a word joins."""

    start: int
    is_joined: bool


def find_items(
    clause: Span, told: Sequence[CueMention], tokens: Sequence[Token], sentence: Span, mentions: Mentions
) -> list[Span]:
    """The stretches of a clause, in order, each of which tells an event of its own at a place of its own; the clause
    itself where it is no such list. ``told`` are its triggers, ``tokens`` those of its sentence."""
    own = [cue for cue in told if cue.cue.weight > WEAK and cue.cue.event_type is not EventType.STATEMENT]
    if len(own) < _FEWEST:
        return [clause]  # most often
    named = {m.span for m in mentions.places if within(m.span, clause) and m.is_pinnable}
    if len(named) < _FEWEST:
        return [clause]
    standing = stand_mentions(sentence, mentions)
    scenes = [s.mention for s in standing if s.located or s.standing is PlaceStanding.NEAR]
    places = {m.span: m.place for m in scenes if m.span in named}
    if len({place.place_id for place in places.values()}) < _FEWEST:
        return [clause]
    cuts = list(_cuts(clause, own, tokens, sentence))
    if _joins(next((token for token in tokens if token.start >= clause.end), None)):
        cuts.append(_Cut(clause.end, is_joined=True))
    starts = list(_choose_cuts(clause, cuts, own, places, tokens))
    edges = [clause.start, *starts, clause.end]
    return [
        Span(first, last, sentence.text[first - sentence.start : last - sentence.start])
        for first, last in pairwise(edges)
    ]


def _choose_cuts(
    clause: Span, cuts: Sequence[_Cut], own: Sequence[CueMention], places: dict[Span, Place], tokens: Sequence[Token]
) -> Iterator[int]:
    """The cuts before and behind which an event is told at a place; what tells none goes with what stands before."""
    pieces = [clause.start, *(cut.start for cut in cuts if cut.start < clause.end)]
    begin: int | None = clause.start
    last: list[Place] = []
    held: list[int] = []
    for piece, end in pairwise([*pieces, clause.end]):
        begin = piece if begin is None else begin
        for start in (piece, begin):
            named = [place for span, place in places.items() if start <= span.start and span.end <= end]
            is_other = any(not any(_is_around(place, known) for known in last) for place in named)
            told = [cue for cue in own if start <= cue.span.start and cue.span.end <= end]
            if is_other and any(_opens(start, cue, tokens) for cue in told):
                held += [start] if last else []
                begin, last = None, _finest(named)
                break
        if begin is None and any(cut.is_joined for cut in cuts if cut.start >= piece):
            yield from held
            held = []


def opens_item(sentence: Span, clause: Span, tokens: Sequence[Token]) -> bool:
    """Whether a clause is one of several in a row: "; in X, …", "and residents of X blocked …"."""
    before = sentence.text[: clause.start - sentence.start].rstrip()[-1:]
    is_joined = _joins(next((token for token in tokens if token.start >= clause.start), None))
    return before in _SEMICOLONS or (before != "" and is_joined)


def _joins(token: Token | None) -> bool:
    return token is not None and token.form in load_phrases("item")


def _finest(places: Sequence[Place]) -> list[Place]:
    wider = {place.within for place in places}
    return [place for place in places if place.place_id not in wider]


def _opens(start: int, cue: CueMention, tokens: Sequence[Token]) -> bool:
    """Whether nothing says that what is told had happened before the rest: "and Y after gunmen attacked …"."""
    before = [token.form for token in tokens[: cue.first] if token.start >= start]
    return load_phrases("after").isdisjoint(before)


def _is_around(place: Place, known: Place) -> bool:
    return place.place_id in (known.place_id, known.within) or place.within == known.place_id


def _cuts(clause: Span, own: Sequence[CueMention], tokens: Sequence[Token], sentence: Span) -> Iterator[_Cut]:
    """Behind an English comma, and at a word that joins; not where the same one did more ("and took them to …")."""
    joined = {tokens[cue.first].start for cue in own if cue.clitic.startswith(_AND)}
    done = {tokens[cue.first].start for cue in own if cue.cue.event_type not in _BROUGHT_ON}
    for index, token in enumerate(tokens):
        if index == 0 or not clause.start < token.start < clause.end:
            continue
        is_joined = token.form in load_phrases("item") or token.start in joined
        gap = sentence.text[tokens[index - 1].end - sentence.start : token.start - sentence.start]
        first = tokens[index + is_joined : index + is_joined + 1]
        goes_on = any(_goes_on(t, done) for t in first)
        if token.start in joined or ((is_joined or "," in gap) and not goes_on):
            yield _Cut(token.start, is_joined)


def _goes_on(token: Token, done: Set[int]) -> bool:
    """Whether a verb tells what the same one did further; another arrest or attack, in another town, is an event."""
    is_verb = token.form.endswith("ed") or token.form in load_phrases("item_verb")
    return token.form.endswith("ing") or (is_verb and token.start not in done)
