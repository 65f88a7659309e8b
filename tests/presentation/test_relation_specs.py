"""Matrix, network and sides: what the pictures show, and that the same data always gives the same picture."""

from __future__ import annotations

from datetime import date
from itertools import combinations, product
from math import hypot

import pandas as pd
import pytest

from libya_events.analysis.cooccurrence import EdgeKind, Weight
from libya_events.analysis.network_layout import Box, Canvas, place_nodes
from libya_events.presentation.actor_kinds import group_name, group_of, kind_name
from libya_events.presentation.affiliation_spec import build_affiliation_spec, format_partial_date, format_span
from libya_events.presentation.matrix_spec import build_matrix_spec
from libya_events.presentation.network_spec import ActorLabel, break_label, build_network_spec
from libya_events.presentation.palette import GROUNDS, Theme, contrast
from libya_events.presentation.relation_palette import EDGE_TONES, GROUP_TONES
from libya_events.reference.register_rows import ACTOR_KINDS

PAIRS = pd.DataFrame(
    [
        ("a", "a", None, 2, 2),
        ("b", "b", None, 5, 9),
        ("c", "c", None, 1, 1),
        ("a", "b", "met", 2, 6),
        ("a", "b", "fought", 1, 1),
        ("b", "c", "struck", 1, 4),
    ],
    columns=["actor_a", "actor_b", "kind", "events", "sources"],
).assign(actors=3)
LABELS = {code: ActorLabel(f"Actor {code.upper()}", "armed_group") for code in "abc"}


def test_the_matrix_is_ordered_by_the_diagonal_and_keeps_its_lower_half() -> None:
    spec = build_matrix_spec(PAIRS, {"a": "Alpha", "b": "Beta"}, "en", sample=False)
    assert spec.codes == ("b", "a", "c")
    assert spec.labels == ("Beta", "Alpha", "c")
    cells = {(cell.row, cell.column): (cell.weight, cell.kind) for cell in spec.cells}
    assert cells == {
        (0, 0): (5, None),
        (1, 1): (2, None),
        (2, 2): (1, None),
        (1, 0): (3, EdgeKind.MET),
        (2, 0): (1, EdgeKind.STRUCK),
    }
    assert spec.kinds == (EdgeKind.FOUGHT, EdgeKind.STRUCK, EdgeKind.MET)


@pytest.mark.parametrize(("language", "words"), [("en", "(3 of 14 actors)"), ("ar", "(3 من 14 طرفًا)")])
def test_who_is_left_out_is_said(language: str, words: str) -> None:
    more = PAIRS.assign(actors=14)
    assert build_matrix_spec(more, {}, language, sample=False).title.endswith(words)
    assert build_network_spec(more, LABELS, language, sample=False).title.endswith(words)
    assert build_network_spec(more, LABELS, language, sample=False).chosen
    assert not build_network_spec(PAIRS, LABELS, language, sample=False).chosen
    assert "3" not in build_matrix_spec(PAIRS, {}, language, sample=False).title


def test_weighed_by_sources_the_cell_says_accounts() -> None:
    spec = build_matrix_spec(PAIRS, {}, "en", weight=Weight.SOURCES, sample=False)
    cell = next(cell for cell in spec.cells if cell.kind is EdgeKind.MET)
    assert cell.weight == 7
    assert "7 independent accounts" in cell.words


def test_the_network_draws_each_kind_of_a_pair_apart() -> None:
    spec = build_network_spec(PAIRS, LABELS, "en", sample=True)
    drawn = {(edge.one, edge.other, edge.kind): edge.weight for edge in spec.edges}
    assert drawn == {
        ("a", "b", EdgeKind.FOUGHT): 1,
        ("a", "b", EdgeKind.MET): 2,
        ("b", "c", EdgeKind.STRUCK): 1,
    }
    marks = [edge.mark for edge in spec.edges]
    assert all(hypot(one[0] - other[0], one[1] - other[1]) > 10 for one, other in combinations(marks, 2))
    widths = {edge.kind: edge.width for edge in spec.edges}
    assert widths[EdgeKind.MET] > widths[EdgeKind.FOUGHT]
    sizes = {node.code: node.radius for node in spec.nodes}
    assert sizes["b"] > sizes["a"] > sizes["c"]
    assert spec.note
    assert spec == build_network_spec(PAIRS.sample(frac=1, random_state=3), LABELS, "en", sample=True)


