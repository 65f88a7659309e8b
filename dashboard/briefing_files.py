"""What comes of a briefing's plan: the plan as a file, a preview, and the pack in every form."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import streamlit as st

from components.markup import plain_label
from components.prose import build_remark
from dashboard import briefing_draft as draft
from dashboard import data as store
from dashboard.frame import Frame
from dashboard.state import go, link_to_start
from libya_events.errors import LibyaEventsError
from libya_events.exports.briefing.plan import BriefingPlan, read_plan, save_plan
from libya_events.exports.briefing.writing import write_pack
from libya_events.exports.file_names import build_file_name
from libya_events.presentation.wording import format_period, say

_PREVIEW_HEIGHT = 620
_FILE, _DATES, _ERROR = "briefing-plan-file", "briefing-plan-dates", "briefing-plan-error"


def show_plan_file(frame: Frame, plan: BriefingPlan) -> None:
    """Saving the plan, and opening one with its own dates or those of the dashboard."""
    language = frame.language
    with st.expander(say("compose.plan", language), key="briefing-plan-box"):
        st.download_button(
            say("compose.plan.save", language),
            save_plan(plan),
            file_name=build_file_name(plan.event_filter, "json", "plan", plan.language),
            mime="application/json",
            on_click="ignore",
            key="briefing-plan-save",
        )
        st.file_uploader(say("compose.plan.file", language), type=["json"], key=_FILE)
        period = _period_shown(frame)
        words = {"plan": say("compose.plan.dates.plan", language)}
        if period:
            shown = format_period(*period, language)
            words = {"dashboard": say("compose.plan.dates.dashboard", language, period=shown), **words}
        st.radio(
            say("compose.plan.dates", language),
            list(words),
            format_func=lambda code: plain_label(words[code]),
            key=_DATES,
            help=say("compose.plan.dates.help", language),
        )
        st.button(say("compose.plan.open", language), key="briefing-plan-open", on_click=_open_plan, args=(frame,))
    error = st.session_state.pop(_ERROR, None)
    if error:
        st.error(plain_label(error))


def _open_plan(frame: Frame) -> None:
    file = st.session_state[_FILE]
    if file is None:
        return
    try:
        plan = read_plan(file.getvalue())
    except LibyaEventsError as error:
        st.session_state[_ERROR] = str(error)
        return
    period = _period_shown(frame)
    if st.session_state[_DATES] == "dashboard" and period:
        plan = plan.for_period(*period)
    draft.keep_plan(plan, redraw=True)
    go(frame.view.filtered(plan.event_filter))


def _period_shown(frame: Frame) -> tuple[date, date] | None:
    """The days of the filter; an open end is that of the data."""
    known, f = store.period_of_data(frame.data), frame.event_filter
    if known is not None:
        return f.period_within(known)
    return (f.first_day, f.last_day) if f.first_day and f.last_day else None


def show_preview(frame: Frame, plan: BriefingPlan) -> None:
    """The pack as a web page, drawn when it is asked for."""
    language = frame.language
    if not st.toggle(say("compose.preview", language), key="briefing-preview"):
        return
    with st.spinner(say("compose.preview.building", language)):
        page = write_pack(draft.pack_of(frame.data, plan, _link(frame, plan)), "html")
    st.iframe(page.content.decode(), height=_PREVIEW_HEIGHT)


def show_build(frame: Frame, plan: BriefingPlan) -> None:
    """One click makes every form; what was made stays for download and says when it no longer is what the plan is."""
    language, link = frame.language, _link(frame, plan)
    if st.button(say("compose.build", language), type="primary", key="briefing-build", disabled=not plan.sections):
        with st.status(say("compose.build.reading", language)) as status:

            def tell(form: str) -> None:
                words = say(f"compose.form.{form}", language)
                status.update(label=say("compose.build.form", language, form=words))

            draft.build_files(frame.data, plan, link, language, tell)
            status.update(label=say("compose.build.ready", language), state="complete")
    _show_built(draft.mark_of(frame.data, plan, link), language)


def _show_built(mark: str, language: str) -> None:
    built = draft.load_built()
    if built is None:
        return
    if built.mark != mark:
        st.warning(say("compose.build.stale", language))
    st.html(build_remark(say("compose.build.done", language, seconds=f"{built.seconds:.1f}")))
    for notice in built.notices:
        st.warning(plain_label(notice))
    with st.container(horizontal=True, key="briefing-files"):
        for form, content in built.files.items():
            words = say(f"compose.form.{form}", language)
            st.download_button(
                say("compose.download", language, form=words),
                content,
                file_name=build_file_name(built.plan.event_filter, form, built.plan.language),
                on_click="ignore",
                icon=":material/download:",
                key=f"briefing-download-{form}",
            )


def _link(frame: Frame, plan: BriefingPlan) -> str:
    """Opens the same events in the pack's language."""
    return link_to_start(replace(frame.view.bare(), event_filter=plan.event_filter, language=plan.language), "briefing")
