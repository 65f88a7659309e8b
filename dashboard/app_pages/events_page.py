"""Not there yet."""

from __future__ import annotations

from dashboard.frame import open_frame


def show() -> None:
    open_frame("events")


show()
