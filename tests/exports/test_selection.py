"""What is exported is what the screen counts, for any filter, and each form holds it whole."""

from __future__ import annotations

import csv
import io
import json
from datetime import date, timedelta
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from libya_events.exports.file_names import FORMATS, extension_of
from libya_events.exports.selection import select_events, write_selection
from libya_events.filters import ActorMatch, EventFilter, Undated
from libya_events.model import EventType
from libya_events.store.event_store import EventStore
from libya_events.store.export_queries import read_about
from libya_events.store.queries import count_key_figures, period_of_data
from libya_events.store.snapshot import Snapshot, open_current
from tests.dashboard.made_store import HOSTILE, MAY, build_made_store

days = st.none() | st.integers(0, 60).map(lambda n: MAY + timedelta(days=n))


def _few(values: list[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(values), unique=True, max_size=2).map(tuple)


filters = st.builds(
    EventFilter,
    first_day=days,
    last_day=days,
    undated=st.sampled_from(Undated),
    unplaced_only=st.booleans(),
    event_types=st.lists(st.sampled_from(EventType), unique=True, max_size=3).map(tuple),
    places=_few(["tripoli", "zawiya", "benghazi", "nowhere"]),
    admin1s=_few(["LY-TB", "LY-SB", "LY-ZA"]),
    actors=_few(["fajr", "nour", "nobody"]),
    actor_match=st.sampled_from(ActorMatch),
    killed_at_least=st.none() | st.integers(0, 4),
    text=st.none() | st.sampled_from(["اشتباكات", "bomb", "nothing at all"]),
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Snapshot, EventStore]:
    directory = build_made_store(tmp_path_factory.mktemp("exports") / "store")
    return open_current(directory), EventStore.open(directory, read_only=True)


def _write(made: tuple[Snapshot, EventStore], event_filter: EventFilter, form: str, language: str = "en") -> bytes:
    file = io.BytesIO()
    write_selection(select_events(*made, event_filter, language), form, file)
    return file.getvalue()


def _csv_rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


@given(event_filter=filters)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_rows_exported_are_the_rows_counted_on_the_screen(
    made: tuple[Snapshot, EventStore], event_filter: EventFilter
) -> None:
    snapshot, record = made
    found = None if event_filter.text is None else record.search(event_filter.text)
    counted = count_key_figures(snapshot, event_filter, report_ids=found)
    selection = select_events(snapshot, record, event_filter, "en")
    assert len(selection.events) == counted.events
    assert len(selection.load_reports()) == counted.reports
    file = io.BytesIO()
    write_selection(selection, "csv", file)
    assert len(_csv_rows(file.getvalue())) == counted.events


@pytest.mark.parametrize("form", FORMATS)
def test_every_form_is_written_even_of_nothing(made: tuple[Snapshot, EventStore], form: str) -> None:
    nothing = EventFilter(places=("nowhere",))
    assert bool(_write(made, nothing, form)) is (form != "jsonl")  # no line for no event
    assert extension_of(form).endswith(("csv", "xlsx", "json", "jsonl", "parquet"))


def test_a_workbook_has_typed_columns_its_sheets_and_no_formula(made: tuple[Snapshot, EventStore]) -> None:
    book = openpyxl.load_workbook(io.BytesIO(_write(made, EventFilter(undated=Undated.INCLUDE), "xlsx")))
    assert book.sheetnames == ["Events", "Claims", "Reports", "About this file"]
    sheet = book["Events"]
    top = 2 if "SAMPLE" in str(sheet["A1"].value) else 1
    heads = [cell.value for cell in sheet[top]]
    rows = list(sheet.iter_rows(min_row=top + 1))
    by_id = {str(row[0].value): dict(zip(heads, row, strict=True)) for row in rows}
    zawiya = by_id["e-zawiya"]
    assert zawiya["Date"].value.date() == date(2025, 5, 12)
    assert zawiya["Killed, best"].value == 3
    assert HOSTILE in str(by_id["e-hostile"]["Evidence"].value)
    assert all(cell.data_type != "f" for row in rows for cell in row)
    assert sheet.freeze_panes == f"B{top + 1}"
    assert sheet.auto_filter.ref
    claims = {str(row[0].value) for row in book["Claims"].iter_rows(min_row=top + 1)}
    assert claims == set(by_id)


def test_an_arabic_workbook_reads_from_the_right(made: tuple[Snapshot, EventStore]) -> None:
    book = openpyxl.load_workbook(io.BytesIO(_write(made, EventFilter(), "xlsx", "ar")))
    assert all(sheet.sheet_view.rightToLeft for sheet in book)
    assert book.sheetnames[0] == "الأحداث"


def test_parquet_keeps_types_and_missing_values(made: tuple[Snapshot, EventStore], tmp_path: Path) -> None:
    path = tmp_path / "events.parquet"
    path.write_bytes(_write(made, EventFilter(undated=Undated.INCLUDE), "parquet"))
    frame = pd.read_parquet(path).set_index("event_id")
    assert pd.api.types.is_datetime64_any_dtype(frame["event_date"])
    assert frame.loc["e-zawiya", "killed_best"] == 3
    assert pd.isna(frame.loc["e-undated", "event_date"])
    assert pd.isna(frame.loc["e-undated", "killed_best"])


def test_acled_layout_has_its_columns_codes_and_our_own_prefix(made: tuple[Snapshot, EventStore]) -> None:
    rows = {row["event_id_cnty"]: row for row in _csv_rows(_write(made, EventFilter(undated=Undated.INCLUDE), "acled"))}
    clash = rows["LE-e-zawiya"]
    assert len(clash) == 31
    wanted = {"event_type": "Battles", "sub_event_type": "Armed clash", "time_precision": "1", "geo_precision": "1"}
    assert {name: clash[name] for name in wanted} == wanted
    assert (clash["fatalities"], clash["admin1"], clash["iso"]) == ("3", "West", "434")
    assert "LE-e-undated" not in rows
    assert "LE-e-unplaced" not in rows


def test_ucdp_layout_holds_only_deadly_events(made: tuple[Snapshot, EventStore]) -> None:
    content = _write(made, EventFilter(undated=Undated.INCLUDE), "ucdp")
    rows = {row["id"]: row for row in _csv_rows(content)}
    bomb = rows["LE-e-sabha"]
    assert len(bomb) == 49
    assert (bomb["best"], bomb["low"], bomb["high"], bomb["country_id"], bomb["date_prec"]) == (
        "2",
        "2",
        "2",
        "620",
        "1",
    )
    assert all(int(row["best"]) > 0 for row in rows.values())


def test_the_events_left_out_of_a_layout_are_counted(made: tuple[Snapshot, EventStore]) -> None:
    selection = select_events(*made, EventFilter(undated=Undated.INCLUDE), "en")
    for form in ("acled", "ucdp"):
        file = io.BytesIO()
        left_out = write_selection(selection, form, file)
        assert len(_csv_rows(file.getvalue())) + left_out == len(selection.events)
        assert left_out > 0


def test_geojson_keeps_every_event(made: tuple[Snapshot, EventStore]) -> None:
    collection = json.loads(_write(made, EventFilter(undated=Undated.INCLUDE), "geojson"))
    features = {feature["id"]: feature for feature in collection["features"]}
    assert features["e-unplaced"]["geometry"] is None
    assert features["e-zawiya"]["geometry"]["type"] == "Point"
    assert features["e-zawiya"]["properties"]["participants_en"] or features["e-zawiya"]["properties"]["initiators_en"]


@pytest.mark.parametrize("wanted", [EventFilter(), EventFilter(last_day=MAY), EventFilter(places=("nowhere",))])
def test_a_file_is_as_of_the_day_that_the_pages_name(made: tuple[Snapshot, EventStore], wanted: EventFilter) -> None:
    """The latest day of the data, whatever the filter and whenever the snapshot was built."""
    period = period_of_data(made[0])
    assert period is not None
    context = select_events(*made, wanted, "en").context
    assert context.data_as_of == period[1].isoformat()
    assert context.built_on == read_about(made[0], "published_at")[:10] != context.data_as_of
