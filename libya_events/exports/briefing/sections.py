"""The sections of counts: key figures, map, timeline, types and actors, each with the headline that its data gives."""

from __future__ import annotations

from collections.abc import Callable

from libya_events.analysis.cooccurrence import TELLING_KINDS
from libya_events.analysis.timeline import choose_step
from libya_events.exports.briefing.headlines import (
    tell_actors,
    tell_figures,
    tell_map,
    tell_timeline,
    tell_types,
)
from libya_events.exports.briefing.plan import Section
from libya_events.exports.briefing.slides import Body, ChartBody, Figure, FiguresBody, MapBody, TextBody
from libya_events.exports.briefing.view import BriefingView
from libya_events.exports.pictures.maps import MapGround
from libya_events.filters import Undated
from libya_events.presentation.chart_specs import build_timeline_spec, build_types_spec
from libya_events.presentation.figure_words import build_tiles
from libya_events.presentation.map_marks import build_map_spec
from libya_events.presentation.map_places import build_places
from libya_events.presentation.map_spec import MapMode
from libya_events.presentation.matrix_spec import build_matrix_spec
from libya_events.presentation.wording import say
from libya_events.reference.gazetteer_data import find_town, load_admin1_shapes, load_basemap
from libya_events.store import queries
from libya_events.store.actor_queries import count_cooccurrence
from libya_events.store.comparison import compare
from libya_events.store.export_queries import load_actor_names_of
from libya_events.store.figure_queries import count_tolls
from libya_events.store.map_queries import count_places_by_type

Told = tuple[str, Body]
"""A headline and what stands below it."""

_MOST_ACTORS = 12


def show_figures(view: BriefingView) -> Told:
    tolls = view.ask(count_tolls, view.event_filter)
    change = compare(view.ask, view.event_filter)
    tiles = build_tiles(view.figures, tolls, change, view.language)
    figures = tuple(Figure(tile.label, tile.value, tuple(filter(None, (tile.more, tile.change)))) for tile in tiles)
    return tell_figures(view.figures, tolls, change, view.language), FiguresBody(figures)


def show_map(view: BriefingView) -> Told:
    """The events of the filter and no others: unlike on the screen, places that the filter leaves out are not drawn."""
    places = build_places(view.ask(count_places_by_type, view.event_filter), view.language, find_town)
    spec = build_map_spec(places, MapMode.TYPE, view.language, sample=view.sample)
    ground = MapGround(load_basemap(), load_admin1_shapes())
    return tell_map(places, view.language), MapBody(spec, ground)


def show_timeline(view: BriefingView) -> Told:
    f, language = view.event_filter, view.language
    known = queries.period_of_data(view.snapshot)
    if known is None or f.undated is Undated.ONLY:
        return _nothing("timeline", language)
    shown = f.period_within(known)
    if shown[0] > shown[1]:
        return _nothing("timeline", language)
    step = choose_step(*shown)
    counts = view.ask(queries.count_timeline, f.with_(undated=Undated.EXCLUDE), str(step))
    spec = build_timeline_spec(counts, step, shown, language, sample=view.sample)
    return tell_timeline(spec, language), ChartBody(spec)


def show_types(view: BriefingView) -> Told:
    counts = view.ask(queries.count_by_type, view.event_filter)
    if counts.empty:
        return _nothing("types", view.language)
    spec = build_types_spec(counts, view.language, sample=view.sample)
    return tell_types(spec, view.language), ChartBody(spec)


def show_actors(view: BriefingView) -> Told:
    """As on the screen: what says something about two actors, and who is mentioned together where there is nothing."""
    f, language = view.event_filter, view.language
    pairs = view.ask(count_cooccurrence, f, _MOST_ACTORS, TELLING_KINDS)
    if pairs.empty:
        pairs = view.ask(count_cooccurrence, f, _MOST_ACTORS)
    if pairs.empty:
        return _nothing("actors", language)
    named = load_actor_names_of(view.snapshot, {*pairs["actor_a"], *pairs["actor_b"]})
    names = dict(zip(named["actor_id"], named[f"name_{language}"], strict=True))
    spec = build_matrix_spec(pairs, names, language, sample=view.sample)
    return tell_actors(spec, language), ChartBody(spec)


COUNTED: dict[Section, Callable[[BriefingView], Told]] = {
    Section.FIGURES: show_figures,
    Section.MAP: show_map,
    Section.TIMELINE: show_timeline,
    Section.TYPES: show_types,
    Section.ACTORS: show_actors,
}


def _nothing(section: str, language: str) -> Told:
    words = say(f"briefing.{section}.none", language)
    return words, TextBody((("", say("briefing.events.none.text", language)),))
