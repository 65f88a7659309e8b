"""The results that the project publishes: one file per set of reports, written by ``evaluate --output``."""

from __future__ import annotations

from pathlib import Path

from libya_events.evaluation.measures import Basis
from libya_events.evaluation.results import Result, read_result

FOLDER = Path(__file__).parent.parent / "reference" / "accuracy"

_ORDER = list(Basis)


def load_published(folder: Path = FOLDER) -> list[Result]:
    """The results on real reports first, then those on our own."""
    found = [read_result(path) for path in sorted(folder.glob("*.json"))]
    return sorted(found, key=lambda result: _ORDER.index(result.basis or Basis.OWN_SAMPLE))
