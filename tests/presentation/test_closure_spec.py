"""The words and the strips of closures: no more than the reports say, no finer than their dates."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from libya_events.analysis.closures import ClosureEvent, Stretch, find_closures
from libya_events.model import DatePrecision, EventActor, GeoPrecision, Role
from libya_events.presentation.closure_spec import build_closures_spec
from libya_events.presentation.closure_words import tell_site, tell_state, tell_told_by, tell_who

UNTIL = date(2025, 12, 31)


def told(
    day: str,
    last: str | None = None,
    precision: DatePrecision = DatePrecision.DAY,
    *,
    opened: bool = False,
    announced: bool = False,
    kind: str = "airport",
) -> ClosureEvent:
    first = date.fromisoformat(day)
    return ClosureEvent(
        f"e{day}", opened, announced, "mitiga_airport", kind, "airport", GeoPrecision.SITE,
        first, date.fromisoformat(last) if last else first, precision,
    )  # fmt: skip


def state_of(*events: ClosureEvent, language: str = "en") -> str:
    (site,) = find_closures(events).sites
    return tell_state(site, language)


@pytest.mark.parametrize(
    ("event", "words"),
    [
        (told("2025-05-12"), "Reported closed on 12 May 2025; no report of reopening since"),
        (told("2025-05-01", "2025-05-31", DatePrecision.MONTH), "Reported closed in May 2025; no report of"),
        (told("2025-01-01", "2025-12-31", DatePrecision.YEAR), "Reported closed in 2025; no report of"),
        (told("2025-05-10", "2025-05-16", DatePrecision.WEEK), "closed some time within 10 – 16 May 2025; no"),
        (told("2025-05-12", announced=True), "Closure announced on 12 May 2025; no report of reopening since"),
        (told("2025-05-12", opened=True), "Reported reopened on 12 May 2025; no report here says when it was closed"),
    ],
)
def test_the_state_is_said_with_the_precision_of_its_date(event: ClosureEvent, words: str) -> None:
    assert words in state_of(event)


def test_a_repeated_closure_names_both_days() -> None:
    words = state_of(told("2018-12-08"), told("2020-01-18"))
    assert words == "Reported closed on 8 December 2018 and again on 18 January 2020; no report of reopening since"


def test_a_reopened_site_names_both_days_in_both_languages() -> None:
    events = told("2025-05-12"), told("2025-05-14", opened=True)
    assert state_of(*events) == "Reported closed on 12 May 2025, reported reopened on 14 May 2025"
    assert state_of(*events, language="ar") == "ورد إغلاقه يوم 12 مايو 2025، ووردت إعادة فتحه يوم 14 مايو 2025"


def test_a_site_is_named_by_its_place_and_a_town_by_what_was_closed_there() -> None:
    (airport,) = find_closures([told("2025-05-12")]).sites
    (town,) = find_closures([told("2025-05-12", kind="city")]).sites
    assert tell_site("Mitiga airport", airport, "en") == "Mitiga airport"
    assert tell_site("Sabha", town, "en") == "Sabha: airport"


def test_the_picture_holds_every_report_the_open_end_and_the_notice() -> None:
    sites = find_closures([told("2025-05-12"), told("2025-05-14", opened=True), told("2025-08-01")]).sites
    spec = build_closures_spec(sites, {"mitiga_airport": "Mitiga"}, UNTIL, "en", sample=True)
    (strip,) = spec.strips
    assert [(bar.stretch, bar.last) for bar in strip.bars] == [
        (Stretch.CLOSED, date(2025, 5, 14)),
        (Stretch.OPEN, UNTIL),
    ]
    assert [mark.is_reopening for mark in strip.marks] == [False, True, False]
    assert strip.marks[1].label == "Mitiga: reported reopened on 14 May 2025"
    assert (spec.first, spec.until_label) == (date(2025, 5, 12), "As of 31 December 2025")
    assert "SAMPLE" in spec.note


def test_a_picture_of_the_last_days_is_no_single_point() -> None:
    sites = find_closures([told("2025-12-31")]).sites
    spec = build_closures_spec(sites, {}, UNTIL, "ar", sample=False)
    assert spec.until - spec.first >= timedelta(days=30)
    assert spec.strips[0].label == "mitiga_airport"


def actor(actor_id: str, name: str, role: Role, kind: str = "company") -> EventActor:
    return EventActor(actor_id, name, name, kind, role)


NOC = actor("noc", "National Oil Corporation", Role.INITIATOR)
GUARDS = actor("pfg", "Petroleum Facilities Guard", Role.PARTICIPANT)


def test_who_only_announced_a_closure_did_not_close() -> None:
    event = told("2020-01-18", announced=True)
    assert tell_who(event, [NOC], "en") == "Announced by: National Oil Corporation"
    assert tell_who(event, [NOC, GUARDS], "en") == (
        "Announced by: National Oil Corporation; also named: Petroleum Facilities Guard"
    )
    assert tell_who(event, [GUARDS], "en") == "By whom: not reported; also named: Petroleum Facilities Guard"
    assert tell_who(event, [NOC], "ar").startswith("جهة الإعلان: ")


def test_who_is_reported_to_have_closed_it_and_whom_it_hit_stand_apart() -> None:
    hit = actor("noc", "National Oil Corporation", Role.TARGET)
    expected = "By whom, according to the report: Petroleum Facilities Guard; also named: National Oil Corporation"
    assert tell_who(told("2020-01-18"), [hit, GUARDS], "en") == expected
    began = actor("pfg", "Petroleum Facilities Guard", Role.INITIATOR)
    assert tell_who(told("2020-01-18"), [hit, began, GUARDS], "en") == expected
    assert tell_who(told("2020-01-18"), [], "en") == "By whom: not reported"


def test_an_office_and_its_holder_are_one_name_with_the_stronger_role() -> None:
    minister = actor("interior_minister", "Interior Minister", Role.INITIATOR, "office")
    trabelsi = actor("trabelsi", "Emad Trabelsi", Role.PARTICIPANT, "person")
    event = told("2024-07-01", opened=True, announced=True)
    assert tell_who(event, [trabelsi, minister], "en") == "Announced by: Interior Minister Emad Trabelsi"


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ((1, 2, 1), "2 reports, single source"),
        ((2, 2, 1), "2 reports of 2 events"),
        ((2, 1, 1), "1 report of 2 events"),
    ],
)
def test_reports_are_those_of_all_the_events_shown(counts: tuple[int, int, int], words: str) -> None:
    assert tell_told_by(*counts, "en") == words
