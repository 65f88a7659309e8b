"""The place registers keep their own rules, and the shapes fit each other."""

from pathlib import Path

import pytest
from shapely.geometry import Point, shape
from shapely.ops import unary_union

from libya_events.errors import RegisterError
from libya_events.model import GeoPrecision, Region
from libya_events.normalization import fold
from libya_events.reference import gazetteer_data, tables
from libya_events.reference.gazetteer_data import (
    load_admin1,
    load_admin1_shapes,
    load_basemap,
    load_places,
)

PLACES = list(load_places().values())
IN_LIBYA = [row for row in PLACES if row.place.country == "LY"]
SHAPES = {feature["properties"]["code"]: shape(feature["geometry"]) for feature in load_admin1_shapes()["features"]}
KM_PER_DEGREE = 111.0
WIDE = {GeoPrecision.REGION, GeoPrecision.COUNTRY, GeoPrecision.SEA}


def test_the_register_is_rich_enough() -> None:
    assert len(IN_LIBYA) >= 600
    assert len(PLACES) - len(IN_LIBYA) >= 250


def test_the_22_districts_are_places_and_have_shapes_and_a_region() -> None:
    assert len(load_admin1()) == 22
    assert set(SHAPES) == set(load_admin1())
    assert all(load_places()[code.lower()].place.kind == "district" for code in load_admin1())


@pytest.mark.parametrize(("code", "region"), [("LY-SR", "west"), ("LY-JU", "south"), ("LY-KF", "east")])
def test_disputed_regions_follow_the_stated_source(code: str, region: str) -> None:
    assert load_admin1()[code].region is Region(region)


def test_each_libyan_place_lies_in_or_near_its_district() -> None:
    """Near: within the place's own radius, or 20 km where the outlines are coarse."""
    far = [
        (place.place_id, place.admin1)
        for place in (row.place for row in IN_LIBYA)
        if place.admin1 is not None
        and SHAPES[place.admin1].distance(Point(place.longitude, place.latitude)) * KM_PER_DEGREE
        > max(20.0, place.radius_km)
    ]
    assert far == []


def test_each_libyan_place_has_a_district_unless_it_is_wider() -> None:
    without = [
        row.place.place_id
        for row in IN_LIBYA
        if row.place.admin1 is None and row.place.geo_precision not in WIDE and row.place.radius_km < 20
    ]
    assert without == []


def test_region_is_that_of_the_district() -> None:
    wrong = [
        row.place.place_id
        for row in IN_LIBYA
        if row.place.admin1 and row.place.region is not load_admin1()[row.place.admin1].region
    ]
    assert wrong == []


def test_places_abroad_lie_outside_libya_and_have_no_district() -> None:
    libya = unary_union(list(SHAPES.values())).buffer(-0.05)
    inside = [
        row.place.place_id
        for row in PLACES
        if row.place.country != "LY"
        and (row.place.admin1 or row.place.region or libya.contains(Point(row.place.longitude, row.place.latitude)))
    ]
    assert inside == []


def test_a_place_belongs_to_a_town_not_far_away() -> None:
    for row in IN_LIBYA:
        town = load_places().get(row.place.within or "")
        if town is not None:
            apart = Point(row.place.longitude, row.place.latitude).distance(
                Point(town.place.longitude, town.place.latitude)
            )
            assert apart * KM_PER_DEGREE <= 40, row.place.place_id


def test_no_name_means_a_place_in_libya_and_one_abroad_without_context() -> None:
    """Of two namesakes on either side of the border, the foreign one must always need context."""
    strong: dict[str, set[bool]] = {}
    for row in PLACES:
        for name in row.names:
            if not name.needs_context:
                strong.setdefault(fold(name.text), set()).add(row.place.country == "LY")
    assert [name for name, sides in strong.items() if len(sides) > 1 and name != fold("Yarmouk camp")] == []


def test_a_name_told_apart_by_its_town_is_found_without_it_as_weakly_as_its_row_says() -> None:
    """The whole name never needs context: its town stands in it."""
    told_apart = [row for row in PLACES if row.place.name_ar.endswith(")")]
    assert "nasiriya_iq" in {row.place.place_id for row in told_apart}
    for row in told_apart:
        weak = {name.text: name.needs_context for name in row.names}
        assert weak[row.place.name_ar] is False
        assert weak[row.place.name_ar.partition(" (")[0]] is row.needs_context


