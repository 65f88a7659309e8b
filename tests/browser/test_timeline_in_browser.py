"""The timeline's brush and the last visit, which only a real browser has."""

from __future__ import annotations

import re
import time
from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser


def test_a_box_on_the_timeline_page_chooses_whole_bars_and_the_chart_stays(visit: Visit) -> None:
    page = visit.open_page("timeline", "lang=en&from=2025-04-01&to=2025-05-31")
    page.locator(".st-key-timeline-switches button").filter(has_text="week").click()
    page.wait_for_url(re.compile("step=week"))
    chart = page.locator(".js-plotly-plot").first
    expect(chart).to_contain_text("Events by week")  # drawn anew after the switch
    chart.scroll_into_view_if_needed()
    bars = chart.locator(".barlayer .point path")
    expect(bars.first).to_be_attached()
    visit.settle()
    before = bars.count()
    box = chart.locator(".nsewdrag").first.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] * 0.4, box["y"] + 40)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.6, box["y"] + 60, steps=6)
    page.mouse.up()
    page.wait_for_url(lambda url: "from=2025-04-01" not in url and "from=2025-" in url)
    chosen = parse_qs(urlsplit(page.url).query)
    days = [date.fromisoformat(chosen[name][0]).weekday() for name in ("from", "to")]
    assert days == [5, 4]  # from a Saturday to a Friday
    expect(bars).to_have_count(before)


def test_what_came_in_since_the_last_visit_is_listed_and_opens(visit: Visit) -> None:
    page = visit.page
    day_ago = int(time.time()) - 86_400
    page.context.add_cookies([{"name": "le_seen", "value": str(day_ago), "url": visit.base}])
    visit.open("?lang=en&place=zawiya")
    headline = page.locator(".st-key-news button").first
    expect(headline).to_contain_text(re.compile(r"1 new event since your last visit \(yesterday \d\d:\d\d\)"))
    headline.click()
    page.locator(".st-key-news-list button").first.wait_for()
    visit.settle()
    page.locator(".st-key-news-list button").first.click()
    page.wait_for_url(re.compile("event=e-zawiya"))
    cookies = {cookie["name"]: cookie["value"] for cookie in page.context.cookies()}
    assert cookies["le_last"] == str(day_ago)
    assert int(cookies["le_seen"]) > day_ago
