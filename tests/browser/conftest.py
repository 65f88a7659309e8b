"""A server over a made-up store, and a real Chromium that notes every request to elsewhere and every error."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Error, FrameLocator, Page, sync_playwright

from tests.dashboard.made_store import build_made_store

REPOSITORY = Path(__file__).parents[2]
DEBIAN_CHROMIUM = Path("/usr/bin/chromium")
QUIET = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync", "--disable-quic"]
QUIET += ["--disable-background-networking", "--disable-component-update"]
START_SECONDS = 90
WAIT_MILLISECONDS = 45_000  # a browser and a server share whatever cores there are


@dataclass
class Visit:
    """One tab on the app, and what it must not have done by the end."""

    page: Page
    base: str
    elsewhere: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def open(self, query: str = "") -> Visit:
        self.page.goto(f"{self.base}/{query}")
        self.map.locator(".place:visible").first.wait_for()
        return self

    @property
    def map(self) -> FrameLocator:
        return self.page.frame_locator("iframe[title^='streamlit_folium']")

    def mark(self, place_id: str):  # type: ignore[no-untyped-def]
        return self.map.locator(f".place[data-place='{place_id}']:visible").first

    def note(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.errors.append(message.text)

    def request(self, url: str) -> None:
        if urlsplit(url).scheme not in {"data", "blob"} and urlsplit(url).hostname != "127.0.0.1":
            self.elsewhere.append(url)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        executable = str(DEBIAN_CHROMIUM) if DEBIAN_CHROMIUM.exists() else None
        try:
            opened = playwright.chromium.launch(executable_path=executable, args=QUIET)
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
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    options = ["--server.port", str(port), "--server.address", "127.0.0.1", "--server.headless", "true"]
    with (folder / "server.log").open("wb") as log:
        server = subprocess.Popen(
            [sys.executable, "-m", "streamlit", "run", str(REPOSITORY / "dashboard" / "app.py"), *options],
            cwd=folder,  # not the repository: the app must find itself from any directory
            env={**os.environ, "LIBYA_EVENTS_STORE": str(folder / "store"), "LIBYA_EVENTS_DEMO": "1"},
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            _wait_until_healthy(f"http://127.0.0.1:{port}/_stcore/health", server, folder / "server.log")
            yield f"http://127.0.0.1:{port}"
        finally:
            server.send_signal(signal.SIGTERM)
            server.wait(timeout=20)


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Visit]:
    """A tab; at the end of the test nothing may have been asked of another host, and no error logged."""
    context: BrowserContext = browser.new_context(viewport={"width": 1366, "height": 768}, locale="en-GB")
    context.set_default_timeout(WAIT_MILLISECONDS)
    page = context.new_page()
    visit = Visit(page, address)
    page.on("request", lambda request: visit.request(request.url))
    page.on("websocket", lambda socket: visit.request(socket.url))
    page.on("console", visit.note)
    page.on("pageerror", lambda error: visit.errors.append(str(error)))
    yield visit
    context.close()
    assert visit.elsewhere == []
    assert visit.errors == []


def _wait_until_healthy(url: str, server: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if server.poll() is not None:
            pytest.fail(f"The server ended by itself:\n{log.read_text(encoding='utf-8')[-2000:]}")
        try:
            with urllib.request.urlopen(url, timeout=2):
                return
        except (URLError, OSError):
            time.sleep(0.1)
    pytest.fail(f"The server was not ready within {START_SECONDS} s:\n{log.read_text(encoding='utf-8')[-2000:]}")
