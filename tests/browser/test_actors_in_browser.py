"""Who with whom in a real browser: clicks on cells, marks and circles."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit
from tests.dashboard.made_store import ZAWIYA_SENTENCE

pytestmark = pytest.mark.browser


def _open_actors(visit: Visit, language: str) -> Page:
    page = visit.open_page("actors", f"lang={language}&period=all")
    page.locator(".st-key-who-controls").wait_for()
    return page


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_mark_of_the_network_leads_to_the_sentence(visit: Visit, language: str) -> None:
    page = _open_actors(visit, language)
    page.locator(".st-key-who-controls button").nth(1).click()
    page.wait_for_url(re.compile("who=network"))
    marks = page.locator(".js-plotly-plot .scatterlayer .point")
    expect(marks).to_have_count(3)  # one line, two actors
    visit.settle()
    marks.first.click(force=True)
    page.wait_for_url(re.compile("pair=fajr"))
    expect(page.locator(".st-key-event-list .le-evidence")).to_have_text(ZAWIYA_SENTENCE)
    visit.settle()
    page.locator(".st-key-event-list a").first.click()
    page.wait_for_url(re.compile(r"/event\?.*event=e-zawiya"))


def test_the_diagonal_opens_the_actor_and_back_returns(visit: Visit) -> None:
    page = _open_actors(visit, "en")
    cells = page.locator(".js-plotly-plot .scatterlayer .point")
    expect(cells).to_have_count(3)
    cells.first.scroll_into_view_if_needed()
    visit.settle()
    cells.first.click(force=True)
    page.wait_for_url(re.compile("id=fajr"))
    expect(page.locator(".le-actor-name")).to_have_text("Fajr Brigade")
    page.go_back()
    expect(page.locator(".st-key-who-controls")).to_be_visible()
    assert "id=" not in page.url
