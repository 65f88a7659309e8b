"""Key figures, title bar, chips, lists and tables: what they say."""

from __future__ import annotations

import re
from datetime import date

import pandas as pd
import pytest

from components.banner import build_notice, build_sample_banner
from components.event_list import build_row_evidence, build_row_words
from components.event_rows import build_rows, format_where
from components.page_style import build_style
from components.title_bar import build_count_words, build_counters, build_title
from libya_events.filters import ActorMatch, EventFilter, Undated
from libya_events.model import EventType
from libya_events.presentation.figure_words import format_count, format_range
from libya_events.presentation.filter_words import build_chips, build_period_words, describe_filter
from libya_events.presentation.palette import Theme
from libya_events.presentation.wording import load_wording, say

EVENT = {
    "event_id": "e1", "event_type": "strike", "sub_event_type": "drone", "event_date": pd.Timestamp("2025-05-12"),
    "event_date_end": pd.Timestamp("2025-05-12"), "date_precision": "day", "place_name_en": "Zawiya",
    "place_name_ar": "الزاوية", "geo_precision": "town", "killed_low": 2, "killed_best": 3, "killed_high": 4,
    "injured_low": pd.NA, "injured_best": pd.NA, "injured_high": pd.NA, "reports": 3, "sources": 2,
    "summary_en": "A drone strike", "summary_ar": "قصف", "evidence_text": "<b>قصفت</b> طائرة",
    "evidence_language": "ar",
}  # fmt: skip


def _rows(language: str, **changes: object) -> list[object]:
    return build_rows(pd.DataFrame([{**EVENT, **changes}]), language)  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("low", "best", "high", "words"),
    [
        (8, 52, 52, "52 (8–52)"),
        (8, 8, 8, "8"),
        (0, 5, 5, "5 (0–5)"),
        (8, None, 11, "8–11"),
        (8, 8, None, "8 or more"),
        (8, 9, None, "9 (8 or more)"),
        (None, 12, None, "12"),
        (57, 52, 60, "57–60"),  # not every event has a best figure
        (None, None, None, "Not reported"),
    ],
)
def test_the_best_figure_stands_before_its_range(
    low: int | None, best: int | None, high: int | None, words: str
) -> None:
    assert format_count(low, best, high, "en") == words


@pytest.mark.parametrize(
    ("low", "high", "english", "arabic"),
    [
        (8, 11, "8–11", "من 8 إلى 11"),
        (3, 3, "3", "3"),
        (0, 0, "0", "0"),
        (4, None, "4 or more", "4 أو أكثر"),
        (None, 5, "up to 5", "5 على الأكثر"),
        (None, 0, "0", "0"),
        (None, None, "Not reported", "لم يُذكر"),
        (1200, 1300, "1,200–1,300", "من 1,200 إلى 1,300"),
    ],
)
def test_a_range_says_what_is_known(low: int | None, high: int | None, english: str, arabic: str) -> None:
    assert (format_range(low, high, "en"), format_range(low, high, "ar")) == (english, arabic)


FILTER = EventFilter(
    first_day=date(2025, 5, 1),
    last_day=date(2025, 5, 31),
    event_types=(EventType.CLASH, EventType.STRIKE),
    places=("tripoli",),
    admin1s=("LY-TB",),
    sources=("sample_wire",),
    actors=("a", "b"),
    actor_match=ActorMatch.ALL,
    killed_at_least=2,
    text="<script>",
    unplaced_only=True,
    undated=Undated.INCLUDE,
)


def test_every_restriction_is_a_chip_that_takes_itself_away_and_nothing_else() -> None:
    chips = build_chips(FILTER, {"tripoli": "Tripoli"}, "en")
    assert [chip.label for chip in chips] == [
        "1 – 31 May 2025", "Armed clash", "Strike", "Tripoli", "District: LY-TB", "a", "b",
        "all of these actors together", "sample_wire", "at least 2 killed", "text: <script>", "undated included",
        "only unplaced",
    ]  # fmt: skip
    without_strike = next(chip.without for chip in chips if chip.label == "Strike")
    assert without_strike == FILTER.with_(event_types=(EventType.CLASH,))
    left = FILTER
    while chips := build_chips(left, {}, "en"):
        left = chips[0].without
    assert left == EventFilter()


def test_counters_lead_to_what_they_count() -> None:
    (total, none), (undated, only_undated), (unplaced, only_unplaced) = build_counters(
        12, 340, 41, 9, EventFilter(first_day=date(2025, 5, 1)), "en"
    )
    assert (total, none) == ("12 of 340 events", None)
    assert (undated, unplaced) == ("41 undated", "9 unplaced")
    assert only_undated is not None
    assert only_undated.undated is Undated.ONLY
    assert only_unplaced is not None
    assert only_unplaced.unplaced_only


