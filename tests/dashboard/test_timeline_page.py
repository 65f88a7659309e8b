"""The timeline page, the key figures and what is new, driven without a browser."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import parse_qsl

import duckdb
import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from dashboard.state import read_view, view_parameters
from dashboard.visits import find_last_visit
from libya_events.filters import EventFilter
from libya_events.store.snapshot import current_version
from tests.dashboard.conftest import OpenApp
from tests.dashboard.figures import figure_of
from tests.dashboard.made_store import build_made_store

languages = pytest.mark.parametrize("lang", ["en", "ar"])


def _open(open_app: OpenApp, **parameters: str) -> AppTest:
    app = open_app(**parameters).switch_page("app_pages/timeline_page.py")
    for name, value in parameters.items():
        app.query_params["from" if name == "from_" else name] = value
    return app.run()


def _html(app: AppTest) -> str:
    return "\n".join(element.proto.body for element in app.get("html"))


def _chart(app: AppTest) -> str:
    (chart,) = app.get("plotly_chart")
    return str(chart.proto.spec)


@languages
@pytest.mark.parametrize("by", ["family", "type", "side", "district", "source"])
def test_the_page_opens_with_every_split(open_app: OpenApp, lang: str, by: str) -> None:
    app = _open(open_app, lang=lang, by=by, period="all")
    assert not app.exception
    assert "▼" in _html(app)
    assert "Sample Wire" in _chart(app) or (by, lang) != ("source", "en")


def test_a_brush_becomes_the_period_and_does_not_filter_its_own_chart(open_app: OpenApp) -> None:
    app = _open(open_app, lang="en", from_="2025-05-12", to="2025-05-12", step="day", by="type")
    assert "19 May 2025: " in _chart(app)  # a bar beside the chosen day
    assert app.query_params["from"] == "2025-05-12"


def test_a_switch_stands_in_the_link(open_app: OpenApp) -> None:
    app = _open(open_app, lang="en", from_="2025-04-01", to="2025-05-31")
    app.button_group(key="timeline-switches-by").set_value("district").run()
    assert app.query_params["by"] == "district"
    assert app.query_params["from"] == "2025-04-01"
    assert "Events by day and district" in _chart(app)


def test_undated_events_are_counted_beside_the_chart(open_app: OpenApp) -> None:
    app = _open(open_app, lang="en", from_="2025-04-01", to="2025-05-31")
    app.button(key="timeline-undated").click().run()
    assert app.query_params["undated"] == "only"


def test_the_key_figures_keep_talks_apart(open_app: OpenApp) -> None:
    app = open_app(lang="en", from_="2025-05-12", to="2025-05-22", place="zawiya,sabha")
    assert figure_of(app, "killed").label == "5"
    assert figure_of(app, "injured").label == "7"
    assert not app.exception


def test_a_key_figure_leads_to_its_events(open_app: OpenApp) -> None:
    app = open_app(lang="en", from_="2025-05-12", to="2025-05-22", place="zawiya")
    killed, migration = (figure_of(app, code) for code in ("killed", "migration"))
    assert killed.page == migration.page == "events"
    asked = dict(parse_qsl(killed.query_string))
    assert (asked["order"], asked["killed"], asked["place"]) == ("killed", "1", "zawiya")
    assert dict(parse_qsl(migration.query_string))["type"] == "migration"


def test_what_is_new_lists_events_and_opens_them(open_app: OpenApp) -> None:
    hour_ago = datetime.now(UTC) - timedelta(hours=1)
    app = open_app(lang="en", place="zawiya", since=f"{hour_ago:%Y-%m-%dT%H:%M}Z")
    assert not app.exception
    app.button(key="news-e-zawiya").click().run()
    assert app.query_params["event"] == "e-zawiya"
    later = open_app(lang="en", since="2100-01-01T00:00Z")
    assert not [button for button in later.button if button.key.startswith("news-e-")]
    assert open_app(lang="en", since="soon").warning


def test_the_hour_survives_in_the_link() -> None:
    view = read_view({"since": "2025-05-12T18:00+02:00"}, "en", EventFilter())
    assert view_parameters(view)["since"] == "2025-05-12T16:00Z"


@pytest.mark.parametrize(
    ("cookies", "seconds"),
    [
        ({}, None),
        ({"le_seen": "1747800000"}, None),  # ten minutes ago: this visit
        ({"le_seen": "1747800000", "le_last": "1747700000"}, 1747700000),
        ({"le_seen": "1747790000", "le_last": "1747700000"}, 1747790000),  # hours ago: the last visit ended then
        ({"le_seen": "yesterday", "le_last": "9" * 30}, None),
    ],
)
def test_the_last_visit_ends_half_an_hour_before_this_one(cookies: dict[str, str], seconds: int | None) -> None:
    found = find_last_visit(cookies, datetime.fromtimestamp(1747800600, UTC))
    assert (found and found.timestamp()) == seconds


def test_a_snapshot_of_an_older_program_is_built_anew(open_app: OpenApp, tmp_path: Path) -> None:
    store = build_made_store(tmp_path / "old", more=0)
    version = current_version(store)
    with duckdb.connect(str(store / "snapshots" / str(version) / "events.duckdb")) as connection:
        connection.execute("UPDATE about SET value = '1' WHERE key = 'schema_version'")
    demo = open_app(store=store)
    assert not demo.exception
    assert "No events here yet" in _html(demo)  # a demo writes nothing and says what to do
    assert current_version(store) == version
    app = open_app(store=store, demo=False)
    assert not app.exception
    assert current_version(store) != version
    assert "le-period" in _html(app)
    st.cache_resource.clear()


@pytest.mark.parametrize("page", ["overview", "timeline"])
def test_events_without_a_date_are_not_drawn_in_time(open_app: OpenApp, page: str) -> None:
    """The made store has one; the other events are not of this view."""
    app = open_app(lang="en", period="all", undated="only")
    if page == "timeline":
        app = app.switch_page("app_pages/timeline_page.py")
        app.query_params["lang"], app.query_params["undated"] = "en", "only"
        app.run()
    assert not app.exception
    assert "1 event without a date: not drawn" in _html(app)
    drawn = " ".join(str(chart.proto.spec) for chart in app.get("plotly_chart"))
    assert not re.search("Events by (day|week|month|year)", drawn)


def test_a_view_without_events_draws_no_axes(open_app: OpenApp) -> None:
    app = open_app(lang="en", period="all", actor="fajr", place="kufra", type="protest")
    assert not app.get("plotly_chart")
