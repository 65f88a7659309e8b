"""How a place name stands in its sentence: as the scene of what is told, or as something else.

"Clashes in Zawiya, 45 km west of Tripoli, between fighters from Misrata and the Zintan brigades" names four places and
one scene.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from libya_events.extraction.mentions import PlacedMention, within
from libya_events.extraction.place_words import Use, letters_before, uses_of
from libya_events.model import Span
from libya_events.normalization import Token, find_tokens, fold

_REACH = 4
"""Among so many words before the preposition the verb or noun is looked for that it belongs to."""
_ATTACHED = 80
"""A reference point follows the place that it describes within so many characters."""
_DATELINE = 90
_DATELINE_ALONE = 60
_DATELINE_WORDS = 3
"""A dateline has so many words at most that are neither places nor numbers nor in brackets."""
_SEPARATOR = re.compile(r"\s[-–—ـ]+\s|[–—]\s|\s?:\s|\)\s*[-–—ـ:]|--")
_BRACKETS = re.compile(r"\([^)\n]*\)")
_STOP = re.compile(r"[،,؛;:]")
_JOINED = re.compile(r"\s*[،,/]?\s*(?:و|and\s+)?\s*", re.IGNORECASE)


_POINTING = frozenset({Use.DIRECTION, Use.NEAR, Use.DISTANCE})
_LINKING = _POINTING | {Use.LINK, Use.KIND, Use.ORIGIN}


class PlaceStanding(IntEnum):
    """From the likeliest to the least likely place of an event.

    NEAR: "west of X", "outside X" without a place of its own; SEAT: part of a name or office ("government of X"), or a
    capital that speaks; SOURCE: where somebody comes from, is taken to, or lies in hospital; DISTANT: "170 km from X";
    REFERENCE: describes another place that stands before it.
    """

    SCENE = 0
    NEAR = 1
    SEAT = 2
    SOURCE = 3
    DISTANT = 4
    DATELINE = 5
    REFERENCE = 6


@dataclass(frozen=True, slots=True)
class StandingPlace:
    """A mention with its standing; ``located``: whether a word like "in" stands before it."""

    mention: PlacedMention
    standing: PlaceStanding
    located: bool


@dataclass(frozen=True, slots=True)
class _Words:
    """The words around one name: those before it in its part of the sentence, without "the city of"; the letters
    written onto it; the word after it."""

    before: tuple[str, ...]
    letters: str
    after: str

    def last_has(self, use: Use) -> bool:
        return bool(self.before) and use in uses_of(self.before[-1])

    def reach_has(self, use: Use, last: int) -> bool:
        """Whether one of the words before the ``last`` ones has a use."""
        end = len(self.before) - last
        return any(use in uses_of(word) for word in self.before[max(0, end - _REACH) : end])


def stand_places(sentence: Span, places: Sequence[PlacedMention], names: Sequence[Span]) -> tuple[StandingPlace, ...]:
    """The standing of each place of a sentence, in text order; ``names`` are the spans of actors."""
    inside = tuple(m for m in places if within(m.span, sentence))
    parts = tuple(m.span for m in inside if any(within(m.span, name) and m.span != name for name in names))
    return _stand_places(sentence, inside, parts)


@lru_cache(maxsize=8)
def _stand_places(
    sentence: Span, places: tuple[PlacedMention, ...], parts: tuple[Span, ...]
) -> tuple[StandingPlace, ...]:
    """Each trigger of a sentence asks again."""
    tokens = [Token(form, sentence.start + a, sentence.start + b) for form, a, b in find_tokens(sentence.text)]
    dateline = _find_dateline_end(sentence, places)
    found: list[StandingPlace] = []
    for mention in places:
        words = _read_words(sentence, tokens, mention.span)
        previous = found[-1] if found else None
        located = bool(set(words.letters) & {"ب"}) or words.last_has(Use.LOCATED) or words.last_has(Use.DIRECTION)
        if mention.span.end <= dateline:
            standing = PlaceStanding.DATELINE
        elif previous and _is_attached(tokens, previous.mention.span, mention.span):
            standing = PlaceStanding.REFERENCE
        else:
            standing = PlaceStanding.SEAT if mention.span in parts else _stand(mention, words)
        if previous and standing is PlaceStanding.SCENE and not located and _are_joined(sentence, previous, mention):
            standing, located = previous.standing, previous.located
        found.append(StandingPlace(mention, standing, located))
    return tuple(found)


def _stand(mention: PlacedMention, words: _Words) -> PlaceStanding:
    if mention.place.kind == "hospital" or words.last_has(Use.MEDICAL):
        return PlaceStanding.SOURCE
    if _is_distant(words):
        return PlaceStanding.DISTANT
    if _is_origin(words) or _is_way(words):
        return PlaceStanding.SOURCE
    if _is_seat(words):
        return PlaceStanding.SEAT
    return PlaceStanding.NEAR if _is_near(words) else PlaceStanding.SCENE


def _is_distant(words: _Words) -> bool:
    if not words.reach_has(Use.DISTANCE, 0):
        return False
    return words.last_has(Use.DIRECTION) or words.last_has(Use.LINK)


def _is_origin(words: _Words) -> bool:
    if not words.last_has(Use.ORIGIN) or words.letters.strip("و"):
        return False
    partly = len(words.before) > 1 and Use.PART in uses_of(words.before[-2])
    return not partly and not words.reach_has(Use.LEAVING, 1)


def _is_way(words: _Words) -> bool:
    """On the way to a place, or taken there afterwards."""
    if words.last_has(Use.WAY):
        return True
    onward = words.last_has(Use.ONWARD) or words.letters.endswith("ل")
    return onward and (words.reach_has(Use.TRANSFER, 1) or words.reach_has(Use.WAY, 1))


def _is_seat(words: _Words) -> bool:
    if words.last_has(Use.SEAT) or Use.SEAT_AFTER in uses_of(words.after):
        return True
    if words.last_has(Use.SPEAKER) or (Use.SPEAKER in uses_of(words.after) and not words.letters):
        return True
    if words.last_has(Use.LINK) and len(words.before) > 1 and Use.SEAT in uses_of(words.before[-2]):
        # The militias of X, a brigade from X.
        return words.before[-1] in {"of", "في"}
    inside = words.last_has(Use.LOCATED) or words.letters.endswith("ب")
    return inside and _office_stands_before(words.before if words.letters else words.before[:-1])


def _office_stands_before(before: Sequence[str]) -> bool:
    """An office or source, with two words to describe it at most, right before "in X"."""
    return any(Use.OFFICE in uses_of(word) for word in before[-3:])


def _is_near(words: _Words) -> bool:
    if words.last_has(Use.NEAR):
        return True
    if words.before[-1:] in (("of",), ("from",), ("من",)):
        return len(words.before) > 1 and bool(uses_of(words.before[-2]) & {Use.DIRECTION, Use.NEAR})
    return words.last_has(Use.DIRECTION) and not words.before[-1].isascii()


def _is_attached(tokens: Sequence[Token], previous: Span, span: Span) -> bool:
    """Whether nothing but "about 50 km south of" stands between two names."""
    if not 0 < span.start - previous.end <= _ATTACHED:
        return False
    between = [t.form for t in tokens if previous.end <= t.start and t.end <= span.start]
    if not between or letters_before(between[0])[:1] in {"و", "ف"}:
        return False
    uses = [uses_of(form) for form in between]
    if not all(form.isdigit() or use & _LINKING for form, use in zip(between, uses, strict=True)):
        return False
    return any(use & _POINTING for use in uses)


def _are_joined(sentence: Span, previous: StandingPlace, mention: PlacedMention) -> bool:
    gap = sentence.text[previous.mention.span.end - sentence.start : mention.span.start - sentence.start]
    return len(gap) <= 8 and _JOINED.fullmatch(gap) is not None


def _read_words(sentence: Span, tokens: Sequence[Token], span: Span) -> _Words:
    start = next((t.start for t in tokens if t.start <= span.start < t.end), span.start)
    letters = fold(sentence.text[start - sentence.start : span.start - sentence.start])
    before: list[str] = []
    end = start
    for token in reversed([t for t in tokens if t.end <= start][-_REACH * 3 :]):
        if _STOP.search(sentence.text, token.end - sentence.start, end - sentence.start):
            break
        before.insert(0, token.form)
        end = token.start
    after = [t for t in tokens if t.start >= span.end][:2]
    following = next((t.form for t in after if t.form != "s"), "")
    if after and _STOP.search(sentence.text, span.end - sentence.start, after[0].start - sentence.start):
        following = ""
    return _without_kinds(before, letters, following)


def _without_kinds(before: list[str], letters: str, after: str) -> _Words:
    """Without "the city of", whose preposition, if it is written onto it, is then the name's."""
    while before:
        uses = uses_of(before[-1])
        is_article = before[-1] == "the" or (before[-1] == "of" and len(before) > 1 and Use.KIND in uses_of(before[-2]))
        if not is_article and (Use.KIND not in uses or Use.SEAT in uses or Use.NEAR in uses):
            break
        letters = letters_before(before.pop())
        if letters:
            break
    return _Words(tuple(before), letters, after)


def _find_dateline_end(sentence: Span, places: Sequence[PlacedMention]) -> int:
    """Where the dateline ends that a sentence begins with ("TRIPOLI, Libya (AP) -"); its start where it has none."""
    head = sentence.text[:_DATELINE]
    for match in _SEPARATOR.finditer(head):
        if _is_dateline(sentence, match.start() + 1, places):
            return sentence.start + match.end()
    alone = len(sentence.text) <= _DATELINE_ALONE and _BRACKETS.search(sentence.text) is not None
    if alone and _is_dateline(sentence, len(sentence.text), places):
        return sentence.start + len(sentence.text)
    return sentence.start


def _is_dateline(sentence: Span, length: int, places: Sequence[PlacedMention]) -> bool:
    named = [m.span for m in places if m.span.end <= sentence.start + length]
    if not named or named[0].start - sentence.start > _DATELINE_ALONE // 2:
        return False
    rest = list(_BRACKETS.sub(lambda match: " " * len(match.group()), sentence.text[:length]))
    for span in named:
        rest[span.start - sentence.start : span.end - sentence.start] = " " * (span.end - span.start)
    words = [word for word in "".join(rest).split() if any(map(str.isalpha, word))]
    return len(words) <= _DATELINE_WORDS
