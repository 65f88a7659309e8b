"""Where the circles of a map stand: the smaller gives way to the bigger, as on the screen (``arrange.js``)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, hypot, pi, sin

from libya_events.exports.pictures.canvas import Point

_FARTHEST, _STEP, _TURNS = 26.0, 2.4, 16
_TOUCHING = 0.94
_SMALL = 0.4


@dataclass(frozen=True, slots=True)
class Spot:
    centre: Point
    radius: float


def spread_spots(spots: Sequence[Spot]) -> list[Spot]:
    """The spots, the most important first, each at the nearest free place, or where it is covered least."""
    placed: list[Spot] = []
    for spot in spots:
        placed.append(_give_way(spot, placed))
    return placed


def _give_way(spot: Spot, placed: Sequence[Spot]) -> Spot:
    placed = [other for other in placed if _gap(spot, other) < _FARTHEST]  # no other can be reached
    best, covered = spot, _overlap(spot, placed)
    far = _STEP
    while covered > _SMALL and far <= _FARTHEST:
        for turn in range(_TURNS):
            angle = pi * (-turn if turn % 2 else turn) / (_TURNS / 2) - pi / 2
            moved = Spot((spot.centre[0] + far * cos(angle), spot.centre[1] + far * sin(angle)), spot.radius)
            less = _overlap(moved, placed)
            if less < covered - _SMALL:
                best, covered = moved, less
        far += _STEP
    return best


def _overlap(spot: Spot, placed: Sequence[Spot]) -> float:
    return sum(max(0.0, -_gap(spot, other)) for other in placed)


def _gap(one: Spot, other: Spot) -> float:
    """Below 0 where they overlap more than they may."""
    apart = hypot(one.centre[0] - other.centre[0], one.centre[1] - other.centre[1])
    return apart - _TOUCHING * (other.radius + one.radius)
