"""Closed and reopened: what may be said of a site, and what may not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from libya_events.analysis.closures import (
    ClosureEvent,
    Segment,
    SiteState,
    Stretch,
    find_closures,
    find_site,
    follow,
    list_segments,
)
from libya_events.model import DatePrecision, GeoPrecision


def told(
    event_id: str,
    first: str | None,
    last: str | None = None,
    *,
    opened: bool = False,
    place: str | None = "sharara_field",
    kind: str | None = "oil_field",
    about: str | None = "oil_site",
    geo: GeoPrecision = GeoPrecision.SITE,
) -> ClosureEvent:
    day = date.fromisoformat(first) if first else None
    return ClosureEvent(
        event_id,
        opened,
        False,
        place,
        kind,
        about,
        geo,
        day,
        date.fromisoformat(last) if last else day,
        DatePrecision.DAY,
    )


SHUT, REPEATED = told("shut", "2025-01-10"), told("repeated", "2025-01-14")
OPEN = told("open", "2025-02-01", opened=True)
SHUT_AGAIN = told("shut-again", "2025-03-01")


def test_a_reopening_after_a_closure_ends_it_in_whatever_order_they_come() -> None:
    for events in ([SHUT, OPEN], [OPEN, SHUT]):
        (site,) = find_closures(events).sites
        assert site.state is SiteState.REOPENED
        assert site.deciding == OPEN
        assert [spell.closures for spell in site.spells] == [(SHUT,)]


def test_without_a_report_of_reopening_a_site_stays_reported_closed() -> None:
    (site,) = find_closures([SHUT]).sites
    assert (site.state, site.deciding) == (SiteState.CLOSED, SHUT)


def test_reports_that_repeat_a_closure_are_one_spell_and_the_latest_decides() -> None:
    (site,) = find_closures([REPEATED, SHUT]).sites
    assert [spell.closures for spell in site.spells] == [(SHUT, REPEATED)]
    assert site.deciding == REPEATED


def test_a_closure_after_a_reopening_is_another_spell() -> None:
    spells = follow([SHUT_AGAIN, OPEN, SHUT])
    assert [spell.state for spell in spells] == [SiteState.REOPENED, SiteState.CLOSED]


def test_a_reopening_repeated_keeps_the_day_of_the_first() -> None:
    (spell,) = follow([SHUT, OPEN, told("open-2", "2025-02-02", opened=True)])
    assert spell.deciding == OPEN
    assert len(spell.reopenings) == 2


def test_a_reopening_alone_says_nothing_of_when_it_was_closed() -> None:
    (spell,) = follow([OPEN])
    assert (spell.state, spell.closures) == (SiteState.REOPENED, ())
    assert list_segments(spell, date(2025, 6, 1)) == ()


def test_closed_and_opened_on_one_day_is_open() -> None:
    (spell,) = follow([told("o", "2025-01-10", opened=True), SHUT])
    assert spell.state is SiteState.REOPENED


def test_a_reopening_some_time_in_the_month_of_the_closure_came_after_it() -> None:
    (spell,) = follow([told("o", "2025-01-01", "2025-01-31", opened=True), SHUT])
    assert spell.closures == (SHUT,)
    assert spell.state is SiteState.REOPENED


def test_another_object_in_the_same_town_is_another_site() -> None:
    road = told("road", "2025-01-10", place="zawiya", kind="city", about="road")
    refinery = told("refinery", "2025-01-20", place="zawiya", kind="city", opened=True)
    assert {(site.object_kind, site.state) for site in find_closures([road, refinery]).sites} == {
        ("road", SiteState.CLOSED),
        ("oil_site", SiteState.REOPENED),
    }


@pytest.mark.parametrize(
    ("kind", "about", "site"),
    [
        ("oil_terminal", "port", "oil_site"),
        ("oil_terminal", None, "oil_site"),
        ("oil_terminal", "road", "road"),
        ("crossing", "road", "crossing"),
        ("city", None, None),
        (None, "airport", "airport"),
    ],
)
def test_a_place_that_is_a_site_is_one_whatever_its_reports_call_it(
    kind: str | None, about: str | None, site: str | None
) -> None:
    assert find_site(told("e", "2025-01-01", kind=kind, about=about)) == ("sharara_field", site)


@pytest.mark.parametrize("geo", [GeoPrecision.ADMIN1, GeoPrecision.REGION, GeoPrecision.COUNTRY, GeoPrecision.UNKNOWN])
def test_what_names_no_single_site_is_listed_apart_and_changes_no_state(geo: GeoPrecision) -> None:
    wide = replace(SHUT_AGAIN, geo_precision=geo)
    found = find_closures([SHUT, OPEN, wide, told("nowhere", None, place=None)])
    assert [event.event_id for event in found.unplaced] == ["shut-again", "nowhere"]
    assert [site.state for site in found.sites] == [SiteState.REOPENED]


def test_the_undated_are_listed_apart_and_change_no_state() -> None:
    found = find_closures([SHUT, told("some-day", None, opened=True)])
    assert [event.event_id for event in found.undated] == ["some-day"]
    assert [site.state for site in found.sites] == [SiteState.CLOSED]


def test_the_closed_come_first_and_the_latest_of_them_on_top() -> None:
    earlier, later = told("a", "2024-01-01", place="a"), told("b", "2025-01-01", place="b")
    reopened = [told("c", "2025-05-01", place="c"), told("d", "2025-05-09", place="c", opened=True)]
    assert [site.place_id for site in find_closures([earlier, *reopened, later]).sites] == ["b", "a", "c"]


def test_the_days_between_closure_and_reopening_are_known_and_nothing_after_an_open_end() -> None:
    until = date(2025, 6, 1)
    closed, still = follow([SHUT, REPEATED, OPEN, SHUT_AGAIN])
    assert list_segments(closed, until) == (
        Segment(Stretch.BETWEEN, date(2025, 1, 10), date(2025, 1, 14)),
        Segment(Stretch.CLOSED, date(2025, 1, 14), date(2025, 2, 1)),
    )
    assert list_segments(still, until) == (Segment(Stretch.OPEN, date(2025, 3, 1), until),)


def test_days_that_are_not_exact_are_no_known_closure() -> None:
    (spell,) = follow([told("w", "2025-01-01", "2025-01-31"), told("o", "2025-02-05", "2025-02-11", opened=True)])
    assert list_segments(spell, date(2025, 6, 1)) == (
        Segment(Stretch.BETWEEN, date(2025, 1, 1), date(2025, 1, 31)),
        Segment(Stretch.CLOSED, date(2025, 1, 31), date(2025, 2, 5)),
        Segment(Stretch.BETWEEN, date(2025, 2, 5), date(2025, 2, 11)),
    )
