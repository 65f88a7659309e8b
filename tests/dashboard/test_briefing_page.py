"""The page of the briefing: what is written is kept, built in every form, and moves with its plan."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import Any

import pytest
from pptx import Presentation
from streamlit.testing.v1 import AppTest

from components.briefing_form import move
from libya_events.exports.briefing.plan import BriefingPlan, Section, save_plan
from libya_events.filters import EventFilter
from libya_events.model import EventType
from tests.dashboard.conftest import OpenApp

PAGE = "app_pages/briefing_page.py"
languages = pytest.mark.parametrize("lang", ["en", "ar"])
WRITTEN = {"en": "Fighting moved to the coast", "ar": "انتقل القتال إلى الساحل"}


def open_briefing(open_app: OpenApp, **parameters: str) -> AppTest:
    wanted = {"from_": "2025-05-01", "to": "2025-05-31", **parameters}
    app = open_app(**wanted).switch_page(PAGE)
    return show(app, **wanted)


def show(app: AppTest, **parameters: str) -> AppTest:
    for name, value in parameters.items():
        app.query_params["from" if name == "from_" else name] = value
    app.run()
    assert not app.exception
    return app


def by_key(elements: Any, start: str) -> Any:
    return next(one for one in elements if one.key and one.key.startswith(start))


def plan_of(app: AppTest) -> BriefingPlan:
    plan: BriefingPlan = app.session_state["briefing-plan"]
    return plan


def built_of(app: AppTest) -> Any:
    return app.session_state["briefing-built"]


def slide_texts(content: bytes) -> str:
    slides = Presentation(BytesIO(content)).slides
    return "\n".join(shape.text_frame.text for slide in slides for shape in slide.shapes if shape.has_text_frame)


@languages
def test_what_was_chosen_and_written_is_in_every_form(open_app: OpenApp, lang: str) -> None:
    app = open_briefing(open_app, lang=lang)
    by_key(app.multiselect, "briefing-sections").set_value(["map", "timeline", "events"]).run()
    for _ in range(4):
        offered = by_key(app.selectbox, "briefing-add-event")
        offered.select_index(0).run()
    by_key(app.text_input, "briefing-headline-map").set_value(WRITTEN[lang]).run()
    by_key(app.button, "briefing-build").click().run()
    assert not app.exception
    assert not app.error
    plan, built = plan_of(app), built_of(app)
    assert plan.sections == (Section.MAP, Section.TIMELINE, Section.EVENTS)
    assert len(set(plan.event_ids)) == 4
    assert list(built.files) == ["pptx", "pdf", "html"]
    assert WRITTEN[lang] in slide_texts(built.files["pptx"])
    assert WRITTEN[lang] in built.files["html"].decode()
    assert built.files["html"].decode().count("<blockquote") == 4
    assert built.files["pdf"].startswith(b"%PDF")
    assert len(app.get("download_button")) == 4


def test_a_headline_like_the_data_s_own_is_none_of_the_plan(open_app: OpenApp) -> None:
    app = open_briefing(open_app, lang="en")
    field = by_key(app.text_input, "briefing-headline-map")
    made = field.value
    assert made
    field.set_value("Mine").run()
    assert plan_of(app).headlines == {"map": "Mine"}
    by_key(app.text_input, "briefing-headline-map").set_value("").run()
    assert plan_of(app).headlines == {}


def test_a_pack_built_before_a_change_says_so(open_app: OpenApp) -> None:
    app = open_briefing(open_app, lang="en")
    by_key(app.button, "briefing-build").click().run()
    assert not app.warning
    by_key(app.text_input, "briefing-author").set_value("Desk").run()
    assert "build it again" in app.warning[0].value


def test_events_are_put_in_order_by_hand(open_app: OpenApp) -> None:
    app = open_briefing(open_app, lang="en")
    for _ in range(2):
        by_key(app.selectbox, "briefing-add-event").select_index(0).run()
    first, second = plan_of(app).event_ids
    by_key(app.button, f"briefing-up-event-{second}").click().run()
    assert plan_of(app).event_ids == (second, first)
    by_key(app.button, f"briefing-remove-event-{second}").click().run()
    assert plan_of(app).event_ids == (first,)


def test_another_filter_asks_about_what_was_written_for_the_last(open_app: OpenApp) -> None:
    app = open_briefing(open_app, lang="en")
    by_key(app.text_input, "briefing-so-what-map").set_value("Watch the road").run()
    show(app, to="2025-05-20")
    assert "another filter" in app.warning[0].value
    by_key(app.button, "briefing-moved-anew").click().run()
    assert not app.warning
    assert plan_of(app).so_what == {}
    assert str(plan_of(app).event_filter.last_day) == "2025-05-20"


def test_without_anything_written_the_pack_follows_the_filter(open_app: OpenApp) -> None:
    app = open_briefing(open_app, lang="en")
    by_key(app.text_input, "briefing-author").set_value("Desk").run()
    show(app, to="2025-05-20")
    assert not app.warning
    by_key(app.button, "briefing-build").click().run()
    assert str(built_of(app).plan.event_filter.last_day) == "2025-05-20"


def test_moving_stops_at_either_end() -> None:
    assert move(["a", "b", "c"], "c", -1) == ("a", "c", "b")
    assert move(["a", "b", "c"], "a", -1) == ("a", "b", "c")
    assert move(["a", "b", "c"], "c", 1) == ("a", "b", "c")


def test_a_picture_that_cannot_be_drawn_is_told(open_app: OpenApp, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError("no room on the device")

    monkeypatch.setattr("libya_events.exports.briefing.powerpoint_bodies.draw_map", fail)
    app = open_briefing(open_app, lang="en")
    by_key(app.button, "briefing-build").click().run()
    assert not app.exception
    assert [warning.value.replace("\\", "") for warning in app.warning] == [
        "PowerPoint: Map: the picture could not be drawn (OSError: no room on the device). "
        "Its numbers stand in its place."
    ]
    assert set(built_of(app).files) == {"pptx", "pdf", "html"}


WEEK = BriefingPlan(
    EventFilter(first_day=date(2025, 5, 1), last_day=date(2025, 5, 7), event_types=(EventType.CLASH,)),
    title="Weekly",
    classification="RESTRICTED",
    sections=(Section.MAP, Section.EVENTS),
    headlines={"map": "Of the week before"},
    event_ids=("e-zawiya",),
)


def reopen(app: AppTest, dates: str, content: bytes) -> AppTest:
    app.file_uploader[0].set_value(("plan.json", content, "application/json")).run()
    by_key(app.radio, "briefing-plan-dates").set_value(dates).run()
    by_key(app.button, "briefing-plan-open").click().run()
    assert not app.exception
    return app


def test_last_week_s_plan_opens_with_the_dates_of_this_week(open_app: OpenApp) -> None:
    app = reopen(open_briefing(open_app, lang="en", from_="2025-05-08", to="2025-05-14"), "dashboard", save_plan(WEEK))
    assert not app.warning
    this_week = WEEK.for_period(date(2025, 5, 8), date(2025, 5, 14))
    assert plan_of(app) == this_week
    assert (app.query_params["from"], app.query_params["type"]) == ("2025-05-08", "clash")
    by_key(app.button, "briefing-build").click().run()
    words = slide_texts(built_of(app).files["pptx"])
    assert "Weekly" in words
    assert "8 – 14 May 2025" in words
    assert "Of the week before" not in words


def test_a_plan_opens_whole_with_its_own_dates(open_app: OpenApp) -> None:
    app = reopen(open_briefing(open_app, lang="en", from_="2025-05-08", to="2025-05-14"), "plan", save_plan(WEEK))
    assert plan_of(app) == WEEK
    assert app.query_params["to"] == "2025-05-07"
    assert not app.warning


def test_another_file_is_refused_with_what_to_do(open_app: OpenApp) -> None:
    app = reopen(open_briefing(open_app, lang="en"), "dashboard", b"PK slides")
    assert "Choose a file saved as a plan" in app.error[0].value.replace("\\", "")
