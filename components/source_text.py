"""A report's text with its evidence marked: escaped, in its own direction, the page's clutter folded away."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from components.markup import direction, safe_html
from libya_events.model import Claim, Report, Span
from libya_events.presentation.palette import Mark
from libya_events.presentation.wording import say

_ORDER = {mark: at for at, mark in enumerate(Mark)}


@dataclass(frozen=True, slots=True)
class MarkedSpan:
    start: int
    end: int
    mark: Mark


def find_marks(claims: Iterable[Claim]) -> list[MarkedSpan]:
    """The passages that the claims were coded from, each once."""
    found: dict[MarkedSpan, None] = {}
    for claim in claims:
        evidence = claim.evidence
        passages: list[tuple[Mark, Span | None]] = [
            (Mark.SENTENCE, evidence.sentence),
            (Mark.TRIGGER, evidence.trigger),
            *((Mark.ACTOR, actor.mention) for actor in claim.actors),
            (Mark.PLACE, evidence.place),
            (Mark.DATE, evidence.date),
            *((Mark.CASUALTIES, statement.span) for statement in claim.casualties),
            (Mark.CASUALTIES, evidence.killed),
            (Mark.CASUALTIES, evidence.injured),
        ]
        for mark, span in passages:
            if span is not None:
                found[MarkedSpan(span.start, span.end, mark)] = None
    return list(found)


def build_marked_text(text: str, start: int, end: int, marks: Sequence[MarkedSpan], language: str) -> str:
    """``text[start:end]`` as HTML with the marks; where marks overlap, the more specific one is drawn.

    A passage inside the evidence sentence lies in the sentence's own mark, so the sentence stays visible around it.
    """
    cuts = {start, end}
    for mark in marks:
        cuts.update(at for at in (mark.start, mark.end) if start < at < end)
    edges = sorted(cuts)
    pieces = []
    for left, right in pairwise(edges):
        here = {mark.mark for mark in marks if mark.start <= left and right <= mark.end}
        pieces.append(_build_piece(text[left:right], here, language))
    return "".join(pieces)


def build_source_text(report: Report, claims: Sequence[Claim], language: str) -> str:
    """The whole report: the main text marked; what stands above and below it on the page greyed and folded."""
    start = max(0, min(report.main_text_start, len(report.text)))
    end = max(start, min(report.main_text_end, len(report.text)))
    marks = find_marks(claims)
    main = build_marked_text(report.text, start, end, marks, language)
    return "".join(
        (
            _build_clutter(report, 0, start, "source.above", language),
            f'<div class="le-text" dir="{direction(report.language)}" lang="{safe_html(report.language)}">{main}</div>',
            _build_clutter(report, end, len(report.text), "source.below", language),
        )
    )


def build_legend(language: str) -> str:
    """What each kind of mark means."""
    items = "".join(
        f'<span class="le-mark le-mark-{mark}">{safe_html(say(f"mark.{mark}", language))}</span>' for mark in Mark
    )
    return f'<div class="le-legend" aria-label="{safe_html(say("mark.legend", language))}">{items}</div>'


def _build_piece(text: str, here: set[Mark], language: str) -> str:
    piece = safe_html(text)
    top = max(here - {Mark.SENTENCE}, key=_ORDER.__getitem__, default=None)
    if top is not None:
        piece = f'<mark class="le-mark le-mark-{top}" title="{safe_html(say(f"mark.{top}", language))}">{piece}</mark>'
    return f'<span class="le-mark-sentence">{piece}</span>' if Mark.SENTENCE in here else piece


def _build_clutter(report: Report, start: int, end: int, key: str, language: str) -> str:
    clutter = report.text[start:end]
    if not clutter.strip():
        return ""
    return (
        f'<details class="le-clutter"><summary>{safe_html(say(key, language))}</summary>'
        f'<div class="le-text" dir="{direction(report.language)}">{safe_html(clutter.strip())}</div></details>'
    )
