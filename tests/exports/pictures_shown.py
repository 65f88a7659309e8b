"""One spec of every chart in each language, as the tests of pictures and tables draw them; invented numbers."""

from __future__ import annotations

from datetime import date, timedelta

import pandas as pd

from libya_events.analysis.closures import ClosureEvent, find_closures
from libya_events.analysis.cooccurrence import EdgeKind
from libya_events.analysis.timeline import Step
from libya_events.analysis.trends import UnusualWeek, UsualRange
from libya_events.exports.pictures.caption import Basis, build_caption
from libya_events.exports.pictures.frame import Caption
from libya_events.exports.pictures.maps import MapGround
from libya_events.exports.pictures.writing import Drawable
from libya_events.filters import EventFilter
from libya_events.model import DatePrecision, EventType, GeoPrecision
from libya_events.presentation.activity_spec import Activity, ActivitySpec, build_activity_spec
from libya_events.presentation.chart_specs import BarsSpec, TimelineSpec, build_timeline_spec, build_types_spec
from libya_events.presentation.closure_spec import ClosuresSpec, build_closures_spec
from libya_events.presentation.map_marks import build_map_spec
from libya_events.presentation.map_places import build_places
from libya_events.presentation.map_spec import MapMode, MapSpec
from libya_events.presentation.matrix_spec import MatrixSpec, build_matrix_spec
from libya_events.presentation.network_spec import ActorLabel, NetworkSpec, build_network_spec
from libya_events.reference.gazetteer_data import load_admin1_shapes, load_basemap
from libya_events.reference.registers import load_actors

MAY = (date(2025, 5, 1), date(2025, 5, 31))
ACTORS = (
    "brigade_444",
    "brigade_111",
    "rada",
    "lna",
    "gnu",
    "unsmil",
    "joint_force_misrata",
    "coast_guard",
    "migrants",
)
_PLACES = [
    ("tripoli", "Tripoli", "طرابلس", 32.887, 13.191, 15.0, "town", "LY-TB", "clash", 40, 0, 8, 9, 11, 12),
    ("tripoli", "Tripoli", "طرابلس", 32.887, 13.191, 15.0, "town", "LY-TB", "protest", 11, 0, None, None, None, 0),
    ("zawiya", "Zawiya", "الزاوية", 32.757, 12.728, 8.0, "town", "LY-ZA", "law_enforcement", 9, 0, None, None, None, 0),
    ("misrata", "Misrata", "مصراتة", 32.375, 15.092, 10.0, "town", "LY-MI", "meeting", 7, 0, None, None, None, 0),
    ("benghazi", "Benghazi", "بنغازي", 32.117, 20.067, 12.0, "town", "LY-BA", "agreement", 6, 0, None, None, None, 0),
    ("kufra", "Kufra", "الكفرة", 24.2, 23.29, 10.0, "town", "LY-KF", "migration", 5, 0, 1, 1, 1, 1),
    ("ly-sb", "Sabha", "منطقة سبها", 27.0, 14.4, 120.0, "admin1", "LY-SB", "protest", 2, 2, None, None, None, 0),
]  # fmt: skip
_PLACE_COLUMNS = [
    "place_id", "name_en", "name_ar", "latitude", "longitude", "radius_km", "geo_precision", "admin1",
    "event_type", "events", "roughly", "killed_low", "killed_best", "killed_high", "told",
]  # fmt: skip


def name_actors(language: str) -> dict[str, str]:
    found = {code: load_actors()[code] for code in ACTORS}
    return {code: actor.name_ar if language == "ar" else actor.name_en for code, actor in found.items()}


def timeline(language: str) -> TimelineSpec:
    types = list(EventType)
    rows = [
        (MAY[0] + timedelta(days=day), types[(day + shift) % 12], 1 + (day * (shift + 2)) % 7)
        for day in range(31)
        for shift in (0, 3, 5)
        if day % 9 != 4
    ]
    counts = pd.DataFrame(rows, columns=["period", "event_type", "events"])
    return build_timeline_spec(counts, Step.DAY, MAY, language, sample=True)


def types(language: str) -> BarsSpec:
    counts = pd.DataFrame(
        [(str(one), 3 + 17 * at % 90) for at, one in enumerate(EventType)], columns=["event_type", "events"]
    )
    return build_types_spec(counts, language, sample=True)


