"""Another process ingests and publishes while this one reads: no error, no step back, no half-built snapshot."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from libya_events.filters import EventFilter
from libya_events.store.event_store import EventStore
from libya_events.store.queries import count_by_type, count_key_figures
from libya_events.store.snapshot import current_version, open_current

ROOT = Path(__file__).resolve().parents[2]
PUBLICATIONS = 7

INGEST = f"""
import sys
sys.path.append("tests")
from builders import make_coded, make_event, make_report
from libya_events.store.event_store import EventStore

with EventStore.open(sys.argv[1]) as store:
    events = []
    for version in range({PUBLICATIONS}):
        for number in range(3):
            coded = make_coded(make_report(f"Clashes, report {{version}} {{number}}"))
            store.add_report(coded)
            events.append(make_event(report_ids=(coded.report.report_id,)))
        store.publish(events)
"""


def test_a_reader_works_all_through_an_ingest(tmp_path: Path) -> None:
    with EventStore.open(tmp_path) as store:
        store.publish([])
    seen: list[tuple[str, int, int]] = []
    snapshot = open_current(tmp_path)
    with (
        EventStore.open(tmp_path, read_only=True) as reader,
        subprocess.Popen([sys.executable, "-c", INGEST, str(tmp_path)], cwd=ROOT) as child,
    ):
        running = True
        while running:
            running = child.poll() is None
            if current_version(tmp_path) != snapshot.version:
                snapshot.close()
                snapshot = open_current(tmp_path)
            events = count_key_figures(snapshot, EventFilter()).events
            assert sum(count_by_type(snapshot, EventFilter())["events"]) == events
            seen.append((snapshot.version, events, len(reader.search("clashes"))))
    assert child.returncode == 0
    snapshot.close()

    assert seen == sorted(seen)
    assert len({version for version, _, _ in seen}) > 3
    assert seen[-1] == (f"v{PUBLICATIONS + 1:06d}", 3 * PUBLICATIONS, 3 * PUBLICATIONS)
    assert all(events == 3 * (int(version[1:]) - 1) for version, events, _ in seen)
