"""Reading the table of events off a page that is driven without a browser."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qs, urlsplit

from streamlit.testing.v1 import AppTest


def read_grid(app: AppTest) -> dict[str, Any]:
    for element in app.get("bidi_component"):
        data = json.loads(element.proto.json)
        if "heads" in data:
            return dict(data)
    raise AssertionError("there is no table on the page")


def read_event_ids(app: AppTest) -> list[str]:
    """The events that the rows lead to."""
    return [parse_qs(urlsplit(row["href"]).query)["event"][0] for row in read_grid(app)["rows"]]


def read_column(app: AppTest, code: str) -> list[str]:
    """The cells of a column, from the top."""
    grid = read_grid(app)
    at = [head["code"] for head in grid["heads"]].index(code)
    return [row["cells"][at] for row in grid["rows"]]
