"""From the table to the marked words and back, and text that does nothing, in a real browser."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser


def _open_table(visit: Visit, query: str) -> Page:
    page = visit.open_page("events", query)
    page.locator(".le-grid tbody tr").first.wait_for()
    visit.settle()
    return page


def test_a_row_opens_the_event_and_a_figure_its_words(visit: Visit) -> None:
    page = _open_table(visit, "lang=en&from=2025-05-12&to=2025-05-12&place=zawiya")
    page.locator(".le-grid tbody tr").first.click()
    page.wait_for_url(re.compile("/event\\?.*event=e-zawiya"))
    page.locator(".le-chosen a").first.wait_for()
    visit.settle()
    page.locator(".le-chosen a").first.click()
    target = page.locator(".le-anchor:target")
    expect(target).to_have_text("مقتل 3 أشخاص")
    expect(target).to_be_in_viewport()
    page.get_by_role("link", name="Back to the list").click()
    expect(page.locator(".le-grid tbody tr")).to_have_count(1)
    assert "place=zawiya" in page.url


def test_the_arabic_table_runs_from_right_to_left_and_sorts_on_the_server(visit: Visit) -> None:
    page = _open_table(visit, "lang=ar&period=all")
    heads = page.locator(".le-grid th")
    expect(heads.last).to_be_visible()
    first, last = heads.first.bounding_box(), heads.last.bounding_box()
    assert first is not None
    assert last is not None
    assert first["x"] > last["x"]
    before = page.locator(".le-grid tbody tr").first.inner_text()
    page.locator("th.le-grid-killed button").click()
    page.wait_for_url(re.compile("order=killed"))
    expect(page.locator(".le-grid tbody tr").first).not_to_have_text(before)
    expect(page.locator("th.le-grid-killed")).to_have_attribute("aria-sort", "descending")


def test_one_back_from_an_event_leads_to_the_table_it_was_opened_in(visit: Visit) -> None:
    page = _open_table(visit, "lang=en&from=2025-04-01&to=2025-05-31&order=oldest")
    visit.settle()
    table = page.url
    steps = page.evaluate("history.length")
    page.locator(".le-grid tbody tr").first.click()
    page.locator(".le-card").first.wait_for()
    assert page.evaluate("history.length") == steps + 1
    page.go_back()
    page.locator(".le-grid tbody tr").first.wait_for()
    assert page.url == table


def test_hostile_text_stays_text_in_table_event_and_reader(visit: Visit) -> None:
    page = _open_table(visit, "lang=en&from=2025-05-20&to=2025-05-20&type=statement")
    page.locator(".le-grid tbody tr").first.click()
    expect(page.locator(".le-card")).to_contain_text("<script>window.hacked=1</script>")
    page.get_by_role("link", name="Read this report whole").click()
    expect(page.locator(".le-reader")).to_contain_text("<script>window.hacked=1</script>")
    assert page.evaluate("window.hacked") is None


@pytest.mark.parametrize("width", [390, 1366])
def test_nothing_runs_out_of_the_pages_sideways(visit: Visit, width: int) -> None:
    visit.page.set_viewport_size({"width": width, "height": 844})
    page = _open_table(visit, "lang=ar&from=2025-05-12&to=2025-05-12&place=zawiya")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.locator(".le-grid tbody tr").first.click()
    page.locator(".le-card").first.wait_for()
    visit.settle()
    main = page.get_by_test_id("stMain")
    assert main.evaluate("e => e.scrollWidth - e.clientWidth") <= 0
