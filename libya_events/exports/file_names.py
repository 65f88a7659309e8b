"""What an exported file is called: its period and what it was filtered by, so that two downloads do not mix up."""

from __future__ import annotations

import re

from libya_events.filters import EventFilter

FORMATS = ("csv", "xlsx", "geojson", "jsonl", "parquet", "acled", "ucdp")
"""The forms that events can be written in: by the ending of the file, or a CSV in the layout of another provider."""

LAYOUTS = ("acled", "ucdp")
_LONGEST = 120


def extension_of(form: str) -> str:
    """The ending of a file in one of FORMATS."""
    return f"{form}.csv" if form in LAYOUTS else form


BRIEFING_FORMATS = ("pptx", "pdf", "html")
"""The forms of a briefing pack, which are the endings of their files."""


def build_file_name(event_filter: EventFilter, extension: str, *more: str) -> str:
    """For example ``libya-events_2025-05-01_2025-05-31_tripoli.csv``: codes only, plain letters. ``more`` stands at the
    end, whatever had to be cut before it: the chart and the language."""
    parts = ["libya-events", *_name_period(event_filter)]
    f = event_filter
    for codes in (f.places, f.admin1s, f.event_types, f.actors, f.sources):
        if codes:
            parts.append(_name_codes(codes))
    stem = "_".join(part for part in parts if part)
    end = "".join(f"_{part}" for part in more)
    return f"{stem[: _LONGEST - len(end)].rstrip('_-')}{end}.{extension}"


def _name_period(event_filter: EventFilter) -> list[str]:
    first, last = event_filter.first_day, event_filter.last_day
    if first and last:
        return [first.isoformat(), last.isoformat()]
    if first:
        return [f"from-{first.isoformat()}"]
    return [f"until-{last.isoformat()}"] if last else ["all-dates"]


def _name_codes(codes: tuple[str, ...]) -> str:
    """Up to two codes by name; of more, the first and how many others."""
    cleaned = (re.sub(r"[^a-z0-9]+", "-", str(code).lower()).strip("-") for code in codes)
    plain = [code for code in cleaned if code] or ["other"]
    return "-".join(plain) if len(plain) <= 2 else f"{plain[0]}-and-{len(plain) - 1}-more"
