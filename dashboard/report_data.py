"""Single reports for the pages that show texts: what was coded from them, and what else they name."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from dashboard.data import Data
from libya_events.model import CodedReport, Report, Span
from libya_events.presentation.palette import Mark
from libya_events.store.search import find_matches


def load_texts(data: Data, report_ids: Sequence[str]) -> dict[str, Report]:
    return {report.report_id: report for report in data.record.load_reports(report_ids)}


def load_coded(data: Data, report_id: str) -> CodedReport | None:
    return data.record.load_coded_report(report_id)


def find_words(report: Report, text: str | None) -> list[Span]:
    """Where the searched words stand in the article."""
    return find_matches(report.text, text, report.main_text_start, report.main_text_end) if text else []


@st.cache_data(max_entries=200, show_spinner=False)
def _find_mentions(report_id: str, _report: Report) -> list[tuple[Mark, Span]]:
    # Not at the top: the pipeline loads every register, which only the reader needs.
    from libya_events.pipeline import read_article  # noqa: PLC0415

    _, mentions = read_article(_report)
    return [
        *((Mark.PLACE, one.span) for one in mentions.places),
        *((Mark.ACTOR, one.span) for one in mentions.actors),
        *((Mark.DATE, one.span) for one in mentions.dates),
        *((Mark.CASUALTIES, one.span) for one in mentions.casualties),
    ]


def find_mentions(coded: CodedReport) -> list[tuple[Mark, Span]]:
    """Every name, date and number of persons that the reading of today finds, coded or not.

    The record keeps claims and not the mentions they were chosen from; reading a text again takes some milliseconds.
    """
    return _find_mentions(coded.report.report_id, coded.report)
