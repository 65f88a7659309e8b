"""A chart or a map that cannot be drawn: its numbers stand in its place, and the slide says so."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from libya_events.exports.briefing.slides import Body, ChartBody, MapBody, Pack, Slide, TableBody
from libya_events.exports.chart_tables import build_chart_tables
from libya_events.presentation.wording import count_phrase, say

_MOST_ROWS = 40
_FAILURES = (
    ArithmeticError,
    AttributeError,
    ImportError,
    LookupError,
    MemoryError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
)


class UndrawnError(Exception):
    """``body`` could not be drawn; ``write_pack`` writes the pack without that picture."""

    def __init__(self, body: ChartBody | MapBody, reason: str) -> None:
        super().__init__(reason)
        self.body = body


@contextmanager
def drawing(body: Body) -> Iterator[None]:
    """Whatever the drawing libraries raise over a picture is told as UndrawnError; other bodies fail as they do."""
    try:
        yield
    except _FAILURES as error:
        if not isinstance(body, ChartBody | MapBody):
            raise
        raise UndrawnError(body, f"{type(error).__name__}: {error}") from error


def tabulate(pack: Pack, body: ChartBody | MapBody) -> Pack:
    """The pack with the numbers of that body as a table."""
    slides = tuple(
        replace(slide, body=_list_numbers(body, pack.language)) if slide.body is body else slide
        for slide in pack.slides
    )
    return replace(pack, slides=slides)


def name_slides(pack: Pack, body: Body) -> str:
    return say("list.comma", pack.language).join(
        _name(slide, pack.language) for slide in pack.slides if slide.body is body
    )


def _name(slide: Slide, language: str) -> str:
    return say(f"briefing.section.{slide.section}", language)


def _list_numbers(body: ChartBody | MapBody, language: str) -> TableBody:
    frame = next(iter(build_chart_tables(body.spec, language).values()))
    cells = frame.astype(object).where(frame.notna(), "").astype(str)
    left_out = len(cells) - _MOST_ROWS
    more = (count_phrase("briefing.undrawn.more", left_out, language),) if left_out > 0 else ()
    return TableBody(
        heads=tuple(str(name) for name in cells.columns),
        rows=tuple(tuple(row) for row in cells.head(_MOST_ROWS).itertuples(index=False, name=None)),
        empty=say("briefing.undrawn", language),
        more=more,
        lead=say("briefing.undrawn", language),
    )
