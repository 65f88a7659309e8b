"""The map: the same marks, tints and legend as on the screen, with scale, north, boundaries notice and attribution."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import dist
from typing import Any

from libya_events.exports.pictures.arrangement import Spot, spread_spots
from libya_events.exports.pictures.canvas import DASHED, Canvas, Paint, Point, pen
from libya_events.exports.pictures.frame import Area, Caption, wrap
from libya_events.exports.pictures.geometry import Projection, fit_libya, rings_of
from libya_events.exports.pictures.labels import draw_label, label_width
from libya_events.presentation.map_spec import Form, LegendItem, MapArea, MapMark, MapSpec
from libya_events.presentation.palette import GROUNDS, Theme, ink_on
from libya_events.presentation.wording import format_number, say

_GROUND = GROUNDS[Theme.LIGHT]
_SIZE = 9.0
_SMALL = 7.5
_POINTS_PER_PIXEL = 0.8
_MOST_LABELS = 24
_SCALE_KM = 300
_LEGEND_WIDTH = 150.0
_PALE = 0.35
_OVERLAP = 0.6
"""Of its own width, how far each of several swatches stands from the one before."""
_LED = 4.0
"""A circle moved further than this keeps a line to where it belongs."""

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class MapGround:
    """The shapes beneath: GeoJSON feature collections of the countries (``kind`` libya or neighbour) and districts."""

    countries: Mapping[str, Any]
    districts: Mapping[str, Any]


Placed = list[tuple[MapMark, Spot]]


def draw_map(canvas: Canvas, area: Area, spec: MapSpec, ground: MapGround, caption: Caption) -> Placed:
    """Returns the marks drawn and where they stand."""
    side = _LEGEND_WIDTH
    left = area.left + side + 10 if caption.is_rtl else area.left
    right = area.right if caption.is_rtl else area.right - side - 10
    land = Area(left, area.top, right, area.bottom)
    projection = fit_libya(land)
    _draw_ground(canvas, projection, ground)
    _draw_areas(canvas, projection, spec.areas, ground.districts)
    placed = _draw_marks(canvas, projection, [mark for mark in spec.marks if mark.far], caption)
    _draw_scale(canvas, projection, caption)
    edge = area.left if caption.is_rtl else area.right - side
    _draw_legend(canvas, Area(edge, area.top, edge + side, area.bottom), spec, caption)
    return placed


def _draw_ground(canvas: Canvas, projection: Projection, ground: MapGround) -> None:
    area = projection.area
    canvas.rect((area.left, area.top), (area.width, area.height), Paint(_GROUND.sea))
    for feature in ground.countries["features"]:
        fill = _GROUND.land if feature["properties"].get("kind") == "libya" else _GROUND.abroad
        for rings in rings_of(feature["geometry"], projection):
            canvas.polygon(rings, Paint(fill, _GROUND.border, width=0.6))
    for feature in ground.districts["features"]:
        for rings in rings_of(feature["geometry"], projection):
            canvas.polygon(rings, Paint(None, _GROUND.district, width=0.4))


def _draw_areas(canvas: Canvas, projection: Projection, areas: Sequence[MapArea], districts: Mapping[str, Any]) -> None:
    shapes = {feature["properties"]["code"]: feature["geometry"] for feature in districts["features"]}
    for area in areas:
        paint = Paint(area.tone.light, area.tone.light, 0.8, area.opacity, DASHED if area.dashed else ())
        if area.admin1 in shapes:
            for rings in rings_of(shapes[area.admin1], projection):
                canvas.polygon(rings, paint)
        else:
            centre = projection.point(area.longitude, area.latitude)
            radius = area.radius_km * projection.points_per_km(area.latitude)
            canvas.circle(centre, radius, paint)


def _draw_marks(canvas: Canvas, projection: Projection, marks: Sequence[MapMark], caption: Caption) -> Placed:
    """Pale and large ones first, so that none hides a smaller one; the weightiest are named where there is room."""
    drawn = sorted(marks, key=lambda mark: -mark.size)
    homes = [Spot(projection.point(mark.longitude, mark.latitude), _radius(mark)) for mark in drawn]
    spots = spread_spots(homes)
    placed = list(zip(drawn, spots, strict=True))
    for home, spot in zip(homes, spots, strict=True):
        if dist(home.centre, spot.centre) > _LED:
            canvas.line([home.centre, spot.centre], pen(_GROUND.ink, 0.7))
    for mark, spot in sorted(placed, key=lambda pair: not pair[0].pale):
        _draw_mark(canvas, spot.centre, mark)
    taken = [_box_of(spot) for spot in spots]
    for mark, spot in sorted(placed, key=lambda pair: (pair[0].pale, -pair[0].weight))[:_MOST_LABELS]:
        _draw_mark_label(canvas, projection.area, mark, spot, taken, caption)
    return placed


def _draw_mark(canvas: Canvas, at: Point, mark: MapMark) -> None:
    colour, opacity = mark.tone.light, _PALE if mark.pale else 1.0
    radius = _radius(mark)
    ink = _GROUND.muted if mark.pale else _GROUND.ink
    match mark.form:
        case Form.FILLED:
            canvas.circle(at, radius, Paint(colour, _GROUND.page, width=0.8, opacity=opacity))
            ink = ink if mark.pale else ink_on(colour)
        case Form.CLOUD:
            canvas.circle(at, radius, Paint(colour, opacity=0.3 * opacity))
        case Form.TAG:
            canvas.circle(at, radius, Paint(_GROUND.page, _outline(colour, opacity), width=1.2))
        case _:
            canvas.circle(at, radius, _hollow(mark.form, _outline(colour, opacity), opacity=0.85))
    if mark.chosen:
        canvas.circle(at, radius + 2.5, Paint(None, _GROUND.accent, width=1.6))
    if mark.text:
        size = min(_SIZE, radius * 1.1)
        canvas.text((at[0], at[1] + size * 0.35), mark.text, size, ink, bold=True, anchor="middle")


def _draw_mark_label(canvas: Canvas, area: Area, mark: MapMark, spot: Spot, taken: list[Box], caption: Caption) -> None:
    if not mark.label:
        return
    x, y = spot.centre
    away = spot.radius + 3
    wide = label_width(mark.label, _SIZE)
    own = _box_of(spot)
    sides = [(x + away, y), (x - away - wide, y), (x - wide / 2, y - away - 4), (x - wide / 2, y + away + 5)]
    for left, middle in sides:
        box = (left, middle - _SIZE * 0.6, left + wide, middle + _SIZE * 0.6)
        inside = area.left < box[0] and box[2] < area.right
        if inside and not any(_overlap(box, other) for other in taken if other != own):
            taken.append(box)
            ink = _GROUND.muted if mark.pale else _GROUND.ink
            draw_label(canvas, (left, middle + _SIZE * 0.35), mark.label, _SIZE, ink, rtl=caption.is_rtl)
            return


def _radius(mark: MapMark) -> float:
    return mark.size * _POINTS_PER_PIXEL / 2


def _box_of(spot: Spot) -> Box:
    (x, y), radius = spot.centre, spot.radius
    return x - radius, y - radius, x + radius, y + radius


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _draw_scale(canvas: Canvas, projection: Projection, caption: Caption) -> None:
    """A bar that is right in the middle of the country, and an arrow to the north."""
    area = projection.area
    length = _SCALE_KM * projection.points_per_km(27.0)
    x, y = area.left + 10, area.bottom - 10
    canvas.line([(x, y - 4), (x, y), (x + length, y), (x + length, y - 4)], pen(_GROUND.ink, 1.0))
    words = say("picture.km", caption.language, n=format_number(_SCALE_KM))
    canvas.text((x + length / 2, y - 4), words, _SMALL, _GROUND.ink, anchor="middle")
    x, y = area.left + 16, area.bottom - 36
    canvas.polygon([[(x, y - 14), (x + 4, y), (x, y - 3), (x - 4, y)]], Paint(_GROUND.ink))
    canvas.text((x, y - 17), say("picture.north", caption.language), _SMALL, _GROUND.ink, anchor="middle")


def _draw_legend(canvas: Canvas, area: Area, spec: MapSpec, caption: Caption) -> None:
    y = area.top + 4
    beside = max([16.0, *(max(item.size, 10) * _POINTS_PER_PIXEL * _swatches(item) for item in spec.legend)])
    for item in spec.legend:
        lines = wrap(item.words, area.width - beside - 6, _SIZE)
        radius = max(item.size, 10) * _POINTS_PER_PIXEL / 2
        row = max(radius * 2 + 3, len(lines) * _SIZE * 1.3 + 2)
        middle = area.right - beside / 2 if caption.is_rtl else area.left + beside / 2
        _draw_swatch(canvas, (middle, y + row / 2), item, radius)
        start = area.right - beside - 5 if caption.is_rtl else area.left + beside + 5
        base = y + row / 2 - (len(lines) - 1) * _SIZE * 0.65 + _SIZE * 0.35
        for at, line in enumerate(lines):
            where = (start, base + at * _SIZE * 1.3)
            draw_label(canvas, where, line, _SIZE, _GROUND.ink, anchor=caption.near, rtl=caption.is_rtl)
        y += row
    near = area.right if caption.is_rtl else area.left
    words = [spec.note, *spec.notices[1:], spec.attribution]
    lines = [line for part in words if part for line in wrap(part, area.width, _SMALL)]
    y = max(y + 8, area.bottom - len(lines) * _SMALL * 1.35)
    for line in lines:
        y += _SMALL * 1.35
        canvas.text((near, y), line, _SMALL, _GROUND.muted, anchor=caption.near)


def _swatches(item: LegendItem) -> float:
    """How many times as wide as one swatch all of an item's are."""
    return 1 + _OVERLAP * max(len(item.pale) - 1, 0)


