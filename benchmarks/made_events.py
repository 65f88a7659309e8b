"""Stores of made-up events of any size, written as tables without an object for each event: always the same ones.

Places, actors and sources are those of the registers; what happens to them is drawn at random, with the skew of news:
a few places, actors and sources have most of the events, and later years more than earlier ones.
"""

from __future__ import annotations

from dataclasses import asdict
from datetime import date, datetime
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from benchmarks import made_registers as registers
from libya_events.analysis.cooccurrence import EdgeKind
from libya_events.model import FAMILY_OF, EventType, GeoPrecision
from libya_events.reference.registers import load_actors, load_sources
from libya_events.store.schema import SNAPSHOT_TABLES, SNAPSHOT_VERSION
from libya_events.store.snapshot import write_snapshot

SEED = 20_110_215
MOST_ACTORS = 4
FIRST_DAY, DAYS = date(2011, 2, 15), 5400
LAST_DAY = date.fromordinal(FIRST_DAY.toordinal() + DAYS - 1)

_TYPES = tuple(EventType)
_TYPE_WEIGHTS = (14, 10, 6, 10, 7, 13, 8, 9, 4, 9, 6, 4)
_SPANS = {"day": (0.9, 0), "week": (0.05, 6), "month": (0.04, 29), "year": (0.01, 364)}

Columns = dict[str, Any]


def write_made_snapshot(directory: Path, events: int) -> dict[str, pd.DataFrame]:
    """Publish a store of so many events; returns its tables."""
    directory.mkdir(parents=True, exist_ok=True)
    tables = make_tables(events)
    write_snapshot(directory, 1, tables)
    return tables


def make_tables(events: int) -> dict[str, pd.DataFrame]:
    dice = np.random.default_rng(SEED)
    event, actors, kinds = _make_events(events, dice)
    links = _make_report_links(event, dice)
    event["reports"] = np.bincount(links["row"], minlength=events).astype("int32")
    event["sources"] = np.maximum(1, event["reports"] - dice.integers(0, 2, events)).astype("int32")
    event["event_number"] = np.arange(events, dtype="int32")
    sets = _make_actor_sets(event, actors, kinds)
    report = _make_reports(links, event, dice)
    sets["source_set_member"] = _make_source_sets(event, links, report)
    event["first_source"] = report["source_id"].to_numpy()[links.drop_duplicates("row")["report"].to_numpy()]
    ids, report_ids = event["event_id"].to_numpy(), report["report_id"].to_numpy()
    position = links.groupby("row").cumcount().to_numpy()
    linked = {
        "event_number": links["row"].to_numpy(),
        "report_number": links["report"].to_numpy(),
        "event_id": ids[links["row"]],
        "report_id": report_ids[links["report"]],
        "position": position,
    }
    claims = {**linked, "claim_id": [f"c{n:08d}" for n in range(len(links))]}
    places = registers.add_wider(registers.choose_places())
    tables: dict[str, Any] = {
        "event": event,
        "event_type": [{"event_type": t, "event_family": FAMILY_OF[t], "position": i} for i, t in enumerate(_TYPES)],
        "place": [asdict(place) for place in places.values()],
        "place_within": [{"place_id": one, "within": w} for one in places for w in registers.list_wider(one, places)],
        "actor": [registers.take_row("actor", load_actors()[code]) for code in registers.choose_actors()],
        "source": [registers.take_row("source", source) for source in load_sources().values()],
        "report": report,
        "event_claim": claims,
        "event_report": linked,
        **sets,
        "redirect": {"old_event_id": [], "event_id": []},
        "about": [
            {"key": "schema_version", "value": str(SNAPSHOT_VERSION)},
            {"key": "published_at", "value": f"{LAST_DAY}T00:00:00+00:00"},
        ],
    }
    return {name: pd.DataFrame(tables[name])[list(columns)] for name, columns in SNAPSHOT_TABLES.items()}


