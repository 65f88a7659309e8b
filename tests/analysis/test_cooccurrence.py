"""What two actors of an event have to do with each other."""

from __future__ import annotations

from datetime import date

import pytest

from libya_events.analysis.cooccurrence import EdgeKind, find_standing, kind_of
from libya_events.model import EventType, Role
from libya_events.reference.belonging import belongs, is_armed

BY, ON, P, M = Role.INITIATOR, Role.TARGET, Role.PARTICIPANT, Role.MEDIATOR


def _kind(event_type: EventType, one: Role, other: Role, *, related: bool = False, armed: bool = True) -> EdgeKind:
    return kind_of(event_type, find_standing({one}, {other}, related=related, armed=armed))


@pytest.mark.parametrize(
    ("event_type", "one", "other", "kind"),
    [
        ("clash", P, P, "fought"),
        ("clash", BY, ON, "fought"),
        ("clash", BY, BY, "together"),
        ("clash", P, M, "together"),
        ("clash", P, ON, "together"),
        ("strike", BY, ON, "struck"),
        ("bombing", ON, BY, "struck"),
        ("attack", BY, ON, "struck"),
        ("attack", P, P, "together"),
        ("law_enforcement", BY, ON, "arrested"),
        ("abduction", ON, BY, "arrested"),
        ("abduction", ON, ON, "together"),
        ("meeting", P, P, "met"),
        ("agreement", P, M, "met"),
        ("agreement", P, ON, "together"),
        ("statement", P, P, "together"),
        ("migration", BY, ON, "together"),
    ],
)
def test_the_kind_follows_from_type_and_roles(event_type: str, one: Role, other: Role, kind: str) -> None:
    assert _kind(EventType(event_type), one, other) == kind
    assert _kind(EventType(event_type), other, one) == kind


def test_a_part_of_a_body_neither_fights_nor_meets_it_by_being_named_beside_it() -> None:
    for event_type in (EventType.CLASH, EventType.MEETING):
        assert _kind(event_type, P, P, related=True) == EdgeKind.TOGETHER
    assert _kind(EventType.CLASH, BY, ON, related=True) == EdgeKind.FOUGHT  # the report says so


def test_who_does_not_fight_meets_all_the_same() -> None:
    assert _kind(EventType.CLASH, P, P, armed=False) == EdgeKind.TOGETHER
    assert _kind(EventType.MEETING, P, P, armed=False) == EdgeKind.MET


def test_persons_belong_to_their_office_and_its_body_while_they_hold_it() -> None:
    assert belongs("hamza", "brigade_444", date(2025, 5, 12))
    assert belongs("brigade_444", "hamza", None)
    assert not belongs("hamza", "brigade_444", date(2015, 1, 1))
    assert belongs("khalifa_haftar", "lna", date(2020, 1, 1))


def test_a_group_that_a_government_lists_is_an_actor_of_its_own() -> None:
    assert not belongs("rada", "presidential_council", date(2025, 5, 12))
    assert not belongs("new:some-unit", "lna", None)


def test_persons_offices_missions_and_usual_victims_do_not_fight() -> None:
    assert is_armed("rada", "armed_group")
    assert is_armed("unidentified", "generic")
    for actor_id, kind in [("hamza", "person"), ("unsmil", "mission"), ("civilians", "generic"), ("pm", "office")]:
        assert not is_armed(actor_id, kind)
