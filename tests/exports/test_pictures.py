"""Pictures show the numbers of their specs, in both languages, within their edges and with every letter."""

from __future__ import annotations

import io
import re
import warnings
from collections import Counter
from dataclasses import replace

import pytest
from exports import pictures_shown as shown
from exports.recording_canvas import RecordingCanvas

from libya_events.analysis.closures import Stretch
from libya_events.exports.pictures.arrangement import Spot, spread_spots
from libya_events.exports.pictures.canvas import Point
from libya_events.exports.pictures.fonts import text_width
from libya_events.exports.pictures.writing import WIDE, Drawable, draw_picture, size_shown, write_picture
from libya_events.presentation.closure_spec import STRETCH_TONES
from libya_events.presentation.map_spec import MapMode, explain_pale
from libya_events.presentation.palette import GROUNDS, Theme
from libya_events.presentation.relation_palette import EDGE_TONES, GROUP_TONES
from libya_events.presentation.wording import format_number, say

LANGUAGES = ("en", "ar")
CHARTS = tuple(shown.specs("en"))
GROUND = GROUNDS[Theme.LIGHT]
GLYPHS = "●■◆▲⬢□▼ "


def draw(spec: Drawable, language: str, size: Point = WIDE) -> RecordingCanvas:
    canvas = RecordingCanvas(*size)
    draw_picture(canvas, spec, shown.caption(spec.title, language), shown.ground())
    return canvas


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("chart", CHARTS)
@pytest.mark.parametrize("size", ["wide", "shown"])
def test_every_picture_says_what_it_rests_on_and_stays_within_its_edges(chart: str, language: str, size: str) -> None:
    spec = shown.specs(language)[chart]
    wide, high = WIDE if size == "wide" else size_shown(spec)
    canvas = draw(spec, language, (wide, high))
    words = " ".join(canvas.words)
    assert say("banner.sample", language) in words
    for part in (spec.title, "1,240", "311", "2025", "Tripoli" if language == "en" else "طرابلس"):
        assert part in words
    assert say("picture.attribution", language).split()[-1] in words
    corners = [corner for corner, _, _ in canvas.rects] + [at for at, _ in canvas.texts]
    assert all(-1 <= x <= wide + 1 and 0 <= y <= high for x, y in corners)


@pytest.mark.parametrize("language", LANGUAGES)
def test_bars_are_as_long_as_their_numbers(language: str) -> None:
    spec = shown.types(language)
    canvas = draw(spec, language)
    tones = {bar.tone.light for bar in spec.bars}
    widths = {fill: size[0] for _, size, fill in canvas.rects if fill in tones}
    longest = max(spec.bars, key=lambda bar: bar.value)
    for bar in spec.bars:
        assert widths[bar.tone.light] / widths[longest.tone.light] == pytest.approx(bar.value / longest.value)
        assert format_number(bar.value) in canvas.words


