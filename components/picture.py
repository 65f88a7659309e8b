"""A Plotly picture as plain values. ``go.Figure`` checks each value as it is set, which took a third of a page's time;
here the tests have it checked, by ``go.Figure(picture.to_dict())``."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from plotly.basedatatypes import BaseFigure


class Picture(BaseFigure):  # type: ignore[misc]
    """Takes the calls of ``go.Figure`` that the charts make. Their values are dictionaries all the way down: no
    ``line_width``, and no template, so that the project's looks are the only ones."""

    def __init__(self) -> None:
        # Not that of the base, which makes all that checks; the base is there for ``st.plotly_chart`` to know it by.
        self._traces: list[dict[str, Any]] = []
        self._arrangement: dict[str, Any] = {"xaxis": {}, "yaxis": {}}

    def add_bar(self, **values: Any) -> None:
        self._traces.append({"type": "bar", **values})

    def add_scatter(self, **values: Any) -> None:
        self._traces.append({"type": "scatter", **values})

    def add_shape(self, **values: Any) -> None:
        self._arrangement.setdefault("shapes", []).append(values)

    def add_annotation(self, **values: Any) -> None:
        self._arrangement.setdefault("annotations", []).append(values)

    def update_layout(self, **values: Any) -> None:
        _merge(self._arrangement, values)

    def update_xaxes(self, **values: Any) -> None:
        self._update_axes("xaxis", values)

    def update_yaxes(self, **values: Any) -> None:
        self._update_axes("yaxis", values)

    def to_dict(self) -> dict[str, Any]:
        return {"data": self._traces, "layout": self._arrangement}

    def _update_axes(self, kind: str, values: Mapping[str, Any]) -> None:
        for name, axis in self._arrangement.items():
            if name.startswith(kind):
                _merge(axis, values)


def _merge(into: dict[str, Any], values: Mapping[str, Any]) -> None:
    for name, value in values.items():
        if isinstance(value, Mapping) and isinstance(into.get(name), dict):
            _merge(into[name], value)
        else:
            into[name] = deepcopy(value) if isinstance(value, Mapping) else value
