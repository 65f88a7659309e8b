"""Counts of right and wrong, and the figures that follow from them. Counts of several reports add up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from libya_events.model import ConfidenceLevel, EventType

ALL = "all"
"""The name of the measures of all reports, beside those of each language."""


class Basis(StrEnum):
    """Whose reports were measured, in the order of what the figures are worth.

    ``real_unshipped``: published news, which is not shipped. ``own_blind``: texts of our own, written and coded by
    readers who did not know the rules. ``own_sample``: the project's sample, a circular measure.
    """

    REAL_UNSHIPPED = "real_unshipped"
    OWN_BLIND = "own_blind"
    OWN_SAMPLE = "own_sample"


class Field(StrEnum):
    """What of the extraction is measured by precision and recall.

    Events are right where type and place agree. Type, place, date, casualties and actors are measured on the events
    that were found; the main text by characters; relevance by reports.
    """

    EVENT = "event"
    TYPE = "type"
    PLACE = "place"
    DATE = "date"
    CASUALTY = "casualty"
    ACTOR = "actor"
    RELEVANCE = "relevance"
    MAIN_TEXT = "main_text"


class MistakeKind(StrEnum):
    MISSED_EVENT = "missed_event"
    EXTRA_EVENT = "extra_event"
    WRONG_TYPE = "wrong_type"
    WRONG_PLACE = "wrong_place"
    WRONG_DATE = "wrong_date"
    WRONG_CASUALTY = "wrong_casualty"
    INVENTED_CASUALTY = "invented_casualty"
    MISSED_ACTOR = "missed_actor"
    EXTRA_ACTOR = "extra_actor"
    RELEVANCE = "relevance"
    MAIN_TEXT = "main_text"
    LEAKED_MENTION = "leaked_mention"
    WRONG_QUOTE = "wrong_quote"


@dataclass(frozen=True, slots=True)
class Tally:
    """What was found and what the gold has, and how much of each agrees with the other.

    The two agreeing counts differ where one thing found answers to several of the gold (an actor named in one breath
    with another) or the other way round.
    """

    found: int = 0
    gold: int = 0
    right_of_found: int = 0
    right_of_gold: int = 0

    @property
    def precision(self) -> float | None:
        return _rate(self.right_of_found, self.found)

    @property
    def recall(self) -> float | None:
        return _rate(self.right_of_gold, self.gold)

    @property
    def f1(self) -> float | None:
        """None where there was nothing to find and nothing was found."""
        if not self.found and not self.gold:
            return None
        precision, recall = self.precision or 0.0, self.recall or 0.0
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.found + other.found,
            self.gold + other.gold,
            self.right_of_found + other.right_of_found,
            self.right_of_gold + other.right_of_gold,
        )


@dataclass(frozen=True, slots=True)
class Measures:
    """The counts of one report or of many.

    ``paired``: gold events that some claim tells, rightly or not. ``marked``: reports whose gold marks an end of the
    article. ``confidence``: claims by the word for how sure they are, of which right (``found``, ``right_of_found``).
    """

    reports: int = 0
    paired: int = 0
    marked: int = 0
    quotes: int = 0
    fields: Mapping[Field, Tally] = field(default_factory=dict)
    event_types: Mapping[EventType, Tally] = field(default_factory=dict)
    confidence: Mapping[ConfidenceLevel, Tally] = field(default_factory=dict)
    mistakes: Mapping[MistakeKind, int] = field(default_factory=dict)

    def tally(self, name: Field) -> Tally:
        return self.fields.get(name, Tally())

    def count(self, kind: MistakeKind) -> int:
        return self.mistakes.get(kind, 0)

    def figures(self) -> dict[str, float | int | None]:
        """The figures by name, in the order in which they are told; None where there was nothing to measure."""
        events, actors = self.tally(Field.EVENT), self.tally(Field.ACTOR)
        return {
            "reports": self.reports,
            "gold_events": events.gold,
            "claims": events.found,
            "event_precision": events.precision,
            "event_recall": events.recall,
            "event_f1": events.f1,
            "paired": self.paired,
            "type_accuracy": self._accuracy(MistakeKind.WRONG_TYPE, self.paired),
            "place_accuracy": self._accuracy(MistakeKind.WRONG_PLACE, self.paired),
            "date_accuracy": self.tally(Field.DATE).recall,
            "casualty_accuracy": self.tally(Field.CASUALTY).recall,
            "casualty_invented": self.count(MistakeKind.INVENTED_CASUALTY),
            "actor_precision": actors.precision,
            "actor_recall": actors.recall,
            "actor_f1": actors.f1,
            "relevance_accuracy": self._accuracy(MistakeKind.RELEVANCE, self.reports),
            "main_text_accuracy": self._accuracy(MistakeKind.MAIN_TEXT, self.marked),
            "leaked_mentions": self.count(MistakeKind.LEAKED_MENTION),
            "quotes": self.quotes,
            "quotes_wrong": self.count(MistakeKind.WRONG_QUOTE),
        }

    def _accuracy(self, kind: MistakeKind, of: int) -> float | None:
        return _rate(of - self.count(kind), of)


def add_up(measures: Iterable[Measures]) -> Measures:
    parts = list(measures)
    return Measures(
        reports=sum(part.reports for part in parts),
        paired=sum(part.paired for part in parts),
        marked=sum(part.marked for part in parts),
        quotes=sum(part.quotes for part in parts),
        fields={name: sum((part.tally(name) for part in parts), Tally()) for name in Field},
        event_types={code: sum((part.event_types.get(code, Tally()) for part in parts), Tally()) for code in EventType},
        confidence={
            level: sum((part.confidence.get(level, Tally()) for part in parts), Tally()) for level in ConfidenceLevel
        },
        mistakes={kind: sum(part.count(kind) for part in parts) for kind in MistakeKind},
    )


def _rate(part: int, whole: int) -> float | None:
    return part / whole if whole else None
