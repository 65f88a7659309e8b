"""The names of codes in the language shown: places, districts, sources and actors."""

from __future__ import annotations

import pandas as pd

from libya_events.filters import EventFilter
from libya_events.reference.gazetteer_data import load_admin1, load_places
from libya_events.reference.registers import load_actors, load_sources


def name_codes(event_filter: EventFilter, actors: pd.DataFrame, language: str) -> dict[str, str]:
    """The names of the codes that a filter holds; ``actors``: actor_id, name_en, name_ar. A code that nobody knows
    stands for itself."""
    known: dict[str, str] = dict(actors[["actor_id", f"name_{language}"]].itertuples(index=False))
    return {
        **{code: name_of_place(code, language) for code in event_filter.places},
        **{code: name_of_admin1(code, language) for code in event_filter.admin1s},
        **{code: str(known.get(code) or name_of_actor(code, language)) for code in event_filter.actors},
        **{code: name_of_source(code, language) for code in event_filter.sources},
    }


def name_of_place(place_id: str, language: str) -> str:
    row = load_places().get(place_id)
    return place_id if row is None else (row.place.name_ar if language == "ar" else row.place.name_en)


def name_of_admin1(code: str, language: str) -> str:
    row = load_admin1().get(code)
    return code if row is None else (row.name_ar if language == "ar" else row.name_en)


def name_of_actor(actor_id: str, language: str) -> str:
    """Of the register, for an actor without any event here."""
    actor = load_actors().get(actor_id)
    return actor_id if actor is None else (actor.name_ar if language == "ar" else actor.name_en)


def name_of_source(source_id: str, language: str) -> str:
    source = load_sources().get(source_id)
    return source_id if source is None else source.name_in(language)
