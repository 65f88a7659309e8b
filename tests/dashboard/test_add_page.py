"""Adding reports: what was read is shown with its words before anything is stored, and then stored."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from libya_events.ingestion import ensure_sample_store
from libya_events.store.event_store import EventStore
from tests.dashboard.conftest import OpenApp

TEXT = "قتل ثلاثة أشخاص وأصيب خمسة آخرون أمس الاثنين في اشتباكات مسلحة بمدينة الزاوية غربي ليبيا، بحسب مستشفى المدينة."
ELSEWHERE = "أعلن الاتحاد الإسباني لكرة القدم نتائج القرعة، وفاز الفريق الأول على منافسه بثلاثة أهداف في المباراة."


@pytest.fixture
def own_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    directory = ensure_sample_store(tmp_path / "own")
    monkeypatch.delenv("LIBYA_EVENTS_DEMO", raising=False)
    yield directory  # type: ignore[misc]
    st.cache_resource.clear()


def _html(app: AppTest) -> str:
    return "\n".join(element.proto.body for element in app.get("html"))


def _read(app: AppTest, text: str, day: str | None = "2025-05-13") -> AppTest:
    app.text_area[0].set_value(text)
    if day is not None:
        app.date_input(key="add-text-day").set_value(day)
    return next(button for button in app.button if "add-text" in str(button.form_id)).click().run()


def _open(open_app: OpenApp, **parameters: str) -> AppTest:
    return open_app(**parameters).switch_page("app_pages/add_page.py").run()


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_pasted_report_is_read_with_its_evidence(open_app: OpenApp, lang: str) -> None:
    app = _read(_open(open_app, lang=lang), TEXT)
    assert not app.exception
    html = _html(app)
    assert re.search('class="le-mark le-mark-place"[^>]*>الزاوية|بمدينة الزاوية', html)
    assert ("12 May 2025" if lang == "en" else "12 مايو 2025") in html
    assert app.button(key="add").disabled  # an instance that only shows


def test_what_is_not_about_libya_says_why(open_app: OpenApp) -> None:
    app = _read(_open(open_app), ELSEWHERE)
    assert "Not counted:" in _html(app)


def test_nothing_given_asks_for_something(open_app: OpenApp) -> None:
    app = _read(_open(open_app), "  ", None)
    assert app.warning
    assert not app.exception


def test_adding_stores_the_report_and_its_event(
    open_app: OpenApp, own_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = _open(open_app, store=own_store)  # type: ignore[arg-type]
    monkeypatch.delenv("LIBYA_EVENTS_DEMO")
    app = _read(app, TEXT)
    with EventStore.open(own_store, read_only=True) as store:
        before = len(store.report_ids())
    app.button(key="add").click().run()
    assert not app.exception
    assert "1 report added, 1 event new" in app.success[0].value.replace("\\", "")
    with EventStore.open(own_store, read_only=True) as store:
        assert len(store.report_ids()) == before + 1
    app = _read(app, TEXT)
    assert "in the store already" in _html(app)
    assert app.button(key="add").disabled
