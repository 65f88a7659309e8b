"""Every colour, glyph and pattern of the project, for a light and a dark ground.

Colour never stands alone: a family has a glyph and a pattern too, a marked passage an underline of its own kind.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from libya_events.model import FAMILY_OF, EventFamily, EventType


class Theme(StrEnum):
    LIGHT = "light"
    DARK = "dark"


class Mark(StrEnum):
    """What a marked passage of a report proves; a later one is drawn above an earlier one.

    The first two are grounds: they stay in sight around the others. ``NOT_CODED`` and ``FOUND`` prove nothing: words of
    what did not happen, and words that were searched for.
    """

    SENTENCE = "sentence"
    NOT_CODED = "not_coded"
    TRIGGER = "trigger"
    ACTOR = "actor"
    PLACE = "place"
    DATE = "date"
    CASUALTIES = "casualties"
    FOUND = "found"


EVIDENCE_MARKS = tuple(mark for mark in Mark if mark not in (Mark.NOT_CODED, Mark.FOUND))


@dataclass(frozen=True, slots=True)
class Tone:
    """One colour in two themes."""

    light: str
    dark: str

    def on(self, theme: Theme) -> str:
        return self.dark if theme is Theme.DARK else self.light


@dataclass(frozen=True, slots=True)
class Ground:
    """The quiet colours behind the data."""

    page: str
    panel: str
    ink: str
    muted: str
    line: str
    accent: str
    notice: str
    sea: str
    abroad: str
    land: str
    border: str
    district: str


GROUNDS = {
    Theme.LIGHT: Ground(
        page="#FFFFFF",
        panel="#F5F6F8",
        ink="#1B2430",
        muted="#5A6675",
        line="#D9DEE4",
        accent="#0F5E6B",
        notice="#FFE9A8",
        sea="#DFE8EE",
        abroad="#F1EFEA",
        land="#FFFFFF",
        border="#77828F",
        district="#CDD3DA",
    ),
    Theme.DARK: Ground(
        page="#12171D",
        panel="#1A2129",
        ink="#E4E9EE",
        muted="#9DA9B6",
        line="#313B46",
        accent="#69BFCD",
        notice="#5C4A10",
        sea="#0D1319",
        abroad="#1B222A",
        land="#28323D",
        border="#8B97A4",
        district="#3E4955",
    ),
}

TYPE_TONES: dict[EventType, Tone] = {
    EventType.CLASH: Tone("#B2182B", "#E8636B"),
    EventType.STRIKE: Tone("#D6604D", "#F28E76"),
    EventType.BOMBING: Tone("#C26A08", "#F2A541"),
    EventType.ATTACK: Tone("#8C2D04", "#CB7440"),
    EventType.ABDUCTION: Tone("#67001F", "#DB5D90"),
    EventType.LAW_ENFORCEMENT: Tone("#2166AC", "#5A9BE0"),
    EventType.MOBILIZATION: Tone("#3A86B5", "#8CCAEC"),
    EventType.AGREEMENT: Tone("#1B7837", "#4FB56C"),
    EventType.MEETING: Tone("#3F9650", "#86D08B"),
    EventType.STATEMENT: Tone("#56967A", "#B9DECA"),
    EventType.PROTEST: Tone("#762A83", "#B980CC"),
    EventType.MIGRATION: Tone("#9060A8", "#D2B1E2"),
}

FAMILY_TONES: dict[EventFamily, Tone] = {
    EventFamily.VIOLENCE: TYPE_TONES[EventType.CLASH],
    EventFamily.SECURITY_MEASURES: TYPE_TONES[EventType.LAW_ENFORCEMENT],
    EventFamily.TALKS: Tone("#4FA057", "#9ADBA0"),
    EventFamily.PROTEST_MIGRATION: TYPE_TONES[EventType.MIGRATION],
}

FAMILY_GLYPHS = {
    EventFamily.VIOLENCE: "●",
    EventFamily.SECURITY_MEASURES: "■",
    EventFamily.TALKS: "◆",
    EventFamily.PROTEST_MIGRATION: "▲",
}

FAMILY_PATTERNS = {
    EventFamily.VIOLENCE: "",
    EventFamily.SECURITY_MEASURES: "/",
    EventFamily.TALKS: ".",
    EventFamily.PROTEST_MIGRATION: "x",
}
"""Fill patterns for print, in the notation that Plotly and matplotlib share; on screen they cost seconds to draw."""

SHADES: tuple[Tone, ...] = (
    Tone("#CFE3E6", "#21414A"),
    Tone("#9CC7CD", "#2C6470"),
    Tone("#5FA3AD", "#3F8E9B"),
    Tone("#0F5E6B", "#69BFCD"),
)
"""Few to many, where a colour means a number."""

CHANGE_TONES: dict[int, Tone] = {
    1: Tone("#B35806", "#F1A340"),
    0: Tone("#6B7683", "#93A0AD"),
    -1: Tone("#2B6CA3", "#7FB8E6"),
}
"""More, as many, fewer than before: a pair that is told apart without red and green, beside a sign and an arrow."""

CHANGE_GLYPHS = {1: "▲", 0: "=", -1: "▼"}

KILLED_TONE = Tone("#4A3B47", "#C3B3BF")
"""Where size means persons killed, whatever the type."""
SERIES_TONES: tuple[Tone, ...] = (
    Tone("#0F5E6B", "#69BFCD"),
    Tone("#B4562B", "#F0A37A"),
    Tone("#5B4B9A", "#A99BE8"),
    Tone("#7A7A12", "#CFCB55"),
    Tone("#A03A72", "#EB8FC0"),
    Tone("#2E7D4F", "#6FCB93"),
    Tone("#4A5FC1", "#93A6F5"),
)
"""For series that have no colour of their own (sides, districts, sources), the commonest first."""

OTHERS_TONE = Tone("#7C8794", "#8A96A3")
UNKNOWN_TONE = Tone(GROUNDS[Theme.LIGHT].page, GROUNDS[Theme.DARK].page)
"""Hollow: to be drawn with an outline in the colour of quiet text."""

MARK_TONES: dict[Mark, Tone] = {
    Mark.SENTENCE: Tone("#FFF4CC", "#3B3413"),
    Mark.NOT_CODED: Tone("#F0F1F3", "#272E36"),
    Mark.TRIGGER: Tone("#E3E6EA", "#47515C"),
    Mark.ACTOR: Tone("#CDEBD5", "#1D5030"),
    Mark.PLACE: Tone("#CBE2F8", "#1D466D"),
    Mark.DATE: Tone("#E5D8F4", "#4B3468"),
    Mark.CASUALTIES: Tone("#FAD1CB", "#71251E"),
    Mark.FOUND: Tone("#FFD75E", "#7A5A00"),
}

MARK_LINES: dict[Mark, str] = {
    Mark.SENTENCE: "none",
    Mark.TRIGGER: "2px dotted",
    Mark.ACTOR: "2px solid",
    Mark.PLACE: "3px double",
    Mark.DATE: "2px dashed",
    Mark.CASUALTIES: "3px solid",
    Mark.NOT_CODED: "1px dashed",
    Mark.FOUND: "1px solid",
}
"""CSS underlines, so that marks differ without colour."""


def type_colour(event_type: EventType, theme: Theme) -> str:
    return TYPE_TONES[event_type].on(theme)


def type_glyph(event_type: EventType) -> str:
    return FAMILY_GLYPHS[FAMILY_OF[event_type]]


@cache
def ink_on(colour: str) -> str:
    """White or near black, whichever reads better on the colour."""
    return max(("#FFFFFF", "#12171D"), key=lambda ink: contrast(ink, colour))


def contrast(one: str, other: str) -> float:
    """The WCAG contrast ratio of two ``#RRGGBB`` colours, 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