@pytest.mark.parametrize(("language", "words"), [("en", "of which 3 undated"), ("ar", "منها 3 بلا تاريخ محدد")])
def test_undated_events_that_are_counted_are_said_to_be_among_them(language: str, words: str) -> None:
    counters = build_counters(131, 131, 3, 0, EventFilter(undated=Undated.INCLUDE), language)
    assert [label for label, _ in counters[1:]] == [words]


def test_counters_of_nothing_are_not_shown() -> None:
    assert [words for words, _ in build_counters(0, 340, 0, 0, EventFilter(), "ar")] == ["0 من أصل 340 حدثًا"]


@pytest.mark.parametrize(
    ("of_all", "english", "arabic"),
    [
        (0, "0 of 0 events", "0 من أصل 0"),
        (1, "0 of 1 event", "0 من أصل حدث واحد"),
        (2, "0 of 2 events", "0 من أصل حدثين"),
        (5, "0 of 5 events", "0 من أصل 5 أحداث"),
    ],
)
def test_the_total_stands_in_the_genitive(of_all: int, english: str, arabic: str) -> None:
    assert (build_count_words(0, of_all, "en"), build_count_words(0, of_all, "ar")) == (english, arabic)


@pytest.mark.parametrize(
    ("event_filter", "words"),
    [
        (EventFilter(), "all dates"),
        (EventFilter(first_day=date(2025, 5, 1)), "from 1 May 2025"),
        (EventFilter(last_day=date(2025, 5, 1)), "until 1 May 2025"),
        (EventFilter(first_day=date(2025, 5, 1), undated=Undated.ONLY), "without a date"),
    ],
)
def test_the_period_is_said_with_its_open_ends(event_filter: EventFilter, words: str) -> None:
    assert build_period_words(event_filter, "en") == words


def test_the_title_escapes_what_it_is_given() -> None:
    assert "<script>" not in build_title("<script>", EventFilter(), "en", date(2025, 5, 1))


def test_a_row_says_type_place_and_date_in_the_language() -> None:
    (row,) = _rows("en")
    assert build_row_words(row) == "● Drone strike · Zawiya · 12 May 2025"  # type: ignore[arg-type]
    (row,) = _rows("ar")
    assert build_row_words(row) == "● قصف بطائرة مسيّرة · الزاوية · 12 مايو 2025"  # type: ignore[arg-type]


def test_the_evidence_keeps_its_direction_and_is_escaped() -> None:
    (row,) = _rows("en")
    html = build_row_evidence(row, "en")  # type: ignore[arg-type]
    assert 'dir="rtl">&lt;b&gt;' in html
    assert "3 reports · killed: 3 (2–4)" in html
    assert "injured" not in html


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "Zawiya"),
        ({"geo_precision": "admin1"}, "Zawiya (district level)"),
        ({"place_name_en": None, "geo_precision": "unknown"}, "Place unknown"),
    ],
)
def test_a_wide_place_says_that_it_is(changes: dict[str, object], words: str) -> None:
    assert format_where({**EVENT, **changes}, "en") == words


def test_an_undated_event_says_so() -> None:
    changes = {"event_date": pd.NaT, "event_date_end": pd.NaT, "date_precision": "unknown"}
    (row,) = _rows("en", **changes)
    assert row.when == "Date unknown"  # type: ignore[attr-defined]


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("theme", Theme)
def test_the_style_sheet_survives_streamlit(language: str, theme: Theme) -> None:
    style = build_style(language, theme)
    assert "<" not in style  # Streamlit drops a <style> that holds one
    assert "url(" in style
    assert "http" not in style
    assert ("direction: rtl" in style) is (language == "ar")


def test_the_button_for_files_has_the_words_of_the_table_as_a_string_of_css(monkeypatch: pytest.MonkeyPatch) -> None:
    assert f'--le-browse: "{say("add.browse", "ar")}";' in build_style("ar", Theme.LIGHT)
    assert "var(--le-browse)" in build_style("ar", Theme.LIGHT)
    assert "var(--le-browse)" not in build_style("en", Theme.LIGHT)
    assert re.search(r'--le-limit: "حتى \d+ ميغابايت', build_style("ar", Theme.LIGHT))
    assert "var(--le-limit)" in build_style("ar", Theme.LIGHT)
    monkeypatch.setitem(load_wording()["add.browse"], "ar", 'a"} <b\\')
    assert r'--le-browse: "a\22 } \3c b\5c ";' in build_style.__wrapped__("ar", Theme.LIGHT)


def test_notices_are_escaped() -> None:
    assert "<script>" not in build_notice("<script>", ["<script>"])
    assert "SAMPLE, not for citation" in build_sample_banner("en")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_district_is_told_apart_from_its_town(language: str) -> None:
    f = EventFilter(places=("tripoli",), admin1s=("LY-TB",))
    words = describe_filter(f, {"tripoli": "Tripoli", "LY-TB": "Tripoli"}, language).split(" · ")
    assert words[1:] == ["Tripoli", f"{say('grid.district', language)}: Tripoli"]
