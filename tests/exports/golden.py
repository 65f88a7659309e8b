"""Every form of export of one small store, as text to be compared by meaning with ``tests/data/exports``.

A form that changed on purpose is written anew with ``python -m tests.exports.golden``: read the difference before you
keep it.
"""

from __future__ import annotations

import io
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from unittest.mock import patch

from libya_events.exports.briefing.build import build_pack
from libya_events.exports.briefing.plan import BriefingPlan, Section
from libya_events.exports.briefing.writing import write_pack
from libya_events.exports.chart_files import write_chart
from libya_events.exports.file_names import BRIEFING_FORMATS, FORMATS
from libya_events.exports.selection import select_events, write_selection
from libya_events.filters import EventFilter, Undated
from libya_events.store.event_store import EventStore
from libya_events.store.snapshot import open_current
from tests.dashboard.made_store import MAY, build_made_store
from tests.exports import file_listings as listings
from tests.exports import pictures_shown as shown

FOLDER = Path(__file__).parents[1] / "data" / "exports"
REWRITE = "python -m tests.exports.golden"
PUBLISHED = "2025-06-01T06:00:00+00:00"
LINK = "https://dashboard.example/?from=2025-05-01&to=2025-05-31"

_MAY = EventFilter(first_day=MAY, last_day=MAY.replace(day=31))
_SO_WHAT = {"en": "Watch the coast road.", "ar": "تستحق الطريق الساحلية المتابعة."}
_NOTES = {"en": "Told by one source only.", "ar": "المصدر واحد."}


def build_store(directory: Path) -> Path:
    """The small store, published on a day that never changes."""
    with patch("libya_events.store.event_store.now", lambda: PUBLISHED):
        return build_made_store(directory, more=4)


def list_makers(store: Path) -> dict[str, Callable[[], bytes]]:
    """What makes each file, by its name."""
    makers: dict[str, Callable[[], bytes]] = {
        f"events_en.{form}": partial(_write_events, store, form, "en") for form in FORMATS
    }
    makers["events_ar.xlsx"] = partial(_write_events, store, "xlsx", "ar")
    for language in ("en", "ar"):
        for form in BRIEFING_FORMATS:
            makers[f"pack_{language}.{form}"] = partial(_write_pack, store, form, language)
        for form in ("svg", "csv"):
            makers[f"types_{language}.{form}"] = partial(_write_chart, "types", form, language)
    makers["map_en.geojson"] = partial(_write_chart, "map", "geojson", "en")
    return makers


def list_golden(name: str, content: bytes) -> str:
    """The file as text: without what belongs to the moment or to the library that wrote it."""
    return listings.LISTINGS[name.rsplit(".", 1)[-1]](content)


def path_of(name: str) -> Path:
    return FOLDER / f"{name}.txt"


def _write_events(store: Path, form: str, language: str) -> bytes:
    file = io.BytesIO()
    event_filter = EventFilter(undated=Undated.INCLUDE)
    with EventStore.open(store, read_only=True) as record:
        write_selection(select_events(open_current(store), record, event_filter, language, LINK), form, file)
    return file.getvalue()


def _write_pack(store: Path, form: str, language: str) -> bytes:
    plan = BriefingPlan(
        _MAY,
        language,
        author="Desk 4",
        classification="RESTRICTED",
        so_what={Section.MAP: _SO_WHAT[language]},
        notes={Section.MAP: _NOTES[language]},
        event_ids=("e-sabha", "e-zawiya"),
    )
    with EventStore.open(store, read_only=True) as record:
        return write_pack(build_pack(open_current(store), record, plan, LINK), form).content


def _write_chart(chart: str, form: str, language: str) -> bytes:
    spec = shown.specs(language)[chart]
    file = io.BytesIO()
    write_chart(spec, shown.caption(spec.title, language), form, file, shown.ground())
    return file.getvalue()


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for name, make in list_makers(build_store(Path(folder) / "store")).items():
            path_of(name).write_text(list_golden(name, make()), encoding="utf-8")


if __name__ == "__main__":
    main()
