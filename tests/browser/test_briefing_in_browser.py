"""A briefing officer's walk, from a filtered Arabic view to the files and back through their link."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect
from pptx import Presentation

from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser

QUERY = "?lang=ar&from=2025-05-01&to=2025-05-31&type=clash,bombing,protest"
HEADLINE = "تصاعد على الساحل الغربي"
LEFT_OUT = ("الأرقام الرئيسية", "أنواع الأحداث", "الأطراف", "الإغلاقات", "المنهجية والقيود")


def _open(visit: Visit, address: str) -> int:
    """The number of events that the page counts."""
    visit.page.goto(address)
    counter = visit.page.locator(".le-counter")
    counter.wait_for()
    visit.settle()
    words = counter.inner_text()
    return int(re.findall(r"\d+", words)[0])


def _follow(visit: Visit, tab: str) -> None:
    visit.page.locator(".st-key-pages").get_by_role("link", name=tab, exact=True).click()
    expect(visit.page.locator(".le-title h1")).to_have_text(tab)
    visit.settle()


def _download(page: Page, button: Locator, folder: Path) -> Path:
    with page.expect_download() as download:
        button.click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def _compose(visit: Visit) -> None:
    page = visit.page
    sections = page.locator("[class*='st-key-briefing-sections']")
    for name in LEFT_OUT:
        sections.get_by_role("button", name=f"Remove {name}", exact=True).click()
        expect(sections.get_by_label(name, exact=True)).to_have_count(0)
        visit.settle()
    page.keyboard.press("Escape")  # the list of sections is still open over the page
    for number in range(1, 5):
        field = page.locator("[class*='st-key-briefing-add-event'] input")
        field.scroll_into_view_if_needed()
        visit.settle()  # a list that opens while the page still scrolls to its field shuts again
        field.press("ArrowDown")
        page.get_by_role("option").first.click()
        expect(page.locator("[class*='st-key-briefing-event-e-']").filter(has_text=f"{number}.")).to_be_visible()
        visit.settle()
    page.locator("[class*='st-key-briefing-slide-map'] summary").click()
    field = page.locator("[class*='st-key-briefing-headline-map'] input")
    field.fill(HEADLINE)
    field.press("Enter")
    expect(page.locator("[class*='st-key-briefing-slide-map'] summary")).to_contain_text(HEADLINE)


def test_a_pack_holds_what_the_screen_counts_and_leads_back_to_it(visit: Visit, tmp_path: Path) -> None:
    page = visit.page
    shown = _open(visit, f"{visit.base}/{QUERY}")
    _follow(visit, "الإحاطة")
    _compose(visit)
    page.locator(".st-key-briefing-build button").click()
    files = page.locator(".st-key-briefing-files")
    slides = _download(page, files.get_by_role("button", name="تنزيل PowerPoint"), tmp_path)
    document = _download(page, files.get_by_role("button", name="تنزيل PDF"), tmp_path)
    assert slides.name == "libya-events_2025-05-01_2025-05-31_clash-and-2-more_ar.pptx"
    assert document.read_bytes().startswith(b"%PDF")

    presentation = Presentation(str(slides))
    shapes = [shape for slide in presentation.slides for shape in slide.shapes]
    titles = [slide.shapes.title.text_frame.text for slide in presentation.slides]
    (timeline,) = [shape.chart for shape in shapes if shape.has_chart]
    (events,) = [shape.table for shape in shapes if shape.has_table]
    assert HEADLINE in titles
    assert sum(sum(series.values) for series in timeline.plots[0].series) == shown
    assert len(events.rows) == 1 + 4

    _follow(visit, "الأحداث")
    page.locator("[class*='st-key-export-menu-events'] button").first.click()
    table = _download(page, page.locator("[class*='st-key-export-events-csv'] button"), tmp_path)
    rows = list(csv.DictReader(io.StringIO(table.read_text(encoding="utf-8-sig"))))
    assert len(rows) == shown

    (link,) = [one.target_ref for one in presentation.slides[0].part.rels.values() if one.is_external]
    assert _open(visit, link) == shown
    expect(page.locator("html")).to_have_attribute("lang", "ar")
