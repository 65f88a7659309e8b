"""What a slide says in one line, from its data. At small numbers, or where two are equal, it says that nothing stands
out; it never gives a percentage."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

from libya_events.analysis.trends import LEAST_UNUSUAL
from libya_events.presentation.chart_specs import BarsSpec, TimelineSpec
from libya_events.presentation.figure_words import Change, Tolls, format_best, format_range
from libya_events.presentation.map_places import MapPlace
from libya_events.presentation.matrix_spec import MatrixSpec
from libya_events.presentation.wording import count_phrase, format_number, say
from libya_events.store.queries import KeyFigures

LEAST_STANDING_OUT = 3
"""Fewer events than this at one place, time or type are no message of their own."""


def tell_figures(figures: KeyFigures, tolls: Tolls, change: Change | None, language: str) -> str:
    if not figures.events:
        return say("briefing.figures.nothing", language)
    incidents = count_phrase("count.incidents", tolls.incidents, language)
    if figures.talks and not tolls.incidents:
        talks = count_phrase("count.talks", figures.talks, language)
        incidents = say("briefing.figures.talks", language, incidents=incidents, talks=talks)
    compared, values = _compare(tolls.incidents, change, language)
    killed = tell_killed(tolls, language)
    return say(f"briefing.figures.{compared}", language, incidents=incidents, killed=killed, **values)


def tell_killed(tolls: Tolls, language: str) -> str:
    toll = tolls.killed
    if toll.best_high is None:
        return say("briefing.killed.none", language)
    if toll.best_low != toll.best_high:
        return say("briefing.killed.range", language, range=format_best(toll, language))
    return say("briefing.killed", language, killed=count_phrase("count.killed", toll.best_high, language))


def tell_map(places: Sequence[MapPlace], language: str) -> str:
    drawn = sorted((place for place in places if place.far and place.events), key=lambda place: -place.events)
    if not drawn:
        return say("briefing.map.none", language)
    total = sum(place.events for place in drawn)
    if _stands_out([place.events for place in drawn]):
        return say(
            "briefing.map.most",
            language,
            place=drawn[0].name,
            n=format_number(drawn[0].events),
            total=format_number(total),
        )
    events = count_phrase("count.events", total, language)
    return say(
        "briefing.map.spread", language, events=events, places=count_phrase("briefing.in_places", len(drawn), language)
    )


def tell_timeline(spec: TimelineSpec, language: str) -> str:
    totals = [sum(column) for column in zip(*(series.values for series in spec.series), strict=True)]
    total = sum(totals)
    if not total:
        return say("briefing.timeline.none", language)
    if not _stands_out(totals):
        return say(f"briefing.timeline.spread.{spec.step}", language, total=format_number(total))
    most = max(totals)
    return say(
        f"briefing.timeline.most.{spec.step}",
        language,
        period=spec.labels[totals.index(most)],
        n=format_number(most),
        total=format_number(total),
    )


def tell_types(spec: BarsSpec, language: str) -> str:
    values = [bar.value for bar in spec.bars]
    if len(values) == 1 or _stands_out(values):
        most = max(spec.bars, key=lambda bar: bar.value)
        return say(
            "briefing.types.most",
            language,
            type=without_glyph(most.label),
            n=format_number(most.value),
            total=count_phrase("count.of_events", sum(values), language),
        )
    return say("briefing.types.spread", language, events=count_phrase("count.events", sum(values), language))


def tell_actors(spec: MatrixSpec, language: str) -> str:
    pairs = [cell for cell in spec.cells if cell.kind is not None]
    weights = [cell.weight for cell in pairs]
    if not pairs:
        return say("briefing.actors.none", language)
    if not _stands_out(weights):
        return say("briefing.actors.spread", language, events=count_phrase("count.of_events", max(weights), language))
    most = max(pairs, key=lambda cell: cell.weight)
    names = (spec.labels[most.row], spec.labels[most.column])
    return say("briefing.actors.most", language, one=names[0], other=names[1], n=format_number(most.weight))


def without_glyph(label: str) -> str:
    """The words of a label without the family's sign, which only a legend explains."""
    return " ".join(word for word in label.split() if word[:1].isalnum() or len(word) > 1)


def _compare(incidents: int, change: Change | None, language: str) -> tuple[str, dict[str, str]]:
    """How the headline compares: with what is usual where that is known, else with the time before."""
    if change is None:
        return "plain", {}
    if change.usual is not None:
        usual = {"usual": format_range(change.usual.low, change.usual.high, language)}
        if incidents > change.usual.high and incidents >= LEAST_UNUSUAL:
            return "more", usual
        return ("fewer" if incidents < change.usual.low else "within"), usual
    if change.before is None:
        return "plain", {}
    return "before", {"before": format_number(change.before.incidents)}


def _stands_out(values: Sequence[int]) -> bool:
    """Whether the first is more than the second by more than such counts differ by chance alone: its square root."""
    first, *others = sorted(values, reverse=True)
    second = others[0] if others else 0
    return first >= LEAST_STANDING_OUT and first > second + sqrt(second)
