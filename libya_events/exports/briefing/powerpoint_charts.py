"""Native charts, which the reader can edit: bars over time stacked by family, and bars by type."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.util import Pt

from libya_events.analysis.timeline import Step
from libya_events.exports.briefing.headlines import without_glyph
from libya_events.exports.briefing.powerpoint_text import LANGUAGE_CODES, Words, write_paragraph
from libya_events.exports.briefing.powerpoint_theme import GROUND
from libya_events.exports.pictures.fonts import text_width
from libya_events.exports.pictures.frame import Area
from libya_events.presentation.chart_specs import BarsSpec, TimelineSpec
from libya_events.presentation.scales import round_steps
from libya_events.presentation.wording import say

_LABEL_SIZE = 11
_TITLE_SIZE = 12
_NUMBERS = "#,##0"
_RIGHT_TO_LEFT = "\N{RIGHT-TO-LEFT MARK}"
_NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
)


def add_timeline(shapes: Any, area: Area, spec: TimelineSpec, language: str) -> Any:
    """Time runs left to right in both languages."""
    data = CategoryChartData(number_format=_NUMBERS)
    labels = _short_labels(spec, language)
    data.categories = labels
    for series in spec.series:
        data.add_series(without_glyph(series.label), series.values)
    frame = _add(shapes, XL_CHART_TYPE.COLUMN_STACKED, area, data)
    chart = frame.chart
    weeks = say("briefing.timeline.weeks", language) if spec.step is Step.WEEK else ""
    _style(chart, (spec.title, weeks, spec.note), language)
    plot = chart.plots[0]
    plot.gap_width, plot.overlap = 30, 100
    for drawn, series in zip(plot.series, spec.series, strict=True):
        _paint(drawn.format, series.tone.light)
    chart.has_legend = True
    chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    chart.legend.font.size = Pt(_LABEL_SIZE)
    totals = [sum(column) for column in zip(*(series.values for series in spec.series), strict=True)]
    _style_values(chart.value_axis, max([1, *totals]))
    _style_days(chart.category_axis, labels, area.width - 60)
    return frame


def add_bars(shapes: Any, area: Area, spec: BarsSpec, language: str) -> Any:
    """The commonest on top; in Arabic the bars grow from the right."""
    data = CategoryChartData(number_format=_NUMBERS)
    data.categories = [without_glyph(bar.label) for bar in spec.bars]
    data.add_series(spec.title, [bar.value for bar in spec.bars])
    frame = _add(shapes, XL_CHART_TYPE.BAR_CLUSTERED, area, data)
    chart = frame.chart
    _style(chart, (spec.title, spec.note), language)
    chart.has_legend = False
    plot = chart.plots[0]
    plot.gap_width, plot.vary_by_categories = 40 if len(spec.bars) > 3 else 150, False
    plot.has_data_labels = True
    labels = plot.data_labels
    labels.number_format, labels.number_format_is_linked, labels.show_value = _NUMBERS, False, True
    labels.position, labels.font.size = XL_LABEL_POSITION.OUTSIDE_END, Pt(_LABEL_SIZE + 1)
    for at, bar in enumerate(spec.bars):
        _paint(plot.series[0].points[at].format, bar.tone.light)
    category, value = chart.category_axis, chart.value_axis
    category.reverse_order, category.major_tick_mark = True, XL_TICK_MARK.NONE
    category.tick_labels.font.size = Pt(_LABEL_SIZE + 1)
    category.format.line.color.rgb = _colour(GROUND.line)
    value.minimum_scale, value.reverse_order = 0, language == "ar"
    value.has_major_gridlines, value.visible = False, False
    return frame


def _add(shapes: Any, kind: Any, area: Area, data: CategoryChartData) -> Any:
    return shapes.add_chart(kind, Pt(area.left), Pt(area.top), Pt(area.width), Pt(area.height), data)


def _style(chart: Any, title: Sequence[str], language: str) -> None:
    """The title stands in the chart, so that it goes along when the chart is copied; the sample notice too."""
    chart.font.size = Pt(_LABEL_SIZE)
    chart.font.color.rgb = _colour(GROUND.ink)
    for properties in chart._chartSpace.iter(qn("c:txPr")):
        for paragraph in properties.iter(qn("a:pPr")):
            paragraph.set("rtl", "1" if language == "ar" else "0")
            paragraph.find(qn("a:defRPr")).set("lang", LANGUAGE_CODES[language])
    chart.has_title = True
    words = " · ".join(part for part in title if part)
    write_paragraph(
        chart.chart_title.text_frame.paragraphs[0],
        Words(words, _TITLE_SIZE, language, colour=GROUND.muted),
        align="ctr",
    )
    chart.chart_title.text_frame.paragraphs[0].font.bold = False
    chart.chart_title.include_in_layout = False


def _short_labels(spec: TimelineSpec, language: str) -> list[str]:
    """Days and weeks by their first day, without the year where all lie in one."""
    if spec.step not in (Step.DAY, Step.WEEK):
        return list(spec.labels)
    years = {day.year for day in spec.periods}
    # Not every program takes the direction of an axis from its properties: the mark keeps the day on the right.
    mark = _RIGHT_TO_LEFT if language == "ar" else ""
    return [
        f"{mark}{day.day} {say(f'month.{day.month}', language)}" + (f" {day.year}" if len(years) > 1 else "")
        for day in spec.periods
    ]


def _style_values(axis: Any, most: int) -> None:
    steps = round_steps(most)
    axis.minimum_scale, axis.maximum_scale = 0, steps[-1]
    axis.major_unit = steps[1] - steps[0] if len(steps) > 1 else 1
    axis.tick_labels.number_format, axis.tick_labels.number_format_is_linked = _NUMBERS, False
    axis.has_major_gridlines = True
    axis.major_gridlines.format.line.color.rgb = _colour(GROUND.line)
    axis.major_gridlines.format.line.width = Pt(0.5)
    axis.format.line.fill.background()
    axis.major_tick_mark = XL_TICK_MARK.NONE


def _style_days(axis: Any, labels: Sequence[str], width: float) -> None:
    """Level labels, and only as many as stand side by side without touching."""
    longest = max((text_width(label, _LABEL_SIZE) for label in labels), default=0) + 14
    skip = max(1, -(-len(labels) // max(1, int(width / longest))))
    axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    axis.major_tick_mark = XL_TICK_MARK.OUTSIDE
    axis.format.line.color.rgb = _colour(GROUND.muted)
    axis.tick_labels.font.size = Pt(_LABEL_SIZE)
    element = axis._element
    # An angle that nobody sees: without one LibreOffice turns the labels, and breaks them within words at exactly 0.
    element.find(f"{qn('c:txPr')}/{qn('a:bodyPr')}").attrib.update({"rot": "1", "vert": "horz"})
    before = element.find(qn("c:noMultiLvlLbl"))
    for tag in ("c:tickLblSkip", "c:tickMarkSkip"):
        fresh = parse_xml(f'<{tag} {_NAMESPACES} val="{skip}"/>')
        if before is None:
            element.append(fresh)
        else:
            before.addprevious(fresh)


def _paint(form: Any, colour: str) -> None:
    form.fill.solid()
    form.fill.fore_color.rgb = _colour(colour)
    form.line.color.rgb = _colour(GROUND.page)
    form.line.width = Pt(0.5)


def _colour(code: str) -> Any:
    return RGBColor.from_string(code.lstrip("#"))
