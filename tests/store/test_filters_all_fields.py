"""A field that is added to EventFilter and forgotten in the queries would show events nobody asked for."""

from __future__ import annotations

from dataclasses import fields
from datetime import date

import pytest
from builders import SABHA, TRIPOLI, make_event, make_report
from published import Publish

from libya_events.filters import ActorMatch, EventFilter, Undated
from libya_events.model import CodedReport, EventType
from libya_events.store.conditions import LINES, build_condition
from libya_events.store.event_store import EventStore
from libya_events.store.queries import count_key_figures

FIELDS = [field.name for field in fields(EventFilter)]

EVENTS = [
    make_event("1", actors=("a", "b"), killed=5),
    make_event("2", EventType.MEETING, day=date(2025, 6, 1), place=SABHA, actors=("a",)),
    make_event("3", EventType.PROTEST, day=date(2025, 4, 1), place=None, actors=("b",)),
    make_event("4", day=None, place=TRIPOLI),
]

CHANGED: dict[str, tuple[EventFilter, EventFilter, int, int]] = {
    # field: a filter, the same with that field changed, events of the one, events of the other
    "first_day": (EventFilter(), EventFilter(first_day=date(2025, 5, 12)), 3, 2),
    "last_day": (EventFilter(), EventFilter(last_day=date(2025, 4, 30)), 3, 1),
    "undated": (EventFilter(), EventFilter(undated=Undated.ONLY), 3, 1),
    "unplaced_only": (EventFilter(), EventFilter(unplaced_only=True), 3, 1),
    "event_types": (EventFilter(), EventFilter(event_types=(EventType.CLASH, EventType.MEETING)), 3, 2),
    "places": (EventFilter(), EventFilter(places=("sabha",)), 3, 1),
    "admin1s": (EventFilter(), EventFilter(admin1s=("LY-SB", "LY-TB")), 3, 2),
    "actors": (EventFilter(), EventFilter(actors=("a",)), 3, 2),
    "actor_match": (
        EventFilter(actors=("a", "b", "a")),
        EventFilter(actors=("a", "b", "a"), actor_match=ActorMatch.ALL),
        3,
        1,
    ),
    "sources": (EventFilter(), EventFilter(sources=("sample_wire",)), 3, 2),
    "killed_at_least": (EventFilter(), EventFilter(killed_at_least=5), 3, 1),
    "text": (EventFilter(), EventFilter(text="clash"), 3, 1),
}


def test_every_field_has_a_line() -> None:
    assert sorted([name for names, _ in LINES for name in names] + ["text"]) == sorted(FIELDS)


@pytest.mark.parametrize("field", FIELDS)
def test_every_field_changes_what_is_selected(field: str, store: EventStore, publish: Publish) -> None:
    without, with_field, events_without, events_with = CHANGED[field]
    assert [name for name in FIELDS if getattr(without, name) != getattr(with_field, name)] == [field]
    for report_id in ("1-report", "2-report"):
        report = make_report(f"Report {report_id}.", report_id=report_id, source_name="Sample Wire")
        store.add_report(CodedReport(report, relevant=True))
    snapshot = publish(EVENTS)
    assert count_key_figures(snapshot, without).events == events_without
    report_ids = {"1-report"} if with_field.text else None
    assert count_key_figures(snapshot, with_field, report_ids=report_ids).events == events_with


def test_a_text_that_nobody_resolved_is_an_error() -> None:
    with pytest.raises(ValueError, match=r"EventStore\.search"):
        build_condition(EventFilter(text="clash"))
