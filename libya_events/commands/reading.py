"""What ``extract`` and ``ingest`` share: reading as the options say, with progress, and telling what was not read."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator

from libya_events.errors import Rejection
from libya_events.model import Report
from libya_events.reports.metadata import read_metadata
from libya_events.reports.reader import read_reports

DONE, SOME_REJECTED, NOTHING_DONE = 0, 1, 2


def read_as_asked(options: Namespace) -> Iterator[Report | Rejection]:
    """The reports and rejections of the paths; on a terminal a bar shows how far the reading is."""
    metadata = read_metadata(options.metadata) if options.metadata else None
    items = read_reports(options.paths, published_at=options.published_at, metadata=metadata)
    return _with_progress(items) if sys.stderr.isatty() else items


def _with_progress(items: Iterator[Report | Rejection]) -> Iterator[Report | Rejection]:
    from tqdm import tqdm  # noqa: PLC0415 (is slow to load, and nobody sees it in a pipe)

    yield from tqdm(items, unit=" reports", desc="reading", leave=False)


def tell(message: str) -> None:
    print(message, file=sys.stderr)


def tell_rejected(rejections: list[Rejection]) -> None:
    for rejection in rejections:
        tell(f"rejected: {rejection}")


def counted(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def exit_code(done: int, rejected: int) -> int:
    if rejected:
        return SOME_REJECTED if done else NOTHING_DONE
    return DONE if done else NOTHING_DONE
