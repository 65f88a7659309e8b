from __future__ import annotations

import pandas as pd

from libya_events.analysis.cooccurrence import shape_matrix


def pairs(*rows: tuple[str, str, int]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["actor_a", "actor_b", "events"])


def test_a_symmetric_square_with_the_commonest_first() -> None:
    square = shape_matrix(pairs(("a", "a", 2), ("a", "c", 1), ("b", "b", 2), ("b", "c", 2), ("c", "c", 5)))
    assert list(square.index) == list(square.columns) == ["c", "a", "b"]
    assert square.to_numpy().tolist() == [[5, 1, 2], [1, 2, 0], [2, 0, 2]]


def test_a_single_actor_and_none() -> None:
    assert shape_matrix(pairs(("a", "a", 3))).to_numpy().tolist() == [[3]]
    assert shape_matrix(pairs()).empty
