"""A briefing: composed from the events of the filter, then built in every form."""

from __future__ import annotations

import streamlit as st

from components.markup import plain_label
from components.prose import build_paragraph
from dashboard.briefing_draft import load_plan
from dashboard.briefing_files import show_build, show_plan_file, show_preview
from dashboard.briefing_sections import show_events, show_fields, show_moved, show_slides
from dashboard.frame import Frame, open_frame, show_no_match
from libya_events.errors import LibyaEventsError
from libya_events.presentation.wording import say


def show() -> None:
    frame = open_frame("briefing")
    if frame is None:
        return
    plan = load_plan(frame.event_filter, frame.language)
    if frame.is_empty:
        show_no_match(frame)
        show_plan_file(frame, plan)
        return
    _show_form(frame)


def _show_form(frame: Frame) -> None:
    st.html(build_paragraph(say("compose.lead", frame.language)))
    plan = load_plan(frame.event_filter, frame.language)
    if show_moved(frame, plan):
        return
    show_plan_file(frame, plan)
    show_fields(frame, plan)
    try:
        show_slides(frame, plan)
        show_events(frame, plan)
        show_build(frame, plan)
        show_preview(frame, plan)
    except LibyaEventsError as error:
        st.error(plain_label(f"{say('compose.failed', frame.language)} {error}"))


show()
