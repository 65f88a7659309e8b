"""The app over a store of made-up reports, driven without a browser."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from dashboard.first_screen import FIRST_SCREEN
from tests.dashboard.made_store import build_made_store

APP = Path(__file__).parents[2] / "dashboard" / "app.py"
OpenApp = Callable[..., AppTest]


@pytest.fixture(scope="session")
def made_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    yield build_made_store(tmp_path_factory.mktemp("dashboard") / "store")
    st.cache_resource.clear()  # or the open snapshots would outlive the tests


@pytest.fixture
def open_app(made_store: Path, monkeypatch: pytest.MonkeyPatch) -> OpenApp:
    """Opens the app at a link, over the made store unless another directory is given; the whole page at once, without
    waiting for a browser's map, unless it is to be the first screen of a session."""

    def open_at(store: Path | None = None, demo: bool = True, first_screen: bool = False, **parameters: str) -> AppTest:
        monkeypatch.setenv("LIBYA_EVENTS_STORE", str(store or made_store))
        monkeypatch.setenv("LIBYA_EVENTS_DEMO", "1" if demo else "0")
        app = AppTest.from_file(str(APP), default_timeout=60)
        if not first_screen:
            app.session_state[FIRST_SCREEN] = True
        for name, value in parameters.items():
            app.query_params["from" if name == "from_" else name] = value
        return app.run()

    return open_at
