"""How actors and what is between them look: colours, marker shapes, glyphs and dashes of the project's palette."""

from __future__ import annotations

from enum import StrEnum

from libya_events.analysis.cooccurrence import EdgeKind
from libya_events.model import EventType
from libya_events.presentation.palette import TYPE_TONES, Tone


class ActorGroup(StrEnum):
    """Kinds of actors as pictures tell them apart."""

    STATE = "state"
    FORCES = "forces"
    ARMED = "armed"
    PERSONS = "persons"
    PEOPLE = "people"
    ABROAD = "abroad"


EDGE_TONES: dict[EdgeKind, Tone] = {
    EdgeKind.FOUGHT: TYPE_TONES[EventType.CLASH],
    EdgeKind.STRUCK: TYPE_TONES[EventType.BOMBING],
    EdgeKind.ARRESTED: TYPE_TONES[EventType.LAW_ENFORCEMENT],
    EdgeKind.MET: TYPE_TONES[EventType.AGREEMENT],
    EdgeKind.TOGETHER: Tone("#7A8594", "#8A96A3"),
}

EDGE_SHAPES: dict[EdgeKind, str] = {
    EdgeKind.FOUGHT: "square",
    EdgeKind.STRUCK: "diamond",
    EdgeKind.ARRESTED: "hexagon2",
    EdgeKind.MET: "circle",
    EdgeKind.TOGETHER: "square-open",
}
"""Marker shapes, in Plotly's notation."""

EDGE_GLYPHS: dict[EdgeKind, str] = {
    EdgeKind.FOUGHT: "■",
    EdgeKind.STRUCK: "◆",
    EdgeKind.ARRESTED: "⬢",
    EdgeKind.MET: "●",
    EdgeKind.TOGETHER: "□",
}

EDGE_DASHES: dict[EdgeKind, str] = {
    EdgeKind.FOUGHT: "solid",
    EdgeKind.STRUCK: "dash",
    EdgeKind.ARRESTED: "dashdot",
    EdgeKind.MET: "solid",
    EdgeKind.TOGETHER: "dot",
}

GROUP_TONES: dict[ActorGroup, Tone] = {
    ActorGroup.STATE: Tone("#3E5C76", "#7FA3C4"),
    ActorGroup.FORCES: Tone("#5F7A3A", "#A9C77C"),
    ActorGroup.ARMED: Tone("#7A4B2A", "#C99568"),
    ActorGroup.PERSONS: Tone("#7B4B94", "#B892D0"),
    ActorGroup.PEOPLE: Tone("#8A7A1F", "#D3C25A"),
    ActorGroup.ABROAD: Tone("#1F7F86", "#63BDC4"),
}