def _make_events(events: int, dice: np.random.Generator) -> tuple[pd.DataFrame, Any, Any]:
    """The events in the order of a snapshot, with the codes of their actors and of what these have to do together."""
    begin = np.sort((DAYS * dice.beta(1.6, 1.0, events)).astype("int64"))
    days = np.datetime64(FIRST_DAY) + begin.astype("timedelta64[D]")
    precision = dice.choice(list(_SPANS), events, p=[share for share, _ in _SPANS.values()]).astype(object)
    width = pd.Series(precision).map({code: days for code, (_, days) in _SPANS.items()}).to_numpy()
    dated = np.arange(events) < events * 0.98  # those without a date come last, as in a published snapshot
    types = dice.choice(np.array(_TYPES, dtype=object), events, p=np.array(_TYPE_WEIGHTS) / sum(_TYPE_WEIGHTS))
    columns: Columns = {
        "event_id": [f"e{n:08d}" for n in range(events)],
        "event_type": types,
        "event_family": pd.Series(types).map(FAMILY_OF).to_numpy(),
        "sub_event_type": None,
        "object_kind": None,
        "event_date": pd.Series(days.astype("datetime64[s]")).where(dated),
        "event_date_end": pd.Series((days + width.astype("timedelta64[D]")).astype("datetime64[s]")).where(dated),
        "date_precision": np.where(dated, precision, "unknown"),
        **_make_places(events, dice),
        **_make_tolls(types, dice),
        "confidence": dice.integers(30, 100, events) / 100,
        "sides": dice.choice(np.array(registers.SIDES, dtype=object), events, p=[0.5, 0.15, 0.15, 0.15, 0.05]),
        "status": np.where(dice.random(events) < 0.005, "withdrawn", "machine"),
        "provider": "extracted",
        "sample": False,
        "evidence_language": "ar",
    }
    event = pd.DataFrame(columns)
    closed = dice.random(events) < 0.01
    event["sub_event_type"] = np.where(closed, dice.choice(["closure", "reopening"], events), None)
    event["object_kind"] = np.where(closed, dice.choice(["oil_site", "airport", "road", "port"], events), None)
    number = [f"{n:,}" for n in range(events)]
    event["summary_en"] = [
        f"Made event {n} of type {t} at {p}" for n, t, p in zip(number, types, event["place_id"], strict=True)
    ]
    event["summary_ar"] = [f"حدث مصنوع رقم {n} في {p}" for n, p in zip(number, event["place_id"], strict=True)]
    event["evidence_text"] = [tell(n, p or "ليبيا") for n, p in zip(number, event["place_id"], strict=True)]
    numbers = dice.choice([0, 1, 2, 3, 4], events, p=[0.3, 0.28, 0.27, 0.1, 0.05])
    actors = np.sort(registers.draw_skewed(registers.ACTORS, (events, MOST_ACTORS), dice, 0.9), axis=1)
    kept = (np.arange(MOST_ACTORS) < numbers[:, None]) & np.pad(
        actors[:, 1:] != actors[:, :-1], ((0, 0), (1, 0)), constant_values=True
    )
    kinds = (
        pd.Series(types)
        .map(registers.KIND_OF_TYPE)
        .fillna(EdgeKind.TOGETHER)
        .where(dice.random(events) < 0.7, EdgeKind.TOGETHER)
    )
    return event, np.where(kept, actors, -1), kinds.to_numpy()


def tell(number: str, place: str) -> str:
    """The sentence from which an event is coded."""
    return f"اندلعت اشتباكات مسلحة رقم {number} في {place} أمس وأسفرت عن سقوط ضحايا بحسب المستشفى"


def _make_places(events: int, dice: np.random.Generator) -> Columns:
    chosen = registers.choose_places()
    at = np.where(dice.random(events) < 0.04, -1, registers.draw_skewed(len(chosen), events, dice, 1.0))
    table = pd.DataFrame([asdict(place) for place in chosen])
    wanted = ["place_id", "within", "admin1", "region", "geo_precision", "latitude", "longitude"]
    columns = {name: table[name].astype(object if name not in ("latitude", "longitude") else float) for name in wanted}
    found = {name: column.reindex(at).where(at >= 0).to_numpy() for name, column in columns.items()}
    found = {n: v if v.dtype == float else np.where(pd.isna(v), None, v) for n, v in found.items()}
    found["geo_precision"] = np.where(at < 0, str(GeoPrecision.UNKNOWN), found["geo_precision"])
    return found


def _make_tolls(types: Any, dice: np.random.Generator) -> Columns:
    """A third of the violent events give a figure; a tenth of those "at least", another tenth a range."""
    columns: Columns = {}
    among = {"killed": registers.VIOLENT, "injured": registers.VIOLENT[:-1], "missing": ("migration",)}
    for outcome, kinds in among.items():
        size = len(types)
        figure = dice.geometric(0.35, size) - 1
        told = pd.Series(types).isin(kinds).to_numpy() & (dice.random(size) < 0.35)
        form = dice.random(size)
        high = np.where(form < 0.1, np.nan, np.where(form < 0.2, figure + 3, figure))
        for bound, value in (("low", figure), ("best", figure), ("high", high)):
            columns[f"{outcome}_{bound}"] = pd.Series(np.where(told, value, np.nan)).astype("Int32")
    return columns


