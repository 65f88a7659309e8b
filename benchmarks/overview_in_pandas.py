"""The same counts as a person would write them over one DataFrame of events in memory."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import pandas as pd

from benchmarks.overview_questions import PAGE, period_of_chart, periods_to_compare
from libya_events.analysis.cooccurrence import TELLING_KINDS
from libya_events.filters import ActorMatch, EventFilter, Undated

_WIDE = ("country", "unknown")
_TOWNS = ("site", "town")
_BOUNDS = ("low", "best", "high")


def build_frame(tables: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """One row for each event, with lists of what it has several of."""
    events = tables["event"].set_index("event_id", drop=False)
    events = events.rename_axis(None)
    reports = tables["event_report"].merge(tables["report"][["report_id", "source_id"]], on="report_id")
    events["report_ids"] = _lists(reports, "report_id", events)
    events["source_ids"] = _lists(reports, "source_id", events)
    events["actors"] = _lists(tables["event_actor"], "actor_id", events)
    kinds = tables["actor_set_pair"].merge(tables["actor_pair"], on="pair").drop_duplicates("actor_set")
    events["kind"] = events["actor_set"].map(kinds.set_index("actor_set")["kind"])
    places = tables["place_within"].groupby("place_id")["within"].agg(list)
    events["places"] = events["place_id"].map(places)
    return events.reset_index(drop=True)


def _lists(links: pd.DataFrame, column: str, events: pd.DataFrame) -> list[list[str]]:
    """For each event what its rows hold; the rows come in the order of the events."""
    ends = links.groupby("event_id").size().reindex(events.index, fill_value=0).cumsum().tolist()
    values = links[column].tolist()
    return [values[begin:end] for begin, end in zip([0, *ends], ends, strict=False)]


def select(events: pd.DataFrame, f: EventFilter, report_ids: Collection[str] | None) -> pd.DataFrame:
    keep = events["status"] != "withdrawn"
    dated = events["event_date"].notna()
    if f.undated is Undated.ONLY:
        keep &= ~dated
    else:
        inside = dated
        if f.first_day:
            inside = inside & (events["event_date_end"] >= pd.Timestamp(f.first_day))
        if f.last_day:
            inside = inside & (events["event_date"] <= pd.Timestamp(f.last_day))
        keep &= inside | ~dated if f.undated is Undated.INCLUDE else inside
    if f.event_types:
        keep &= events["event_type"].isin(f.event_types)
    if f.admin1s:
        keep &= events["admin1"].isin(f.admin1s)
    if f.killed_at_least is not None:
        keep &= (events["killed_best"] >= f.killed_at_least).fillna(False).astype(bool)
    found = events[keep]
    if f.places:
        found = found[_has_any(found["places"], f.places)]
    if f.actors and f.actor_match is ActorMatch.ALL:
        found = found[[set(f.actors) <= set(actors) for actors in found["actors"]]]
    elif f.actors:
        found = found[_has_any(found["actors"], f.actors)]
    if f.sources:
        found = found[_has_any(found["source_ids"], f.sources)]
    return found if report_ids is None else found[_has_any(found["report_ids"], report_ids)]


def _has_any(lists: pd.Series[Any], wanted: Collection[str]) -> list[bool]:
    among = frozenset(wanted)
    return [isinstance(found, list) and not among.isdisjoint(found) for found in lists]


def count_all(events: pd.DataFrame, f: EventFilter, report_ids: Collection[str] | None) -> dict[str, Any]:
    chosen = select(events, f, report_ids)
    undated = f.with_(first_day=None, last_day=None, undated=Undated.ONLY)
    shown, step = period_of_chart(f)
    earlier, history = periods_to_compare(f)
    answers: dict[str, Any] = {
        "key figures": count_key_figures(chosen)
        | {"of_all": int((events["status"] != "withdrawn").sum()), "undated": len(select(events, undated, report_ids))},
        "tolls": count_tolls(chosen),
        "map": count_places(select(events, f.with_(places=(), admin1s=()), report_ids)),
        "table": chosen.sort_values(["event_date", "event_id"], ascending=[False, True]).head(PAGE),
        "timeline": count_timeline(select(events, shown, report_ids), shown, step),
        "types": select(events, f.with_(event_types=()), report_ids)["event_type"].value_counts(),
        "who with whom": count_cooccurrence(chosen),
    }
    if earlier is not None:
        answers["tolls before"] = count_tolls(select(events, earlier, report_ids))
    if history is not None:
        answers["weeks before"] = count_weeks(select(events, history, report_ids))
    return answers


def count_key_figures(chosen: pd.DataFrame) -> dict[str, Any]:
    placed = chosen["place_id"].notna() & ~chosen["geo_precision"].isin(_WIDE)
    return {
        "events": len(chosen),
        "talks": int((chosen["event_family"] == "talks").sum()),
        "unplaced": int((~placed).sum()),
        "places": chosen.loc[placed, "place_id"].nunique(),
        "reports": chosen["report_ids"].explode().nunique(),
        "sources": chosen["source_ids"].explode().nunique(),
    }


def count_tolls(chosen: pd.DataFrame) -> dict[str, Any]:
    incidents = chosen["event_family"] != "talks"
    sea = chosen["event_type"] == "migration"
    among = {"killed": ("killed", ~sea), "injured": ("injured", sea | ~sea)}
    among |= {"dead": ("killed", sea), "missing": ("missing", sea)}
    found: dict[str, Any] = {"incidents": int(incidents.sum())}
    for name, (outcome, rows) in among.items():
        low, best, high = (chosen.loc[rows, f"{outcome}_{bound}"] for bound in _BOUNDS)
        any_figure = best.fillna(low).fillna(high)
        found[name] = {
            "low": low.fillna(best).sum(),
            "best_low": best.fillna(low).sum(),
            "best_high": best.fillna(high).fillna(low).sum(),
            "high": high.fillna(best).fillna(low).sum(),
            "open": int((low.notna() & high.isna()).sum()),
            "told": int(any_figure.notna().sum()),
            "silent": int((any_figure.isna() & incidents[rows]).sum()),
        }
    return found


def count_places(chosen: pd.DataFrame) -> pd.DataFrame:
    """The dead of migration are none of those killed in violence."""
    placed = chosen[chosen["place_id"].notna() & ~chosen["geo_precision"].isin(_WIDE)]
    killed = [f"killed_{bound}" for bound in _BOUNDS]
    placed = placed.assign(**placed[killed].mask(placed["event_type"] == "migration"))
    placed = placed.assign(
        roughly=~placed["geo_precision"].isin(_TOWNS),
        most=placed["killed_high"].fillna(placed["killed_best"]).fillna(placed["killed_low"]),
    )
    return placed.groupby(["place_id", "event_type"]).agg(
        events=("event_id", "size"),
        roughly=("roughly", "sum"),
        killed_low=("killed_low", "sum"),
        killed_best=("killed_best", "sum"),
        killed_high=("most", "sum"),
        told=("most", "count"),
    )


def count_timeline(chosen: pd.DataFrame, shown: EventFilter, step: str) -> pd.Series[Any]:
    day = chosen["event_date"].clip(lower=pd.Timestamp(shown.first_day or "2000-01-01"))
    return chosen.groupby([_start_of(day, step), chosen["event_type"]]).size()


def count_weeks(chosen: pd.DataFrame) -> pd.Series[Any]:
    begin, end = _start_of(chosen["event_date"], "week"), _start_of(chosen["event_date_end"], "week")
    counted = (begin == end) & (chosen["event_family"] != "talks")
    return begin[counted].value_counts()


def _start_of(day: pd.Series[Any], step: str) -> pd.Series[Any]:
    return day.dt.to_period({"day": "D", "week": "W-FRI", "month": "M", "year": "Y"}[step]).dt.start_time


def count_cooccurrence(chosen: pd.DataFrame, top: int = 12) -> pd.Series[Any]:
    """The pairs of the commonest actors that have any, and all events of each of these actors."""
    actors = chosen[["event_id", "kind", "sources", "actors"]].explode("actors").dropna(subset="actors")
    telling = actors[actors["kind"].isin(TELLING_KINDS)]
    pairs = telling.merge(telling, on=["event_id", "kind", "sources"])
    pairs = pairs[pairs["actors_x"] < pairs["actors_y"]]
    weights = pd.concat([pairs["actors_x"], pairs["actors_y"]]).value_counts()
    named = actors["actors"].value_counts()
    best = [code for _, _, code in sorted((-int(named[code]), -int(n), str(code)) for code, n in weights.items())[:top]]
    kept = pairs[pairs["actors_x"].isin(best) & pairs["actors_y"].isin(best)]
    shared = kept.groupby(["actors_x", "actors_y", "kind"])["sources"].agg(["size", "sum"])
    own = actors[actors["actors"].isin(best)].groupby("actors")["sources"].agg(["size", "sum"])
    return shared["size"], own["size"]
