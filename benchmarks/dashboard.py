"""How fast the dashboard answers a change of filter, on made-up stores of 10,000, 100,000 and 1,000,000 events.

    python -m benchmarks.dashboard [--sizes N …] [--rounds N] [--browser] [--keep FOLDER]

All that the overview asks is asked of the store, without any cache, beside the same counts from one pandas DataFrame
in memory. ``--browser`` then opens the pages in Chromium. Ends with 1 where the two disagree, or where the largest
store is less than ``WANTED`` times as fast as pandas at the median.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

if __package__ in {None, ""}:
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # started as a file

import pandas as pd

from benchmarks.made_events import write_made_snapshot
from benchmarks.made_record import write_made_record
from benchmarks.overview_in_pandas import build_frame, count_all
from benchmarks.overview_questions import Tried, ask_all, list_filters, list_questions
from libya_events.store.event_store import EventStore
from libya_events.store.snapshot import Snapshot, open_current

SIZES = (10_000, 100_000, 1_000_000)
WITH_REPORTS = 100_000
WANTED = 6.0
ROUNDS = 5


class Taken(NamedTuple):
    """Milliseconds of one filter."""

    name: str
    events: int
    ours: float
    pandas: float


def main() -> None:
    parser = argparse.ArgumentParser(description="The dashboard's queries beside pandas, and its pages in a browser.")
    parser.add_argument("--sizes", nargs="+", type=int, default=SIZES, metavar="N")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="default: %(default)s")
    parser.add_argument("--browser", action="store_true", help="measure the pages in Chromium and 20 sessions too")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="where the stores are left; else they are removed")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        stores = {size: (options.keep or Path(folder)) / str(size) for size in options.sizes}
        ratio = 0.0
        for size, store in stores.items():
            ratio = compare(store, size, options.rounds)
        if options.browser:
            from benchmarks.dashboard_in_browser import print_in_browser

            print_in_browser(stores)
    if ratio < WANTED:
        sys.exit(f"The largest store is {ratio:.1f} times as fast as pandas; wanted: {WANTED:.0f} times.")


def compare(store: Path, size: int, rounds: int) -> float:
    """Makes a store, prints what its queries take beside pandas, and returns the ratio of the medians."""
    tables = write_made_snapshot(store, size)
    if size == WITH_REPORTS:
        write_made_record(store, tables)
    EventStore.open(store).close()
    snapshot, frame = open_current(store), build_frame(tables)
    print(f"{size:,} events {load()}\n  {'filter':30} {'events':>9} {'ours ms':>9} {'pandas ms':>10}   ratio")
    found = [time_filter(tried, snapshot, frame, rounds) for tried in list_filters(tables)]
    for taken in found:
        ratio = taken.pandas / taken.ours
        print(f"  {taken.name:30} {taken.events:9,} {taken.ours:9.0f} {taken.pandas:10.0f} {ratio:7.1f}")
    ours, pandas = (statistics.median(column) for column in zip(*(taken[2:] for taken in found), strict=True))
    print(f"  {'median of the filters':30} {'':9} {ours:9.0f} {pandas:10.0f} {pandas / ours:7.1f} {load()}")
    print_questions(snapshot, list_filters(tables), rounds)
    snapshot.close()
    return pandas / ours


def time_filter(tried: Tried, snapshot: Snapshot, frame: pd.DataFrame, rounds: int) -> Taken:
    f, report_ids = tried.event_filter, tried.report_ids
    answers: dict[str, dict[str, Any]] = {}

    def ask_ours() -> None:
        answers["ours"] = ask_all(snapshot, f, report_ids)

    def ask_pandas() -> None:
        answers["pandas"] = count_all(frame, f, report_ids)

    # A round of pandas takes up to a quarter of a minute: fewer of them.
    ours, pandas = median_ms(ask_ours, rounds), median_ms(ask_pandas, max(1, rounds // 3))
    check(tried.name, answers["ours"], answers["pandas"])
    return Taken(tried.name, answers["ours"]["key figures"].events, ours, pandas)


def check(name: str, ours: dict[str, Any], pandas: dict[str, Any]) -> None:
    """Ends the program where the two disagree: a fast wrong number is worth nothing."""
    figures = {key: getattr(ours["key figures"], key) for key in pandas["key figures"]}
    expected = {key: pandas["key figures"][key] for key in figures}
    pairs = {
        "key figures": (figures, expected),
        "killed": (ours["tolls"].killed.best_high or 0, pandas["tolls"]["killed"]["best_high"]),
        "silent": (ours["tolls"].injured.silent, pandas["tolls"]["injured"]["silent"]),
        "map": (ours["map"]["events"].sum(), pandas["map"]["events"].sum()),
        "killed on the map": (ours["map"]["killed_best"].sum(), pandas["map"]["killed_best"].sum()),
        "table": ([row["event_id"] for row in ours["table"]], pandas["table"]["event_id"].tolist()),
        "timeline": (ours["timeline"]["events"].sum(), pandas["timeline"].sum()),
        "types": (sorted(ours["types"]["events"]), sorted(pandas["types"])),
        "who with whom": (ours["who with whom"]["events"].sum(), sum(map(sum, pandas["who with whom"]))),
    }
    for question, (one, other) in pairs.items():
        if one != other:
            sys.exit(f"{name}, {question}: the store says {one}, pandas {other}.")


def print_questions(snapshot: Snapshot, filters: list[Tried], rounds: int) -> None:
    """The median over the filters of each question alone."""
    taken: dict[str, list[float]] = defaultdict(list)
    for tried in filters:
        for name, question, f, more in list_questions(tried.event_filter):

            def ask(
                question: Callable[..., Any] = question, f: Any = f, more: Any = more, tried: Tried = tried
            ) -> None:
                question(snapshot, f, *more, report_ids=tried.report_ids)

            taken[name].append(median_ms(ask, max(1, rounds // 2)))
    print("  by question, ms:", ", ".join(f"{name} {statistics.median(times):.0f}" for name, times in taken.items()))


def median_ms(work: Callable[[], object], rounds: int) -> float:
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times) * 1000


def load() -> str:
    return f"[load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores]"


if __name__ == "__main__":
    main()
