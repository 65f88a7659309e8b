"""The key figures: the best figure first, what is not known beside it, and what was before."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest

from libya_events.analysis.trends import UsualRange
from libya_events.presentation.figure_words import Change, Tile, build_tiles, format_best, format_bounds
from libya_events.store.figure_queries import Toll, Tolls

FIGURES = SimpleNamespace(talks=3, places=3, reports=19, sources=2)
NONE = Toll(None, None, None, None, open=0, told=0, silent=12)
APRIL = (date(2025, 4, 1), date(2025, 4, 30))


def toll(low: int, best_low: int, best_high: int, high: int, at_least: int = 0) -> Toll:
    return Toll(low, best_low, best_high, high, at_least, told=7, silent=5)


def tolls(incidents: int = 9, killed: Toll = NONE, dead: Toll = NONE, missing: Toll = NONE) -> Tolls:
    return Tolls(incidents, killed, NONE, dead, missing)


def tile(code: str, found: Tolls, change: Change | None = None, language: str = "en") -> Tile:
    return next(one for one in build_tiles(FIGURES, found, change, language) if one.code == code)


@pytest.mark.parametrize(
    ("found", "value", "bounds"),
    [
        (toll(12, 52, 52, 52), "52", "12–52"),  # 8, 23, 52: the latest report is right
        (toll(3, 3, 3, 3), "3", ""),
        (toll(8, 8, 11, 11), "8–11", ""),
        (toll(60, 60, 60, 60, at_least=1), "60", "60 or more"),
        (toll(40, 53, 53, 53, at_least=1), "53", "40–53 or more"),
        (NONE, "Not reported", ""),
    ],
)
def test_the_best_figure_comes_first_and_the_range_after_it(found: Toll, value: str, bounds: str) -> None:
    assert (format_best(found, "en"), format_bounds(found, "en")) == (value, bounds)


def test_a_sum_says_how_many_events_give_no_figure() -> None:
    killed = tile("killed", tolls(killed=toll(8, 8, 11, 11)))
    assert (killed.value, killed.more) == ("8–11", "in 7 events; 5 give no figure")
    assert tile("killed", tolls(killed=toll(12, 52, 52, 52)), language="ar").more == (
        "(من 12 إلى 52) في 7 أحداث، و5 أحداث بلا رقم"
    )


@pytest.mark.parametrize(("language", "words"), [("en", "in 7 events"), ("ar", "في 7 أحداث")])
def test_where_every_event_gives_a_figure_nothing_is_said_of_others(language: str, words: str) -> None:
    told = Toll(3, 3, 3, 3, open=0, told=7, silent=0)
    assert tile("killed", tolls(killed=told), language=language).more == words


def test_a_period_before_without_figures_of_migration_is_not_two_dashes() -> None:
    change = Change(APRIL, tolls(4), None)
    assert tile("migration", tolls(dead=toll(5, 5, 5, 5)), change).change == ""
    change = Change(APRIL, tolls(4, dead=toll(2, 2, 2, 2)), None)
    assert tile("migration", tolls(dead=toll(5, 5, 5, 5)), change).change == "before: 2 / –"


def test_without_events_nothing_is_called_unreported() -> None:
    killed = tile("killed", tolls(killed=Toll(None, None, None, None, open=0, told=0, silent=0)))
    assert (killed.value, killed.more) == ("–", "no such events")


def test_talks_and_migration_stand_apart() -> None:
    found = tolls(dead=toll(5, 5, 5, 5), missing=toll(50, 50, 50, 50))
    assert (tile("incidents", found).value, tile("incidents", found).more) == ("9", "and 3 talks or statements")
    assert tile("killed", found).value == "Not reported"
    assert tile("migration", found).value == "5 / 50"
    assert tile("migration", tolls(dead=toll(5, 5, 5, 5))).value == "5 / –"


def test_what_was_before_is_a_plain_count_never_a_percentage() -> None:
    change = Change(APRIL, tolls(4), UsualRange(6, 14, 40))
    found = tile("incidents", tolls(9), change)
    assert found.change == "before: 4; usual 6–14"
    assert "1 – 30 April 2025" in found.about
    assert not any("%" in one.change for one in build_tiles(FIGURES, tolls(9), change, "en"))
    assert tile("incidents", tolls(15), change).change == "before: 4; more than usual (6–14)"
    assert tile("incidents", tolls(5), change).change == "before: 4; fewer than usual (6–14)"


def test_without_history_nothing_is_compared() -> None:
    assert [one.change for one in build_tiles(FIGURES, tolls(), None, "en")] == [""] * 6
    assert tile("incidents", tolls(), Change(APRIL, None, UsualRange(0, 2, 9))).change == "more than usual (0–2)"
