"""What two actors of one event have to do with each other: the rule, said once, for the snapshot and for its queries.

An event gives each pair of its actors exactly one kind, so that the kinds of a pair add up to the events it shares. The
kind follows from the event's type and from how the two stand to each other in it (``find_standing``):

- fought: a clash in which both took part, or one is said to have attacked the other;
- struck: a strike, bombing or attack by one of them with the other as its target;
- arrested: an arrest or an abduction by one of them with the other as its target;
- met: a meeting or an agreement in which both had a part;
- together: everything else. Both are named with the same event, and nothing more is said by that.

Who acted is what the reports say. An actor and the body it belongs to neither fought nor met by being named together.
"""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum

from libya_events.model import EventType, Role


class EdgeKind(StrEnum):
    FOUGHT = "fought"
    STRUCK = "struck"
    ARRESTED = "arrested"
    MET = "met"
    TOGETHER = "together"


class Standing(StrEnum):
    """How two actors of an event stand to each other."""

    OPPOSED = "opposed"
    PEERS = "peers"
    COMPANY = "company"
    BESIDE = "beside"


class Weight(StrEnum):
    """What an edge is weighed by: its events, or the independent sources of these events, added up."""

    EVENTS = "events"
    SOURCES = "sources"


TELLING_KINDS: tuple[EdgeKind, ...] = tuple(kind for kind in EdgeKind if kind is not EdgeKind.TOGETHER)
"""The kinds that say something about two actors; shown where nothing else is asked for."""

_KINDS: dict[tuple[EventType, Standing], EdgeKind] = {
    (EventType.CLASH, Standing.OPPOSED): EdgeKind.FOUGHT,
    (EventType.CLASH, Standing.PEERS): EdgeKind.FOUGHT,
    (EventType.STRIKE, Standing.OPPOSED): EdgeKind.STRUCK,
    (EventType.BOMBING, Standing.OPPOSED): EdgeKind.STRUCK,
    (EventType.ATTACK, Standing.OPPOSED): EdgeKind.STRUCK,
    (EventType.LAW_ENFORCEMENT, Standing.OPPOSED): EdgeKind.ARRESTED,
    (EventType.ABDUCTION, Standing.OPPOSED): EdgeKind.ARRESTED,
    (EventType.MEETING, Standing.PEERS): EdgeKind.MET,
    (EventType.MEETING, Standing.COMPANY): EdgeKind.MET,
    (EventType.AGREEMENT, Standing.PEERS): EdgeKind.MET,
    (EventType.AGREEMENT, Standing.COMPANY): EdgeKind.MET,
}


def find_standing(roles_a: Collection[Role], roles_b: Collection[Role], *, related: bool, armed: bool) -> Standing:
    """How two actors stand to each other. ``related``: one belongs to the other; ``armed``: both are such as fight.

    A report that calls one of them the initiator and the other the target is believed before any register.
    """
    if (Role.INITIATOR in roles_a and Role.TARGET in roles_b) or (Role.TARGET in roles_a and Role.INITIATOR in roles_b):
        return Standing.OPPOSED
    if related or Role.TARGET in roles_a or Role.TARGET in roles_b:
        return Standing.BESIDE
    took_part = Role.PARTICIPANT in roles_a and Role.PARTICIPANT in roles_b
    return Standing.PEERS if took_part and armed else Standing.COMPANY


def kind_of(event_type: EventType, standing: Standing) -> EdgeKind:
    return _KINDS.get((event_type, standing), EdgeKind.TOGETHER)
