"""The pieces of the briefing page: what the pack shows and says, its key events, its files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import streamlit as st

from components.briefing_form import SlideForm, move, show_movers, show_plan_fields, show_sections, show_slide
from components.event_rows import EventRow, build_rows
from components.markup import plain_label
from components.prose import build_heading, build_remark
from dashboard import briefing_draft as draft
from dashboard import data as store
from dashboard.choices import build_names
from dashboard.frame import Frame
from libya_events.exports.briefing.plan import BriefingPlan, Section
from libya_events.presentation.filter_words import build_period_words, describe_filter
from libya_events.presentation.wording import count_phrase, format_number, say
from libya_events.store.briefing_queries import load_key_events
from libya_events.store.closure_queries import load_events

_MOST_OFFERED = 200


def show_moved(frame: Frame, plan: BriefingPlan) -> bool:
    """Where something was written about another filter, asks what becomes of it; nothing else is drawn till then."""
    wanted, language = frame.event_filter, frame.language
    if plan.event_filter == wanted:
        return False
    names = build_names(frame.data, plan.event_filter, language)
    said = say("compose.moved", language, filter=describe_filter(plan.event_filter, names, language))
    st.warning(plain_label(said))
    moved = replace(plan, event_filter=wanted)
    anew = replace(moved, headlines={}, so_what={}, notes={}, event_ids=())
    with st.container(horizontal=True):
        for name, chosen in (("keep", moved), ("anew", anew)):
            st.button(
                say(f"compose.moved.{name}", language),
                key=f"briefing-moved-{name}",
                on_click=draft.keep_plan,
                args=(chosen,),
                kwargs={"redraw": True},
            )
    return True


def show_fields(frame: Frame, plan: BriefingPlan) -> None:
    values = {name: getattr(plan, name) for name in ("title", "author", "classification", "language")}
    made_title = say("briefing.title", plan.language, period=build_period_words(plan.event_filter, plan.language))

    def change(name: str, value: str) -> None:
        # The headlines of the data are in the pack's language: what stands in their fields is no longer right.
        field: dict[str, Any] = {name: value}
        draft.revise(plan, lambda last: replace(last, **field), redraw=name == "language")

    show_plan_fields(values, made_title, frame.language, draft.edition(), change)


def show_slides(frame: Frame, plan: BriefingPlan) -> None:
    """Which sections, in which order, and what each says."""
    language, edition = frame.language, draft.edition()
    names = {str(section): say(f"briefing.section.{section}", language) for section in Section}

    def choose(codes: tuple[str, ...]) -> None:
        draft.revise(plan, lambda last: replace(last, sections=tuple(Section(code) for code in codes)))

    show_sections([str(section) for section in plan.sections], names, language, edition, choose)
    if not plan.sections:
        st.info(say("compose.sections.none", language))
        return
    made = draft.headlines_of(frame.data, plan)
    st.html(build_heading(say("compose.slides", language)))
    for section in plan.sections:
        slide = SlideForm(
            section,
            names[section],
            made[section],
            plan.headlines.get(section, ""),
            plan.so_what.get(section, ""),
            plan.notes.get(section, ""),
        )
        show_slide(slide, language, edition, _writer(plan, section), _mover(plan, section))


def _writer(plan: BriefingPlan, section: Section) -> Callable[[str, str], None]:
    def write(field: str, words: str) -> None:
        def change(last: BriefingPlan) -> BriefingPlan:
            texts = {**getattr(last, field), section: words}
            kept: dict[str, Any] = {field: {name: text for name, text in texts.items() if text}}
            return replace(last, **kept)

        draft.revise(plan, change)

    return write


def _mover(plan: BriefingPlan, section: Section) -> Callable[[int], None]:
    def reorder(steps: int) -> None:
        def change(last: BriefingPlan) -> BriefingPlan:
            return replace(last, sections=tuple(Section(code) for code in move(last.sections, section, steps)))

        draft.revise(plan, change, redraw=True)

    return reorder


def show_events(frame: Frame, plan: BriefingPlan) -> None:
    """The key events in the order chosen, and those of the filter that can be added."""
    language = frame.language
    st.html(build_heading(say("compose.events", language)))
    offered = build_rows(store.ask(frame.data, load_key_events, frame.event_filter, _MOST_OFFERED), language)
    labels = {row.event_id: _label(row, language) for row in offered}
    missing = [event_id for event_id in plan.event_ids if event_id not in labels]
    rows = build_rows(load_events(frame.data.snapshot, missing), language) if missing else []
    labels |= {event_id: event_id for event_id in missing} | {row.event_id: _label(row, language) for row in rows}
    if not plan.event_ids:
        st.html(build_remark(say("compose.events.rule", language)))
    for number, event_id in enumerate(plan.event_ids, start=1):
        _show_chosen(plan, event_id, f"{number}. {labels[event_id]}", language)
    left = [row.event_id for row in offered if row.event_id not in plan.event_ids]
    key = f"briefing-add-event-{len(plan.event_ids)}-{draft.edition()}-{language}"

    def add() -> None:
        added = st.session_state[key]
        if added is not None:
            draft.revise(plan, lambda last: replace(last, event_ids=(*last.event_ids, added)))

    st.selectbox(
        say("compose.events.choose", language),
        left,
        index=None,
        placeholder=say("compose.events.choose", language),
        label_visibility="collapsed",
        format_func=lambda code: labels.get(code, code),
        key=key,
        on_change=add,
    )
    if frame.figures.events > len(offered):
        total = count_phrase("count.of_events", frame.figures.events, language)
        offer = say("compose.events.offered", language, n=format_number(len(offered)), total=total)
        st.html(build_remark(offer))


def _show_chosen(plan: BriefingPlan, event_id: str, words: str, language: str) -> None:
    def reorder(steps: int) -> None:
        draft.revise(plan, lambda last: replace(last, event_ids=move(last.event_ids, event_id, steps)))

    def remove() -> None:
        draft.revise(plan, lambda last: replace(last, event_ids=tuple(i for i in last.event_ids if i != event_id)))

    with st.container(horizontal=True, vertical_alignment="center", key=f"briefing-event-{event_id}"):
        st.markdown(plain_label(words))
        show_movers(f"event-{event_id}", language, reorder, remove)


def _label(row: EventRow, language: str) -> str:
    killed = say("row.killed", language, range=row.killed) if row.killed else ""
    return " · ".join(part for part in (row.type, row.where, row.when, killed) if part)
