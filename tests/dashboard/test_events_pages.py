"""Table, event page and reader: the walk of a toll that grows, links and filters that hold, text that stays text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from libya_events.filters import EventFilter
from libya_events.presentation.palette import Mark
from libya_events.store.event_store import EventStore
from libya_events.store.queries import load_event_rows
from libya_events.store.snapshot import open_current
from tests.dashboard.conftest import OpenApp
from tests.dashboard.figures import figure_of
from tests.dashboard.grids import read_column, read_event_ids, read_grid
from tests.dashboard.made_store import HOSTILE
from tests.dashboard.toll_store import EIGHT, TWENTY_THREE, build_toll_store

languages = pytest.mark.parametrize("lang", ["en", "ar"])
OpenPage = Callable[..., AppTest]


@pytest.fixture(scope="module")
def toll_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    yield build_toll_store(tmp_path_factory.mktemp("toll") / "store")
    st.cache_resource.clear()


@pytest.fixture(scope="module")
def toll(toll_store: Path) -> str:
    snapshot = open_current(toll_store)
    (event,) = load_event_rows(snapshot, EventFilter())
    snapshot.close()
    return str(event["event_id"])


@pytest.fixture
def open_toll(open_app: OpenApp, toll_store: Path) -> OpenPage:
    """A page over the toll's store, filtered as the walk goes: city, days, clash."""

    def open_at(page: str, **parameters: str) -> AppTest:
        wanted = {"from_": "2023-08-14", "to": "2023-08-15", "place": "tripoli", "type": "clash", **parameters}
        return open_app(store=toll_store, **wanted).switch_page(f"app_pages/{page}_page.py").run()

    return open_at


def _html(app: AppTest) -> str:
    return "\n".join(element.proto.body for element in app.get("html"))


def _plain(html: str) -> str:
    return unescape(re.sub(r"<[^>]+>", "", html))


@languages
def test_key_figure_table_and_event_page_say_the_last_toll(open_toll: OpenPage, toll: str, lang: str) -> None:
    overview = open_toll("overview", lang=lang)
    assert figure_of(overview, "killed").label == "52"
    assert re.search(r"8–52|8 إلى 52", _html(overview))
    assert [words.split()[0] for words in read_column(open_toll("events", lang=lang), "killed")] == ["52"]
    page = _html(open_toll("event", lang=lang, event=toll))
    assert ">52 (" in page
    assert re.findall(r"<strong>(\d+)</strong>", page) == ["52", "17", "23", "8"]  # the event's first, then the latest


def test_every_figure_leads_to_its_words(open_toll: OpenPage, toll: str) -> None:
    html = _html(open_toll("event", lang="en", event=toll))
    accounts = html[html.index("le-accounts") : html.index("</ol>")]
    links = re.findall(r'href="#([^"]+)"', accounts)
    assert len(links) == 4
    for link, words in zip(links, ["52 dead", "17 civilians", "23 قتيلا", "8 dead"], strict=True):
        passage = html[html.index(f'id="{link}"') :]
        assert _plain(passage[passage.index(">") + 1 : passage.index("</span>")]).startswith(words)
    assert "part of another figure" in accounts
    assert accounts.count("the event") == 1  # one figure is the event's, and no part is taken for it


def test_a_role_in_violence_says_on_whose_word(open_toll: OpenPage, toll: str) -> None:
    html = _html(open_toll("event", lang="en", event=toll))
    field = html[html.index("Initiator, according to the report") :]
    field = field[: field.index("</section>")]
    assert "Dawn Brigade" in field
    assert "accused by others" in field


def test_a_denial_stands_as_a_denial_and_counts_for_nothing(open_toll: OpenPage, toll: str) -> None:
    html = _html(open_toll("event", lang="en", event=toll))
    assert "3 reports, 3 independent sources" in html
    denial = html[html.index("Sample Agency") :]
    assert "Denied in this report" in denial
    assert html.count("Denied in this report") == 1


@languages
def test_the_reports_stand_beside_each_other_in_their_own_direction(open_toll: OpenPage, toll: str, lang: str) -> None:
    html = _html(open_toll("event", lang=lang, event=toll))
    assert html.count('<article class="le-card">') == 4
    assert 'class="le-text" dir="rtl" lang="ar"' in html
    plain = _plain(html)
    assert EIGHT in plain
    assert TWENTY_THREE in plain


@languages
def test_the_table_is_sorted_and_cut_on_the_server(open_app: OpenApp, lang: str) -> None:
    def ids(**parameters: str) -> list[str]:
        app = open_app(period="all", lang=lang, rows="25", **parameters).switch_page("app_pages/events_page.py").run()
        assert not app.exception
        return read_event_ids(app)

    first, second = ids(order="killed"), ids(order="killed", page="2")
    assert len(first) == 25
    assert not set(first) & set(second)
    assert ids(order="killed", page="999") == ids(order="killed", page="3")  # beyond the last page is the last page


def test_a_click_on_a_head_or_a_row_is_written_into_the_link(open_app: OpenApp) -> None:
    app = open_app(period="all", lang="en", place="tripoli").switch_page("app_pages/events_page.py").run()
    grid = read_grid(app)
    heads = {head["code"]: head for head in grid["heads"]}
    assert heads["when"]["sorted"] == "descending"
    assert heads["when"]["sort"] == "oldest"
    assert heads["summary"]["sort"] is None
    assert grid["rows"][0]["href"].startswith("event?")
    assert "place=tripoli" in grid["rows"][0]["href"]


