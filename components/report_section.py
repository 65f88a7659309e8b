"""One report under an event: where it comes from, what it says in one sentence, its whole text on demand."""

from __future__ import annotations

from collections.abc import Sequence

from components.markup import direction, safe_html, web_address
from components.source_text import build_marked_text, build_source_text, find_marks
from libya_events.model import Claim, Polarity, Report
from libya_events.presentation.wording import format_period, say


def build_evidence(report: Report, claims: Sequence[Claim], language: str) -> str:
    """Where the report comes from, and the sentence of each claim."""
    sentences = "".join(build_sentence(report, claim, language) for claim in claims)
    return f'<section class="le-report">{build_head(report, language)}{sentences}</section>'


def build_whole_text(report: Report, claims: Sequence[Claim], opened: bool, language: str) -> str:
    """The marked text of the report, folded unless ``opened``."""
    words = say("source.show", language, source=report.source_name or say("report.no_source", language))
    return (
        f'<details class="le-report"{" open" if opened else ""}><summary>{safe_html(words)}</summary>'
        f"{build_source_text(report, claims, language)}</details>"
    )


def build_head(report: Report, language: str) -> str:
    published = (
        say("report.published", language, day=format_period(report.published_at, report.published_at, language))
        if report.published_at
        else say("report.no_date", language)
    )
    source = report.source_name or say("report.no_source", language)
    title = (
        f'<div class="le-report-title" dir="{direction(report.language)}">{safe_html(report.title)}</div>'
        if report.title
        else ""
    )
    return (
        f"<header><strong><bdi>{safe_html(source)}</bdi></strong> · "
        f"{safe_html(published)}{title}{_build_address(report.url)}</header>"
    )


def _build_address(url: str | None) -> str:
    """The report's address, to be clicked only where it is a web address, and readable in any case."""
    if not url:
        return ""
    address = web_address(url)
    if address is None:
        return f'<div class="le-url" dir="ltr">{safe_html(url)}</div>'
    return (
        f'<div class="le-url" dir="ltr"><a href="{safe_html(address)}" target="_blank" '
        f'rel="noopener noreferrer nofollow">{safe_html(address)}</a></div>'
    )


def build_sentence(report: Report, claim: Claim, language: str) -> str:
    """The evidence sentence, marked like the whole text; a denial says that it is one."""
    sentence = claim.evidence.sentence
    denied = (
        f'<span class="le-denied">{safe_html(say("claim.denied", language))}</span> '
        if claim.polarity is Polarity.DENIED
        else ""
    )
    words = build_marked_text(report.text, sentence.start, sentence.end, find_marks([claim]), language)
    way = direction(report.language)
    return f'{denied}<blockquote class="le-quote" dir="{way}" lang="{safe_html(report.language)}">{words}</blockquote>'
