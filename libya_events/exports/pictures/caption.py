"""The words around a picture, put together from what it was made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from libya_events.exports.pictures.frame import Caption
from libya_events.filters import EventFilter
from libya_events.presentation.filter_words import describe_filter
from libya_events.presentation.wording import count_phrase, format_period, say


@dataclass(frozen=True, slots=True)
class Basis:
    """What a picture rests on. ``names`` by the codes of the filter; ``events`` and ``reports`` are counts, and
    ``data_as_of`` is None where no event has a date."""

    event_filter: EventFilter
    names: Mapping[str, str]
    events: int
    reports: int
    data_as_of: date | None
    sample: bool


def build_caption(title: str, basis: Basis, language: str) -> Caption:
    counts = say(
        "picture.counts",
        language,
        events=count_phrase("count.events", basis.events, language),
        reports=count_phrase("count.reports", basis.reports, language),
    )
    day = basis.data_as_of
    as_of = say("picture.data_as_of", language, day=format_period(day, day, language)) if day else ""
    return Caption(
        title=title,
        lines=(describe_filter(basis.event_filter, basis.names, language), counts),
        foot=(" · ".join(part for part in (as_of, say("picture.attribution", language)) if part),),
        notice=say("banner.sample", language) if basis.sample else "",
        language=language,
    )
