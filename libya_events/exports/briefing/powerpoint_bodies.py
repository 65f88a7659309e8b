"""What stands below a headline: each body as native shapes, on as many slides as it needs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from io import BytesIO
from typing import Any, assert_never

from pptx.enum.dml import MSO_THEME_COLOR
from pptx.util import Pt

from libya_events.exports.briefing.powerpoint_charts import add_bars, add_timeline
from libya_events.exports.briefing.powerpoint_tables import (
    add_grid,
    add_matrix,
    grid_of_events,
    grid_of_table,
    height_of_grid,
    split_grid,
)
from libya_events.exports.briefing.powerpoint_text import Words, fit, height_of, write_words
from libya_events.exports.briefing.powerpoint_theme import GROUND
from libya_events.exports.briefing.slides import (
    Body,
    ChartBody,
    EventsBody,
    Figure,
    FiguresBody,
    MapBody,
    TableBody,
    TextBody,
)
from libya_events.exports.pictures.frame import Area, Caption
from libya_events.exports.pictures.maps import draw_map
from libya_events.exports.pictures.matplotlib_canvas import MatplotlibCanvas
from libya_events.presentation.chart_specs import BarsSpec, TimelineSpec
from libya_events.presentation.matrix_spec import MatrixSpec, kind_label
from libya_events.presentation.wording import say

Page = Callable[[Any, Area], None]
"""Draws into the shapes of one slide."""

_GAP = 14.0
_SMALL = 11.0
_LEAD = 13.0
_EVENT_SIZES = (14.0, 13.0, 12.0)
_MAP_SCALES = {9: 0.8, 11: 0.9}
"""By how many lines its legend has at most: a map is drawn on a smaller sheet and enlarged, so that its words can be
read across a room, but never so that the notices below a long legend are cut."""

_TEXT_SIZES = (14.0, 13.0, 12.0, 11.0)


def list_pages(body: Body, area: Area, language: str, name: str) -> list[Page]:
    """``name`` describes a picture or chart to those who cannot see it."""
    match body:
        case FiguresBody():
            pages: list[Page] = [partial(_add_figures, figures=body.figures, language=language)]
        case MapBody():
            pages = [partial(_add_map, body=body, language=language, name=name)]
        case ChartBody():
            pages = [partial(_add_chart, body=body, language=language, name=name)]
        case EventsBody():
            pages = _list_events(body, area, language)
        case TableBody():
            pages = _list_tables(body, area, language)
            if not body.rows:
                pages = [partial(_add_text, parts=[("", body.empty)], language=language)]
        case TextBody():
            pages = [partial(_add_text, parts=body.parts, language=language)]
        case _:
            assert_never(body)
    return pages


def list_source_pages(sources: Sequence[str], area: Area, language: str) -> list[Page]:
    """In two columns, each filled before the next."""
    width = (area.width - 2 * _GAP) / 2
    columns: list[list[Words]] = [[]]
    for source in sources:
        words = Words(source, 13, language, after=5)
        if columns[-1] and height_of([*columns[-1], words], width) > area.height:
            columns.append([])
        columns[-1].append(words)
    pairs = [columns[at : at + 2] for at in range(0, len(columns), 2)]
    return [partial(_add_columns, columns=pair, language=language) for pair in pairs if pair[0]]


def _list_events(body: EventsBody, area: Area, language: str) -> list[Page]:
    """On one slide if they fit in somewhat smaller letters, else on more in the larger ones."""
    below = [Words(body.rule, _SMALL, language, colour=GROUND.muted)] if body.rule else []
    tries = [
        _list_grids(grid_of_events(body, area.width, size, language), below, area, language) for size in _EVENT_SIZES
    ]
    return next((pages for pages in tries if len(pages) == 1), tries[0])


def _list_tables(body: TableBody, area: Area, language: str) -> list[Page]:
    below = [Words(words, _SMALL, language, colour=GROUND.muted, after=3) for words in body.more]
    lead = [Words(body.lead, _LEAD, language)] if body.lead else []
    room = height_of(lead, area.width) + 8 if lead else 0

    def draw(shapes: Any, at: Area, page: Page) -> None:
        if lead:
            _add_box(shapes, Area(at.left, at.top, at.right, at.top + room), lead)
        page(shapes, Area(at.left, at.top + room, at.right, at.bottom))

    rows = Area(area.left, area.top + room, area.right, area.bottom)
    return [partial(draw, page=page) for page in _list_grids(grid_of_table(body, language), below, rows, language)]


def _list_grids(grid: Any, below: list[Words], area: Area, language: str) -> list[Page]:
    """The words below stand on the last slide, where there is room for them on each."""
    room = height_of(below, area.width) + 8 if below else 0
    pages = split_grid(grid, area.width, area.height - room)

    def draw(shapes: Any, at: Area, number: int) -> None:
        page = pages[number]
        add_grid(shapes, at, page, language)
        if below and number == len(pages) - 1:
            top = at.top + height_of_grid(page, at.width) + 8
            _add_box(shapes, Area(at.left, top, at.right, top + room), below)

    return [partial(draw, number=number) for number in range(len(pages))]


def _add_figures(shapes: Any, area: Area, figures: Sequence[Figure], language: str) -> None:
    """Three to a row, the first where reading begins."""
    columns = min(3, max(1, len(figures)))
    rows = -(-len(figures) // columns)
    width = (area.width - (columns - 1) * _GAP) / columns
    height = min((area.height - (rows - 1) * _GAP) / max(rows, 1), 170)
    for at, figure in enumerate(figures):
        row, column = divmod(at, columns)
        if language == "ar":
            column = columns - 1 - column
        left, top = area.left + column * (width + _GAP), area.top + row * (height + _GAP)
        shape = shapes.add_textbox(Pt(left), Pt(top), Pt(width), Pt(height))
        shape.name = figure.label
        shape.fill.solid()
        shape.fill.fore_color.theme_color = MSO_THEME_COLOR.BACKGROUND_2
        value, size = fit(figure.value, width - 2 * _GAP, 60, (48, 40, 32, 26), language, bold=True)
        more = [Words(line, 14, language, colour=GROUND.muted) for line in figure.more]
        label = Words(figure.label, 16, language, colour=GROUND.ink, after=2)
        write_words(
            shape.text_frame,
            [label, Words(value, size, language, bold=True, colour=GROUND.accent, after=2), *more],
            margin=_GAP,
        )


def _add_map(shapes: Any, area: Area, body: MapBody, language: str, name: str) -> None:
    caption = Caption("", (), (), "", language)
    scale = next((scale for most, scale in _MAP_SCALES.items() if len(body.spec.legend) <= most), 1.0)
    canvas = MatplotlibCanvas(area.width * scale, area.height * scale, GROUND.page)
    draw_map(canvas, Area(0, 0, canvas.width, canvas.height - 4), body.spec, body.ground, caption)
    file = BytesIO()
    canvas.write_png(file, scale=2.0 / scale)
    file.seek(0)
    picture = shapes.add_picture(file, Pt(area.left), Pt(area.top), Pt(area.width), Pt(area.height))
    _describe(picture, body.spec.title, name)


def _add_chart(shapes: Any, area: Area, body: ChartBody, language: str, name: str) -> None:
    match body.spec:
        case TimelineSpec():
            drawn = add_timeline(shapes, area, body.spec, language)
        case BarsSpec():
            high = min(area.height, 60.0 + 42.0 * len(body.spec.bars))
            drawn = add_bars(shapes, Area(area.left, area.top, area.right, area.top + high), body.spec, language)
        case MatrixSpec():
            kinds = say("list.comma", language).join(kind_label(kind, language) for kind in body.spec.kinds)
            below = [Words(say("briefing.actors.kinds", language, kinds=kinds), _SMALL, language, colour=GROUND.muted)]
            room = height_of(below, area.width) + 10
            top = Area(area.left, area.top, area.right, area.bottom - room)
            drawn = add_matrix(shapes, top, body.spec, language)
            _add_box(shapes, Area(area.left, area.bottom - room + 8, area.right, area.bottom), below)
        case _:
            assert_never(body.spec)
    _describe(drawn, body.spec.title, name)


def _add_text(shapes: Any, area: Area, parts: Sequence[tuple[str, str]], language: str) -> None:
    """In two columns where there is more than one part, in the largest letters that fit."""
    for size in _TEXT_SIZES:
        written = [_write_part(heading, text, size, language) for heading, text in parts]
        columns = _balance(written, (area.width - 2 * _GAP) / 2) if len(parts) > 1 else [written[0]]
        width = (area.width - 2 * _GAP) / 2 if len(parts) > 1 else area.width
        if all(height_of(column, width) <= area.height for column in columns):
            break
    _add_columns(shapes, area, columns=columns, language=language)


def _write_part(heading: str, text: str, size: float, language: str) -> list[Words]:
    head = [Words(heading, size + 1, language, bold=True, colour=GROUND.accent, after=2)] if heading else []
    return [*head, Words(text, size, language, after=10)]


def _balance(parts: Sequence[list[Words]], width: float) -> list[list[Words]]:
    """The parts in their order in two columns, neither much longer than the other."""
    heights = [height_of(part, width) for part in parts]
    cuts = range(1, len(parts))
    cut = min(cuts, key=lambda at: max(sum(heights[:at]), sum(heights[at:])))
    return [[one for part in parts[:cut] for one in part], [one for part in parts[cut:] for one in part]]


def _add_columns(shapes: Any, area: Area, columns: Sequence[Sequence[Words]], language: str) -> None:
    if len(columns) == 1 and len(columns[0]) <= 2:
        _add_box(shapes, area, columns[0])
        return
    width = (area.width - 2 * _GAP) / 2
    for at, column in enumerate(columns):
        left = area.right - width - at * (width + 2 * _GAP) if language == "ar" else area.left + at * (width + 2 * _GAP)
        _add_box(shapes, Area(left, area.top, left + width, area.bottom), column)


def _add_box(shapes: Any, area: Area, words: Sequence[Words]) -> None:
    box = shapes.add_textbox(Pt(area.left), Pt(area.top), Pt(area.width), Pt(area.height))
    write_words(box.text_frame, words)


def _describe(shape: Any, name: str, words: str) -> None:
    properties = shape._element.xpath(".//p:cNvPr")[0]
    properties.set("name", name)
    properties.set("descr", words)
