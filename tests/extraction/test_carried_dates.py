"""Events dated by a sentence that speaks of them again."""

from __future__ import annotations

import pytest
from reading import candidates_of

from libya_events.model import EventType

SAID = "The interior ministry said on Monday that gunmen kidnapped two engineers in Sirte.\n"


@pytest.mark.parametrize(
    ("again", "day"),
    [
        pytest.param("The kidnapping took place on Sunday.", "2025-05-11", id="an earlier day"),
        pytest.param(
            "The kidnapping comes as the council warned of kidnappings on Tuesday.", "2025-05-12", id="a later day"
        ),
        pytest.param("The kidnapping comes as the council warned of kidnappings last week.", "2025-05-12", id="a week"),
    ],
)
def test_what_was_told_on_a_day_had_happened_by_then_and_a_week_dates_it_no_better(again: str, day: str) -> None:
    (draft,) = [d for d in candidates_of(SAID + again) if d.event_type is EventType.ABDUCTION]
    assert str(draft.date and draft.date.first) == day
