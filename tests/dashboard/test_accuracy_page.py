"""The accuracy page over the published results, in both languages."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from libya_events.evaluation.published import load_published
from tests.dashboard.conftest import OpenApp

PAGE = "app_pages/accuracy_page.py"


def _html(app: AppTest) -> str:
    return "\n".join(element.proto.body for element in app.get("html"))


@pytest.mark.parametrize(("lang", "real", "own"), [("en", "Real reports", "circular"), ("ar", "أخبار حقيقية", "دائري")])
def test_it_shows_real_reports_first_and_calls_our_own_circular(
    open_app: OpenApp, lang: str, real: str, own: str
) -> None:
    app = open_app(lang=lang).switch_page(PAGE).run()
    assert not app.exception
    html = _html(app)
    assert html.index(real) < html.index(own)
    for result in load_published():
        events = result.measures.figures()["event_precision"]
        assert isinstance(events, float)
        assert f'<div class="le-tile-value">{events:.0%}</div>' in html


def test_the_language_switch_stays_on_the_page(open_app: OpenApp) -> None:
    app = open_app(lang="en").switch_page(PAGE).run()
    app.button(key="language-ar").click().run()
    assert not app.exception
    assert app.query_params["lang"] == "ar"
    assert "حدود هذه الأرقام" in _html(app)
