"""A result and its mistakes as plain text for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from libya_events.evaluation.measures import Measures, MistakeKind, Tally
from libya_events.evaluation.mistakes import Mistake
from libya_events.evaluation.results import Result

_NAME, _CELL = 20, 9


def result_lines(result: Result) -> Iterator[str]:
    """The figures by language, precision and recall by field and type, confidence, and the mistakes counted."""
    yield f"{result.label or 'accuracy'}, measured on {result.measured_on}, version {result.tool_version}"
    yield ""
    yield from _figure_lines(result.languages)
    measures = result.measures
    for title, tallies in (("field", measures.fields), ("event type", measures.event_types)):
        yield ""
        yield _row(title, ("precision", "recall", "f1", "gold", "found"))
        yield from (_tally_line(str(name), tally) for name, tally in tallies.items())
    yield ""
    yield _row("confidence", ("claims", "right", "precision"))
    for level, tally in measures.confidence.items():
        yield _row(level, (_cell(tally.found), _cell(tally.right_of_found), _cell(tally.precision)))
    yield ""
    yield _row("mistakes", ("number",))
    yield from (_row(kind, (_cell(count),)) for kind, count in measures.mistakes.items())


def mistake_lines(mistakes: Iterable[Mistake]) -> Iterator[str]:
    """Every mistake under its kind: the report and the words."""
    found = list(mistakes)
    for kind in MistakeKind:
        of_kind = [one for one in found if one.kind is kind]
        if of_kind:
            yield ""
            yield f"{kind} ({len(of_kind)})"
            yield from (f"  {one.report}: {one.words}" for one in of_kind)


def _figure_lines(languages: Mapping[str, Measures]) -> Iterator[str]:
    figures = {code: measures.figures() for code, measures in languages.items()}
    yield _row("", figures)
    for name in next(iter(figures.values())):
        yield _row(name, (_cell(column[name]) for column in figures.values()))


def _tally_line(name: str, tally: Tally) -> str:
    cells = (tally.precision, tally.recall, tally.f1, tally.gold, tally.found)
    return _row(name, map(_cell, cells))


def _row(name: str, cells: Iterable[str]) -> str:
    return f"{name:{_NAME}}" + "".join(f"{cell:>{_CELL + 1}}" for cell in cells)


def _cell(value: float | int | None) -> str:
    if value is None:
        return "-"
    return f"{value:.3f}" if isinstance(value, float) else str(value)
