"""Round numbers for the axes of charts, the same on the screen and in files."""

from __future__ import annotations

_MOST_STEPS = 5


def round_steps(most: float) -> tuple[int, ...]:
    """Round whole numbers from 0 to at least ``most``, at most five steps: 0, 5, 10, 15."""
    for size in (digit * 10**power for power in range(9) for digit in (1, 2, 5)):
        if most <= size * _MOST_STEPS:
            return tuple(size * at for at in range(max(1, -int(-most // size)) + 1))
    return (0, int(most))
