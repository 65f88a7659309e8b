"""Every page in both languages, over a filled, an empty and a hostile store."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from dashboard import visits
from libya_events.store.event_store import EventStore
from tests.dashboard.conftest import OpenApp
from tests.dashboard.grids import read_column
from tests.dashboard.made_store import CLUTTER, HOSTILE, ZAWIYA_SENTENCE

languages = pytest.mark.parametrize("lang", ["en", "ar"])
FROM = "2025-04-01"


def _html(app: AppTest) -> str:
    return "\n".join(element.proto.body for element in app.get("html"))


def _labels(app: AppTest) -> list[str]:
    return [button.label for button in app.button]


def _map_arguments(app: AppTest) -> dict[str, object]:
    for element in app.get("component_instance"):
        arguments = json.loads(element.proto.json_args)
        if "js_links" in arguments:
            return dict(arguments)
    raise AssertionError("there is no map on the page")


@languages
def test_the_overview_opens_with_events(open_app: OpenApp, lang: str) -> None:
    app = open_app(lang=lang)
    assert not app.exception
    html = _html(app)
    assert ("Libya Events" if lang == "en" else "أحداث ليبيا") in html
    assert ("SAMPLE, not for citation" if lang == "en" else "بيانات تجريبية") in html
    assert len(app.get("plotly_chart")) == 3
    assert 0 < len(read_column(app, "when")) <= 50


def test_the_first_run_of_a_session_leaves_out_what_is_below_the_map(open_app: OpenApp) -> None:
    app = open_app(first_screen=True)
    assert _map_arguments(app)
    assert not app.get("plotly_chart")
    app.run()  # asked for by the browser, once the map stands
    assert len(app.get("plotly_chart")) == 3
    assert read_column(app, "when")


@languages
def test_the_about_page_opens(open_app: OpenApp, lang: str) -> None:
    app = open_app(lang=lang).switch_page("app_pages/about_page.py").run()
    assert not app.exception
    assert "ODbL" in _html(app)


def test_a_first_visit_shows_the_latest_period_and_is_never_empty(open_app: OpenApp) -> None:
    app = open_app()
    assert re.search(r"le-period\">1 – 31 May 2025<", _html(app))
    assert "No events match" not in _html(app)


def test_the_map_asks_nobody_outside(open_app: OpenApp) -> None:
    arguments = _map_arguments(open_app())
    addresses = [*arguments["js_links"], *arguments["css_links"]]  # type: ignore[misc]
    assert addresses
    assert all(address.startswith("../components.assets.") for address in addresses)
    assert "openstreetmap" not in str(arguments["script"])


def test_the_map_keeps_its_frame_whatever_the_filter(open_app: OpenApp) -> None:
    one, other = _map_arguments(open_app()), _map_arguments(open_app(place="zawiya"))
    assert one["script"] == other["script"]
    assert one["feature_group"] != other["feature_group"]


@languages
def test_an_event_shows_its_marked_sentence(open_app: OpenApp, lang: str) -> None:
    app = open_app(lang=lang, event="e-zawiya")
    html = _html(app)
    assert 'class="le-quote" dir="rtl" lang="ar"' in html
    assert '<mark class="le-mark le-mark-place"' in html
    plain = re.sub(r"<[^>]+>", "", html)
    assert ZAWIYA_SENTENCE in plain
    assert CLUTTER in html[html.index("le-clutter") :]


def test_an_event_that_is_not_there_says_so(open_app: OpenApp) -> None:
    app = open_app(event="no-such-event")
    assert "not in this store" in app.warning[0].value


@languages
def test_hostile_text_comes_out_as_text(open_app: OpenApp, lang: str) -> None:
    app = open_app(lang=lang, event="e-hostile", q="حذرت", place=HOSTILE.replace(",", ""), actor="<b>x</b>")
    assert not app.exception
    html = _html(app)
    assert "<script>window.hacked" not in html
    assert "&lt;script&gt;window.hacked" in html
    assert 'href="javascript' not in html
    for label in _labels(app):
        assert "![pixel]" not in label
        assert "<script>" not in label
        assert "${" not in label


def test_scripts_on_the_page_are_the_constant_ones(open_app: OpenApp) -> None:
    app = open_app(event="e-hostile")
    with_scripts = [e.proto.body for e in app.get("html") if e.proto.unsafe_allow_javascript]
    assert with_scripts == [
        "<script>document.documentElement.lang='en';document.documentElement.dir='ltr'</script>",
        visits.SCRIPT,
    ]


def test_a_chip_takes_its_restriction_out_of_the_link(open_app: OpenApp) -> None:
    app = open_app(from_=FROM, type="clash", place="zawiya")
    chip = next(button for button in app.button if button.label.startswith("Zawiya"))
    chip.click().run()
    assert "place" not in app.query_params
    assert app.query_params["type"] == "clash"
    assert app.query_params["from"] == FROM


def test_the_undated_are_a_click_away(open_app: OpenApp) -> None:
    app = open_app(from_=FROM)
    next(button for button in app.button if button.label.startswith("1 undated")).click().run()
    assert app.query_params["undated"] == "only"
    assert read_column(app, "when") == ["Date unknown"]


def test_the_unplaced_are_a_click_away(open_app: OpenApp) -> None:
    app = open_app(from_=FROM)
    next(button for button in app.button if button.label.startswith("1 unplaced")).click().run()
    assert app.query_params["unplaced"] == "only"
    assert read_column(app, "where") == ["Place unknown"]


def test_the_language_switch_keeps_the_view(open_app: OpenApp) -> None:
    app = open_app(from_=FROM, place="zawiya", event="e-zawiya")
    app.button(key="language-ar").click().run()
    assert app.query_params["lang"] == "ar"
    assert app.query_params["event"] == "e-zawiya"
    assert app.query_params["place"] == "zawiya"
    assert "الزاوية" in " ".join(_labels(app))


def test_the_filter_bar_shows_the_link_and_writes_it(open_app: OpenApp) -> None:
    app = open_app(from_=FROM, type="clash", place="zawiya", killed="2")
    assert app.multiselect(key="filter-places").value == ["zawiya"]
    assert app.number_input(key="filter-killed").value == 2
    app.text_input(key="filter-text").set_value("الزاوية").run()
    assert app.query_params["q"] == "الزاوية"
    assert app.query_params["place"] == "zawiya"
    assert not app.exception


def test_a_filter_without_events_offers_ways_out(open_app: OpenApp) -> None:
    app = open_app(from_="1999-01-01", to="1999-01-02")
    assert not app.exception
    assert "No events match" in _html(app)
    app.button(key="empty-way-0").click().run()
    assert "No events match" not in _html(app)


def test_an_empty_view_names_the_restriction_that_is_too_much(open_app: OpenApp) -> None:
    app = open_app(from_="2025-05-01", to="2025-05-31", type="bombing", place="zawiya")
    labels = [b.label.replace("\\", "") for b in app.button if str(b.key).startswith("empty-way-")]
    assert "Remove Zawiya: 1 event" in labels
    assert not any("2025" in label for label in labels)  # without the period there would be no event either
    app.button(key=f"empty-way-{labels.index('Remove Zawiya: 1 event')}").click().run()
    assert "place" not in app.query_params
    assert "No events match" not in _html(app)


def test_a_mistyped_link_opens_and_says_what_was_left_out(open_app: OpenApp) -> None:
    app = open_app(from_="yesterday", type="clash,war")
    assert not app.exception
    assert "war" in app.warning[0].value


def test_the_table_turns_its_pages(open_app: OpenApp) -> None:
    app = open_app(period="all", order="oldest")
    first = read_column(app, "summary")
    app.button(key="events-next").click().run()
    assert app.query_params["page"] == "2"
    second = read_column(app, "summary")
    assert second
    assert not set(first) & set(second)


@languages
def test_a_damaged_store_tells_what_to_do(open_app: OpenApp, tmp_path: Path, lang: str) -> None:
    with EventStore.open(tmp_path / "damaged"):
        pass
    (tmp_path / "damaged" / "CURRENT").write_text("v000009")
    app = open_app(store=tmp_path / "damaged", lang=lang)
    assert not app.exception
    commands = [code.value for code in app.code]
    assert "make run" in commands
    assert any("libya_events ingest" in command for command in commands)


def test_a_demo_without_events_shows_the_sample_and_leaves_its_store_alone(
    open_app: OpenApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "elsewhere"))
    app = open_app(store=tmp_path / "nothing")
    assert not app.exception
    assert "SAMPLE, not for citation" in _html(app)
    assert not (tmp_path / "nothing").exists()
    st.cache_resource.clear()


def test_a_published_store_without_events_still_opens(open_app: OpenApp, tmp_path: Path) -> None:
    with EventStore.open(tmp_path / "bare") as store:
        store.publish([])
    app = open_app(store=tmp_path / "bare")
    assert not app.exception


def test_a_link_that_names_nobody_known_says_so_and_shows_the_rest(open_app: OpenApp) -> None:
    """Of the register, but without events here, is another thing: that is a finding."""
    codes = {"place": "atlantis,zawiya", "admin1": "LY-XX", "actor": "state.rada", "source": "no_such_wire"}
    app = open_app(lang="en", period="all", **codes)
    (warning,) = app.warning
    assert all(
        part in warning.value.replace("\\", "") for part in ("place=atlantis", "admin1=LY-XX", "source=no_such_wire")
    )
    assert [label for label in _labels(app) if label.endswith("✕")] == ["Zawiya ✕"]
    known = open_app(lang="en", period="all", actor="rada")
    assert not known.warning
    assert any(label.startswith("Special Deterrence Force") and label.endswith("✕") for label in _labels(known))
