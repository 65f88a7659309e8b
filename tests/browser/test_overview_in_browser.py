"""What only a real browser shows: the map, clicks that reach the source text, links, Back, both directions."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Visit
from tests.dashboard.made_store import SABHA_SENTENCE, ZAWIYA_SENTENCE

pytestmark = pytest.mark.browser


def count_questions(page: Page) -> list[str]:
    """Grows by one with each message that the page sends to its server."""
    asked: list[str] = []
    page.on("websocket", lambda socket: socket.on("framesent", lambda _: asked.append(socket.url)))
    return asked


def hold_back(page: Page, files: str) -> list[Route]:
    """Grows by each request for such a file, which stays without an answer until the test lets it go on."""
    held: list[Route] = []
    page.route(files, lambda route, _: held.append(route))
    return held


def let_go(page: Page, files: str, held: list[Route]) -> None:
    """Those held back, and whatever is asked for from now on."""
    page.route(files, lambda route, _: route.continue_())
    for route in held:
        route.continue_()


def test_a_click_on_a_circle_leads_to_the_marked_arabic_sentence(visit: Visit) -> None:
    visit.open("?lang=ar")
    page = visit.page
    view_before = visit.map.locator(".leaflet-map-pane").get_attribute("style")
    visit.mark("zawiya").click()
    page.wait_for_url(re.compile("place=zawiya"))
    expect(page.locator(".st-key-event-list .le-h2")).to_have_text("أحدث الأحداث: الزاوية")
    visit.settle()  # the list follows its title
    assert visit.map.locator(".leaflet-map-pane").get_attribute("style") == view_before  # the map did not jump
    page.locator(".st-key-event-list button").first.click()
    quote = page.locator(".le-quote")
    expect(quote).to_have_text(ZAWIYA_SENTENCE)
    assert quote.evaluate("e => getComputedStyle(e).direction") == "rtl"
    expect(quote.locator(".le-mark-place")).to_have_text("الزاوية")
    expect(quote.locator(".le-mark-casualties")).to_have_text(["مقتل 3 أشخاص", "إصابة 7"])
    assert quote.locator(".le-mark-place").evaluate("e => getComputedStyle(e).backgroundColor") != "rgba(0, 0, 0, 0)"


def test_a_filter_chosen_while_the_map_is_still_loading_is_on_it(visit: Visit) -> None:
    """And the map has nothing to tell the server before anybody clicks: the page does not run again for it."""
    page = visit.page
    asked, held = count_questions(page), hold_back(page, "**/leaflet.js")
    page.goto(f"{visit.base}/?lang=en")
    page.locator(".st-key-event-list button").first.wait_for()
    visit.settle()
    page.get_by_test_id("stSidebar").get_by_role("button", name="Armed clash").click()
    page.wait_for_url(re.compile("type=clash"))
    visit.wait_until_whole()
    visit.settle()
    asked.clear()
    let_go(page, "**/leaflet.js", held)
    visit.map.locator(".place:visible").first.wait_for()
    visit.settle()
    assert asked == []
    marks = visit.map.locator(".place:visible").evaluate_all("all => all.map(one => one.ariaLabel)")
    visit.open(page.url.removeprefix(f"{visit.base}/"))
    assert marks == visit.map.locator(".place:visible").evaluate_all("all => all.map(one => one.ariaLabel)")


def test_the_first_screen_does_not_wait_for_the_charts_which_come_by_themselves(visit: Visit) -> None:
    page = visit.page
    asked, held = count_questions(page), hold_back(page, "**/PlotlyChart*.js")
    page.goto(f"{visit.base}/?lang=en")
    page.locator(".st-key-tiles a").first.wait_for()
    page.locator(".st-key-event-list button").first.wait_for()
    visit.map.locator(".place:visible").first.wait_for()
    visit.wait_until_whole()
    let_go(page, "**/PlotlyChart*.js", held)
    expect(page.locator(".js-plotly-plot")).to_have_count(3)
    visit.settle()
    assert len(asked) == 2  # the first screen, and what is below it


def test_the_charts_come_even_if_the_map_does_not(visit: Visit) -> None:
    page = visit.page
    page.route("**/leaflet.js", lambda _: None)
    page.goto(f"{visit.base}/?lang=en")
    expect(page.locator(".js-plotly-plot")).to_have_count(3)


def test_a_second_click_on_a_circle_lifts_the_filter(visit: Visit) -> None:
    visit.open("?lang=en")
    visit.mark("sabha").click()
    visit.page.wait_for_url(re.compile("place=sabha"))
    expect(visit.page.locator(".st-key-event-list .le-h2")).to_have_text("Latest events: Sabha")
    visit.settle()
    visit.mark("sabha").click()
    visit.page.wait_for_url(lambda url: "place=" not in url)


def test_a_circle_answers_to_the_keyboard(visit: Visit) -> None:
    visit.open("?lang=en")
    visit.mark("sabha").focus()
    visit.page.keyboard.press("Enter")
    visit.page.wait_for_url(re.compile("place=sabha"))


def test_the_language_switch_mirrors_the_page_and_keeps_the_view(visit: Visit) -> None:
    visit.open("?lang=en&event=e-sabha&place=sabha")
    page = visit.page
    expect(page.locator("html")).to_have_attribute("dir", "ltr")
    expect(page.locator(".le-quote")).to_have_text(SABHA_SENTENCE)
    page.locator(".st-key-language-ar button").click()
    page.wait_for_url(re.compile("lang=ar"))
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    expect(page.locator(".le-title h1")).to_have_text("أحداث ليبيا")
    expect(page.locator(".le-quote")).to_have_css("direction", "ltr")
    visit.settle()
    sidebar, main = (page.get_by_test_id(name).bounding_box() for name in ("stSidebar", "stMain"))
    assert sidebar is not None
    assert main is not None
    assert sidebar["x"] > main["x"]
    assert "event=e-sabha" in page.url


def test_the_filter_is_in_the_link_and_survives_a_reload(visit: Visit) -> None:
    visit.open("?lang=en")
    page = visit.page
    page.get_by_test_id("stSidebar").get_by_role("button", name="Armed clash").click()
    page.wait_for_url(re.compile("type=clash"))
    page.reload()
    expect(page.locator(".st-key-chips button").filter(has_text="Armed clash")).to_be_visible()
    expect(page.locator(".le-counter")).to_contain_text(re.compile(r"^\d+ of 65 events$"))


def test_back_returns_to_the_view_before(visit: Visit) -> None:
    visit.open("?lang=en&from=2025-05-01&to=2025-05-31")
    page = visit.page
    before = page.locator(".le-counter").inner_text()
    visit.mark("zawiya").click()
    page.wait_for_url(re.compile("place=zawiya"))
    expect(page.locator(".le-counter")).not_to_have_text(before)
    visit.settle()  # the list follows the counter
    page.locator(".st-key-event-list button").first.click()
    expect(page.locator(".le-quote")).to_have_text(ZAWIYA_SENTENCE)
    page.go_back()
    expect(page.locator(".st-key-event-list")).to_be_visible()
    visit.settle()
    page.go_back()
    expect(page.locator(".le-counter")).to_have_text(before)


def test_the_key_figure_of_the_killed_leads_to_its_events_and_one_back_returns(visit: Visit) -> None:
    page = visit.open("?lang=en&place=zawiya&from=2025-05-01&to=2025-05-31").page
    here = page.url
    page.locator(".st-key-tile-killed a").first.click()
    page.wait_for_url(re.compile("/events.*killed=1"))
    expect(page.locator(".le-title h1")).to_have_text("Events")
    page.go_back()
    expect(page.locator(".le-title h1")).to_have_text("Libya Events")
    assert page.url == here


def test_a_box_on_the_timeline_becomes_the_period(visit: Visit) -> None:
    visit.open("?lang=en&from=2025-04-01&to=2025-05-31")
    page = visit.page
    chart = page.locator(".js-plotly-plot").first
    chart.scroll_into_view_if_needed()
    visit.settle()
    box = chart.locator(".nsewdrag").first.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] * 0.3, box["y"] + 30)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.5, box["y"] + 50, steps=6)
    page.mouse.up()
    page.wait_for_url(lambda url: "from=2025-04-01" not in url and "from=2025-" in url)


def test_a_click_on_two_actors_asks_for_both(visit: Visit) -> None:
    visit.open("?lang=en&from=2025-04-01&to=2025-05-31")
    page = visit.page
    cells = page.locator(".js-plotly-plot").nth(2).locator(".scatterlayer .point")
    expect(cells).to_have_count(3)
    for at in range(3):
        visit.settle()
        cells.nth(at).click(force=True)
        page.wait_for_url(re.compile("actor="))
        if "match=all" in page.url:
            break
        page.go_back()
        page.wait_for_url(lambda url: "actor=" not in url)
    assert "match=all" in page.url


def test_hostile_text_does_nothing(visit: Visit) -> None:
    visit.open("?lang=en&event=e-hostile")
    expect(visit.page.locator(".le-quote")).to_contain_text("<script>window.hacked=1</script>")
    assert visit.page.evaluate("window.hacked") is None
    assert visit.page.locator(".le-url a").count() == 0


def test_on_a_phone_the_arabic_page_fits_and_a_folded_sidebar_leaves_nothing_over_it(visit: Visit) -> None:
    visit.page.set_viewport_size({"width": 390, "height": 844})
    visit.open("?lang=ar")
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= 390
    filters = visit.page.get_by_test_id("stDateInput")
    expect(filters).to_be_hidden()
    visit.page.get_by_test_id("stExpandSidebarButton").click()
    expect(filters).to_be_visible()


def test_the_arabic_page_fits_the_window_in_the_font_of_the_package(visit: Visit) -> None:
    visit.page.set_viewport_size({"width": 1366, "height": 844})
    visit.open("?lang=ar")
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= 1366
    loaded = visit.page.evaluate(
        "document.fonts.ready.then(() => [...document.fonts].filter(f => f.status === 'loaded').map(f => f.family))"
    )
    assert any("IBM Plex Sans Arabic" in family for family in loaded)
