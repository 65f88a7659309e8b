"""A report's text with its evidence marked: escaped, in its own direction, the page's clutter folded away."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from components.markup import direction, safe_html
from libya_events.model import Claim, Report, Span
from libya_events.presentation.palette import EVIDENCE_MARKS, Mark
from libya_events.presentation.wording import say

_ORDER = {mark: at for at, mark in enumerate(Mark)}
_GROUNDS = (Mark.SENTENCE, Mark.NOT_CODED)


@dataclass(frozen=True, slots=True)
class MarkedSpan:
    """A passage to mark. ``coded`` is False where no claim was coded from it: then it is only underlined."""

    start: int
    end: int
    mark: Mark
    coded: bool = True


@dataclass(frozen=True, slots=True)
class Anchor:
    """A passage that links on the page lead to; anchors of one text never overlap."""

    start: int
    end: int
    name: str


def group_anchors(spans: Iterable[Span], prefix: str) -> list[Anchor]:
    """One anchor for each passage, overlapping ones in one; their names begin with ``prefix``."""
    anchors: list[Anchor] = []
    for span in sorted(set(spans), key=lambda span: (span.start, -span.end)):
        if anchors and span.start < anchors[-1].end:
            last = anchors.pop()
            anchors.append(Anchor(last.start, max(last.end, span.end), last.name))
        else:
            anchors.append(Anchor(span.start, span.end, f"{prefix}-{span.start}"))
    return anchors


def anchor_of(span: Span, anchors: Iterable[Anchor]) -> str | None:
    """The name of the anchor that holds a passage."""
    return next((anchor.name for anchor in anchors if anchor.start <= span.start < anchor.end), None)


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


def find_stretch(report: Report, span: Span, around: int) -> tuple[int, int]:
    """Where the words around a passage of the article stand: whole words of its line, up to ``around`` signs away."""
    first, last = max(report.main_text_start, span.start - around), min(report.main_text_end, span.end + around)
    before = report.text[first : span.start].rpartition("\n")[2]
    after = report.text[span.end : last].partition("\n")[0]
    if span.start - len(before) == first > report.main_text_start:
        before = before.partition(" ")[2]
    if span.end + len(after) == last < report.main_text_end:
        after = after.rpartition(" ")[0]
    return span.start - len(before), span.end + len(after)


def build_marked_text(
    text: str, start: int, end: int, marks: Sequence[MarkedSpan], language: str, anchors: Sequence[Anchor] = ()
) -> str:
    """``text[start:end]`` as HTML with the marks; where marks overlap, the more specific one is drawn.

    A passage inside the evidence sentence lies in the sentence's own mark, so the sentence stays visible around it.
    """
    parts, at = [], start
    for anchor in anchors:
        first, last = max(at, anchor.start), min(end, anchor.end)
        if first < last:
            parts.append(_build_pieces(text, at, first, marks, language))
            passage = _build_pieces(text, first, last, marks, language)
            parts.append(f'<span class="le-anchor" id="{safe_html(anchor.name)}">{passage}</span>')
            at = last
    return "".join((*parts, _build_pieces(text, at, end, marks, language)))


def _build_pieces(text: str, start: int, end: int, marks: Sequence[MarkedSpan], language: str) -> str:
    cuts = {start, end}
    for mark in marks:
        cuts.update(at for at in (mark.start, mark.end) if start < at < end)
    edges = sorted(cuts)
    pieces = []
    for left, right in pairwise(edges):
        here = {mark for mark in marks if mark.start <= left and right <= mark.end}
        pieces.append(_build_piece(text[left:right], here, language))
    return "".join(pieces)


def build_source_text(
    report: Report,
    claims: Sequence[Claim],
    language: str,
    anchors: Sequence[Anchor] = (),
    more: Sequence[MarkedSpan] = (),
) -> str:
    """The whole report: the main text marked; what stands above and below it on the page greyed and folded.

    ``more`` are marks beside those of the claims.
    """
    start = max(0, min(report.main_text_start, len(report.text)))
    end = max(start, min(report.main_text_end, len(report.text)))
    marks = [*find_marks(claims), *more]
    main = build_marked_text(report.text, start, end, marks, language, anchors)
    return "".join(
        (
            _build_clutter(report, 0, start, "source.above", language),
            f'<div class="le-text" dir="{direction(report.language)}" lang="{safe_html(report.language)}">{main}</div>',
            _build_clutter(report, end, len(report.text), "source.below", language),
        )
    )


def build_legend(language: str, marks: Iterable[Mark] = EVIDENCE_MARKS) -> str:
    """What each kind of mark means."""
    items = "".join(
        f'<span class="le-mark le-mark-{mark}">{safe_html(say(f"mark.{mark}", language))}</span>' for mark in marks
    )
    return f'<div class="le-legend" aria-label="{safe_html(say("mark.legend", language))}">{items}</div>'


def _build_piece(text: str, here: set[MarkedSpan], language: str) -> str:
    piece = safe_html(text)
    over = [mark for mark in here if mark.mark not in _GROUNDS]
    top = max(over, key=lambda mark: (mark.coded, _ORDER[mark.mark]), default=None)
    if top is not None:
        fine = "" if top.coded else " le-fine"
        words = safe_html(say(f"mark.{top.mark}", language))
        piece = f'<mark class="le-mark le-mark-{top.mark}{fine}" title="{words}">{piece}</mark>'
    for ground in _GROUNDS:
        if any(mark.mark is ground for mark in here):
            piece = f'<span class="le-mark-{ground}">{piece}</span>'
    return piece


def _build_clutter(report: Report, start: int, end: int, key: str, language: str) -> str:
    clutter = report.text[start:end]
    if not clutter.strip():
        return ""
    return (
        f'<details class="le-clutter"><summary>{safe_html(say(key, language))}</summary>'
        f'<div class="le-text" dir="{direction(report.language)}">{safe_html(clutter.strip())}</div></details>'
    )
