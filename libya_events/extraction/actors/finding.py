"""Finding who is named: actors of the register, bodies of other states, units and office holders by their pattern."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import partial

from libya_events.extraction.actors.again import find_named_again
from libya_events.extraction.actors.bodies import find_new_bodies
from libya_events.extraction.actors.communities import find_new_communities
from libya_events.extraction.actors.offices import find_new_offices
from libya_events.extraction.actors.persons import find_new_persons, find_surnames
from libya_events.extraction.actors.readings import find_readings
from libya_events.extraction.actors.states import find_peoples, find_states
from libya_events.extraction.actors.town_forces import find_town_forces
from libya_events.extraction.actors.units import find_new_units
from libya_events.model import ActorMention
from libya_events.tokens import find_tokens


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
    generic = [r for r in readings if r.mention is not None and r.mention.kind == "generic"]
    find_bodies = partial(find_new_bodies, people={r.first: r.last for r in generic})
    for find in (find_new_units, find_bodies, find_new_communities, find_states):
        found = list(find(text, tokens, taken))
        taken |= _cover((first, last) for first, last, _ in found)
        mentions += [mention for _, _, mention in found]
    # "Fighters of Gharyan" and "an American teacher" say more than the teacher whom the register knows.
    kinds = _cover((r.first, r.last) for r in generic)
    for find_kind in (find_town_forces, find_peoples):
        mentions += [mention for _, _, mention in find_kind(text, tokens, taken - kinds)]
    persons = list(find_new_persons(text, tokens, readings, taken))
    taken |= _cover((first, last) for first, last, _ in persons)
    in_full = [(r.first, r.last, r.mention) for r in readings if r.mention is not None and r.mention.kind == "person"]
    offices = find_new_offices(text, tokens, readings, taken)
    again = find_surnames(text, tokens, [*persons, *in_full], taken)
    mentions += [mention for _, _, mention in (*persons, *offices, *again)]
    kept = _without_overlaps(mentions)
    return _without_overlaps([*kept, *find_named_again(text, tokens, kept, taken)])


def _cover(ranges: Iterable[tuple[int, int]]) -> set[int]:
    return {index for first, last in ranges for index in range(first, last)}


def _without_overlaps(mentions: Iterable[ActorMention]) -> list[ActorMention]:
    """In order of the text; where two overlap, the first in reading order and then the longer one stays."""
    kept: list[ActorMention] = []
    for mention in sorted(mentions, key=lambda m: (m.span.start, -m.span.end)):
        if not kept or kept[-1].span.end <= mention.span.start:
            kept.append(mention)
    return kept
