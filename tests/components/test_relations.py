"""Network, legend and profile of actors: what is drawn, what a click means, what never shows."""

from __future__ import annotations

import pandas as pd

from components.actor_profile import ActorFacts, build_actor_facts, build_affiliations
from components.edge_legend import build_edge_legend
from components.network import build_network, read_choice
from libya_events.analysis.cooccurrence import EdgeKind
from libya_events.presentation.affiliation_spec import AffiliationRow, AffiliationSpec
from libya_events.presentation.network_spec import ActorLabel, NetworkSpec, build_network_spec
from libya_events.presentation.palette import Theme
from libya_events.presentation.relation_palette import EDGE_DASHES

HOSTILE = "<script>x</script><b>Beta</b>"
PAIRS = pd.DataFrame(
    [("a", "a", None, 5, 5), ("b", "b", None, 3, 3), ("a", "b", "met", 2, 2), ("a", "b", "struck", 1, 1)],
    columns=["actor_a", "actor_b", "kind", "events", "sources"],
).assign(actors=3)


def _spec(language: str = "en") -> NetworkSpec:
    labels = {"a": ActorLabel("Alpha", "armed_group"), "b": ActorLabel(HOSTILE, "person")}
    return build_network_spec(PAIRS, labels, language, sample=True)


def test_a_line_has_the_dash_of_its_kind_and_a_mark_that_names_both() -> None:
    figure = build_network(_spec(), "en", Theme.LIGHT)
    lines = [trace for trace in figure.data if trace.mode == "lines"]
    assert [line.line.dash for line in lines] == [EDGE_DASHES[EdgeKind.STRUCK], EDGE_DASHES[EdgeKind.MET]]
    marks = [trace for trace in figure.data if trace.mode == "markers"]
    assert [list(map(list, trace.customdata)) for trace in marks] == [[["a", "b"]], [["a", "b"]], [["b"], ["a"]]] or [
        list(map(list, trace.customdata)) for trace in marks
    ] == [[["a", "b"]], [["a", "b"]], [["a"], ["b"]]]
    assert len({trace.marker.symbol for trace in marks[:2]}) == 2


def test_a_click_chooses_an_actor_or_a_pair() -> None:
    assert read_choice({"points": [{"customdata": ["a", "b"]}]}) == ("a", "b")
    assert read_choice({"points": [{"customdata": ["a"]}]}) == ("a",)
    assert read_choice({"points": []}) == ()


def test_a_network_of_sample_data_says_so_and_lets_no_tags_in() -> None:
    for language, notice in (("en", "SAMPLE, not for citation"), ("ar", "بيانات تجريبية لا يُستشهد بها")):
        figure = build_network(_spec(language), language, Theme.DARK)
        texts = [note.text for note in figure.layout.annotations]
        assert sum(notice in text for text in texts) == 1
        assert not any("<b>" in text or "<script>" in text for text in texts)
        hovered = [text for trace in figure.data for text in trace.hovertext or ()]
        assert hovered
        assert not any("<b>" in text for text in hovered)


def test_the_legend_explains_each_kind_in_words() -> None:
    html = build_edge_legend((EdgeKind.FOUGHT, EdgeKind.MET), "en", Theme.LIGHT, "note & more")
    assert "fought" in html
    assert "met or agreed" in html
    assert 'title="A meeting or an agreement' in html
    assert "note &amp; more" in html
    assert "attacked" not in html.split("le-who-note")[0].replace("have attacked", "")


def test_facts_of_an_actor_are_escaped_and_empty_ones_left_out() -> None:
    facts = ActorFacts(HOSTILE, "اسم", "unit", "", "", ((HOSTILE, "ltr"),), 3, "2 events", provisional=True)
    html = build_actor_facts(facts, "en")
    assert "<script>" not in html
    assert "Part of" not in html
    assert "and 3 more" in html
    assert "Provisional" in html


def test_bars_stay_on_their_track() -> None:
    rows = (AffiliationRow("A", "2015", "decree", "", 0.6, 0.9), AffiliationRow("B", "?", "reported", "", None, 1))
    html = build_affiliations(AffiliationSpec("Sides", rows, (), 2011, 2025), "ar")
    assert "margin-left:60.00%;width:40.00%" in html
    assert html.count("<i style") == 1
    assert "<details" not in html
