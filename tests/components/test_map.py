"""The map's frame: constant, sourced from packages, closed to foreign code."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import folium
import pytest
from streamlit_folium import _get_feature_group_string, _get_map_string, generate_js_hash

from components import assets
from components.map import MapGround, build_layers, build_map, build_map_legend, read_place
from components.map_marks import build_features, build_marks
from libya_events.presentation.palette import Theme
from tests.components.test_map_marks import SHAPES, TRIPOLI, _places

HOSTILE = "</script><img src=x onerror=alert(1)> ${alert(1)} {{7*7}} `x`"


def _ground(**changes: Any) -> MapGround:
    values: dict[str, Any] = {
        "basemap": {"features": [{**SHAPES["features"][0], "properties": {"kind": "libya"}}]},  # type: ignore[dict-item]
        "districts": SHAPES,
        "language": "en",
        "theme": Theme.LIGHT,
        "sample": True,
        "tiles": False,
    }
    return MapGround(**{**values, **changes})


def _script(figure: folium.Map) -> str:
    figure.get_root().render()
    return _get_map_string(figure)


def _hash(**changes: Any) -> str:
    return generate_js_hash(_script(build_map(_ground(**changes))), "map")


def test_the_frame_is_the_same_whatever_the_events() -> None:
    assert _hash() == _hash()
    assert _hash() != _hash(language="ar")


def test_everything_it_loads_lies_in_an_installed_package() -> None:
    addresses = [address for _, address in [*folium.Map.default_js, *folium.Map.default_css]]
    assert addresses == [assets.LEAFLET_JS, assets.JQUERY_JS, assets.LEAFLET_CSS]
    assert all(address.startswith("../components.assets.") for address in addresses)
    for component, file in (
        (assets._leaflet, "leaflet.js"),
        (assets._leaflet, "leaflet.css"),
        (assets._jquery, "jquery.min.js"),
    ):
        assert (Path(str(component.abspath)) / file).is_file()


def test_without_tiles_nothing_points_outside() -> None:
    assert not re.search(r"https?://", _script(build_map(_ground())))
    assert "tile.openstreetmap.org" in _script(build_map(_ground(tiles=True)))


@pytest.mark.parametrize("language", ["en", "ar"])
def test_boundaries_and_sample_are_said_on_the_map(language: str) -> None:
    script = _script(build_map(_ground(language=language)))
    words = json.loads(re.search(r"var notices = (\[.*?\]);", script)[1])  # type: ignore[index]
    assert any("imply no endorsement" in line for line in words)
    assert any("لا تعني إقرارًا" in line for line in words)
    assert words[0] in ("SAMPLE, not for citation", "بيانات تجريبية لا يُستشهد بها")
    assert 'var notices = ["",' in _script(build_map(_ground(language=language, sample=False)))


def test_a_hostile_name_reaches_the_map_as_data_only() -> None:
    row = list(TRIPOLI)
    row[1] = HOSTILE
    features = build_features(build_marks(_places(tuple(row)), "en"), (), "en", Theme.LIGHT)
    group = build_layers(features, {"features": []})
    script = _get_feature_group_string(group, map=build_map(_ground()))
    added = re.search(r"_add\((\{\"features\".*\})\);", script)
    assert added is not None
    assert "<img" not in script
    assert json.loads(added[1])["features"][0]["properties"]["lines"][0] == HOSTILE


def test_the_drawing_code_sets_words_as_text_only() -> None:
    scripts = Path(__file__).parents[2] / "components" / "map_scripts"
    for name in ("mark.js", "extent.js", "furniture.js.jinja"):
        text = (scripts / name).read_text(encoding="utf-8")
        assert "innerHTML" not in text
        assert "bindPopup" not in text
    assert "textContent" in (scripts / "mark.js").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("value", "place"),
    [
        (None, None),
        ({}, None),
        ({"last_active_drawing": None}, None),
        ({"last_active_drawing": {"properties": {}}}, None),
        ({"last_active_drawing": {"properties": {"id": 7}}}, None),
        ({"last_active_drawing": {"properties": {"id": "tripoli"}}}, "tripoli"),
    ],
)
def test_a_click_names_its_place(value: dict[str, Any] | None, place: str | None) -> None:
    assert read_place(value) == place


def test_the_legend_names_the_types_on_the_map_and_both_precisions() -> None:
    legend = build_map_legend(build_marks(_places(TRIPOLI), "en"), "en", Theme.LIGHT)
    assert "● Armed clash" in legend
    assert "Strike" not in legend
    assert "dashed line" in legend
