"""Closures drawn and listed."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from components.closure_chart import build_closure_chart, build_closure_legend, read_mark
from components.closure_list import ClosureCard, build_card
from libya_events.analysis.closures import Stretch
from libya_events.presentation.closure_spec import ClosuresSpec, Strip, StripBar, StripMark
from libya_events.presentation.palette import Theme

UNTIL = date(2025, 12, 31)
SHUT = StripMark("e1", date(2025, 5, 12), False, "<b>Field</b>: reported closed")
SPEC = ClosuresSpec(
    title="Closures",
    strips=(
        Strip("<b>Field</b>", (StripBar(Stretch.OPEN, date(2025, 5, 12), UNTIL),), (SHUT,)),
        Strip(
            "Crossing",
            (StripBar(Stretch.CLOSED, date(2025, 1, 1), date(2025, 2, 1)),),
            (StripMark("e2", date(2025, 1, 1), False, ""), StripMark("e3", date(2025, 2, 1), True, "")),
        ),
    ),
    first=date(2025, 1, 1),
    until=UNTIL,
    until_label="As of 31 December 2025",
    legend=tuple((stretch, f"meaning of {stretch}") for stretch in Stretch),
    mark_labels=("closed", "reopened"),
    note="SAMPLE",
)


def _rectangles(figure: Any, row: int) -> list[Any]:
    return [s for s in figure.layout.shapes if s.type == "rect" and s.y0 < row < s.y1]


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("theme", Theme)
def test_an_open_end_fades_and_a_known_one_does_not(language: str, theme: Theme) -> None:
    figure = build_closure_chart(SPEC, language, theme)
    fading = [piece.opacity for piece in _rectangles(figure, 0)]
    assert fading == sorted(fading, reverse=True)
    assert fading[0] > 5 * fading[-1]
    assert [piece.opacity for piece in _rectangles(figure, 1)] == [1.0]
    assert any(shape.type == "line" and shape.line.dash == "dot" for shape in figure.layout.shapes)


def test_closed_and_reopened_differ_by_shape_and_lead_to_their_events() -> None:
    closed, reopened = build_closure_chart(SPEC, "en", Theme.LIGHT).data
    assert closed.marker.symbol != reopened.marker.symbol
    assert (list(closed.customdata), list(reopened.customdata)) == (["e1", "e2"], ["e3"])


def test_names_are_text_in_the_picture_and_the_sample_notice_is_inside() -> None:
    figure = build_closure_chart(SPEC, "en", Theme.LIGHT)
    assert figure.layout.yaxis.ticktext[0] == "&lt;b>Field&lt;/b>"
    assert figure.data[0].hovertext[0].startswith("&lt;b>")
    assert "SAMPLE" in [note.text for note in figure.layout.annotations]


@pytest.mark.parametrize(
    ("selection", "event_id"),
    [
        ({"points": [{"customdata": "e1"}]}, "e1"),
        ({"points": [{"customdata": ["e1"]}]}, "e1"),
        ({"points": []}, None),
        ({"points": [{}]}, None),
    ],
)
def test_the_mark_clicked_on_is_read(selection: dict[str, Any], event_id: str | None) -> None:
    assert read_mark(selection) == event_id


def test_the_legend_explains_each_kind_of_strip() -> None:
    legend = build_closure_legend(SPEC, "en")
    assert all(f"meaning of {stretch}" in legend for stretch in Stretch)


def test_a_card_shows_the_sentence_in_its_direction_and_escapes_everything() -> None:
    card = ClosureCard("e1", "<i>F</i>", "closed", True, "<i>s</i>", "<i>w</i>", "1 report", "<i>نص</i>", "rtl")
    html = build_card(card)
    assert "<i>" not in html
    assert 'dir="rtl">&lt;i&gt;نص' in html
