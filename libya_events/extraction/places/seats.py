"""Place names that tell whose an office or a force is, and not where something happened: "the government of X"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from libya_events.extraction.places.name_words import REACH, NameWords
from libya_events.extraction.places.standing_words import Use, letters_before, uses_of
from libya_events.reference.clause_words import load_phrases

_ARTICLE = "the"


def is_seat(words: NameWords) -> bool:
    """Whether a place name is part of a body or an office, or a capital that speaks."""
    near = _without_article(words.before)[-REACH:]
    if any(Use.BUILDING in uses_of(word) for word in near) or _is_at_own_office(words):
        # In front of the court of X, or in his office in X: that is in X.
        return False
    if words.last_has(Use.SEAT) or Use.SEAT_AFTER in uses_of(words.after):
        return True
    if words.last_has(Use.SPEAKER) or _speaks(words):
        return True
    if words.before[-1:] == ("of",) and len(words.before) > 1 and Use.SEAT in uses_of(words.before[-2]):
        return True
    inside = words.last_has(Use.LOCATED) or words.letters.endswith("ب")
    return inside and _office_stands_before(words)


def _is_at_own_office(words: NameWords) -> bool:
    near = words.before[-REACH:]
    return any(Use.OWN in uses_of(one) and Use.OFFICE in uses_of(other) for one, other in pairwise(near))


def _speaks(words: NameWords) -> bool:
    """A capital that says, accuses, denies; a verb with "and" before it belongs to somebody else."""
    governed = bool(words.letters.strip("و")) or words.last_has(Use.LOCATED)
    return not governed and Use.SPEAKER in uses_of(words.after) and not letters_before(words.after)


def _office_stands_before(words: NameWords) -> bool:
    """An office or source, with two words to describe it at most, right before "in X"."""
    before = _without_article(words.before[-words.since :]) if words.since else ()
    described = before if words.letters else before[:-1]
    for place in range(len(described) - 1, max(len(described) - 4, -1), -1):
        if described[place] in load_phrases("complementizer"):
            return False  # what the office says follows
        if Use.OFFICE in uses_of(described[place]):
            return not _is_beside(described[max(place - 2, 0) : place])
    return False


def _is_beside(words: Sequence[str]) -> bool:
    """ "Exploded near the Egyptian embassy in X": that is in X."""
    return any(word.isascii() and Use.NEAR in uses_of(word) for word in words)


def _without_article(words: Sequence[str]) -> Sequence[str]:
    return [word for word in words if word != _ARTICLE]
