"""How likely it is that a report tells an event as having happened, from the signs around it.

A logistic regression: the weights of the signs that a report shows are added up. They are learnt from hand-coded
reports by ``scripts/train_likelihood.py``, which also prints what they add, and stand in ``event_signs.csv``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from libya_events.reference.sign_weights import estimate, load_weights

LEAST_LIKELIHOODS = (0.25, 0.35)
"""What a report's likeliest event needs, and every other: most reports have an event, so the first needs little. Chosen
where the F1 of the training's cross-validation is flat, so that neither precision nor recall hangs on the last
digit; lower than a half, since the events that no words propose are missed already."""


def estimate_likelihood(signs: Iterable[str]) -> float:
    """Between 0 and 1; a sign that the training has not seen counts nothing."""
    return estimate(load_weights("event_signs.csv"), signs)


def find_likely(likelihoods: Sequence[float]) -> frozenset[int]:
    """Which of a report's events, by their place in the sequence, are likely enough to be claims."""
    by_likelihood = sorted(range(len(likelihoods)), key=lambda index: -likelihoods[index])
    return frozenset(
        index
        for rank, index in enumerate(by_likelihood)
        if likelihoods[index] >= LEAST_LIKELIHOODS[min(rank, len(LEAST_LIKELIHOODS) - 1)]
    )
