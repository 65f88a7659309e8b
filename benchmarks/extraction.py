"""How fast reports become claims on one core, and how fast others do the parts of that work which they do as well.

    python -m benchmarks.extraction [FOLDER] [--dates FILE.csv] [--rounds N]

Without a folder the sample reports are read. The peers are measured where they are installed (requirements-bench.txt).
Nothing is stored and nothing is downloaded.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
if __package__ in {None, ""}:
    sys.path.insert(0, str(ROOT))  # started as a file: python benchmarks/extraction.py

from benchmarks import stages  # noqa: E402
from benchmarks.measuring import cpu_seconds  # noqa: E402
from benchmarks.texts import ARTIFICIAL, join_to_news_length, read_folder  # noqa: E402
from libya_events.model import Report  # noqa: E402
from libya_events.pipeline import code_report  # noqa: E402
from libya_events.reports.reader import read_reports  # noqa: E402

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
    parser = argparse.ArgumentParser(description="Reports coded per second on one core, beside peers.")
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "sample_data" / "reports")
    parser.add_argument("--dates", type=Path, default=ROOT / "benchmarks" / "date_expressions.csv")
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    reports = read_folder(options.folder)
    if not reports:
        sys.exit(f"No report could be read from {options.folder}. Name a folder of reports.")
    code_report(ARTIFICIAL)  # loads the registers, whose time is part of the first report below
    print_extraction(options.folder, reports, options.rounds)
    stages.print_stages(options.folder, reports)
    print_memory()
    print_first_report(options.folder)
    # In a process of its own, to which every word is new.
    peers = [sys.executable, "-m", "benchmarks.peers", options.folder, "--dates", options.dates]
    subprocess.run([*map(str, peers), "--rounds", str(options.rounds)], cwd=ROOT, check=True)


def print_extraction(folder: Path, reports: list[Report], rounds: int) -> None:
    """CPU time of this process alone, so that other work on the machine disturbs little."""
    print("Whole extraction, on one core         reports  characters (median)  reports/s  thousand characters/s")
    print_speed("coded, all their words unseen", reports, code_all(reports))
    print_speed("coded again", reports, statistics.median(code_all(reports) for _ in range(rounds)))
    again = statistics.median(cpu_seconds(lambda: read_and_code(folder)) for _ in range(rounds))
    print_speed("read from files and coded", reports, again)
    joined = join_to_news_length(reports)
    print_speed("joined to the length of news", joined, statistics.median(code_all(joined) for _ in range(rounds)))


def print_speed(what: str, reports: list[Report], seconds: float) -> None:
    lengths = [report.main_text_end - report.main_text_start for report in reports]
    speed, thousands = len(reports) / seconds, sum(lengths) / seconds / 1000
    print(f"  {what:34} {len(reports):8} {statistics.median(lengths):20.0f} {speed:10.0f} {thousands:22.0f}")


def code_all(reports: list[Report]) -> float:
    def work() -> None:
        for report in reports:
            code_report(report)

    return cpu_seconds(work)


def read_and_code(folder: Path) -> None:
    for item in read_reports([folder]):
        if isinstance(item, Report):
            code_report(item)


def print_memory() -> None:
    """Before the peers are loaded."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024**2 if sys.platform == "darwin" else 1024)
    print(f"Peak memory so far: {peak:.0f} MB")


def print_first_report(folder: Path) -> None:
    """In fresh processes, by the clock: what a user waits for."""
    runs = [
        subprocess.run(
            [sys.executable, "-c", FIRST_REPORT, str(folder)], cwd=ROOT, capture_output=True, check=True, text=True
        ).stdout.split()
        for _ in range(5)
    ]
    imported, first = min((float(run[0]), float(run[1])) for run in runs)
    print(
        f"From start to the first coded report: {first:.2f} s, of it {imported:.2f} s of imports (best of {len(runs)})"
    )


if __name__ == "__main__":
    main()
