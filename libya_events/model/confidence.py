"""The three words that confidence is said in, instead of a decimal that would promise more than it knows."""

from __future__ import annotations

from enum import StrEnum


class ConfidenceLevel(StrEnum):
    CLEAR = "clear"
    LIKELY = "likely"
    UNSURE = "unsure"


CLEAR_FROM, LIKELY_FROM = 0.75, 0.5


def confidence_level(confidence: float) -> ConfidenceLevel:
    """The word for a confidence between 0 and 1."""
    if confidence >= CLEAR_FROM:
        return ConfidenceLevel.CLEAR
    return ConfidenceLevel.LIKELY if confidence >= LIKELY_FROM else ConfidenceLevel.UNSURE
