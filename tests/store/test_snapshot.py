from __future__ import annotations

import shutil
from pathlib import Path

import duckdb
import pytest
from builders import ABU_SALIM, make_coded, make_event, make_report

from libya_events.errors import StoreError
from libya_events.filters import EventFilter
from libya_events.model import Event
from libya_events.store import snapshot as snapshot_module
from libya_events.store.event_store import EventStore
from libya_events.store.queries import count_key_figures, list_choices
from libya_events.store.schema import SNAPSHOT_TABLES
from libya_events.store.snapshot import current_version, open_current

EVERYTHING = EventFilter()


def names(directory: Path) -> list[str]:
    return sorted(path.name for path in (directory / "snapshots").iterdir())


def test_versions_grow_and_the_last_three_are_kept(store: EventStore) -> None:
    assert current_version(store.directory) is None
    versions = [store.publish([make_event()]) for _ in range(5)]
    assert versions == ["v000001", "v000002", "v000003", "v000004", "v000005"]
    assert current_version(store.directory) == "v000005"
    assert names(store.directory) == versions[-3:]


def test_a_version_is_never_used_twice_even_if_snapshots_are_deleted(store: EventStore) -> None:
    store.publish([make_event()])
    shutil.rmtree(store.directory / "snapshots")
    (store.directory / "CURRENT").unlink()
    assert store.publish([make_event()]) == "v000002"


def test_an_open_snapshot_keeps_its_events_when_newer_ones_replace_it(store: EventStore) -> None:
    store.publish([make_event()])
    old = open_current(store.directory)
    for _ in range(4):
        store.publish([make_event(), make_event()])
    assert count_key_figures(old, EVERYTHING).events == 1
    new = open_current(store.directory)
    assert (new.version, count_key_figures(new, EVERYTHING).events) == ("v000005", 2)
    old.close()
    new.close()


def test_the_same_events_give_the_same_snapshot(store: EventStore) -> None:
    events = [make_event(actors=("a", "b")), make_event(place=None, day=None), make_event(actors=("b",))]

    def contents() -> dict[str, list[tuple[object, ...]]]:
        opened = open_current(store.directory)
        with opened.cursor() as cursor:
            found = {
                name: cursor.execute(f"SELECT * FROM {name}").fetchall() for name in SNAPSHOT_TABLES if name != "about"
            }
        opened.close()
        return found

    store.publish(events)
    first = contents()
    store.publish(events)
    assert contents() == first
    assert len(first["event"]) == 3


def test_a_crash_while_building_leaves_the_old_snapshot(store: EventStore, monkeypatch: pytest.MonkeyPatch) -> None:
    store.publish([make_event()])

    def fail(_file: Path, _text: str) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(snapshot_module, "_replace_text", fail)
        with pytest.raises(KeyboardInterrupt):
            store.publish([make_event(), make_event()])
    (store.directory / "snapshots" / ".building-left").mkdir()
    opened = open_current(store.directory)
    assert (opened.version, count_key_figures(opened, EVERYTHING).events) == ("v000001", 1)
    opened.close()
    assert store.publish([make_event()]) == "v000003"
    assert ".building-left" not in names(store.directory)


def test_a_snapshot_deleted_between_reading_current_and_opening(
    store: EventStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The reader saw v000001; by the time it opens it, v000004 is current and the first is gone."""
    for _ in range(4):
        store.publish([make_event()])
    answers = iter(["v000001"])
    real = snapshot_module.current_version
    monkeypatch.setattr(snapshot_module, "current_version", lambda path: next(answers, None) or real(path))
    opened = open_current(store.directory)
    assert opened.version == "v000004"
    opened.close()


def test_a_snapshot_is_whole_before_it_becomes_current(store: EventStore, monkeypatch: pytest.MonkeyPatch) -> None:
    real = snapshot_module._replace_text
    whole: list[str] = []

    def replace_text(file: Path, text: str) -> None:
        with duckdb.connect(str(file.parent / "snapshots" / text / "events.duckdb"), read_only=True) as connection:
            assert connection.execute("SELECT count(*) FROM event").fetchone() == (1,)
        whole.append(text)
        real(file, text)

    monkeypatch.setattr(snapshot_module, "_replace_text", replace_text)
    store.publish([make_event()])
    assert whole == [current_version(store.directory)]


@pytest.mark.parametrize("text", ["", "v1", "../../elsewhere", "v000009\nv000010", "\udcff"])
def test_a_damaged_current_file_is_explained(store: EventStore, text: str) -> None:
    (store.directory / "CURRENT").write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(StoreError, match="builds a new snapshot"):
        open_current(store.directory)
    assert not store.is_published()
    store.publish([])
    assert store.is_published()


def test_a_store_without_publication_and_one_without_its_snapshot(store: EventStore) -> None:
    with pytest.raises(StoreError, match="nothing has been published"):
        open_current(store.directory)
    store.publish([])
    shutil.rmtree(store.directory / "snapshots" / "v000001")
    with pytest.raises(StoreError, match="v000001 cannot be opened"):
        open_current(store.directory)


def test_a_snapshot_cannot_be_written_through_a_reader(store: EventStore) -> None:
    store.publish([make_event()])
    opened = open_current(store.directory)
    with opened.cursor() as cursor, pytest.raises(duckdb.InvalidInputException, match="read-only"):
        cursor.execute("DELETE FROM event")
    opened.close()


def test_two_events_with_one_id_are_refused(store: EventStore) -> None:
    with pytest.raises(ValueError, match="twice"):
        store.publish([make_event("same"), make_event("same")])
    assert current_version(store.directory) is None


def test_columns_bear_the_names_of_the_model() -> None:
    of_place = {"place_id", "within", "admin1", "region", "geo_precision", "latitude", "longitude"}
    of_counts = {f"{name}_{bound}" for name in ("killed", "injured", "missing") for bound in ("low", "best", "high")}
    in_other_tables = {"claim_ids", "report_ids", "actors", "place", "killed", "injured", "missing"}
    derived = {"event_number", "event_family", "actor_set", "source_set", "sides", "first_source"}
    assert set(SNAPSHOT_TABLES["event"]) == (
        set(Event.__dataclass_fields__) - in_other_tables | of_place | of_counts | derived
    )


def test_reports_of_a_sample_source_mark_their_events(store: EventStore) -> None:
    sample = make_report("one", source_name="Sample Wire")
    real = make_report("two", source_name="A paper in no register")
    store.add_report(make_coded(sample))
    store.add_report(make_coded(real))
    store.publish(
        [make_event("s", report_ids=(real.report_id, sample.report_id)), make_event("r", report_ids=(real.report_id,))]
    )
    opened = open_current(store.directory)
    marks = {row["event_id"]: row["sample"] for row in opened.fetch_dicts("SELECT event_id, sample FROM event")}
    sources = opened.fetch_dicts("SELECT source_id, source_name, sample FROM report ORDER BY source_name")
    opened.close()
    assert marks == {"s": True, "r": False}
    assert [tuple(row.values()) for row in sources] == [
        (None, "A paper in no register", False),
        ("sample_wire", "Sample Wire", True),
    ]


def test_a_town_is_offered_even_if_only_its_quarters_have_events(store: EventStore) -> None:
    store.publish([make_event(place=ABU_SALIM)])
    opened = open_current(store.directory)
    assert list(list_choices(opened).places["place_id"]) == ["abu_salim", "tripoli"]
    opened.close()
