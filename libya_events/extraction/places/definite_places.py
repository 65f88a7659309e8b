"""Places that a report names once and then calls "the town", "the crossing", "الحقل"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from libya_events.extraction.lexicon import Lexicon, match_span
from libya_events.extraction.mentions import PlacedMention, distance, touching, within
from libya_events.extraction.places.standing import PlaceStanding, StandingPlace, stand_places
from libya_events.extraction.places.standing_words import Use, uses_of
from libya_events.extraction.sentences import find_sentences
from libya_events.model import Span
from libya_events.reference.tables import read_rows
from libya_events.tokens import Token, find_tokens

_LOOK_BACK = 1500
"""A name further back is no longer what "the town" means."""

_REPETITION, _MOST_REPETITIONS = 120, 4
"""What a report is about it names again and again: each time counts as so many characters nearer."""

_TOPIC, _LEAD = 400, 200
"""What stands among so many first characters is what a report is about, and counts as so much nearer."""

_SAME_SENTENCE = 1000
"""So much nearer counts what the same sentence names."""

_LISTED_GAP = 4
_ABROAD, _LISTED = 300, 300
_FARTHER = {PlaceStanding.SCENE: 0, PlaceStanding.NEAR: 150, PlaceStanding.SEAT: 300}
"""By standing, how much farther back a name counts; one that only describes another place is never meant."""

_ENGLISH_VERB = ("ed", "ing")
_PUNCTUATION = re.compile(r"[^\w\s]")


@cache
def _load_words() -> Lexicon[frozenset[str]]:
    """The words that stand alone for a place named before, with the kinds of place they may mean."""
    lexicon: Lexicon[frozenset[str]] = Lexicon()
    for row in read_rows("place_type_words.csv", ("word", "position", "kinds")):
        if row["position"] == "alone":
            lexicon.add(row["word"], frozenset(row.words("kinds")))
    return lexicon


def find_definite_places(text: str, start: int, end: int, places: Sequence[PlacedMention]) -> list[PlacedMention]:
    """The definite words of ``text[start:end]`` with the place they mean: one of that kind named before them."""
    tokens = find_tokens(text, start, end)
    named = _Named(text, start, sorted(places, key=_start_of), find_sentences(text, start, end))
    found = []
    for match in _load_words().find(tokens):
        span = match_span(text, tokens, match)
        if not _stands_alone(text, tokens, match.last) or named.covers(span):
            continue
        near = [m for m in named.before(span) if m.place.kind in match.payloads[0]]
        costs = [(cost, m) for m in near if (cost := named.cost(span, m)) is not None]
        if costs:
            _, meant = min(costs, key=lambda pair: pair[0])
            found.append(PlacedMention(span, meant.place))
            named.refer(found[-1])
    return found


def _stands_alone(text: str, tokens: Sequence[Token], following: int) -> bool:
    """Whether no name or adjective follows: not "the city of X", "the city council", المدينة القديمة."""
    if following >= len(tokens):
        return True
    gap, form = text[tokens[following - 1].end : tokens[following].start], tokens[following].form
    if _PUNCTUATION.search(gap) or "\n" in gap or Use.GOES_ON in uses_of(form):
        return True
    return form.endswith(_ENGLISH_VERB) if form.isascii() else not form.startswith("ال")


@dataclass
class _Named:
    """The places that a report names, in text order."""

    text: str
    start: int
    places: Sequence[PlacedMention]
    sentences: Sequence[Span]
    starts_of: dict[str, list[int]] = field(init=False)
    standing: dict[int, Sequence[StandingPlace]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.starts_of = {}
        for mention in self.places:
            # What is told of a site in a town is told of the town.
            for place_id in filter(None, (mention.place.place_id, mention.place.within)):
                self.starts_of.setdefault(place_id, []).append(mention.span.start)

    def covers(self, span: Span) -> bool:
        return any(within(span, m.span) for m in touching(self.places, span))

    def refer(self, mention: PlacedMention) -> None:
        """Each time that a place is meant counts as one of its names."""
        insort(self.starts_of[mention.place.place_id], mention.span.start)

    def before(self, span: Span) -> list[PlacedMention]:
        """Those that are named before some words, not too far back."""
        first = span.start - _LOOK_BACK
        back = touching(self.places, Span(first, span.start, ""))
        return [m for m in back if first <= m.span.start and m.span.end <= span.start]

    def cost(self, span: Span, mention: PlacedMention) -> int | None:
        """How far a name is from the words that may mean it; None where it is not itself spoken of."""
        number = bisect_right(self.sentences, mention.span.start, key=_start_of_span) - 1
        if not within(mention.span, self.sentences[number]):
            return None
        farther = next((_FARTHER.get(s.standing) for s in self._stand(number) if s.mention is mention), None)
        if farther is None:
            return None
        starts = self.starts_of[mention.place.place_id]
        farther -= _TOPIC if starts[0] < self.start + _LEAD else 0
        farther -= _SAME_SENTENCE if span.start < self.sentences[number].end else 0
        farther -= _REPETITION * min(bisect_left(starts, span.start) - 1, _MOST_REPETITIONS)
        farther += (0 if mention.is_libyan else _ABROAD) + (_LISTED if self.lists(mention) else 0)
        return span.start - mention.span.end + farther

    def _stand(self, number: int) -> Sequence[StandingPlace]:
        """How the places of a sentence stand; each place is asked about by several words."""
        if number not in self.standing:
            sentence = self.sentences[number]
            self.standing[number] = stand_places(sentence, touching(self.places, sentence), ())
        return self.standing[number]

    def lists(self, mention: PlacedMention) -> bool:
        """One of several towns in a row is hardly "the town"."""
        around = Span(mention.span.start - _LISTED_GAP - 1, mention.span.end + _LISTED_GAP + 1, "")
        return any(0 < distance(mention.span, m.span) <= _LISTED_GAP for m in touching(self.places, around))


def _start_of(mention: PlacedMention) -> int:
    return mention.span.start


def _start_of_span(span: Span) -> int:
    return span.start
