"""Names for the codes of a filter, and what its widgets offer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from components.filter_bar import Choices
from dashboard import data as store
from dashboard.data import Data
from dashboard.state import View
from libya_events.filters import EventFilter
from libya_events.presentation.names import name_of_actor, name_of_admin1, name_of_place, name_of_source
from libya_events.reference.gazetteer_data import load_admin1, load_places
from libya_events.reference.registers import load_actors, load_sources


def build_choices(data: Data, language: str) -> Choices:
    return store.keep(data, ("choices", language), lambda: _build_choices(data, language))


def _build_choices(data: Data, language: str) -> Choices:
    found = store.list_choices(data)
    name = f"name_{language}"
    period = store.period_of_data(data) or (date(2011, 1, 1), date(2011, 12, 31))
    return Choices(
        places={str(code): str(words) for code, words in found.places[["place_id", name]].itertuples(index=False)},
        admin1s={str(code): name_of_admin1(str(code), language) for code in found.admin1s["admin1"]},
        actors={str(code): str(words) for code, words in found.actors[["actor_id", name]].itertuples(index=False)},
        sources={str(code): name_of_source(str(code), language) for code in found.sources["source_id"]},
        first_day=period[0],
        last_day=period[1],
    )


def leave_out_unknown(data: Data, view: View) -> View:
    """Without the places, districts, actors and sources that neither the data nor the registers know: a link that
    misspells one would show no event, and be taken for a finding. What was left out is told as ``unread``."""
    choices, f, unread = build_choices(data, view.language), view.event_filter, list(view.unread)
    changes: dict[str, object] = {}
    for parameter, name, offered, load_register in (
        ("place", "places", choices.places, load_places),
        ("admin1", "admin1s", choices.admin1s, load_admin1),
        ("actor", "actors", choices.actors, load_actors),
        ("source", "sources", choices.sources, load_sources),
    ):
        codes: tuple[str, ...] = getattr(f, name)
        unknown = [code for code in codes if code not in offered and code not in load_register()]
        if unknown:
            changes[name] = tuple(code for code in codes if code not in unknown)
            unread += [f"{parameter}={code}" for code in unknown]
    return replace(view, event_filter=f.with_(**changes), unread=tuple(unread)) if changes else view


def build_names(data: Data, event_filter: EventFilter, language: str) -> dict[str, str]:
    """The names of the codes that a filter holds; a code that nobody knows stands for itself."""
    choices = build_choices(data, language)
    return {
        **{code: choices.places.get(code) or name_of_place(code, language) for code in event_filter.places},
        **{code: name_of_admin1(code, language) for code in event_filter.admin1s},
        **{code: choices.actors.get(code) or name_of_actor(code, language) for code in event_filter.actors},
        **{code: name_of_source(code, language) for code in event_filter.sources},
    }
