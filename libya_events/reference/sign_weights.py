"""The learnt choices: what each sign is worth, and how likely the signs together make something.

A logistic regression: the weights of the signs that are there are added up. ``scripts/train_likelihood.py``,
``scripts/train_participation.py`` and ``scripts/train_lines.py`` learn them from hand-coded reports; they stand in
``event_signs.csv``, ``actor_signs.csv`` and ``line_signs.csv``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from math import exp

from libya_events.reference.tables import read_rows

_ALWAYS = "always"


@cache
def load_weights(file_name: str) -> dict[str, float]:
    return {row["sign"]: row.number("weight") for row in read_rows(file_name, ("sign", "weight"))}


def estimate(weights: Mapping[str, float], signs: Iterable[str]) -> float:
    """Between 0 and 1; a sign that the training has not seen counts nothing."""
    return 1 / (1 + exp(-weigh(weights, signs)))


def weigh(weights: Mapping[str, float], signs: Iterable[str]) -> float:
    """Above 0 where the signs together make it likelier than not."""
    return weights[_ALWAYS] + sum(map(weights.__getitem__, weights.keys() & signs))
