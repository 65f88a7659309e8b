"""Sets that events share, each numbered once: of actors with what they have to do with each other, and of sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from libya_events.analysis.cooccurrence import EdgeKind, find_standing, kind_of
from libya_events.model import Event, Role
from libya_events.reference.belonging import belongs, is_armed
from libya_events.reference.office_holders import find_holders

_Row = dict[str, object]
_Pair = tuple[str, str, EdgeKind]
_Source = tuple[str | None, str | None]


class ActorSets:
    """The actors of events, and how they stand to each other two by two.

    An office and who held it on the event's day are one actor, the holder, with what is said of either.
    """

    def __init__(self) -> None:
        self._numbers: dict[tuple[tuple[str, ...], tuple[_Pair, ...]], int] = {}
        self._pairs: dict[_Pair, int] = {}

    def number(self, event: Event) -> int:
        roles: dict[str, set[Role]] = {}
        armed = {actor.actor_id for actor in event.actors if is_armed(actor.actor_id, actor.kind)}
        holders = find_holders([(actor.actor_id, actor.kind) for actor in event.actors], event.event_date)
        for actor in event.actors:
            roles.setdefault(holders.get(actor.actor_id, actor.actor_id), set()).add(actor.role)
        names = tuple(sorted(roles))
        pairs = tuple((one, other, _kind(event, one, other, roles, armed)) for one, other in combinations(names, 2))
        return self._numbers.setdefault((names, pairs), len(self._numbers))

    def members(self) -> Iterator[_Row]:
        for (actors, _), number in self._numbers.items():
            yield from ({"actor_set": number, "actor_id": actor} for actor in actors)

    def pairs(self) -> Iterator[_Row]:
        """Numbers the pairs too."""
        for _, pairs in self._numbers:
            for pair in pairs:
                if pair not in self._pairs:
                    self._pairs[pair] = len(self._pairs)
                    yield {"pair": self._pairs[pair], "actor_a": pair[0], "actor_b": pair[1], "kind": pair[2]}

    def set_pairs(self) -> Iterator[_Row]:
        for (_, pairs), number in self._numbers.items():
            for pair in pairs:
                yield {"actor_set": number, "pair": self._pairs[pair]}


class SourceSets:
    """The sources of the reports that tell an event: the id of each, or its name where no register knows it."""

    def __init__(self) -> None:
        self._numbers: dict[frozenset[_Source], int] = {}

    def number(self, sources: Iterable[_Source]) -> int:
        return self._numbers.setdefault(frozenset(sources), len(self._numbers))

    def members(self) -> Iterator[_Row]:
        for sources, number in self._numbers.items():
            for source_id, name in sorted(sources, key=str):
                yield {"source_set": number, "source_id": source_id, "source_name": name}


def _kind(event: Event, one: str, other: str, roles: Mapping[str, set[Role]], armed: set[str]) -> EdgeKind:
    related = belongs(one, other, event.event_date)
    standing = find_standing(roles[one], roles[other], related=related, armed=one in armed and other in armed)
    return kind_of(event.event_type, standing)
