"""What the table of events says: one row per event in words, its columns chosen; a click on a row opens the event."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from components.event_panel import confidence_words
from components.event_rows import EventRow, build_rows, words_of
from components.markup import safe_html
from libya_events.model import EventStatus
from libya_events.presentation.wording import count_phrase, format_number, say

COLUMNS = (
    "when",
    "type",
    "where",
    "district",
    "actors",
    "killed",
    "injured",
    "told_by",
    "sources",
    "status",
    "confidence",
    "summary",
    "evidence",
    "provider",
    "event_id",
)
FIRST_COLUMNS = ("when", "type", "where", "killed", "injured", "told_by", "summary")
"""Those of a first visit."""


def build_grid(
    events: Sequence[Mapping[str, Any]],
    actors: pd.DataFrame | None,
    districts: Mapping[str, str],
    columns: Sequence[str],
    language: str,
) -> list[list[str]]:
    """For each event what its columns say. ``actors``: event_id and the actors' names, needed for their column only;
    ``districts``: names by code."""
    named = {} if actors is None else _join_actors(actors, language)
    cells = (
        _cells(row, values, named, districts, language)
        for row, values in zip(build_rows(events, language), events, strict=True)
    )
    return [[of_event[code] for code in columns] for of_event in cells]


def name_columns(columns: Sequence[str], language: str) -> dict[str, tuple[str, str]]:
    """Words and explanation of each column."""
    return {code: (say(f"grid.{code}", language), say(f"grid.{code}.help", language)) for code in columns}


def build_sorted_words(order_words: str, of_all: int, language: str) -> str:
    """What is sorted, and how."""
    words = say("grid.sorted", language, order=order_words, events=count_phrase("count.events", of_all, language))
    return f'<span class="le-page">{safe_html(words)}</span>'


def _cells(
    row: EventRow, values: Mapping[Any, Any], named: Mapping[str, str], districts: Mapping[str, str], language: str
) -> dict[str, str]:
    admin1, provider = words_of(values.get("admin1")), words_of(values.get("provider")) or ""
    return {
        "when": row.when,
        "type": f"{row.glyph} {row.type}",
        "where": row.where,
        "district": districts.get(admin1 or "", admin1 or ""),
        "actors": named.get(row.event_id, ""),
        "killed": row.killed,
        "injured": row.injured,
        "told_by": row.told_by,
        "sources": format_number(int(values["sources"])),
        "status": say(f"status.{EventStatus(values['status'])}", language),
        "confidence": confidence_words(float(values["confidence"]), language),
        "summary": row.summary,
        "evidence": row.evidence,
        "provider": say("grid.extracted", language) if provider == "extracted" else provider.upper(),
        "event_id": row.event_id,
    }


def _join_actors(actors: pd.DataFrame, language: str) -> dict[str, str]:
    """The names of each event's actors; an actor with two roles is named once, an office with its holder not at all."""
    comma = say("list.comma", language)
    named: dict[str, dict[str, None]] = {}
    kept = actors[actors["held_by"].isna()]
    for event_id, name in zip(kept["event_id"], kept[f"name_{language}"], strict=True):
        named.setdefault(str(event_id), {})[str(name)] = None
    return {event_id: comma.join(names) for event_id, names in named.items()}
