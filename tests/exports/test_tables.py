"""Exported files keep every value, hide no gap, run no formula and say where they are only a sample."""

import csv
import io
import json
from datetime import date

import pandas as pd
import pytest

from libya_events.exports.file_names import build_file_name
from libya_events.exports.tables import (
    ExportContext,
    write_events_csv,
    write_events_geojson,
    write_events_jsonl,
)
from libya_events.filters import EventFilter
from libya_events.model import EventType

REAL = ExportContext("May 2025, Tripoli", "2025-06-01", sample=False)
SAMPLE = ExportContext("everything", "2025-06-01", sample=True)


def _frame(**changes: object) -> pd.DataFrame:
    row = {
        "event_id": "e_1",
        "event_date": pd.Timestamp(2025, 5, 12),
        "latitude": 32.887,
        "longitude": -0.5,
        "geo_precision": "town",
        "radius_km": 15.0,
        "killed_best": 2,
        "sub_event_type": None,
        "place_name_ar": "طرابلس",
        "evidence_text": "اندلعت اشتباكات، أمس",
        "actor_set": 7,
        **changes,
    }
    frame = pd.DataFrame([row])
    return frame.astype({"killed_best": "Int32"})


def _csv(frame: pd.DataFrame, context: ExportContext = REAL) -> list[dict[str, str]]:
    file = io.BytesIO()
    write_events_csv(frame, file, context)
    assert file.getvalue().startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(file.getvalue().decode("utf-8-sig"))))


def _geojson(frame: pd.DataFrame, context: ExportContext = REAL) -> dict:
    file = io.BytesIO()
    write_events_geojson(frame, file, context)
    return json.loads(file.getvalue())


def test_csv_keeps_arabic_days_and_numbers_and_leaves_missing_values_empty() -> None:
    (row,) = _csv(_frame())
    assert row == {
        "event_id": "e_1",
        "event_date": "2025-05-12",
        "latitude": "32.887",
        "longitude": "-0.5",
        "geo_precision": "town",
        "radius_km": "15.0",
        "killed_best": "2",
        "sub_event_type": "",
        "place_name_ar": "طرابلس",
        "evidence_text": "اندلعت اشتباكات، أمس",
        "data_as_of": "2025-06-01",
    }
    (empty,) = _csv(_frame(killed_best=pd.NA, event_date=pd.NaT, latitude=None, radius_km=float("nan")))
    assert {empty[name] for name in ("killed_best", "event_date", "latitude", "radius_km")} == {""}


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_a_cell_that_a_spreadsheet_would_run_is_made_text(start: str) -> None:
    (row,) = _csv(_frame(evidence_text=f"{start}HYPERLINK()"))
    assert row["evidence_text"] == f"'{start}HYPERLINK()"


def test_none_killed_is_zero_and_not_empty() -> None:
    assert _csv(_frame(killed_best=0))[0]["killed_best"] == "0"


def test_a_placed_event_is_a_point_with_its_precision_and_radius() -> None:
    (feature,) = _geojson(_frame())["features"]
    assert feature["geometry"] == {"type": "Point", "coordinates": [-0.5, 32.887]}
    assert feature["id"] == "e_1"
    assert (feature["properties"]["geo_precision"], feature["properties"]["radius_km"]) == ("town", 15.0)
    assert "actor_set" not in feature["properties"]


@pytest.mark.parametrize(
    "changes", [{"geo_precision": "country"}, {"geo_precision": "unknown"}, {"latitude": None, "longitude": None}]
)
def test_an_unplaced_event_is_kept_without_a_point(changes: dict[str, object]) -> None:
    (feature,) = _geojson(_frame(**changes))["features"]
    assert feature["geometry"] is None
    assert feature["properties"]["event_id"] == "e_1"


def test_geojson_says_what_it_is_and_is_strict_json() -> None:
    collection = _geojson(_frame(radius_km=float("nan"), killed_best=pd.NA, event_date=pd.NaT))
    assert (collection["filter"], collection["data_as_of"]) == ("May 2025, Tripoli", "2025-06-01")
    assert "notice" not in collection
    properties = collection["features"][0]["properties"]
    assert (properties["radius_km"], properties["killed_best"], properties["event_date"]) == (None, None, None)


def test_json_lines_are_one_event_a_line_with_typed_values() -> None:
    file = io.BytesIO()
    write_events_jsonl(pd.concat([_frame(), _frame(event_id="e_2")]), file, REAL)
    first, second = (json.loads(line) for line in file.getvalue().decode().splitlines())
    assert (first["event_id"], first["killed_best"], first["sub_event_type"]) == ("e_1", 2, None)
    assert second["event_id"] == "e_2"


def test_every_file_of_sample_data_says_so_first() -> None:
    lines = io.BytesIO()
    write_events_jsonl(_frame(), lines, SAMPLE)
    (row,) = _csv(_frame(), SAMPLE)
    assert next(iter(row)) == "notice"
    for notice in (row["notice"], _geojson(_frame(), SAMPLE)["notice"], json.loads(lines.getvalue())["notice"]):
        assert notice.startswith("SAMPLE, not for citation")


def test_an_empty_selection_still_has_its_columns() -> None:
    file = io.BytesIO()
    write_events_csv(_frame().iloc[:0], file, REAL)
    assert file.getvalue().decode("utf-8-sig").startswith("event_id,event_date,")
    assert _geojson(_frame().iloc[:0])["features"] == []


@pytest.mark.parametrize(
    ("event_filter", "expected"),
    [
        (
            EventFilter(first_day=date(2025, 5, 1), last_day=date(2025, 5, 31), places=("tripoli",)),
            "libya-events_2025-05-01_2025-05-31_tripoli.csv",
        ),
        (EventFilter(), "libya-events_all-dates.csv"),
        (EventFilter(first_day=date(2025, 5, 1)), "libya-events_from-2025-05-01.csv"),
        (
            EventFilter(last_day=date(2025, 5, 1), admin1s=("LY-TB",), event_types=(EventType.LAW_ENFORCEMENT,)),
            "libya-events_until-2025-05-01_ly-tb_law-enforcement.csv",
        ),
        (EventFilter(actors=("a", "b", "c")), "libya-events_all-dates_a-and-2-more.csv"),
        (EventFilter(places=("../../etc", "طرابلس")), "libya-events_all-dates_etc.csv"),
    ],
)
def test_a_file_is_named_by_its_period_and_its_filter(event_filter: EventFilter, expected: str) -> None:
    assert build_file_name(event_filter, "csv") == expected


def test_a_file_name_stays_short() -> None:
    name = build_file_name(EventFilter(places=("a" * 90, "b" * 90)), "geojson")
    assert len(name) <= 128
    assert name.endswith(".geojson")


def test_the_language_of_a_file_stands_last_in_its_name() -> None:
    may = EventFilter(first_day=date(2025, 5, 1), last_day=date(2025, 5, 31), places=("tripoli",))
    assert build_file_name(may, "pptx", "en") == "libya-events_2025-05-01_2025-05-31_tripoli_en.pptx"
    assert build_file_name(EventFilter(places=("a" * 90, "b" * 90)), "pdf", "ar").endswith("_ar.pdf")
