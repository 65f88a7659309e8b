"""Our events in the columns of ACLED and of UCDP GED, for tools that expect these; what we do not know stays empty.

Column names and codes are facts checked against both codebooks (docs/codebook.md has the crosswalk with its limits).
An event that a layout cannot express is left out and counted; ids keep our own prefix, so that no row can be taken for
one of theirs.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import pandas as pd

from libya_events.reference.gazetteer_data import load_admin1
from libya_events.reference.registers import load_event_types
from libya_events.reference.tables import read_rows

ID_PREFIX = "LE-"

_LIBYA = {"acled": 434, "ucdp": 620}  # ISO 3166-1 numeric; Gleditsch and Ward
_SEPARATOR = "; "
Row = Mapping[Any, Any]


@dataclass(frozen=True, slots=True)
class Translated:
    """``frame`` in the other layout's columns; ``left_out``: how many events do not fit into it."""

    frame: pd.DataFrame
    left_out: int


def to_acled(events: pd.DataFrame) -> Translated:
    """``events``: the rows of load_events_with_names. Left out: meetings, migration and plain statements, which ACLED
    does not code, and events without a day, a week or a month, or without a place in Libya. ``fatalities`` is our best
    figure, empty where none was reported."""
    return _translate(events, _acled_row, "acled")


def to_ucdp(events: pd.DataFrame) -> Translated:
    """Only events with at least one killed by the best figure, as GED defines its events, with a date and a place."""
    return _translate(events, _ucdp_row, "ucdp")


def _translate(events: pd.DataFrame, translate: Callable[[Row], dict[str, object] | None], provider: str) -> Translated:
    rows = [translate(row) for row in events.astype(object).where(events.notna(), None).to_dict("records")]
    fitting = [row for row in rows if row is not None]
    return Translated(pd.DataFrame(fitting, columns=list_columns(provider)).convert_dtypes(), len(rows) - len(fitting))


def _acled_row(row: Row) -> dict[str, object] | None:
    acled_event, sub_event = _acled_types().get((row["event_type"], row["sub_event_type"]), ("", ""))
    time_precision = _code("acled", "time_precision", row["date_precision"])
    geo_precision = _code("acled", "geo_precision", row["geo_precision"])
    if not acled_event or row["event_date"] is None or not time_precision or not geo_precision:
        return None
    one, other = _sides(row)
    return {
        "event_id_cnty": ID_PREFIX + row["event_id"],
        "event_date": row["event_date"].strftime("%Y-%m-%d"),
        "year": row["event_date"].year,
        "time_precision": int(time_precision),
        "disorder_type": _code("acled", "disorder_type", acled_event),
        "event_type": acled_event,
        "sub_event_type": sub_event,
        "actor1": one.names[0] if one.names else "",
        "assoc_actor_1": _SEPARATOR.join(one.names[1:]),
        "inter1": one.inter,
        "actor2": other.names[0] if other.names else "",
        "assoc_actor_2": _SEPARATOR.join(other.names[1:]),
        "inter2": other.inter,
        "iso": _LIBYA["acled"],
        "region": "Northern Africa",
        "country": "Libya",
        "admin1": _code("acled", "admin1", row["region"]),
        "admin2": _district(row["admin1"]),
        "location": row["place_name_en"],
        "latitude": row["latitude"],
        "longitude": row["longitude"],
        "geo_precision": int(geo_precision),
        "source": row["source_names"],
        "notes": f"{row['summary_en']} | {row['evidence_text']}",
        "fatalities": row["killed_best"],
        "tags": "SAMPLE, not for citation" if row["sample"] else "",
    }