def _draw_swatch(canvas: Canvas, centre: Point, item: LegendItem, radius: float) -> None:
    """In the middle; several stand side by side."""
    opacity, (middle, y) = _PALE if item.pale else 1.0, centre
    x = middle - (_swatches(item) - 1) * radius
    for tone in item.pale or (item.tone,):
        match item.form:
            case Form.TINT:
                canvas.rect((x - 8, y - 5), (16, 10), Paint(tone.light, _GROUND.border, opacity=opacity))
            case Form.CLOUD:
                canvas.circle((x, y), radius, Paint(tone.light, opacity=0.3 * opacity))
            case Form.FILLED:
                canvas.circle((x, y), radius, Paint(tone.light, opacity=opacity))
            case _:
                canvas.circle((x, y), radius, _hollow(item.form, _outline(tone.light, opacity)))
        x += 2 * radius * _OVERLAP


def _outline(colour: str, opacity: float) -> str:
    """As it looks on the page: the opacity of a paint is that of its face alone."""
    ink, page = (bytes.fromhex(one.lstrip("#")) for one in (colour, _GROUND.page))
    return "#" + bytes(round(a * opacity + b * (1 - opacity)) for a, b in zip(ink, page, strict=True)).hex().upper()


def _hollow(form: Form, colour: str, opacity: float = 1.0) -> Paint:
    """A mark without a face of its own; what is known only to an area is dashed."""
    return Paint(_GROUND.page, colour, 1.4, opacity, DASHED if form is Form.RING else ())
