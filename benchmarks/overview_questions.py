"""What the overview asks of a store after a change of filter, and the filters that are tried."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pandas as pd

from benchmarks.made_events import FIRST_DAY, LAST_DAY, reports_of
from libya_events.analysis.cooccurrence import TELLING_KINDS
from libya_events.analysis.timeline import choose_step, widen_period
from libya_events.analysis.trends import HISTORY_WEEKS
from libya_events.filters import ActorMatch, EventFilter, Undated
from libya_events.model import FAMILY_OF, EventFamily, EventType
from libya_events.store import queries
from libya_events.store.figure_queries import count_tolls
from libya_events.store.map_queries import count_places_by_type
from libya_events.store.snapshot import Snapshot
from libya_events.store.timeline_queries import count_incident_weeks

PAGE = 50
VIOLENCE = tuple(one for one in EventType if FAMILY_OF[one] is EventFamily.VIOLENCE)


@dataclass(frozen=True)
class Tried:
    """A filter, and the reports in which its text is taken to be found."""

    name: str
    event_filter: EventFilter
    report_ids: frozenset[str] | None = None


def list_filters(tables: dict[str, pd.DataFrame]) -> list[Tried]:
    actors, sources = tables["actor"]["actor_id"], tables["source"]["source_id"].sort_values(ignore_index=True)
    found_in = frozenset(f"r{n:08d}" for n in range(0, reports_of(len(tables["event"])), 20))
    year = EventFilter(first_day=date(2024, 1, 1), last_day=date(2024, 12, 31))
    five = EventFilter(first_day=date(2019, 1, 1), last_day=date(2023, 12, 31))
    return [
        Tried("everything", EventFilter()),
        Tried("the last month", EventFilter(first_day=LAST_DAY - timedelta(days=30), last_day=LAST_DAY)),
        Tried("a year", year),
        Tried("five years", five),
        Tried("clashes", EventFilter(event_types=(EventType.CLASH,))),
        Tried("violence in five years", five.with_(event_types=VIOLENCE)),
        Tried("a city with its quarters", EventFilter(places=("tripoli",))),
        Tried("a year of two districts", year.with_(admin1s=("LY-BA", "LY-SB"))),
        Tried("an actor", EventFilter(actors=(actors[4],))),
        Tried("two actors together", EventFilter(actors=(actors[0], actors[1]), actor_match=ActorMatch.ALL)),
        Tried("at least 3 killed", EventFilter(killed_at_least=3, undated=Undated.INCLUDE)),
        Tried("a source", EventFilter(sources=(sources[3],))),
        Tried("words in every 20th report", five.with_(text="words"), found_in),
    ]


def list_questions(wanted: EventFilter) -> list[tuple[str, Callable[..., Any], EventFilter, tuple[Any, ...]]]:
    """Name, question, filter and what else it takes: what dashboard/overview_sections.py and figures_sections.py ask.

    What they ask once for a store (choices, first filter, periods read) is left out.
    """
    shown, step = period_of_chart(wanted)
    asked: list[tuple[str, Callable[..., Any], EventFilter, tuple[Any, ...]]] = [
        ("key figures", queries.count_key_figures, wanted, ()),
        ("tolls", count_tolls, wanted, ()),
        ("map", count_places_by_type, wanted, (True,)),
        ("table", queries.load_event_rows, wanted, ("event_date", True, 0, PAGE)),
        ("timeline", queries.count_timeline, shown, (step,)),
        ("types", queries.count_by_type, wanted.with_(event_types=()), ()),
        ("who with whom", queries.count_cooccurrence, wanted, (12, TELLING_KINDS)),
    ]
    earlier, history = periods_to_compare(wanted)
    if earlier is not None:
        asked.append(("tolls before", count_tolls, earlier, ()))
    if history is not None:
        asked.append(("weeks before", count_incident_weeks, history, ()))
    return asked


def period_of_chart(wanted: EventFilter) -> tuple[EventFilter, str]:
    shown = whole = (FIRST_DAY, LAST_DAY)
    if wanted.first_day and wanted.last_day:
        shown = widen_period((wanted.first_day, wanted.last_day), whole)
    dated = wanted.with_(first_day=shown[0], last_day=shown[1], undated=Undated.EXCLUDE)
    return dated, str(choose_step(*shown))


def periods_to_compare(wanted: EventFilter) -> tuple[EventFilter | None, EventFilter | None]:
    """The time before of the same length, and the weeks that say what is usual."""
    first, last = wanted.first_day, wanted.last_day
    if first is None or last is None:
        return None, None
    length = last - first + timedelta(days=1)
    earlier = wanted.with_(first_day=first - length, last_day=first - timedelta(days=1))
    if length.days > 7 * HISTORY_WEEKS:
        return earlier, None
    history = wanted.with_(first_day=first - timedelta(weeks=HISTORY_WEEKS), last_day=first - timedelta(days=1))
    return earlier, history


def ask_all(snapshot: Snapshot, wanted: EventFilter, report_ids: Collection[str] | None) -> dict[str, Any]:
    return {
        name: question(snapshot, f, *more, report_ids=report_ids) for name, question, f, more in list_questions(wanted)
    }
