"""The map page in a real browser: it fills the window, stays where it is, plays without the server, and can be read."""

from __future__ import annotations

import re
from itertools import combinations

import pytest
from playwright.sync_api import expect

from libya_events.model import EventType
from libya_events.presentation.palette import TYPE_TONES
from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser
PERIOD = "from=2025-05-01&to=2025-05-31"


def open_map(visit: Visit, query: str) -> None:
    visit.open_page("map", query)
    visit.map.locator(".player").wait_for()
    visit.map.locator(".place:visible").first.wait_for()
    visit.settle()


@pytest.mark.parametrize(("width", "height", "share"), [(1366, 768, 0.65), (390, 844, 0.45)])
def test_the_map_is_large_and_whole_in_the_window_and_nothing_runs_out(
    visit: Visit, width: int, height: int, share: float
) -> None:
    visit.page.set_viewport_size({"width": width, "height": height})
    open_map(visit, f"lang=ar&{PERIOD}")
    box = visit.page.locator(".st-key-tall-map iframe").bounding_box()
    assert box is not None
    assert box["height"] >= share * height
    assert box["y"] + box["height"] <= height + 1  # with its player and the note on boundaries
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= width
    expect(visit.map.locator(".sample")).to_have_text("بيانات تجريبية لا يُستشهد بها")


def test_playing_asks_nothing_of_the_server_and_stopping_shows_the_whole(visit: Visit) -> None:
    open_map(visit, f"lang=en&{PERIOD}")
    frames: list[object] = []
    view = visit.map.locator(".leaflet-map-pane").get_attribute("style")
    texts = visit.map.locator(".place:visible .text").all_inner_texts()
    visit.page.on("request", lambda request: frames.append(request.url))
    reruns = visit.page.locator("[data-testid='stStatusWidget']")
    visit.map.get_by_role("button", name="Play").click()
    expect(visit.map.locator(".when")).to_contain_text(re.compile(r"up to \d May 2025"))
    visit.map.get_by_role("button", name="Pause").click()
    expect(reruns).to_have_count(0)
    visit.map.get_by_role("combobox", name="Playback over time").select_option("window")
    expect(visit.map.locator(".when")).not_to_contain_text("up to")
    visit.map.get_by_role("button", name="Stop: show the whole period").press("Enter")
    expect(visit.map.locator(".when")).to_be_hidden()
    assert visit.map.locator(".place:visible .text").all_inner_texts() == texts
    assert visit.map.locator(".leaflet-map-pane").get_attribute("style") == view
    assert frames == []


_COLOURS = """() => Object.fromEntries([...document.querySelectorAll('.place.near:not(.gone)')].map(
    place => [place.dataset.place, place.querySelector('.pin').style.getPropertyValue('--colour')]))"""


def test_while_it_plays_a_circle_has_the_colour_of_what_is_shown(visit: Visit) -> None:
    open_map(visit, f"lang=en&{PERIOD}&play=day")
    body = visit.map.locator("body")
    whole = body.evaluate(_COLOURS)
    visit.map.get_by_role("combobox", name="Playback over time").select_option("window")
    seen: dict[str, set[str]] = {}
    for _ in range(31):
        visit.map.get_by_role("button", name="One step on").press("Enter")
        for place, colour in body.evaluate(_COLOURS).items():
            seen.setdefault(place, set()).add(colour)
    assert seen["zawiya"] == {TYPE_TONES[EventType.CLASH].light}
    assert any(len(colours) > 1 for colours in seen.values())
    visit.map.get_by_role("button", name="Stop: show the whole period").press("Enter")
    assert body.evaluate(_COLOURS) == whole


def test_a_choice_and_a_click_leave_the_map_where_it_was(visit: Visit) -> None:
    open_map(visit, f"lang=en&{PERIOD}")
    page = visit.page
    view = visit.map.locator(".leaflet-map-pane").get_attribute("style")
    page.get_by_role("radio", name="Districts").click()
    page.wait_for_url(re.compile("map=districts"))
    visit.map.locator(".pin.tag").first.wait_for()
    visit.settle()
    visit.mark("LY-ZA").click()
    page.wait_for_url(re.compile("admin1=LY-ZA"))
    visit.settle()
    visit.mark("LY-ZA").click()
    page.wait_for_url(lambda url: "admin1=" not in url)
    visit.settle()
    assert visit.map.locator(".leaflet-map-pane").get_attribute("style") == view


def test_no_number_and_no_name_is_covered(visit: Visit) -> None:
    open_map(visit, f"lang=ar&{PERIOD}")
    boxes = visit.map.locator("body").evaluate(
        """() => [...document.querySelectorAll('.place')].filter(e => getComputedStyle(e).display !== 'none')
            .flatMap(e => [e.querySelector('.text'), e.querySelector('.name:not(.hidden)')]).filter(e => e)
            .map(e => e.getBoundingClientRect()).filter(r => r.width)
            .map(r => [r.left + 1, r.top + 3, r.right - 1, r.bottom - 3])"""
    )
    assert len(boxes) > 6
    assert not [
        (one, other)
        for one, other in combinations(boxes, 2)
        if one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
    ]


def test_a_circle_on_the_coast_gives_way_inland(visit: Visit) -> None:
    visit.open("?lang=en&period=all")
    moved = visit.map.locator("body").evaluate(
        "() => [...window.leMap.marks.values()].filter(m => Math.hypot(m.dx, m.dy) > 5).map(m => m.dy)"
    )
    assert moved
    assert min(moved) > -5


def test_an_event_beside_the_map_opens_its_page(visit: Visit) -> None:
    open_map(visit, f"lang=en&{PERIOD}")
    visit.mark("zawiya").click()
    visit.page.wait_for_url(re.compile("place=zawiya"))
    title = visit.page.locator(".st-key-event-list .le-h2")
    expect(title).to_have_text("Latest events: Zawiya")
    visit.settle()  # the list follows its title
    visit.page.locator(".st-key-event-list a").first.click()
    visit.page.wait_for_url(re.compile("/event.*event=e-zawiya"))
    visit.page.go_back()
    expect(title).to_have_text("Latest events: Zawiya")
    assert "/map?" in visit.page.url
