"""The map's frame: constant, sourced from packages, closed to foreign code."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import folium
import pandas as pd
import pytest
import streamlit_folium
from streamlit_folium import _get_map_string, generate_js_hash

from components import assets
from components.map import _NOTHING, MapChoice, build_layers, read_choice
from components.map_features import build_areas, build_marks, build_playback_data
from components.map_ground import MapGround, build_map, draw_ground
from components.map_legend import build_map_legend
from components.map_table import build_place_table
from libya_events.presentation.map_districts import build_district_spec
from libya_events.presentation.map_marks import build_map_spec
from libya_events.presentation.map_playback import PlaybackSpec, Step
from libya_events.presentation.map_spec import MapMode, MapSpec
from libya_events.presentation.palette import Theme
from libya_events.reference.gazetteer_data import load_admin1, load_admin1_shapes
from tests.presentation.map_rows import ABU_SALIM, SABHA_DISTRICT, TRIPOLI, places

HOSTILE = "</script><img src=x onerror=alert(1)> ${alert(1)} {{7*7}} `x`"


def _ground(**changes: Any) -> MapGround:
    values: dict[str, Any] = {
        "language": "en",
        "theme": Theme.LIGHT,
        "sample": True,
        "tiles": False,
    }
    return MapGround(**{**values, **changes})


def test_the_frame_knows_the_shape_of_every_district_that_an_area_can_name() -> None:
    codes = {feature["properties"]["code"] for feature in load_admin1_shapes()["features"]}
    script = _script(build_map(_ground()))
    assert codes == set(load_admin1())
    assert all(f'"code": "{code}"' in script for code in codes)


def test_a_ground_is_drawn_once_and_each_ground_has_its_frame() -> None:
    assert draw_ground(_ground()) is draw_ground(_ground())
    grounds = [_ground(), _ground(language="ar"), _ground(tiles=True), _ground(tall=True), _ground(theme=Theme.DARK)]
    assert len({draw_ground(ground).arguments["script"] for ground in grounds}) == len(grounds)
    assert len({draw_ground(ground).key for ground in grounds}) == len(grounds)


def test_a_map_without_a_click_reports_nothing_new() -> None:
    """The frame compares its first report with this as text; where they differ, the whole page runs a second time."""
    frame = (Path(streamlit_folium.__file__).parent / "frontend" / "build" / "static" / "js").glob("main.*.js")
    (script,) = (path.read_text(encoding="utf-8") for path in frame)
    first = script[script.index("window.__GLOBAL_DATA__={") :]
    order = re.findall(r"(\w+):e\.\1", script[script.index("last_clicked:") :][:900])
    assert [name for name in order if name in _NOTHING] == list(_NOTHING)
    values = {"last_object_clicked_count": "0", "last_active_drawing": "null"}
    assert all(f"{name}:{value}" in first[:900] for name, value in values.items())
    assert "previous_data:_default" in first[:900]
    assert json.loads(json.dumps(_NOTHING)) == {"last_object_clicked_count": 0, "last_active_drawing": None}


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
    assert addresses == [assets.LEAFLET_JS, assets.LEAFLET_CSS]
    assert all(address.startswith("../components.assets.") for address in addresses)
    for file in ("leaflet.js", "leaflet.css"):
        assert (Path(str(assets._leaflet.abspath)) / file).is_file()


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


def _spec(*rows: tuple[Any, ...]) -> MapSpec:
    return build_map_spec(places(*rows), MapMode.TYPE, "en", sample=True)


def test_a_hostile_name_reaches_the_map_as_data_only() -> None:
    row = list(TRIPOLI)
    row[0] = row[1] = HOSTILE
    playback = PlaybackSpec(Step.DAY, (HOSTILE,), (HOSTILE,), {HOSTILE: (0, 4)}, "Events", "")
    script = build_layers(_spec(tuple(row)), Theme.LIGHT, playback)
    loaded = re.fullmatch(r"window.leLoad\((\{.*\})\);", script)
    assert loaded is not None
    assert "<" not in script
    data = json.loads(loaded[1])
    assert data["marks"][0]["lines"][0] == HOSTILE
    assert data["play"]["labels"] == [HOSTILE]


def test_the_drawing_code_sets_words_as_text_only() -> None:
    scripts = Path(__file__).parents[2] / "components" / "map_scripts"
    for path in (*scripts.glob("*.js"), *scripts.glob("*.jinja")):
        text = path.read_text(encoding="utf-8")
        assert "innerHTML" not in text
        assert "bindPopup" not in text
        assert "://" not in text.replace("http://www.w3.org/2000/svg", "")


@pytest.mark.parametrize(
    ("value", "choice"),
    [
        (None, None),
        ({}, None),
        ({"last_active_drawing": None}, None),
        ({"last_active_drawing": {"properties": {}}}, None),
        ({"last_active_drawing": {"properties": {"id": 7, "target": "place"}}}, None),
        ({"last_active_drawing": {"properties": {"id": "tripoli", "target": "other"}}}, None),
        ({"last_active_drawing": {"properties": {"id": "tripoli", "target": "place"}}}, MapChoice("place", "tripoli")),
        ({"last_active_drawing": {"properties": {"id": "LY-TB", "target": "admin1"}}}, MapChoice("admin1", "LY-TB")),
    ],
)
def test_a_click_names_what_was_chosen(value: dict[str, Any] | None, choice: MapChoice | None) -> None:
    assert read_choice(value) == choice


def test_a_district_is_tinted_and_an_area_gets_its_circle() -> None:
    found = build_areas(_spec(TRIPOLI, ABU_SALIM, SABHA_DISTRICT), Theme.LIGHT)
    areas = {area["id"]: area for area in found["quiet"]}
    assert areas["ly-sb"]["admin1"] == "LY-SB"
    assert areas["abu_salim"]["admin1"] is None
    assert areas["abu_salim"]["metres"] == 4000
    assert found["open"] == []


def test_tinted_districts_can_be_chosen() -> None:
    counts = pd.DataFrame({"admin1": ["LY-TB"], "chosen": [None], "events": [3]})
    spec = build_district_spec(counts, load_admin1(), "en", sample=False)
    found = build_areas(spec, Theme.DARK)
    assert found["quiet"] == []
    assert [(area["target"], area["admin1"]) for area in found["open"]] == [("admin1", "LY-TB")]


def test_the_payload_is_counts_not_events() -> None:
    """A thousand times the events of a place change a few digits."""
    many = (*TRIPOLI[:9], 4_000_000, 0, None, None, None, 0)
    few, lots = (len(json.dumps(build_marks(_spec(row), Theme.LIGHT))) for row in (TRIPOLI, many))
    assert lots - few < 100


def test_what_is_played_comes_as_distances_with_the_colours_of_types() -> None:
    playback = PlaybackSpec(Step.DAY, ("1", "2", "3"), ("1", "2", "3"), {"tripoli": (5, 1, 16, 2, 35, 3)}, "", "", True)
    data = build_playback_data(_spec(TRIPOLI), playback, Theme.LIGHT)
    assert data["counts"] == {"tripoli": [5, 1, 11, 2, 19, 3]}
    assert data["types"][0] == {"colour": "#B2182B", "ink": "#FFFFFF", "glyph": "●"}


def test_a_map_that_cannot_be_played_sends_nothing_to_play() -> None:
    assert build_playback_data(_spec(TRIPOLI), None, Theme.LIGHT) == {}


def test_the_legend_names_what_is_on_the_map() -> None:
    legend = build_map_legend(_spec(TRIPOLI, SABHA_DISTRICT), "en", Theme.LIGHT)
    assert "● Armed clash" in legend
    assert "Strike" not in legend
    assert "dashed line" in legend
    assert "dashed line" not in build_map_legend(_spec(TRIPOLI), "en", Theme.LIGHT)


def test_the_table_tells_the_same_as_the_circles() -> None:
    table = build_place_table(
        places(TRIPOLI, ABU_SALIM, SABHA_DISTRICT), lambda place: f"map?place={place.place_id}", "en"
    )
    assert [row["href"].split("=")[1] for row in table["rows"]] == ["abu_salim", "tripoli", "ly-sb"]
    assert table["rows"][0]["href"] == "map?place=abu_salim"
    assert [row["cells"][1] for row in table["rows"]] == ["6", "4", "2"]
    assert [bool(row["cells"][2]) for row in table["rows"]] == [True, True, False]
