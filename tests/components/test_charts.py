"""The three charts: what is drawn, what a click or a box means. ``go.Figure`` checks what the pictures say."""

from __future__ import annotations

from datetime import date

import pandas as pd
import plotly.graph_objects as go
import pytest

from components.cooccurrence import build_cooccurrence, build_no_actors, read_actors
from components.picture import Picture
from components.timeline import build_no_dates, build_timeline, read_period
from components.type_chart import build_type_chart, read_type
from libya_events.analysis.timeline import Step
from libya_events.model import EventType
from libya_events.presentation.chart_specs import build_timeline_spec, build_types_spec
from libya_events.presentation.matrix_spec import MatrixSpec, build_matrix_spec
from libya_events.presentation.palette import Theme

TIMES = pd.DataFrame(
    [("2025-05-03", "clash", 2), ("2025-05-17", "meeting", 4)], columns=["period", "event_type", "events"]
)
TYPES = pd.DataFrame({"event_type": ["clash", "meeting"], "events": [2, 4]})
PAIRS = pd.DataFrame(
    [("a", "a", None, 5, 9), ("b", "b", None, 3, 4), ("a", "b", "met", 2, 3), ("a", "b", "fought", 1, 1)],
    columns=["actor_a", "actor_b", "kind", "events", "sources"],
).assign(actors=3)
MAY = (date(2025, 5, 3), date(2025, 5, 23))
WEEKS = build_timeline_spec(TIMES, Step.WEEK, MAY, "en", sample=True)


def _checked(picture: Picture) -> go.Figure:
    return go.Figure(picture.to_dict())


def _matrix(language: str = "en") -> MatrixSpec:
    return build_matrix_spec(PAIRS, {"a": "Alpha", "b": "<b>Beta</b>"}, language, sample=True)


def test_the_timeline_stacks_four_families_over_every_week() -> None:
    figure = _checked(build_timeline(WEEKS, None, "en", Theme.LIGHT))
    assert [len(trace.x) for trace in figure.data] == [3, 3, 3, 3]
    assert figure.layout.barmode == "stack"
    assert not figure.layout.shapes


def test_the_chosen_period_is_shaded_whole() -> None:
    (shape,) = _checked(build_timeline(WEEKS, (date(2025, 5, 3), date(2025, 5, 9)), "en", Theme.DARK)).layout.shapes
    assert (shape.x0[:10], shape.x1[:10]) == ("2025-05-03", "2025-05-10")


def test_time_runs_left_to_right_in_arabic_too() -> None:
    figure = _checked(
        build_timeline(build_timeline_spec(TIMES, Step.WEEK, MAY, "ar", sample=False), None, "ar", Theme.LIGHT)
    )
    assert figure.layout.xaxis.autorange is None
    assert figure.layout.yaxis.side == "right"
    assert all(trace.name.startswith("\u2067") for trace in figure.data)


@pytest.mark.parametrize(
    ("selection", "period"),
    [
        ({"box": [{"x": ["2025-05-05", "2025-05-12 10:00"]}]}, (date(2025, 5, 3), date(2025, 5, 16))),
        ({"box": [{"x": ["2025-05-12", "2025-05-05"]}]}, (date(2025, 5, 3), date(2025, 5, 16))),
        ({"points": [{"x": "2025-05-10"}]}, (date(2025, 5, 10), date(2025, 5, 16))),
        ({"points": [], "box": []}, None),
        ({}, None),
    ],
)
def test_a_box_or_a_click_chooses_whole_weeks(selection: dict[str, object], period: tuple[date, date] | None) -> None:
    assert read_period(selection, WEEKS) == period


def test_the_type_chart_runs_from_the_side_where_the_language_begins() -> None:
    spec = build_types_spec(TYPES, "en", sample=False)
    assert _checked(build_type_chart(spec, (), "en", Theme.LIGHT)).layout.xaxis.autorange is True
    assert _checked(build_type_chart(spec, (), "ar", Theme.LIGHT)).layout.xaxis.autorange == "reversed"


