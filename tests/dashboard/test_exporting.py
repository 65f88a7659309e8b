"""The menus of files on the pages: offered beside every chart, with the numbers of the screen."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from components.export_menu import Download
from libya_events.presentation.wording import say
from tests.dashboard.conftest import OpenApp

languages = pytest.mark.parametrize("language", ["en", "ar"])
PAGES = {"map": "map-type", "timeline": "timeline", "actors": "matrix", "events": "events"}


def _open_with(app: AppTest, menu: str, language: str) -> AppTest:
    app = app.run()
    app.session_state[f"export-menu-{menu}-{language}"] = True
    app = app.run()
    assert not app.exception
    return app


def _copied(app: AppTest) -> list[dict[str, str]]:
    (block,) = [block for block in app.code if "\t" in block.value]
    return list(csv.DictReader(io.StringIO(block.value), delimiter="\t"))


def _labels(app: AppTest) -> list[str]:
    return [str(button.label) for button in app.get("download_button")]


@languages
def test_the_types_of_the_overview_can_be_copied_as_they_stand(open_app: OpenApp, language: str) -> None:
    app = _open_with(open_app(lang=language), "types", language)
    rows = _copied(app)
    assert rows
    assert all(row[say("chart_table.notice", language)] == say("banner.sample", language) for row in rows)
    charts = [json.dumps(json.loads(one.proto.spec), ensure_ascii=False) for one in app.get("plotly_chart")]
    for row in rows:
        assert any(row[say("chart_table.type", language)] in chart for chart in charts)
    assert _labels(app)[:3] == [say(f"export.{form}", language) for form in ("png", "png_shown", "svg")]


@languages
@pytest.mark.parametrize("page", PAGES)
def test_every_page_of_charts_has_its_menu(open_app: OpenApp, page: str, language: str) -> None:
    app = open_app(lang=language)
    kept = dict(app.query_params)
    app = app.switch_page(f"app_pages/{page}_page.py")
    for name, value in kept.items():
        app.query_params[name] = value
    app = _open_with(app, PAGES[page], language)
    assert len(_labels(app)) >= 5


@pytest.mark.parametrize(
    "parameters", [{"admin1": "LY-TB"}, {"place": "tripoli"}, {"admin1": "LY-TB", "map": "districts"}]
)
@pytest.mark.parametrize("page", ["overview", "map"])
def test_a_map_is_exported_with_the_place_and_the_counts_of_the_screen(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch, page: str, parameters: dict[str, str]
) -> None:
    offered: dict[str, Download] = {}

    def note(key: str, words: str, list_downloads: Callable[[], list[Download]], *_: object) -> None:
        if key.startswith("map"):
            offered.update({one.code: one for one in list_downloads()})

    monkeypatch.setattr("dashboard.exporting.show_export_menu", note)
    app = open_app(lang="en", period="all", **parameters)
    if page == "map":
        app = app.switch_page("app_pages/map_page.py")
        for name, value in {"lang": "en", "period": "all", **parameters}.items():
            app.query_params[name] = value
        offered.clear()
        app.run()
    found = json.loads(offered["geojson"].make())
    assert "Tripoli" in found["about"][0]
    numbers = [one["properties"]["number"] for one in found["features"] if one["properties"]["target"] != "area"]
    assert found["about"][1].startswith(f"{sum(map(int, numbers))} events")
    assert next(iter(parameters.values())).lower() in offered["svg"].file_name


@languages
def test_the_layouts_of_others_say_how_many_events_fit(open_app: OpenApp, language: str) -> None:
    app = _open_with(open_app(lang=language), "events", language)
    assert len(_labels(app)) == 7
    fit = say("export.fit", language, fitting="", events="").strip().split()[-1]
    assert sum(fit in caption.value for caption in app.caption) == 2


@pytest.mark.parametrize(("page", "subject"), [("actors", "fajr"), ("places", "tripoli")])
@pytest.mark.parametrize("menu", ["map", "timeline"])
def test_the_charts_of_a_profile_have_their_menus(open_app: OpenApp, page: str, subject: str, menu: str) -> None:
    app = open_app(lang="en", period="all", id=subject).switch_page(f"app_pages/{page}_page.py")
    app.query_params["id"], app.query_params["period"] = subject, "all"
    app = _open_with(app, menu, "en")
    assert len(_labels(app)) >= 5
    assert sum(int(row["Number" if menu == "map" else "All events"] or 0) for row in _copied(app)) > 0
