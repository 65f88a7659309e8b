"""What a publication leaves in the record: its version, which claim stands in which event, and where old ids lead."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Mapping, Sequence

from libya_events.model import Event


def record_publication(
    connection: sqlite3.Connection, events: Sequence[Event], version: int, published_at: str
) -> dict[str, str]:
    """Write a publication inside the caller's transaction; returns all redirects, old and new."""
    current = {event.event_id for event in events}
    before: set[tuple[str, str, int]] = set(
        connection.execute("SELECT claim_id, event_id, position FROM published_claim")
    )
    after = {(claim, event.event_id, i) for event in events for i, claim in enumerate(event.claim_ids)}
    connection.executemany(
        "DELETE FROM published_claim WHERE claim_id = ? AND event_id = ?", [row[:2] for row in sorted(before - after)]
    )
    connection.executemany("INSERT INTO published_claim VALUES (?, ?, ?)", sorted(after - before))
    redirects = find_redirects(
        _claims_of_events(before),
        {claim: event for claim, event, _ in sorted(after)},
        current,
        load_redirects(connection),
    )
    connection.execute("DELETE FROM redirect")
    connection.executemany("INSERT INTO redirect VALUES (?, ?)", sorted(redirects.items()))
    connection.execute("INSERT INTO publication VALUES (?, ?, ?)", (version, len(events), published_at))
    return redirects


def find_redirects(
    claims_before: Mapping[str, Sequence[str]],
    event_now: Mapping[str, str],
    current: set[str],
    known: Mapping[str, str],
) -> dict[str, str]:
    """Where the id of an event that is gone leads: to the event that now holds most of its claims.

    Older redirects to it are led on, so that one step always suffices; an id that is in use again leads nowhere else.
    An event whose claims are told nowhere any more is simply gone.
    """
    moved: dict[str, str] = {}
    for event_id, claims in claims_before.items():
        heirs = Counter(event_now[claim] for claim in claims if claim in event_now)
        if event_id not in current and heirs:
            moved[event_id] = heirs.most_common(1)[0][0]
    led_on = {old: moved.get(new, new) for old, new in known.items()} | moved
    return {old: new for old, new in led_on.items() if old not in current}


def load_redirects(connection: sqlite3.Connection) -> dict[str, str]:
    return dict(connection.execute("SELECT old_event_id, event_id FROM redirect"))


def _claims_of_events(rows: set[tuple[str, str, int]]) -> dict[str, list[str]]:
    claims: dict[str, list[str]] = {}
    for claim, event, _ in sorted(rows, key=lambda row: (row[1], row[2])):
        claims.setdefault(event, []).append(claim)
    return claims
