"""The reports page: a list that can be searched, and the reader of one report."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from components.event_list import show_event_row
from components.event_rows import build_rows
from components.grid_controls import Pages, show_pager, show_select
from components.markup import safe_html
from components.report_list import build_report_rows, show_report_list
from components.report_reader import (
    SourceFacts,
    build_missing_report,
    build_not_coded,
    build_reader_legend,
    build_source_facts,
    build_text,
)
from components.report_search import show_no_reports, show_search
from dashboard import data as store
from dashboard import report_data
from dashboard.event_links import linking_event
from dashboard.frame import Frame
from dashboard.state import CHOICES, View, go
from libya_events.model import CodedReport
from libya_events.presentation.names import name_of_source
from libya_events.presentation.wording import count_phrase, say
from libya_events.reference.registers import find_source
from libya_events.store.report_queries import (
    ReportFilter,
    count_reports,
    list_report_sources,
    load_events_of_report,
    load_report_page,
)

_LENGTH = 20


def show_list(frame: Frame) -> None:
    view, f, language = frame.view, frame.event_filter, frame.language
    wanted = _read_filter(view)
    of_all = store.ask(frame.data, count_reports, f, wanted)
    _show_filters(frame, of_all)
    if not of_all:
        others = store.ask(frame.data, count_reports, f, ReportFilter(among_events=False))
        show_no_reports(f.text, others, language, lambda: go(_among_all(view)))
        return
    pages = Pages.at(view.page, _LENGTH, of_all)
    rows = store.ask(frame.data, load_report_page, f, wanted, pages.offset, _LENGTH).to_dict("records")
    reports = report_data.load_texts(frame.data, [str(row["report_id"]) for row in rows])
    found = {report_id: report_data.find_words(report, f.text) for report_id, report in reports.items()}
    show_report_list(
        build_report_rows(rows, reports, found, language),
        lambda report_id: go(replace(view, subject=report_id)),
    )
    show_pager(pages, language, "reports", lambda page: go(replace(view, page=page)))


def show_reader(frame: Frame, report_id: str) -> None:
    view, language = frame.view, frame.language
    st.button(
        say("reader.to_list", language),
        key="reader-to-list",
        icon=":material/arrow_forward:" if language == "ar" else ":material/arrow_back:",
        on_click=lambda: go(replace(view, subject=None)),
        type="tertiary",
    )
    coded = report_data.load_coded(frame.data, report_id)
    if coded is None:
        st.html(build_missing_report(report_id, language))
        return
    found = report_data.find_words(coded.report, frame.event_filter.text)
    text_side, facts_side = st.columns([12, 8], gap="medium")
    with text_side:
        st.html(build_reader_legend(coded, bool(found), language))
        st.html(build_text(coded, report_data.find_mentions(coded), found, language))
    with facts_side:
        _show_events(frame, report_id)
        st.html(build_not_coded(coded, language))
        st.html(build_source_facts(coded.report, coded, _source_facts(coded), language))


def _read_filter(view: View) -> ReportFilter:
    language, relevant = view.choice("text_language"), view.choice("relevant")
    return ReportFilter(
        among_events=view.choice("among") == "events",
        language=None if language == "any" else language,
        relevant=None if relevant == "any" else relevant == "yes",
    )


def _among_all(view: View) -> View:
    return view.choosing(among="all", relevant="any", text_language="any")


def _show_filters(frame: Frame, of_all: int) -> None:
    view, f, language = frame.view, frame.event_filter, frame.language
    show_search(f.text, language, lambda text: go(view.filtered(f.with_(text=text))))
    sources = list_report_sources(frame.data.snapshot)
    with st.container(horizontal=True, vertical_alignment="center", key="report-filters", gap="small"):
        words = count_phrase("count.reports", of_all, language)
        st.html(f'<h2 class="le-h2">{safe_html(words)}</h2>', width="content")
        for name in ("among", "text_language", "relevant"):
            options = {code: say(f"{name}.{code}", language) for code in CHOICES[name]}
            show_select(name, options, view.choice(name), language, _choosing(view, name), 215)
        options = {"": say("report_source.any", language)}
        options |= {code: name_of_source(code, language) for code in dict.fromkeys([*sources, *f.sources])}
        chosen = f.sources[0] if len(f.sources) == 1 else ""
        show_select(
            "report_source",
            options,
            chosen,
            language,
            lambda code: go(view.filtered(f.with_(sources=(code,) if code else ()))),
            215,
        )
    if view.choice("among") == "all":
        st.html(f'<p class="le-rule">{safe_html(say("among.all.more", language))}</p>')


def _choosing(view: View, name: str) -> Callable[[str], None]:
    return lambda code: go(view.choosing(**{name: code}))


def _show_events(frame: Frame, report_id: str) -> None:
    language = frame.language
    rows = build_rows(load_events_of_report(frame.data.snapshot, report_id), language)
    st.html(f'<h2 class="le-h2">{safe_html(say("reader.events", language))}</h2>')
    if not rows:
        st.html(f'<p class="le-rule">{safe_html(say("reader.no_events", language))}</p>')
    for row in rows:
        below = f'<div class="le-row-facts">{safe_html(row.summary)}</div>'
        show_event_row(row, linking_event(frame.view), below)


def _source_facts(coded: CodedReport) -> SourceFacts | None:
    name = coded.report.source_name
    source = find_source(name) if name else None
    if source is None:
        return None
    return SourceFacts(source.kind, source.country, source.owner, source.alignment, source.reference)
