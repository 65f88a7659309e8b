"""How long a briefing pack of a large store takes in each form, and a single picture.

    python -m benchmarks.packs [--events N] [--language en|ar] [--keep FOLDER]

Nothing is held in memory from before, as in a weekly job; the libraries of each form are loaded within its time.
"""

from __future__ import annotations

import argparse
import io
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

if __package__ in {None, ""}:
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # started as a file

from benchmarks.dashboard import load
from benchmarks.made_events import LAST_DAY, write_made_snapshot
from benchmarks.made_record import write_made_record
from libya_events.exports.briefing.build import build_pack
from libya_events.exports.briefing.plan import BriefingPlan
from libya_events.exports.briefing.slides import ChartBody, MapBody, Pack
from libya_events.exports.briefing.writing import write_pack
from libya_events.exports.file_names import BRIEFING_FORMATS
from libya_events.filters import EventFilter
from libya_events.store.event_store import EventStore
from libya_events.store.snapshot import open_current

WANTED = 20.0
_MONTH = EventFilter(first_day=LAST_DAY.replace(day=1), last_day=LAST_DAY)

T = TypeVar("T")


def main() -> None:
    parser = argparse.ArgumentParser(description="Seconds for a briefing pack in every form, and for one picture.")
    parser.add_argument("--events", type=int, default=100_000, metavar="N", help="default: %(default)s")
    parser.add_argument("--language", choices=["en", "ar"], default="ar", help="default: %(default)s")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="where store and packs are left; else removed")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        directory = options.keep or Path(folder)
        write_made_record(directory / "store", write_made_snapshot(directory / "store", options.events))
        print(f"{options.events:,} events {load()}\n  {'':44} {'seconds':>8} {'processor':>10}")
        slowest = max(
            measure(directory, name, event_filter, options.language)
            for name, event_filter in (("all events", EventFilter()), ("last month", _MONTH))
        )
    if slowest > WANTED:
        sys.exit(f"A pack took {slowest:.0f} s; wanted: {WANTED:.0f} s.")


def measure(directory: Path, name: str, event_filter: EventFilter, language: str) -> float:
    """Prints what a pack of the filter takes, and returns the seconds of the slowest form with the reading."""
    store = directory / "store"
    with EventStore.open(store, read_only=True) as record:
        plan = BriefingPlan(event_filter, language)
        pack, reading = timed(f"{name}: read and counted", lambda: build_pack(open_current(store), record, plan, ""))
    seconds = []
    for form in BRIEFING_FORMATS:
        written, taken = timed(f"{name}: {form}", lambda form=form: write_pack(pack, form))  # type: ignore[misc]
        (directory / f"{name.replace(' ', '-')}_{language}.{form}").write_bytes(written.content)
        seconds.append(reading + taken)
    time_pictures(pack)
    return max(seconds)


def time_pictures(pack: Pack) -> None:
    from libya_events.exports.pictures.frame import Caption
    from libya_events.exports.pictures.writing import write_picture

    for slide in pack.slides:
        if not isinstance(slide.body, ChartBody | MapBody):
            continue
        spec, ground = slide.body.spec, slide.body.ground if isinstance(slide.body, MapBody) else None
        caption = Caption(spec.title, pack.lines[:2], pack.foot, pack.notice, pack.language)
        timed(
            f"  picture of {slide.section} (png)",
            lambda spec=spec, ground=ground, caption=caption: write_picture(  # type: ignore[misc]
                spec, caption, "png", io.BytesIO(), ground=ground
            ),
        )


def timed(name: str, work: Callable[[], T]) -> tuple[T, float]:
    started, processor = time.perf_counter(), time.process_time()
    result = work()
    seconds = time.perf_counter() - started
    print(f"  {name:44} {seconds:8.2f} {time.process_time() - processor:10.2f}", flush=True)
    return result, seconds


if __name__ == "__main__":
    main()
