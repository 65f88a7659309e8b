"""The URL holds the view: what is written there leads back to the same view, in any language."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.state import View, address_with, choose_language, read_view, view_parameters
from libya_events.filters import ActorMatch, EventFilter, Undated
from libya_events.model import EventType

FIRST = EventFilter(first_day=date(2025, 5, 1), last_day=date(2025, 5, 31))
FULL = View(
    EventFilter(
        first_day=date(2025, 1, 1),
        undated=Undated.INCLUDE,
        unplaced_only=True,
        event_types=(EventType.CLASH, EventType.PROTEST),
        places=("tripoli",),
        admin1s=("LY-TB",),
        actors=("a", "b"),
        actor_match=ActorMatch.ALL,
        killed_at_least=3,
        text="كلمة word",
    ),
    "ar",
    event_id="e1",
    order="killed",
    page=3,
    tiles=True,
)


@pytest.mark.parametrize("view", [FULL, View(EventFilter(), "en"), View(FIRST, "en"), View(EventFilter(), "ar", "e1")])
def test_a_link_leads_back_to_its_view(view: View) -> None:
    parameters = view_parameters(view)
    assert read_view(parameters, choose_language(parameters, None), FIRST) == view


def test_a_bare_address_shows_the_first_view() -> None:
    assert read_view({}, "en", FIRST).event_filter == FIRST
    assert read_view({"lang": "ar", "event": "e1"}, "ar", FIRST).event_filter == FIRST


def test_clearing_all_is_not_the_first_view() -> None:
    parameters = view_parameters(View(EventFilter(), "en"))
    assert read_view(parameters, "en", FIRST).event_filter == EventFilter()


def test_a_link_with_any_filter_adds_no_period_of_its_own() -> None:
    assert read_view({"place": "tripoli"}, "en", FIRST).event_filter == EventFilter(places=("tripoli",))


def test_links_hold_codes_and_so_read_the_same_in_both_languages() -> None:
    arabic, english = view_parameters(FULL), view_parameters(replace(FULL, language="en"))
    assert {**arabic, "lang": ""} == {**english, "lang": ""}


@pytest.mark.parametrize(
    "parameters",
    [
        {"order": "<script>", "page": "x"},
        {"page": "-1"},
        {"page": "٣"},
        {"page": "99999999999999999999"},
        {"tiles": "yes", "order": ""},
    ],
)
def test_a_mistyped_link_still_opens(parameters: dict[str, str]) -> None:
    view = read_view(parameters, "en", FIRST)
    assert (view.order, view.page, view.tiles) == ("newest", 1, False)


def test_what_was_not_understood_is_told() -> None:
    assert read_view({"from": "yesterday", "type": "clash,war"}, "en", FIRST).unread == ("type=war", "from=yesterday")


def test_another_filter_closes_the_event_and_turns_to_the_first_page() -> None:
    after = FULL.filtered(EventFilter())
    assert (after.event_id, after.page) == (None, 1)
    assert (after.order, after.tiles, after.language) == ("killed", True, "ar")


@pytest.mark.parametrize(
    ("parameters", "locale", "language"),
    [
        ({}, None, "en"),
        ({}, "ar-LY", "ar"),
        ({}, "AR", "ar"),
        ({}, "fr-FR", "en"),
        ({"lang": "en"}, "ar-LY", "en"),
        ({"lang": "xx"}, "ar", "ar"),
    ],
)
def test_the_language_is_that_of_the_link_else_of_the_browser(
    parameters: dict[str, str], locale: str | None, language: str
) -> None:
    assert choose_language(parameters, locale) == language


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("http://127.0.0.1:8501", "http://127.0.0.1:8501/?period=all&lang=ar"),
        ("http://127.0.0.1:8501/?lang=en&page=2", "http://127.0.0.1:8501/?period=all&lang=ar"),
        ("https://example.org/libya/events", "https://example.org/libya/events?period=all&lang=ar"),
    ],
)
def test_a_link_has_a_path_before_its_question_mark(address: str, expected: str) -> None:
    assert address_with(address, View(EventFilter(), "ar")) == expected


def _run_asked_with(address: str) -> None:
    """A click opens an event at ``?lang=ar``; then the page runs by itself, asked for with an address."""
    from datetime import date

    import streamlit as st

    from dashboard.state import View, go, keep_last_step
    from libya_events.filters import EventFilter

    st.query_params.from_dict({"lang": "ar"})
    go(View(EventFilter(first_day=date(2025, 5, 1)), "ar", event_id="e_1"))
    st.query_params.from_dict(dict([address.split("=")]))
    keep_last_step()


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        pytest.param("lang=ar", {"from": "2025-05-01", "lang": "ar", "event": "e_1"}, id="from before the click"),
        pytest.param("lang=en", {"lang": "en"}, id="chosen after it"),
    ],
)
def test_a_run_nobody_clicked_for_keeps_what_was_clicked_on(address: str, shown: dict[str, str]) -> None:
    app = AppTest.from_function(_run_asked_with, args=(address,)).run()
    assert not app.exception
    assert app.query_params == shown
