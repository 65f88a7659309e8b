"""One report to read: its text with every mention marked, what was coded from it, and what was not and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from components.markup import direction, safe_html
from components.report_list import describe_reason, name_language
from components.report_section import build_head
from components.source_text import (
    Anchor,
    MarkedSpan,
    build_legend,
    build_marked_text,
    build_source_text,
    find_stretch,
    group_anchors,
)
from libya_events.model import CodedReport, NotCounted, Report, Span
from libya_events.presentation.palette import EVIDENCE_MARKS, Mark
from libya_events.presentation.wording import load_wording, say

_AROUND = 70


@dataclass(frozen=True, slots=True)
class SourceFacts:
    """What the register says of the report's source. An alignment stands with the reference that says so."""

    kind: str
    country: str | None
    owner: str | None
    alignment: str | None
    reference: str | None


def build_text(coded: CodedReport, others: Iterable[tuple[Mark, Span]], found: Iterable[Span], language: str) -> str:
    """The whole text, marked. ``others`` are names, dates and numbers that no claim was coded from; ``found`` the words
    that were searched for."""
    more = [
        *(MarkedSpan(span.start, span.end, mark, coded=False) for mark, span in others),
        *(MarkedSpan(one.span.start, one.span.end, Mark.NOT_CODED) for one in coded.not_counted),
        *(MarkedSpan(span.start, span.end, Mark.FOUND) for span in found),
    ]
    text = build_source_text(coded.report, coded.claims, language, find_anchors(coded), more)
    return f'<article class="le-reader">{build_head(coded.report, language)}{text}</article>'


def build_reader_legend(coded: CodedReport, searched: bool, language: str) -> str:
    """The marks that occur, and what a mere underline means."""
    marks = [*EVIDENCE_MARKS, *([Mark.NOT_CODED] if coded.not_counted else []), *([Mark.FOUND] if searched else [])]
    fine = f'<p class="le-rule">{safe_html(say("reader.fine", language))}</p>'
    return build_legend(language, marks) + fine


def find_anchors(coded: CodedReport) -> list[Anchor]:
    """Where links to claims and to words that were not coded lead."""
    spans = [claim.evidence.trigger for claim in coded.claims]
    return group_anchors([*spans, *(one.span for one in coded.not_counted)], "told")


def build_not_coded(coded: CodedReport, language: str) -> str:
    """Why the report is not relevant, and each passage that was left out with its reason; a click leads to it."""
    relevant = "" if coded.relevant else f"<p>{safe_html(describe_reason(_reason(coded), language))}</p>"
    anchors = find_anchors(coded)
    items = "".join(_draw_not_counted(coded.report, one, anchors, language) for one in coded.not_counted)
    none = "" if items or relevant else f'<p class="le-rule">{safe_html(say("not_coded.none", language))}</p>'
    return (
        f'<h2 class="le-h2">{safe_html(say("not_coded.title", language))}</h2>{relevant}{none}'
        f'<ul class="le-tellings le-not-coded">{items}</ul>'
    )


def build_source_facts(report: Report, coded: CodedReport, source: SourceFacts | None, language: str) -> str:
    """The report and its source; what the register does not know says so."""
    facts = [
        (say("reader.source", language), report.source_name or say("report.no_source", language)),
        (say("reader.language", language), name_language(report.language, language)),
        (say("reader.relevance", language), describe_reason(_reason(coded), language)),
        (say("reader.file", language), report.file_name),
    ]
    if source is None:
        facts.append((say("reader.register", language), say("reader.not_in_register", language)))
    else:
        unknown = say("reader.unknown", language)
        aligned = " – ".join(filter(None, (source.alignment, source.reference)))
        facts += [
            (say("reader.kind", language), say(f"source_kind.{source.kind}", language)),
            (say("reader.country", language), source.country or unknown),
            (say("reader.owner", language), source.owner or unknown),
            (say("reader.alignment", language), aligned or say("reader.no_alignment", language)),
        ]
    rows = "".join(f"<dt>{safe_html(label)}</dt><dd><bdi>{safe_html(words)}</bdi></dd>" for label, words in facts)
    return f'<h2 class="le-h2">{safe_html(say("reader.about", language))}</h2><dl class="le-facts">{rows}</dl>'


def build_missing_report(report_id: str, language: str) -> str:
    more = safe_html(say("reader.missing.more", language))
    return (
        f'<div class="le-notice"><h2>{safe_html(say("reader.missing", language))}</h2>'
        f'<p dir="ltr"><code>{safe_html(report_id)}</code></p><p>{more}</p></div>'
    )


def _reason(coded: CodedReport) -> str | None:
    return None if coded.relevant else coded.reason or "unknown"


def _draw_not_counted(report: Report, one: NotCounted, anchors: Sequence[Anchor], language: str) -> str:
    start, end = find_stretch(report, one.span, _AROUND)
    marks = [MarkedSpan(one.span.start, one.span.end, Mark.NOT_CODED)]
    words = build_marked_text(report.text, start, end, marks, language)
    key = f"not_coded.{one.reason}"
    reason = say(key, language) if key in load_wording() else one.reason
    name = next((a.name for a in anchors if a.start <= one.span.start < a.end), "")
    quote = f'<q class="le-words" dir="{direction(report.language)}" lang="{safe_html(report.language)}">{words}</q>'
    linked = f'<a class="le-to-words" href="#{safe_html(name)}">{quote}</a>'
    way = direction(report.language)
    return f'<li><span class="le-badge">{safe_html(reason)}</span><div dir="{way}">{linked}</div></li>'
