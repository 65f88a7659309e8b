"""Takes the pictures of the README from the running dashboard over the sample reports.

python -m scripts.take_screenshots [OUT]      (after `make test`, which installs what it needs)
"""

from __future__ import annotations

import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from libya_events.ingestion import ensure_sample_store
from tests.browser.serving import CHROMIUM_OPTIONS, REPOSITORY, find_chromium, serve

SETTLING_MILLISECONDS = 4000
PATIENCE_MILLISECONDS = 120_000
"""A busy machine draws a page late."""


@dataclass(frozen=True)
class Picture:
    """A view of the dashboard; ``awaited`` shows that it is drawn, ``click`` opens the first event of the list."""

    name: str
    query: str
    width: int = 1366
    height: int = 768
    dark: bool = False
    click: bool = False
    awaited: str = ".st-key-event-list"

    @property
    def has_map(self) -> bool:
        return self.query.startswith(("?", "map"))


_YEAR = "from=2025-01-01&to=2025-12-31"
PICTURES = (
    Picture("overview-en", "?lang=en"),
    Picture("overview-ar", "?lang=ar"),
    Picture("event-en", "?lang=en&from=2022-08-01&to=2022-08-31", click=True),
    Picture("event-ar", "?lang=ar&from=2022-08-01&to=2022-08-31", click=True),
    Picture("phone-ar", "?lang=ar", width=390, height=844),
    Picture("overview-dark", "?lang=en", dark=True),
    Picture("map-en", f"map?lang=en&{_YEAR}", awaited="iframe[title^='streamlit_folium']"),
    Picture("timeline-ar", f"timeline?lang=ar&{_YEAR}", awaited=".stPlotlyChart"),
    Picture("actors-en", f"actors?lang=en&who=network&{_YEAR}", awaited=".stPlotlyChart"),
    Picture("closures-ar", f"closures?lang=ar&{_YEAR}", awaited=".stPlotlyChart"),
    Picture("briefing-en", f"briefing?lang=en&{_YEAR}", height=1000, awaited="[data-testid=stTextInput]"),
)


def take(browser: Browser, address: str, picture: Picture, out: Path) -> None:
    page = browser.new_page(
        viewport={"width": picture.width, "height": picture.height},
        color_scheme="dark" if picture.dark else "light",
    )
    page.set_default_timeout(PATIENCE_MILLISECONDS)
    page.goto(f"{address}/{picture.query}")
    page.locator(picture.awaited).first.wait_for()
    if picture.has_map:
        page.frame_locator("iframe[title^='streamlit_folium']").locator(".place:visible").first.wait_for()
    if picture.click:
        page.locator(".st-key-event-list button").first.click()
        page.locator("mark").first.wait_for()
    page.wait_for_timeout(SETTLING_MILLISECONDS)
    page.screenshot(path=out / f"{picture.name}.png", timeout=PATIENCE_MILLISECONDS)
    page.close()


def main() -> None:
    out = Path(sys.argv[1]) if len(sys.argv) > 1 else REPOSITORY / "docs" / "screenshots"
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        store = ensure_sample_store(Path(folder) / "store")
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=CHROMIUM_OPTIONS)
        with serve(store, Path(folder)) as address:
            for picture in PICTURES:
                take(browser, address, picture, out)
        browser.close()


if __name__ == "__main__":
    main()
