from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from builders import TRIPOLI, make_claim, make_claim_actor, make_coded, make_event, make_report, make_span

from libya_events.errors import StoreError
from libya_events.model import (
    CasualtyStatement,
    CodedReport,
    Count,
    EventType,
    Evidence,
    NotCounted,
    Outcome,
    Speaker,
)
from libya_events.store.event_store import Decision, EventStore

ROOT = Path(__file__).resolve().parents[2]


def full_coding() -> CodedReport:
    report = make_report(
        before="Foreign headline\n", after="\nRelated: floods", title="عنوان", url="https://x.example/1"
    )
    killed = make_span(report, "وقتل شخصان")
    claim = make_claim(
        report,
        EventType.CLASH,
        event_date=date(2025, 5, 12),
        place=TRIPOLI,
        actors=(make_claim_actor(report, "some_force", "مسلحة"),),
        casualties=(CasualtyStatement(Outcome.KILLED, Count(2, 2, 2), killed, "civilians", Speaker.HOSPITAL),),
        killed=Count(2, 2, None),
        evidence=Evidence(make_span(report, "اندلعت اشتباكات"), make_span(report, "اشتباكات"), killed=killed),
    )
    not_counted = (NotCounted(make_span(report, "Clashes"), "background"),)
    return CodedReport(report, True, (claim, make_claim(report, EventType.MEETING)), None, not_counted)


def test_what_was_coded_comes_back_equal(store: EventStore) -> None:
    coded = full_coding()
    assert store.add_report(coded)
    assert list(store.load_coded_reports()) == [coded]
    assert store.load_report(coded.report.report_id) == coded.report
    assert store.load_claims([coded.report.report_id]) == list(coded.claims)
    assert store.load_claims(["unknown"]) == []


def test_a_report_is_kept_once(store: EventStore) -> None:
    assert store.is_empty
    assert store.add_report(full_coding())
    assert not store.add_report(full_coding())
    assert not store.is_empty
    assert len(store.load_claims()) == 2


def test_an_irrelevant_report_is_kept_with_its_reason(store: EventStore) -> None:
    store.add_report(CodedReport(make_report(), relevant=False, reason="outside_libya"))
    (coded,) = store.load_coded_reports()
    assert (coded.relevant, coded.reason, coded.claims) == (False, "outside_libya", ())


def test_a_failed_report_leaves_nothing_behind(store: EventStore) -> None:
    report = make_report()
    twice = make_claim(report)
    with pytest.raises(StoreError, match="same id"):
        store.add_report(CodedReport(report, True, (twice, twice)))
    assert store.is_empty
    assert store.search("اشتباكات") == frozenset()
    assert store.add_report(make_coded(report))


def test_text_that_is_no_text_is_refused_with_a_remedy(store: EventStore) -> None:
    with pytest.raises(StoreError, match="true encoding"):
        store.add_report(CodedReport(make_report("clash \udc80", report_id="r1"), relevant=True))


def test_recoding_replaces_claims_and_keeps_the_report(store: EventStore) -> None:
    report = make_report()
    store.add_report(make_coded(report))
    store.replace_coding(CodedReport(report, False, (make_claim(report, EventType.STRIKE),), "doubt"))
    (coded,) = store.load_coded_reports()
    assert [claim.event_type for claim in coded.claims] == [EventType.STRIKE]
    assert coded.reason == "doubt"


def test_a_removed_report_is_gone_with_claims_and_words(store: EventStore) -> None:
    kept, removed = make_report(), make_report("اشتباكات أخرى في سبها")
    store.add_report(make_coded(kept))
    store.add_report(make_coded(removed))
    store.remove_report(removed.report_id)
    assert store.report_ids() == {kept.report_id}
    assert {claim.report_id for claim in store.load_claims()} == {kept.report_id}
    assert store.search("اشتباكات") == {kept.report_id}


def test_reports_come_in_the_order_asked_for(store: EventStore) -> None:
    reports = [make_report(f"report {word}") for word in ("one", "two", "three")]
    for report in reports:
        store.add_report(make_coded(report))
    wanted = [reports[2].report_id, "unknown", reports[0].report_id]
    assert store.load_reports(wanted) == [reports[2], reports[0]]
    with pytest.raises(StoreError, match="no report unknown"):
        store.load_report("unknown")


def test_imported_events_are_replaced_not_doubled(store: EventStore) -> None:
    first = make_event("acled:1", provider="ACLED", killed=3, claim_ids=(), report_ids=())
    corrected = make_event("acled:1", provider="ACLED", killed=Count(3, 4, None), claim_ids=(), report_ids=())
    assert store.add_imported([first, make_event("acled:2", provider="ACLED")]) == 2
    assert store.add_imported([corrected]) == 0
    assert store.load_imported()[0] == corrected
    assert len(store.load_imported()) == 2


