"""The picture of a place is as exact as the place is known."""

from __future__ import annotations

import base64
import re

import pytest

from components.locator import build_locator
from libya_events.presentation.palette import Theme
from libya_events.reference.gazetteer_data import load_admin1_shapes, load_basemap

COLOUR = "#B2182B"


@pytest.mark.parametrize(
    ("precision", "points", "dashed", "tinted"),
    [("town", 2, False, False), ("area", 1, True, False), ("admin1", 0, False, True)],
)
def test_a_place_is_drawn_no_more_exact_than_it_is_known(
    precision: str, points: int, dashed: bool, tinted: bool
) -> None:
    place = {
        "latitude": 27.0, "longitude": 14.4, "radius_km": 10.0, "admin1": "LY-SB", "geo_precision": precision,
        "name": "<Sabha>",
    }  # fmt: skip
    html = build_locator(place, load_basemap(), load_admin1_shapes(), COLOUR, "en", Theme.LIGHT)
    picture = base64.b64decode(re.findall(r"base64,([^\"]+)", html)[0]).decode()
    assert picture.count("<circle") == points
    assert ("stroke-dasharray" in picture) is dashed
    assert (f'fill="{COLOUR}" fill-opacity="0.35"' in picture) is tinted
    assert "&lt;Sabha&gt;" in html
    assert "imply no endorsement" in html
    assert "لا تعني إقرارًا" in html
