"""What the snapshot knows of actors: who is in events with whom and how, and the events behind each such figure.

Kinds and weights are explained in ``analysis/cooccurrence.py``.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import pandas as pd

from libya_events.analysis.cooccurrence import TELLING_KINDS, EdgeKind, Weight
from libya_events.filters import EventFilter
from libya_events.store.conditions import COUNTED, build_condition
from libya_events.store.event_queries import PLACE_COLUMNS
from libya_events.store.snapshot import Snapshot

_SETS = """sets AS (
    SELECT e.actor_set, count(*) AS events, sum(e.sources) AS sources
    FROM event e WHERE {where} GROUP BY e.actor_set)"""
_SUMS = "CAST(sum(s.events) AS BIGINT) AS events, CAST(sum(s.sources) AS BIGINT) AS sources"


_COMMONEST = """
    own AS (
        SELECT n.* FROM named n JOIN linked l ON l.actor_id = n.actor_id
        ORDER BY n.{weight} DESC, l.weight DESC, n.actor_id LIMIT ?)"""
# Each actor comes in its turn, and one without a commoner partner brings its strongest one along; those who come in the
# same turn come all or not at all.
_COMMONEST_TIED = """
    ranked AS (
        SELECT n.actor_id, row_number() OVER (ORDER BY n.{weight} DESC, l.weight DESC, n.actor_id) AS turn
        FROM named n JOIN linked l ON l.actor_id = n.actor_id),
    both_ways AS (SELECT actor_a AS one, actor_b AS other, {weight} AS weight FROM pairs
                  UNION ALL SELECT actor_b, actor_a, {weight} FROM pairs),
    ties AS (
        SELECT b.one, b.other, r.turn, o.turn AS other_turn, sum(b.weight) AS weight
        FROM both_ways b JOIN ranked r ON r.actor_id = b.one JOIN ranked o ON o.actor_id = b.other
        GROUP BY b.one, b.other, r.turn, o.turn),
    strongest AS (
        SELECT t.*, row_number() OVER (PARTITION BY one ORDER BY weight DESC, other_turn) AS place,
               min(other_turn) OVER (PARTITION BY one) AS commonest_turn
        FROM ties t),
    come AS (
        SELECT actor_id, min(turn) AS turn
        FROM (SELECT actor_id, turn FROM ranked
              UNION ALL SELECT other, turn FROM strongest WHERE place = 1 AND commonest_turn > turn) AS every
        GROUP BY actor_id),
    counted_off AS (SELECT actor_id, count(*) OVER (ORDER BY turn) AS many FROM come),
    own AS (SELECT n.* FROM named n JOIN counted_off c ON c.actor_id = n.actor_id WHERE c.many <= ?)"""


def count_cooccurrence(
    snapshot: Snapshot,
    event_filter: EventFilter,
    top: int = 12,
    kinds: Collection[EdgeKind] = tuple(EdgeKind),
    weight: Weight = Weight.EVENTS,
    *,
    report_ids: Collection[str] | None = None,
) -> pd.DataFrame:
    """actor_a, actor_b, kind, events, sources, actors: the pairs of these kinds, among the ``top`` commonest of the
    ``actors`` that have any such pair.

    Rows with actor_a = actor_b and no kind count all events of that actor.
    """
    return _count_among(_COMMONEST, snapshot, event_filter, top, kinds, weight, report_ids=report_ids)


def count_network(
    snapshot: Snapshot,
    event_filter: EventFilter,
    top: int,
    kinds: Collection[EdgeKind] = tuple(EdgeKind),
    weight: Weight = Weight.EVENTS,
    *,
    report_ids: Collection[str] | None = None,
) -> pd.DataFrame:
    """As ``count_cooccurrence``, among at most ``top`` actors of whom none is without a partner: the commonest, and the
    strongest partner of each that has none commoner than itself."""
    return _count_among(_COMMONEST_TIED, snapshot, event_filter, top, kinds, weight, report_ids=report_ids)


def _count_among(
    choice: str,
    snapshot: Snapshot,
    event_filter: EventFilter,
    top: int,
    kinds: Collection[EdgeKind],
    weight: Weight,
    *,
    report_ids: Collection[str] | None,
) -> pd.DataFrame:
    """``choice``: the SQL that chooses the actors, named ``own``."""
    where = build_condition(event_filter, report_ids)
    return snapshot.fetch(
        f"""
        WITH {_SETS.format(where=where.sql)},
        counted AS (
            SELECT l.pair, {_SUMS} FROM sets s JOIN actor_set_pair l ON l.actor_set = s.actor_set
            WHERE l.pair IN (SELECT pair FROM actor_pair WHERE kind IN ({_marks(kinds)})) GROUP BY l.pair),
        pairs AS (
            SELECT p.actor_a, p.actor_b, p.kind, c.events, c.sources
            FROM counted c JOIN actor_pair p ON p.pair = c.pair),
        ends AS (SELECT actor_a AS actor_id, {weight} AS weight FROM pairs
                 UNION ALL SELECT actor_b, {weight} FROM pairs),
        linked AS (SELECT actor_id, sum(weight) AS weight FROM ends GROUP BY actor_id),
        named AS (
            SELECT m.actor_id, {_SUMS} FROM sets s JOIN actor_set_member m ON m.actor_set = s.actor_set
            WHERE m.actor_id IN (SELECT actor_id FROM linked) GROUP BY m.actor_id),
        {choice.format(weight=weight)},
        shown AS (
            SELECT actor_a, actor_b, kind, events, sources FROM pairs
            WHERE actor_a IN (SELECT actor_id FROM own) AND actor_b IN (SELECT actor_id FROM own)
            UNION ALL SELECT actor_id, actor_id, NULL, events, sources FROM own)
        SELECT shown.*, (SELECT count(*) FROM linked) AS actors FROM shown
        ORDER BY 4 DESC, 1, 2, 3""",
        (*where.parameters, *map(str, kinds), top),
        report_ids,
    )


def count_partners(
    snapshot: Snapshot, event_filter: EventFilter, actor_id: str, *, report_ids: Collection[str] | None = None
) -> pd.DataFrame:
    """actor_id, kind, events, sources: with whom an actor shares events, by kind."""
    where = build_condition(event_filter, report_ids)
    return snapshot.fetch(
        f"""
        WITH others AS (
            SELECT pair, kind, actor_b AS actor_id FROM actor_pair WHERE actor_a = ?
            UNION ALL SELECT pair, kind, actor_a FROM actor_pair WHERE actor_b = ?),
        {_SETS.format(where=where.sql)},
        counted AS (
            SELECT l.pair, {_SUMS} FROM sets s JOIN actor_set_pair l ON l.actor_set = s.actor_set
            WHERE l.pair IN (SELECT pair FROM others) GROUP BY l.pair)
        SELECT o.actor_id, o.kind, c.events, c.sources FROM counted c JOIN others o ON o.pair = c.pair
        ORDER BY c.events DESC, o.actor_id, o.kind""",
        (actor_id, actor_id, *where.parameters),
        report_ids,
    )


def count_pair(
    snapshot: Snapshot, event_filter: EventFilter, one: str, other: str, *, report_ids: Collection[str] | None = None
) -> dict[EdgeKind, int]:
    """How many events two actors share, by kind."""
    where = build_condition(event_filter, report_ids)
    rows = snapshot.fetch_dicts(
        f"""
        SELECT p.kind, count(*) AS events
        FROM event e JOIN actor_set_pair l ON l.actor_set = e.actor_set
        JOIN actor_pair p ON p.pair = l.pair AND p.actor_a = ? AND p.actor_b = ?
        WHERE {where.sql} GROUP BY p.kind""",
        (*sorted((one, other)), *where.parameters),
        report_ids,
    )
    counted = {row["kind"]: int(row["events"]) for row in rows}
    return {kind: counted[kind] for kind in EdgeKind if kind in counted}


def load_pair_events(
    snapshot: Snapshot,
    event_filter: EventFilter,
    one: str,
    other: str,
    kinds: Collection[EdgeKind] = TELLING_KINDS,
    limit: int = 50,
    *,
    report_ids: Collection[str] | None = None,
) -> pd.DataFrame:
    """The latest events in which two actors have to do with each other in these ways; columns as ``load_event_rows``,
    the others of an event, and ``kind``."""
    where = build_condition(event_filter, report_ids)
    return snapshot.fetch(
        f"""
        SELECT e.*, {PLACE_COLUMNS}, o.kind
        FROM event e JOIN actor_set_pair l ON l.actor_set = e.actor_set
        JOIN actor_pair o ON o.pair = l.pair AND o.actor_a = ? AND o.actor_b = ?
        LEFT JOIN place p ON p.place_id = e.place_id
        WHERE o.kind IN ({_marks(kinds)}) AND {where.sql}
        ORDER BY e.event_date DESC NULLS LAST, e.event_id LIMIT {int(limit)}""",
        (*sorted((one, other)), *map(str, kinds), *where.parameters),
        report_ids,
    )


def load_actor(snapshot: Snapshot, actor_id: str) -> dict[str, Any] | None:
    """actor_id, name_en, name_ar, kind of an actor that occurs, with its ``events`` in the whole store."""
    rows = snapshot.fetch_dicts(
        f"""
        SELECT a.actor_id, a.name_en, a.name_ar, a.kind, count(e.event_id) AS events
        FROM actor a LEFT JOIN actor_set_member m ON m.actor_id = a.actor_id
        LEFT JOIN event e ON e.actor_set = m.actor_set AND {COUNTED}
        WHERE a.actor_id = ? GROUP BY a.actor_id, a.name_en, a.name_ar, a.kind""",
        [actor_id],
    )
    return rows[0] if rows else None


def _marks(values: Collection[object]) -> str:
    return ", ".join("?" * len(values)) or "NULL"