def test_a_mark_is_seen_even_between_two_actors_who_have_nobody_else() -> None:
    codes = [f"c{number}" for number in range(20)]
    rows = [(code, code, None, 1 + number % 5, 1) for number, code in enumerate(codes)]
    rows += [(one, other, "met", 1, 1) for one, other in zip(codes[::2], codes[1::2], strict=True)]
    counts = pd.DataFrame(rows, columns=PAIRS.columns[:5]).assign(actors=20)
    labels = {code: ActorLabel("Agency for Combating Threats", "security") for code in codes}
    spec = build_network_spec(counts, labels, "en", sample=False)
    for (x, y), node in product([edge.mark for edge in spec.edges], spec.nodes):
        wide = max(map(len, node.label.split("\n"))) * 3
        below = node.radius + 3 + 13 * node.label.count("\n") + 13
        assert abs(x - node.x) > wide or not -node.radius < y - node.y < below


@pytest.mark.parametrize("language", ["en", "ar"])
def test_what_a_line_says(language: str) -> None:
    edge = build_network_spec(PAIRS, LABELS, language, sample=False).edges[1]
    expected = {
        "en": "Actor A and Actor B: ● met or agreed, 2 events",
        "ar": "Actor A وActor B: ● لقاء أو اتفاق، حدثان",
    }
    assert edge.words == expected[language]


def test_labels_are_broken_into_two_lines_at_most() -> None:
    assert break_label("444th Combat Brigade") == "444th Combat Brigade"
    assert break_label("Government of National Accord") == "Government of\nNational Accord"
    long = break_label("UN Special Representative for Libya and much else besides")
    assert long.count("\n") == 1
    assert long.endswith("…")


@pytest.mark.parametrize("count", [1, 2, 7, 14, 20])
def test_nodes_stay_on_the_canvas_and_their_labels_apart(count: int) -> None:
    canvas, box = Canvas(720, 560), Box(side=48, above=10, below=36)
    edges = {(a, b): float(a + 1) for a in range(count) for b in range(a + 1, count) if (a * 7 + b) % 5 == 0}
    points = place_nodes([box] * count, edges, canvas)
    assert points == place_nodes([box] * count, edges, canvas)
    assert all(48 <= x <= 672 and 10 <= y <= 524 for x, y in points)
    for (ax, ay), (bx, by) in combinations(points, 2):
        assert abs(ax - bx) > 95 or abs(ay - by) > 45


def test_a_node_alone_stands_in_the_middle_and_two_stand_side_by_side() -> None:
    canvas, box = Canvas(720, 560), Box(side=48, above=10, below=36)
    middle = (10 + 524) / 2
    assert place_nodes([box], {}, canvas) == [pytest.approx((360, middle))]
    (one, other) = place_nodes([box] * 2, {(0, 1): 1.0}, canvas)
    assert one[1] == other[1] == pytest.approx(middle)
    assert {one[0], other[0]} == {48, 672}


def test_every_kind_of_the_register_has_a_name_and_a_group() -> None:
    for kind in ACTOR_KINDS:
        assert group_name(group_of(kind), "ar")
        assert kind_name(kind, "ar") != kind_name(kind, "en")


@pytest.mark.parametrize("theme", Theme)
def test_lines_and_circles_stand_out_from_the_ground(theme: Theme) -> None:
    for tone in [*EDGE_TONES.values(), *GROUP_TONES.values()]:
        assert contrast(tone.on(theme), GROUNDS[theme].page) >= 3, tone


def test_sides_stand_on_one_axis_and_know_only_what_the_register_knows() -> None:
    spec = build_affiliation_spec("rada", str.upper, date(2025, 5, 31), "en")
    (ministry, council) = spec.rows
    assert (ministry.label, ministry.when, ministry.basis) == ("MOI", "2013 – May 2018", "reported")
    assert (council.label, council.when) == ("PRESIDENTIAL_COUNCIL", "since May 2018")
    assert "578" in council.source
    assert ministry.start is not None
    assert council.start is not None
    assert 0 <= ministry.start < council.start < 1
    assert council.start + council.length == pytest.approx(1, abs=0.01)
    unknown = next(
        row for row in build_affiliation_spec("lna", str, date(2025, 5, 31), "en").members if row.start is None
    )
    assert unknown.when == "dates not known"


def test_dates_of_the_register_are_said_as_precisely_as_they_are_known() -> None:
    assert format_partial_date("2015", "en") == "2015"
    assert format_partial_date("2015-08", "ar") == "أغسطس 2015"
    assert format_partial_date("2015-08-01", "en") == "1 August 2015"
    assert format_span(None, "2021-03", "en") == "until March 2021"
    assert format_span(None, None, "en") == ""
