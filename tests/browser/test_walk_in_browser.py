"""The walk of three minutes, in an Arabic browser, over the sample: from the largest circle to the words that prove an
event, on to English, to the same view in another tab, and to a picture."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from libya_events.ingestion import ensure_sample_store
from tests.browser.conftest import WAIT_MILLISECONDS, Visit
from tests.browser.serving import serve

pytestmark = pytest.mark.browser

_LARGEST = """() => [...document.querySelectorAll('.place')].filter(place => getComputedStyle(place).display !== 'none')
    .map(place => [place.getBoundingClientRect().width, place.dataset.place]).sort((a, b) => b[0] - a[0])[0][1]"""


@pytest.fixture(scope="module")
def sample_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("walk")
    with serve(ensure_sample_store(folder / "store"), folder) as found:
        yield found


@pytest.fixture(params=[(390, 844), (1366, 768)], ids=["phone", "laptop"])
def walk(browser: Browser, sample_address: str, request: pytest.FixtureRequest) -> Iterator[Visit]:
    width, height = request.param
    context = browser.new_context(viewport={"width": width, "height": height}, locale="ar-LY")
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    context.set_default_timeout(WAIT_MILLISECONDS)
    visit = Visit(context.new_page(), sample_address)
    yield visit
    context.close()


def test_three_minutes(walk: Visit) -> None:
    walk.open()
    expect(walk.page.locator("html")).to_have_attribute("dir", "rtl")
    _expect_in_view(walk.page, ".le-sample", "بيانات تجريبية")
    before = walk.map.locator(".leaflet-map-pane").get_attribute("style")
    _open_first_event_of_the_largest_circle(walk)
    _switch_to_english(walk)
    assert walk.map.locator(".leaflet-map-pane").get_attribute("style") == before
    _expect_same_view_in_another_tab(walk)
    _take_a_picture(walk.page)


def _open_first_event_of_the_largest_circle(walk: Visit) -> None:
    """Two clicks to the marked Arabic sentence."""
    page, place = walk.page, walk.map.locator("body").evaluate(_LARGEST)
    walk.mark(place).click()
    page.wait_for_url(re.compile(f"place={place}"))
    walk.settle()
    page.locator(".st-key-event-list button").first.click()
    expect(page.locator(".le-quote mark").first).to_have_css("direction", "rtl")
    assert re.search("[ء-ي]", page.locator(".le-quote").first.inner_text())


def _switch_to_english(walk: Visit) -> None:
    """The summary above the sentence is English, the sentence stays Arabic."""
    page = walk.page
    page.locator(".st-key-language-en button").click()
    expect(page.locator("html")).to_have_attribute("dir", "ltr")
    summary, sentence = page.locator(".le-summary").first, page.locator(".le-quote").first
    expect(summary).to_contain_text(re.compile(r"[A-Za-z]{4,}.* 20\d\d"))
    assert re.search("[ء-ي]", sentence.inner_text())
    assert _top(summary) < _top(sentence)
    walk.settle()


def _take_a_picture(page: Page) -> None:
    page.locator(".st-key-export-map button").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Picture 16:9 (PNG)").click()
    assert download.value.path().read_bytes().startswith(b"\x89PNG")
    assert download.value.suggested_filename.endswith(".png")


def _expect_in_view(page: Page, selector: str, words: str) -> None:
    shown = page.locator(selector).first
    expect(shown).to_contain_text(words)
    expect(shown).to_be_in_viewport(ratio=1)


def _top(locator) -> float:  # type: ignore[no-untyped-def]
    box = locator.bounding_box()
    assert box is not None
    return float(box["y"])


def _expect_same_view_in_another_tab(walk: Visit) -> None:
    """The link opens the event, the filter and the language of this tab."""
    here = walk.page
    here.locator(".st-key-link button").click()
    expect(here.locator(".st-key-link button")).to_have_text(re.compile("Link copied"))
    link = here.evaluate("navigator.clipboard.readText()")
    other = here.context.new_page()
    other.goto(link)
    expect(other.locator(".le-quote").first).to_have_text(here.locator(".le-quote").first.inner_text())
    for selector in (".le-summary", ".le-counter"):
        assert other.locator(selector).first.inner_text() == here.locator(selector).first.inner_text()
    expect(other.locator("html")).to_have_attribute("lang", "en")
    assert parse_qs(urlsplit(other.url).query) == parse_qs(urlsplit(here.url).query)
    _expect_in_view(other, ".le-sample", "SAMPLE")
    other.close()
