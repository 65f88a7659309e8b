"""Events as files for a spreadsheet (CSV), a map (GeoJSON) or a program (JSON lines).

The frame holds rows of the snapshot's event table, joined with the names and radius of their places, as
``load_events_with_names`` gives them. Missing values stay empty or null. A file from a store with sample data says so.
"""

from __future__ import annotations

import csv
import io
import json
import math
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import BinaryIO

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from libya_events.model import GeoPrecision, Role
from libya_events.presentation.wording import LANGUAGES, say

_INTERNAL_COLUMNS = frozenset(
    {"actor_set", "source_set", "event_number", "sides", "first_source", *(f"{role}_kinds" for role in Role)}
)
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_UNPLACED = frozenset({None, GeoPrecision.COUNTRY, GeoPrecision.UNKNOWN})

Value = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class ExportContext:
    """What a file says of itself: the filter in words, the latest day of the data, whether sample data is in it, its
    language, a link to the same view, and the day on which the snapshot was built."""

    filter_words: str
    data_as_of: str
    sample: bool
    language: str = "en"
    link: str | None = None
    built_on: str = ""


def write_events_csv(frame: pd.DataFrame, file: BinaryIO, context: ExportContext) -> None:
    """UTF-8 with a byte order mark, as Excel needs it for Arabic. Text that a spreadsheet would run as a formula begins
    with an apostrophe. The last column is the day of the data, the first a notice if there is sample data."""
    text = io.TextIOWrapper(file, encoding="utf-8-sig", newline="", write_through=True)
    try:
        writer = csv.writer(text)
        writer.writerow([*_notice(context), *_columns(frame), "data_as_of"])
        for row in _rows(frame):
            cells = [*_notice(context).values(), *row.values(), context.data_as_of]
            writer.writerow([_neutralise(cell) for cell in cells])
    finally:
        text.detach()


def write_frame_csv(frame: pd.DataFrame, file: BinaryIO) -> None:
    """Any table of data in the same way."""
    text = io.TextIOWrapper(file, encoding="utf-8-sig", newline="", write_through=True)
    try:
        writer = csv.writer(text)
        writer.writerow(frame.columns)
        writer.writerows([_neutralise(cell) for cell in row.values()] for row in _rows(frame))
    finally:
        text.detach()


def write_events_geojson(frame: pd.DataFrame, file: BinaryIO, context: ExportContext) -> None:
    """A feature for each event. One without a place finer than the country has no geometry; for the others precision
    and radius in the properties say how exact the point is."""
    collection = {
        "type": "FeatureCollection",
        **_notice(context),
        "filter": context.filter_words,
        "data_as_of": context.data_as_of,
        "features": [_feature(row) for row in _rows(frame)],
    }
    file.write(_to_json(collection))


def write_events_jsonl(frame: pd.DataFrame, file: BinaryIO, context: ExportContext) -> None:
    """One event a line; each line carries the notice if there is sample data."""
    for row in _rows(frame):
        file.write(_to_json({**_notice(context), **row, "data_as_of": context.data_as_of}) + b"\n")


def write_events_parquet(frame: pd.DataFrame, file: BinaryIO, context: ExportContext) -> None:
    """Typed columns; what the file says of itself stands in its metadata."""
    table = pa.Table.from_pandas(frame[_columns(frame)], preserve_index=False)
    about = {"filter": context.filter_words, "data_as_of": context.data_as_of}
    about |= {name: str(value) for name, value in _notice(context).items()}
    pq.write_table(table.replace_schema_metadata({**(table.schema.metadata or {}), **about}), file)


def plain_rows(frame: pd.DataFrame, context: ExportContext) -> Iterator[dict[str, Value]]:
    """The rows as JSON knows their values, each with the day of the data."""
    for row in _rows(frame):
        yield {**row, "data_as_of": context.data_as_of}


def _notice(context: ExportContext) -> dict[str, Value]:
    if not context.sample:
        return {}
    return {"notice": " / ".join(say("banner.sample", language) for language in LANGUAGES)}


def _columns(frame: pd.DataFrame) -> list[str]:
    return [str(column) for column in frame.columns if column not in _INTERNAL_COLUMNS]


def _rows(frame: pd.DataFrame) -> Iterator[dict[str, Value]]:
    columns = _columns(frame)
    for values in frame[columns].astype(object).itertuples(index=False, name=None):
        yield {column: _plain(value) for column, value in zip(columns, values, strict=True)}


def _plain(value: object) -> Value:
    """A value as JSON knows it: days as ISO, every kind of missing value as None."""
    if value is None or value is pd.NA or value is pd.NaT:
        return None
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == datetime.min.time() else value.isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if hasattr(value, "item"):
        value = value.item()
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    return value if isinstance(value, bool | int) else str(value)


def _neutralise(cell: Value) -> Value:
    if isinstance(cell, str) and cell.startswith(_FORMULA_STARTS):
        return "'" + cell
    return cell


def _feature(row: dict[str, Value]) -> dict[str, object]:
    longitude, latitude = row.pop("longitude", None), row.pop("latitude", None)
    placed = latitude is not None and longitude is not None and row.get("geo_precision") not in _UNPLACED
    return {
        "type": "Feature",
        "id": row.get("event_id"),
        "geometry": {"type": "Point", "coordinates": [longitude, latitude]} if placed else None,
        "properties": row,
    }


def _to_json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, allow_nan=False).encode()