def test_decisions_only_grow(store: EventStore) -> None:
    decisions = [
        Decision("reject", {"event_id": "e1"}, "editor", datetime(2025, 5, 13, 10, tzinfo=UTC)),
        Decision("merge", {"event_ids": ["e1", "e2"]}, "editor", datetime(2025, 5, 13, 11, tzinfo=UTC)),
    ]
    for decision in decisions:
        store.add_decision(decision)
    assert store.load_decisions() == decisions
    with sqlite3.connect(store.directory / "record.sqlite") as other:
        for statement in ("DELETE FROM decision", "UPDATE decision SET author = 'x'"):
            with pytest.raises(sqlite3.IntegrityError, match="append-only"):
                other.execute(statement)
    other.close()


def test_what_a_writer_adds_an_open_reader_sees(store: EventStore) -> None:
    with EventStore.open(store.directory, read_only=True) as reader:
        assert reader.is_empty
        store.add_report(make_coded())
        assert len(reader.report_ids()) == 1
        with pytest.raises(StoreError, match="Make the directory writable"):
            reader.add_report(make_coded(make_report("another")))


def test_claims_of_an_event_follow_its_order(store: EventStore) -> None:
    later, earlier = make_coded(make_report("later")), make_coded(make_report("earlier"))
    store.add_report(later)
    store.add_report(earlier)
    claims = (earlier.claims[0], later.claims[0])
    store.publish([make_event("e1", claim_ids=tuple(claim.claim_id for claim in claims))])
    assert store.load_claims_of_event("e1") == list(claims)
    assert store.load_claims_of_event("unknown") == []


# Paths that are no store


def test_reading_where_there_is_nothing_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="LIBYA_EVENTS_STORE"):
        EventStore.open(tmp_path / "nothing", read_only=True)
    assert not (tmp_path / "nothing").exists()


def test_a_file_where_the_directory_should_be(tmp_path: Path) -> None:
    (tmp_path / "store").write_text("a note")
    with pytest.raises(StoreError, match="LIBYA_EVENTS_STORE"):
        EventStore.open(tmp_path / "store")


@pytest.mark.parametrize("read_only", [False, True])
def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path, read_only: bool) -> None:
    file = tmp_path / "record.sqlite"
    file.write_bytes(b"minutes of a meeting " * 100)
    with pytest.raises(StoreError, match="Move the file away"):
        EventStore.open(tmp_path, read_only=read_only)
    assert file.read_bytes() == b"minutes of a meeting " * 100


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize(
    ("statement", "message"),
    [("PRAGMA application_id = 7", "not made by Libya Events"), ("PRAGMA user_version = 999", "Update Libya Events")],
)
def test_a_database_of_another_program_or_a_newer_version(
    tmp_path: Path, statement: str, message: str, read_only: bool
) -> None:
    EventStore.open(tmp_path).close()
    with sqlite3.connect(tmp_path / "record.sqlite") as other:
        other.execute(statement)
    other.close()
    with pytest.raises(StoreError, match=message):
        EventStore.open(tmp_path, read_only=read_only)


# A directory that cannot be written

READER = """
import os, sys
from pathlib import Path
from libya_events.errors import StoreError
from libya_events.filters import EventFilter
from libya_events.store.event_store import EventStore
from libya_events.store.queries import count_key_figures
from libya_events.store.snapshot import open_current
path = Path(sys.argv[1])
if os.getuid() == 0:
    os.setuid(65534)  # the superuser can write anywhere
with EventStore.open(path, read_only=True) as store:
    found = store.search("اشتباكات")
    print(len(found), len(store.load_reports(found)), count_key_figures(open_current(path), EventFilter()).events)
try:
    EventStore.open(path)
except StoreError as error:
    print("LIBYA_EVENTS_STORE" in str(error))
"""


@pytest.fixture
def read_only_directory() -> Iterator[Path]:
    """A store that the account of the child below cannot write; not in tmp_path, which other accounts cannot enter."""
    parent = Path(tempfile.mkdtemp())
    directory = parent / "store"
    with EventStore.open(directory) as store:
        store.add_report(make_coded())
        store.publish([make_event()])
    parent.chmod(0o755)
    directory.chmod(0o555)
    yield directory
    directory.chmod(0o755)
    shutil.rmtree(parent)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such directories")
def test_a_store_on_a_read_only_disk_can_be_read_and_searched(read_only_directory: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", READER, str(read_only_directory)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    assert done.stdout.split() == ["1", "1", "1", "True"], done.stderr
