"""Who with whom as a network: where every actor stands, how its label is broken, which line says what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import hypot, sqrt

import pandas as pd

from libya_events.analysis.cooccurrence import EdgeKind, Weight
from libya_events.analysis.network_layout import Box, Canvas, place_nodes
from libya_events.presentation.actor_kinds import group_of, kind_name
from libya_events.presentation.chart_specs import sample_note
from libya_events.presentation.matrix_spec import Ties, count_weight, kind_label, name_picture, read_ties, say_own
from libya_events.presentation.relation_palette import ActorGroup
from libya_events.presentation.wording import say

CANVAS = Canvas(600.0, 620.0)
"""What positions are reckoned in, y downwards: the narrowest picture; a wider one only gains room."""
LABEL_SIZE = 11
LINE_HEIGHT = 13
_LETTER_WIDTH = 6.0
_LINE_LENGTH = 20
_MOST_LINES = 2
_SMALLEST, _LARGEST = 5.0, 17.0
_THINNEST, _THICKEST = 1.5, 7.0
_SHARES = (0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8)
_MARK_GAP = 15.0
_MARK_ROOM = 26.0
"""Kept free above each circle, so that the mark of a line that comes from above is not under the other's label."""
_BOW = 16.0
"""How far two lines between the same actors bow away from each other."""


@dataclass(frozen=True, slots=True)
class Node:
    code: str
    label: str
    """Broken into lines."""
    group: ActorGroup
    x: float
    y: float
    radius: float
    words: str


@dataclass(frozen=True, slots=True)
class Edge:
    """One kind between two actors: a bow through ``bend``; ``mark`` is where its marker stands and is clicked."""

    one: str
    other: str
    kind: EdgeKind
    weight: int
    width: float
    ends: tuple[tuple[float, float], tuple[float, float]]
    bend: tuple[float, float]
    words: str
    mark: tuple[float, float] = (0.0, 0.0)

    def at(self, share: float) -> tuple[float, float]:
        """The point of the bow at that share of the way from one actor to the other."""
        rest, ((x0, y0), (x1, y1)), (bx, by) = 1 - share, self.ends, self.bend
        weights = (rest * rest, 2 * share * rest, share * share)
        return (
            round(weights[0] * x0 + weights[1] * bx + weights[2] * x1, 1),
            round(weights[0] * y0 + weights[1] * by + weights[2] * y1, 1),
        )


@dataclass(frozen=True, slots=True)
class NetworkSpec:
    """``kinds`` and ``groups`` are those of the legend; node size says events, line width says weight."""

    title: str
    canvas: Canvas
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    kinds: tuple[EdgeKind, ...]
    groups: tuple[ActorGroup, ...]
    note: str
    chosen: str = ""
    """How those drawn were chosen; empty where all are."""


@dataclass(frozen=True, slots=True)
class ActorLabel:
    name: str
    kind: str


def build_network_spec(
    counts: pd.DataFrame,
    actors: Mapping[str, ActorLabel],
    language: str,
    *,
    weight: Weight = Weight.EVENTS,
    sample: bool,
) -> NetworkSpec:
    """``counts`` as ``count_network`` gives them."""
    ties = read_ties(counts, weight)
    nodes = _place(ties, read_ties(counts), actors, language)
    edges = _draw_edges(ties, {node.code: node for node in nodes}, actors, weight, language)
    groups = {node.group for node in nodes}
    return NetworkSpec(
        title=name_picture("network", ties, language),
        canvas=CANVAS,
        nodes=nodes,
        edges=_set_marks(edges, nodes),
        kinds=ties.kinds,
        groups=tuple(group for group in ActorGroup if group in groups),
        note=sample_note(language, sample),
        chosen=say("network.chosen", language) if len(nodes) < ties.actors else "",
    )


def break_label(name: str) -> str:
    """At most two lines of about equal length; what does not fit is cut with …"""
    lines: list[str] = []
    for word in name.split():
        if lines and len(lines[-1]) + 1 + len(word) <= _LINE_LENGTH:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    if len(lines) > _MOST_LINES:
        lines = [*lines[: _MOST_LINES - 1], " ".join(lines[_MOST_LINES - 1 :])]
    return "\n".join(
        line if len(line) <= _LINE_LENGTH + 2 else line[: _LINE_LENGTH + 1].rstrip() + "…" for line in lines
    )


