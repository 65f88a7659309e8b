"""Shaping who occurs with whom: from counted pairs to a square."""

from __future__ import annotations

import pandas as pd


def shape_matrix(pairs: pd.DataFrame) -> pd.DataFrame:
    """``count_cooccurrence``'s frame as a symmetric square, actor_ids on both sides, the commonest first.

    The diagonal holds each actor's own events; 0 = never together.
    """
    own = pairs[pairs["actor_a"] == pairs["actor_b"]].sort_values(["events", "actor_a"], ascending=[False, True])
    order = list(own["actor_a"])
    others = pairs[pairs["actor_a"] != pairs["actor_b"]]
    mirrored = others.rename(columns={"actor_a": "actor_b", "actor_b": "actor_a"})
    square = pd.concat([own, others, mirrored]).pivot_table(
        index="actor_a", columns="actor_b", values="events", aggfunc="sum", fill_value=0
    )
    return (
        square.reindex(index=order, columns=order, fill_value=0).astype("int64").rename_axis(index=None, columns=None)
    )