def test_types_that_the_filter_leaves_out_are_pale() -> None:
    figure = _checked(build_type_chart(build_types_spec(TYPES, "en", sample=False), ("clash",), "en", Theme.LIGHT))
    assert dict(zip(figure.data[0].customdata, figure.data[0].marker.opacity, strict=True)) == {
        "meeting": 0.3,
        "clash": 1,
    }


def test_a_click_on_a_bar_names_its_type() -> None:
    spec = build_types_spec(TYPES, "en", sample=False)
    assert read_type({"points": [{"point_index": 0}]}, spec) is EventType.MEETING
    assert read_type({"points": []}, spec) is None


def test_a_cell_names_both_its_actors_and_the_diagonal_one() -> None:
    figure = _checked(build_cooccurrence(_matrix(), "en", Theme.LIGHT))
    cells = [tuple(pair) for pair in figure.data[0].customdata]
    assert sorted(cells) == [("a", "a"), ("b", "a"), ("b", "b")]
    assert list(figure.data[0].marker.symbol) == ["square", "square", "circle"]
    assert read_actors({"points": [{"customdata": ["b", "a"]}]}) == ("b", "a")
    assert read_actors({"points": [{"customdata": ["a", "a"]}]}) == ("a",)
    assert read_actors({"points": []}) == ()


def test_a_cell_says_what_it_counts() -> None:
    assert [cell.words for cell in _matrix().cells] == [
        "Alpha: 5 events",
        "<b>Beta</b>: 3 events",
        "<b>Beta</b> and Alpha: 3 events (■ fought 1, ● met or agreed 2)",
    ]


def test_names_cannot_bring_tags_into_a_chart() -> None:
    figure = _checked(build_cooccurrence(_matrix(), "en", Theme.LIGHT))
    assert not any("<b>" in text for text in [*figure.layout.yaxis.ticktext, *figure.data[0].hovertext])


def test_events_without_actors_say_so_instead_of_an_empty_chart() -> None:
    empty = build_matrix_spec(PAIRS.head(0), {}, "en", sample=False)
    assert "No actor is named" in build_no_actors(empty, "en")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_picture_of_sample_data_says_so_inside(language: str) -> None:
    figures = [
        _checked(
            build_timeline(
                build_timeline_spec(TIMES, Step.WEEK, MAY, language, sample=True), None, language, Theme.LIGHT
            )
        ),
        _checked(build_type_chart(build_types_spec(TYPES, language, sample=True), (), language, Theme.LIGHT)),
        _checked(build_cooccurrence(_matrix(language), language, Theme.LIGHT)),
    ]
    words = "SAMPLE, not for citation" if language == "en" else "بيانات تجريبية لا يُستشهد بها"
    for figure in figures:
        assert [words in note.text for note in figure.layout.annotations] == [True]


def test_a_picture_of_real_data_carries_no_notice() -> None:
    assert not _checked(
        build_type_chart(build_types_spec(TYPES, "en", sample=False), (), "en", Theme.LIGHT)
    ).layout.annotations


def test_without_any_date_the_timeline_says_how_many_events_are_undated() -> None:
    assert "12 events undated" in build_no_dates(12, "en")
    assert "12 حدثًا" in build_no_dates(12, "ar")


def test_a_word_that_plotly_does_not_know_is_found_by_its_check() -> None:
    picture = Picture()
    picture.add_bar(x=[1], colour="red")
    with pytest.raises(ValueError, match="colour"):
        _checked(picture)


def test_a_picture_takes_the_later_of_two_settings_and_keeps_the_rest() -> None:
    picture = Picture()
    picture.update_layout(legend={"y": 1, "x": 0})
    picture.update_layout(legend={"y": 2}, yaxis2={"side": "left"})
    picture.update_yaxes(color="#000000")
    layout = _checked(picture).layout
    assert (layout.legend.x, layout.legend.y) == (0, 2)
    assert (layout.yaxis.color, layout.yaxis2.color, layout.yaxis2.side) == ("#000000", "#000000", "left")
