"""The timeline page's chart and notes: what is drawn, what a click means, what is said beneath."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import SimpleNamespace

import pandas as pd
import pytest

from components.activity import read_days
from components.activity_figure import build_activity
from components.activity_notes import build_notes
from libya_events.analysis.timeline import Step, align_window, find_window
from libya_events.analysis.trends import Trend, UnusualWeek, UsualRange
from libya_events.presentation.activity_spec import Activity, ActivitySpec, build_activity_spec
from libya_events.presentation.palette import Theme

MAY = (date(2025, 5, 3), date(2025, 5, 30))
BURST = UnusualWeek(date(2025, 5, 10), 12, UsualRange(2, 7, 40))
BARS = [("2025-05-03", "gna+lna", 2, 4), ("2025-05-10", "lna", 4, 4), ("2025-05-10", "*", 1, 1)]
SPANS = [("2025-05-01", "2025-05-31", 3, 5), ("2025-05-07", "2025-05-12", 2, 5)]
FOUND = Activity(
    pd.DataFrame([*BARS, ("2025-05-10", "", 1, 3)], columns=["period", "series", "events", "reports"]),
    pd.DataFrame(SPANS, columns=["first_day", "last_day", "events", "of_all"]),
    (date(2025, 5, 3), date(2025, 5, 10)),
    (BURST,),
    {"lna": "LNA", "gna": "GNA <b>"},
)
JUDGED = SimpleNamespace(unusual=(), trend=None, weeks_known=3)


def spec(language: str = "en", by: str = "side") -> ActivitySpec:
    return build_activity_spec(FOUND, Step.WEEK, by, MAY, language, sample=True)


def test_series_are_named_in_words_and_the_rest_comes_last() -> None:
    assert [series.label for series in spec().series] == ["LNA", "GNA <b> + LNA", "Others", "No side known"]
    assert spec().totals == (2, 6, 0, 0)


def test_reports_per_event_are_missing_where_there_is_no_event() -> None:
    assert spec().attention == (2, 8 / 6, None, None)


def test_weeks_without_reports_are_one_gap() -> None:
    assert spec().unread == ((date(2025, 5, 17), date(2025, 5, 30)),)


def test_spans_lie_in_rows_of_their_own_and_those_without_room_are_counted() -> None:
    assert [(span.first.day, span.row) for span in spec().spans] == [(7, 0), (1, 1)]
    assert spec().spans_left == 0
    many = pd.DataFrame(
        [("2025-05-01", f"2025-05-{20 + n}", 1, 8) for n in range(8)],
        columns=["first_day", "last_day", "events", "of_all"],
    )
    crowded = build_activity_spec(replace(FOUND, spans=many), Step.WEEK, "side", MAY, "en", sample=False)
    assert (len(crowded.spans), crowded.spans_left) == (5, 3)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_picture_says_what_was_not_read_and_that_it_is_a_sample(language: str) -> None:
    figure = build_activity(spec(language), MAY, language, Theme.LIGHT)
    words = "No reports read for these days" if language == "en" else "لم تُقرأ أخبار لهذه الأيام"
    assert any(words in (trace.name or "") for trace in figure.data)
    assert any(("SAMPLE" if language == "en" else "تجريبية") in note.text for note in figure.layout.annotations)
    assert not any("<b>" in (trace.name or "") for trace in figure.data)
    shades = [(shape.x0, shape.x1) for shape in figure.layout.shapes]
    assert shades == [("2025-05-17", "2025-05-31"), ("2025-05-03", "2025-05-31")]


@pytest.mark.parametrize(
    ("selection", "period"),
    [
        ({"box": [{"x": ["2025-05-05 10:00", "2025-05-12"]}]}, (date(2025, 5, 3), date(2025, 5, 16))),
        ({"box": [{"x": ["2025-04-20", "2025-05-04"]}]}, (date(2025, 5, 3), date(2025, 5, 9))),
        ({"points": [{"x": "2025-05-10", "customdata": "10 – 16 May"}]}, (date(2025, 5, 10), date(2025, 5, 16))),
        ({"points": [{"x": "?", "customdata": ["2025-05-07", "2025-05-12"]}]}, (date(2025, 5, 7), date(2025, 5, 12))),
        ({"points": [], "box": []}, None),
    ],
)
def test_a_box_chooses_whole_bars_and_a_click_on_a_span_its_days(
    selection: dict[str, object], period: tuple[date, date] | None
) -> None:
    assert read_days(selection, spec()) == period


def test_the_rule_is_printed_and_a_short_past_is_admitted() -> None:
    notes = build_notes(spec(), JUDGED, "side", None, "en")
    assert any("Only 3 weeks were read" in note for note in notes)
    assert any("meetings, agreements and statements left out" in note and "fewer than 5" in note for note in notes)
    assert any("affiliations" in note for note in notes)
    known = SimpleNamespace(unusual=(BURST,), trend=None, weeks_known=40)
    assert not any("Only" in note for note in build_notes(spec(), known, "family", None, "en"))


def test_a_trend_says_whether_it_is_more_than_usual() -> None:
    trend = Trend(60, 51, date(2025, 4, 5), date(2025, 5, 2), UsualRange(27, 57, 52))
    judged = SimpleNamespace(unusual=(), trend=trend, weeks_known=52)
    assert "more than usual (27–57)" in build_notes(spec(), judged, "family", None, "en")[0]
    assert "أكثر من المعتاد" in build_notes(spec("ar"), judged, "family", None, "ar")[0]


def test_a_year_stays_where_it_is_while_the_brush_moves_within_it() -> None:
    whole = (date(2020, 1, 1), date(2025, 12, 14))
    one, other = ((date(2025, month, 1), date(2025, month, 9)) for month in (3, 11))
    assert find_window(one, whole, "year") == find_window(other, whole, "year")
    assert find_window(None, whole, "year")[1] == whole[1]
    across = find_window((date(2024, 11, 1), date(2025, 3, 1)), whole, "year")
    assert across[0] <= date(2024, 11, 1)
    assert across[1] == whole[1]
    assert find_window(one, whole, "all") == whole
    assert find_window(one, whole, "around") == (date(2025, 2, 20), date(2025, 3, 18))
    assert align_window(one, Step.MONTH) == (date(2025, 3, 1), date(2025, 3, 31))