def test_a_district_is_also_found_by_its_former_kind() -> None:
    spellings = {(row.place.place_id, name.text) for row in PLACES for name in row.names}
    for row in PLACES:
        if row.place.kind == "district":
            kind, _, name = row.place.name_ar.partition(" ")
            assert kind == "منطقة"
            assert (row.place.place_id, f"شعبية {name}") in spellings


def test_a_bare_tripoli_is_the_whole_city() -> None:
    tripoli = load_places()["tripoli"].place
    assert (tripoli.geo_precision, tripoli.radius_km) == (GeoPrecision.TOWN, 15.0)


def test_quarters_are_no_districts() -> None:
    assert load_places()["abu_salim"].place.kind == "quarter"
    assert load_places()["abu_salim"].place.within == "tripoli"
    assert {row.place.place_id for row in PLACES if row.place.kind == "district"} == {c.lower() for c in load_admin1()}


def test_the_salloum_crossing_is_egyptian_and_ras_ajdir_libyan() -> None:
    assert load_places()["salloum"].place.country == "EG"
    assert load_places()["ras_ajdir_crossing"].place.country == "LY"


def test_geonames_are_attributed() -> None:
    rows = list(tables.read_rows("places.csv", ("place_id", "geonames_id", "coordinate_source")))
    assert [row["place_id"] for row in rows if not row["coordinate_source"]] == []
    assert [r["place_id"] for r in rows if r["geonames_id"] and "GeoNames" not in r["coordinate_source"]] == []


def test_shapes_are_valid_fill_the_outline_and_do_not_overlap() -> None:
    outline = next(shape(f["geometry"]) for f in load_basemap()["features"] if f["properties"]["kind"] == "libya")
    districts = list(SHAPES.values())
    together = unary_union(districts)
    assert all(district.is_valid for district in districts)
    assert sum(district.area for district in districts) == pytest.approx(together.area, rel=1e-4)
    assert together.symmetric_difference(outline).area / outline.area < 1e-3


def test_the_sea_is_sea_and_the_neighbours_are_land() -> None:
    lands = {f["properties"]["name_en"]: shape(f["geometry"]) for f in load_basemap()["features"]}
    assert all(land.is_valid for land in lands.values())
    at_sea = [Point(18, 34), Point(13.2, 33.2), Point(19, 31)]
    assert [point for point in at_sea for land in lands.values() if land.contains(point)] == []
    for name, point in {"Egypt": (29, 27), "Tunisia": (9.5, 34), "Malta": (14.43, 35.9), "Chad": (18, 18)}.items():
        assert lands[name].contains(Point(point)), name


def test_shapes_stay_small() -> None:
    sizes = [(tables.FOLDER / name).stat().st_size for name in ("admin1.geojson", "basemap.geojson")]
    assert sum(sizes) < 150_000


BROKEN = [
    ("latitude", "95"),
    ("latitude", "north"),
    ("country", "Libya"),
    ("admin1", "LY-XX"),
    ("region", "centre"),
    ("geo_precision", "exact"),
    ("within", "atlantis"),
    ("needs_context", "yes"),
    ("name_ar", ""),
]


@pytest.mark.parametrize(("column", "value"), BROKEN)
def test_a_broken_row_is_named_with_line_value_and_remedy(
    column: str, value: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = {
        "place_id": "here",
        "name_en": "Here",
        "name_ar": "هنا",
        "aliases_en": "",
        "aliases_ar": "",
        "kind": "town",
        "latitude": "32",
        "longitude": "13",
        "radius_km": "5",
        "geo_precision": "town",
        "admin1": "",
        "region": "",
        "country": "LY",
        "within": "",
        "needs_context": "0",
        "note": "",
    }
    row[column] = value
    (tmp_path / "places.csv").write_text(",".join(row) + "\n" + ",".join(row.values()) + "\n", encoding="utf-8")
    read_rows = tables.read_rows
    load_admin1()
    monkeypatch.setattr(gazetteer_data, "read_rows", lambda name, columns: read_rows(name, columns, tmp_path))
    with pytest.raises(RegisterError, match=rf"places\.csv, line 2, column {column}: found '{value}'"):
        gazetteer_data.load_places.__wrapped__()
