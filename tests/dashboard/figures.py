"""Reading a key figure off a page that is driven without a browser."""

from __future__ import annotations

from typing import Any

from streamlit.testing.v1 import AppTest


def figure_of(app: AppTest, code: str) -> Any:
    """The link that a key figure is: ``label``, ``page`` and ``query_string``."""
    (tile,) = [block for block in app.get("flex_container") if block.proto.id.endswith(f"tile-{code}")]
    return tile.get("page_link")[0].proto