def _make_report_links(event: pd.DataFrame, dice: np.random.Generator) -> pd.DataFrame:
    """Which report tells which event: those of the same days, three reports for two events."""
    events = len(event)
    told = np.minimum(dice.geometric(0.6, events), 8)
    row = np.repeat(np.arange(events), told)
    reports = reports_of(events)
    near = np.clip(row * reports // events + dice.integers(-20, 21, len(row)), 0, reports - 1)
    return (
        pd.DataFrame({"row": row, "report": near}).drop_duplicates().sort_values(["row", "report"], ignore_index=True)
    )


def reports_of(events: int) -> int:
    return events * 3 // 2


def _make_reports(links: pd.DataFrame, event: pd.DataFrame, dice: np.random.Generator) -> pd.DataFrame:
    reports = reports_of(len(event))
    sources = np.array(sorted(load_sources()), dtype=object)
    at = np.minimum(np.arange(reports) * len(event) // reports, int(len(event) * 0.98) - 1)
    return pd.DataFrame(
        {
            "report_id": [f"r{n:08d}" for n in range(reports)],
            "file_name": [f"r{n:08d}.txt" for n in range(reports)],
            "title": [f"تقرير مصنوع رقم {n}" for n in range(reports)],
            "source_id": sources[registers.draw_skewed(len(sources), reports, dice, 1.0)],
            "source_name": None,
            "published_at": event["event_date"].to_numpy()[at],
            "added_at": pd.Timestamp(datetime(2025, 1, 1)),
            "language": "ar",
            "url": None,
            "reason": None,
            "sample": False,
        }
    )


def _make_actor_sets(event: pd.DataFrame, actors: Any, kinds: Any) -> Columns:
    """The tables of sets and pairs, numbered in the order in which events bring them; sets ``event.actor_set``."""
    codes = registers.choose_actors()
    several = (actors >= 0).sum(axis=1) > 1
    keys = pd.DataFrame(actors).assign(kind=np.where(several, kinds, None))
    numbers = keys.groupby(list(keys.columns), dropna=False, sort=False).ngroup().to_numpy()
    event["actor_set"] = numbers.astype("int32")
    first = pd.Series(numbers).drop_duplicates().index
    sets = [(numbers[i], sorted(codes[a] for a in actors[i] if a >= 0), kinds[i]) for i in first]
    pairs: dict[tuple[str, str, str], int] = {}
    in_set = [
        {"actor_set": n, "pair": pairs.setdefault((a, b, str(kind)), len(pairs))}
        for n, members, kind in sets
        for a, b in combinations(members, 2)
    ]
    row, column = np.nonzero(actors >= 0)
    return {
        "actor_set_member": [{"actor_set": n, "actor_id": a} for n, members, _ in sets for a in members],
        "actor_pair": [{"pair": n, "actor_a": a, "actor_b": b, "kind": k} for (a, b, k), n in pairs.items()],
        "actor_set_pair": in_set,
        "event_actor": {
            "event_id": event["event_id"].to_numpy()[row],
            "actor_id": np.array(codes, dtype=object)[actors[row, column]],
            "role": "participant",
            "position": column.astype("int32"),
            "held_by": None,
        },
    }


def _make_source_sets(event: pd.DataFrame, links: pd.DataFrame, report: pd.DataFrame) -> Columns:
    """The table of sets of sources; sets ``event.source_set``."""
    codes, names = pd.factorize(report["source_id"])
    told = pd.DataFrame({"row": links["row"], "source": codes[links["report"]]}).drop_duplicates()
    told = told.sort_values(["row", "source"])
    told["at"] = told.groupby("row").cumcount()
    several = told.pivot(index="row", columns="at", values="source").fillna(-1).astype("int16")
    numbers = several.groupby(list(several.columns), sort=False).ngroup().to_numpy()
    event["source_set"] = numbers.astype("int32")
    first = several.assign(source_set=numbers).drop_duplicates("source_set").melt("source_set", value_name="source")
    first = first[first["source"] >= 0]
    return {"source_set": first["source_set"], "source_id": names.to_numpy()[first["source"]], "source_name": None}
