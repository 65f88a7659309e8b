"""The list of reports: what each is called, where it comes from, what was made of it, and the words searched for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import streamlit as st

from components.event_rows import day_of, words_of
from components.markup import direction, plain_label, safe_html
from components.source_text import MarkedSpan, build_marked_text, find_stretch
from libya_events.model import Report, Span
from libya_events.presentation.palette import Mark
from libya_events.presentation.wording import count_phrase, format_period, load_wording, say

_OPENING_LENGTH = 90
_AROUND = 90
_MOST_SNIPPETS = 2


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A report in the words of the interface. ``snippets`` is HTML."""

    report_id: str
    title: str
    facts: tuple[str, ...]
    snippets: str
    way: str


def build_report_rows(
    page: Sequence[Mapping[Any, Any]], reports: Mapping[str, Report], found: Mapping[str, Sequence[Span]], language: str
) -> list[ReportRow]:
    """``page``: rows of load_report_page; ``found``: where the searched words stand in each report."""
    return [_row(row, reports.get(str(row["report_id"])), found, language) for row in page]


def build_snippets(report: Report, found: Sequence[Span], language: str) -> str:
    """The text around the words that were found, marked; its opening where nothing was searched for."""
    start, end = report.main_text_start, report.main_text_end
    if not found:
        return safe_html(_shorten(report.text[start:end], 3 * _OPENING_LENGTH))
    marks = [MarkedSpan(span.start, span.end, Mark.FOUND) for span in found]
    parts: list[str] = []
    shown_until = start
    for span in found:
        if span.start < shown_until or len(parts) == _MOST_SNIPPETS:
            continue
        first, last = find_stretch(report, span, _AROUND)
        first = max(first, shown_until)
        parts.append(build_marked_text(report.text, first, last, marks, language))
        shown_until = last
    return "… " + " … ".join(parts) + " …"


def describe_reason(reason: str | None, language: str) -> str:
    """Whether a report is about security in Libya, and why not."""
    if reason is None:
        return say("report.relevant", language)
    key = f"reason.{reason}"
    return say("report.not_relevant", language, reason=say(key, language) if key in load_wording() else reason)


def name_language(code: str, language: str) -> str:
    return say(f"text_language.{code}", language)


def show_report_list(rows: Sequence[ReportRow], on_open: Callable[[str], None]) -> None:
    with st.container(key="report-list", gap=None):
        for row in rows:
            with st.container(key=f"report-row-{row.report_id}", gap=None):
                st.button(
                    plain_label(row.title),
                    key=f"read-{row.report_id}",
                    on_click=on_open,
                    args=(row.report_id,),
                    type="tertiary",
                )
                st.html(_draw(row))


def _row(
    row: Mapping[Any, Any], report: Report | None, found: Mapping[str, Sequence[Span]], language: str
) -> ReportRow:
    report_id = str(row["report_id"])
    published = day_of(row["published_at"])
    reason = words_of(row.get("reason"))
    events = int(row["events"])
    facts = (
        words_of(row.get("source_name")) or say("report.no_source", language),
        _published(published, language),
        name_language(str(row["language"]), language),
        count_phrase("count.events", events, language) if events else say("report.no_events", language),
        *([describe_reason(reason, language)] if reason else []),
    )
    opening = _shorten(report.text[report.main_text_start : report.main_text_end], _OPENING_LENGTH) if report else ""
    return ReportRow(
        report_id=report_id,
        title=words_of(row.get("title")) or opening or report_id,
        facts=facts,
        snippets=build_snippets(report, found.get(report_id, ()), language) if report else "",
        way=direction(str(row["language"])),
    )


def _published(day: date | None, language: str) -> str:
    if day is None:
        return say("report.no_date", language)
    return say("report.published", language, day=format_period(day, day, language))


def _draw(row: ReportRow) -> str:
    facts = " · ".join(f"<bdi>{safe_html(fact)}</bdi>" for fact in row.facts)
    return (
        f'<div class="le-row-facts">{facts}</div>'
        f'<div class="le-evidence le-text-snippet" dir="{row.way}"><span class="le-words">{row.snippets}</span></div>'
    )


def _shorten(text: str, length: int) -> str:
    words = " ".join(text.split())
    return words if len(words) <= length else words[:length].rpartition(" ")[0] + " …"
