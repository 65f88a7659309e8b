"""What only a browser shows of places and closures: rows that open, links that keep the view, sides that mirror."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit
from tests.browser.serving import serve
from tests.dashboard.made_store import build_made_store
from tests.dashboard.test_closures_page import CROSSING, FIELD, REOPENED

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def closures_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("closures-browser")
    build_made_store(folder / "store", (FIELD, CROSSING, REOPENED), more=1)
    with serve(folder / "store", folder) as found:
        yield found


def test_a_row_opens_the_place_and_its_number_its_events(visit: Visit) -> None:
    page = visit.open_page("places", "period=all&lang=en")
    row = page.locator(".le-grid tbody tr").first
    row.wait_for()
    visit.settle()
    row.click()
    page.wait_for_url(re.compile(r"places\?.*id="))
    expect(page.locator(".le-place-name")).to_be_visible()
    visit.settle()
    number = page.locator("[class*='st-key-counted-actors-'] a").nth(1)
    number.click()
    page.wait_for_url(re.compile(r"/events\?.*actor="))
    page.go_back()
    expect(page.locator(".le-place-name")).to_be_visible()


def test_on_a_phone_the_arabic_table_begins_with_the_names(visit: Visit) -> None:
    page = visit.page
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{visit.base}/places?period=all&lang=ar")
    name = page.locator(".le-grid tbody tr td").first
    name.wait_for()
    visit.settle()
    box = name.bounding_box()
    assert box is not None
    assert 390 - 30 < box["x"] + box["width"] <= 390


def test_a_closure_leads_to_its_event_and_arabic_runs_from_the_right(visit: Visit, closures_address: str) -> None:
    page = visit.page
    page.goto(f"{closures_address}/?lang=ar&period=all")
    page.locator(".le-title h1").wait_for()
    visit.settle()
    page.get_by_role("link", name="الإغلاقات").click()
    states = page.locator(".le-closure-state")
    expect(states.first).to_contain_text("ولا خبر عن إعادة فتحه منذئذ")
    expect(states.first).to_have_css("direction", "rtl")
    expect(page.locator(".le-closure-state ~ .le-quote").first).to_have_css("direction", "rtl")
    page.set_viewport_size({"width": 390, "height": 844})
    visit.settle()
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth <= innerWidth + 1")
    page.locator("[class*='st-key-closure-events-'] a").first.click()
    page.wait_for_url(re.compile(r"/event\?.*event=e-shut"))
