"""Finding who is named: actors of the register, bodies of other states, units and office holders by their pattern."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from libya_events.extraction.actor_persons import find_new_persons
from libya_events.extraction.actor_readings import find_readings
from libya_events.extraction.actor_units import find_new_units
from libya_events.model import ActorMention
from libya_events.normalization import find_tokens


def find_actor_mentions(
    text: str, start: int = 0, end: int | None = None, published_at: date | None = None
) -> list[ActorMention]:
    """Every actor named in ``text[start:end]``, in order, none overlapping.

    Weak aliases count where the same stretch of text gives them context, so pass the main text as a whole.
    ``published_at`` prefers the actor that bore a name on that day.
    """
    tokens = find_tokens(text, start, end)
    readings = find_readings(text, tokens, published_at)
    mentions = [reading.mention for reading in readings if reading.mention is not None]
    taken = _cover((reading.first, reading.last) for reading in readings if reading.mention is not None)
    units = list(find_new_units(text, tokens, taken))
    taken |= _cover((first, last) for first, last, _ in units)
    persons = list(find_new_persons(text, tokens, readings, taken))
    mentions += [mention for _, _, mention in (*units, *persons)]
    return _without_overlaps(mentions)


def _cover(ranges: Iterable[tuple[int, int]]) -> set[int]:
    return {index for first, last in ranges for index in range(first, last)}


def _without_overlaps(mentions: Iterable[ActorMention]) -> list[ActorMention]:
    """In order of the text; where two overlap, the first in reading order and then the longer one stays."""
    kept: list[ActorMention] = []
    for mention in sorted(mentions, key=lambda m: (m.span.start, -m.span.end)):
        if not kept or kept[-1].span.end <= mention.span.start:
            kept.append(mention)
    return kept
