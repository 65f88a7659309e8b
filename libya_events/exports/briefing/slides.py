"""A built pack: words and specs, ready to be written. Every form (PowerPoint, PDF, HTML) writes all of it."""

from __future__ import annotations

from dataclasses import dataclass

from libya_events.exports.briefing.plan import Section
from libya_events.exports.pictures.maps import MapGround
from libya_events.presentation.chart_specs import BarsSpec, TimelineSpec
from libya_events.presentation.map_spec import MapSpec
from libya_events.presentation.matrix_spec import MatrixSpec


@dataclass(frozen=True, slots=True)
class Figure:
    """A key figure: its label, its value in words, and what more there is to say of it (comparison, gaps)."""

    label: str
    value: str
    more: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FiguresBody:
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class ChartBody:
    """A chart by its spec; PowerPoint makes a native chart of it."""

    spec: TimelineSpec | BarsSpec | MatrixSpec


@dataclass(frozen=True, slots=True)
class MapBody:
    """A map by its spec and the shapes beneath, for ``exports.pictures.maps``."""

    spec: MapSpec
    ground: MapGround


@dataclass(frozen=True, slots=True)
class KeyEvent:
    """``evidence`` is the report's own sentence, ``evidence_language`` its language; ``source`` says who published it
    when; ``address`` may be empty."""

    event_id: str
    summary: str
    evidence: str
    evidence_language: str
    source: str
    address: str


@dataclass(frozen=True, slots=True)
class EventsBody:
    """``rule`` says how they were chosen where no person did; else it is empty."""

    events: tuple[KeyEvent, ...]
    rule: str = ""


@dataclass(frozen=True, slots=True)
class TableBody:
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    empty: str
    """What is said where there is no row."""
    more: tuple[str, ...] = ()
    """What is said below the rows: what they leave out."""
    shares: tuple[float, ...] = ()
    """Of the width, by column; without them all columns are as wide."""
    lead: str = ""
    """What is said above the rows, on every slide that holds some of them."""

    @property
    def columns(self) -> tuple[float, ...]:
        return self.shares or (1 / len(self.heads),) * len(self.heads)


@dataclass(frozen=True, slots=True)
class TextBody:
    """Paragraphs with a heading each."""

    parts: tuple[tuple[str, str], ...]


Body = FiguresBody | MapBody | ChartBody | EventsBody | TableBody | TextBody


@dataclass(frozen=True, slots=True)
class Slide:
    """One message: ``headline`` says it, ``so_what`` (may be empty) what follows from it; ``notes`` (may be empty) are
    for the speaker or stand below the picture."""

    section: Section
    headline: str
    so_what: str
    notes: str
    body: Body


@dataclass(frozen=True, slots=True)
class Pack:
    """``lines`` stand under the title: period, comparison period, filter, counts, shares by precision, data-as-of.
    ``foot`` stands on every page: classification, source line, sample notice, the boundary line."""

    language: str
    title: str
    author: str
    classification: str
    lines: tuple[str, ...]
    foot: tuple[str, ...]
    notice: str
    link: str
    slides: tuple[Slide, ...]
    sources: tuple[str, ...]
