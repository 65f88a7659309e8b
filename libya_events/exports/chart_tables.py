"""The data behind a picture as tables: what it shows and nothing else, with headings in the language shown."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any, assert_never

import pandas as pd

from libya_events.analysis.timeline import Step, last_day
from libya_events.exports.pictures.labels import split_glyph
from libya_events.exports.pictures.writing import Drawable
from libya_events.presentation.activity_spec import ActivitySpec
from libya_events.presentation.actor_kinds import group_name
from libya_events.presentation.chart_specs import BarsSpec, Series, TimelineSpec
from libya_events.presentation.closure_spec import ClosuresSpec
from libya_events.presentation.map_spec import MapSpec
from libya_events.presentation.matrix_spec import MatrixSpec
from libya_events.presentation.network_spec import NetworkSpec
from libya_events.presentation.wording import say

Row = dict[str, Any]
Heading = Callable[[str], str]


def build_chart_tables(spec: Drawable, language: str) -> dict[str, pd.DataFrame]:
    """By title, the main table first. Further ones hold what the picture shows beside its numbers (spans, actors)."""

    def head(key: str) -> str:
        return say(f"chart_table.{key}", language)

    match spec:
        case ActivitySpec():
            return _activity_tables(spec, head)
        case NetworkSpec():
            return _network_tables(spec, head, language)
        case TimelineSpec():
            rows = _period_rows(spec.periods, spec.step, spec.series, head)
        case BarsSpec():
            rows = [{head("type"): _plain(bar.label), head("events"): bar.value} for bar in spec.bars]
        case MatrixSpec():
            rows = _matrix_rows(spec, head, language)
        case ClosuresSpec():
            rows = _closure_rows(spec, head)
        case MapSpec():
            rows = _map_rows(spec, head)
        case _:
            assert_never(spec)
    return {spec.title: _frame(rows)}


def to_tab_separated(frame: pd.DataFrame) -> str:
    """For pasting into a spreadsheet or a document; tabs and line breaks within cells become spaces."""
    text = io.StringIO()
    cells = frame.astype(object).where(frame.notna(), "")
    for row in [list(frame.columns), *cells.itertuples(index=False)]:
        text.write("\t".join(" ".join(str(cell).split()) for cell in row) + "\n")
    return text.getvalue()


def _frame(rows: Iterable[Row]) -> pd.DataFrame:
    """Whole numbers stay whole where some are missing."""
    frame = pd.DataFrame(list(rows))
    wholes = [name for name in frame.select_dtypes("float") if (frame[name].dropna() % 1 == 0).all()]
    return frame.astype(dict.fromkeys(wholes, "Int64"))


def _plain(label: str) -> str:
    return split_glyph(label)[1]


def _period_rows(periods: Sequence[date], step: Step, series: Sequence[Series], head: Heading) -> list[Row]:
    rows = []
    for at, start in enumerate(periods):
        values = {_plain(one.label): one.values[at] for one in series}
        days: Row = {head("from"): start, head("to"): last_day(start, step)}
        rows.append({**days, **values, head("all"): sum(values.values())})
    return rows


def _activity_tables(spec: ActivitySpec, head: Heading) -> dict[str, pd.DataFrame]:
    rows = _period_rows(spec.periods, spec.step, spec.series, head)
    for row, start, reports in zip(rows, spec.periods, spec.attention, strict=True):
        end = last_day(start, spec.step)
        row[spec.attention_title] = None if reports is None else round(reports, 2)
        row[spec.unread_title] = head("yes") if any(a <= end and start <= b for a, b in spec.unread) else ""
        row[spec.unusual_title] = "; ".join(week.label for week in spec.unusual if start <= week.first <= end)
    tables = {spec.title: _frame(rows)}
    if spec.spans:
        tables[spec.spans_title] = _frame(
            {head("from"): span.first, head("to"): span.last, head("words"): span.label} for span in spec.spans
        )
    return tables


def _matrix_rows(spec: MatrixSpec, head: Heading, language: str) -> list[Row]:
    return [
        {
            head("actor"): spec.labels[cell.row],
            head("other_actor"): "" if cell.row == cell.column else spec.labels[cell.column],
            head("kind"): say(f"edge.{cell.kind}", language) if cell.kind else "",
            head("number"): cell.weight,
            head("words"): cell.words,
        }
        for cell in sorted(spec.cells, key=lambda cell: (cell.row, cell.column))
    ]


def _network_tables(spec: NetworkSpec, head: Heading, language: str) -> dict[str, pd.DataFrame]:
    names = {node.code: node.label.replace("\n", " ") for node in spec.nodes}
    edges = [
        {
            head("actor"): names[edge.one],
            head("other_actor"): names[edge.other],
            head("kind"): say(f"edge.{edge.kind}", language),
            head("number"): edge.weight,
            head("words"): edge.words,
        }
        for edge in spec.edges
    ]
    nodes = [
        {
            head("actor"): names[node.code],
            head("group"): group_name(node.group, language),
            head("words"): node.words,
        }
        for node in spec.nodes
    ]
    return {spec.title: _frame(edges), head("actors"): _frame(nodes)}


def _closure_rows(spec: ClosuresSpec, head: Heading) -> list[Row]:
    """The strips' pieces and marks in the order of their days."""
    meanings = dict(spec.legend)
    rows = []
    for strip in spec.strips:
        pieces = [(bar.first, bar.last, meanings[bar.stretch], "") for bar in strip.bars]
        marks = [(mark.day, mark.day, spec.mark_labels[mark.is_reopening], mark.label) for mark in strip.marks]
        for first, last, meaning, words in sorted([*pieces, *marks], key=lambda piece: piece[:2]):
            days: Row = {head("from"): first, head("to"): last}
            rows.append({head("site"): strip.label, **days, head("state"): meaning, head("words"): words})
    return rows


def _map_rows(spec: MapSpec, head: Heading) -> list[Row]:
    """What the filter selects: places drawn pale around it would be summed with it."""
    return [
        {
            head("place"): mark.lines[0],
            head("number"): _number(mark.text),
            head("words"): "; ".join(mark.lines[1:]),
            head("latitude"): mark.latitude,
            head("longitude"): mark.longitude,
        }
        for mark in sorted(spec.marks, key=lambda mark: -mark.weight)
        if mark.far and not mark.pale
    ]


def _number(text: str) -> int | None:
    """The number that stands in a circle: none, a count, or a change with its sign."""
    if text == "=":
        return 0
    return int(text.replace(",", "").replace("\N{MINUS SIGN}", "-")) if text else None
