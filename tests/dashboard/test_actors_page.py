"""The page of actors and an actor's own page, over the made store, in both languages."""

from __future__ import annotations

import json

import pytest
from streamlit.testing.v1 import AppTest

from libya_events.model import Stance
from libya_events.reference.registers import load_actor_aliases
from tests.dashboard.conftest import OpenApp

languages = pytest.mark.parametrize("lang", ["en", "ar"])
PAGE = "app_pages/actors_page.py"


def _open(open_app: OpenApp, **parameters: str) -> AppTest:
    app = open_app(period="all", **parameters)
    return app.switch_page(PAGE).run()


def _html(app: AppTest) -> str:
    return "\n".join(element.proto.body for element in app.get("html"))


def _buttons(app: AppTest) -> list[str]:
    return [button.label for button in app.button]


def _chart_titles(app: AppTest) -> list[str]:
    return [json.loads(chart.proto.spec)["layout"]["title"]["text"] for chart in app.get("plotly_chart")]


@languages
@pytest.mark.parametrize("who", ["matrix", "network"])
def test_matrix_and_network_are_drawn(open_app: OpenApp, lang: str, who: str) -> None:
    app = _open(open_app, lang=lang, who=who)
    assert not app.exception
    assert len(app.get("plotly_chart")) == 1
    assert ("fought" if lang == "en" else "اشتباك بينهما") in _html(app)


def test_a_pair_lists_exactly_the_events_of_its_figure(open_app: OpenApp) -> None:
    app = _open(open_app, lang="en", pair="fajr,nour")
    html = _html(app)
    assert "■ fought 1" in html
    assert "اندلعت اشتباكات مسلحة في الزاوية" in html
    assert html.count('class="le-evidence"') == 1


def test_kinds_that_are_not_chosen_are_not_listed(open_app: OpenApp) -> None:
    app = _open(open_app, lang="en", pair="fajr,nour", edges="met")
    assert "No events of these kinds" in _html(app)


def test_a_pair_becomes_the_filter(open_app: OpenApp) -> None:
    app = _open(open_app, lang="en", pair="fajr,nour")
    app.button(key="pair-filter").click().run()
    assert app.query_params["actor"] == "fajr,nour"
    assert app.query_params["match"] == "all"


def test_the_commonest_actors_are_counted_under_the_filter(open_app: OpenApp) -> None:
    def listed(app: AppTest) -> list[str]:
        return [button.label for button in app.button if str(button.key).startswith("top-")]

    everything = listed(_open(open_app, lang="en"))
    clashes = listed(_open(open_app, lang="en", type="clash", place="zawiya"))
    assert sorted(clashes) == ["Fajr Brigade · 1 event", "Nour Brigade · 1 event"]
    assert "Fajr Brigade · 1 event" not in everything


def test_the_choice_of_kinds_is_in_the_link(open_app: OpenApp) -> None:
    app = _open(open_app, lang="en", edges="met,together", weight="sources")
    pills = next(group for group in app.get("button_group") if str(group.key).startswith("edges-"))
    assert [str(kind) for kind in pills.value] == ["met", "together"]
    assert not app.exception


def test_nothing_of_the_kinds_chosen_offers_what_is_there(open_app: OpenApp) -> None:
    app = _open(open_app, lang="en", edges="arrested")
    app.button(key="show-together").click().run()
    assert "together" in app.query_params["edges"]


@languages
def test_an_actors_page_tells_what_when_where_and_with_whom(open_app: OpenApp, lang: str) -> None:
    app = _open(open_app, lang=lang, id="fajr")
    assert not app.exception
    html = _html(app)
    assert ("Provisional" if lang == "en" else "مؤقت") in html
    assert ("Fajr Brigade" if lang == "en" else "كتيبة الفجر") in html
    assert len(app.get("plotly_chart")) == 1
    assert any("js_links" in element.proto.json_args for element in app.get("component_instance"))
    assert "■" in html.split("le-row-facts")[1]
    app.button(key="with-nour").click().run()
    assert app.query_params["pair"] == "fajr,nour"
    assert app.query_params["id"] == "fajr"


def test_back_to_all_actors(open_app: OpenApp) -> None:
    app = _open(open_app, lang="en", id="fajr")
    app.button(key="all-actors").click().run()
    assert "id" not in app.query_params


@languages
def test_an_unknown_actor_says_so_and_helps(open_app: OpenApp, lang: str) -> None:
    app = _open(open_app, lang=lang, id="<script>nobody")
    assert not app.exception
    assert "nobody" in app.warning[0].value
    assert app.selectbox


def test_an_actor_of_the_register_without_events_shows_the_register(open_app: OpenApp) -> None:
    app = _open(open_app, lang="en", id="rada")
    html = _html(app)
    assert "Special Deterrence Force" in html
    assert "Side over time" in html
    assert "No report that was loaded" in app.info[0].value


def test_an_actor_outside_the_filter_offers_all_its_events(open_app: OpenApp) -> None:
    app = open_app(lang="en", from_="2001-01-01", to="2001-01-31", id="fajr").switch_page(PAGE).run()
    assert "in the whole store" in app.info[0].value
    app.button(key="actor-show-all").click().run()
    assert app.query_params["id"] == "fajr"
    assert app.get("plotly_chart")


def test_hostile_and_honorific_aliases_are_never_shown(open_app: OpenApp) -> None:
    forbidden = [alias for alias in load_actor_aliases() if alias.stance in (Stance.HOSTILE, Stance.HONORIFIC)]
    for actor_id in sorted({alias.actor_id for alias in forbidden})[:4]:
        html = _html(_open(open_app, lang="ar", id=actor_id))
        own = [alias.alias for alias in forbidden if alias.actor_id == actor_id]
        assert not [alias for alias in own if f">{alias}<" in html], actor_id


def test_the_search_opens_an_actor(open_app: OpenApp) -> None:
    app = _open(open_app, lang="en")
    app.selectbox(key="find-actor-None-en").select("fajr").run()
    assert app.query_params["id"] == "fajr"
