"""The draft of a briefing and what was built of it: kept in the session, for nobody else and no longer than that."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from time import perf_counter

import streamlit as st

from dashboard.data import Data
from libya_events.exports.briefing.build import build_pack
from libya_events.exports.briefing.plan import BriefingPlan, Section, save_plan
from libya_events.exports.briefing.slides import Pack
from libya_events.exports.briefing.writing import write_pack
from libya_events.exports.file_names import BRIEFING_FORMATS
from libya_events.filters import EventFilter
from libya_events.presentation.wording import say

_PLAN, _BUILT, _EDITION = "briefing-plan", "briefing-built", "briefing-edition"


@dataclass(frozen=True, slots=True)
class Built:
    """Files by form, the ``mark`` of what they were made of, and what is to be said of them."""

    plan: BriefingPlan
    mark: str
    files: Mapping[str, bytes]
    seconds: float
    notices: tuple[str, ...]


def load_plan(event_filter: EventFilter, language: str) -> BriefingPlan:
    """The draft; at first one of the filter in the dashboard's language. While nothing was written about another
    filter it follows that of the dashboard."""
    plan: BriefingPlan = st.session_state.get(_PLAN) or BriefingPlan(event_filter, language)
    if plan.event_filter != event_filter and not is_written(plan):
        plan = replace(plan, event_filter=event_filter)
    return plan


def is_written(plan: BriefingPlan) -> bool:
    """Whether it holds anything that is about its filter."""
    return bool(plan.headlines or plan.so_what or plan.notes or plan.event_ids)


def keep_plan(plan: BriefingPlan, *, redraw: bool = False) -> None:
    """``redraw``: what stands in the form is no longer what was typed there."""
    st.session_state[_PLAN] = plan
    if redraw:
        st.session_state[_EDITION] = edition() + 1


def revise(plan: BriefingPlan, change: Callable[[BriefingPlan], BriefingPlan], *, redraw: bool = False) -> None:
    """To be called in callbacks: two of them may run before the page is drawn again, each on what the other left.
    ``plan`` is what the page was drawn from."""
    last: BriefingPlan = st.session_state.get(_PLAN) or plan
    keep_plan(change(replace(last, event_filter=plan.event_filter)), redraw=redraw)


def edition() -> int:
    number: int = st.session_state.get(_EDITION, 0)
    return number


def load_built() -> Built | None:
    built: Built | None = st.session_state.get(_BUILT)
    return built


def mark_of(data: Data, plan: BriefingPlan, link: str) -> str:
    """Another one wherever a pack built now would differ."""
    return f"{data.key}|{link}|{save_plan(plan).decode()}"


def pack_of(data: Data, plan: BriefingPlan, link: str) -> Pack:
    return _build(data, mark_of(data, plan, link), plan, link)


def headlines_of(data: Data, plan: BriefingPlan) -> dict[Section, str]:
    """What the data says for every section, whatever was written instead of it."""
    bare = BriefingPlan(plan.event_filter, plan.language)
    slides = pack_of(data, bare, "").slides
    if plan.event_ids:
        # Only this section follows the choice of events; the others are not counted anew for each of them.
        events = replace(bare, sections=(Section.EVENTS,), event_ids=plan.event_ids)
        slides += pack_of(data, events, "").slides
    return {slide.section: slide.headline for slide in slides}


# Not copied for each reader: a pack is immutable, and its map is large.
@st.cache_resource(max_entries=8, show_spinner=False)
def _build(_data: Data, mark: str, _plan: BriefingPlan, _link: str) -> Pack:
    return build_pack(_data.snapshot, _data.record, _plan, _link)


def build_files(data: Data, plan: BriefingPlan, link: str, language: str, tell: Callable[[str], None]) -> None:
    """Every form, kept for download; ``tell`` gets each form before it is made."""
    started = perf_counter()
    pack = pack_of(data, plan, link)
    files: dict[str, bytes] = {}
    notices: list[str] = []
    for form in BRIEFING_FORMATS:
        tell(form)
        written = write_pack(pack, form)
        files[form] = written.content
        notices += (
            say("compose.build.notice", language, form=say(f"compose.form.{form}", language), notice=notice)
            for notice in written.notices
        )
    seconds = perf_counter() - started
    st.session_state[_BUILT] = Built(plan, mark_of(data, plan, link), files, seconds, tuple(notices))
