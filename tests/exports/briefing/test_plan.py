"""A plan is kept in a file and opened again next week; a wrong file says what is wrong with it."""

from __future__ import annotations

import json
from datetime import date

import pytest

from libya_events.errors import LibyaEventsError
from libya_events.exports.briefing.plan import BriefingPlan, Section, read_plan, save_plan
from libya_events.filters import EventFilter
from libya_events.model import EventType

PLAN = BriefingPlan(
    EventFilter(first_day=date(2025, 5, 1), last_day=date(2025, 5, 7), event_types=(EventType.CLASH,), text="الزاوية"),
    language="ar",
    title="أسبوع الزاوية",
    author="Desk 4",
    classification="RESTRICTED",
    sections=(Section.MAP, Section.EVENTS),
    headlines={"map": "Quiet"},
    so_what={"map": "No change"},
    notes={"events": "Line one\nLine two"},
    event_ids=("e-zawiya", "e-sabha"),
)


def test_a_saved_plan_opens_as_it_was() -> None:
    assert read_plan(save_plan(PLAN)) == PLAN


def test_the_next_week_keeps_the_form_and_drops_what_was_said_of_the_last() -> None:
    moved = PLAN.for_period(date(2025, 5, 8), date(2025, 5, 14))
    assert (moved.event_filter.first_day, moved.event_filter.last_day) == (date(2025, 5, 8), date(2025, 5, 14))
    assert (moved.event_filter.text, moved.sections, moved.title) == ("الزاوية", PLAN.sections, PLAN.title)
    assert (moved.headlines, moved.so_what, moved.notes, moved.event_ids) == ({}, {}, {}, ())


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"filter": {"from": "soon"}}, "from=soon"),
        ({"sections": ["weather"]}, "weather"),
        ({"language": "fr"}, "fr"),
        ({"filter": ["from"]}, "filter"),
    ],
)
def test_a_wrong_value_is_named(change: dict[str, object], said: str) -> None:
    content = json.dumps({**json.loads(save_plan(PLAN)), **change}).encode()
    with pytest.raises(LibyaEventsError, match="briefing plan") as error:
        read_plan(content)
    assert said in str(error.value)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04slides", b'["a list"]', b'{"title": "no filter"}'])
def test_another_file_is_refused(content: bytes) -> None:
    with pytest.raises(LibyaEventsError, match="Choose a file saved as a plan"):
        read_plan(content)
