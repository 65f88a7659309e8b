"""The map page: each choice in both languages, playback, what lies beside the map, and the way back."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from components.map import MapChoice
from dashboard.map_sections import view_of_choice
from dashboard.state import View
from libya_events.filters import EventFilter
from tests.dashboard.conftest import OpenApp

PERIOD = {"from_": "2025-05-01", "to": "2025-05-31"}
choices = pytest.mark.parametrize("choice", ["type", "killed", "change", "density", "districts"])


def _open(open_app: OpenApp, **parameters: str) -> AppTest:
    app = open_app(**parameters)
    kept = app.query_params.to_dict() if hasattr(app.query_params, "to_dict") else dict(app.query_params)
    app = app.switch_page("app_pages/map_page.py")
    for name, value in kept.items():
        app.query_params[name] = value
    return app.run()


def _layers(app: AppTest) -> str:
    for element in app.get("component_instance"):
        arguments = json.loads(element.proto.json_args)
        if "js_links" in arguments:
            return str(arguments["feature_group"])
    raise AssertionError("there is no map on the page")


def _marks(app: AppTest) -> dict[str, dict[str, Any]]:
    usual = {"near": True, "chosen": False, "pale": False}
    return {mark["id"]: {**usual, "members": [mark["id"]], **mark} for mark in _loaded(app)["marks"]}


def _counter(app: AppTest) -> str:
    page = "\n".join(element.proto.body for element in app.get("html"))
    found = re.search(r'class="le-counter">([^<]+)<', page)
    assert found is not None
    return found[1]


def _playback(app: AppTest) -> dict[str, Any]:
    return dict(_loaded(app)["play"])


def _loaded(app: AppTest) -> dict[str, Any]:
    found = re.fullmatch(r"window.leLoad\((\{.*\})\);", _layers(app))
    assert found is not None
    return dict(json.loads(found[1]))


@choices
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_each_choice_opens(open_app: OpenApp, choice: str, lang: str) -> None:
    app = _open(open_app, lang=lang, map=choice, **PERIOD)
    assert not app.exception
    assert not app.warning
    assert "le-map-legend" in "\n".join(element.proto.body for element in app.get("html"))
    assert _marks(app)


def test_a_change_without_a_period_offers_one(open_app: OpenApp) -> None:
    app = _open(open_app, period="all", map="change")
    app.button(key="last-year").click().run()
    assert app.query_params["to"]
    assert any(mark["text"].startswith("+") for mark in _marks(app).values())


def test_a_chosen_place_leaves_the_others_in_sight(open_app: OpenApp) -> None:
    marks = _marks(_open(open_app, lang="en", place="zawiya", **PERIOD))
    assert marks["zawiya"]["chosen"]
    assert len(marks) > 3
    assert all(mark["pale"] for key, mark in marks.items() if key != "zawiya")


def test_a_circle_counts_what_a_click_on_it_finds(open_app: OpenApp) -> None:
    app = _open(open_app, lang="en", admin1="LY-TB", period="all")
    counted = int(_counter(app).split(" of ")[0])
    chosen = {key: mark for key, mark in _marks(app).items() if mark["chosen"] and mark["near"]}
    assert sum(int(mark["text"]) for mark in chosen.values()) == counted
    wanted = view_of_choice(View(EventFilter(admin1s=("LY-TB",)), "en"), MapChoice("place", "abu_salim", True))
    assert (wanted.event_filter.admin1s, wanted.event_filter.places) == (("LY-TB",), ("abu_salim",))
    narrowed = _open(open_app, lang="en", admin1="LY-TB", place="abu_salim", period="all")
    assert _counter(narrowed).split(" of ")[0] == chosen["abu_salim"]["text"]


def test_a_second_click_lifts_the_place_and_a_pale_one_moves_there() -> None:
    view = View(EventFilter(admin1s=("LY-TB",), places=("abu_salim",)), "en")
    lifted = view_of_choice(view, MapChoice("place", "abu_salim", True)).event_filter
    assert lifted == EventFilter(admin1s=("LY-TB",))
    elsewhere = view_of_choice(view, MapChoice("place", "sabha")).event_filter
    assert elsewhere == EventFilter(places=("sabha",))


def test_playback_counts_what_the_map_counts(open_app: OpenApp) -> None:
    app = _open(open_app, lang="en", play="week", **PERIOD)
    data, marks = _playback(app), _marks(app)
    assert len(data["labels"]) <= 80
    assert all(
        sum(data["counts"][member][1::2]) == int(mark["text"])
        for mark in marks.values()
        if mark["near"]
        for member in mark["members"][:1]
    )


def test_districts_and_changes_are_not_played(open_app: OpenApp) -> None:
    assert _playback(_open(open_app, map="districts", **PERIOD)) == {}


def test_what_is_not_on_the_map_is_counted_and_a_click_away(open_app: OpenApp) -> None:
    app = _open(open_app, lang="en", **PERIOD)
    labels = [button.label for button in app.button]
    (unplaced,) = [button for button in app.button if button.label.endswith("Country only or place unknown")]
    assert any(label.endswith("Without a date") for label in labels)
    unplaced.click().run()
    assert app.query_params["unplaced"] == "only"
    app.button(key="beside-back").click().run()
    assert "unplaced" not in app.query_params


def test_the_choice_is_in_the_link(open_app: OpenApp) -> None:
    app = _open(open_app, lang="en", **PERIOD)
    control = next(one for one in app.get("button_group") if "Killed" in str(one.proto))
    control.set_value("killed").run()
    assert app.query_params["map"] == "killed"


def test_the_map_keeps_its_frame_whatever_is_shown(open_app: OpenApp) -> None:
    scripts = set()
    for choice in ("type", "districts"):
        for element in _open(open_app, lang="en", map=choice, **PERIOD).get("component_instance"):
            scripts.add(json.loads(element.proto.json_args).get("script"))
    assert len(scripts - {None}) == 1
