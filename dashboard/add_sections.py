"""The steps of adding reports: reading them, looking at the draft, adding it, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from components.add_form import Pasted, Upload, show_add_form
from components.add_preview import build_preview, build_rejections, build_summary
from components.markup import plain_label
from dashboard import data as store
from dashboard import uploads
from dashboard.data import Data
from dashboard.state import link_page
from libya_events.errors import StoreError
from libya_events.presentation.wording import count_phrase, say
from libya_events.settings import read_settings


def show_reading(language: str) -> None:
    def read(files: Sequence[Upload], pasted: Pasted | None) -> None:
        if not files and pasted is None:
            st.warning(say("add.nothing", language))
            return
        with st.spinner(say("add.reading", language)):
            uploads.keep_draft(uploads.code_uploads(uploads.read_uploads(files, pasted)))

    show_add_form(language, read)


def show_outcome(language: str) -> None:
    """What the last addition did."""
    result = uploads.load_result()
    if result is None:
        return
    added = result.reports_read - result.reports_known
    if not added:
        st.info(say("add.done.none", language))
        return
    reports = count_phrase("count.reports", added, language)
    events = count_phrase("count.events", max(result.events_added, 0), language)
    st.success(plain_label(say("add.done", language, reports=reports, events=events)))
    link_page("overview", say("add.see", language))


def show_draft(data: Data, language: str) -> None:
    """What was read and is not stored: to be added or thrown away."""
    draft = uploads.load_draft()
    if draft is None:
        return
    settings = read_settings()
    ids = [one.report.report_id for one in draft.coded]
    known = {report.report_id for report in data.record.load_reports(ids)}
    with st.container(key="draft"):
        st.html(build_summary(draft.coded, sorted(known), len(draft.rejections), language))
        with st.container(horizontal=True):
            disabled = settings.demo or len(known) == len(ids)
            wanted = st.button(say("add.add", language), type="primary", disabled=disabled, key="add")
            st.button(say("add.discard", language), on_click=uploads.keep_draft, args=(None,), key="discard")
        if wanted:
            _add(data, draft, language)
        if settings.demo:
            st.info(say("add.demo", language))
        elif store.has_sample(data) and draft.coded:
            st.info(say("add.sample", language))
            st.code("LIBYA_EVENTS_STORE=~/my-events make run", language="bash")
        if draft.rejections:
            st.html(build_rejections(draft.rejections, language))
        for one in draft.coded:
            st.html(build_preview(one, one.report.report_id in known, language))


def _add(data: Data, draft: uploads.Draft, language: str) -> None:
    try:
        with st.spinner(say("add.adding", language)):
            result = uploads.add_draft(data.directory, draft)
    except StoreError as error:
        st.error(plain_label(f"{say('add.failed', language)} {error}"))
        return
    uploads.keep_result(result)
    st.rerun()
