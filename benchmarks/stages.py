"""What each stage takes of the time of a report."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.measuring import cpu_seconds
from libya_events import pipeline
from libya_events.model import Report
from libya_events.reports.reader import read_reports

ROUNDS = 3


def print_stages(folder: Path, reports: list[Report]) -> None:
    """Time each stage through the name under which the pipeline calls it."""
    spent: dict[str, float] = {}

    def timed(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def run(*arguments: Any, **named: Any) -> Any:
            start = time.process_time()
            try:
                return function(*arguments, **named)
            finally:
                spent[name] = spent.get(name, 0.0) + time.process_time() - start

        return run

    originals = {name: function for name, function in vars(pipeline).items() if _is_stage(function)}
    for name, function in originals.items():
        setattr(pipeline, name, timed(name, function))
    whole = cpu_seconds(lambda: [pipeline.code_report(report) for _ in range(ROUNDS) for report in reports])
    for name, function in originals.items():
        setattr(pipeline, name, function)
    reading = cpu_seconds(lambda: [list(read_reports([folder])) for _ in range(ROUNDS)])
    spent = {"reading, main text": reading, **spent, "the rest": whole - sum(spent.values())}
    print("Stages                                ms a report   share")
    for name, seconds in sorted(spent.items(), key=lambda item: -item[1]):
        milliseconds = 1000 * seconds / len(reports) / ROUNDS
        print(f"  {name.replace('_', ' '):34} {milliseconds:12.2f} {100 * seconds / (whole + reading):6.0f} %")


def _is_stage(thing: object) -> bool:
    """A function that the pipeline takes from one of the stages."""
    module = str(getattr(thing, "__module__", ""))
    in_stage = module.startswith(("libya_events.extraction.", "libya_events.geocoding.", "libya_events.reports."))
    return in_stage and callable(thing) and not isinstance(thing, type)
