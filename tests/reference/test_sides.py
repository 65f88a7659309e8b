"""The side of an actor is that of the day."""

from __future__ import annotations

from datetime import date

import pytest

from libya_events.reference.sides import find_side, find_sides


@pytest.mark.parametrize(
    ("actor_id", "day", "side"),
    [
        ("tbz", date(2019, 5, 1), "lna"),
        ("brigade_444", date(2025, 5, 12), "gs_west"),
        ("brigade_9", date(2018, 9, 30), "gna"),
        ("brigade_9", date(2019, 5, 1), "lna"),
        ("lna", date(2019, 5, 1), "lna"),  # a parliament appointed its commander and is not its side
        ("rada", date(2025, 5, 12), "presidential_council"),
        ("gnu", date(2025, 5, 12), "gnu"),
        ("unsmil", date(2025, 5, 12), None),
        ("nobody_we_know", date(2025, 5, 12), None),
    ],
)
def test_an_actor_stands_where_its_affiliations_of_the_day_lead(actor_id: str, day: date, side: str | None) -> None:
    assert find_side(actor_id, day) == side


def test_sides_are_listed_once_and_not_without_a_day() -> None:
    day = date(2019, 5, 1)
    assert find_sides(("tbz", "lna", "gna"), day) == ("gna", "lna")
    assert find_sides(("tbz", "lna"), None) == ()
