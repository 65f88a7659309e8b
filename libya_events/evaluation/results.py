"""A measurement as a whole, and the file that keeps it: counts, from which every figure follows, and the figures."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from libya_events.errors import LibyaEventsError, ReadingError
from libya_events.evaluation.json_fields import Fields
from libya_events.evaluation.measures import ALL, Basis, Field, Measures, MistakeKind, Tally
from libya_events.model import ConfidenceLevel, EventType

Code = TypeVar("Code", bound=StrEnum)

_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Result:
    """``languages``: the measures by language code, with ``all`` first. ``basis`` is None where nobody said it."""

    label: str
    basis: Basis | None
    measured_on: date
    tool_version: str
    languages: Mapping[str, Measures]

    @property
    def measures(self) -> Measures:
        return self.languages[ALL]


def result_fields(result: Result) -> dict[str, Any]:
    """The result as the file holds it. No word of a report stands in it."""
    return {
        "label": result.label,
        "basis": result.basis and str(result.basis),
        "date": result.measured_on.isoformat(),
        "tool_version": result.tool_version,
        "languages": {code: _measures_fields(measures) for code, measures in result.languages.items()},
    }


def write_result(result: Result, path: Path) -> None:
    words = json.dumps(result_fields(result), ensure_ascii=False, indent=1)
    try:
        path.write_text(words + "\n", encoding="utf-8")
    except OSError as error:
        raise LibyaEventsError(f"{path}: cannot be written ({error.strerror}). Choose another file.") from error


def read_result(path: Path) -> Result:
    """A result file. ReadingError where it is missing or not what ``write_result`` writes."""
    try:
        return _read_result(Fields.of(json.loads(path.read_text(encoding="utf-8"))))
    except OSError as error:
        raise ReadingError(f"{path}: the result cannot be read ({error.strerror}). Check the path.") from error
    except ValueError as error:
        raise ReadingError(f"{path}: {error} Write the file anew with evaluate --output.") from error


def _measures_fields(measures: Measures) -> dict[str, Any]:
    return {
        "figures": {name: _rounded(value) for name, value in measures.figures().items()},
        "marked": measures.marked,
        "fields": {str(name): _tally_fields(tally) for name, tally in measures.fields.items()},
        "event_types": {str(code): _tally_fields(tally) for code, tally in measures.event_types.items()},
        "confidence": {
            str(level): {"claims": tally.found, "right": tally.right_of_found, "precision": _rounded(tally.precision)}
            for level, tally in measures.confidence.items()
        },
        "mistakes": {str(kind): count for kind, count in measures.mistakes.items()},
    }


def _tally_fields(tally: Tally) -> dict[str, Any]:
    return {
        "found": tally.found,
        "gold": tally.gold,
        "right_of_found": tally.right_of_found,
        "right_of_gold": tally.right_of_gold,
        "precision": _rounded(tally.precision),
        "recall": _rounded(tally.recall),
        "f1": _rounded(tally.f1),
    }


def _rounded(value: float | None) -> float | None:
    return round(value, _DIGITS) if isinstance(value, float) else value


def _read_result(fields: Fields) -> Result:
    languages = Fields.of(fields.values.get("languages"))
    if ALL not in languages.values:
        raise ValueError(f"languages: found no {ALL!r}, expected the measures of all reports under that name.")
    basis = fields.values.get("basis")
    return Result(
        label=fields.text("label"),
        basis=None if basis is None else Basis(fields.code("basis", [*Basis])),
        measured_on=date.fromisoformat(fields.text("date")),
        tool_version=fields.text("tool_version"),
        languages={code: _read_measures(Fields.of(value)) for code, value in languages.values.items()},
    )


def _read_measures(fields: Fields) -> Measures:
    figures = Fields.of(fields.values.get("figures"))
    return Measures(
        reports=_count(figures, "reports"),
        paired=_count(figures, "paired"),
        marked=_count(fields, "marked"),
        quotes=_count(figures, "quotes"),
        fields=_read_tallies(fields, "fields", Field),
        event_types=_read_tallies(fields, "event_types", EventType),
        confidence={
            ConfidenceLevel(level): Tally(found=_count(row, "claims"), right_of_found=_count(row, "right"))
            for level, row in _rows(fields, "confidence").items()
        },
        mistakes={
            MistakeKind(kind): _count(Fields.of(fields.values["mistakes"]), kind)
            for kind in Fields.of(fields.values.get("mistakes")).values
        },
    )


def _read_tallies(fields: Fields, name: str, codes: type[Code]) -> dict[Code, Tally]:
    return {
        codes(code): Tally(*(_count(row, part) for part in ("found", "gold", "right_of_found", "right_of_gold")))
        for code, row in _rows(fields, name).items()
    }


def _rows(fields: Fields, name: str) -> dict[str, Fields]:
    return {code: Fields.of(row) for code, row in Fields.of(fields.values.get(name)).values.items()}


def _count(fields: Fields, name: str) -> int:
    value = fields.whole_number(name)
    if value is None:
        raise ValueError(f"{name}: found nothing, expected a whole number.")
    return value
