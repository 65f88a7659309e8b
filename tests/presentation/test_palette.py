"""Colours: readable on both grounds, and never the only difference."""

from __future__ import annotations

from itertools import combinations

import pytest

from libya_events.model import EventFamily, EventType
from libya_events.presentation.palette import (
    FAMILY_GLYPHS,
    FAMILY_PATTERNS,
    FAMILY_TONES,
    GROUNDS,
    MARK_LINES,
    MARK_TONES,
    SHADES,
    Mark,
    Theme,
    contrast,
    ink_on,
    type_colour,
    type_glyph,
)

themes = pytest.mark.parametrize("theme", Theme)


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#FFFFFF", "#FFFFFF") == pytest.approx(1)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@themes
def test_text_is_readable_on_every_ground(theme: Theme) -> None:
    ground = GROUNDS[theme]
    for behind in (ground.page, ground.panel):
        for ink in (ground.ink, ground.muted, ground.accent):
            assert contrast(ink, behind) >= 4.5, (ink, behind)
    assert contrast(ground.ink, ground.notice) >= 4.5


@themes
@pytest.mark.parametrize("event_type", EventType)
def test_a_type_stands_out_from_page_and_map_and_carries_readable_numbers(event_type: EventType, theme: Theme) -> None:
    colour = type_colour(event_type, theme)
    assert contrast(colour, GROUNDS[theme].page) >= 3
    assert contrast(colour, GROUNDS[theme].land) >= 3
    assert contrast(ink_on(colour), colour) >= 4.5


@themes
def test_families_stand_out_and_differ(theme: Theme) -> None:
    colours = [FAMILY_TONES[family].on(theme) for family in EventFamily]
    assert all(contrast(colour, GROUNDS[theme].page) >= 3 for colour in colours)
    assert len(set(colours)) == len(EventFamily)


@themes
@pytest.mark.parametrize("mark", Mark)
def test_marked_text_stays_readable(mark: Mark, theme: Theme) -> None:
    assert contrast(GROUNDS[theme].ink, MARK_TONES[mark].on(theme)) >= 4.5


def test_every_family_and_mark_also_differs_without_colour() -> None:
    for by_code in (FAMILY_GLYPHS, FAMILY_PATTERNS, MARK_LINES):
        assert len(set(by_code.values())) == len(by_code)
    assert set(FAMILY_GLYPHS) == set(FAMILY_PATTERNS) == set(EventFamily)
    assert set(MARK_LINES) == set(MARK_TONES) == set(Mark)
    assert {type_glyph(one) for one in EventType} == set(FAMILY_GLYPHS.values())


@themes
def test_shades_grow_from_few_to_many(theme: Theme) -> None:
    away = [contrast(shade.on(theme), GROUNDS[theme].page) for shade in SHADES]
    assert away == sorted(away)
    assert all(b > a for a, b in combinations(away, 2))


def test_types_of_one_family_share_a_glyph_and_not_a_colour() -> None:
    for theme in Theme:
        assert len({type_colour(one, theme) for one in EventType}) == len(EventType)
