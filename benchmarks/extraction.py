"""How fast reports become claims on one core: reports a second, where the time goes, memory, and the first report.

    python -m benchmarks.extraction [FOLDER]

Without a folder the sample reports are read. Nothing is stored and nothing is downloaded.
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from libya_events import pipeline
from libya_events.model import Report
from libya_events.reports.reader import read_reports
from libya_events.settings import REPOSITORY

ROUNDS = 7
STAGES = {
    "actors": "find_actor_mentions",
    "dates": "find_date_mentions",
    "places": "find_place_mentions",
    "resolving places": "resolve_places",
    "casualties": "find_casualty_statements",
    "claims": "code_claims",
    "relevance": "reason_not_relevant",
}
FIRST_REPORT = """
import sys, time
start = time.perf_counter()
from pathlib import Path
from libya_events.model import Report
from libya_events.pipeline import code_report
from libya_events.reports.reader import read_reports
imported = time.perf_counter()
code_report(next(item for item in read_reports([Path(sys.argv[1])]) if isinstance(item, Report)))
print(imported - start, time.perf_counter() - start)
"""


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else REPOSITORY / "sample_data" / "reports"
    print_throughput(folder)
    print_first_report(folder)


def print_throughput(folder: Path) -> None:
    """CPU time of this process alone, so that other work on the machine disturbs little."""
    reports = [item for item in read_reports([folder]) if isinstance(item, Report)]
    if not reports:
        sys.exit(f"No report could be read from {folder}.")
    lengths = [report.main_text_end - report.main_text_start for report in reports]
    print(f"{len(reports)} reports, main text of {statistics.median(lengths):.0f} characters (median)")
    new_words = cpu_seconds(lambda: code_all(pipeline.code_report, reports))
    rounds = [cpu_seconds(lambda: code_all(pipeline.code_report, reports)) for _ in range(ROUNDS)]
    best, median = len(reports) / min(rounds), len(reports) / statistics.median(rounds)
    print(f"{median:.0f} reports/s on one core (median of {ROUNDS} rounds; best {best:.0f})")
    print(f"{sum(lengths) / statistics.median(rounds) / 1000:.0f} thousand characters/s")
    print(f"{len(reports) / new_words:.0f} reports/s in the first round, with loading and all words new")
    reading = cpu_seconds(lambda: code_all(lambda item: item, read_reports([folder])))
    print_shares(reports, reading)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory {peak:.0f} MB")


def print_shares(reports: list[Report], reading: float) -> None:
    """Time each stage through the names under which the pipeline calls it."""
    spent = {"reading and main text": reading, **dict.fromkeys(STAGES, 0.0)}

    def timed(stage: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def run(*arguments: Any, **named: Any) -> Any:
            start = time.process_time()
            try:
                return function(*arguments, **named)
            finally:
                spent[stage] += time.process_time() - start

        return run

    originals = {name: getattr(pipeline, name) for name in STAGES.values()}
    for stage, name in STAGES.items():
        setattr(pipeline, name, timed(stage, originals[name]))
    code_all(pipeline.code_report, reports)
    for name, function in originals.items():
        setattr(pipeline, name, function)
    total = sum(spent.values())
    for stage, seconds in sorted(spent.items(), key=lambda item: -item[1]):
        print(f"  {stage:22} {100 * seconds / total:3.0f} %  {1000 * seconds / len(reports):5.2f} ms a report")


def print_first_report(folder: Path) -> None:
    """In fresh processes, by the clock: what a user waits for."""
    runs = [
        subprocess.run(
            [sys.executable, "-c", FIRST_REPORT, str(folder)],
            cwd=REPOSITORY,
            capture_output=True,
            check=True,
            text=True,
        ).stdout.split()
        for _ in range(3)
    ]
    imported, first = min((float(run[0]), float(run[1])) for run in runs)
    print(f"import {imported:.2f} s, import and first report {first:.2f} s (best of 3)")


def code_all(code: Callable[[Any], Any], reports: Any) -> None:
    for report in reports:
        code(report)


def cpu_seconds(work: Callable[[], None]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


if __name__ == "__main__":
    main()
