"""From a plan to a pack: asks the store once and puts everything into words and specs, for all forms alike."""

from __future__ import annotations

from collections.abc import Callable

from libya_events.exports.briefing.account import list_sources, show_method, write_foot, write_lines
from libya_events.exports.briefing.closures import show_closures
from libya_events.exports.briefing.key_events import show_events
from libya_events.exports.briefing.plan import BriefingPlan, Section
from libya_events.exports.briefing.sections import COUNTED, Told
from libya_events.exports.briefing.slides import Pack, Slide
from libya_events.exports.briefing.view import BriefingView
from libya_events.presentation.chart_specs import sample_note
from libya_events.presentation.filter_words import build_period_words
from libya_events.presentation.wording import say
from libya_events.store import queries
from libya_events.store.event_store import EventStore
from libya_events.store.snapshot import Snapshot

_SECTIONS: dict[Section, Callable[[BriefingView], Told]] = {
    **COUNTED,
    Section.EVENTS: show_events,
    Section.CLOSURES: show_closures,
    Section.METHOD: show_method,
}


def build_pack(snapshot: Snapshot, record: EventStore, plan: BriefingPlan, link: str) -> Pack:
    """``link`` opens the same view; it may be empty. Raises LibyaEventsError where the plan names an unknown event."""
    view = open_view(snapshot, record, plan)
    language = plan.language
    period = build_period_words(plan.event_filter, language)
    return Pack(
        language=language,
        title=plan.title or say("briefing.title", language, period=period),
        author=plan.author,
        classification=plan.classification,
        lines=write_lines(view),
        foot=write_foot(view),
        notice=sample_note(language, view.sample),
        link=link,
        slides=tuple(_build_slide(view, section) for section in plan.sections),
        sources=list_sources(view),
    )


def open_view(snapshot: Snapshot, record: EventStore, plan: BriefingPlan) -> BriefingView:
    f = plan.event_filter
    report_ids = None if f.text is None else record.search(f.text)
    figures = queries.count_key_figures(snapshot, f, report_ids=report_ids)
    return BriefingView(snapshot, record, plan, report_ids, figures, queries.has_sample(snapshot))


def _build_slide(view: BriefingView, section: Section) -> Slide:
    plan = view.plan
    headline, body = _SECTIONS[section](view)
    return Slide(
        section=section,
        headline=plan.headlines.get(section, "").strip() or headline,
        so_what=plan.so_what.get(section, "").strip(),
        notes=plan.notes.get(section, "").strip(),
        body=body,
    )