def _ucdp_row(row: Row) -> dict[str, object] | None:
    date_prec = _code("ucdp", "date_prec", row["date_precision"])
    where_prec = _code("ucdp", "where_prec", row["geo_precision"])
    if not row["killed_best"] or row["event_date"] is None or not date_prec or not where_prec:
        return None
    one, other = _sides(row)
    last = row["event_date_end"] or row["event_date"]
    days = (last - row["event_date"]).days
    point = where_prec not in {"6", "5"}
    return {
        "id": ID_PREFIX + row["event_id"],
        "relid": ID_PREFIX + row["event_id"],
        "year": row["event_date"].year,
        "type_of_violence": _type_of_violence(one, other),
        "side_a": ", ".join(one.names),
        "side_b": ", ".join(other.names),
        "number_of_sources": row["sources"],
        "source_office": _with_semicolons(row["source_names"]),
        "source_date": _with_semicolons(row["source_days"]),
        "source_headline": _with_semicolons(row["source_titles"]),
        "source_article": _with_semicolons(row["source_urls"]),
        "source_original": row["evidence_text"],
        "where_prec": int(where_prec),
        "where_coordinates": row["place_name_en"],
        "where_description": row["place_name_ar"],
        "adm_1": _district(row["admin1"]),
        "latitude": row["latitude"] if point else None,
        "longitude": row["longitude"] if point else None,
        "geom_wkt": f"POINT ({row['longitude']} {row['latitude']})" if point else "",
        "country": "Libya",
        "country_id": _LIBYA["ucdp"],
        "region": "Africa",
        "date_prec": 2 if date_prec == "1" and 0 < days < 7 else int(date_prec),
        "date_start": row["event_date"].strftime("%Y-%m-%d"),
        "date_end": last.strftime("%Y-%m-%d"),
        "deaths_unknown": row["killed_best"],
        "best": row["killed_best"],
        "high": row["killed_high"] or row["killed_best"],
        "low": row["killed_best"] if row["killed_low"] is None else row["killed_low"],
        "code_status": "SAMPLE, not for citation" if row["sample"] else "",
    }


@dataclass(frozen=True, slots=True)
class _Side:
    names: tuple[str, ...]
    kinds: tuple[str, ...]

    @property
    def inter(self) -> str:
        return _code("acled", "inter", self.kinds[0]) if self.kinds else ""

    @property
    def is_state(self) -> bool:
        return any(_code("ucdp", "is_state", kind) for kind in self.kinds)


def _sides(row: Row) -> tuple[_Side, _Side]:
    """Who did and to whom; where no roles are told, the first participant and the others (ACLED knows no direction)."""
    doing, done_to, others = (_side(row, role) for role in ("initiator", "target", "participant"))
    if doing.names or done_to.names:
        return doing, done_to if done_to.names else others
    return _Side(others.names[:1], others.kinds[:1]), _Side(others.names[1:], others.kinds[1:])


def _side(row: Row, role: str) -> _Side:
    return _Side(_split(row[f"{role}s_en"]), _split(row[f"{role}_kinds"]))


def _type_of_violence(one: _Side, other: _Side) -> int | None:
    """1 state-based, 2 non-state; None where a side is not known (one-sided violence cannot be told from it)."""
    if not one.names or not other.names:
        return None
    return 1 if one.is_state or other.is_state else 2


@cache
def list_columns(provider: str) -> list[str]:
    """The columns of ``acled`` (31, since 2023) or ``ucdp`` (GED, 49), in their order."""
    rows = read_rows("provider_columns.csv", ("provider", "column"))
    return [row["column"] for row in rows if row["provider"] == provider]


@cache
def _acled_types() -> dict[tuple[str, str | None], tuple[str, str]]:
    """ACLED's event and sub-event by our type and sub type; of several that fit, ours does not know which."""
    found = {}
    for row in load_event_types():
        events, subs = (row.acled_event or "").split("|"), (row.acled_sub_event or "").split("|")
        sub = subs[0] if len(subs) == 1 else _code("acled", "sub_event_type", str(row.event_type))
        found[str(row.event_type), row.sub_event_type] = (events[0], sub)
    return found


@cache
def _codes() -> dict[tuple[str, str, str], str]:
    rows = read_rows("crosswalk.csv", ("provider", "field", "ours", "theirs"))
    return {(row["provider"], row["field"], row["ours"]): row["theirs"] for row in rows}


def _code(provider: str, field: str, ours: object) -> str:
    return _codes().get((provider, field, str(ours)), "")


def _district(code: str | None) -> str:
    row = load_admin1().get(code or "")
    return row.name_en if row else ""


def _split(names: str | None) -> tuple[str, ...]:
    return tuple((names or "").split(_SEPARATOR)) if names else ()


def _with_semicolons(names: str | None) -> str:
    return ";".join(part.replace(";", ",") for part in _split(names))
