"""Closures: what is said of each site, and that nothing is said of today."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from libya_events.exports.pictures.frame import Caption
from libya_events.model import DatePrecision, EventType
from tests.dashboard.conftest import OpenApp
from tests.dashboard.made_store import HOSTILE, Made, build_made_store

PAGE = "app_pages/closures_page.py"
languages = pytest.mark.parametrize("lang", ["en", "ar"])

FIELD = Made(
    "e-shut",
    EventType.PROTEST,
    f"أغلق محتجون حقل الشرارة النفطي {HOSTILE}",
    "أغلق",
    "sharara_field",
    "حقل الشرارة",
    date(2025, 5, 12),
    actors=(("fajr", "محتجون"),),
    sub_event_type="closure",
    object_kind="oil_site",
)
CROSSING = replace(
    FIELD,
    event_id="e-crossing",
    sentence="أغلق معبر رأس جدير في مارس",
    trigger="أغلق",
    place_id="ras_ajdir_crossing",
    place="رأس جدير",
    day=date(2024, 3, 18),
    actors=(),
    object_kind="crossing",
)
REOPENED = replace(
    CROSSING,
    event_id="e-reopened",
    event_type=EventType.STATEMENT,
    sentence="أعيد فتح معبر رأس جدير",
    trigger="أعيد فتح",
    day=date(2024, 7, 1),
    sub_event_type="reopening",
)
UNDATED = replace(
    FIELD,
    event_id="e-undated",
    sentence="أغلق طريق في سبها",
    place_id="sabha",
    place="سبها",
    day=None,
    object_kind="road",
    precision=DatePrecision.UNKNOWN,
    actors=(),
)
NOWHERE = replace(
    FIELD,
    event_id="e-nowhere",
    sentence="أغلق محتجون حقولا",
    place_id=None,
    place=None,
    actors=(),
    day=date(2025, 1, 2),
)


@pytest.fixture(scope="module")
def closures_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = (FIELD, CROSSING, REOPENED, UNDATED, NOWHERE)
    return build_made_store(tmp_path_factory.mktemp("closures") / "store", made, more=1)


def open_closures(open_app: OpenApp, store: Path, **parameters: str) -> AppTest:
    app = open_app(store, **parameters).switch_page(PAGE)
    for name, value in parameters.items():
        app.query_params["from" if name == "from_" else name] = value
    app.run()
    assert not app.exception
    return app


def html_of(app: AppTest) -> str:
    return "\n".join(element.proto.body for element in app.get("html"))


@languages
def test_a_closure_without_a_reopening_says_exactly_that(open_app: OpenApp, closures_store: Path, lang: str) -> None:
    html = html_of(open_closures(open_app, closures_store, lang=lang, period="all"))
    words = {
        "en": "Reported closed on 12 May 2025; no report of reopening since",
        "ar": "ورد إغلاقه يوم 12 مايو 2025، ولا خبر عن إعادة فتحه منذئذ",
    }
    assert words[lang] in html
    assert "closed today" not in html.replace("whether the site is closed today", "")
    assert "1 report, single source" in html or "خبر واحد، مصدر واحد" in html
    assert "<script>window.hacked" not in html


def test_a_reopened_site_says_when_and_leads_to_its_closure(open_app: OpenApp, closures_store: Path) -> None:
    app = open_closures(open_app, closures_store, lang="en", period="all")
    assert "Reported closed on 18 March 2024, reopening announced on 1 July 2024" in html_of(app)
    assert "Closure reported on 18 March 2024" in [link.proto.label for link in app.get("page_link")]
    assert "2 reports of 2 events" in html_of(app)


def test_only_what_was_known_by_the_end_of_the_period_counts(open_app: OpenApp, closures_store: Path) -> None:
    html = html_of(open_closures(open_app, closures_store, lang="en", from_="2024-04-01", to="2024-05-31"))
    assert "Reported closed on 18 March 2024; no report of reopening since" in html
    assert "Sharara" not in html


def test_a_filter_on_an_actor_shows_the_site_with_all_that_is_known_of_it(
    open_app: OpenApp, closures_store: Path
) -> None:
    html = html_of(open_closures(open_app, closures_store, lang="en", place="ras_ajdir_crossing", type="protest"))
    assert "reopening announced on 1 July 2024" in html
    assert "Sharara" not in html


def test_the_undated_and_the_unplaced_stand_apart(open_app: OpenApp, closures_store: Path) -> None:
    html = html_of(open_closures(open_app, closures_store, lang="en", period="all"))
    undated, unplaced = html.index("Without a date (1)"), html.index("Site not known (1)")
    assert html.index("Sabha: road") > undated
    assert html.index("Place not known: oil site") > unplaced
    assert "1 site reported closed and not reopened since, 1 reported reopened" in html


def test_one_kind_of_site_can_be_chosen(open_app: OpenApp, closures_store: Path) -> None:
    html = html_of(open_closures(open_app, closures_store, lang="en", period="all", object="crossing"))
    assert "Ras Ajdir" in html
    assert "Sharara" not in html


def test_without_closures_the_page_says_what_that_means_and_shows_all(open_app: OpenApp, closures_store: Path) -> None:
    app = open_closures(open_app, closures_store, lang="en", type="clash")
    assert "No closures match" in html_of(app)
    app.button(key="closures-all").click().run()
    assert "type" not in app.query_params
    assert "Sharara" in html_of(app)


def test_every_state_leads_to_its_event(open_app: OpenApp, closures_store: Path) -> None:
    app = open_closures(open_app, closures_store, lang="en", period="all")
    opened = [link for link in app.get("page_link") if link.proto.label == "Open the event"]
    assert len(opened) == 4
    assert len(app.get("plotly_chart")) == 1


def test_a_picture_counts_the_closures_that_it_shows(
    open_app: OpenApp, closures_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[Caption] = []

    def remember(spec: object, caption: Caption) -> pd.DataFrame:
        shown.append(caption)
        return pd.DataFrame({"a": [1]})

    monkeypatch.setattr("dashboard.exporting.main_table", remember)
    app = open_closures(open_app, closures_store, lang="en", period="all")
    app.session_state["export-menu-closures-en"] = True
    app.run()
    assert not app.exception
    assert shown[-1].lines[-1] == "3 events, 3 reports"
