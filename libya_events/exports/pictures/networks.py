"""Who with whom as a network: the spec's places, stretched to the picture; lines, their marks, circles, labels."""

from __future__ import annotations

from dataclasses import dataclass

from libya_events.exports.pictures.canvas import Canvas, Paint, Point, pen
from libya_events.exports.pictures.fonts import text_width
from libya_events.exports.pictures.frame import Area, Caption
from libya_events.exports.pictures.labels import draw_glyph
from libya_events.exports.pictures.legends import SWATCH, Entry, draw_legend
from libya_events.exports.pictures.matrices import kind_entry
from libya_events.presentation.actor_kinds import group_name
from libya_events.presentation.network_spec import LABEL_SIZE, LINE_HEIGHT, Edge, NetworkSpec, Node
from libya_events.presentation.palette import GROUNDS, Theme
from libya_events.presentation.relation_palette import EDGE_DASHES, EDGE_GLYPHS, EDGE_TONES, GROUP_TONES, ActorGroup

_GROUND = GROUNDS[Theme.LIGHT]
_BOW_STEPS = 12
_MARK = 10.0
_MOST_STRETCHED = 1.6
_DASHES: dict[str, tuple[float, ...]] = {"solid": (), "dash": (3, 3), "dashdot": (3, 1, 1, 1), "dot": (1, 1)}
"""In widths of the line, of which the thinnest counts as 3: as Plotly draws them."""


@dataclass(frozen=True, slots=True)
class _Frame:
    """``size`` is what a length of the spec becomes; across, places may be further apart than that."""

    left: float
    top: float
    across: float
    size: float

    def point(self, at: Point) -> Point:
        return self.left + at[0] * self.across, self.top + at[1] * self.size


def draw_network(canvas: Canvas, area: Area, spec: NetworkSpec, caption: Caption) -> None:
    kinds = [kind_entry(kind, caption.language) for kind in spec.kinds]
    groups = [_group_entry(group, caption.language) for group in spec.groups]
    chosen = [Entry(spec.chosen, None)] if spec.chosen else []
    bottom = draw_legend(canvas, area, [kinds, groups, chosen], caption)
    size = min((bottom - area.top) / spec.canvas.height, area.width / spec.canvas.width)
    across = min(area.width / spec.canvas.width, size * _MOST_STRETCHED)
    left = area.left + (area.width - across * spec.canvas.width) / 2
    frame = _Frame(left, area.top, across, size)
    for edge in spec.edges:
        _draw_line(canvas, frame, edge)
    for node in spec.nodes:
        at = frame.point((node.x, node.y))
        canvas.circle(at, node.radius * size, Paint(GROUP_TONES[node.group].light, _GROUND.page, width=1.2))
    for edge in spec.edges:
        _draw_mark(canvas, frame, edge)
    for node in spec.nodes:
        _draw_label(canvas, frame, node)


def _draw_line(canvas: Canvas, frame: _Frame, edge: Edge) -> None:
    points = [frame.point(edge.at(step / _BOW_STEPS)) for step in range(_BOW_STEPS + 1)]
    dashes = [part * max(edge.width, 3.0) * frame.size for part in _DASHES[EDGE_DASHES[edge.kind]]]
    canvas.line(points, pen(EDGE_TONES[edge.kind].light, edge.width * frame.size, dashes=dashes, opacity=0.75))


def _draw_mark(canvas: Canvas, frame: _Frame, edge: Edge) -> None:
    glyph, centre = EDGE_GLYPHS[edge.kind], frame.point(edge.mark)
    radius = (_MARK + min(edge.width, 5.0)) * frame.size / 2
    draw_glyph(canvas, "■" if glyph == "□" else glyph, centre, radius + 0.8, _GROUND.page)
    draw_glyph(canvas, glyph, centre, radius, EDGE_TONES[edge.kind].light)


def _draw_label(canvas: Canvas, frame: _Frame, node: Node) -> None:
    size, step = LABEL_SIZE * frame.size, LINE_HEIGHT * frame.size
    x, y = frame.point((node.x, node.y))
    base = y + node.radius * frame.size + size
    for line in node.label.split("\n"):
        wide = text_width(line, size)
        corner = (x - wide / 2 - 1, base - size * 0.85)
        box = [
            corner,
            (x + wide / 2 + 1, corner[1]),
            (x + wide / 2 + 1, base + size * 0.3),
            (corner[0], base + size * 0.3),
        ]
        canvas.polygon([box], Paint(_GROUND.page, opacity=0.7))
        canvas.text((x, base), line, size, _GROUND.ink, anchor="middle")
        base += step


def _group_entry(group: ActorGroup, language: str) -> Entry:
    def draw(canvas: Canvas, centre: Point) -> None:
        canvas.circle(centre, SWATCH * 0.5, Paint(GROUP_TONES[group].light))

    return Entry(group_name(group, language), draw)
