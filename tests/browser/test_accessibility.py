"""What must be readable and reachable for everybody: tabs in view, contrast of what is chosen, names of marks."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser

_CONTRAST = """button => {
    const read = colour => colour.match(/[\\d.]+/g).slice(0, 3).map(part => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    const light = colour => { const [r, g, b] = read(colour); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
    const words = light(getComputedStyle(button.querySelector('p') || button).color);
    const ground = light(getComputedStyle(button).backgroundColor);
    return (Math.max(words, ground) + 0.05) / (Math.min(words, ground) + 0.05);
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_language_shown_can_be_read_on_its_button(visit: Visit, scheme: str) -> None:
    visit.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    visit.open("?lang=en&period=all")
    assert visit.page.locator(".st-key-language-en button").evaluate(_CONTRAST) >= 4.5


def test_what_is_chosen_can_be_read_in_the_dark(visit: Visit) -> None:
    visit.page.emulate_media(color_scheme="dark")
    visit.open_page("briefing", "lang=ar&period=all&place=tripoli")
    tags = visit.page.locator("[data-tag]:visible")
    assert tags.count() > 2  # the place, and the sections of the pack
    for tag in tags.all():
        words = tag.locator("span").first.evaluate("span => getComputedStyle(span).color")
        tag.evaluate("(tag, colour) => { tag.style.color = colour }", words)
        assert tag.evaluate(_CONTRAST) >= 4.5


@pytest.mark.parametrize(("language", "said"), [("en", "Link copied"), ("ar", "نُسخ الرابط")])
def test_one_tap_copies_the_link_and_says_so(visit: Visit, language: str, said: str) -> None:
    visit.page.set_viewport_size({"width": 390, "height": 844})
    visit.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = visit.open_page("closures", f"period=all&lang={language}")
    copy = page.locator(".st-key-link button")
    box = copy.bounding_box()
    assert box is not None
    assert min(box["width"], box["height"]) >= 40  # a finger
    copy.click()
    expect(page.locator(".st-key-link [role='status']")).to_have_text(said)
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    assert copy.bounding_box() == box  # nothing beside it moves


def test_where_a_browser_lets_no_page_copy_the_link_stands_there_marked(visit: Visit) -> None:
    page = visit.open_page("closures", "period=all&lang=en")
    page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.evaluate("document.execCommand = () => false")
    page.locator(".st-key-link button").click()
    expect(page.locator(".st-key-link input")).to_be_focused()
    assert page.evaluate("getSelection().toString()") == page.url
    page.keyboard.press("Escape")
    expect(page.locator(".st-key-link input")).to_be_hidden()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_on_a_phone_the_columns_up_to_the_killed_are_whole(visit: Visit, language: str) -> None:
    visit.page.set_viewport_size({"width": 390, "height": 844})
    visit.open_page("events", f"lang={language}&period=all")
    grid, head = (visit.page.locator(one).bounding_box() for one in (".le-grid", ".le-grid th.le-grid-killed"))
    assert grid is not None
    assert head is not None
    assert grid["x"] <= head["x"]
    assert head["x"] + head["width"] <= grid["x"] + grid["width"]


@pytest.mark.parametrize(
    ("scheme", "accent", "muted"),
    [("light", "15, 94, 107", "90, 102, 117"), ("dark", "105, 191, 205", "157, 169, 182")],
)
def test_an_open_menu_of_files_can_be_read_and_its_table_scrolled_by_keyboard(
    visit: Visit, scheme: str, accent: str, muted: str
) -> None:
    visit.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    visit.open("?lang=ar&period=all")
    opener = visit.page.locator(".st-key-export-map button").first
    opener.click()
    table = visit.page.get_by_test_id("stPopoverBody").locator("pre")
    table.wait_for()
    expect(opener.locator("p")).to_have_css("color", f"rgb({accent})")
    words = visit.page.get_by_test_id("stPopoverBody").get_by_test_id("stCaptionContainer").locator("p").last
    expect(words).to_have_css("color", f"rgb({muted})")
    assert words.evaluate("p => getComputedStyle(p.closest('[data-testid=stCaptionContainer]')).opacity") == "1"
    scrolls = "box => box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1"
    assert not table.evaluate(scrolls)  # nothing in it takes the focus; its box has the button that copies


def test_what_a_mark_of_a_change_shows_is_in_its_label(visit: Visit) -> None:
    visit.open_page("map", "map=change&from=2025-05-01&to=2025-05-31&lang=en")
    visit.map.locator(".place:visible").first.wait_for()
    marks = visit.map.locator(".place:visible")
    for mark in marks.all():
        seen = re.sub(r"[▲▼■●◆=]|\s+", " ", mark.inner_text()).split()
        assert (mark.get_attribute("aria-label") or "").startswith(" ".join(seen))
    assert marks.count() > 1


def test_on_a_phone_what_follows_the_map_is_seen_with_it(visit: Visit) -> None:
    visit.page.set_viewport_size({"width": 390, "height": 844})
    visit.open("?lang=en&period=all")
    box = visit.page.locator("iframe[title^='streamlit_folium']").bounding_box()
    assert box is not None
    assert 280 <= box["height"] <= 0.55 * 844


@pytest.mark.parametrize("language", ["en", "ar"])
def test_on_a_phone_the_tab_of_the_page_is_in_view_and_nothing_is_cut(visit: Visit, language: str) -> None:
    visit.page.set_viewport_size({"width": 390, "height": 844})
    visit.page.goto(f"{visit.base}/about?lang={language}")
    tab = visit.page.locator(".st-key-page-shown")
    tab.wait_for()
    visit.page.locator(f"html[lang='{language}']").wait_for(state="attached")
    visit.settle()
    expect(tab).to_be_in_viewport(ratio=1)  # its row scrolls to it
    box = tab.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_mark_is_reached_by_keyboard_and_its_label_begins_with_what_is_seen(visit: Visit) -> None:
    mark = visit.open("?lang=ar&period=all").mark("tripoli")
    assert mark.get_attribute("role") == "button"
    assert mark.get_attribute("tabindex") == "0"
    seen = f"طرابلس {mark.locator('.text').inner_text()}"
    assert (mark.get_attribute("aria-label") or "").startswith(seen)


def test_the_first_of_joined_buttons_keeps_its_border_in_arabic(visit: Visit) -> None:
    page = visit.open_page("timeline", "lang=ar&period=all")
    first = page.locator(".st-key-timeline-switches button[data-variant='segmented_control']").first
    expect(first).to_have_css("direction", "rtl")
    edges = first.evaluate("b => [b.getBoundingClientRect().right, b.parentElement.getBoundingClientRect().right]")
    assert edges[0] <= edges[1] + 0.1


def test_a_mark_of_a_map_half_below_the_fold_is_chosen_without_the_page_scrolling(visit: Visit) -> None:
    visit.page.set_viewport_size({"width": 390, "height": 844})
    mark = visit.open("?lang=ar&period=all").mark("tripoli")
    mark.click()
    visit.page.wait_for_url(re.compile("place=tripoli"))
    assert visit.page.get_by_test_id("stMain").evaluate("main => main.scrollTop") == 0


_GAPS_OF_LAST_LINE = """(title, words) => {
    title.textContent = words;
    const range = document.createRange();
    range.selectNodeContents(title);
    const lines = [...range.getClientRects()], last = lines.at(-1), box = title.getBoundingClientRect();
    return [lines.length, last.left - box.left, box.right - last.right];
}"""


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_long_title_of_a_report_breaks_to_the_side_where_its_own_language_begins(visit: Visit, language: str) -> None:
    page = visit.open_page("reports", f"lang={language}&period=all")
    title = page.locator("[class*='st-key-report-row-'] button p").first
    lines, left, right = title.evaluate(_GAPS_OF_LAST_LINE, "word " * 60)
    assert (lines > 1, left < 1, right > 1) == (True, True, True)
    lines, left, right = title.evaluate(_GAPS_OF_LAST_LINE, "كلمة " * 61)
    assert (lines > 1, left > 1, right < 1) == (True, True, True)
