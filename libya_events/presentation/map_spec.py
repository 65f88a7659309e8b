"""What a map shows (marks, tinted areas, legend, notices), decided once; screens and exports only draw it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from math import sqrt

from libya_events.presentation.palette import Tone
from libya_events.presentation.wording import LANGUAGES, say


class MapMode(StrEnum):
    """What the size and the colour of a mark mean."""

    TYPE = "type"
    KILLED = "killed"
    CHANGE = "change"
    DENSITY = "density"
    DISTRICTS = "districts"


class Form(StrEnum):
    """How a mark is drawn."""

    FILLED = "filled"
    RING = "ring"
    """Known only to a wider area: dashed, never a pin."""
    HOLLOW = "hollow"
    """Events without a figure of what the map shows."""
    CLOUD = "cloud"
    TAG = "tag"
    """The number of a tinted district."""
    TINT = "tint"
    """Not a mark but a shaded area, in legends."""


@dataclass(frozen=True, slots=True)
class SizeScale:
    """Diameters in pixels whose square grows with the number; ``peak`` has the biggest."""

    peak: int
    least: int = 14
    most: int = 44

    def size(self, number: int) -> int:
        share = sqrt(min(max(number, 0), self.peak) / self.peak)
        return round(self.least + (self.most - self.least) * share)

    def examples(self) -> tuple[int, ...]:
        """A small, a middle and a big number for a legend."""
        round_numbers = [digit * 10**power for power in range(7) for digit in (1, 2, 5)]
        within = [number for number in round_numbers if number <= self.peak]
        return tuple(sorted({within[0], within[len(within) // 2], within[-1]}))


MOST_SIZED = 40
"""Below this peak all maps share one scale, so that a quiet week does not look like a war."""


def scale_for(numbers: Iterable[int]) -> SizeScale:
    return SizeScale(max([MOST_SIZED, *numbers]))


@dataclass(frozen=True, slots=True)
class MapMark:
    """One place, or one district where ``target`` is admin1. ``text`` stands inside, ``label`` beside it; ``lines``
    tell more, the first being the name. ``weight`` orders what is drawn and labelled first. ``pale``: what is around
    the places that the filter names, in sight but not counted.
    """

    key: str
    target: str
    latitude: float
    longitude: float
    form: Form
    tone: Tone
    size: int
    text: str
    label: str
    lines: tuple[str, ...]
    weight: int
    near: bool = True
    far: bool = True
    chosen: bool = False
    pale: bool = False
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MapArea:
    """A shaded area: the shape of a district, or a circle where there is none. Dashed: somewhere within."""

    key: str
    admin1: str | None
    latitude: float
    longitude: float
    radius_km: float
    tone: Tone
    opacity: float
    dashed: bool
    lines: tuple[str, ...] = ()
    """With lines it can be pointed at and chosen."""
    chosen: bool = False
    pale: bool = False


PLAIN_SIZE = 12
"""Of a legend's swatch that shows a colour only."""


@dataclass(frozen=True, slots=True)
class LegendItem:
    """``pale``: the item stands for what is drawn pale, in these colours: it has a swatch of each, none of its own."""

    words: str
    form: Form
    tone: Tone
    size: int = PLAIN_SIZE
    pale: tuple[Tone, ...] = ()


_MOST_SWATCHES = 3
_TINT_SIZE = 14


def mark_chosen(mark: MapMark, chosen: bool | None, language: str) -> MapMark:
    """Events of the places that the filter names are marked; all others are pale, and say why. None: it names none."""
    if chosen is None:
        return mark
    lines = mark.lines if chosen else (*mark.lines, say("map.pale", language))
    return replace(mark, chosen=chosen, pale=not chosen, lines=lines)


def explain_pale(marks: Sequence[MapMark], language: str) -> list[LegendItem]:
    """What the pale marks are, in their own form and colours, the weightiest first; nothing where there are none."""
    pale = sorted((mark for mark in marks if mark.pale), key=lambda mark: -mark.weight)
    if not pale:
        return []
    tones = tuple(dict.fromkeys(mark.tone for mark in pale))[:_MOST_SWATCHES]
    words, form = say("map.legend.pale", language), pale[0].form
    if form is Form.TAG:
        return [LegendItem(words, Form.TINT, tones[0], _TINT_SIZE, tones)]
    return [LegendItem(words, form, tones[0], pale=tones)]


@dataclass(frozen=True, slots=True)
class MapSpec:
    """``notices`` stand in every picture: sample data first (empty if none), then the boundaries in both languages;
    ``note`` says what limits the reading of this map.
    """

    mode: MapMode
    title: str
    marks: tuple[MapMark, ...]
    areas: tuple[MapArea, ...]
    legend: tuple[LegendItem, ...]
    notices: tuple[str, ...]
    attribution: str
    scale: SizeScale
    note: str = ""


def map_notices(language: str, *, sample: bool) -> tuple[str, ...]:
    """The line about boundaries stands in both languages, whatever the interface speaks."""
    boundaries = (say("map.boundaries", one) for one in LANGUAGES)
    return (say("banner.sample", language) if sample else "", *boundaries)
