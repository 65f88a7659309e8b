"""The row of key figures: what the filter selects, in numbers that say how much they know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import streamlit as st

from components.markup import safe_html
from libya_events.presentation.wording import count_phrase, format_number, say


class Figures(Protocol):
    """What the tiles need of the counts; None = not reported."""

    @property
    def events(self) -> int: ...
    @property
    def incidents(self) -> int: ...
    @property
    def talks(self) -> int: ...
    @property
    def killed_low(self) -> int | None: ...
    @property
    def killed_best(self) -> int | None: ...
    @property
    def killed_high(self) -> int | None: ...
    @property
    def events_with_killed(self) -> int: ...
    @property
    def injured_low(self) -> int | None: ...
    @property
    def injured_best(self) -> int | None: ...
    @property
    def injured_high(self) -> int | None: ...
    @property
    def events_with_injured(self) -> int: ...
    @property
    def places(self) -> int: ...
    @property
    def reports(self) -> int: ...
    @property
    def sources(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Tile:
    label: str
    value: str
    more: str
    aside: str = ""


def build_tiles(figures: Figures, language: str) -> list[Tile]:
    return [
        Tile(
            say("figures.events", language),
            format_number(figures.events),
            say(
                "figures.events.more",
                language,
                incidents=count_phrase("count.incidents", figures.incidents, language),
                talks=count_phrase("count.talks", figures.talks, language),
            ),
        ),
        _casualties_tile(
            "killed",
            (figures.killed_low, figures.killed_best, figures.killed_high),
            figures.events - figures.events_with_killed,
            figures.events_with_killed,
            language,
        ),
        _casualties_tile(
            "injured",
            (figures.injured_low, figures.injured_best, figures.injured_high),
            figures.events - figures.events_with_injured,
            figures.events_with_injured,
            language,
        ),
        Tile(say("figures.places", language), format_number(figures.places), say("figures.places.more", language)),
        Tile(
            say("figures.reports", language),
            format_number(figures.reports),
            _tell_sources(figures.sources, language),
        ),
    ]


def format_range(low: int | None, high: int | None, language: str) -> str:
    """A casualty range: "8–11"; "8 or more", "up to 8" where one bound is reported; "not reported" where none is."""
    if low is None:
        if high is None:
            return say("range.none", language)
        return say("range.up_to", language, high=format_number(high)) if high else format_number(high)
    if high is None:
        return say("range.open", language, low=format_number(low))
    if low == high:
        return format_number(low)
    return say("range.both", language, low=format_number(low), high=format_number(high))


def format_count(low: int | None, best: int | None, high: int | None, language: str) -> str:
    """The best figure before its range: "52 (8–52)"; the range alone where it is no wider than the best figure, and
    where the best figures of several events do not add up to one inside it, as some events have none."""
    if best is not None and low is None and high is None:
        return format_number(best)
    words = format_range(low, high, language)
    if best is None or low == high or best < (low or 0) or best > (high or best) or (best == low and high is None):
        return words
    return say("range.around", language, best=format_number(best), range=words)


def build_key_figures(figures: Figures, language: str) -> str:
    tiles = "".join(
        f'<div class="le-tile"><div class="le-tile-label">{safe_html(tile.label)}</div>'
        f'<div class="le-tile-value">{safe_html(tile.value)}{_draw_aside(tile.aside)}</div>'
        f'<div class="le-tile-more">{safe_html(tile.more)}</div></div>'
        for tile in build_tiles(figures, language)
    )
    return f'<div class="le-tiles">{tiles}</div>'


def show_key_figures(figures: Figures, language: str) -> None:
    st.html(build_key_figures(figures, language))


def _draw_aside(aside: str) -> str:
    return f' <span class="le-tile-aside">{safe_html(aside)}</span>' if aside else ""


def _tell_sources(sources: int, language: str) -> str:
    if not sources:
        return say("figures.reports.unnamed", language)
    return say("figures.reports.more", language, sources=count_phrase("count.sources", sources, language))


def _casualties_tile(
    outcome: str, count: tuple[int | None, int | None, int | None], without: int, with_figure: int, language: str
) -> Tile:
    """The best figures' sum with the range beside it, as in a row of the table."""
    low, best, high = count
    words, span = format_count(low, best, high, language), format_range(low, high, language)
    has_aside = best is not None and words != span and (low, high) != (None, None)
    return Tile(
        say(f"figures.{outcome}", language),
        format_number(best) if has_aside and best is not None else words,
        say(
            "figures.casualties.more",
            language,
            told=count_phrase("count.in_events", with_figure, language),
            silent=count_phrase("count.silent", without, language),
        ),
        f"({span})" if has_aside else "",
    )
