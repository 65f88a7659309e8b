"""A server over a made-up store, and a real Chromium that notes every request to elsewhere and every error."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Error,
    FrameLocator,
    Page,
    expect,
    sync_playwright,
)

from dashboard.navigation import PAGES, PAGES_WITHOUT_LINK
from tests.browser.serving import CHROMIUM_OPTIONS, find_chromium, serve
from tests.dashboard.made_store import build_made_store

PAGES_OPENED = {*PAGES[1:], *PAGES_WITHOUT_LINK}
ONE_PROCESS = "--process-per-site"  # for all tabs on the app
WAIT_MILLISECONDS = 60_000  # a browser and a server share whatever cores there are

expect.set_options(timeout=40_000)  # a busy machine draws a page late

# The script has run, and from this question on nothing was drawn or scrolled for a while: chunks of the program and
# charts come after the script, and what was asked for a moment ago shows in the next frame only.
_DRAWN_WHOLE = """([question, quiet]) => {
    const now = performance.now();
    if (window.leQuestion === undefined) {
        const note = () => { window.leDrawn = performance.now(); };
        const all = {attributes: true, characterData: true, childList: true, subtree: true};
        new MutationObserver(note).observe(document, all);
        document.addEventListener('scroll', note, true);
    }
    const app = document.querySelector("[data-testid='stApp']");
    const isNew = window.leQuestion !== question;
    window.leQuestion = question;
    if (isNew || !app || app.dataset.testScriptState !== 'notRunning') { window.leDrawn = now; }
    return now - window.leDrawn >= quiet;
}"""
QUIET_MILLISECONDS = 300


@dataclass
class Visit:
    """One tab on the app, and what it must not have done by the end."""

    page: Page
    base: str
    elsewhere: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    questions: count[int] = field(default_factory=count)

    def open(self, query: str = "") -> Visit:
        self.page.goto(f"{self.base}/{query}")
        self.map.locator(".place:visible").first.wait_for()
        self.wait_until_whole()
        self.settle()
        return self

    def wait_until_whole(self) -> None:
        """Until what is below the first screen is on the page too."""
        self.page.locator(".le-grid tbody tr").first.wait_for()

    def open_page(self, name: str, query: str) -> Page:
        """A page by its own address; ``name`` as in the address."""
        self.page.goto(f"{self.base}/{name}?{query}")
        self.page.locator(".le-title h1").wait_for()
        self.settle()
        return self.page

    def settle(self) -> None:
        """Wait until the page is drawn whole: what is clicked on before may be replaced or moved under the pointer.
        Of a click that the server answers, wait for something of the answer first: till then the page is whole."""
        self.page.wait_for_function(_DRAWN_WHOLE, arg=[next(self.questions), QUIET_MILLISECONDS])

    @property
    def map(self) -> FrameLocator:
        return self.page.frame_locator("iframe[title^='streamlit_folium']")

    def mark(self, place_id: str):  # type: ignore[no-untyped-def]
        return self.map.locator(f".place[data-place='{place_id}']:visible").first

    def note(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not self._is_probe(message.location.get("url", "")):
            self.errors.append(message.text)

    def _is_probe(self, url: str) -> bool:
        """Opened on a sub-page, Streamlit first looks for its server below that page's own address; no setting ends
        it (see docs/architecture.md)."""
        folder, _, name = url.removeprefix(self.base).lstrip("/").partition("/_stcore/")
        return url.startswith(self.base) and folder in PAGES_OPENED and name in {"health", "host-config"}

    def request(self, url: str) -> None:
        if urlsplit(url).scheme not in {"data", "blob"} and urlsplit(url).hostname != "127.0.0.1":
            self.elsewhere.append(url)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        try:
            opened = playwright.chromium.launch(executable_path=find_chromium(), args=[*CHROMIUM_OPTIONS, ONE_PROCESS])
        except Error as error:
            message = f"NO BROWSER TEST WAS RUN: Chromium does not start ({error.message.splitlines()[0]})."
            if os.environ.get("CI") == "true":
                pytest.fail(message)
            warnings.warn(message, stacklevel=1)
            pytest.skip(message)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("browser")
    build_made_store(folder / "store")
    with serve(folder / "store", folder) as found:
        yield found


@pytest.fixture(scope="session")
def context(browser: Browser, address: str) -> BrowserContext:
    """One for all tests: the program of the pages and the charts, some megabytes, is fetched and read once. A tab is a
    visit of its own to the app, which keeps nothing in the browser but what ``visit`` clears. A first tab stays open
    behind them: it keeps the process that has read the program, which costs more than half of a visit otherwise."""
    context = browser.new_context(viewport={"width": 1366, "height": 768}, locale="en-GB")
    context.set_default_timeout(WAIT_MILLISECONDS)
    context.new_page().goto(f"{address}/about?lang=en")
    return context


@pytest.fixture
def visit(context: BrowserContext, address: str) -> Iterator[Visit]:
    """A tab; at the end of the test nothing may have been asked of another host, and no error logged."""
    context.pages[0].evaluate("localStorage.clear()")  # Streamlit keeps there whether the sidebar was open
    page = context.new_page()
    visit = Visit(page, address)
    page.on("request", lambda request: visit.request(request.url))
    page.on("websocket", lambda socket: visit.request(socket.url))
    page.on("console", visit.note)
    page.on("pageerror", lambda error: visit.errors.append(str(error)))
    yield visit
    context.clear_permissions()
    page.close()
    assert visit.elsewhere == []
    assert visit.errors == []
