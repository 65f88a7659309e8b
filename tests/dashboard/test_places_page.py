"""Places and districts: the list, the page of one, and links that lead nowhere."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from libya_events.filters import EventFilter
from libya_events.reference.gazetteer_data import load_admin1
from libya_events.store import queries
from libya_events.store.snapshot import open_current
from tests.dashboard.conftest import OpenApp
from tests.dashboard.grids import read_column
from tests.dashboard.made_store import HOSTILE

PAGE = "app_pages/places_page.py"
languages = pytest.mark.parametrize("lang", ["en", "ar"])


def open_places(open_app: OpenApp, **parameters: str) -> AppTest:
    app = open_app(**{"period": "all", **parameters}).switch_page(PAGE)
    for name, value in {"period": "all", **parameters}.items():
        app.query_params["from" if name == "from_" else name] = value
    app.run()
    assert not app.exception
    return app


def html_of(app: AppTest) -> str:
    return "\n".join(element.proto.body for element in app.get("html"))


def links(app: AppTest) -> list[tuple[str, str]]:
    return [(link.proto.label, link.proto.page + "?" + link.proto.query_string) for link in app.get("page_link")]


def test_the_list_counts_what_a_filter_on_the_place_would(open_app: OpenApp, made_store: object) -> None:
    app = open_places(open_app, lang="en")
    counts = dict(zip(read_column(app, "name"), map(int, read_column(app, "events")), strict=True))
    snapshot = open_current(made_store)  # type: ignore[arg-type]
    for name, place_id in (("Tripoli", "tripoli"), ("Zawiya", "zawiya"), ("Abu Salim", "abu_salim")):
        assert counts[name] == queries.count_key_figures(snapshot, EventFilter(places=(place_id,))).events
    snapshot.close()


@languages
def test_all_districts_are_listed_those_without_events_too(open_app: OpenApp, lang: str) -> None:
    counts = [int(words) for words in read_column(open_places(open_app, lang=lang, level="district"), "events")]
    assert len(counts) == len(load_admin1()) == 22
    assert counts == sorted(counts, reverse=True)
    assert 0 in counts


def test_the_order_is_in_the_link(open_app: OpenApp) -> None:
    names = read_column(open_places(open_app, lang="en", ranked="name"), "name")
    assert names == sorted(names)


@languages
def test_a_place_says_its_names_and_how_exactly_it_is_known(open_app: OpenApp, lang: str) -> None:
    html = html_of(open_places(open_app, lang=lang, id="zawiya"))
    assert ">Zawiya<" in html
    assert ">الزاوية<" in html
    assert ("the middle of the town" if lang == "en" else "وسط المدينة") in html


def test_every_number_of_a_place_leads_to_its_events(open_app: OpenApp) -> None:
    found = links(open_places(open_app, lang="en", id="tripoli"))
    part = next(address for label, address in found if label == "Abu Salim")
    assert "places" in part
    assert "id=abu_salim" in part
    actor = next(address for label, address in found if label == "Fajr Brigade")
    assert "actors" in actor
    assert "id=fajr" in actor
    assert "lang=en" in actor
    assert any("place=tripoli" in address and "actor=fajr" in address for _, address in found)


def test_a_district_shows_its_places_and_no_point_of_its_own(open_app: OpenApp) -> None:
    app = open_places(open_app, lang="en", id="LY-TB")
    assert "indicative outline" in html_of(app)
    assert "Tripoli" in [label for label, _ in links(app)]


def test_a_place_takes_the_place_of_a_filter_on_another(open_app: OpenApp) -> None:
    html = html_of(open_places(open_app, lang="en", id="zawiya", place="sabha", period=""))
    assert "1 event; killed in violence: 3" in html


def test_a_place_without_events_offers_all_dates(open_app: OpenApp) -> None:
    app = open_places(open_app, lang="en", id="zawiya", from_="2024-01-01", to="2024-01-31", period="")
    assert "No event here" in html_of(app)
    app.button(key="place-all").click().run()
    assert app.query_params["id"] == "zawiya"
    assert "from" not in app.query_params


@languages
def test_an_unknown_place_is_told_and_its_code_is_only_text(open_app: OpenApp, lang: str) -> None:
    html = html_of(open_places(open_app, lang=lang, id=HOSTILE))
    assert ("No such place" if lang == "en" else "لا مكان بهذا الرمز") in html
    assert "<script>window.hacked" not in html


def test_the_search_leads_to_a_place_without_events_too(open_app: OpenApp) -> None:
    app = open_places(open_app, lang="en", place="sabha")
    app.selectbox(key="place-search-en").select("ghat").run()
    assert app.query_params["id"] == "ghat"
    assert "place" not in app.query_params


def test_a_place_with_undated_events_alone_has_no_empty_chart(open_app: OpenApp) -> None:
    period = {"from_": "2012-01-01", "to": "2012-01-31", "undated": "include", "period": ""}
    app = open_places(open_app, lang="en", id="benghazi", **period)
    assert "1 event without a date: not drawn" in html_of(app)
    assert not app.get("plotly_chart")
