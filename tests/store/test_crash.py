"""A child process ingests and publishes and is killed in the middle of it, again and again."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from libya_events.filters import EventFilter
from libya_events.store.event_store import EventStore
from libya_events.store.queries import count_key_figures
from libya_events.store.snapshot import current_version, open_current

ROOT = Path(__file__).resolve().parents[2]

INGEST = """
import sys
sys.path.append("tests")
from builders import make_coded, make_event, make_report
from libya_events.store.event_store import EventStore

with EventStore.open(sys.argv[1]) as store:
    number = len(store.report_ids())
    while True:
        coded = make_coded(make_report(f"Clashes, report {number}", report_id=f"r{number}"))
        assert store.add_report(coded)
        print("report", f"r{number}", flush=True)
        number += 1
        if number % 4 == 0:
            events = [make_event(f"e{r}", report_ids=(r,)) for r in sorted(store.report_ids())]
            print("version", store.publish(events), flush=True)
"""


def ingest_until_killed(directory: Path, lines: int) -> list[list[str]]:
    """Everything the child acknowledged before it was killed, a moment after its first ``lines`` acknowledgements."""
    with subprocess.Popen(
        [sys.executable, "-c", INGEST, str(directory)], stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as child:
        assert child.stdout is not None
        told = [child.stdout.readline().split() for _ in range(lines)]
        child.kill()
        told += [line.split() for line in child.stdout if line.endswith("\n")]
    assert all(told), "the child ended by itself"
    return told


@pytest.mark.parametrize("seed", range(3))
def test_nothing_acknowledged_is_lost(tmp_path: Path, seed: int) -> None:
    dice = random.Random(seed)
    acknowledged: set[str] = set()
    published = "v000000"
    for _ in range(2):
        for kind, value in ingest_until_killed(tmp_path, dice.randrange(1, 30)):
            if kind == "report":
                acknowledged.add(value)
            else:
                published = value

        with EventStore.open(tmp_path) as store:
            assert acknowledged <= store.report_ids()
            assert {
                coded.report.report_id for coded in store.load_coded_reports() if coded.claims
            } == store.report_ids()
            assert store.search("clashes") == store.report_ids()
            with sqlite3.connect(tmp_path / "record.sqlite") as other:
                assert other.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            other.close()
        if current_version(tmp_path) is None:
            assert published == "v000000"
            continue
        snapshot = open_current(tmp_path)
        assert snapshot.version >= published
        assert count_key_figures(snapshot, EventFilter()).events > 0
        snapshot.close()

    with EventStore.open(tmp_path) as store:
        assert store.publish([]) > published
    assert not list((tmp_path / "snapshots").glob(".building-*"))