def pairs() -> pd.DataFrame:
    codes = list(name_actors("en"))
    rows: list[tuple[str, str, str | None, int, int]] = [
        (code, code, None, 30 - 3 * at, 40) for at, code in enumerate(codes)
    ]
    kinds = list(EdgeKind)
    for at, (one, other) in enumerate((a, b) for a in codes for b in codes if a < b):
        if at % 3 != 2:
            rows.append((one, other, str(kinds[at % 5]), 1 + at % 4, 2))
    rows.append((min(codes[:2]), max(codes[:2]), str(EdgeKind.MET), 2, 2))
    return (
        pd.DataFrame(rows, columns=["actor_a", "actor_b", "kind", "events", "sources"])
        .assign(actors=0)
        .drop_duplicates(["actor_a", "actor_b", "kind"])
    )


def matrix(language: str) -> MatrixSpec:
    return build_matrix_spec(pairs(), name_actors(language), language, sample=True)


def network(language: str) -> NetworkSpec:
    register = load_actors()
    labels = {code: ActorLabel(name, str(register[code].kind)) for code, name in name_actors(language).items()}
    return build_network_spec(pairs(), labels, language, sample=True)


def activity(language: str) -> ActivitySpec:
    starts = [date(2025, 1, 4) + timedelta(weeks=week) for week in range(26)]
    rows = [
        (start, family, 2 + (week * step) % 9, 3 * (2 + (week * step) % 9) - week % 5)
        for week, start in enumerate(starts)
        for family, step in (("violence", 3), ("security_measures", 2), ("talks", 5), ("protest_migration", 1))
        if week not in (7, 8, 20)
    ]
    bars = pd.DataFrame(rows, columns=["period", "series", "events", "reports"])
    spans = pd.DataFrame(
        [(date(2025, 3, 1), date(2025, 3, 31), 2, 5), (date(2025, 1, 1), date(2025, 6, 30), 2, 5)],
        columns=["first_day", "last_day", "events", "of_all"],
    )
    read = [start for week, start in enumerate(starts) if week not in (7, 8)]
    unusual = [UnusualWeek(starts[18], 22, UsualRange(4, 12, 30))]
    found = Activity(bars, spans, read, unusual, {})
    return build_activity_spec(found, Step.WEEK, "family", (starts[0], date(2025, 7, 4)), language, sample=True)


def closures(language: str) -> ClosuresSpec:
    def told(place: str, kind: str, day: date, *, opened: bool = False) -> ClosureEvent:
        return ClosureEvent(
            f"{place}{day}", opened, False, place, kind, None, GeoPrecision.SITE, day, day, DatePrecision.DAY
        )

    events = [
        told("mitiga_airport", "airport", date(2025, 5, 12)),
        told("mitiga_airport", "airport", date(2025, 5, 16), opened=True),
        told("sharara_field", "oil_field", date(2025, 2, 3)),
        told("sharara_field", "oil_field", date(2025, 3, 1)),
        told("ras_ajdir_crossing", "crossing", date(2025, 4, 20)),
    ]
    names = {
        "mitiga_airport": "مطار معيتيقة" if language == "ar" else "Mitiga airport",
        "sharara_field": "حقل الشرارة" if language == "ar" else "Sharara field",
        "ras_ajdir_crossing": "معبر رأس اجدير" if language == "ar" else "Ras Ajdir crossing",
    }
    return build_closures_spec(find_closures(events).sites, names, MAY[1], language, sample=True)


def map_of(language: str, mode: MapMode = MapMode.TYPE) -> MapSpec:
    counts = pd.DataFrame(_PLACES, columns=_PLACE_COLUMNS)
    counts = counts.assign(chosen=None, silent=counts["events"] - counts["told"])
    return build_map_spec(build_places(counts, language, lambda _: None), mode, language, sample=True)


def ground() -> MapGround:
    return MapGround(load_basemap(), load_admin1_shapes())


def specs(language: str) -> dict[str, Drawable]:
    """By the name of the chart in file names."""
    return {
        "timeline": timeline(language),
        "types": types(language),
        "matrix": matrix(language),
        "network": network(language),
        "activity": activity(language),
        "closures": closures(language),
        "map": map_of(language),
    }


def caption(title: str, language: str) -> Caption:
    f = EventFilter(first_day=MAY[0], last_day=MAY[1], places=("tripoli",), event_types=(EventType.CLASH,))
    names = {"tripoli": "طرابلس" if language == "ar" else "Tripoli"}
    return build_caption(title, Basis(f, names, 1240, 311, MAY[1], sample=True), language)
