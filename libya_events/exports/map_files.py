"""The map as GeoJSON, and as one HTML file that can be enlarged and pointed at without any network."""

from __future__ import annotations

import io
import json
from html import escape
from pathlib import Path
from string import Template
from typing import Any, BinaryIO

from libya_events.exports.chart_tables import build_chart_tables
from libya_events.exports.pictures.arrangement import Spot
from libya_events.exports.pictures.canvas import Point
from libya_events.exports.pictures.frame import Caption, draw_frame
from libya_events.exports.pictures.maps import MapGround, draw_map
from libya_events.exports.pictures.matplotlib_canvas import MatplotlibCanvas
from libya_events.presentation.map_spec import MapArea, MapMark, MapSpec
from libya_events.presentation.palette import GROUNDS, Theme
from libya_events.presentation.wording import say

PAGE_SIZE: Point = (960.0, 640.0)
_TEMPLATE = Path(__file__).parent / "map_page.html"


def write_map_geojson(spec: MapSpec, caption: Caption, ground: MapGround, file: BinaryIO) -> None:
    """The circles as points, the tinted districts as their shapes; an area without a shape is a point with its radius.

    What stands around the picture is in the collection's own members; what is drawn pale around the chosen places is
    left out.
    """
    shapes = {feature["properties"]["code"]: feature["geometry"] for feature in ground.districts["features"]}
    collection = {
        "type": "FeatureCollection",
        "title": caption.title,
        "about": [*caption.lines, *caption.foot],
        "notices": [words for words in spec.notices if words],
        "attribution": spec.attribution,
        "features": [
            *(_area_feature(area, shapes) for area in spec.areas if not area.pale),
            *(_mark_feature(mark) for mark in spec.marks if mark.far and not mark.pale),
        ],
    }
    file.write(json.dumps(collection, ensure_ascii=False, separators=(",", ":")).encode())


def write_map_html(spec: MapSpec, caption: Caption, ground: MapGround, file: BinaryIO) -> None:
    """The picture of the map, larger by wheel or buttons, with each circle's words on pointing and in a table."""
    canvas = MatplotlibCanvas(*PAGE_SIZE, GROUNDS[Theme.LIGHT].page)
    spots = draw_map(canvas, draw_frame(canvas, caption), spec, ground, caption)
    picture = io.BytesIO()
    canvas.write_svg(picture)
    drawing = picture.getvalue().decode()
    drawing = drawing[drawing.index("<svg") :].rsplit("</svg>", 1)[0]
    (table,) = build_chart_tables(spec, caption.language).values()
    page = Template(_TEMPLATE.read_text(encoding="utf-8")).substitute(
        language=caption.language,
        direction="rtl" if caption.is_rtl else "ltr",
        title=escape(caption.title),
        notice=f'<p class="notice">{escape(caption.notice)}</p>' if caption.notice else "",
        picture=drawing + "".join(_hover(mark, spot) for mark, spot in spots) + "</svg>",
        table=table.to_html(index=False, border=0, na_rep=""),
        table_title=escape(say("chart_table.of", caption.language)),
        larger=escape(say("picture.larger", caption.language)),
        smaller=escape(say("picture.smaller", caption.language)),
        whole=escape(say("picture.whole", caption.language)),
    )
    file.write(page.encode())


def _hover(mark: MapMark, spot: Spot) -> str:
    (x, y), words = spot.centre, escape("\n".join(mark.lines))
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{spot.radius:.1f}" fill="transparent"><title>{words}</title></circle>'


def _mark_feature(mark: MapMark) -> dict[str, Any]:
    return {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [mark.longitude, mark.latitude]},
        "properties": {
            "id": mark.key,
            "target": mark.target,
            "name": mark.lines[0],
            "number": mark.text,
            "lines": list(mark.lines),
            "form": str(mark.form),
            "size": mark.size,
            "colour": mark.tone.light,
        },
    }


def _area_feature(area: MapArea, shapes: dict[str, Any]) -> dict[str, Any]:
    point = {"type": "Point", "coordinates": [area.longitude, area.latitude]}
    shape = shapes.get(area.admin1 or "")
    return {
        "type": "Feature",
        "geometry": shape or point,
        "properties": {
            "id": area.key,
            "target": "area",
            "admin1": area.admin1,
            "radius_km": None if shape else area.radius_km,
            "lines": list(area.lines),
            "colour": area.tone.light,
            "opacity": area.opacity,
        },
    }
