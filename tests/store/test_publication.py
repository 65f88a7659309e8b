"""When a new snapshot is due, and where the ids of events that were merged away lead."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from builders import make_coded, make_event, make_report

from libya_events.store import snapshot as snapshot_module
from libya_events.store.event_store import Decision, EventStore
from libya_events.store.publication import find_redirects
from libya_events.store.queries import load_event
from libya_events.store.snapshot import open_current

# Whether the snapshot is behind the record


def test_every_change_of_the_record_asks_for_a_new_snapshot(store: EventStore) -> None:
    assert not store.is_published()
    coded = make_coded()
    changes: list[Callable[[], object]] = [
        lambda: store.add_report(coded),
        lambda: store.replace_coding(coded),
        lambda: store.add_imported([make_event("acled:1")]),
        lambda: store.add_decision(Decision("reject", {}, "editor", datetime(2025, 5, 13, tzinfo=UTC))),
        lambda: store.remove_report(coded.report.report_id),
    ]
    for change in changes:
        store.publish([])
        assert store.is_published()
        change()
        assert not store.is_published()


def test_a_known_report_changes_nothing(store: EventStore) -> None:
    store.add_report(make_coded())
    store.publish([])
    store.add_report(make_coded())
    assert store.is_published()


def test_a_report_that_comes_in_while_events_are_merged_is_not_taken_as_published(store: EventStore) -> None:
    with EventStore.open(store.directory) as other, store.publishing():
        events = [make_event()]
        other.add_report(make_coded())
        store.publish(events)
    assert not store.is_published()


def test_a_publication_that_was_cut_off_is_not_taken_as_published(
    store: EventStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.publish([])

    def fail(_file: Path, _text: str) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(snapshot_module, "_replace_text", fail)
        with pytest.raises(KeyboardInterrupt):
            store.publish([make_event()])
    assert not store.is_published()
    shutil.rmtree(store.directory / "snapshots")
    assert not store.is_published()
    store.publish([])
    assert store.is_published()


# Ids that lead on


def test_the_id_of_a_merged_event_leads_to_its_heir(store: EventStore) -> None:
    reports = [make_report(word) for word in ("one", "two", "three")]
    for report in reports:
        store.add_report(make_coded(report))
    claims = [claim.claim_id for claim in store.load_claims()]
    store.publish([make_event("old", claim_ids=tuple(claims[1:])), make_event("kept", claim_ids=(claims[0],))])
    store.publish([make_event("kept", claim_ids=tuple(claims))])
    opened = open_current(store.directory)
    found = load_event(opened, "old")
    assert found is not None
    assert (found["event_id"], found["claim_ids"]) == ("kept", claims)
    assert load_event(opened, "unknown") is None
    assert store.load_claims_of_event("old") == store.load_claims_of_event("kept") != []
    opened.close()

    store.publish([make_event("old", claim_ids=tuple(claims[1:])), make_event("kept", claim_ids=(claims[0],))])
    opened = open_current(store.directory)
    assert (load_event(opened, "old") or {})["claim_ids"] == claims[1:]
    opened.close()


def test_redirects_go_to_most_claims_and_are_led_on_in_one_step() -> None:
    before = {"a": ["1", "2", "3"], "b": ["4"], "c": ["5"]}
    now = {"1": "d", "2": "e", "3": "e", "4": "b"}
    assert find_redirects(before, now, {"b", "d", "e"}, {"z": "a", "y": "b", "e": "b"}) == {
        "a": "e",
        "z": "e",
        "y": "b",
    }
