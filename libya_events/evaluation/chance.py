"""How far chance alone may have moved a share that was counted on few cases."""

from __future__ import annotations

from math import sqrt

_Z = 1.96
"""Standard deviations on either side that hold 95 of 100 cases."""


def likely_range(right: int, of: int) -> tuple[float, float]:
    """The Wilson interval of 95%: where the share lies if the cases counted are a fair draw. ``of`` is at least 1."""
    share, square = right / of, _Z * _Z
    centre = share + square / (2 * of)
    spread = _Z * sqrt(share * (1 - share) / of + square / (4 * of * of))
    return max(0.0, (centre - spread) / (1 + square / of)), min(1.0, (centre + spread) / (1 + square / of))