@pytest.mark.parametrize("chart", ["timeline", "activity"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_stacks_are_as_high_as_their_series(chart: str, language: str) -> None:
    spec = shown.timeline(language) if chart == "timeline" else shown.activity(language)
    canvas = draw(spec, language)
    legend = {at for at, words in canvas.texts if words in {one.label.strip(GLYPHS) for one in spec.series}}
    foot = min(y for _, y in legend) - 20
    totals: Counter[str] = Counter()
    for (_, y), (_, high), fill in canvas.rects:
        if y < foot:
            totals[fill] += high
    unit = totals[spec.series[0].tone.light] / sum(spec.series[0].values)
    assert unit > 0
    for series in spec.series:
        assert totals[series.tone.light] == pytest.approx(unit * sum(series.values))


def test_the_activity_shows_gaps_spans_unusual_weeks_and_reports_per_event() -> None:
    spec = shown.activity("en")
    canvas = draw(spec, "en")
    assert {spec.unread_title, spec.unusual_title, spec.spans_title, spec.attention_title} <= set(canvas.words)
    shades = [ring for ring, fill, _ in canvas.polygons if fill == GROUND.line]
    assert len(shades) == len(spec.unread)
    triangles = [ring for ring, fill, _ in canvas.polygons if fill == GROUND.ink and len(ring) == 3]
    assert len(triangles) >= len(spec.unusual) + 1  # and one in the legend
    spans = [size for _, size, fill in canvas.rects if fill == GROUND.muted and size[1] == 4]
    assert len(spans) == len(spec.spans) + 1
    points = [centre for centre, _, fill in canvas.circles if fill == GROUND.accent]
    assert len(points) == sum(one is not None for one in spec.attention)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_matrix_numbers_every_cell(language: str) -> None:
    spec = shown.matrix(language)
    canvas = draw(spec, language)
    drawn = Counter(words for words in canvas.words if words.isdigit())
    axes = Counter(format_number(at + 1) for at in range(len(spec.codes)) for _ in range(2))
    assert drawn == Counter(format_number(cell.weight) for cell in spec.cells) + axes
    assert set(spec.labels) <= set(canvas.words)
    assert {say(f"edge.{kind}", language) for kind in spec.kinds} <= set(canvas.words)


def test_the_network_draws_every_line_and_circle_as_thick_and_big_as_the_spec() -> None:
    spec = shown.network("en")
    canvas = draw(spec, "en", size_shown(spec))
    tones = {EDGE_TONES[kind].light for kind in spec.kinds}
    widths = sorted(width for points, colour, width in canvas.lines if colour in tones and len(points) > 2)
    wanted = sorted(edge.width for edge in spec.edges)
    assert [width / widths[-1] for width in widths] == pytest.approx([width / wanted[-1] for width in wanted])
    groups = {GROUP_TONES[group].light for group in spec.groups}
    circles = [radius for _, radius, fill in canvas.circles if fill in groups]
    assert len(circles) == len(spec.nodes) + len(spec.groups)
    lines = {line for node in spec.nodes for line in node.label.split("\n")}
    assert lines <= set(canvas.words)


def test_closures_fade_where_nothing_is_known_and_mark_every_report() -> None:
    spec = shown.closures("en")
    canvas = draw(spec, "en")
    closed = STRETCH_TONES[Stretch.CLOSED].light
    marks = [mark for strip in spec.strips for mark in strip.marks]
    hollow = [centre for centre, _, fill in canvas.circles if fill == GROUND.page]
    assert len(hollow) == sum(mark.is_reopening for mark in marks) + 1  # and one in the legend
    faded = [opacity for _, fill, opacity in canvas.polygons if fill == closed]
    assert max(faded) < 0.6
    assert min(faded) < 0.1
    assert {strip.label for strip in spec.strips} <= set(canvas.words)


def test_sites_that_find_no_room_are_counted() -> None:
    spec = shown.closures("en")
    many = replace(spec, strips=spec.strips * 40)
    canvas = draw(many, "en")
    drawn = sum(words in {strip.label for strip in spec.strips} for words in canvas.words)
    said = next(words for words in canvas.words if "more" in words)
    assert drawn + int(re.findall(r"\d+", said)[0]) == len(many.strips)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_map_draws_the_marks_that_are_seen_from_afar(language: str) -> None:
    spec = shown.map_of(language)
    canvas = draw(spec, language)
    far = [mark for mark in spec.marks if mark.far]
    assert {mark.text for mark in far if mark.text} <= set(canvas.words)
    assert {mark.label.strip(GLYPHS) for mark in far} <= set(canvas.words)
    everything = " ".join(canvas.words)
    for notice in spec.notices:
        assert all(word in everything for word in notice.split())


def test_a_smaller_circle_gives_way_to_a_bigger_one_and_stays_near() -> None:
    big, small, apart = Spot((100.0, 100.0), 20.0), Spot((105.0, 100.0), 8.0), Spot((200.0, 100.0), 8.0)
    first, moved, still = spread_spots([big, small, apart])
    assert (first, still) == (big, apart)
    away = ((moved.centre[0] - 100) ** 2 + (moved.centre[1] - 100) ** 2) ** 0.5
    assert 0.94 * 28 - 1 <= away <= 40


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("chart", CHARTS)
def test_no_letter_is_missing(chart: str, language: str) -> None:
    spec = shown.specs(language)[chart]
    file = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        warnings.simplefilter("ignore", ResourceWarning)  # fonts of PDF files of other tests, collected just now
        write_picture(spec, shown.caption(spec.title, language), "png", file, ground=shown.ground())
    data = file.getvalue()
    assert data.startswith(b"\x89PNG")
    assert (int.from_bytes(data[16:20]), int.from_bytes(data[20:24])) == (1920, 1080)


def test_arabic_letters_are_joined() -> None:
    assert text_width("تجريبية", 10) < sum(text_width(letter, 10) for letter in "تجريبية") * 0.85


def test_a_map_without_its_ground_is_refused() -> None:
    spec = shown.map_of("en")
    with pytest.raises(ValueError, match="ground=MapGround"):
        draw_picture(RecordingCanvas(), spec, shown.caption(spec.title, "en"))


@pytest.mark.parametrize("mode", [MapMode.TYPE, MapMode.KILLED, MapMode.DENSITY])
def test_what_is_around_the_chosen_places_is_pale_in_face_and_outline(mode: MapMode) -> None:
    spec = shown.map_of("en", mode)
    colours = {mark.tone.light for mark in spec.marks}
    marks = tuple(replace(mark, pale=True) for mark in spec.marks)
    painted = draw(replace(spec, marks=marks, areas=(), legend=tuple(explain_pale(marks, "en"))), "en").round_paints
    assert len(painted) > len([mark for mark in marks if mark.far])
    assert not any(paint.stroke in colours for paint in painted)
    assert all(paint.opacity < 0.5 for paint in painted if paint.fill in colours)
