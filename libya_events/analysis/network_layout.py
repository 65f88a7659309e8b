"""Where the nodes of a small network stand: springs, then labels pushed apart. The same input gives the same places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]

_STEPS = 400
_GAP = 4.0
_EVEN = 0.6
"""How far the nodes are spread evenly: actors who all met each other would stand in one heap, far from the others."""
_ROUNDS = 300
_GOLDEN_ANGLE = 2.399963


@dataclass(frozen=True, slots=True)
class Canvas:
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Box:
    """The room a node needs around its centre: to each side, above, and below, where its label stands."""

    side: float
    above: float
    below: float


def place_nodes(
    boxes: Sequence[Box], edges: Mapping[tuple[int, int], float], canvas: Canvas
) -> list[tuple[float, float]]:
    """x and y (downwards) of each node's centre inside the canvas. ``edges``: two nodes' numbers and their weight.

    Nodes that are tied stand near each other; no two boxes overlap as far as there is room.
    """
    if not boxes:
        return []
    points = _spread(len(boxes), edges, canvas)
    points = _fit(points, boxes, canvas)
    points = _push_apart(points, boxes, canvas)
    return [(float(x), float(y)) for x, y in points]


def _spread(count: int, edges: Mapping[tuple[int, int], float], canvas: Canvas) -> Points:
    """Fruchterman and Reingold's springs from a sunflower of starting points."""
    order = np.arange(count)
    radius, angle = np.sqrt((order + 0.5) / count) / 2, order * _GOLDEN_ANGLE
    points: Points = np.column_stack((np.cos(angle) * radius, np.sin(angle) * radius))
    pull = np.zeros((count, count))
    most = max(edges.values(), default=1.0)
    for (a, b), weight in edges.items():
        pull[a, b] = pull[b, a] = 0.35 + 0.65 * np.sqrt(weight / most)
    ideal = 0.9 / np.sqrt(count)
    stretch = np.array([canvas.height / canvas.width, 1.0])
    for step in range(_STEPS):
        between = points[:, None, :] - points[None, :, :]
        distance = np.maximum(np.hypot(between[..., 0], between[..., 1]), 1e-3)
        force = ideal**2 / distance - pull * distance**2 / ideal
        np.fill_diagonal(force, 0.0)
        move = (between / distance[..., None] * force[..., None]).sum(axis=1) - 0.35 * points * stretch
        length = np.maximum(np.hypot(move[:, 0], move[:, 1]), 1e-9)
        limit = 0.1 * (1 - step / _STEPS)
        points = points + move / length[:, None] * np.minimum(length, limit)[:, None]
    return points


def _fit(points: Points, boxes: Sequence[Box], canvas: Canvas) -> Points:
    low, high = _bounds(boxes, canvas)
    points = _upright(points) if len(boxes) > 1 else points
    extent = np.ptp(points, axis=0)
    share = (points - points.min(axis=0)) / np.maximum(extent, 1e-9)
    share = (1 - _EVEN) * share + _EVEN * _rank(points)
    share[:, extent < 1e-6] = 0.5
    inner_low, inner_high = low.max(axis=0), high.min(axis=0)
    fitted: Points = np.clip(inner_low + share * (inner_high - inner_low), low, high)
    return fitted


def _rank(points: Points) -> Points:
    """The places in which the points stand from left to right and from top to bottom, between 0 and 1."""
    order: Points = points.round(6).argsort(axis=0, kind="stable").argsort(axis=0).astype(np.float64)
    return order / max(len(points) - 1, 1)


def _upright(points: Points) -> Points:
    """Turned so that the longest stretch lies flat, as the canvas does: a slanting net would leave corners empty."""
    centred = points - points.mean(axis=0)
    _, _, axes = np.linalg.svd(centred, full_matrices=False)
    axes = axes * np.where(axes[np.arange(2), np.abs(axes).argmax(axis=1)] < 0, -1.0, 1.0)[:, None]
    turned: Points = np.asarray(centred @ axes.T, dtype=np.float64)
    return turned


def _bounds(boxes: Sequence[Box], canvas: Canvas) -> tuple[Points, Points]:
    low = np.array([(box.side, box.above) for box in boxes])
    high = np.array([(canvas.width - box.side, canvas.height - box.below) for box in boxes])
    return low, np.maximum(high, low)


def _push_apart(points: Points, boxes: Sequence[Box], canvas: Canvas) -> Points:
    """Moves overlapping boxes away from each other along the shorter way, until none overlap or it has tried enough."""
    points = points.copy()
    low, high = _bounds(boxes, canvas)
    for _ in range(_ROUNDS):
        moved = False
        for a in range(len(boxes)):
            for b in range(a + 1, len(boxes)):
                moved |= _part(points, boxes[a], boxes[b], a, b)
        points = np.clip(points, low, high)
        if not moved:
            break
    return points


def _part(points: Points, one: Box, other: Box, a: int, b: int) -> bool:
    dx, dy = points[b] - points[a]
    over_x = one.side + other.side + _GAP - abs(dx)
    over_y = (one.below + other.above if dy >= 0 else one.above + other.below) + _GAP - abs(dy)
    if over_x <= 0 or over_y <= 0:
        return False
    # Labels are wide and low: the way up or down is mostly the shorter one.
    axis, over, way = (0, over_x, dx) if over_x < over_y else (1, over_y, dy)
    shift = over / 2 * (1 if way >= 0 else -1)
    points[a, axis] -= shift
    points[b, axis] += shift
    return True
