"""The reports of an event side by side, each with its text marked, so that they can be read against each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import streamlit as st

from components.event_panel import EventAccount
from components.markup import safe_html
from components.report_section import build_head
from components.source_text import Anchor, build_legend, build_source_text, group_anchors
from libya_events.model import Claim, Polarity, Report, Span
from libya_events.presentation.wording import say


def find_anchors(account: EventAccount) -> dict[str, list[Anchor]]:
    """Where the words that fields and figures point to stand in each report."""
    anchors = {}
    for number, report in enumerate(account.reports.values()):
        claims = [claim for claim in account.claims if claim.report_id == report.report_id]
        spans = [span for claim in claims for span in _spans(claim) if span is not None]
        anchors[report.report_id] = group_anchors(spans, f"words-{number}")
    return anchors


def build_card(report: Report, claims: Sequence[Claim], anchors: Sequence[Anchor], language: str) -> str:
    """Source, day, title and address above the marked text; a denial says first that it is one."""
    denied = all(claim.polarity is Polarity.DENIED for claim in claims) and bool(claims)
    badge = f'<p><span class="le-denied">{safe_html(say("claim.denied", language))}</span></p>' if denied else ""
    text = build_source_text(report, claims, language, anchors)
    return (
        f'<article class="le-card">{build_head(report, language)}{badge}'
        f'<div class="le-card-text" tabindex="0" role="region" aria-label="{safe_html(report.source_name or "")}">'
        f"{text}</div></article>"
    )


def show_reports(
    account: EventAccount, anchors: dict[str, list[Anchor]], language: str, draw_link: Callable[[Report], None]
) -> None:
    """Two beside each other where there is room; ``draw_link`` draws what leads on from a report."""
    reports = list(account.reports.values())
    st.html(
        f'<h2 class="le-h2">{safe_html(say("event.reports", language))}</h2>{build_legend(language) if reports else ""}'
    )
    if not reports:
        st.html(f"<p>{safe_html(say('panel.no_reports', language))}</p>")
    for at in range(0, len(reports), 2):
        row = reports[at : at + 2]
        for column, report in zip(st.columns(2 if len(reports) > 1 else 1), row, strict=False):
            with column:
                claims = [claim for claim in account.claims if claim.report_id == report.report_id]
                st.html(build_card(report, claims, anchors[report.report_id], language))
                draw_link(report)


def _spans(claim: Claim) -> Iterator[Span | None]:
    evidence = claim.evidence
    yield from (evidence.trigger, evidence.date, evidence.place, evidence.killed, evidence.injured)
    for actor in claim.actors:
        yield from (actor.mention, actor.basis_words)
    for statement in claim.casualties:
        yield statement.span