def _place(ties: Ties, by_events: Ties, actors: Mapping[str, ActorLabel], language: str) -> tuple[Node, ...]:
    degree: dict[str, int] = dict.fromkeys(ties.own, 0)
    for pair, kinds in ties.pairs.items():
        for code in pair:
            degree[code] += sum(kinds.values())
    codes = sorted(ties.own, key=lambda code: (-degree[code], code))
    number = {code: at for at, code in enumerate(codes)}
    most = max(by_events.own.values(), default=1)
    radius = {c: _SMALLEST + (_LARGEST - _SMALLEST) * sqrt(by_events.own[c] / most) for c in codes}
    labels = {code: break_label(actors[code].name) for code in codes}
    edges = {(number[a], number[b]): float(sum(kinds.values())) for (a, b), kinds in ties.pairs.items()}
    boxes = [_box(labels[code], radius[code]) for code in codes]
    roomy = [replace(box, above=box.above + _MARK_ROOM) for box in boxes]
    places = place_nodes(roomy, edges, CANVAS)
    return tuple(
        Node(
            code=code,
            label=labels[code],
            group=group_of(actors[code].kind),
            x=round(x, 1),
            y=round(y, 1),
            radius=round(radius[code], 1),
            words=say(
                "network.node",
                language,
                actor=say_own(actors[code].name, by_events.own[code], Weight.EVENTS, language),
                kind=kind_name(actors[code].kind, language),
            ),
        )
        for code, (x, y) in zip(codes, places, strict=True)
    )


def _box(label: str, radius: float) -> Box:
    lines = label.split("\n")
    wide = max(map(len, lines)) * _LETTER_WIDTH / 2
    return Box(side=max(wide, radius), above=radius, below=radius + 3 + LINE_HEIGHT * len(lines))


def _draw_edges(
    ties: Ties, nodes: Mapping[str, Node], actors: Mapping[str, ActorLabel], weight: Weight, language: str
) -> tuple[Edge, ...]:
    most = max((n for kinds in ties.pairs.values() for n in kinds.values()), default=1)
    edges = []
    for (a, b), kinds in sorted(ties.pairs.items()):
        shown = [kind for kind in EdgeKind if kind in kinds]
        for at, kind in enumerate(shown):
            one, other = nodes[a], nodes[b]
            words = say(
                "network.edge",
                language,
                one=actors[a].name,
                other=actors[b].name,
                kind=kind_label(kind, language),
                events=count_weight(kinds[kind], weight, language),
            )
            edges.append(
                Edge(
                    one=a,
                    other=b,
                    kind=kind,
                    weight=kinds[kind],
                    width=round(_THINNEST + (_THICKEST - _THINNEST) * sqrt((kinds[kind] - 1) / max(most - 1, 1)), 2),
                    ends=((one.x, one.y), (other.x, other.y)),
                    bend=_bend(one, other, (at - (len(shown) - 1) / 2) * 2 * _BOW),
                    words=words,
                )
            )
    return tuple(edges)


def _set_marks(edges: tuple[Edge, ...], nodes: tuple[Node, ...]) -> tuple[Edge, ...]:
    """Each mark as near to the middle of its line as it is neither under a label, nor on a circle or another mark."""
    taken: list[tuple[float, float]] = []
    marked = []
    for edge in edges:
        points = [edge.at(share) for share in _SHARES]
        free = [p for p in points if all(hypot(p[0] - x, p[1] - y) > _MARK_GAP for x, y in taken)]
        clear = [p for p in free if not any(_covers(node, p) for node in nodes)]
        chosen = (clear or free or points)[0]
        taken.append(chosen)
        marked.append(replace(edge, mark=chosen))
    return tuple(marked)


def _covers(node: Node, point: tuple[float, float]) -> bool:
    box, (x, y) = _box(node.label, node.radius), point
    return abs(x - node.x) < box.side + 5 and node.y - box.above - 8 < y < node.y + box.below + 8


def _bend(one: Node, other: Node, aside: float) -> tuple[float, float]:
    dx, dy = other.x - one.x, other.y - one.y
    length = hypot(dx, dy) or 1.0
    return round((one.x + other.x) / 2 - dy / length * aside, 1), round((one.y + other.y) / 2 + dx / length * aside, 1)