def test_columns_are_chosen_by_codes_in_the_link(open_app: OpenApp) -> None:
    app = open_app(period="all", lang="ar", columns="event_id,killed,nonsense").switch_page("app_pages/events_page.py")
    app.run()
    assert [head["code"] for head in read_grid(app)["heads"]] == ["event_id", "killed"]
    assert "e-zawiya" in read_column(app, "event_id")
    app.button(key="columns-first").click().run()
    assert "columns" not in app.query_params
    assert len(read_grid(app)["heads"]) > 5


def test_an_event_leads_on_in_the_list_it_came_from(open_app: OpenApp) -> None:
    wanted = {"period": "all", "lang": "en", "order": "killed", "place": "tripoli"}
    listed = open_app(**wanted).switch_page("app_pages/events_page.py").run()
    ids = read_event_ids(listed)
    app = open_app(**wanted, event=ids[1]).switch_page("app_pages/event_page.py").run()
    assert f"2 of {len(ids)} in the list" in _html(app)
    app.button(key="event-next").click().run()
    assert app.query_params["event"] == ids[2]
    assert app.query_params["order"] == "killed"
    assert app.query_params["place"] == "tripoli"


@languages
def test_unknown_ids_and_no_id_are_answered(open_app: OpenApp, lang: str) -> None:
    for page, parameters in (("event", {}), ("event", {"event": "<b>gone</b>"}), ("reports", {"id": "<b>gone</b>"})):
        app = open_app(lang=lang, **parameters).switch_page(f"app_pages/{page}_page.py").run()
        assert not app.exception
        assert "le-notice" in _html(app)
        assert "<b>gone" not in _html(app)


def test_a_merged_id_leads_to_its_heir(open_app: OpenApp, tmp_path: Path) -> None:
    directory = build_toll_store(tmp_path / "merged")
    with EventStore.open(directory) as store:
        snapshot = open_current(directory)
        heir = load_event_rows(snapshot, EventFilter())[0]["event_id"]
        snapshot.close()
        events = _events_under_another_id(directory, "e_before")
        store.publish(events)
        store.publish([type(events[0])(**{**_fields(events[0]), "event_id": heir})])
    app = open_app(store=directory, lang="en", period="all", event="e_before").switch_page("app_pages/event_page.py")
    app.run()
    html = _html(app)
    assert f"Id {heir}" in html
    assert "was merged into the one below" in html
    assert re.search(r"<strong>52</strong>", html)


def _fields(event: Any) -> dict[str, Any]:
    return {name: getattr(event, name) for name in event.__dataclass_fields__}


def _events_under_another_id(directory: Path, event_id: str) -> list[Any]:
    from libya_events.ingestion import publish_events

    with EventStore.open(directory) as store:
        (event,) = publish_events(store)
    return [type(event)(**{**_fields(event), "event_id": event_id})]


@languages
def test_the_reader_marks_what_was_coded_and_lists_what_was_not(open_toll: OpenPage, lang: str) -> None:
    app = open_toll("reports", lang=lang, id="r_3", q="clash" if lang == "en" else "Tripoli")
    assert not app.exception
    html = _html(app)
    for mark in (Mark.PLACE, Mark.DATE, Mark.CASUALTIES, Mark.TRIGGER):
        assert f'class="le-mark le-mark-{mark}"' in html
    assert '<span class="le-mark-not_coded">' in html
    assert ("planned" if lang == "en" else "مخطط له") in html
    assert "Menu of the page" in html[html.index("le-clutter") :]
    assert "<script>window" not in html
    assert "&lt;script&gt;window.hacked=1" in html
    assert any("2023" in link.proto.label and "●" in link.proto.label for link in app.get("page_link"))


def test_the_reader_underlines_names_that_no_event_was_coded_from(open_toll: OpenPage) -> None:
    html = _html(open_toll("reports", lang="ar", id="r_2"))
    (other,) = re.findall(r'le-mark-actor le-fine"[^>]*>([^<]+)<', html)
    assert "الصحة" in other


def test_search_folds_spelling_and_marks_what_it_found(open_toll: OpenPage) -> None:
    html = _html(open_toll("reports", lang="ar", q="إشتباكات طرابلس"))
    assert re.findall(r'le-mark-found"[^>]*>([^<]+)<', html) == ["الاشتباكات", "طرابلس"]
    assert "خبر واحد" in html


def test_a_report_without_events_is_found_among_all_and_says_why(open_toll: OpenPage) -> None:
    app = open_toll("reports", lang="en", q="الأهلي")
    assert "No report fits" in _html(app)
    app.button(key="reports-among-all").click().run()
    assert app.query_params["among"] == "all"
    html = _html(app)
    assert "about another subject" in html
    assert "no event coded" in html
    app.button(key="read-r_9").click().run()
    assert app.query_params["id"] == "r_9"
    assert "not coded: about another subject" in _html(app)


@languages
def test_hostile_text_stays_text_on_every_page(open_app: OpenApp, lang: str) -> None:
    for page, parameters in (
        ("events", {"columns": "summary,evidence,actors"}),
        ("event", {"event": "e-hostile"}),
        ("reports", {"q": "حذرت"}),
        ("reports", {"id": "r-e-hostile"}),
    ):
        app = open_app(period="all", lang=lang, **parameters).switch_page(f"app_pages/{page}_page.py").run()
        assert not app.exception
        assert "<script>window.hacked" not in _html(app)
        assert 'href="javascript' not in _html(app)
        assert not any(HOSTILE in button.label for button in app.button)
